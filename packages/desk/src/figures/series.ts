// From figures to what a plot draws: one number for each week and kind. A suppressed number is a gap, never guessed.
import type { Cell, FigureRow, Figures, FigureTotal } from "@civil/casework/record-views.ts"

export type Measure = "received" | "done" | "waiting" | "medianDays" | "p90Days" | "overdue" | "returned"

export interface Point {
  readonly week: Date
  readonly kind: string
  /** `null`: not drawn; the line has a gap there. */
  readonly value: number | null
}

/** How the lines of a plot are told apart: by dash as well as by colour. */
export const lines = [
  { colour: "#1f5591", dash: "none" },
  { colour: "#1f6f54", dash: "6 3" },
  { colour: "#8a5200", dash: "2 3" },
] as const

/**
 * Of one matter, its own rows. Of several, the server's totals: cells are never added up here, since a sum beside its parts
 * would give a hidden one away. Days cannot be totalled, so they are drawn for one matter only.
 */
export function seriesOf(
  { rows, totals }: Pick<Figures, "rows" | "totals">,
  measures: readonly (readonly [Measure, string])[],
): readonly Point[] {
  const single = new Set(rows.map((row) => row.matter)).size === 1
  const source: readonly (FigureRow | FigureTotal)[] = single ? rows : totals
  return [...source]
    .sort((a, b) => a.week.localeCompare(b.week))
    .flatMap((row) =>
      measures.map(([measure, kind]) => ({
        week: new Date(`${row.week}T00:00:00Z`),
        kind,
        value: cellOf(row, measure),
      })),
    )
}

function cellOf(row: FigureRow | FigureTotal, measure: Measure): Cell {
  if (measure === "medianDays" || measure === "p90Days") {
    const share = "matter" in row ? row[measure] : null
    return share === "none" ? null : share
  }
  return row[measure]
}

/** A line needs two points, and something to show. */
export function isWorthDrawing(points: readonly Point[]): boolean {
  return (
    points.filter(({ value }) => value !== null).length > 1 && points.some(({ value }) => (value ?? 0) > 0)
  )
}
