// The table on engines of every kind: made once, expiring by itself or swept.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { TableClient } from "./documents.ts"
import { embeddedClient } from "./embedded/client.ts"
import { type Engine, openEngine } from "./embedded/engine.ts"
import { sweepExpired } from "./sweep.ts"
import { createTable } from "./table.ts"

const now = Date.UTC(2026, 10, 22)
const seconds = now / 1000
let engine: Engine
let client: TableClient

beforeEach(() => {
  engine = openEngine({ dataDir: ":memory:", now: () => now })
  client = embeddedClient(engine)
})
afterEach(() => engine.close())

/** An engine that lacks an operation, as other makers' do. */
const without = (operation: RegExp): TableClient => ({
  run(name, input) {
    if (!operation.test(name)) return client.run(name, input)
    return Promise.reject(
      Object.assign(new Error("no such operation"), { name: "UnknownOperationException" }),
    )
  },
})

describe("the table", () => {
  test("is made with its index and its expiry, and stays when it is there", async () => {
    expect(await createTable(client)).toEqual({ expires: true })
    expect(await createTable(client)).toEqual({ expires: true })
    const { Table } = (await client.run("DescribeTable", { TableName: "portal" })) as {
      Table: { GlobalSecondaryIndexes: { IndexName: string }[] }
    }
    expect(Table.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName)).toEqual(["gsi1"])
  })

  test("gets its expiry later when whoever made it stopped before", async () => {
    expect(await createTable(without(/TimeToLive/))).toEqual({ expires: false })
    expect(await createTable(client)).toEqual({ expires: true })
  })

  test("is waited for, but not for ever", async () => {
    let looks = 0
    const slow = (ready: number): TableClient => ({
      async run(name, input) {
        const answer = await client.run(name, input)
        if (name !== "DescribeTable" || ++looks >= ready) return answer
        return { Table: { TableStatus: "CREATING" } }
      },
    })
    await createTable(slow(3), "portal", async () => {})
    expect(looks).toBe(3)
    await expect(createTable(slow(Number.POSITIVE_INFINITY), "portal", async () => {})).rejects.toThrow(
      "the table portal does not become active",
    )
  })
})

describe("an engine without a time to live", () => {
  const item = (pk: string, expiresAt?: number) => ({
    ...{ pk: { S: pk }, sk: { S: "x" } },
    ...(expiresAt !== undefined && { expiresAt: { N: String(expiresAt) } }),
  })
  const put = (Item: object) => client.run("PutItem", { TableName: "portal", Item })
  const left = async () => {
    const { Items } = (await client.run("Scan", { TableName: "portal" })) as {
      Items: { pk: { S: string } }[]
    }
    return Items.map(({ pk }) => pk.S).sort()
  }

  test("is swept of what has expired and of nothing else", async () => {
    await createTable(client)
    for (const [pk, expiresAt] of [
      ["past", seconds - 1],
      ["now", seconds],
      ["later", seconds + 1],
      ["mistaken", 1],
      ["kept"],
    ] as const)
      await put(item(pk, expiresAt))
    expect(await sweepExpired(client, now)).toBe(1)
    expect(await left()).toEqual(["kept", "later", "mistaken", "now"])
  })

  test("is swept page by page", async () => {
    await createTable(client)
    const large = { large: { S: "x".repeat(300_000) } }
    for (let i = 0; i < 8; i++) await put({ ...item(`past-${i}`, seconds - 60), ...large })
    expect(await sweepExpired(client, now)).toBe(8)
    expect(await left()).toEqual([])
  })

  test("keeps what was prolonged while it was swept", async () => {
    await createTable(client)
    await put(item("session", seconds - 1))
    const prolonged: TableClient = {
      async run(name, input) {
        const answer = await client.run(name, input)
        if (name === "Scan") await put(item("session", seconds + 600))
        return answer
      },
    }
    expect(await sweepExpired(prolonged, now)).toBe(0)
    expect(await left()).toEqual(["session"])
  })
})
