// The workers over a test world, with what they measured, wrote and gave up; and the events that call them.
import type { StreamRecord } from "@civil/data/embedded/feed.ts"
import { doorsOf } from "@civil/services/house/doors.ts"
import { openHouse } from "@civil/services/house.ts"
import { begin, type Case } from "@civil/services/marriage/case.fixture.ts"
import type { DynamoDBStreamEvent } from "aws-lambda"
import type { OwnMetric } from "../../../../infra/topology.ts"
import { type Log, logTo } from "../http/log.ts"
import { papers } from "../server/papers.ts"
import { createWorkers, type DeadMessage, type JobWorkers, streamGrace } from "../workers/index.ts"

export interface WorkersCase extends Case {
  readonly workers: JobWorkers
  readonly log: Log
  readonly lines: Record<string, unknown>[]
  readonly measured: Partial<Record<OwnMetric, number>>[]
  readonly dead: DeadMessage[]
  /** What the table's stream told, oldest first. */
  readonly streamed: StreamRecord[]
  event(...records: readonly StreamRecord[]): DynamoDBStreamEvent
}

export const anHour = () => 3_600_000

export async function beginWorkers(from: () => Promise<Case> = begin): Promise<WorkersCase> {
  const each = await from()
  const lines: Record<string, unknown>[] = []
  const measured: Partial<Record<OwnMetric, number>>[] = []
  const dead: DeadMessage[] = []
  const streamed: StreamRecord[] = []
  each.world.engine.changes((records) => streamed.push(...records), { partitionBegins: "OUTBOX#" })
  const log = logTo((line) => lines.push(JSON.parse(line) as Record<string, unknown>))
  const objects = papers("", each.world)
  const house = openHouse({ world: each.world, objects, enqueue: async () => {} })
  const workers = createWorkers({
    world: each.world,
    house: doorsOf({ ...house, marriage: each.service, notices: each.notices }),
    years: { fresh: () => Promise.resolve() },
    log,
    measure: (values) => void measured.push(values),
    sendDead: async (message) => void dead.push(message),
    graceMs: () => streamGrace,
  })
  const event = (...records: readonly StreamRecord[]) =>
    ({ Records: records }) as unknown as DynamoDBStreamEvent
  return { ...each, workers, log, lines, measured, dead, streamed, event }
}

/** As a stream tells of a new item. */
export function inserted(SequenceNumber: string, image: Readonly<Record<string, unknown>>): StreamRecord {
  const record = {
    eventID: SequenceNumber.padStart(32, "0"),
    eventName: "INSERT",
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: "local",
    eventSourceARN: "arn:aws:dynamodb:local:000000000000:table/portal/stream/test",
    dynamodb: { ApproximateCreationDateTime: 0, Keys: {}, NewImage: image, SequenceNumber, SizeBytes: 1 },
  }
  return record as unknown as StreamRecord
}
