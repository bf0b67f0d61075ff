// The table's stream on one machine: new items go to their function at once after the commit, in order within a partition.
import type { Engine } from "@civil/data/embedded/engine.ts"
import type { StreamRecord } from "@civil/data/embedded/feed.ts"
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda"
import type { Trigger } from "../../../../infra/topology.ts"
import { type Log, placeOf } from "../http/log.ts"
import type { Crowd } from "./crowd.ts"
import type { LocalFunction } from "./functions.ts"
import type { Pause } from "./pause.ts"

export interface StreamDeps {
  readonly trigger: Extract<Trigger, { kind: "stream" }>
  readonly tableName: string
  readonly engine: Pick<Engine, "changes">
  readonly run: Pick<LocalFunction<DynamoDBStreamEvent, DynamoDBBatchResponse>, "call" | "shape">
  readonly log: Log
  readonly now: () => number
  readonly pause: Pause
  /** In a crowd people come first: waits for a lull, but not longer than it was told. */
  readonly quiet: Crowd["quiet"]
  /** Hears of records that failed as often as they may. */
  readonly dead: (queue: string, body: Readonly<Record<string, string | number>>) => Promise<void>
}

/** Stops listening; what is under way is finished, and what has not begun is left to the minute's job of the next start. */
export type StopStream = () => Promise<void>

const afterFailure = 200

/** Milliseconds that what follows may wait for a lull among the people. */
const mostPatience = 1_000

export function followStream(deps: StreamDeps): StopStream {
  const { trigger, engine, tableName } = deps
  const lanes = Array.from({ length: trigger.parallel }, () => lane(deps))
  const laneOf = ({ dynamodb }: StreamRecord) => {
    const text = dynamodb.Keys.pk?.S ?? ""
    let sum = 0
    for (const character of text) sum = (sum * 31 + character.charCodeAt(0)) % 65_521
    return lanes[sum % lanes.length]
  }
  const filter = { tableName, partitionBegins: trigger.partitionBegins }
  const deaf = engine.changes((records) => {
    for (const record of records) if (record.eventName === "INSERT") laneOf(record)?.add(record)
    for (const each of lanes) each.go()
  }, filter)
  return async () => {
    deaf()
    await Promise.all(lanes.map((each) => each.stop()))
  }
}

interface Lane {
  add(record: StreamRecord): void
  go(): void
  stop(): Promise<void>
}

function lane(deps: StreamDeps): Lane {
  let waiting: StreamRecord[] = []
  let running: Promise<void> | undefined
  const ending = new AbortController()
  async function work(): Promise<void> {
    await deps.quiet(mostPatience, ending.signal)
    while (waiting.length > 0 && !ending.signal.aborted) {
      const batch = waiting.slice(0, deps.trigger.batch)
      waiting = waiting.slice(batch.length)
      await deliver(deps, batch, 0, ending.signal)
    }
  }
  function go(): void {
    running ??= work().finally(() => {
      running = undefined
      // What came while the last batch was being closed.
      if (waiting.length > 0 && !ending.signal.aborted) go()
    })
  }
  return {
    add: (record) => void waiting.push(record),
    go,
    async stop() {
      ending.abort()
      await running
    },
  }
}

/** From the first record that failed on, again: it alone, then the others, each as often as the topology says. */
async function deliver(
  deps: StreamDeps,
  records: readonly StreamRecord[],
  tried: number,
  signal: AbortSignal,
): Promise<void> {
  const failed = await firstFailure(deps, records)
  const left = records.slice(failed)
  if (left.length === 0) return
  const { trigger, now } = deps
  const created = Math.min(...left.map(({ dynamodb }) => dynamodb.ApproximateCreationDateTime))
  if (tried >= trigger.retries || now() > (created + trigger.maxAgeSeconds) * 1000) return giveUp(deps, left)
  await deps.pause(afterFailure * 2 ** tried, signal)
  // The table keeps what is due: the next start finds it there.
  if (signal.aborted) return
  await deliver(deps, left.slice(0, 1), tried + 1, signal)
  if (left.length > 1) await deliver(deps, left.slice(1), 0, signal)
}

/** Its place among the records; their number when none failed. */
async function firstFailure(deps: StreamDeps, records: readonly StreamRecord[]): Promise<number> {
  try {
    const { batchItemFailures } = await deps.run.call({
      Records: [...records] as DynamoDBStreamEvent["Records"],
    })
    if (batchItemFailures.length === 0) return records.length
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber))
    // An identifier nobody knows fails the whole batch, as on Lambda.
    return Math.max(0, first)
  } catch (error) {
    deps.log.write({ level: "error", job: deps.run.shape.name, ...placeOf(error) })
    return 0
  }
}

/** As Lambda tells: where in the stream it was, nothing of what it says. */
async function giveUp(
  { trigger, dead, run, log }: StreamDeps,
  records: readonly StreamRecord[],
): Promise<void> {
  const numbers = records.map(({ dynamodb }) => dynamodb.SequenceNumber)
  const [from = "", to = from] = [numbers[0], numbers.at(-1)]
  try {
    await dead(trigger.deadLetters, { function: run.shape.name, from, to, records: records.length })
  } catch (error) {
    log.write({ level: "error", job: run.shape.name, ...placeOf(error) })
  }
}
