// Figures in plots and cells: what is suppressed is neither drawn nor worked out from what is shown.
import type { FigureRow, FigureTotal } from "@civil/casework/record-views.ts"
import { describe, expect, test } from "vitest"
import { cellText, holdsSomething } from "./figure-table.tsx"
import { isWorthDrawing, seriesOf } from "./series.ts"

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

describe("a week with too little to draw", () => {
  const points = (...numbers: readonly (number | null)[]) =>
    numbers.map((value, at) => ({ week: new Date(at), kind: "received", value }))

  test("makes no plot", () => {
    expect(isWorthDrawing(points(null, 7, null))).toBe(false)
    expect(isWorthDrawing(points(0, 0, 0))).toBe(false)
    expect(isWorthDrawing(points(0, 7))).toBe(true)
  })
})

describe("a reader of the table", () => {
  test("sees a hidden number called hidden, never small, and nothing measured as a dash", () => {
    expect(cellText(null, "zh")).toBe("隐去")
    expect(cellText(null, "en")).toBe("hidden")
    expect(cellText(0, "zh")).toBe("0")
    expect(cellText("none", "zh")).toBe("–")
    expect(cellText(undefined, "zh")).toBe("–")
    expect(cellText(0.083, "zh", "share")).toBe("8 %")
  })

  test("sees no weeks in which nothing happened, but those whose numbers are hidden", () => {
    const nothing = { received: 0, done: 0, waiting: 0, overdue: 0, returned: 0 }
    expect(holdsSomething(row("2026-11-02", nothing))).toBe(false)
    expect(holdsSomething(row("2026-11-02", { ...nothing, waiting: null }))).toBe(true)
  })
})
