// Dates read right on the page, for every date.
import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import { dateText, dayText, isMorning, monthText, timeRange, weekday, weekdayName } from "./day.ts"

describe("a date", () => {
  test("has the weekday the calendar gives it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 146_097 }), (days) => {
        const date = Temporal.PlainDate.from("1800-01-01").add({ days })
        expect(weekday(date.toString())).toBe(date.dayOfWeek)
      }),
    )
  })

  test("reads in Chinese as people write it", () => {
    expect(dayText("2026-11-25", "zh")).toBe("11月25日 周三")
    expect(dateText("2026-11-05", "zh")).toBe("2026年11月5日（周四）")
    expect(monthText("2026-11", "zh")).toBe("2026年11月")
  })

  test("reads in English with the weekday first", () => {
    expect(dayText("2026-11-25", "en")).toBe("Wed 25 Nov")
    expect(dateText("2026-11-25", "en")).toBe("Wed 25 Nov 2026")
    expect(monthText("2026-02", "en")).toBe("Feb 2026")
    expect(weekdayName("2026-11-22", "en")).toBe("Sun")
  })
})

describe("a time", () => {
  test("before noon is morning, noon is not", () => {
    expect(isMorning("09:00")).toBe(true)
    expect(isMorning("11:59")).toBe(true)
    expect(isMorning("12:00")).toBe(false)
  })

  test("range never breaks between its ends", () => {
    expect(timeRange("09:00", "09:30")).toBe("09:00\u2060–\u206009:30")
  })
})
