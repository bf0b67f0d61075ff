// The jobs that need the whole world: outbox, minute and night, as the events of Lambda or one machine call them.
import type { World } from "@civil/booking/world.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import { type Log, placeOf } from "../http/log.ts"
import type { Measure } from "./metrics.ts"
import type { PublishedYears } from "./published-years.ts"
import type { Workers } from "./workers.ts"

export interface WorkersDeps {
  readonly world: World
  readonly years: PublishedYears
  readonly log: Log
  readonly measure: Measure
  readonly sendDead: (message: DeadMessage) => Promise<void>
  /** A stream does new entries at once; the minute's job then leaves them half a minute. */
  readonly streamed: boolean
}

/** What the queue of dead letters hears: nothing of a person. */
export interface DeadMessage {
  readonly id: string
  readonly topic: string
  readonly attempts: number
}

export function createWorkers(deps: WorkersDeps): Omit<Workers, "feeds"> {
  const { world, years, log } = deps
  const service = marriage(world, {
    failed: (entry, error) =>
      log.write({ level: "error", job: "outbox", what: entry.topic, ...placeOf(error) }),
  })
  const due = async () => {
    await years.fresh()
    await service.sweep()
  }
  return {
    async outbox() {
      await due()
      return { batchItemFailures: [] }
    },
    async minute() {
      await due()
      return { done: 0, deferred: 0, buried: 0, oldestSeconds: 0, dead: 0 }
    },
    async nightly() {
      await years.fresh()
      return { astray: 0, calendarDaysLeft: 0 }
    },
  }
}
