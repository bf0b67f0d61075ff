// The presets say what their origins published, number by number.
import { describe, expect, test } from "vitest"
import { cut, halfHours, hours } from "./bands.ts"
import { guangdong, hangzhou2024, shanghai2023, zhongshanZhaoqing } from "./presets.ts"

describe("a bureau that takes Guangdong's rules", () => {
  test("opens 30 days ahead, from the next day, and lets people cancel until 2 days before", () => {
    expect(guangdong).toMatchObject({ openDaysAhead: 30, minDaysAhead: 1, cancelDays: 2 })
  })

  test("blocks 180 days after 2 misses, 5 cancels, 1 miss with 2 cancels, or 3 cancels in 30 days", () => {
    expect(guangdong.strikes).toEqual([
      { windowDays: 180, noShows: 2, cancels: 0, blockDays: 180 },
      { windowDays: 180, noShows: 0, cancels: 5, blockDays: 180 },
      { windowDays: 180, noShows: 1, cancels: 2, blockDays: 180 },
      { windowDays: 30, noShows: 0, cancels: 3, blockDays: 180 },
    ])
  })
})

describe("a bureau that takes Zhongshan's and Zhaoqing's rules", () => {
  test("opens 15 days ahead at 08:30 and blocks 15 days after 2 misses in 30 days", () => {
    expect(zhongshanZhaoqing).toMatchObject({ openDaysAhead: 15, openTime: "08:30", cancelDays: 1 })
    expect(zhongshanZhaoqing.strikes).toEqual([{ windowDays: 30, noShows: 2, cancels: 0, blockDays: 15 }])
  })
})

describe("a bureau that opens a month ahead", () => {
  test("counts the month by the calendar, not as 30 days", () => {
    expect([shanghai2023.openMonthsAhead, hangzhou2024.openMonthsAhead]).toEqual([1, 1])
  })

  test("offers returned places at a moment nobody can wait for, after Hangzhou", () => {
    expect(hangzhou2024.returned).toEqual({ how: "random", withinMinutes: 120 })
  })
})

describe("every preset", () => {
  test("releases in the morning, never at midnight", () => {
    for (const preset of [guangdong, zhongshanZhaoqing, shanghai2023, hangzhou2024])
      expect(preset.openTime).toBe("08:30")
  })
})

describe("a day cut into bands", () => {
  test("keeps the lunch break free", () => {
    const share = { online: 1, onSite: 0 }
    for (const bands of [halfHours(share), hours(share)])
      expect(bands.filter((band) => band.start >= "11:30" && band.start < "13:30")).toEqual([])
    expect(halfHours(share)).toHaveLength(11)
  })

  test("refuses a stretch that does not divide evenly", () => {
    expect(() => cut("09:00", "10:10", 30, { online: 1, onSite: 0 })).toThrow(RangeError)
  })
})
