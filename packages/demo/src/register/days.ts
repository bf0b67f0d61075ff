// Days counted from the day the demo begins, so that its clocks run as they would.
import { dateOf, plainDate } from "@civil/core/date.ts"
import type { Clock } from "@civil/core/world.ts"

export interface Days {
  readonly today: string
  /** So many days, months and years before today; negative ones lie ahead. */
  ago(back: { readonly days?: number; readonly months?: number; readonly years?: number }): string
  /** The last year whose reports are in: reports are due until the end of May. */
  readonly reported: number
}

export function daysFrom(clock: Clock): Days {
  const now = dateOf(clock.now())
  return {
    today: now.toString(),
    ago: (back) => now.subtract(back).toString(),
    reported: now.month > 6 ? now.year - 1 : now.year - 2,
  }
}

export const plus = (day: string, more: { readonly days?: number; readonly years?: number }): string =>
  plainDate(day).add(more).toString()
