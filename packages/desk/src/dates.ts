// Dates as the desk shows them: plain strings in, words out, always in the time of the counter (Asia/Shanghai).
import type { Language } from "@civil/core/text.ts"

const zone = "Asia/Shanghai"
const locale = { zh: "zh-CN", en: "en-GB" } as const satisfies Record<Language, string>

/** A plain date moved by whole days. Computed at UTC noon, where no daylight rule can bite. */
export function addDays(date: string, days: number): string {
  const at = Date.parse(`${date}T12:00:00Z`) + days * 86_400_000
  return new Date(at).toISOString().slice(0, 10)
}

export function isDate(value: string | null): value is string {
  return (
    value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T12:00:00Z`))
  )
}

/** 11月23日 星期一 · Mon 23 Nov */
export function dayWords(date: string, language: Language): string {
  const at = new Date(`${date}T12:00:00Z`)
  const options = { timeZone: "UTC", month: "long", day: "numeric", weekday: "long" } as const
  if (language === "zh") {
    const day = at.toLocaleDateString("zh-CN", { timeZone: "UTC", month: "long", day: "numeric" })
    return `${day} ${at.toLocaleDateString("zh-CN", { timeZone: "UTC", weekday: "long" })}`
  }
  return at.toLocaleDateString("en-GB", { ...options, weekday: "short", month: "short", year: "numeric" })
}

/** 2026年11月23日 星期一 · Mon 23 Nov 2026: for paper, which outlives the year. */
export function fullDayWords(date: string, language: Language): string {
  return language === "zh" ? `${date.slice(0, 4)}年${dayWords(date, language)}` : dayWords(date, language)
}

/** An instant as wall time at the counter: 09:41. */
export function clockWords(instant: string | number, seconds = false): string {
  const options = { timeZone: zone, hour: "2-digit", minute: "2-digit", hour12: false } as const
  return new Date(instant).toLocaleTimeString("en-GB", seconds ? { ...options, second: "2-digit" } : options)
}

/** An instant as day and wall time at the counter: 11月23日 09:41. */
export function momentWords(instant: string, language: Language): string {
  const day = new Date(instant).toLocaleDateString(locale[language], {
    timeZone: zone,
    month: "short",
    day: "numeric",
  })
  return `${day} ${clockWords(instant)}`
}

export function dateAt(instant: number): string {
  return new Date(instant).toLocaleDateString("sv-SE", { timeZone: zone })
}

/** What is left of a countdown: 9:41. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}

/** 还剩 9:41 */
export function leftWords(ms: number, language: Language): string {
  return language === "zh" ? `还剩 ${countdown(ms)}` : `${countdown(ms)} left`
}
