// How a plain date and a wall time read on a page. Dates are `YYYY-MM-DD` as the services send them.
import type { Language } from "@civil/core/text.ts"

const weekdaysZh = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"] as const
const weekdaysEn = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const
const monthsEn = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

function parts(date: string): Parts {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number)
  return { year, month, day }
}

/** ISO weekday, 1 Monday to 7 Sunday (Sakamoto's congruence). */
export function weekday(date: string): number {
  const { year, month, day } = parts(date)
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  const sunday0 = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
  return sunday0 === 0 ? 7 : sunday0
}

export function weekdayName(date: string, language: Language): string {
  return (language === "zh" ? weekdaysZh : weekdaysEn)[weekday(date) - 1] ?? ""
}

export function weekdayNames(language: Language): readonly string[] {
  return language === "zh" ? weekdaysZh : weekdaysEn
}

export function dayNumber(date: string): number {
  return parts(date).day
}

/** 11月25日 周三 · Wed 25 Nov */
export function dayText(date: string, language: Language): string {
  const { month, day } = parts(date)
  if (language === "zh") return `${month}月${day}日 ${weekdayName(date, language)}`
  return `${weekdayName(date, language)} ${day} ${monthsEn[month - 1] ?? ""}`
}

/** 2026年11月25日（周三） · Wed 25 Nov 2026 */
export function dateText(date: string, language: Language): string {
  const { year, month, day } = parts(date)
  if (language === "zh") return `${year}年${month}月${day}日（${weekdayName(date, language)}）`
  return `${weekdayName(date, language)} ${day} ${monthsEn[month - 1] ?? ""} ${year}`
}

/** 2026年11月 · Nov 2026, from `YYYY-MM` or `YYYY-MM-DD`. */
export function monthText(month: string, language: Language): string {
  const { year, month: number } = parts(month)
  return language === "zh" ? `${year}年${number}月` : `${monthsEn[number - 1] ?? ""} ${year}`
}

/** 09:00–09:30, kept on one line by word joiners. */
export function timeRange(start: string, end: string): string {
  return `${start}\u2060–\u2060${end}`
}

export function isMorning(time: string): boolean {
  return Number(time.slice(0, 2)) < 12
}
