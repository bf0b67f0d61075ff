import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import { addDays, ageOn, compareDates, dateOf, daysBetween, instantOf, readDate, timeOf } from "./date.ts"

describe("instants and wall time in Asia/Shanghai", () => {
  test("the day changes at 16:00 UTC", () => {
    expect(dateOf(Temporal.Instant.from("2026-11-22T15:59:59.999Z")).toString()).toBe("2026-11-22")
    expect(dateOf(Temporal.Instant.from("2026-11-22T16:00:00Z")).toString()).toBe("2026-11-23")
  })

  test("the wall time is to the minute, never rounded up", () => {
    expect(timeOf(Temporal.Instant.from("2026-11-23T01:30:59.999Z"))).toBe("09:30")
    expect(timeOf(Temporal.Instant.from("2026-11-22T16:00:00Z"))).toBe("00:00")
  })

  test("a date and a time are one instant, midnight when no time is given", () => {
    expect(instantOf("2026-11-23", "09:00").toString()).toBe("2026-11-23T01:00:00Z")
    expect(instantOf("2026-11-23").toString()).toBe("2026-11-22T16:00:00Z")
  })

  test("are what Temporal says, before 1992 too, when there was summer time", () => {
    const summer = Temporal.Instant.from("1990-07-01T15:30:00Z")
    expect(`${dateOf(summer)} ${timeOf(summer)}`).toBe("1990-07-02 00:30")
    expect(instantOf("1990-07-02", "00:30").equals(summer)).toBe(true)
    const seconds = fc.integer({ min: -2_000_000_000, max: 8_000_000_000 })
    fc.assert(
      fc.property(seconds, (second) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(second * 1000)
        const shown = instant.toZonedDateTimeISO("Asia/Shanghai")
        expect(dateOf(instant).equals(shown.toPlainDate())).toBe(true)
        const minute = shown.round({ smallestUnit: "minute", roundingMode: "floor" })
        expect(instantOf(shown.toPlainDate(), timeOf(instant)).equals(minute.toInstant())).toBe(true)
      }),
    )
  })

  test("no instant stands for a time that is none", () => {
    for (const time of ["24:00", "9:30", "09:60", "noon"])
      expect(() => instantOf("2026-11-23", time)).toThrow(RangeError)
    expect(instantOf("2026-11-23", "09:00:30").toString()).toBe("2026-11-23T01:00:30Z")
  })

  test("there and back is the same, for any minute of this century", () => {
    const minutes = fc.integer({ min: 946_684_800 / 60, max: 4_102_444_800 / 60 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
        return instantOf(dateOf(instant), timeOf(instant)).equals(instant)
      }),
    )
  })
})

describe("natural days", () => {
  test("today to tomorrow is 1, backwards is negative, over a leap day and a year's end", () => {
    expect(daysBetween("2026-06-08", "2026-06-10")).toBe(2)
    expect(daysBetween("2026-06-10", "2026-06-08")).toBe(-2)
    expect(daysBetween("2026-06-10", "2026-06-10")).toBe(0)
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2)
    expect(daysBetween("2026-01-05", "2026-06-30")).toBe(176)
    expect(daysBetween("2025-11-22", "2026-11-22")).toBe(365)
  })

  test("adding and counting agree", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
        return daysBetween("2026-11-23", addDays("2026-11-23", days)) === days
      }),
    )
  })

  test("are what Temporal says, near and far", () => {
    const date = fc
      .integer({ min: -60_000, max: 120_000 })
      .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }))
    fc.assert(
      fc.property(date, date, fc.integer({ min: -50_000, max: 50_000 }), (from, to, days) => {
        expect(daysBetween(from, to)).toBe(from.until(to, { largestUnit: "days" }).days)
        expect(addDays(from, days).equals(from.add({ days }))).toBe(true)
        expect(addDays(from.toString(), days).equals(addDays(from, days))).toBe(true)
        expect(compareDates(from, to.toString())).toBe(Temporal.PlainDate.compare(from, to))
      }),
    )
  })

  test("stay right after more dates than are remembered", () => {
    for (let days = 0; days < 5000; days += 1)
      expect(daysBetween("2020-01-01", addDays("2020-01-01", days))).toBe(days)
    expect(addDays("2020-01-01", 1).toString()).toBe("2020-01-02")
  })

  test("of a date that does not exist are an error", () => {
    for (const wrong of ["2026-02-30", "tomorrow", ""]) expect(() => addDays(wrong, 1)).toThrow(RangeError)
    expect(() => addDays("2026-01-01", 0.5)).toThrow(RangeError)
  })

  test("compare earlier, same and later", () => {
    expect(compareDates("2026-11-22", "2026-11-23")).toBe(-1)
    expect(compareDates(Temporal.PlainDate.from("2026-11-23"), "2026-11-23")).toBe(0)
    expect(compareDates("2026-11-24", "2026-11-23")).toBe(1)
  })
})

describe("dates people send", () => {
  test("stand when they exist", () => {
    expect(readDate("2028-02-29")?.toString()).toBe("2028-02-29")
  })

  test.each([
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-1-5",
    "20261123",
    "+002026-11-23",
    "",
    "2026-11-23T09:00",
    " 2026-11-23",
    "2026-11-23\n",
  ])("do not stand: %j", (text) => {
    expect(readDate(text)).toBeUndefined()
  })
})

describe("age", () => {
  test("is reached on the birthday itself", () => {
    expect(ageOn("2004-05-20", "2026-05-20")).toBe(22)
    expect(ageOn("2004-05-20", "2026-05-19")).toBe(21)
    expect(ageOn("2004-05-20", "2026-05-21")).toBe(22)
    expect(ageOn("2004-05-20", "2026-06-01")).toBe(22)
    expect(ageOn("2004-05-20", "2026-04-30")).toBe(21)
  })

  test("of those born on 29 February is reached on 1 March of a common year, on the day of a leap year", () => {
    expect(ageOn("2004-02-29", "2026-02-28")).toBe(21)
    expect(ageOn("2004-02-29", "2026-03-01")).toBe(22)
    expect(ageOn("2004-02-29", "2028-02-28")).toBe(23)
    expect(ageOn("2004-02-29", "2028-02-29")).toBe(24)
  })

  test("is 0 on the day of birth and negative before it", () => {
    expect(ageOn("2026-11-22", "2026-11-22")).toBe(0)
    expect(ageOn("2026-11-23", "2026-11-22")).toBe(-1)
  })

  test("agrees with Temporal's own count of years for every pair of dates", () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1930-01-01", days))
    fc.assert(
      fc.property(day, day, (birth, on) => {
        fc.pre(compareDates(birth, on) <= 0)
        return ageOn(birth, on) === birth.until(on, { largestUnit: "years" }).years
      }),
    )
  })
})
