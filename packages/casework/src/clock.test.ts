// Working days of a case: counted, paused, resumed, and not guessed where a year's holidays are unknown.
import { publishedCalendar } from "@civil/core/calendar.ts"
import { addDays } from "@civil/core/date.ts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { paused, reckoned, resumed, started, usedBy, workdaysLeft } from "./clock.ts"
import type { Days } from "./matter.ts"

const source = { zh: "测试", en: "Test" }
const days = (count: number): Days => ({ days: count, source, grade: "demo" })
const calendar = publishedCalendar

describe("a clock", () => {
  test("does not count the day of receipt, nor holidays; a make-up Saturday counts", () => {
    expect(started(days(1), "2026-02-13", calendar).due).toBe("2026-02-14")
    expect(started(days(2), "2026-02-13", calendar).due).toBe("2026-02-24")
  })

  test("stands during a correction and runs on with what was left", () => {
    const stands = paused(started(days(10), "2026-03-02", calendar), "2026-03-04", calendar)
    expect([stands.due, stands.used]).toEqual(["paused", 2])
    const runs = resumed(stands, "2026-03-09", calendar)
    expect([runs.due, usedBy(runs, "2026-03-10", calendar)]).toEqual(["2026-03-19", 3])
  })

  test("over which a year without published holidays lies has no last day, and says so", () => {
    const clock = started(days(10), "2026-12-28", calendar)
    expect(clock.due).toBe("not_computable")
    const wider = calendar.withYears([{ ...calendar.years[0], year: 2027, holidays: [] } as never])
    expect(reckoned(clock, wider).due).toBe("2027-01-11")
  })

  test("of a bureau that has published no number of days says that", () => {
    expect(started("not_yet_published", "2026-03-02", calendar).due).toBe("not_yet_published")
  })

  test("paused across a year not yet published finds its days when it is", () => {
    const stands = paused(started(days(10), "2026-12-30", calendar), "2027-01-05", calendar)
    const runs = resumed(stands, "2027-01-08", calendar)
    expect(runs.due).toBe("not_computable")
    const wider = calendar.withYears([{ ...calendar.years[0], year: 2027, holidays: [] } as never])
    const known = reckoned(runs, wider)
    expect([known.used, known.due]).toEqual([4, "2027-01-18"])
  })

  test("of natural days counts every day, also over a year not yet published, and stands as others do", () => {
    const sixty: Days = { days: 60, source, grade: "government", natural: true }
    const clock = started(sixty, "2026-11-23", calendar)
    expect(clock.due).toBe("2027-01-22")
    const stands = paused(clock, "2026-12-03", calendar)
    expect([stands.due, stands.used]).toEqual(["paused", 10])
    const runs = resumed(stands, "2026-12-13", calendar)
    expect([runs.due, usedBy(runs, "2026-12-20", calendar)]).toEqual(["2027-02-01", 17])
    expect(reckoned(runs, calendar)).toEqual(runs)
  })

  test("tells what is left as people count: none on the day itself, fewer than none after it", () => {
    expect(workdaysLeft(calendar, "2026-03-02", "2026-03-02")).toBe(0)
    expect(workdaysLeft(calendar, "2026-03-02", "2026-03-04")).toBe(2)
    expect(workdaysLeft(calendar, "2026-03-04", "2026-03-02")).toBe(-2)
  })

  test("gives as many working days however often it was stopped", () => {
    const stop = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 5 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.array(stop, { maxLength: 3 }), (count, stops) => {
        let day = "2026-03-02"
        let clock = started(days(count), day, calendar)
        for (const [runs, stands] of stops) {
          day = addDays(day, runs).toString()
          clock = paused(clock, day, calendar)
          day = addDays(day, stands).toString()
          clock = resumed(clock, day, calendar)
        }
        if (clock.due < day) return
        const used = usedBy(clock, clock.due, calendar)
        expect(used).toBeGreaterThanOrEqual(count)
        expect((used ?? 0) > count ? clock.used >= count : true).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
