// A queue's function on one machine: messages in batches, those that did not fail are done, the others come again.
import type { QueueMessage, Queues } from "@civil/data/queue.ts"
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda"
import type { Trigger } from "../../../../infra/topology.ts"
import { type Log, placeOf } from "../http/log.ts"
import type { Crowd } from "./crowd.ts"
import type { LocalFunction } from "./functions.ts"
import { pause } from "./pause.ts"

export interface QueueDeps {
  readonly trigger: Extract<Trigger, { kind: "queue" }>
  readonly queues: Queues
  readonly run: Pick<LocalFunction<SQSEvent, SQSBatchResponse>, "call" | "shape">
  readonly now: () => number
  readonly log: Log
  /** In a crowd people come first: waits for a lull, but not longer than it was told. */
  readonly quiet: Crowd["quiet"]
  /** Nobody else reads this queue: what is hidden at the start was received by a process that is gone. */
  readonly alone: boolean
}

export interface Poller {
  /** There may be something new. */
  wake(): void
  /** After what is under way. */
  stop(): Promise<void>
}

/** Milliseconds that a message may wait for a lull among the people. */
const mostPatience = 1_000

/** A message of another server, or one that is shown again, is seen this many milliseconds later at most. */
const lookEvery = 10_000

export function pollQueue(deps: QueueDeps): Poller {
  let stopped = false
  let again = true
  let nap = new AbortController()
  const ending = new AbortController()
  const running = (async () => {
    if (deps.alone) await releaseAll(deps)
    while (!stopped) {
      again = false
      await deps.quiet(mostPatience, ending.signal)
      const some = await takeSome(deps)
      if (some || again || stopped) continue
      nap = new AbortController()
      await pause(lookEvery, nap.signal)
    }
  })()
  return {
    wake() {
      again = true
      nap.abort()
    },
    async stop() {
      stopped = true
      ending.abort()
      nap.abort()
      await running
    },
  }
}

async function releaseAll({ queues, trigger, now, log, run }: QueueDeps): Promise<void> {
  try {
    await queues.release(trigger.queue, now())
  } catch (error) {
    log.write({ level: "error", job: run.shape.name, ...placeOf(error) })
  }
}

/** False when nothing was there, or the function failed: then all of it comes again when its time is over. */
async function takeSome({ trigger, queues, run, now, log }: QueueDeps): Promise<boolean> {
  try {
    const messages = await queues.receive(trigger.queue, trigger.batch, now())
    if (messages.length === 0) return false
    const { batchItemFailures } = await run.call({ Records: messages.map(recordOf) })
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    for (const message of messages) if (!failed.has(message.id)) await queues.done(message)
    return true
  } catch (error) {
    log.write({ level: "error", job: run.shape.name, ...placeOf(error) })
    return false
  }
}

function recordOf({ queue, id, body, sentAt, receives }: QueueMessage): SQSRecord {
  return {
    messageId: id,
    receiptHandle: `${id}.${receives}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(sentAt),
      SenderId: "local",
      ApproximateFirstReceiveTimestamp: String(sentAt),
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
    awsRegion: "local",
  }
}
