// A calendar whose years may be replaced while a process runs: whoever holds it always asks the years in force.
import type { Calendar } from "../calendar.ts"
import type { PublishedYear } from "./year.ts"

export interface LiveCalendar {
  readonly calendar: Calendar
  /** These years in addition to those it began with; a year given again replaces the one known. */
  use(years: readonly PublishedYear[]): void
}

export function liveCalendar(base: Calendar): LiveCalendar {
  let current = base
  return {
    calendar: {
      get years() {
        return current.years
      },
      day: (date) => current.day(date),
      isWorkday: (date) => current.isWorkday(date),
      isOff: (date) => current.isOff(date),
      roll: (date) => current.roll(date),
      addWorkdays: (date, workdays) => current.addWorkdays(date, workdays),
      countWorkdays: (from, to) => current.countWorkdays(from, to),
      listDays: (year) => current.listDays(year),
      withYears: (extra) => current.withYears(extra),
    },
    use(years) {
      current = base.withYears(years)
    },
  }
}
