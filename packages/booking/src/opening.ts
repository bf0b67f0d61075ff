// The opening calendar: which sessions a pool of places has on a date. Pure; an unpublished year has no answer.
import type { Calendar, CalendarDay } from "@civil/core/calendar.ts"
import { compareDates, plainDate } from "@civil/core/date.ts"
import type { Text } from "@civil/core/text.ts"
import type { Band, Office, Pool, Timetable, Weekday } from "./profile.ts"

export type OpenDay =
  | { readonly state: "open"; readonly bands: readonly Band[] }
  | { readonly state: "closed"; readonly why?: Text }
  | { readonly state: "not_computable" }

function worked(pool: Pool, day: CalendarDay, weekday: Weekday): boolean {
  if (day.kind === "holiday") return false
  if (day.kind === "make_up" || pool.opens.days === "statutory") return day.working
  return pool.opens.weekdays.includes(weekday)
}

/** The timetable of a date: the last one that has begun by then, or the pool's first. */
export function timetableOn(pool: Pool, date: string): Pick<Timetable, "bands" | "saturdayBands" | "source"> {
  const begun = (pool.later ?? []).filter((each) => compareDates(each.from, date) <= 0)
  return begun.sort((a, b) => compareDates(a.from, b.from)).at(-1) ?? pool
}

/** The day of one pool at one office. A closure of the office wins over everything but the unknown year. */
export function openDay(office: Office, pool: Pool, date: string, calendar: Calendar): OpenDay {
  const day = calendar.day(date)
  if (day === "not_computable") return { state: "not_computable" }
  const closure = office.closures.find(
    (each) => each.date === date && (each.pools === "all" || each.pools.includes(pool.id)),
  )
  if (closure) return { state: "closed", why: closure.why }
  const weekday = plainDate(date).dayOfWeek as Weekday
  if (!worked(pool, day, weekday))
    return day.holiday ? { state: "closed", why: day.holiday } : { state: "closed" }
  // A make-up Saturday is a working day like any other, so the short Saturday does not apply.
  const timetable = timetableOn(pool, date)
  const short = weekday === 6 && day.kind === "weekend" ? timetable.saturdayBands : undefined
  const bands = short ?? timetable.bands
  return bands.length === 0 ? { state: "closed" } : { state: "open", bands }
}

/** The pool of a kind of business: everybody's, or the one kept for a reserve. */
export function poolFor(office: Office, kind: string, reserve?: string): Pool | undefined {
  return office.pools.find((pool) => pool.reserve === reserve && pool.kinds.includes(kind))
}
