// From the rows of figures to what a plot draws: one number for each week and kind. A suppressed number is left out, never guessed.
import type { FigureRow } from "@civil/casework/views.ts"

export type Measure = "received" | "done" | "waiting" | "medianDays" | "p90Days" | "overdue" | "returned"

export interface Point {
  readonly week: Date
  readonly kind: string
  /** `null`: not drawn; the line has a gap there. */
  readonly value: number | null
}

const counts: ReadonlySet<Measure> = new Set(["received", "done", "waiting", "overdue", "returned"])

/**
 * Counts of several matters add up, but only where every one of them is shown: a sum with a hole would be wrong. Days cannot
 * be added, so they are drawn only where one matter is shown.
 */
export function seriesOf(
  rows: readonly FigureRow[],
  measures: readonly (readonly [Measure, string])[],
): readonly Point[] {
  const weeks = [...new Set(rows.map((row) => row.week))].sort()
  return weeks.flatMap((week) => {
    const own = rows.filter((row) => row.week === week)
    return measures.map(([measure, kind]) => {
      const value = together(own, measure)
      return { week: new Date(`${week}T00:00:00Z`), kind, value: value ?? null }
    })
  })
}

function together(rows: readonly FigureRow[], measure: Measure): number | undefined {
  const values = rows.map((row) => row[measure])
  if (values.some((value) => value === null)) return undefined
  const numbers = values.filter((value) => value !== null)
  if (counts.has(measure)) return numbers.reduce((sum, value) => sum + value, 0)
  return numbers.length === 1 ? numbers[0] : undefined
}
