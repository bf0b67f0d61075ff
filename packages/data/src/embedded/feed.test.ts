// The change feed tells what a DynamoDB stream would: images before and after, in order, once it is durable.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, describe, expect, test } from "vitest"
import { Catalog } from "./catalog.ts"
import { type Engine, openEngine } from "./engine.ts"
import { Feed, type StreamRecord } from "./feed.ts"
import { GroupCommit } from "./group.ts"
import type { TableSchema } from "./schema.ts"
import { openDatabase } from "./store.ts"

const TableName = "notes"
const start = Date.UTC(2026, 10, 22)
const open: Engine[] = []

async function opened(dataDir = ":memory:", now = () => start): Promise<Engine> {
  const engine = openEngine({ dataDir, now })
  open.push(engine)
  const made = { TableName, BillingMode: "PAY_PER_REQUEST" }
  const { TableNames } = await engine.execute("ListTables", {})
  if ((TableNames as string[]).includes(TableName)) return engine
  await engine.execute("CreateTable", {
    ...made,
    AttributeDefinitions: ["pk", "sk"].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
  })
  const TimeToLiveSpecification = { AttributeName: "expiresAt", Enabled: true }
  await engine.execute("UpdateTimeToLive", { TableName, TimeToLiveSpecification })
  return engine
}

afterEach(async () => {
  for (const engine of open.splice(0)) await engine.close()
})

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: "x" } })
const put = (engine: Engine, pk: string, more: object = {}) =>
  engine.execute("PutItem", { TableName, Item: { ...key(pk), ...more } })
const names = (records: readonly StreamRecord[]) =>
  records.map(({ eventName, dynamodb }) => `${eventName} ${dynamodb.Keys.pk?.S}`)

function hearing(engine: Engine, filter?: Parameters<Engine["changes"]>[1]) {
  const heard: StreamRecord[] = []
  const stop = engine.changes((records) => heard.push(...records), filter)
  return { heard, stop }
}

describe("a listener of an engine", () => {
  test("hears what was inserted, modified and removed, with both images", async () => {
    const engine = await opened()
    const { heard } = hearing(engine)
    await put(engine, "a", { n: { N: "1" }, b: { B: "AQI=" } })
    await engine.execute("UpdateItem", {
      TableName,
      Key: key("a"),
      UpdateExpression: "SET n = :two",
      ExpressionAttributeValues: { ":two": { N: "2" } },
    })
    await engine.execute("DeleteItem", { TableName, Key: key("a") })
    const one = { ...key("a"), n: { N: "1" }, b: { B: "AQI=" } }
    const two = { ...one, n: { N: "2" } }
    expect(heard.map(({ eventName, dynamodb }) => [eventName, dynamodb.OldImage, dynamodb.NewImage])).toEqual(
      [
        ["INSERT", undefined, one],
        ["MODIFY", one, two],
        ["REMOVE", two, undefined],
      ],
    )
    expect(heard[0]).toEqual({
      eventID: expect.stringMatching(/^\d{32}$/),
      eventName: "INSERT",
      eventVersion: "1.1",
      eventSource: "aws:dynamodb",
      awsRegion: "local",
      eventSourceARN: "arn:aws:dynamodb:local:000000000000:table/notes/stream/embedded",
      dynamodb: {
        ApproximateCreationDateTime: start / 1000,
        Keys: key("a"),
        NewImage: one,
        SequenceNumber: expect.stringMatching(/^\d{21}$/),
        // Keys (pk, a, sk, x) are 6 bytes; the image has them, n with a number of 2, and b with 2 bytes.
        SizeBytes: 6 + 6 + 3 + 3,
        StreamViewType: "NEW_AND_OLD_IMAGES",
      },
    })
  })

  test("hears nothing of what changed nothing", async () => {
    const engine = await opened()
    await put(engine, "a", { n: { N: "1" }, t: { S: "x" } })
    const { heard } = hearing(engine)
    await put(engine, "a", { t: { S: "x" }, n: { N: "1" } })
    await engine.execute("DeleteItem", { TableName, Key: key("nobody") })
    const refused = engine.execute("PutItem", {
      TableName,
      Item: key("a"),
      ConditionExpression: "attribute_not_exists(pk)",
    })
    await expect(refused).rejects.toThrow("The conditional request failed")
    expect(heard).toEqual([])
  })

  test("hears a transaction once, however often it is sent, and a cancelled one never", async () => {
    const engine = await opened()
    await put(engine, "there")
    const { heard } = hearing(engine)
    const TransactItems = ["a", "b"].map((pk) => ({ Put: { TableName, Item: key(pk) } }))
    const transaction = { TransactItems, ClientRequestToken: "once" }
    await engine.execute("TransactWriteItems", transaction)
    await engine.execute("TransactWriteItems", transaction)
    const ConditionExpression = "attribute_not_exists(pk)"
    const cancelled = engine.execute("TransactWriteItems", {
      TransactItems: [
        { Put: { TableName, Item: key("c") } },
        { Put: { TableName, Item: key("there"), ConditionExpression } },
      ],
    })
    await expect(cancelled).rejects.toThrow("ConditionalCheckFailed")
    expect(names(heard)).toEqual(["INSERT a", "INSERT b"])
  })

  test("hears writes sent at once in the order in which they took effect, numbered upwards", async () => {
    const engine = await opened()
    const { heard } = hearing(engine)
    await Promise.all(Array.from({ length: 50 }, (_, i) => put(engine, `p${i % 5}`, { n: { N: String(i) } })))
    expect(heard).toHaveLength(50)
    for (const pk of ["p0", "p1", "p2", "p3", "p4"]) {
      const own = heard.filter(({ dynamodb }) => dynamodb.Keys.pk?.S === pk).map(({ dynamodb }) => dynamodb)
      expect(own.slice(1).map((each) => each.OldImage)).toEqual(own.slice(0, -1).map((each) => each.NewImage))
    }
    const sequence = heard.map(({ dynamodb }) => dynamodb.SequenceNumber)
    expect(sequence).toEqual([...new Set(sequence)].sort())
  })

  test("hears who deleted what had expired", async () => {
    let now = start
    const engine = await opened(":memory:", () => now)
    await put(engine, "a", { expiresAt: { N: String(start / 1000 + 60) } })
    const { heard } = hearing(engine)
    now += 120_000
    expect(await engine.sweepExpired()).toBe(1)
    expect(names(heard)).toEqual(["REMOVE a"])
    expect(heard[0]?.userIdentity).toEqual({ type: "Service", principalId: "dynamodb.amazonaws.com" })
  })

  test("hears only of the table and the partitions it asked for", async () => {
    const engine = await opened()
    const outbox = hearing(engine, { tableName: TableName, partitionBegins: "OUTBOX#" })
    const other = hearing(engine, { tableName: "other" })
    await engine.execute("TransactWriteItems", {
      TransactItems: ["OUTBOX#1", "PERSON#1"].map((pk) => ({ Put: { TableName, Item: key(pk) } })),
    })
    expect(names(outbox.heard)).toEqual(["INSERT OUTBOX#1"])
    expect(other.heard).toEqual([])
  })

  test("hears no more when it has stopped", async () => {
    const engine = await opened()
    const { heard, stop } = hearing(engine)
    await put(engine, "a")
    stop()
    await put(engine, "b")
    expect(names(heard)).toEqual(["INSERT a"])
  })

  test("finds in a file what it was told of, and higher numbers after a restart", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "feed-"))
    const found: unknown[] = []
    const sequence: string[] = []
    for (const pk of ["a", "b"]) {
      const now = start + sequence.length
      const engine = await opened(dataDir, () => now)
      const other = await opened(dataDir, () => now)
      const told = new Promise<void>((resolve, reject) => {
        engine.changes((records) => {
          sequence.push(...records.map(({ dynamodb }) => dynamodb.SequenceNumber))
          other.execute("GetItem", { TableName, Key: key(pk) }).then(({ Item }) => {
            found.push(Item)
            resolve()
          }, reject)
        })
      })
      await put(engine, pk)
      await told
      await engine.close()
      await other.close()
    }
    expect(found).toEqual([key("a"), key("b")])
    expect(sequence).toEqual([...sequence].sort())
    expect(sequence[0]).not.toBe(sequence[1])
    rmSync(dataDir, { recursive: true })
  })
})

describe("a group that SQLite refused", () => {
  test("is not told of: each of its writes is tried again alone, and what then holds is told once", async () => {
    const { db, close } = openDatabase(":memory:", "group")
    const feed = new Feed(() => start)
    const catalog = new Catalog(db, feed)
    const group = new GroupCommit(db, catalog, undefined, feed)
    const heard: StreamRecord[] = []
    feed.listen((records) => void heard.push(...records), {})
    const schema = { name: TableName, key: { hash: "pk", range: "sk" } } as TableSchema
    const stored = (pk: string) => ({ json: JSON.stringify(key(pk)), size: 6 })
    const inserted = (pk: string) => () => feed.note(schema, [pk, "x"], undefined, stored(pk), false)
    const full = group.add(() => {
      inserted("full")()
      throw Object.assign(new Error("database or disk is full"), { errcode: 13 })
    })
    const fine = group.add(inserted("fine"))
    await expect(full).rejects.toThrow("database or disk is full")
    await fine
    expect(names(heard)).toEqual(["INSERT fine"])
    close()
  })
})

describe("a listener that fails", () => {
  test("fails neither the write nor the others", async () => {
    const engine = await opened()
    const said: unknown[] = []
    const { error } = console
    console.error = (...given: unknown[]) => said.push(...given)
    engine.changes(() => {
      throw new Error("deaf")
    })
    const { heard } = hearing(engine)
    await put(engine, "a")
    console.error = error
    expect(names(heard)).toEqual(["INSERT a"])
    expect(said.map(String)).toEqual(["Error: deaf"])
  })
})
