// Once a night: a root for every day that is over, each covering the one before. What is left out of it, altered or taken away later shows.
import { addDays, compareDates, dateOf } from "@civil/core/date.ts"
import type { PortalTable } from "@civil/data/table.ts"
import type { Temporal } from "temporal-polyfill"
import { noHash } from "../chain.ts"
import type { World } from "../world.ts"
import { type Leaf, leavesOfDay, lineName } from "./lines.ts"
import { merkleRoot } from "./merkle.ts"
import { type LedgerStore, leafText, ledgerStore, type Root, readLeaf } from "./store.ts"

/** A line decided just before midnight is written soon after it, and the index follows the table. */
const settleMinutes = 30
/** How far back the first night looks for lines. */
const lookBackDays = 400
const sideBySide = 20
const reserveMs = 5000

/** The leaf before all others: what the root is of, and the root before it. */
export const firstLeaf = ({ bureau, day, previous }: Pick<Root, "bureau" | "day" | "previous">) =>
  `${bureau} ${day} ${previous}`

/** The root over a day's leaves in their order. */
export const rootOf = (of: Pick<Root, "bureau" | "day" | "previous">, leaves: readonly string[]) =>
  merkleRoot([firstLeaf(of), ...leaves])

const byName = (a: Leaf, b: Leaf) => (lineName(a) < lineName(b) ? -1 : 1)

/** The last day that is over, with all its lines in place. */
export const lastClosed = (now: Temporal.Instant): string =>
  addDays(dateOf(now.subtract({ minutes: settleMinutes })), -1).toString()

/** Publishes what is over and has no root yet; answers how many roots that made. */
export async function publishRoots(
  { table, clock }: Pick<World, "table" | "clock">,
  bureaus: readonly string[],
  remaining: () => number,
): Promise<number> {
  const now = clock.now()
  const last = lastClosed(now)
  const store = ledgerStore(table)
  let made = 0
  for (const bureau of bureaus)
    made += await ofBureau(table, store, bureau, last, now.epochMilliseconds, remaining)
  return made
}

async function ofBureau(
  table: PortalTable,
  store: LedgerStore,
  bureau: string,
  last: string,
  at: number,
  remaining: () => number,
): Promise<number> {
  let before = (await store.newest(bureau, 1))[0]
  let day = before ? addDays(before.day, 1).toString() : await firstDay(table, bureau, last)
  let made = 0
  while (compareDates(day, last) <= 0 && remaining() > reserveMs) {
    const leaves = await leavesFor(table, store, bureau, day)
    const previous: string = before?.root ?? noHash
    const root = {
      bureau,
      day,
      count: leaves.length,
      root: rootOf({ bureau, day, previous }, leaves),
      previous,
      at,
    }
    if (await store.publish(root, leaves)) made += 1
    before = (await store.newest(bureau, 1))[0]
    day = addDays(before?.day ?? day, 1).toString()
  }
  return made
}

/** The first day with a line; the last one that is over where there is none, so that the chain begins. */
export async function firstDay(table: PortalTable, bureau: string, last: string): Promise<string> {
  for (let back = lookBackDays; back > 0; back -= sideBySide) {
    const days = Array.from({ length: sideBySide }, (_, i) => addDays(last, i - back).toString())
    const found = await Promise.all(days.map((day) => leavesOfDay(table, bureau, day, 1)))
    const first = found.findIndex((some) => some.length > 0)
    if (first >= 0) return days[first] ?? last
  }
  return last
}

/** The day's lines; and those of the two days before that came after their root, so that they are covered from now on. */
async function leavesFor(
  table: PortalTable,
  store: LedgerStore,
  bureau: string,
  day: string,
): Promise<readonly string[]> {
  const leaves = [...(await leavesOfDay(table, bureau, day))]
  const roots = await store.newest(bureau, 3)
  const covered = new Set<string>()
  for (const root of roots)
    for (const text of await store.leaves(root))
      covered.add(lineName(readLeaf(text) ?? { case: text, seq: 0 }))
  const early = roots[0] ? [roots[0].day, addDays(roots[0].day, -1).toString()] : []
  for (const each of early)
    for (const leaf of await leavesOfDay(table, bureau, each))
      if (!covered.has(lineName(leaf))) leaves.push(leaf)
  return leaves.sort(byName).map(leafText)
}
