// The address of the desk: what survives a reload, and what a broken link falls back to.
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, clockWords, dateAt, dayWords, fullDayWords } from "./dates.ts"
import { placeOf, searchOf } from "./route.ts"

describe("a reload", () => {
  test("brings office, date and opened booking back", () => {
    const word = fc.option(fc.string({ minLength: 1 }), { nil: undefined })
    const date = fc.option(fc.constantFrom("2026-11-23", "2027-01-04"), { nil: undefined })
    void fc.assert(
      fc.property(word, date, word, (office, day, open) => {
        expect(placeOf(searchOf({ office, date: day, open }))).toEqual({ office, date: day, open })
      }),
    )
  })

  test("of a mangled link shows today", () => {
    expect(placeOf("?date=2026-13-45").date).toBeUndefined()
    expect(placeOf("?date=tomorrow").date).toBeUndefined()
  })
})

describe("dates at the counter", () => {
  test("cross months and leap days by whole days", () => {
    expect(addDays("2026-11-30", 1)).toBe("2026-12-01")
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29")
  })

  test("are those of Shanghai wherever the browser is", () => {
    expect(dateAt(Date.parse("2026-11-22T16:30:00Z"))).toBe("2026-11-23")
    expect(clockWords("2026-11-22T16:30:00Z")).toBe("00:30")
  })

  test("carry the weekday in both languages", () => {
    expect(dayWords("2026-11-23", "zh")).toBe("11月23日 星期一")
    expect(fullDayWords("2026-11-23", "zh")).toBe("2026年11月23日 星期一")
    expect(dayWords("2026-11-23", "en")).toMatch(/^Mon.* 23 Nov 2026$/)
  })
})
