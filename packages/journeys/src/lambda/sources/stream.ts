// The poller of a table's stream: filters, batches, retries, halves and gives up as
// docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html, …/services-ddb-batchfailurereporting.html
// and …/services-dynamodb-errors.html say. Nothing waits here: a retry follows at once, time moves with the trial's clock.
import { createHash, randomUUID } from "node:crypto"
import type { FunctionShape } from "../../../../../infra/topology.ts"
import type { TrialClock } from "../clock.ts"
import type { Queue } from "../cloud/queue.ts"
import type { DeployedFunction } from "../function.ts"
import { arns, region, streamArn } from "../names.ts"

type Image = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** One change of one item, as the engine tells it. */
export interface Change {
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE"
  readonly keys: Image
  readonly newImage?: Image | undefined
  readonly oldImage?: Image | undefined
}

/** docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html with the event source's ARN. */
interface StreamRecord {
  readonly eventID: string
  readonly eventName: Change["eventName"]
  readonly dynamodb: Readonly<Record<string, unknown>> & {
    readonly Keys: Image
    readonly SequenceNumber: string
    readonly ApproximateCreationDateTime: number
  }
}

interface Batch {
  readonly records: readonly StreamRecord[]
  readonly failures: number
  readonly invocations: number
}

interface Shard {
  readonly id: string
  unread: StreamRecord[]
  /** What was read and is not done: the first is tried next, nothing behind it before. */
  pending: Batch[]
}

export interface StreamPoller {
  /** Takes in a change of the table. */
  put(change: Change): void
  /** Puts a record in as it is, however unreadable. */
  putRaw(record: unknown, partition: string): void
  /** One invocation for each shard that has something; false when none has. */
  step(): Promise<boolean>
  /** Until nothing is left. Throws when that takes more invocations than any retry policy allows. */
  drain(): Promise<void>
  /** Invocations since the trial began. */
  readonly invocations: number
}

type StreamTrigger = Extract<FunctionShape["trigger"], { kind: "stream" }>

export interface PollerSettings {
  readonly worker: DeployedFunction
  readonly trigger: StreamTrigger
  readonly clock: TrialClock
  readonly deadLetters: Queue
}

const endless = 500

export function streamPoller({ worker, trigger, clock, deadLetters }: PollerSettings): StreamPoller {
  // One shard read by several at once keeps the order of each partition key, as several shards do.
  const count = trigger.parallel
  const shards = Array.from({ length: count }, (_, n): Shard => {
    return { id: `shardId-0000000${n}-trial`, unread: [], pending: [] }
  })
  let sequence = 100_000_000_000_000_000_000n
  let invocations = 0

  const shardOf = (partition: string) =>
    shards[(createHash("md5").update(partition).digest()[0] ?? 0) % count] as Shard
  const ageSeconds = ({ dynamodb }: StreamRecord) =>
    clock.now() / 1000 - (dynamodb.ApproximateCreationDateTime ?? 0)

  function giveUp(shard: Shard, { records, invocations: tries }: Batch, condition: string): void {
    deadLetters.send(JSON.stringify(discarded(shard.id, records, { condition, tries, at: clock.now() })))
  }

  /** What is too old is given up before it is sent. */
  function fresh(shard: Shard, batch: Batch): Batch {
    const old = batch.records.filter((record) => ageSeconds(record) > trigger.maxAgeSeconds)
    if (old.length === 0) return batch
    giveUp(shard, { ...batch, records: old }, "RecordAgeExceeded")
    return { ...batch, records: batch.records.slice(old.length) }
  }

  function next(shard: Shard): Batch | undefined {
    const [first] = shard.pending
    if (first) return first
    const records = shard.unread.splice(0, trigger.batch)
    if (records.length === 0) return undefined
    const batch = { records, failures: 0, invocations: 0 }
    shard.pending.push(batch)
    return batch
  }

  function failed(shard: Shard, batch: Batch, rest: readonly StreamRecord[], halve: boolean): void {
    if (halve && rest.length > 1) {
      // Halving does not use up a retry.
      const middle = Math.floor(rest.length / 2)
      shard.pending.unshift(
        { ...batch, records: rest.slice(0, middle) },
        { ...batch, records: rest.slice(middle) },
      )
      return
    }
    const again = { ...batch, records: rest, failures: batch.failures + 1 }
    if (again.failures > trigger.retries) giveUp(shard, again, "RetryAttemptsExhausted")
    else shard.pending.unshift(again)
  }

  async function tryShard(shard: Shard): Promise<boolean> {
    const read = next(shard)
    if (!read) return false
    shard.pending.shift()
    const batch = fresh(shard, read)
    if (batch.records.length === 0) return true
    invocations += 1
    const outcome = await worker.invoke({ Records: batch.records })
    const tried = { ...batch, invocations: batch.invocations + 1 }
    if (!outcome.ok) failed(shard, tried, batch.records, true)
    else {
      const from = firstFailure(outcome.value, batch.records)
      if (from === "all") failed(shard, tried, batch.records, true)
      // With both settings on, the batch is split where the answer says, and only the rest is tried again.
      else if (from !== undefined) failed(shard, tried, batch.records.slice(from), false)
    }
    return true
  }

  const step = async () => (await Promise.all(shards.map(tryShard))).includes(true)
  return {
    put(change) {
      const partition = String(change.keys.pk?.S ?? "")
      if (change.eventName !== "INSERT" || !partition.startsWith(trigger.partitionBegins)) return
      sequence += 1n
      shardOf(partition).unread.push(recordOf(change, String(sequence), clock.now()))
    },
    putRaw: (record, partition) => shardOf(partition).unread.push(record as StreamRecord),
    step,
    async drain() {
      for (let steps = 0; await step(); steps += 1)
        if (steps > endless) throw new Error("the stream never comes to an end")
    },
    get invocations() {
      return invocations
    },
  }
}

function recordOf(change: Change, sequence: string, at: number): StreamRecord {
  const images = {
    ...(change.newImage && { NewImage: change.newImage }),
    ...(change.oldImage && { OldImage: change.oldImage }),
  }
  return {
    eventID: randomUUID().replaceAll("-", ""),
    eventName: change.eventName,
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(at / 1000),
      Keys: change.keys,
      ...images,
      SequenceNumber: sequence,
      SizeBytes: JSON.stringify(images).length,
      StreamViewType: "NEW_AND_OLD_IMAGES",
    },
    eventSourceARN: streamArn,
  } as StreamRecord
}

/** Where the rest begins that is tried again; `all` when the answer names no record of the batch. */
function firstFailure(answer: unknown, records: readonly StreamRecord[]): number | "all" | undefined {
  const failures = (answer as { batchItemFailures?: unknown } | null)?.batchItemFailures
  if (failures === undefined || failures === null) return undefined
  if (!Array.isArray(failures)) return "all"
  const places = failures.map((failure: { itemIdentifier?: unknown } | null) =>
    records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failure?.itemIdentifier),
  )
  if (places.length === 0) return undefined
  return places.includes(-1) ? "all" : Math.min(...places)
}

interface GivenUp {
  readonly condition: string
  readonly tries: number
  readonly at: number
}

/** The page on errors, "Example: SNS or SQS invocation record": where the records were, not what they said. */
function discarded(shardId: string, records: readonly StreamRecord[], { condition, tries, at }: GivenUp) {
  const [first, last] = [records[0], records.at(-1)]
  const arrival = (record: StreamRecord | undefined) =>
    new Date((record?.dynamodb?.ApproximateCreationDateTime ?? 0) * 1000).toISOString().replace(".000", "")
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: arns.function("outbox"),
      condition,
      approximateInvokeCount: tries,
    },
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    version: "1.0",
    timestamp: new Date(at).toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: first?.dynamodb?.SequenceNumber,
      endSequenceNumber: last?.dynamodb?.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn,
    },
  }
}
