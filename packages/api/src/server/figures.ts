// What this process counts for its alarms: errors, slow answers, and what the jobs measured, by the minute.

/** `errors`: calls that failed. `answers`, `slow`, `faults`: all answers, those above the alarm's limit, those with 5xx. */
export type Counted = "errors" | "answers" | "slow" | "faults"

export interface Figures {
  count(what: Counted, of: string, by?: number): void
  /** The value of a measurement; within a minute the greatest one stands. */
  measure(metric: string, value: number): void
  /** The sum over the last so many minutes, from `ago` minutes ago backwards. */
  sum(what: Counted, of: string, minutes: number, ago: number): number
  /** The greatest measurement of that time, undefined when there was none. */
  greatest(metric: string, minutes: number, ago: number): number | undefined
}

/** Longest any alarm looks back, in minutes: two days. */
const kept = 2 * 1440

/** `now`: milliseconds on a clock that only runs forward. */
export function figures(now: () => number): Figures {
  const series = new Map<string, Map<number, number>>()
  const minute = () => Math.floor(now() / 60_000)

  function seriesOf(name: string): Map<number, number> {
    const known = series.get(name) ?? new Map<number, number>()
    series.set(name, known)
    const oldest = minute() - kept
    for (const at of known.keys()) {
      if (at >= oldest) break
      known.delete(at)
    }
    return known
  }

  function* values(name: string, minutes: number, ago: number): Generator<number> {
    const last = minute() - ago
    for (const [at, value] of series.get(name) ?? []) if (at > last - minutes && at <= last) yield value
  }

  return {
    count(what, of, by = 1) {
      const own = seriesOf(`${what} ${of}`)
      own.set(minute(), (own.get(minute()) ?? 0) + by)
    },
    measure(metric, value) {
      const own = seriesOf(`measured ${metric}`)
      own.set(minute(), Math.max(own.get(minute()) ?? Number.NEGATIVE_INFINITY, value))
    },
    sum(what, of, minutes, ago) {
      let sum = 0
      for (const value of values(`${what} ${of}`, minutes, ago)) sum += value
      return sum
    },
    greatest(metric, minutes, ago) {
      let greatest: number | undefined
      for (const value of values(`measured ${metric}`, minutes, ago))
        if (greatest === undefined || value > greatest) greatest = value
      return greatest
    },
  }
}
