// Figures in plots and cells: what is suppressed is neither drawn nor worked out from what is shown.
import type { FigureRow, FigureTotal } from "@civil/casework/record-views.ts"
import { describe, expect, test } from "vitest"
import { cellText } from "./figure-table.tsx"
import { seriesOf } from "./series.ts"

const row = (week: string, more: Partial<FigureRow>): FigureRow => ({
  ...{ matter: "garden.tool", title: { zh: "工具", en: "Tool" }, week },
  ...{ received: 10, done: 8, waiting: 6, medianDays: 3, p90Days: 7, overdue: null, returned: 5 },
  ...more,
})
const total = (week: string, received: number | null): FigureTotal => ({
  ...{ week, received, done: 8, waiting: 6, overdue: null, returned: 5 },
})

const values = (
  rows: readonly FigureRow[],
  totals: readonly FigureTotal[],
  measure: "received" | "medianDays",
) => seriesOf({ rows, totals }, [[measure, measure]]).map(({ value }) => value)

describe("a reader of the plots", () => {
  test("sees weeks in order, and a week with a suppressed number as a gap", () => {
    const rows = [
      row("2026-11-09", { received: null }),
      row("2026-11-02", {}),
      row("2026-11-16", { received: 12 }),
    ]
    expect(values(rows, [], "received")).toEqual([10, null, 12])
  })

  test("sees the server's own totals of several matters, which cells added up might not be", () => {
    const both = [row("2026-11-02", {}), row("2026-11-02", { matter: "garden.greenhouse", received: 30 })]
    expect(values(both, [total("2026-11-02", null)], "received")).toEqual([null])
    expect(values(both, [total("2026-11-02", 45)], "received")).toEqual([45])
  })

  test("sees days for one matter, and never those of several put together", () => {
    const one = row("2026-11-02", {})
    expect(values([one], [], "medianDays")).toEqual([3])
    expect(values([one, { ...one, matter: "x" }], [total("2026-11-02", 20)], "medianDays")).toEqual([null])
  })
})

describe("a reader of the table", () => {
  test("sees a small count as smaller than the least, and hidden days as a dash", () => {
    expect(cellText(null, 5)).toBe("<5")
    expect(cellText(0, 5)).toBe("0")
    expect(cellText(null, 5, "days")).toBe("–")
    expect(cellText(undefined, 5)).toBe("–")
    expect(cellText(0.083, 5, "share")).toBe("8 %")
  })
})
