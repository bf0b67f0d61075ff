// Days and times as people say them, with the weekday, always in Asia/Shanghai.
import type { Language } from "@civil/core/text.ts"
import { Temporal } from "temporal-polyfill"

const zone = "Asia/Shanghai"
const weekdays = {
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const

const plain = (date: string) => Temporal.PlainDate.from(date)

/** 周三 · Wed */
export function sayWeekday(date: string, language: Language): string {
  return weekdays[language][plain(date).dayOfWeek - 1] ?? ""
}

/** 11月25日 · 25 Nov; with the year when it is not the year of `today`. */
export function sayDay(date: string, language: Language, today?: string): string {
  const { year, month, day } = plain(date)
  const other = today !== undefined && !today.startsWith(`${year}-`)
  if (language === "zh") return `${other ? `${year}年` : ""}${month}月${day}日`
  return `${day} ${months[month - 1]}${other ? ` ${year}` : ""}`
}

/** 2026年11月25日 周三 · Wed 25 Nov 2026 */
export function sayDate(date: string, language: Language): string {
  const { year, month, day } = plain(date)
  const weekday = sayWeekday(date, language)
  return language === "zh"
    ? `${year}年${month}月${day}日 ${weekday}`
    : `${weekday} ${day} ${months[month - 1]} ${year}`
}

/** 11月25日 周三 09:00–09:30 · Wed 25 Nov, 09:00–09:30 */
export function sayWhen(date: string, start: string, end: string | undefined, language: Language): string {
  const time = end ? `${start}–${end}` : start
  return language === "zh"
    ? `${sayDay(date, "zh")} ${sayWeekday(date, "zh")} ${time}`
    : `${sayWeekday(date, "en")} ${sayDay(date, "en")}, ${time}`
}

/** 11月25日 周三 上午 · Wed 25 Nov, morning: as exact as a first glance needs. */
export function sayHalfDay(date: string, start: string, language: Language): string {
  const morning = start < "12:00"
  if (language === "zh") {
    return `${sayDay(date, "zh")} ${sayWeekday(date, "zh")} ${morning ? "上午" : "下午"}`
  }
  return `${sayWeekday(date, "en")} ${sayDay(date, "en")}, ${morning ? "morning" : "afternoon"}`
}

/** The wall clock of an instant: 14:35. */
export function sayClock(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return at.toPlainTime().toString({ smallestUnit: "minute" })
}

/** An instant, or a plain date, as a day with weekday and (for instants) the time. */
export function sayMoment(moment: string, language: Language): string {
  if (!moment.includes("T")) return sayDate(moment, language)
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  return `${sayDate(at.toPlainDate().toString(), language)} ${sayClock(moment)}`
}

/** Whole minutes left, rounded up; 0 when over. */
export function minutesLeft(now: Temporal.Instant, until: string): number {
  const ms = Temporal.Instant.from(until).epochMilliseconds - now.epochMilliseconds
  return Math.max(0, Math.ceil(ms / 60_000))
}
