// Small numbers point at people. Hides counts below a limit, and as many others as it takes that no sum gives one away. Pure.
//
// A table and its sums are one larger table in which every row and column adds up. A hidden cell can be worked out exactly when it is
// the only way between its row and its column in the graph of hidden cells: a bridge. As long as there is none, every hidden cell lies
// on a circle along which one can be added and taken away in turns, and nobody can tell.

export type Hidden = number | null

export interface Suppressed {
  readonly cells: readonly (readonly Hidden[])[]
  readonly rows: readonly Hidden[]
  readonly columns: readonly Hidden[]
  readonly all: Hidden
}

interface Place {
  readonly row: number
  readonly column: number
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)

/** The table with its sums as a last column and a last row. */
function withSums(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = table.map((row) => [...row, sumOf(row)])
  const width = rows[0]?.length ?? 1
  return [...rows, Array.from({ length: width }, (_, column) => sumOf(rows.map((row) => row[column] ?? 0)))]
}

/** Hides counts from 1 to `least` − 1, sums included. Nought stays: it says that nobody is meant. */
export function suppress(table: readonly (readonly number[])[], least: number): Suppressed {
  const whole = withSums(table)
  const hidden = whole.map((row) => row.map((value) => value > 0 && value < least))
  const open = whole.flatMap((row, i) =>
    row.flatMap((_, j) => (hidden[i]?.[j] ? [{ row: i, column: j }] : [])),
  )
  // Hiding more never makes a bridge of what is none: each is looked at until it is none, and then no more.
  for (let weak = open.pop(); weak !== undefined; weak = open.pop())
    while (isBridge(hidden, weak)) {
      const beside = hideBeside(whole, hidden, weak)
      if (beside === undefined) break
      open.push(beside)
    }
  const shown = whole.map((row, i) => row.map((value, j) => (hidden[i]?.[j] ? null : value)))
  return {
    cells: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rows: shown.slice(0, -1).map((row) => row.at(-1) ?? null),
    columns: (shown.at(-1) ?? []).slice(0, -1),
    all: shown.at(-1)?.at(-1) ?? null,
  }
}

/**
 * Joins what a bridge parts by hiding the smallest cell that closes a circle through it: one between the two sides. Cells before
 * sums, and never a nought: nothing can be taken away from it.
 */
function hideBeside(
  whole: readonly (readonly number[])[],
  hidden: boolean[][],
  weak: Place,
): Place | undefined {
  const side = sideOf(hidden, weak)
  const width = whole[0]?.length ?? 0
  let best: { readonly place: Place; readonly value: number; readonly sums: number } | undefined
  for (const [row, cells] of whole.entries())
    for (const [column, value] of cells.entries()) {
      if (hidden[row]?.[column] || value === 0) continue
      if (side.rows.has(row) === side.columns.has(column)) continue
      const sums = Number(row === whole.length - 1) + Number(column === width - 1)
      const better = best === undefined || sums < best.sums || (sums === best.sums && value < best.value)
      if (better) best = { place: { row, column }, value, sums }
    }
  const line = best && hidden[best.place.row]
  if (!best || !line) return undefined
  line[best.place.column] = true
  return best.place
}

/** Rows and columns reached from the bridge's row without passing it. */
function sideOf(hidden: readonly (readonly boolean[])[], { row, column }: Place) {
  const rows = new Set([row])
  const columns = new Set<number>()
  const open = [row]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const [j, isHidden] of (hidden[at] ?? []).entries()) {
      if (!isHidden || columns.has(j) || (at === row && j === column)) continue
      columns.add(j)
      for (const [i, line] of hidden.entries())
        if (line[j] && !rows.has(i) && !(i === row && j === column)) {
          rows.add(i)
          open.push(i)
        }
    }
  return { rows, columns }
}

/** Whether nothing else joins its row and its column. */
const isBridge = (hidden: readonly (readonly boolean[])[], place: Place) =>
  !sideOf(hidden, place).columns.has(place.column)
