// The poller of a queue: docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html and …/services-sqs-errorhandling.html,
// with ReportBatchItemFailures. What failed is not deleted and comes again after the visibility time-out.
import type { TrialClock } from "../clock.ts"
import type { Queue, QueueMessage } from "../cloud/queue.ts"
import { type DeployedFunction, throttled } from "../function.ts"
import { arns, region } from "../names.ts"

export interface QueuePoller {
  /** One batch of what is visible now; false when there was none. */
  step(): Promise<boolean>
  /** Until nothing is visible. */
  drain(): Promise<void>
  /** Until nothing is left in the queue, moving the clock over each visibility time-out. */
  drainOverTime(): Promise<void>
}

const endless = 100

export function queuePoller(
  queue: Queue,
  worker: DeployedFunction,
  batch: number,
  clock: TrialClock,
): QueuePoller {
  async function step(): Promise<boolean> {
    const messages = queue.receive(batch)
    if (messages.length === 0) return false
    const outcome = await worker.invoke({ Records: messages.map((message) => recordOf(message, queue)) })
    if (outcome === throttled || !outcome.ok) return true
    const failures = failedIds(outcome.value, messages)
    for (const { id, receipt } of messages) if (!failures.has(id)) queue.delete(receipt)
    return true
  }
  async function drain(): Promise<void> {
    for (let steps = 0; await step(); steps += 1)
      if (steps > endless) throw new Error(`the queue ${queue.shape.name} never comes to an end`)
  }
  return {
    step,
    drain,
    async drainOverTime() {
      for (let rounds = 0; ; rounds += 1) {
        await drain()
        if (queue.messages.length === 0) return
        if (rounds > endless) throw new Error(`the queue ${queue.shape.name} never comes to an end`)
        clock.advance({ seconds: queue.shape.visibilitySeconds + 1 })
      }
    },
  }
}

/** docs.aws.amazon.com/lambda/latest/dg/with-sqs.html, "Example standard queue message event" */
function recordOf(
  { id, receipt, body, md5, receives, sentAt, firstReceivedAt }: QueueMessage,
  { shape }: Queue,
) {
  return {
    messageId: id,
    receiptHandle: receipt,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(sentAt),
      SenderId: "AIDAEXAMPLE",
      ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
    },
    messageAttributes: {},
    md5OfBody: md5,
    eventSource: "aws:sqs",
    eventSourceARN: arns.queue(shape.name),
    awsRegion: region,
  }
}

/** An answer that cannot be read, or names what was not sent, fails the whole batch. */
function failedIds(answer: unknown, messages: readonly QueueMessage[]): ReadonlySet<string> {
  const all = new Set(messages.map(({ id }) => id))
  const failures = (answer as { batchItemFailures?: unknown } | null)?.batchItemFailures
  if (failures === undefined || failures === null) return new Set()
  if (!Array.isArray(failures)) return all
  const named = failures.map((failure: { itemIdentifier?: unknown } | null) => failure?.itemIdentifier)
  return named.every((id): id is string => typeof id === "string" && all.has(id)) ? new Set(named) : all
}
