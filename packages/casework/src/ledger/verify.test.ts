// Whoever changes, removes, adds or rewrites what happened is found, and the entry is named.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { DeleteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { seededChance } from "@civil/core/chance.ts"
import { virtualClock } from "@civil/core/clock.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { beforeEach, describe, expect, onTestFinished, test } from "vitest"
import { chained, storedLine } from "../chain.ts"
import type { HistoryEntry } from "../shapes.ts"
import { putCase, putItem, putLine, writeHistory } from "./fixture.ts"
import { publishRoots } from "./publish.ts"
import { ledgerStore } from "./store.ts"
import { type Finding, type Noted, verify } from "./verify.ts"

const bureau = "990001"
const endless = () => Number.POSITIVE_INFINITY
const key = Buffer.alloc(32, 7).toString("base64")

async function openWorld(dataDir = ":memory:") {
  const clock = virtualClock("2026-11-20T10:00:00+08:00")
  const chance = seededChance(1)
  const secrets = createSecrets({ lookupKey: key, sealingKeys: [{ version: "1", key }], nonces: chance })
  const engine = openEngine({ dataDir, now: () => clock.now().epochMilliseconds })
  const client = embeddedClient(engine)
  await createTable(client)
  return { table: openTable(client), clock, chance, secrets, engine }
}
type World = Awaited<ReturnType<typeof openWorld>>

let world: World
let first: readonly HistoryEntry[]
let second: readonly HistoryEntry[]

/** Two cases on the first day, one of which goes on the day after; both days published. */
beforeEach(async () => {
  world = await openWorld()
  onTestFinished(() => world.engine.close())
  first = await writeHistory(world, { id: "case_01", bureau, count: 3 })
  second = await writeHistory(world, { id: "case_02", bureau, count: 2 })
  world.clock.advance({ hours: 24 })
  await writeHistory(world, { id: "case_03", bureau, count: 4 })
  world.clock.advance({ hours: 24 })
  expect(await publishRoots(world, [bureau], endless)).toBe(2)
})

async function look(more: { readonly only?: string; readonly noted?: readonly Noted[] } = {}) {
  const findings: Finding[] = []
  const note = (finding: Finding) => void findings.push(finding)
  const { table, secrets } = world
  const sum = await verify({ table, bureaus: [bureau], open: secrets.open, note, ...more })
  return { findings, sum }
}

const update = (item: { pk: string; sk: string }, name: string, value: unknown) =>
  world.table.getDocumentClient().send(
    new UpdateCommand({
      TableName: world.table.getName(),
      Key: item,
      UpdateExpression: "SET #name = :value",
      ExpressionAttributeNames: { "#name": name },
      ExpressionAttributeValues: { ":value": value },
    }),
  )
const remove = (pk: string, sk: string) =>
  world.table
    .getDocumentClient()
    .send(new DeleteCommand({ TableName: world.table.getName(), Key: { pk, sk } }))
const keyOf = (line: HistoryEntry) => ({ pk: `CASE#${line.case}`, sk: `HISTORY#00000${line.seq}` })

/** One more line of the same instant, without words. */
function after(lines: readonly HistoryEntry[]): HistoryEntry {
  const { sealed: _, digest: __, ...last } = lines.at(-1) as HistoryEntry
  return chained({ ...last, seq: last.seq + 1, action: "note", previous: last.hash })
}

describe("a ledger nobody touched", () => {
  test("holds, and says how much was looked at", async () => {
    expect(await look()).toEqual({
      findings: [],
      sum: { cases: 3, lines: 9, roots: 2, words: 6, late: 0, papers: 0, findings: 0 },
    })
  })

  test("is published day after day, each root on the one before, whichever nights were missed", async () => {
    world.clock.advance({ hours: 72 })
    expect(await publishRoots(world, [bureau], endless)).toBe(3)
    expect(await publishRoots(world, [bureau], endless)).toBe(0)
    const roots = await ledgerStore(world.table).roots(bureau)
    expect(roots.map(({ day, count }) => [day, count])).toEqual([
      ["2026-11-20", 5],
      ["2026-11-21", 4],
      ["2026-11-22", 0],
      ["2026-11-23", 0],
      ["2026-11-24", 0],
    ])
    expect(roots.map(({ previous }) => previous).slice(1)).toEqual(roots.map(({ root }) => root).slice(0, -1))
    expect((await look()).findings).toEqual([])
  })

  test("does not close a day before its last lines can be there", async () => {
    const late = await openWorld()
    onTestFinished(() => late.engine.close())
    await writeHistory(late, { id: "case_01", bureau, count: 1 })
    const days = async () =>
      (await ledgerStore(late.table).roots(bureau)).map(({ day, count }) => [day, count])
    late.clock.advance({ hours: 14, minutes: 20 })
    await publishRoots(late, [bureau], endless)
    expect(await days()).toEqual([["2026-11-19", 0]])
    late.clock.advance({ minutes: 20 })
    await publishRoots(late, [bureau], endless)
    expect(await days()).toEqual([
      ["2026-11-19", 0],
      ["2026-11-20", 1],
    ])
  })

  test("covers a line that was only written when its day was closed, with the next root", async () => {
    const late = after(second)
    await putLine(world.table, late)
    await putCase(world.table, late)
    const at = { case: "case_02", seq: 3, bureau, day: "2026-11-20" }
    expect((await look()).findings).toEqual([{ what: "line_late", ...at }])
    world.clock.advance({ hours: 24 })
    await publishRoots(world, [bureau], endless)
    expect(await look()).toMatchObject({ findings: [], sum: { lines: 10, late: 1 } })
  })

  test("lets the words of a line be erased when their time is over", async () => {
    const { sealed: _, ...erased } = storedLine(first[1] as HistoryEntry)
    await putItem(world.table, erased)
    expect((await look()).findings).toEqual([])
  })
})

describe("whoever changes what happened", () => {
  test("is named with the line, whatever attribute it is", async () => {
    const line = first[1] as HistoryEntry
    for (const [name, value] of Object.entries(storedLine(line))) {
      if (["pk", "sk"].includes(name)) continue
      await update(keyOf(line), name, typeof value === "number" ? value + 1 : `${String(value)}.`)
      const { findings } = await look({ only: "case_01" })
      expect(findings[0], name).toMatchObject({ case: "case_01", seq: 2 })
      await putLine(world.table, line)
    }
    expect((await look()).findings).toEqual([])
  })

  test("is found when the hashes were made to fit, by the root that was published", async () => {
    const forged = chained({ ...(first[1] as HistoryEntry), action: "refuse" })
    const next = chained({ ...(first[2] as HistoryEntry), previous: forged.hash })
    for (const line of [forged, next]) await putLine(world.table, line)
    await putCase(world.table, next)
    const at = { case: "case_01", bureau, day: "2026-11-20", what: "line_rewritten" }
    expect((await look()).findings).toEqual([
      { ...at, seq: 2 },
      { ...at, seq: 3 },
    ])
  })

  test("is found when the list and the root were made to fit too, by whoever noted the root", async () => {
    const noted = (await ledgerStore(world.table).roots(bureau)).map(({ day, root }) => ({
      bureau,
      day,
      root,
    }))
    expect((await look({ noted })).findings).toEqual([])
    await remove(`ROOTS#${bureau}`, "2026-11-21")
    await update({ pk: `ROOTS#${bureau}`, sk: "2026-11-20" }, "root", "0".repeat(64))
    expect((await look({ noted })).findings).toEqual(
      expect.arrayContaining([
        { what: "root_altered", bureau, day: "2026-11-20" },
        { what: "root_differs", bureau, day: "2026-11-20" },
        { what: "root_missing", bureau, day: "2026-11-21" },
      ]),
    )
  })

  test("of a case itself is found by its last line", async () => {
    await update({ pk: "CASE#case_02", sk: "CASE" }, "state", "approved")
    expect((await look()).findings).toEqual([{ what: "head_differs", case: "case_02" }])
  })
})

describe("whoever takes lines away", () => {
  test("is named with the line that is missing", async () => {
    await remove("CASE#case_01", "HISTORY#000002")
    expect((await look()).findings).toEqual([{ what: "line_missing", case: "case_01", seq: 2 }])
  })

  test("is found when the last ones were cut off and the case made to fit", async () => {
    await remove("CASE#case_01", "HISTORY#000003")
    await putCase(world.table, first[1] as HistoryEntry)
    expect((await look()).findings).toEqual([{ what: "line_missing", case: "case_01", seq: 3 }])
  })

  test("is found when the whole case is gone", async () => {
    await remove("CASE#case_02", "CASE")
    for (const line of second) await remove("CASE#case_02", keyOf(line).sk)
    expect((await look()).findings).toEqual([
      { what: "history_missing", case: "case_02" },
      { what: "line_missing", case: "case_02", seq: 1 },
      { what: "line_missing", case: "case_02", seq: 2 },
    ])
  })

  test("is found when the whole case is gone before a root covers it: its number still leads to it", async () => {
    await putItem(world.table, { pk: "CODE#7K3M92QD4X", sk: "CASE", _et: "Link", case: "case_04" })
    expect((await look()).findings).toEqual([{ what: "history_missing", case: "case_04" }])
  })

  test("from a root's list is found", async () => {
    const [root] = await ledgerStore(world.table).roots(bureau)
    await remove(`LEAVES#${bureau}#2026-11-20#${root?.root}`, "000000")
    const { findings } = await look()
    expect(findings[0]).toEqual({ what: "root_altered", bureau, day: "2026-11-20" })
  })
})

describe("whoever adds lines", () => {
  test("to a day that is long closed is named with them", async () => {
    world.clock.advance({ hours: 72 })
    await publishRoots(world, [bureau], endless)
    const added = after(second)
    await putLine(world.table, added)
    await putCase(world.table, added)
    expect((await look()).findings).toEqual([
      { what: "line_late", case: "case_02", seq: 3, bureau, day: "2026-11-20" },
    ])
  })
})

describe("one byte changed in the file", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "verify-"))
  const every = Number(process.env.EVERY_BYTE ?? 7)

  test("of a stored line names that line", { timeout: 120_000 }, async () => {
    await world.engine.close()
    world = await openWorld(dataDir)
    onTestFinished(async () => {
      await world.engine.close()
      rmSync(dataDir, { recursive: true, force: true })
    })
    await writeHistory(world, { id: "case_01", bureau, count: 3 })
    world.clock.advance({ hours: 24 })
    await publishRoots(world, [bureau], endless)
    const file = new DatabaseSync(join(dataDir, "portal.sqlite"))
    onTestFinished(() => file.close())
    const which = "h = 'CASE#case_01' AND r = 'HISTORY#000002'"
    const { table } = file.prepare("SELECT name AS \"table\" FROM sqlite_master WHERE name = 't1'").get() as {
      table: string
    }
    const { item } = file.prepare(`SELECT CAST(item AS BLOB) AS item FROM ${table} WHERE ${which}`).get() as {
      item: Uint8Array
    }
    const write = file.prepare(`UPDATE ${table} SET item = CAST(? AS TEXT) WHERE ${which}`)
    let flipped = 0
    for (let at = 0; at < item.length; at += every) {
      const changed = Uint8Array.from(item)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7))
      write.run(changed)
      const { findings } = await look({ only: "case_01" })
      expect(findings, `byte ${at}: ${Buffer.from(changed)}`).toContainEqual(
        expect.objectContaining({ case: "case_01", seq: 2 }),
      )
      flipped += 1
    }
    expect(flipped).toBe(Math.ceil(item.length / every))
    write.run(Buffer.from("{"))
    expect((await look()).findings).toEqual([{ what: "line_unreadable", case: "case_01", seq: 2 }])
    write.run(item)
    expect((await look()).findings).toEqual([])
  })
})
