// What a day added, per desk and matter, read from its lines of history; and days put together. Pure.

import type { HistoryEntry } from "../shapes.ts"
import { beginnings, isOpen } from "../transitions.ts"

/** How many decisions took so many working days. */
export type Ages = Readonly<Record<string, number>>

export interface Sum {
  readonly desk: string
  readonly matter: string
  /** Handed in, corrected ones not counted again. */
  readonly received: number
  /** Decided, and not taken back before anyone was told. */
  readonly done: number
  /** Sent back for a correction. */
  readonly returned: number
  /** Last days that passed without a decision. */
  readonly overdue: number
  /** Of what was done, where working days can be counted. */
  readonly ages: Ages
  /** Became open, and stopped being open: what `waiting` changed by. */
  readonly entered: number
  readonly left: number
}

const nothing = { received: 0, done: 0, returned: 0, overdue: 0, ages: {}, entered: 0, left: 0 } as const

const groupOf = ({ facts }: Pick<HistoryEntry, "facts">) => ({
  desk: facts.desk ?? "",
  matter: facts.matter ?? "",
})
const nameOf = ({ desk, matter }: Pick<Sum, "desk" | "matter">) => `${desk} ${matter}`

const isDecision = ({ action }: HistoryEntry) => action === "approve" || action === "refuse"
const isUndo = ({ action }: HistoryEntry) => action === "undo" || action === "undo_second"

type Line = Pick<HistoryEntry, "case" | "seq" | "action" | "from" | "to" | "facts">

function ofLine(line: Line): Partial<Omit<Sum, "desk" | "matter">> {
  const [was, is] = [line.from !== "draft" && isOpen(line.from), isOpen(line.to as HistoryEntry["to"])]
  const moved =
    line.action === "forward" ? { left: 1 } : { entered: !was && is ? 1 : 0, left: was && !is ? 1 : 0 }
  if (beginnings.includes(line.action)) return { ...moved, received: 1 }
  if (line.action === "request_correction") return { ...moved, returned: 1 }
  if (line.action === "overdue") return { ...moved, overdue: 1 }
  return moved
}

/**
 * The day's lines, and those after it that are there already: a decision taken back after midnight was none. Lines of a case
 * come in their order.
 */
export function sumsOf(day: Iterable<HistoryEntry>, later: Iterable<HistoryEntry> = []): readonly Sum[] {
  const sums = new Map<string, Sum>()
  const decisions = new Map<string, HistoryEntry>()
  for (const line of day) {
    if (isDecision(line)) decisions.set(line.case, line)
    if (isUndo(line)) decisions.delete(line.case)
    add(sums, { ...nothing, ...groupOf(line), ...ofLine(line) })
  }
  const seen = new Set<string>()
  for (const line of later) {
    if (!seen.has(line.case) && isUndo(line)) decisions.delete(line.case)
    seen.add(line.case)
  }
  for (const line of decisions.values()) {
    const { days } = line.facts
    add(sums, { ...nothing, ...groupOf(line), done: 1, ages: days === undefined ? {} : { [days]: 1 } })
  }
  return [...sums.values()]
}

function add(sums: Map<string, Sum>, sum: Sum): void {
  const before = sums.get(nameOf(sum))
  sums.set(nameOf(sum), before ? plus(before, sum) : sum)
}

/** Of the same group; ages add up exactly, which medians would not. */
export function plus(a: Sum, b: Sum): Sum {
  const ages: Record<string, number> = { ...a.ages }
  for (const [days, count] of Object.entries(b.ages)) ages[days] = (ages[days] ?? 0) + count
  return {
    desk: a.desk,
    matter: a.matter,
    received: a.received + b.received,
    done: a.done + b.done,
    returned: a.returned + b.returned,
    overdue: a.overdue + b.overdue,
    ages,
    entered: a.entered + b.entered,
    left: a.left + b.left,
  }
}

export const noSum = (desk: string, matter: string): Sum => ({ desk, matter, ...nothing })

/** Nearest rank: the smallest number of days that `share` of the decisions did not exceed. */
export function quantile(ages: Ages, share: number): number | undefined {
  const counts = Object.entries(ages)
    .map(([days, count]) => [Number(days), count] as const)
    .sort(([a], [b]) => a - b)
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  const rank = Math.max(1, Math.ceil(all * share))
  let seen = 0
  for (const [days, count] of counts) {
    seen += count
    if (seen >= rank) return days
  }
  return undefined
}
