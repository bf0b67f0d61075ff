// Batches: everything is written, also when the table takes only part of it at a time, and given up in the end.
import { describe, expect, test } from "vitest"
import { putAll, removeAll } from "./batch.ts"
import type { Run } from "./documents.ts"
import { embeddedClient } from "./embedded/client.ts"
import { openEngine } from "./embedded/engine.ts"
import { createTable, openTable } from "./table.ts"

interface Batch {
  readonly RequestItems: Readonly<Record<string, readonly object[]>>
}

/** A table that takes so many of a batch and hands the others back. */
async function shortTable(takes: number) {
  const client = embeddedClient(openEngine({ dataDir: ":memory:" }))
  await createTable(client)
  const run: Run = async (operation, input) => {
    if (operation !== "BatchWriteItem") return client.run(operation, input)
    const [[name, requests = []] = ["", []]] = Object.entries((input as Batch).RequestItems)
    const [taken, left] = [requests.slice(0, takes), requests.slice(takes)]
    if (taken.length > 0) await client.run(operation, { RequestItems: { [name]: taken } })
    return { UnprocessedItems: left.length > 0 ? { [name]: left } : {} }
  }
  const count = async () =>
    ((await client.run("Scan", { TableName: table.getName() })) as { Count: number }).Count
  const table = openTable({ run })
  return { table, count }
}

const items = Array.from({ length: 260 }, (_, at) => ({ pk: `P${at % 3}`, sk: `S${at}`, word: "甲" }))
const rest = async () => {}

describe("a batch", () => {
  test("is written whole by a table that takes ten at a time, and removed the same way", async () => {
    const { table, count } = await shortTable(10)
    await putAll(table, items, { rest })
    expect(await count()).toBe(260)
    await removeAll(
      table,
      items.map(({ pk, sk }) => ({ pk, sk })),
      { rest },
    )
    expect(await count()).toBe(0)
  })

  test("of nothing asks nothing; one that is never taken is given up", async () => {
    const { table } = await shortTable(0)
    await putAll(table, [])
    await expect(putAll(table, items, { rest })).rejects.toThrow("does not take all")
  })
})
