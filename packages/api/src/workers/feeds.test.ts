// Files that others publish, from the bucket's message to the calendar in force.

import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { type Feeds, feeds } from "@civil/data/feeds.ts"
import type { S3Event, SQSEvent } from "aws-lambda"
import { beforeEach, describe, expect, onTestFinished, test } from "vitest"
import { logTo } from "../http/log.ts"
import { madeUpYear } from "../testing/made-up-year.ts"
import { feedsWorker, mostBytes } from "./feeds.ts"
import type { StoredObject } from "./objects.ts"
import { publishedYears } from "./published-years.ts"

const modified = Date.UTC(2026, 10, 25, 1)
const key = "calendar/2027.json"
const hour = () => 3_600_000

let world: TestWorld
let store: Feeds
let bucket: Map<string, StoredObject>
let lines: Record<string, unknown>[]
let take: ReturnType<typeof feedsWorker>
let numbers = 0

beforeEach(async () => {
  world = await testWorld({ now: "2026-11-26T09:00:00+08:00" })
  onTestFinished(() => world.close())
  store = feeds(world.table)
  bucket = new Map()
  lines = []
  const log = logTo((line) => lines.push(JSON.parse(line) as Record<string, unknown>))
  const read = async (_bucket: string, name: string) => bucket.get(name)
  take = feedsWorker({ feeds: store, objects: { read }, clock: world.clock, log })
})

function put(name: string, content: unknown, at = modified): StoredObject {
  numbers += 1
  const text = typeof content === "string" ? content : JSON.stringify(content)
  const object = { text, etag: `etag${numbers}`, modified: at }
  bucket.set(name, object)
  return object
}

/** As S3 tells a queue of new objects. */
function told(...keys: readonly string[]): string {
  const Records = keys.map((each) => ({
    eventSource: "aws:s3",
    eventName: "ObjectCreated:Put",
    eventTime: "2026-11-25T01:00:00.000Z",
    userIdentity: { principalId: "AWS:AIDAEXAMPLE" },
    s3: {
      bucket: { name: "stage-feeds" },
      object: { key: each, size: bucket.get(each)?.text.length ?? 10, eTag: "told", sequencer: "1" },
    },
  }))
  return JSON.stringify({ Records } as unknown as S3Event)
}

const messages = (...bodies: readonly string[]) =>
  ({ Records: bodies.map((body, n) => ({ messageId: `m${n + 1}`, body })) }) as unknown as SQSEvent

const outcomes = async (feed = "calendar") => (await store.listResults(feed)).map(({ outcome }) => outcome)

describe("a clerk who brings next year's calendar", () => {
  test("makes its dates computable in a process that runs, without a restart", async () => {
    const years = publishedYears(
      publishedCalendar,
      store,
      world.clock,
      logTo(() => {}),
    )
    await years.fresh()
    expect(years.calendar.isWorkday("2027-02-08")).toBe("not_computable")
    put(key, madeUpYear)
    expect(await take(messages(told(key)), hour)).toEqual({ batchItemFailures: [] })
    await years.fresh()
    expect(years.calendar.isWorkday("2027-02-08")).toBe("not_computable")
    world.clock.advance({ minutes: 4 })
    await years.fresh()
    expect(years.calendar.isWorkday("2027-02-08")).toBe(false)
    expect(years.calendar.isWorkday("2027-03-01")).toBe(true)
    expect(years.calendar.isWorkday("2026-10-01")).toBe(false)
  })

  test("may write it as a list of one, as the setting CALENDAR_YEARS has it", async () => {
    put(key, [madeUpYear])
    await take(messages(told(key)), hour)
    expect(JSON.parse((await store.findYear(2027))?.content ?? "")).toEqual(madeUpYear)
  })

  test("leaves a trace: which file, when, and by whom", async () => {
    const { etag } = put(key, madeUpYear)
    await take(messages(told(key)), hour)
    const at = world.clock.now().epochMilliseconds
    expect(await store.findYear(2027)).toEqual({
      year: 2027,
      version: 1,
      content: JSON.stringify(madeUpYear),
      key,
      etag,
      by: "AWS:AIDAEXAMPLE",
      modified,
      at,
    })
    expect(await store.listResults("calendar")).toMatchObject([
      { key, etag, outcome: "accepted", reasons: [], by: "AWS:AIDAEXAMPLE", at },
    ])
  })

  test("hears every mistake of the file, also later", async () => {
    const [first, ...rest] = madeUpYear.holidays
    put(key, {
      ...madeUpYear,
      published: "soon",
      holidays: [{ ...first, to: "2026-12-30", makeUp: ["2027-01-05"] }, ...rest],
    })
    expect(await take(messages(told(key)), hour)).toEqual({ batchItemFailures: [] })
    const [result] = await store.listResults("calendar")
    expect(result?.outcome).toBe("rejected")
    expect(result?.reasons).toEqual([
      "published: needs the date of the notice",
      "holidays[0]: ends before it begins",
      "holidays[0].makeUp[0]: 2027-01-05 is no Saturday or Sunday",
    ])
    expect(await store.findYear(2027)).toBeUndefined()
    expect(lines).toContainEqual(
      expect.objectContaining({
        level: "warn",
        key,
        outcome: "rejected",
        reasons: result?.reasons.join("; "),
      }),
    )
  })

  test.each([
    ["no JSON", key, "{", "file: it is no JSON"],
    ["two years", key, [madeUpYear, madeUpYear], "file: one year is expected, and these are 2"],
    [
      "another year than its name",
      "calendar/2028.json",
      madeUpYear,
      "year: the file is named 2028 and says 2027",
    ],
    [
      "no year in its name",
      "calendar/new.json",
      madeUpYear,
      "file: its name needs to be the year, e.g. calendar/2027.json",
    ],
  ])("is told of a file with %s", async (_what, name, content, reason) => {
    put(name, content)
    await take(messages(told(name)), hour)
    expect(await store.listResults("calendar")).toMatchObject([{ outcome: "rejected", reasons: [reason] }])
  })

  test("may put a corrected file in its place, and the first one back again", async () => {
    const corrected = { ...madeUpYear, document: "测试〔2026〕2号" }
    const contents = [madeUpYear, corrected, madeUpYear]
    for (const [n, content] of contents.entries()) {
      put(key, content, modified + n * 60_000)
      world.clock.advance({ seconds: 1 })
      await take(messages(told(key)), hour)
    }
    expect(await outcomes()).toEqual(["accepted", "accepted", "accepted"])
    expect(await store.findYear(2027)).toMatchObject({ version: 3, content: JSON.stringify(madeUpYear) })
    const versions = (await store.listVersions(2027)).map(({ content }) => JSON.parse(content) as object)
    expect(versions).toEqual(contents)
  })
})

describe("a message of the bucket", () => {
  test("that comes twice changes nothing the second time", async () => {
    put(key, madeUpYear)
    await take(messages(told(key)), hour)
    const before = await store.findYear(2027)
    world.clock.advance({ minutes: 1 })
    await take(messages(told(key), told(key)), hour)
    expect(await store.findYear(2027)).toEqual(before)
    expect(await outcomes()).toEqual(["accepted"])
  })

  test("about an older file changes nothing", async () => {
    put(key, madeUpYear)
    await take(messages(told(key)), hour)
    const before = await store.findYear(2027)
    put(key, { ...madeUpYear, document: "测试〔2026〕0号" }, modified - 1)
    await take(messages(told(key)), hour)
    put(key, { ...madeUpYear, published: "2026-11-19" }, modified + 1)
    await take(messages(told(key)), hour)
    expect(await store.findYear(2027)).toEqual(before)
    expect((await outcomes()).sort()).toEqual(["accepted", "older", "older"])
  })

  test("about what the release knows already changes nothing", async () => {
    put(
      "calendar/2026.json",
      publishedCalendar.years.find(({ year }) => year === 2026),
    )
    await take(messages(told("calendar/2026.json")), hour)
    expect(await outcomes()).toEqual(["unchanged"])
    expect(await store.listYears()).toEqual([])
  })

  test("that came with others of the same year at once leaves one of them in force, the latest", async () => {
    const files = [1, 2, 3].map((n) => ({ ...madeUpYear, document: `测试〔2026〕${n}号` }))
    await Promise.all(
      files.map(async (content, n) => {
        const object = put(`${key}`, content, modified + n)
        const log = logTo(() => {})
        const read = async () => object
        await feedsWorker({ feeds: store, objects: { read }, clock: world.clock, log })(
          messages(told(key)),
          hour,
        )
      }),
    )
    expect(JSON.parse((await store.findYear(2027))?.content ?? "")).toEqual(files[2])
  })

  test("about a kind of file nobody reads is recorded as refused", async () => {
    put("prices/2027+x.csv", "a,b")
    await take(messages(told("prices/2027%2Bx.csv")), hour)
    expect(await store.listResults("unknown")).toMatchObject([
      {
        key: "prices/2027+x.csv",
        outcome: "refused",
        reasons: ["file: no feed reads prices/; known are calendar/"],
      },
    ])
  })

  test("has its key in S3's writing: + for a space", async () => {
    put("calendar/my year.json", madeUpYear)
    await take(messages(told("calendar/my+year.json")), hour)
    expect(await store.listResults("calendar")).toMatchObject([{ key: "calendar/my year.json" }])
  })

  test("about a file far too large is answered without reading it", async () => {
    bucket.set(key, { text: " ".repeat(mostBytes + 1), etag: "big", modified })
    await take(messages(told(key)), hour)
    expect(await store.listResults("calendar")).toMatchObject([
      { outcome: "rejected", reasons: ["file: 1000001 bytes; at most 1000000 are read"] },
    ])
  })

  test("that only tries the connection, or tells of what is gone, is done with", async () => {
    const trial = JSON.stringify({ Service: "Amazon S3", Event: "s3:TestEvent", Bucket: "stage-feeds" })
    expect(await take(messages(trial, told("calendar/2030.json")), hour)).toEqual({ batchItemFailures: [] })
    expect(await outcomes()).toEqual([])
  })

  test("that is none of a bucket's comes again alone, until it ends among the dead letters", async () => {
    put(key, madeUpYear)
    const answer = await take(messages("{", told(key), JSON.stringify({ hello: "you" })), hour)
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m1" }, { itemIdentifier: "m3" }] })
    expect(await outcomes()).toEqual(["accepted"])
  })

  test("comes again when the bucket cannot be reached, or no time is left", async () => {
    const log = logTo(() => {})
    const read = () => Promise.reject(new Error("no way"))
    const cut = feedsWorker({ feeds: store, objects: { read }, clock: world.clock, log })
    const failed = { batchItemFailures: [{ itemIdentifier: "m1" }] }
    expect(await cut(messages(told(key)), hour)).toEqual(failed)
    put(key, madeUpYear)
    expect(await take(messages(told(key)), () => 4_999)).toEqual(failed)
    expect(await outcomes()).toEqual([])
  })
})
