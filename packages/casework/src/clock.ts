// Working days a bureau or an applicant has: started, paused by a correction, resumed, and honest where a year's holidays are not published. Pure.
import type { Calendar } from "@civil/core/calendar.ts"
import { addDays, compareDates, daysBetween } from "@civil/core/date.ts"
import type { Days } from "./matter.ts"
import type { CaseClock } from "./shapes.ts"

/** A last day, or why there is none. */
export type LastDay = string | "not_computable" | "not_yet_published"

/** The nth working day after a date: day 0 is not counted (Civil Code 201). */
export function lastDay(calendar: Calendar, from: string, days: Days | number): LastDay {
  const count = typeof days === "object" ? days.days : days
  if (count === "not_yet_published") return count
  const natural = typeof days === "object" && days.natural === true
  return natural ? addDays(from, count).toString() : calendar.addWorkdays(from, count).toString()
}

type Counting = Pick<CaseClock, "natural">

/** Days of a stretch as the clock counts them, its first day not counted. */
function worked(
  calendar: Calendar,
  { from, to }: { readonly from: string; readonly to: string },
  { natural }: Counting,
) {
  if (compareDates(from, to) >= 0) return 0
  return natural ? daysBetween(from, to) : calendar.countWorkdays(addDays(from, 1), to)
}

/** All stretches before; undefined where one of them cannot be counted yet. */
function usedOf(calendar: Calendar, clock: CaseClock): number | undefined {
  let used = 0
  for (const stretch of clock.spent ?? []) {
    const days = worked(calendar, stretch, clock)
    if (days === "not_computable") return undefined
    used += days
  }
  return used
}

/** The clock with everything in it reckoned by this calendar. */
export function reckoned(clock: CaseClock, calendar: Calendar): CaseClock {
  const used = usedOf(calendar, clock)
  const next = { ...clock, used: used ?? clock.used }
  if (clock.pausedOn !== undefined) return { ...next, due: "paused" }
  if (clock.days === "not_yet_published") return { ...next, due: clock.days }
  if (used === undefined) return { ...next, due: "not_computable" }
  const left = Math.max(0, clock.days - used)
  // A period of natural days is not prolonged here when it ends on a holiday: the bureau has no more than the law gives.
  const due = clock.natural ? addDays(clock.startedOn, left) : calendar.addWorkdays(clock.startedOn, left)
  return { ...next, due: due.toString() }
}

export function started(days: Days, on: string, calendar: Calendar): CaseClock {
  const count = typeof days === "object" ? days.days : days
  const natural = typeof days === "object" && days.natural ? { natural: true as const } : {}
  return reckoned({ days: count, ...natural, startedOn: on, used: 0, due: "not_computable" }, calendar)
}

/** The clock stands from this day on; the day itself is the desk's. */
export function paused(clock: CaseClock, on: string, calendar: Calendar): CaseClock {
  if (clock.pausedOn !== undefined) return clock
  const spent = [...(clock.spent ?? []), { from: clock.startedOn, to: on }]
  return reckoned({ ...clock, spent, pausedOn: on }, calendar)
}

/** It runs on with what was left; this day is not counted. */
export function resumed(clock: CaseClock, on: string, calendar: Calendar): CaseClock {
  const { pausedOn, ...rest } = clock
  return pausedOn === undefined ? clock : reckoned({ ...rest, startedOn: on }, calendar)
}

/** Working days used up to a day, pauses left out; undefined where they cannot be counted. */
export function usedBy(clock: CaseClock, on: string, calendar: Calendar): number | undefined {
  const before = usedOf(calendar, clock)
  const now = clock.pausedOn === undefined ? worked(calendar, { from: clock.startedOn, to: on }, clock) : 0
  return before === undefined || now === "not_computable" ? undefined : before + now
}

/** Whether a text is a day rather than a reason for having none. */
export const isDay = (due: string): boolean => /^\d{4}-/.test(due)

export const isPast = (due: string, today: string): boolean => isDay(due) && due < today

/** Working days from today to the last day, both ends as people count: 0 on the day itself, negative when it is past. */
export function workdaysLeft(calendar: Calendar, today: string, due: string): number | "not_computable" {
  if (today === due) return 0
  const late = today > due
  const count = late
    ? calendar.countWorkdays(addDays(due, 1), today)
    : calendar.countWorkdays(addDays(today, 1), due)
  return count === "not_computable" ? count : late ? -count : count
}
