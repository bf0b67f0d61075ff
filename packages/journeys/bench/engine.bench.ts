// B2: booking transactions of the embedded engine against plain SQLite writing the same rows just as durably.
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import { createTable } from "@civil/data/table.ts"
import { topology } from "../../../infra/topology.ts"
import { freshFolder } from "./place.ts"
import { canonical, dumpRaw, openRaw } from "./raw-sqlite.ts"
import { onOneSlot, type Recorded, record, type Value } from "./record.ts"
import type { Outcome } from "./report.ts"
import { type Comparison, compare, timed, type Work } from "./rounds.ts"

const couples = 1500
const inFlight = 64
const target = 0.35

export async function engineBench(): Promise<Outcome> {
  const recorded = await record(couples)
  const comparisons: Comparison[] = []
  for (const [name, bookings] of [
    ["spread over all offices", recorded],
    ["one hot slot", onOneSlot(recorded)],
  ] as const) {
    comparisons.push(await against(name, bookings, 1))
    comparisons.push({
      ...(await against(`${name}, raw side in groups of ${inFlight}`, bookings, inFlight)),
      informative: true,
    })
  }
  const each = recorded[0]?.map(({ TransactItems }) => TransactItems.length).join(" + ")
  const notes = [
    `a booking is ${recorded[0]?.length} transactions of ${each} items; ${inFlight} in flight; both sides answer when the log is on disk`,
  ]
  return { bench: "engine: booking transactions per second", comparisons, measures: [], notes }
}

async function against(name: string, bookings: Recorded, group: number): Promise<Comparison> {
  const left = new Map<number, string>()
  const right = new Map<number, string>()
  const of = { name: "engine", run: (round: number) => runEngine(bookings, (dump) => left.set(round, dump)) }
  const over = {
    name: "raw SQLite",
    run: (round: number) => runRaw(bookings, group, (dump) => right.set(round, dump)),
  }
  const comparison = await compare(name, of, over, target)
  for (const [round, dump] of left)
    if (dump !== right.get(round) || dump === "")
      throw new Error(`${name}: the two sides wrote different rows`)
  return comparison
}

async function runEngine(bookings: Recorded, dump: (text: string) => void): Promise<Work> {
  const engine = openEngine({ dataDir: freshFolder() })
  await createTable(embeddedClient(engine))
  const work = await timed(bookings.length, inFlight, async (couple) => {
    for (const input of bookings[couple] ?? []) await engine.execute("TransactWriteItems", input)
  })
  dump(canonical(await scan(engine)))
  await engine.close()
  return { ...work, count: transactions(bookings) }
}

async function scan(engine: Engine): Promise<readonly Record<string, Value>[]> {
  const items: Record<string, Value>[] = []
  for (let from: unknown; ; ) {
    const input = { TableName: topology.tables.portal.name, ...(from ? { ExclusiveStartKey: from } : {}) }
    const page = await engine.execute("Scan", input)
    items.push(...(page.Items as Record<string, Value>[]))
    from = page.LastEvaluatedKey
    if (from === undefined) return items
  }
}

/** `group` transactions share a commit: 1 is one sync for each, as a plain program would do. */
async function runRaw(bookings: Recorded, group: number, dump: (text: string) => void): Promise<Work> {
  const raw = openRaw(freshFolder())
  const prepared = raw.prepare(bookings)
  // In the order 64 couples in flight would write: all holds of a group, then all their bookings.
  const order = chunks(prepared, inFlight).flatMap((some) =>
    some.flatMap((couple) => couple.slice(0, 1)).concat(some.flatMap((couple) => couple.slice(1))),
  )
  const begun = performance.now()
  for (const together of chunks(order, group)) {
    raw.db.exec("BEGIN IMMEDIATE")
    for (const writes of together) for (const write of writes) write()
    raw.db.exec("COMMIT")
  }
  const seconds = (performance.now() - begun) / 1000
  dump(dumpRaw(raw.db))
  raw.db.close()
  return { count: transactions(bookings), seconds }
}

function transactions(bookings: Recorded): number {
  return bookings.reduce((sum, couple) => sum + couple.length, 0)
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}
