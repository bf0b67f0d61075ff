// Dates of the house: plain dates and wall times in Asia/Shanghai, instants in UTC, ages and day counts.
import { Temporal } from "temporal-polyfill"

export const zone = "Asia/Shanghai"

/** A date as an object or as `2026-11-23`. */
export type DateLike = Temporal.PlainDate | string

const dayMs = 86_400_000
/** Asia/Shanghai has been UTC+8 without summer time since 1992; before that Temporal looks it up. */
const offsetMs = 8 * 3_600_000
const firstDay = Date.UTC(1992, 0, 1) / dayMs
const lastDay = Date.UTC(2200, 0, 1) / dayMs

/** Remembers what costs microseconds to make and never changes. Emptied when full, so that nobody can fill the memory. */
function remember<Key, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    if (known.size >= 4096) known.clear()
    known.set(key, made)
    return made
  }
}

const parsed = remember((text: string) => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  // Made from its parts a date costs a tenth of what reading any ISO text costs; both refuse 2026-02-30.
  if (year !== undefined) return new Temporal.PlainDate(Number(year), Number(month), Number(day))
  return Temporal.PlainDate.from(text)
})
const byDay = remember((day: number) => {
  const shown = new Date(day * dayMs)
  return new Temporal.PlainDate(shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate())
})
const byMs = remember((milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds))

/** Days since 1970-01-01, or undefined outside the years that plain arithmetic is for. */
function dayNumber({ year, month, day }: Temporal.PlainDate): number | undefined {
  return year < 1992 || year >= 2200 ? undefined : Date.UTC(year, month - 1, day) / dayMs
}

export function plainDate(date: DateLike): Temporal.PlainDate {
  return typeof date === "string" ? parsed(date) : date
}

/** The date of an instant in Asia/Shanghai. */
export function dateOf(instant: Temporal.Instant): Temporal.PlainDate {
  const day = Math.floor((instant.epochMilliseconds + offsetMs) / dayMs)
  return day >= firstDay && day < lastDay ? byDay(day) : instant.toZonedDateTimeISO(zone).toPlainDate()
}

/** The wall time of an instant in Asia/Shanghai, `09:30`. */
export function timeOf(instant: Temporal.Instant): string {
  const shown = instant.epochMilliseconds + offsetMs
  if (shown < firstDay * dayMs || shown >= lastDay * dayMs)
    return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" })
  const minutes = Math.floor((shown % dayMs) / 60_000)
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
}

/** The instant at which the clocks in Asia/Shanghai show this date and time. */
export function instantOf(date: DateLike, time = "00:00"): Temporal.Instant {
  const plain = plainDate(date)
  const day = dayNumber(plain)
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (day === undefined || hour === undefined)
    return plain.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
  return byMs(day * dayMs - offsetMs + (Number(hour) * 60 + Number(minute)) * 60_000)
}

export function addDays(date: DateLike, days: number): Temporal.PlainDate {
  const plain = plainDate(date)
  const day = (dayNumber(plain) ?? Number.NaN) + days
  return day >= firstDay && day < lastDay && Number.isInteger(day) ? byDay(day) : plain.add({ days })
}

/** Natural days from one date to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: DateLike, to: DateLike): number {
  const [first, last] = [plainDate(from), plainDate(to)]
  const [start, end] = [dayNumber(first), dayNumber(last)]
  if (start === undefined || end === undefined) return first.until(last, { largestUnit: "days" }).days
  return end - start
}

/** Negative, zero or positive, as the first date is earlier, the same or later. */
export function compareDates(first: DateLike, second: DateLike): number {
  return Temporal.PlainDate.compare(plainDate(first), plainDate(second))
}

/** The date when the text is one that exists (`2026-02-30` is not), else undefined. */
export function readDate(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return parsed(text)
  } catch {
    return undefined
  }
}

/**
 * Full years of age on a date (周岁): the birthday itself counts (Civil Code 1047 says "not before" the age).
 * Born on 29 February: in a common year the age is reached on 1 March. No law names the day; a marriage under age is
 * void (Civil Code 1051), so the day is chosen that no office can dispute.
 */
export function ageOn(birthDate: DateLike, on: DateLike): number {
  const [birth, day] = [plainDate(birthDate), plainDate(on)]
  const before = day.month < birth.month || (day.month === birth.month && day.day < birth.day)
  return day.year - birth.year - (before ? 1 : 0)
}
