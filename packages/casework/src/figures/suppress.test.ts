// No count below the limit is shown, and none can be worked out from what is shown.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Suppressed, suppress } from "./suppress.ts"

const numRuns = Number(process.env.SUPPRESS_RUNS ?? 150)
const least = 5

const tables = (most: number, largest: number) =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(largest), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

/** What is unknown to a reader: every hidden number, sums included. */
function unknowns({ cells, rows, columns, all }: Suppressed) {
  const lines = [...cells.map((row, i) => [...row, rows[i] ?? null]), [...columns, all]]
  return lines
}

/**
 * Tables that fit what is shown and differ from the true one by one at most in each hidden cell, as a reader would list them;
 * for each cell the values it takes. Two of them are enough to know nothing for certain.
 */
function readings(shown: Suppressed, table: readonly (readonly number[])[]): ReadonlySet<number>[][] {
  const lines = unknowns(shown)
  const [height, width] = [lines.length - 1, (lines[0]?.length ?? 1) - 1]
  const seen = lines.map((row) => row.map(() => new Set<number>()))
  const guess: number[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => 0))
  const cellAt = (at: number) => [Math.floor(at / width), at % width] as const
  const fits = (sum: number, known: number | null | undefined) => known === null || known === sum
  const visit = (at: number) => {
    if (at === height * width) {
      const columns = Array.from({ length: width }, (_, j) =>
        guess.reduce((sum, row) => sum + (row[j] ?? 0), 0),
      )
      const rows = guess.map((row) => row.reduce((sum, each) => sum + each, 0))
      const all = rows.reduce((sum, each) => sum + each, 0)
      if (!columns.every((sum, j) => fits(sum, shown.columns[j])) || !fits(all, shown.all)) return
      for (const [i, row] of guess.entries()) for (const [j, value] of row.entries()) seen[i]?.[j]?.add(value)
      for (const [i, sum] of rows.entries()) seen[i]?.[width]?.add(sum)
      for (const [j, sum] of columns.entries()) seen[height]?.[j]?.add(sum)
      seen[height]?.[width]?.add(all)
      return
    }
    const [row, column] = cellAt(at)
    const known = shown.cells[row]?.[column] ?? null
    const real = table[row]?.[column] ?? 0
    const values = known === null ? [real - 1, real, real + 1].filter((value) => value >= 0) : [known]
    for (const value of values) {
      const line = guess[row] as number[]
      line[column] = value
      const sum = line.slice(0, column + 1).reduce((total, each) => total + each, 0)
      const left = shown.rows[row] ?? null
      if (left !== null && (sum > left || (column === width - 1 && sum !== left))) continue
      visit(at + 1)
    }
  }
  visit(0)
  return seen
}

describe("a reader of figures", () => {
  test("sees no count of one to four, and every shown count as it is", () => {
    const property = fc.property(tables(6, 30), (table) => {
      const { cells, rows, columns, all } = suppress(table, least)
      for (const value of [...cells.flat(), ...rows, ...columns, all])
        expect(value === null || value === 0 || value >= least).toBe(true)
      for (const [i, row] of cells.entries())
        for (const [j, value] of row.entries()) if (value !== null) expect(value).toBe(table[i]?.[j])
    })
    fc.assert(property, { numRuns })
  })

  test("cannot work one out from the sums, however patient", () => {
    const property = fc.property(tables(3, 7), (table) => {
      const shown = suppress(table, least)
      const possible = readings(shown, table)
      const lines = unknowns(shown)
      for (const [i, row] of lines.entries())
        for (const [j, value] of row.entries())
          if (value === null)
            expect(possible[i]?.[j]?.size, JSON.stringify({ table, shown, i, j })).toBeGreaterThan(1)
    })
    fc.assert(property, { numRuns: Math.ceil(numRuns / 3) })
  })

  test("sees everything where nothing is small", () => {
    expect(
      suppress(
        [
          [5, 0],
          [12, 30],
        ],
        least,
      ),
    ).toEqual({
      cells: [
        [5, 0],
        [12, 30],
      ],
      rows: [5, 42],
      columns: [17, 30],
      all: 47,
    })
  })

  test("of one small count among large ones misses it and the least that keeps it hidden", () => {
    const table = [
      [3, 20, 30],
      [9, 21, 31],
      [40, 22, 32],
    ]
    const { cells, rows, columns } = suppress(table, least)
    expect(cells).toEqual([
      [null, null, 30],
      [null, null, 31],
      [40, 22, 32],
    ])
    expect([rows, columns]).toEqual([
      [53, 61, 94],
      [52, 63, 93],
    ])
  })

  test("of a single small count gets no sum of it either", () => {
    expect(suppress([[2]], least)).toEqual({ cells: [[null]], rows: [null], columns: [null], all: null })
  })
})
