// Working days by the State Council's notices. A year without a notice is "not_computable", never a guess.
import type { Temporal } from "temporal-polyfill"
import { year2025 } from "./calendar/2025.ts"
import { year2026 } from "./calendar/2026.ts"
import { daysOf } from "./calendar/coverage.ts"
import type { PublishedYear } from "./calendar/year.ts"
import { addDays, compareDates, type DateLike, plainDate } from "./date.ts"
import type { Text } from "./text.ts"

export type { PublishedHoliday, PublishedYear } from "./calendar/year.ts"
export { readYear } from "./calendar/year.ts"

/** Why a date has no answer: its year's notice is not among the data. */
export type NotComputable = "not_computable"

/** `make_up`: a Saturday or Sunday worked in exchange for a day off. `holiday` includes weekends inside a holiday. */
export type DayKind = "workday" | "make_up" | "weekend" | "holiday"

export interface CalendarDay {
  readonly date: string
  readonly kind: DayKind
  /** Offices of the state work: `workday` or `make_up`. */
  readonly working: boolean
  /** The holiday a day off or a make-up day belongs to. */
  readonly holiday?: Text
}

export interface Calendar {
  readonly years: readonly PublishedYear[]
  day(date: DateLike): CalendarDay | NotComputable
  isWorkday(date: DateLike): boolean | NotComputable
  /** 法定休假日 of Civil Code 203: a weekend or holiday that is not a make-up day. */
  isOff(date: DateLike): boolean | NotComputable
  /** The date itself when it is worked, else the next that is (Civil Code 203). */
  roll(date: DateLike): Temporal.PlainDate | NotComputable
  /** The nth working day after a date (before it, when negative); day 0 is not counted (Civil Code 201). */
  addWorkdays(date: DateLike, workdays: number): Temporal.PlainDate | NotComputable
  /** Working days from one date to another, both included. */
  countWorkdays(from: DateLike, to: DateLike): number | NotComputable
  /** Every day of a published year, in order. */
  listDays(year: number): readonly CalendarDay[] | NotComputable
  /** The same calendar with more years; a year given again replaces the one known. */
  withYears(extra: readonly PublishedYear[]): Calendar
}

const dayMs = 86_400_000

function ordinaryDays(year: number): Map<string, CalendarDay> {
  const days = new Map<string, CalendarDay>()
  // Plain arithmetic: two years of Temporal dates would take a tenth of a function's whole start.
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += dayMs) {
    const day = new Date(at)
    const date = day.toISOString().slice(0, 10)
    const working = day.getUTCDay() % 6 !== 0
    days.set(date, { date, kind: working ? "workday" : "weekend", working })
  }
  return days
}

/** Later years come last, because a New Year's notice may move days of the December before it. */
function readDays(years: readonly PublishedYear[]): ReadonlyMap<string, CalendarDay> {
  const days = new Map(years.flatMap(({ year }) => [...ordinaryDays(year)]))
  const mark = (date: string, kind: DayKind, holiday: Text) => {
    if (days.has(date)) days.set(date, { date, kind, working: kind === "make_up", holiday })
  }
  for (const holiday of years.flatMap((year) => year.holidays)) {
    for (const date of daysOf(holiday)) mark(date, "holiday", holiday.name)
    for (const date of holiday.makeUp) mark(date, "make_up", holiday.name)
  }
  return days
}

export function createCalendar(published: readonly PublishedYear[]): Calendar {
  const years = [...new Map(published.map((each) => [each.year, each])).values()].sort(
    (a, b) => a.year - b.year,
  )
  let read: ReadonlyMap<string, CalendarDay> | undefined
  // Not before somebody asks: a process that starts for one request may never need a date.
  const days = () => {
    read ??= readDays(years)
    return read
  }
  const find = (date: DateLike) => days().get(date.toString()) ?? days().get(plainDate(date).toString())

  const step = (from: DateLike, count: number): Temporal.PlainDate | NotComputable => {
    let date = plainDate(from)
    for (let left = Math.abs(count); left > 0; ) {
      date = addDays(date, Math.sign(count))
      const day = find(date)
      if (day === undefined) return "not_computable"
      if (day.working) left -= 1
    }
    return date
  }

  const calendar: Calendar = {
    years,
    day: (date) => find(date) ?? "not_computable",
    isWorkday: (date) => find(date)?.working ?? "not_computable",
    isOff(date) {
      const working = calendar.isWorkday(date)
      return working === "not_computable" ? working : !working
    },
    roll(date) {
      const working = calendar.isWorkday(date)
      if (working === "not_computable") return working
      return working ? plainDate(date) : step(date, 1)
    },
    addWorkdays(date, workdays) {
      if (!Number.isInteger(workdays)) throw new RangeError("workdays are whole")
      return step(date, workdays)
    },
    countWorkdays(from, to) {
      const last = plainDate(to)
      let count = 0
      for (let date = plainDate(from); compareDates(date, last) <= 0; date = addDays(date, 1)) {
        const day = find(date)
        if (day === undefined) return "not_computable"
        if (day.working) count += 1
      }
      return count
    },
    listDays(year) {
      if (!years.some((each) => each.year === year)) return "not_computable"
      return [...days().values()].filter((day) => day.date.startsWith(`${year}-`))
    },
    withYears: (extra) => createCalendar([...years, ...extra]),
  }
  return calendar
}

/** The years published so far. */
export const publishedCalendar: Calendar = createCalendar([year2025, year2026])
