// Days of a bureau in sums: closed ones from what the night kept, those since from their lines as they are.
import { addDays, compareDates } from "@civil/core/date.ts"
import { countsOf } from "../counts.ts"
import { linesOfDay } from "../ledger/lines.ts"
import { firstDay, lastClosed } from "../ledger/publish.ts"
import type { HistoryEntry } from "../shapes.ts"
import { moment, type Spine } from "../spine.ts"
import { type Day, dayStore, type Waiting } from "./store.ts"
import { type Sum, sumsOf } from "./sums.ts"

const reserveMs = 5000
/** Days read live beyond those kept: one night may have failed, a week of them is somebody's to mend. */
const mostLive = 8
const next = (day: string) => addDays(day, 1).toString()
const before = (day: string) => addDays(day, -1).toString()

async function linesOf({ world }: Spine, bureau: string, day: string): Promise<readonly HistoryEntry[]> {
  const lines: HistoryEntry[] = []
  for await (const line of linesOfDay(world.table, bureau, day)) lines.push(line as unknown as HistoryEntry)
  return lines
}

/** Open cases per desk and matter now, by the counters that every change moves. */
async function waitingNow({ world, deps }: Spine, bureau: string): Promise<readonly Waiting[]> {
  const all = await Promise.all(
    Object.keys(deps.desks).map(async (desk) => {
      const counts = await countsOf(world.table, bureau, desk)
      return [...counts]
        .filter(([name]) => name.startsWith("m:"))
        .map(([name, count]) => ({ desk, matter: name.slice(2), count }))
    }),
  )
  return all.flat()
}

/** What was open before a day's changes: today's numbers taken back. */
function backwards(waiting: readonly Waiting[], sums: readonly Sum[]): readonly Waiting[] {
  return waiting.map((one) => {
    const sum = sums.find(({ desk, matter }) => desk === one.desk && matter === one.matter)
    return { ...one, count: Math.max(0, one.count - (sum?.entered ?? 0) + (sum?.left ?? 0)) }
  })
}

/** Days from the first one not kept until today, each with what was open at its end. */
async function daysSince(spine: Spine, bureau: string, first: string): Promise<readonly Day[]> {
  const { today } = moment(spine.world)
  const days: Day[] = []
  let waiting = await waitingNow(spine, bureau)
  let later: readonly HistoryEntry[] = []
  for (let day = today; compareDates(day, first) >= 0; day = before(day)) {
    const lines = await linesOf(spine, bureau, day)
    const sums = sumsOf(lines, later)
    days.unshift({ bureau, day, sums, waiting })
    waiting = backwards(waiting, sums)
    later = lines
  }
  return days
}

/** Keeps the sums of days that are over and not kept yet; answers how many. */
export async function keepDays(spine: Spine, bureau: string, remaining: () => number): Promise<number> {
  const store = dayStore(spine.world.table)
  const last = lastClosed(spine.world.clock.now())
  const kept = await store.newest(bureau)
  const first = kept ? next(kept.day) : await firstDay(spine.world.table, bureau, last)
  if (compareDates(first, last) > 0 || remaining() < reserveMs) return 0
  const days = (await daysSince(spine, bureau, first)).filter(({ day }) => compareDates(day, last) <= 0)
  for (const day of days) await store.put(day)
  return days.length
}

/** All days from one on until today. */
export async function daysFrom(spine: Spine, bureau: string, from: string): Promise<readonly Day[]> {
  const { today } = moment(spine.world)
  const kept = await dayStore(spine.world.table).between(bureau, from, before(today))
  const earliest = addDays(today, 1 - mostLive).toString()
  const after = kept.at(-1)
  const first = after ? next(after.day) : from
  const live = await daysSince(spine, bureau, compareDates(first, earliest) < 0 ? earliest : first)
  return [...kept, ...live]
}
