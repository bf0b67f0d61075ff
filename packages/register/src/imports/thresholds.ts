// From when on a preview raises an alarm: dated settings. No rule of law names such numbers; they are preset, for each bureau to change.

export interface Thresholds {
  readonly from: string
  /** Share of the register that a whole file lacks. */
  readonly missing: number
  /** Share of the register whose status changes. */
  readonly status: number
  /** Share of the rows that are not taken. */
  readonly rejected: number
  readonly grade: "preset"
}

/** Newest first. */
const rows: readonly Thresholds[] = [
  { from: "2026-01-01", missing: 0.05, status: 0.02, rejected: 0.1, grade: "preset" },
]

export function thresholdsOn(day: string): Thresholds {
  const found = rows.find(({ from }) => from <= day) ?? rows.at(-1)
  if (found === undefined) throw new RangeError("no thresholds are set")
  return found
}
