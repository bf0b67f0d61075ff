// From days to the rows people see: weeks and matters, with small numbers hidden the same way whatever part of it is asked for. Pure.
import { addDays, plainDate } from "@civil/core/date.ts"
import type { Cell, FigureRow, FigureTotal, Share } from "../views.ts"
import type { Day } from "./store.ts"
import { type Ages, noSum, plus, quantile, type Sum } from "./sums.ts"
import { suppress } from "./suppress.ts"

/** Counts below this are not shown. */
export const least = 5

export const mondayOf = (day: string): string => addDays(day, 1 - plainDate(day).dayOfWeek).toString()

const measures = ["received", "done", "waiting", "overdue", "returned"] as const
type Measure = (typeof measures)[number]

interface Box {
  readonly sum: Sum
  readonly waiting: number
}

/** One week of a bureau: desks down, matters across, each measure hidden as one table with its sums. */
interface Week {
  readonly monday: string
  readonly shown: Readonly<Record<Measure, ReturnType<typeof suppress>>>
  readonly boxes: readonly (readonly Box[])[]
}

function weekOf(
  monday: string,
  days: readonly Day[],
  desks: readonly string[],
  matters: readonly string[],
): Week {
  const last = days.at(-1)
  const boxes = desks.map((desk) =>
    matters.map((matter): Box => {
      const here = (each: { readonly desk: string; readonly matter: string }) =>
        each.desk === desk && each.matter === matter
      const sums = days.flatMap(({ sums: all }) => all.filter(here))
      const waiting = last?.waiting.find(here)?.count ?? 0
      return { sum: sums.reduce(plus, noSum(desk, matter)), waiting }
    }),
  )
  const table = (measure: Measure) =>
    boxes.map((row) => row.map(({ sum, waiting }) => (measure === "waiting" ? waiting : sum[measure])))
  const [received, done, waiting, overdue, returned] = measures.map((each) => suppress(table(each), least))
  type Table = ReturnType<typeof suppress>
  const shown = { received, done, waiting, overdue, returned } as Readonly<Record<Measure, Table>>
  return { monday, shown, boxes }
}

export interface FigureScope {
  readonly desks: readonly string[]
  readonly matters: readonly string[]
  /** All desks together; else these. */
  readonly of: "bureau" | readonly string[]
}

/** Of several desks: hidden as soon as one of them is. */
const together = (cells: readonly Cell[]): Cell =>
  cells.reduce<Cell>((sum, cell) => (sum === null || cell === null ? null : sum + cell), 0)

function cellOf({ shown }: Week, measure: Measure, scope: FigureScope, column: number): Cell {
  const { cells, columns } = shown[measure]
  if (scope.of === "bureau") return columns[column] ?? null
  return together(scope.of.map((desk) => cells[scope.desks.indexOf(desk)]?.[column] ?? null))
}

function totalOf({ shown }: Week, measure: Measure, scope: FigureScope): Cell {
  const { rows, all } = shown[measure]
  if (scope.of === "bureau") return all
  return together(scope.of.map((desk) => rows[scope.desks.indexOf(desk)] ?? null))
}

function agesOf({ boxes }: Week, scope: FigureScope, column: number): Ages {
  const rows = boxes.filter((_, i) => scope.of === "bureau" || scope.of.includes(scope.desks[i] ?? ""))
  return rows.map((row) => row[column]?.sum ?? noSum("", "")).reduce(plus, noSum("", "")).ages
}

type Row = Omit<FigureRow, "title">

function rowOf(week: Week, scope: FigureScope, matter: string, column: number): Row {
  const counts = { received: null, done: null, waiting: null, overdue: null, returned: null }
  const cells: Record<Measure, Cell> = { ...counts }
  for (const measure of measures) cells[measure] = cellOf(week, measure, scope, column)
  const ages = agesOf(week, scope, column)
  const counted = Object.values(ages).reduce((sum, each) => sum + each, 0)
  const quantileOf = (share: number) => {
    if (cells.done === 0) return "none"
    return cells.done !== null && counted >= least ? (quantile(ages, share) ?? null) : null
  }
  return {
    matter,
    week: week.monday,
    ...cells,
    medianDays: quantileOf(0.5),
    p90Days: quantileOf(0.9),
  }
}

/** Rows by week and matter, and sums by week. `days` in their order. */
export function figureTable(
  days: readonly Day[],
  mondays: readonly string[],
  scope: FigureScope,
): { readonly rows: readonly Row[]; readonly totals: readonly FigureTotal[] } {
  const byWeek = new Map<string, Day[]>(mondays.map((monday) => [monday, []]))
  for (const day of days) byWeek.get(mondayOf(day.day))?.push(day)
  const weeks = [...byWeek].map(([monday, some]) => weekOf(monday, some, scope.desks, scope.matters))
  const total = (week: Week): FigureTotal => ({
    week: week.monday,
    received: totalOf(week, "received", scope),
    done: totalOf(week, "done", scope),
    waiting: totalOf(week, "waiting", scope),
    overdue: totalOf(week, "overdue", scope),
    returned: totalOf(week, "returned", scope),
  })
  return {
    rows: weeks.flatMap((week) => scope.matters.map((matter, i) => rowOf(week, scope, matter, i))),
    totals: weeks.map(total),
  }
}

/** Share of bookings that were missed; hidden where it would tell a small number. */
export function missedRate(held: number, missed: number): Share {
  if (held === 0) return "none"
  const small = (count: number) => count > 0 && count < least
  return held < least || small(missed) || small(held - missed) ? null : missed / held
}
