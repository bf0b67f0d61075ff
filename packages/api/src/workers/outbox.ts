// New outbox entries, as the table's stream tells of them: done at once, a few side by side, each on its own.
import { setTimeout as wait } from "node:timers/promises"
import { readImage } from "@civil/data/outbox.ts"
import { workEntry } from "@civil/data/outbox-work.ts"
import type { DynamoDBRecord } from "aws-lambda"
import { topology } from "../../../../infra/topology.ts"
import { placeOf } from "../http/log.ts"
import type { Toolbox } from "./index.ts"
import type { Remaining, Workers } from "./workers.ts"

const { trigger } = topology.functions.outbox
const partitions = trigger.kind === "stream" ? trigger.partitionBegins : ""
const { portal: portalTable } = topology.tables

/** Kept of a run's time for its answer; what is not begun by then is the minute's. */
const reserve = 3_000
const sideBySide = 5
/** A worker's clock may be behind the portal's by so much: it waits rather than leave the entry for a minute. */
const mostAhead = 2_000

type What = "done" | "deferred" | "buried" | "later" | "failed"

export function outboxWorker(tools: Toolbox): Workers["outbox"] {
  return async (event, remaining) => {
    await tools.years.fresh()
    const counts: Record<What, number> = { done: 0, deferred: 0, buried: 0, later: 0, failed: 0 }
    const failed = new Set<DynamoDBRecord>()
    const left = event.Records.filter(isNew).values()
    const lane = async () => {
      for (const record of left) {
        const what = await takeRecord(tools, record, remaining)
        counts[what] += 1
        if (what === "failed") failed.add(record)
      }
    }
    await Promise.all(Array.from({ length: sideBySide }, lane))
    tools.log.write({ level: "info", job: "outbox", records: event.Records.length, ...counts })
    // Lambda goes on from the first that failed: what follows it is told once more, and bears it.
    const first = event.Records.find((record) => failed.has(record))
    if (first === undefined) return { batchItemFailures: [] }
    return { batchItemFailures: [{ itemIdentifier: first.dynamodb?.SequenceNumber ?? "" }] }
  }
}

/** The event source filters too; what slips through is nobody's failure. */
function isNew({ eventName, dynamodb }: DynamoDBRecord): boolean {
  const pk = dynamodb?.Keys?.[portalTable.partitionKey.name]?.S
  return eventName === "INSERT" && (pk === undefined || pk.startsWith(partitions))
}

/** Fails for what cannot be read, and where the table itself fails: all else is written down in the table. */
async function takeRecord(tools: Toolbox, record: DynamoDBRecord, remaining: Remaining): Promise<What> {
  const { box, handling, log } = tools
  try {
    const entry = readImage(record.dynamodb?.NewImage)
    const ahead = entry.dueAt - handling.now()
    if (ahead > mostAhead || remaining() < reserve + Math.max(0, ahead)) return "later"
    if (ahead > 0) await wait(ahead + 1)
    const limitMs = Math.min(handling.limitMs ?? Number.POSITIVE_INFINITY, remaining() - reserve / 2)
    return await workEntry(box, entry, { ...handling, limitMs })
  } catch (error) {
    const at = record.dynamodb?.SequenceNumber ?? ""
    log.write({ level: "error", job: "outbox", record: at, ...placeOf(error) })
    return "failed"
  }
}
