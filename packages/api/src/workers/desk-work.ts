// Long jobs of the desk, as the queue names them: a bulk act, an export. What does not end in one run goes on in the next.
import type { World } from "@civil/booking/world.ts"
import { workTopic } from "@civil/casework/bulk/deps.ts"
import { outbox } from "@civil/data/outbox.ts"
import type { Doors } from "@civil/services/house/doors.ts"
import type { SQSBatchResponse, SQSEvent } from "aws-lambda"
import { type Log, placeOf } from "../http/log.ts"
import type { Remaining } from "./workers.ts"

export interface DeskWorkDeps {
  readonly house: Pick<Doors, "casework" | "register">
  readonly world: Pick<World, "table" | "ids" | "clock">
  readonly log: Log
}

export type TakeJobs = (event: SQSEvent, remaining: Remaining) => Promise<SQSBatchResponse>

/** A job that was not finished is asked for anew, as what began it was: it counts as no failure, and others get their turn. */
export function deskWorker({ house, world, log }: DeskWorkDeps): TakeJobs {
  const box = outbox(world.table)
  const goOn = (job: string) => {
    const dueAt = world.clock.now().epochMilliseconds
    return box.add({ id: world.ids.next("work"), dueAt, topic: workTopic, body: { job } })
  }
  return async (event, remaining) => {
    const failed: string[] = []
    for (const { messageId, body } of event.Records) {
      try {
        const job = jobIn(body)
        const room = job.startsWith("register.") ? await house.register() : await house.casework()
        const finished = await room.work(job, remaining)
        if (!finished) await goOn(job)
        log.write({ level: "info", job: "desk-work", what: job, finished: finished ? "yes" : "goes on" })
      } catch (error) {
        log.write({ level: "error", job: "desk-work", message: messageId, ...placeOf(error) })
        failed.push(messageId)
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }
}

function jobIn(body: string): string {
  const { job } = JSON.parse(body) as { readonly job?: unknown }
  if (typeof job !== "string") throw new TypeError("a message names no job")
  return job
}
