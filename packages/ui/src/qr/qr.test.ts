// The path draws exactly the dark modules.
import fc from "fast-check"
import { expect, test } from "vitest"
import { qrPath } from "./index.tsx"

function drawn(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let i = 0; i < Number(length); i++) {
      const row = rows[Number(y)]
      if (row) row[Number(x) + i] = true
    }
  return rows
}

test("every dark module is covered and no light one", () => {
  const grid = fc.array(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), {
    minLength: 9,
    maxLength: 9,
  })
  fc.assert(
    fc.property(grid, (rows) => {
      expect(drawn(qrPath(rows), 9)).toEqual(rows)
    }),
  )
})
