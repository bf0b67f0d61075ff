// Dates of the house: plain dates and wall times in Asia/Shanghai, instants in UTC, ages and day counts.
import { Temporal } from "temporal-polyfill"

export const zone = "Asia/Shanghai"

/** A date as an object or as `2026-11-23`. */
export type DateLike = Temporal.PlainDate | string

export function plainDate(date: DateLike): Temporal.PlainDate {
  return typeof date === "string" ? Temporal.PlainDate.from(date) : date
}

/** The date of an instant in Asia/Shanghai. */
export function dateOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate()
}

/** The wall time of an instant in Asia/Shanghai, `09:30`. */
export function timeOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" })
}

/** The instant at which the clocks in Asia/Shanghai show this date and time. */
export function instantOf(date: DateLike, time = "00:00"): Temporal.Instant {
  return plainDate(date).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
}

export function addDays(date: DateLike, days: number): Temporal.PlainDate {
  return plainDate(date).add({ days })
}

/** Natural days from one date to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: DateLike, to: DateLike): number {
  return plainDate(from).until(plainDate(to), { largestUnit: "days" }).days
}

/** Negative, zero or positive, as the first date is earlier, the same or later. */
export function compareDates(first: DateLike, second: DateLike): number {
  return Temporal.PlainDate.compare(first, second)
}

/** The date when the text is one that exists (`2026-02-30` is not), else undefined. */
export function readDate(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" })
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
