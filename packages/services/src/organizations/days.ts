// Days inside sentences about organizations: whole, without the weekday that nobody needs there.
import type { Text } from "@civil/core/text.ts"
import { Temporal } from "temporal-polyfill"

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const

/** 2026年6月1日 · 1 Jun 2026. What is no date stays as the register wrote it. */
export function dayText(date: string): Text {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  if (!year || !month || !day) return { zh: date, en: date }
  return {
    zh: `${year}年${Number(month)}月${Number(day)}日`,
    en: `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`,
  }
}

/** Whole months from one day to a later one; 0 when it is not later. */
export function monthsBetween(from: string, to: string): number {
  const since = Temporal.PlainDate.from(from)
  const until = Temporal.PlainDate.from(to)
  if (Temporal.PlainDate.compare(since, until) >= 0) return 0
  return since.until(until, { largestUnit: "months" }).months
}

/** The day of an instant in Shanghai. */
export function dayAt(epochMilliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO("Asia/Shanghai")
    .toPlainDate()
    .toString()
}
