// Takes in files that others publish: which feed a key belongs to, each file once, one bad message never holding up others.
import type { Clock } from "@civil/core/world.ts"
import type { Feeds, FileResult } from "@civil/data/feeds.ts"
import type { S3Event, S3EventRecord, SQSBatchResponse, SQSEvent } from "aws-lambda"
import { type Log, placeOf } from "../http/log.ts"
import { calendarFeed } from "./calendar-feed.ts"
import type { Objects } from "./objects.ts"
import type { Remaining } from "./workers.ts"

export interface FeedsDeps {
  readonly feeds: Feeds
  readonly objects: Objects
  readonly clock: Clock
  readonly log: Log
  /** Told when a file came into force. */
  readonly accepted?: (result: FileResult) => Promise<void>
}

/** A file as it was found in the bucket. */
export interface FeedFile {
  readonly key: string
  readonly etag: string
  readonly text: string
  readonly by: string
  readonly modified: number
}

/** One kind of file. `take` keeps the file's result itself, with what it changes, in one transaction. */
export interface Feed {
  readonly name: string
  readonly about: string
  take(file: FeedFile, deps: FeedsDeps): Promise<FileResult>
}

/** By the folder their files lie in. */
export const registry: Readonly<Record<string, Feed>> = { "calendar/": calendarFeed }

export const feedOf = (key: string): Feed | undefined => registry[key.slice(0, key.indexOf("/") + 1)]

/** Larger ones are no such file; they are not even read. */
export const mostBytes = 1_000_000

/** Left for answering: what is not begun by then is taken up by a later run. */
const reserve = 5_000

export type TakeFiles = (event: SQSEvent, remaining: Remaining) => Promise<SQSBatchResponse>

export function feedsWorker(deps: FeedsDeps): TakeFiles {
  return async (event, remaining) => {
    const failed: string[] = []
    const counts: Record<string, number> = {}
    for (const { messageId, body } of event.Records) {
      try {
        if (remaining() < reserve) throw new OutOfTime()
        for (const record of recordsIn(body)) {
          const outcome = await takeOne(deps, record)
          counts[outcome] = (counts[outcome] ?? 0) + 1
        }
      } catch (error) {
        deps.log.write({ level: "error", job: "feeds", message: messageId, ...placeOf(error) })
        failed.push(messageId)
      }
    }
    deps.log.write({
      level: "info",
      job: "feeds",
      messages: event.Records.length,
      failed: failed.length,
      ...counts,
    })
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }
}

class OutOfTime extends Error {
  override name = "OutOfTime"
}

/** A message that is no event of a bucket is nobody's file: it fails, and ends among the dead letters to be looked at. */
function recordsIn(body: string): readonly S3EventRecord[] {
  const content = JSON.parse(body) as Partial<S3Event> & { readonly Event?: string }
  // What S3 sends once, when the notification is set up.
  if (content.Event === "s3:TestEvent") return []
  if (!Array.isArray(content.Records)) throw new TypeError("a message is no event of a bucket")
  return content.Records.filter(({ eventName }) => eventName.startsWith("ObjectCreated:"))
}

/** S3 writes a space as `+` and the rest as in a URL. */
export const keyOf = (encoded: string) => decodeURIComponent(encoded.replaceAll("+", " "))

async function takeOne(deps: FeedsDeps, record: S3EventRecord): Promise<string> {
  const { bucket, object } = record.s3
  const key = keyOf(object.key)
  const feed = feedOf(key)
  const by = record.userIdentity?.principalId ?? ""
  const at = deps.clock.now().epochMilliseconds
  const early = { key, etag: object.eTag, by, modified: Date.parse(record.eventTime), at }
  if (feed === undefined)
    return turnAway(deps, { ...early, feed: "unknown", reasons: [noReader(key)] }, "refused")
  if (object.size > mostBytes) {
    const reasons = [`file: ${object.size} bytes; at most ${mostBytes} are read`]
    return turnAway(deps, { ...early, feed: feed.name, reasons }, "rejected")
  }
  const found = await deps.objects.read(bucket.name, key)
  if (found === undefined) return "gone"
  const known = await deps.feeds.findResult(feed.name, { ...found, key })
  if (known !== undefined) return "repeated"
  const result = await feed.take({ ...found, key, by }, deps)
  tell(deps, result)
  if (result.outcome === "accepted") await deps.accepted?.(result)
  return result.outcome
}

function noReader(key: string): string {
  return `file: no feed reads ${key.includes("/") ? key.slice(0, key.indexOf("/") + 1) : "the top folder"}; known are ${Object.keys(registry).join(", ")}`
}

type Early = Omit<FileResult, "outcome">

async function turnAway(deps: FeedsDeps, early: Early, outcome: "refused" | "rejected"): Promise<string> {
  const result: FileResult = { ...early, outcome }
  await deps.feeds.record(result)
  tell(deps, result)
  return outcome
}

/** The operator reads here what was wrong; a published file holds nothing about a person. */
function tell({ log }: FeedsDeps, { feed, key, outcome, reasons }: FileResult): void {
  const level = outcome === "accepted" || outcome === "unchanged" ? "info" : "warn"
  log.write({ level, job: "feeds", feed, key, outcome, reasons: reasons.join("; ") })
}
