// Festival dates as data: what JavaScript's Chinese calendar computes is wrong for 2027 (it says 02-07 for 春节).
import { type DateLike, plainDate } from "../date.ts"
import type { Text } from "../text.ts"
import { dragonBoat, midAutumn, qingming, springFestival } from "./names.ts"

export const festivalNames = {
  spring: springFestival,
  qingming,
  dragon_boat: dragonBoat,
  qixi: { zh: "七夕节", en: "Qixi Festival" },
  zhongyuan: { zh: "中元节", en: "Zhongyuan Festival" },
  mid_autumn: midAutumn,
  winter_solstice: { zh: "冬至", en: "Winter solstice" },
} as const satisfies Readonly<Record<string, Text>>

export type Festival = keyof typeof festivalNames

/** Computed astronomically: the new moon that begins 2027 falls on 02-06 at 23:56 Beijing time. */
const dates: Readonly<Record<number, Readonly<Record<Festival, string>>>> = {
  2025: row(2025, "01-29", "04-04", "05-31", "08-29", "09-06", "10-06", "12-21"),
  2026: row(2026, "02-17", "04-05", "06-19", "08-19", "08-27", "09-25", "12-22"),
  2027: row(2027, "02-06", "04-05", "06-09", "08-08", "08-16", "09-15", "12-22"),
  2028: row(2028, "01-26", "04-04", "05-28", "08-26", "09-03", "10-03", "12-21"),
}

function row(
  year: number,
  spring: string,
  clear: string,
  dragon: string,
  qixi: string,
  zhongyuan: string,
  autumn: string,
  solstice: string,
): Readonly<Record<Festival, string>> {
  const at = (day: string) => `${year}-${day}`
  return {
    spring: at(spring),
    qingming: at(clear),
    dragon_boat: at(dragon),
    qixi: at(qixi),
    zhongyuan: at(zhongyuan),
    mid_autumn: at(autumn),
    winter_solstice: at(solstice),
  }
}

/** The date of a festival in a year, `not_computable` outside the table. */
export function festivalDate(festival: Festival, year: number) {
  const found = dates[year]?.[festival]
  return found === undefined ? ("not_computable" as const) : plainDate(found)
}

/** The festival on a date, if there is one; undefined too for years outside the table. */
export function findFestival(date: DateLike): Festival | undefined {
  const day = plainDate(date)
  const [festival] = Object.entries(dates[day.year] ?? {}).find(([, each]) => each === day.toString()) ?? []
  return festival as Festival | undefined
}
