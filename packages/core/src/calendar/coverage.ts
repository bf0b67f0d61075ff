// Whether a year's rows can be whole: a forgotten row would quietly turn a statutory holiday into a working day.
import { addDays, daysBetween, plainDate } from "../date.ts"
import { type Festival, festivalDate } from "./festivals.ts"
import type { PublishedHoliday } from "./year.ts"

/** Days off of every year by 《全国年节及纪念日放假办法》 (2024-11-10), those on fixed dates. */
const fixed = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]

/** And those that follow the Chinese calendar: 除夕 to 初三, and one day each. */
const moving: readonly (readonly [Festival, readonly number[]])[] = [
  ["spring", [-1, 0, 1, 2]],
  ["qingming", [0]],
  ["dragon_boat", [0]],
  ["mid_autumn", [0]],
]

/** No holiday was ever longer; a wrong month in one date would be. */
const longestDays = 12

function statutoryDays(year: number): readonly string[] {
  const festivals = moving.flatMap(([festival, offsets]) => {
    const date = festivalDate(festival, year)
    return date === "not_computable" ? [] : offsets.map((days) => addDays(date, days).toString())
  })
  return [...fixed.map((day) => `${year}-${day}`), ...festivals]
}

/** What cannot be right about the rows together, in plain words. */
export function coverageProblems(year: number, holidays: readonly PublishedHoliday[]): readonly string[] {
  const problems: string[] = []
  const within = (date: string) => holidays.filter(({ from, to }) => from <= date && date <= to)
  for (const date of statutoryDays(year))
    if (within(date).length === 0) problems.push(`holidays: ${date} is a statutory holiday and in no row`)
  const seen = new Set<string>()
  for (const { from, to, makeUp } of holidays) {
    if (daysBetween(from, to) >= longestDays)
      problems.push(`holidays: ${from} to ${to} is too long to be one holiday`)
    if (within(from).length > 1) problems.push(`holidays: ${from} is in two rows`)
    for (const date of makeUp) {
      if (within(date).length > 0) problems.push(`holidays: ${date} is both off and a make-up day`)
      if (seen.has(date)) problems.push(`holidays: ${date} is a make-up day twice`)
      seen.add(date)
    }
  }
  return problems
}

/** Every day off of a holiday, in order. */
export function daysOf({ from, to }: PublishedHoliday): readonly string[] {
  const first = plainDate(from)
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, days) =>
    addDays(first, days).toString(),
  )
}
