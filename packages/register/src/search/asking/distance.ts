// How far a mistyped word is from the nearest part of a name: Sellers 1980, with two neighbours swapped as one slip.

export interface Costs {
  /** The typed unit at `typed` against unit `at` of the name: 0 alike. */
  instead(typed: number, at: number): number
  /** Something typed that is not there. */
  readonly extra: number
  /** Unit `at` of the name was left out. */
  missing(at: number): number
  readonly swapped: number
}

/** Costs are whole numbers. More than `most` is not told apart. `whole`: against the whole name, not its nearest part. */
export function distance(typed: number, name: number, costs: Costs, most: number, whole = false): number {
  const width = name + 1
  const rows = new Int32Array((typed + 1) * width)
  for (let at = 1; whole && at <= name; at += 1) rows[at] = (rows[at - 1] as number) + costs.missing(at - 1)
  for (let line = 1; line <= typed; line += 1) {
    const row = line * width
    let least = Number.POSITIVE_INFINITY
    for (let at = 0; at <= name; at += 1) {
      let best = (rows[row - width + at] as number) + costs.extra
      if (at > 0) {
        best = Math.min(best, (rows[row - width + at - 1] as number) + costs.instead(line - 1, at - 1))
        best = Math.min(best, (rows[row + at - 1] as number) + costs.missing(at - 1))
        if (
          line > 1 &&
          at > 1 &&
          costs.instead(line - 1, at - 2) === 0 &&
          costs.instead(line - 2, at - 1) === 0
        )
          best = Math.min(best, (rows[row - 2 * width + at - 2] as number) + costs.swapped)
      }
      rows[row + at] = best
      least = Math.min(least, best)
    }
    // A swap may still reach back one row; twice the least is never below it.
    if (least > most + costs.swapped) return most + 1
  }
  const last = rows.subarray(typed * width)
  const nearest = whole ? (last[name] as number) : Math.min(...last)
  return Math.min(nearest, most + 1)
}
