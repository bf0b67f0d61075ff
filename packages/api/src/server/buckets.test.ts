// Folders that stand for buckets: what is put there is told of once, and nothing outside is ever read.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { S3Event } from "aws-lambda"
import { beforeEach, describe, expect, onTestFinished, test } from "vitest"
import { topology } from "../../../../infra/topology.ts"
import { logTo } from "../http/log.ts"
import { keyOf } from "../workers/feeds.ts"
import { type Buckets, openBuckets } from "./buckets.ts"

const { feeds, documents } = topology.buckets
let top: string
let buckets: Buckets
let sent: { queue: string; id: string; event: S3Event }[]
let recorded: Set<string>
const now = Date.UTC(2026, 10, 22)

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "buckets-"))
  sent = []
  recorded = new Set()
  buckets = open()
  onTestFinished(async () => {
    await buckets.stop()
    rmSync(top, { recursive: true, force: true })
  })
})

function open(): Buckets {
  return openBuckets({
    buckets: topology.buckets,
    folderOf: ({ name }) => join(top, name),
    now: () => now,
    log: logTo(() => {}),
    known: async ({ key }) => recorded.has(key),
    send: async (queue, { id, body }) => void sent.push({ queue, id, event: JSON.parse(body) as S3Event }),
  })
}

function put(bucket: string, key: string, text: string, at = now - 60_000): string {
  const path = join(top, bucket, key)
  mkdirSync(join(path, ".."), { recursive: true })
  writeFileSync(path, text)
  utimesSync(path, at / 1000, at / 1000)
  return path
}

const keys = () => sent.flatMap(({ event }) => event.Records.map(({ s3 }) => keyOf(s3.object.key)))

describe("a clerk who puts a file into the folder", () => {
  test("has it told to the bucket's queue as S3 would", async () => {
    put(feeds.name, "calendar/2027.json", "{}")
    await buckets.scan()
    expect(sent).toMatchObject([
      {
        queue: feeds.notifies.queue,
        event: {
          Records: [
            {
              eventSource: "aws:s3",
              eventName: "ObjectCreated:Put",
              eventTime: "2026-11-21T23:59:00.000Z",
              userIdentity: { principalId: expect.stringMatching(/^uid:\d+$/) },
              s3: { bucket: { name: "feeds" }, object: { key: "calendar/2027.json", size: 2 } },
            },
          ],
        },
      },
    ])
    const found = await buckets.objects.read("feeds", "calendar/2027.json")
    expect(found).toEqual({
      text: "{}",
      etag: sent[0]?.event.Records[0]?.s3.object.eTag,
      modified: now - 60_000,
    })
  })

  test("has it told at once, without waiting for the minute's look", async () => {
    const path = join(top, feeds.name, "calendar.json")
    writeFileSync(path, "{}")
    await expect.poll(keys, { timeout: 5000 }).toEqual(["calendar.json"])
  })

  test("has it told once, again when it is changed, and not again after a restart", async () => {
    put(feeds.name, "a b+c/é.json", "{}")
    for (let n = 0; n < 3; n += 1) await buckets.scan()
    expect(keys()).toEqual(["a b+c/é.json"])
    put(feeds.name, "a b+c/é.json", "{}", now - 30_000)
    await buckets.scan()
    expect(keys()).toEqual(["a b+c/é.json", "a b+c/é.json"])
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2)
    await buckets.stop()
    recorded.add("a b+c/é.json")
    buckets = open()
    await buckets.scan()
    expect(sent).toHaveLength(2)
  })

  test("may write hidden files and links there: they are nobody's objects", async () => {
    put(feeds.name, ".2027.json.part", "{")
    symlinkSync("/etc/passwd", join(top, feeds.name, "passwd"))
    await buckets.scan()
    expect(sent).toEqual([])
  })
})

describe("a key from outside", () => {
  test.each([
    "../secret",
    "calendar/../../secret",
    "/etc/passwd",
    "..",
    "",
    "link",
    "folder/link/secret",
    "nowhere/2027.json",
    "secret\0.json",
    "x".repeat(5000),
  ])("%j is read as nothing", async (key) => {
    put(".", "secret", "not for you")
    put(feeds.name, "folder/file", "")
    symlinkSync(join(top, "secret"), join(top, feeds.name, "link"))
    symlinkSync(top, join(top, feeds.name, "folder/link"))
    expect(await buckets.objects.read("feeds", key)).toBeUndefined()
  })

  test("of another bucket is read as nothing", async () => {
    put("elsewhere", "secret", "not for you")
    expect(await buckets.objects.read("elsewhere", "secret")).toBeUndefined()
  })
})

test("what was never finished is gone after its day, and nothing else is", async () => {
  const day = 86_400_000
  put(documents.name, "unfinished/old.pdf", "", now - day - 1000)
  put(documents.name, "unfinished/new.pdf", "", now - day + 1000)
  put(documents.name, "cases/old.pdf", "", now - 300 * day)
  await buckets.scan()
  const read = (key: string) => buckets.objects.read(documents.name, key)
  expect(await read("unfinished/old.pdf")).toBeUndefined()
  expect(await read("unfinished/new.pdf")).toBeDefined()
  expect(await read("cases/old.pdf")).toBeDefined()
  expect(sent).toEqual([])
})
