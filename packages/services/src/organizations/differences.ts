// Where two names differ, for marking: what the other name has that this one has not, character by character.
type Span = readonly [number, number]

const most = 80

/** Spans of `other`, in UTF-16 units, that are not part of the longest run of characters both names share in order. */
export function differences(name: string, other: string): readonly Span[] {
  const mine = [...name].slice(0, most)
  const theirs = [...other].slice(0, most)
  const shared = common(mine, theirs)
  const spans: [number, number][] = []
  let at = 0
  theirs.forEach((character, index) => {
    const end = at + character.length
    if (!shared.has(index)) {
      const last = spans.at(-1)
      if (last?.[1] === at) last[1] = end
      else spans.push([at, end])
    }
    at = end
  })
  return spans
}

/** Places of `theirs` that belong to a longest common subsequence. */
function common(mine: readonly string[], theirs: readonly string[]): ReadonlySet<number> {
  const width = theirs.length + 1
  const longest = new Uint16Array((mine.length + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = mine.length - 1; row >= 0; row--)
    for (let column = theirs.length - 1; column >= 0; column--)
      longest[row * width + column] =
        mine[row] === theirs[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const shared = new Set<number>()
  for (let row = 0, column = 0; row < mine.length && column < theirs.length; ) {
    if (mine[row] === theirs[column]) {
      shared.add(column)
      row++
      column++
    } else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return shared
}
