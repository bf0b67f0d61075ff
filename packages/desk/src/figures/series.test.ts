// Figures in plots and cells: what is suppressed is neither drawn nor worked out from what is shown.
import type { FigureRow } from "@civil/casework/views.ts"
import { describe, expect, test } from "vitest"
import { cellText } from "./figure-table.tsx"
import { seriesOf } from "./series.ts"

const row = (week: string, more: Partial<FigureRow>): FigureRow => ({
  ...{ matter: "garden.tool", title: { zh: "工具", en: "Tool" }, week },
  ...{ received: 10, done: 8, waiting: 6, medianDays: 3, p90Days: 7, overdue: null, returned: 5 },
  ...more,
})

const values = (rows: readonly FigureRow[], measure: "received" | "medianDays" | "overdue") =>
  seriesOf(rows, [[measure, measure]]).map(({ value }) => value)

describe("a reader of the plots", () => {
  test("sees weeks in order, a week with a suppressed number as a gap", () => {
    const rows = [
      row("2026-11-09", { received: null }),
      row("2026-11-02", {}),
      row("2026-11-16", { received: 12 }),
    ]
    expect(values(rows, "received")).toEqual([10, null, 12])
  })

  test("sees matters added up only where each of them is shown", () => {
    const both = [row("2026-11-02", {}), row("2026-11-02", { matter: "garden.greenhouse", received: 30 })]
    expect(values(both, "received")).toEqual([40])
    expect(values([...both, row("2026-11-02", { matter: "x", received: null })], "received")).toEqual([null])
  })

  test("never sees days added up", () => {
    expect(values([row("2026-11-02", {})], "medianDays")).toEqual([3])
    expect(values([row("2026-11-02", {}), row("2026-11-02", { matter: "x" })], "medianDays")).toEqual([null])
  })
})

describe("a reader of the table", () => {
  test("sees a small number as smaller than the least, and what does not apply as a dash", () => {
    expect(cellText(null, 5)).toBe("<5")
    expect(cellText(0, 5)).toBe("0")
    expect(cellText(undefined, 5)).toBe("–")
    expect(cellText(0.083, 5, true)).toBe("8 %")
  })
})
