// Days cut into bookable bands: the shapes that profiles use, with where each shape was seen.
import type { Band, Pool, Source, Weekday } from "@civil/booking/profile.ts"
import { demoAfter, demoSetting } from "./sources.ts"

interface Share {
  readonly online: number
  readonly onSite: number
}

/** Equal bands from `start` to `end` ("HH:mm"), each with the same places. The stretch must divide evenly. */
export function cut(start: string, end: string, minutes: number, share: Share): readonly Band[] {
  const from = minuteOf(start)
  const count = (minuteOf(end) - from) / minutes
  if (!Number.isInteger(count))
    throw new RangeError(`${start}–${end} does not divide into ${minutes} minutes`)
  return Array.from({ length: count }, (_, i) => ({
    start: wallTime(from + i * minutes),
    end: wallTime(from + (i + 1) * minutes),
    ...share,
  }))
}

export function minuteOf(time: string): number {
  const [hour, minute] = time.split(":").map(Number)
  return (hour ?? Number.NaN) * 60 + (minute ?? Number.NaN)
}

function wallTime(minute: number): string {
  const two = (n: number) => String(n).padStart(2, "0")
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** 11 half hours around a lunch break. */
export function halfHours(share: Share): readonly Band[] {
  return [...cut("09:00", "11:30", 30, share), ...cut("13:30", "16:30", 30, share)]
}

/** 5 full hours around a lunch break. */
export function hours(share: Share): readonly Band[] {
  return [...cut("09:00", "11:00", 60, share), ...cut("13:30", "16:30", 60, share)]
}

const MondayToSaturday: readonly Weekday[] = [1, 2, 3, 4, 5, 6]

/** Marriages on weekdays and Saturday mornings, as Shanghai's district centres did as routine in 2023. */
export function marriagesWithSaturday(share: Share): Pool {
  return {
    id: "marriage",
    kinds: ["M1"],
    opens: { days: "weekdays", weekdays: MondayToSaturday },
    bands: halfHours(share),
    saturdayBands: cut("09:00", "11:30", 30, share),
    source: demoAfter(
      "上海市2023年公开报道的周六办理",
      "press reports of Saturday opening in Shanghai in 2023",
    ),
  }
}

/** Marriages on the working days of the State Council calendar. */
export function marriagesOnWorkdays(share: Share): Pool {
  return {
    id: "marriage",
    kinds: ["M1"],
    opens: { days: "statutory" },
    bands: halfHours(share),
    source: demoSetting,
  }
}

/** As many places at the counter as online: Zhengzhou's districts in 2023 (Huiji 10 + 10, Zhongyuan 40 + 40 a day). */
export function marriagesHalfAtTheCounter(places: number): Pool {
  return {
    ...marriagesOnWorkdays({ online: places, onSite: places }),
    source: demoAfter(
      "郑州市2023年线上、现场各半的做法",
      "Zhengzhou's equal online and on-site shares of 2023",
    ),
  }
}

/**
 * All steps of a divorce, on statutory working days only, where the 30-day periods end too (Civil Code 1077, 203).
 * 10 online places a day, the cap Gulou in Fuzhou published in 2020.
 */
export const divorces: Pool = {
  id: "divorce",
  kinds: ["D1", "D2", "D3"],
  opens: { days: "statutory" },
  bands: hours({ online: 2, onSite: 1 }),
  source: demoAfter("福州市鼓楼区2020年每日10对的安排", "the 10 couples a day of Gulou, Fuzhou, in 2020"),
}

export const reissues: Pool = {
  id: "reissue",
  kinds: ["R1", "R2"],
  opens: { days: "statutory" },
  bands: halfHours({ online: 2, onSite: 1 }),
  source: demoSetting,
}

/** One place each half day kept for the green channel (绿色通道), beside everybody's; nobody else can take them. */
export function kept(kinds: readonly string[], source: Source): Pool {
  return {
    id: "green-channel",
    kinds,
    reserve: "green_channel",
    opens: { days: "statutory" },
    bands: [
      ...cut("09:00", "10:00", 60, { online: 1, onSite: 0 }),
      ...cut("13:30", "14:30", 60, { online: 1, onSite: 0 }),
    ],
    source,
  }
}

export const counselling: Pool = {
  id: "counselling",
  kinds: ["X2"],
  opens: { days: "statutory" },
  bands: hours({ online: 1, onSite: 0 }),
  source: demoSetting,
}

/** Foreign-related registrations take long: papers in other languages, apostilles, translations. */
export const foreign: Pool = {
  id: "foreign",
  kinds: ["F1"],
  opens: { days: "statutory" },
  bands: hours({ online: 1, onSite: 1 }),
  source: demoSetting,
}
