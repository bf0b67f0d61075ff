// The engine itself: what it keeps, forgets, counts and refuses; time to live; two processes on one folder.
import { execFileSync, spawn } from "node:child_process"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { type Engine, type EngineSettings, openEngine } from "./engine.ts"

const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), "engine-"))
  folders.push(made)
  return made
}
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true })
})

const TableName = "notes"
const schema = {
  TableName,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
  KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
}

async function opened(settings: Partial<EngineSettings> = {}): Promise<Engine> {
  const engine = openEngine({ dataDir: ":memory:", ...settings })
  await engine.execute("CreateTable", schema)
  return engine
}

const put = (id: string, item: object = {}) => ({ TableName, Item: { id: { S: id }, ...item } })
const read = async (engine: Engine, id: string) =>
  (await engine.execute("GetItem", { TableName, Key: { id: { S: id } } })).Item

describe("a file", () => {
  test("is read by nobody but the account that runs the server", async () => {
    const dataDir = folder()
    const engine = await opened({ dataDir, name: "private" })
    await engine.execute("PutItem", put("a"))
    for (const file of ["private.sqlite", "private.sqlite-wal", "private.sqlite-shm"])
      expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0)
    await engine.close()
  })

  test("keeps tables, items and time to live when it is opened again", async () => {
    const dataDir = folder()
    const first = await opened({ dataDir })
    await first.execute("PutItem", put("a"))
    await first.execute("UpdateTimeToLive", {
      TableName,
      TimeToLiveSpecification: { AttributeName: "until", Enabled: true },
    })
    await first.close()
    const second = openEngine({ dataDir })
    expect(await read(second, "a")).toEqual({ id: { S: "a" } })
    const { TimeToLiveDescription } = await second.execute("DescribeTimeToLive", { TableName })
    expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: "ENABLED", AttributeName: "until" })
    await second.close()
  })

  test("keeps a token for its ten minutes, and then no longer", async () => {
    const dataDir = folder()
    let now = 1_000_000
    const request = {
      ClientRequestToken: "once",
      TransactItems: [
        {
          Update: {
            TableName,
            Key: { id: { S: "a" } },
            UpdateExpression: "ADD n :one",
            ExpressionAttributeValues: { ":one": { N: "1" } },
          },
        },
      ],
    }
    const first = await opened({ dataDir, now: () => now })
    await first.execute("TransactWriteItems", request)
    await first.close()
    const second = openEngine({ dataDir, now: () => now })
    now += 9 * 60_000
    await second.execute("TransactWriteItems", request)
    expect(await read(second, "a")).toMatchObject({ n: { N: "1" } })
    now += 2 * 60_000
    await second.execute("TransactWriteItems", request)
    expect(await read(second, "a")).toMatchObject({ n: { N: "2" } })
    await second.close()
  })

  test("is shared by two processes without losing an update", { timeout: 60_000 }, async () => {
    const dataDir = folder()
    const engine = await opened({ dataDir })
    const rounds = 300
    const script = `
      import { openEngine } from ${JSON.stringify(join(import.meta.dirname, "engine.ts"))}
      const engine = openEngine({ dataDir: ${JSON.stringify(dataDir)} })
      const add = () => engine.execute("UpdateItem", { TableName: "notes", Key: { id: { S: "n" } },
        UpdateExpression: "ADD n :one", ExpressionAttributeValues: { ":one": { N: "1" } } })
      for (let i = 0; i < ${rounds}; i++) await add()
      await engine.execute("CreateTable", { ...${JSON.stringify(schema)}, TableName: "theirs" })
      await engine.close()`
    const other = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", script],
      {
        stdio: ["ignore", "inherit", "inherit"],
      },
    )
    const ended = new Promise((resolve) => other.once("close", resolve))
    const add = () =>
      engine.execute("UpdateItem", {
        TableName,
        Key: { id: { S: "n" } },
        UpdateExpression: "ADD n :one",
        ExpressionAttributeValues: { ":one": { N: "1" } },
      })
    for (let i = 0; i < rounds; i++) {
      await add()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect(await ended).toBe(0)
    expect(await read(engine, "n")).toMatchObject({ n: { N: String(2 * rounds) } })
    expect((await engine.execute("ListTables", {})).TableNames).toEqual(["notes", "theirs"])
    await engine.close()
  })
})

describe("an engine that is closed", () => {
  test("says so, and may be closed again", async () => {
    const engine = await opened()
    await engine.close()
    await engine.close()
    await expect(read(engine, "a")).rejects.toThrow("The engine is closed.")
  })

  test("first answers what it was asked", async () => {
    const engine = await opened({ dataDir: folder() })
    const written = Array.from({ length: 20 }, (_, i) => engine.execute("PutItem", put(`n${i}`)))
    await engine.close()
    await expect(Promise.all(written)).resolves.toHaveLength(20)
  })
})

describe("what is loaded", () => {
  test("is dynalite's grammars, not its LevelDB", async () => {
    const script = `
      import { createRequire } from "node:module"
      import { openEngine } from ${JSON.stringify(join(import.meta.dirname, "engine.ts"))}
      await openEngine({ dataDir: ":memory:" }).close()
      console.log(Object.keys(createRequire(import.meta.url).cache).join())`
    const loaded = execFileSync(process.execPath, [
      "--no-warnings",
      "--input-type=module",
      "-e",
      script,
    ]).toString()
    expect(loaded).toContain("conditionParser.js")
    expect(loaded).not.toMatch(/level|dynalite.db.index/)
  })
})

describe("time to live", () => {
  const day = 24 * 60 * 60
  test("items past their time stay readable until they are swept", async () => {
    let seconds = 1_800_000_000
    const engine = await opened({ now: () => seconds * 1000 })
    await engine.execute("PutItem", put("before", { until: { N: String(seconds + 60) } }))
    await engine.execute("UpdateTimeToLive", {
      TableName,
      TimeToLiveSpecification: { AttributeName: "until", Enabled: true },
    })
    await engine.execute("PutItem", put("after", { until: { N: String(seconds + 60) } }))
    await engine.execute("PutItem", put("later", { until: { N: String(seconds + day) } }))
    await engine.execute("PutItem", put("text", { until: { S: "1" } }))
    await engine.execute("PutItem", put("ancient", { until: { N: "1000" } }))
    expect(await engine.sweepExpired()).toBe(0)
    seconds += 61
    expect(await read(engine, "after")).toBeDefined()
    expect(await engine.sweepExpired()).toBe(2)
    expect(await read(engine, "before")).toBeUndefined()
    expect(await read(engine, "after")).toBeUndefined()
    for (const id of ["later", "text", "ancient"]) expect(await read(engine, id)).toBeDefined()
    await engine.close()
  })

  test("an update that moves the time is heard", async () => {
    let seconds = 1_800_000_000
    const engine = await opened({ now: () => seconds * 1000 })
    await engine.execute("UpdateTimeToLive", {
      TableName,
      TimeToLiveSpecification: { AttributeName: "until", Enabled: true },
    })
    await engine.execute("PutItem", put("a", { until: { N: String(seconds + 60) } }))
    await engine.execute("UpdateItem", {
      TableName,
      Key: { id: { S: "a" } },
      UpdateExpression: "SET #u = #u + :more",
      ExpressionAttributeNames: { "#u": "until" },
      ExpressionAttributeValues: { ":more": { N: "1000" } },
    })
    seconds += 100
    expect(await engine.sweepExpired()).toBe(0)
    seconds += 1000
    expect(await engine.sweepExpired()).toBe(1)
    await engine.close()
  })
})

describe("a caller", () => {
  test("cannot use half a character as a key: two such keys would be one", async () => {
    const engine = await opened()
    await expect(engine.execute("PutItem", put("\ud800"))).rejects.toThrow("not valid Unicode text")
    await expect(read(engine, "\udfff")).rejects.toThrow("not valid Unicode text")
    await engine.close()
  })

  test("learns what each operation took", async () => {
    const engine = await opened()
    await engine.execute("PutItem", put("a"))
    await engine.execute("TransactWriteItems", { TransactItems: [{ Put: put("b") }, { Put: put("c") }] })
    const refused = engine.execute("PutItem", {
      ...put("a"),
      ConditionExpression: "attribute_not_exists(id)",
    })
    await expect(refused).rejects.toThrow("The conditional request failed")
    expect(engine.consumed.get("PutItem")).toEqual({ requests: 2, readUnits: 0, writeUnits: 2 })
    expect(engine.consumed.get("TransactWriteItems")).toEqual({ requests: 1, readUnits: 0, writeUnits: 4 })
    await engine.close()
  })

  test.each([
    ["PutItem", { ...put("a"), Expected: {} }, /legacy parameter Expected is not supported/],
    [
      "PutItem",
      { ...put("a"), ReturnItemCollectionMetrics: "SIZE" },
      /ReturnItemCollectionMetrics is not supported/,
    ],
    ["ExecuteStatement", { Statement: "SELECT 1" }, /ExecuteStatement is not an operation of this engine/],
  ])("is told what %s does not do here", async (operation, input, message) => {
    const engine = await opened()
    await expect(engine.execute(operation, input)).rejects.toThrow(message)
    await engine.close()
  })

  test("may change its objects after sending them", async () => {
    const engine = await opened()
    const item: Record<string, object> = { id: { S: "a" }, n: { N: "1" } }
    const sent = engine.execute("PutItem", { TableName, Item: item })
    item.n = { N: "2" }
    await sent
    expect(await read(engine, "a")).toEqual({ id: { S: "a" }, n: { N: "1" } })
    await engine.close()
  })

  test("finds attributes by any name, also those every object has", async () => {
    const engine = await opened()
    const item = JSON.parse('{"id":{"S":"a"},"__proto__":{"S":"p"},"constructor":{"S":"c"}}') as object
    await engine.execute("PutItem", { TableName, Item: item })
    const found = await engine.execute("Scan", {
      TableName,
      FilterExpression: "attribute_exists(#c) AND attribute_not_exists(#t) AND #p = :p",
      ExpressionAttributeNames: { "#c": "constructor", "#t": "toString", "#p": "__proto__" },
      ExpressionAttributeValues: { ":p": { S: "p" } },
    })
    expect(JSON.stringify(found.Items)).toBe(JSON.stringify([item]))
    await engine.close()
  })
})
