import chineseDays from "chinese-days"
import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import { festivalDate, findFestival } from "./calendar/festivals.ts"
import { publishedCalendar as calendar, createCalendar } from "./calendar.ts"
import { addDays, compareDates } from "./date.ts"

const monthly = (year: number) =>
  Array.from({ length: 12 }, (_, month) => {
    const first = Temporal.PlainDate.from({ year, month: month + 1, day: 1 })
    return calendar.countWorkdays(first, first.with({ day: first.daysInMonth }))
  })

/** A made-up notice: what matters is only that there is one. */
const year2027 = {
  year: 2027,
  document: "测试〔2026〕1号",
  title: { zh: "测试", en: "Test" },
  published: "2026-11-30",
  verified: false,
  holidays: [
    {
      name: { zh: "元旦", en: "New Year's Day" },
      from: "2026-12-31",
      to: "2027-01-02",
      makeUp: ["2026-12-27"],
    },
  ],
}

describe("published years", () => {
  test("have the working days of the notices, month by month", () => {
    expect(monthly(2025)).toEqual([19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23])
    expect(monthly(2026)).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
    expect(calendar.countWorkdays("2025-01-01", "2025-12-31")).toBe(248)
    expect(calendar.countWorkdays("2026-01-01", "2026-12-31")).toBe(248)
  })

  test.each([2025, 2026])("agree with chinese-days on every day of %i", (year) => {
    const days = calendar.listDays(year)
    if (days === "not_computable") throw new Error("the year is published")
    expect(days).toHaveLength(365)
    for (const day of days) {
      expect({ date: day.date, working: day.working }).toEqual({
        date: day.date,
        working: chineseDays.isWorkday(day.date),
      })
    }
  })

  test("name what they rest on", () => {
    expect(
      calendar.years.map(({ year, document, published, verified }) => ({
        year,
        document,
        published,
        verified,
      })),
    ).toEqual([
      { year: 2025, document: "国办发明电〔2024〕12号", published: "2024-11-12", verified: true },
      { year: 2026, document: "国办发明电〔2025〕7号", published: "2025-11-04", verified: true },
    ])
  })
})

describe("a day", () => {
  test.each([
    ["2026-02-13", "workday", true, undefined],
    ["2026-02-14", "make_up", true, "春节"],
    ["2026-02-15", "holiday", false, "春节"],
    ["2026-02-23", "holiday", false, "春节"],
    ["2026-02-24", "workday", true, undefined],
    ["2026-03-01", "weekend", false, undefined],
    ["2026-05-02", "holiday", false, "劳动节"],
    ["2026-09-20", "make_up", true, "国庆节"],
    ["2025-10-06", "holiday", false, "国庆节、中秋节"],
  ])("%s is a %s", (date, kind, working, holiday) => {
    const day = calendar.day(date)
    if (day === "not_computable") throw new Error("the year is published")
    expect([day.date, day.kind, day.working, day.holiday?.zh]).toEqual([date, kind, working, holiday])
    expect(calendar.isWorkday(Temporal.PlainDate.from(date))).toBe(working)
    expect(calendar.isOff(date)).toBe(!working)
  })

  test("that does not exist is an error, not an answer", () => {
    expect(() => calendar.isWorkday("2026-02-30")).toThrow(RangeError)
    expect(() => calendar.day("tomorrow")).toThrow(RangeError)
  })
})

describe("a year without a notice", () => {
  test.each(["2024-12-31", "2027-01-01", "2027-07-01", "2030-01-01"])(
    "%s is not computable, in every question",
    (date) => {
      expect(calendar.day(date)).toBe("not_computable")
      expect(calendar.isWorkday(date)).toBe("not_computable")
      expect(calendar.isOff(date)).toBe("not_computable")
      expect(calendar.roll(date)).toBe("not_computable")
      expect(calendar.countWorkdays(date, date)).toBe("not_computable")
    },
  )

  test("has no days to list", () => {
    expect(calendar.listDays(2027)).toBe("not_computable")
  })

  test("stops a count that runs into it", () => {
    expect(calendar.addWorkdays("2026-12-30", 1)?.toString()).toBe("2026-12-31")
    expect(calendar.addWorkdays("2026-12-30", 2)).toBe("not_computable")
    expect(calendar.addWorkdays("2025-01-02", -1)).toBe("not_computable")
    expect(calendar.addWorkdays("2027-01-01", 1)).toBe("not_computable")
    expect(calendar.countWorkdays("2026-12-30", "2027-01-01")).toBe("not_computable")
  })
})

// Civil Code 1077 with 201 and 203, the ends of both 30-day periods: part A5 of the domain notes.
describe("the ends of 30-day periods", () => {
  test.each([
    ["2026-01-05", "2026-02-04", "2026-02-05", "2026-03-06"],
    ["2026-01-15", "2026-02-14", "2026-02-24", "2026-03-16"],
    ["2026-01-30", "2026-03-02", "2026-03-03", "2026-04-01"],
    ["2026-09-01", "2026-10-08", "2026-10-09", "2026-11-09"],
    ["2026-11-02", "2026-12-02", "2026-12-03", "not_computable"],
  ])("receipt %s: last day %s, next working day %s, second end %s", (receipt, first, next, second) => {
    const end = calendar.roll(addDays(receipt, 30))
    if (end === "not_computable") throw new Error("computable")
    expect(end.toString()).toBe(first)
    expect(calendar.roll(addDays(end, 1)).toString()).toBe(next)
    expect(calendar.roll(addDays(end, 30)).toString()).toBe(second)
  })
})

describe("working days after a date", () => {
  test("do not count the date itself", () => {
    expect(calendar.addWorkdays("2026-02-13", 1).toString()).toBe("2026-02-14")
    expect(calendar.addWorkdays("2026-02-13", 2).toString()).toBe("2026-02-24")
    expect(calendar.addWorkdays("2026-02-24", -1).toString()).toBe("2026-02-14")
    expect(calendar.addWorkdays("2024-12-31", 1).toString()).toBe("2025-01-02")
    expect(calendar.addWorkdays("2026-02-15", 0).toString()).toBe("2026-02-15")
  })

  test("are whole", () => {
    expect(() => calendar.addWorkdays("2026-02-13", 0.5)).toThrow(RangeError)
  })

  const day = fc.integer({ min: 0, max: 729 }).map((days) => addDays("2025-01-01", days))

  test("adding n days and counting them back agree, wherever both are computable", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = calendar.addWorkdays(from, count)
        if (to === "not_computable") return
        expect(calendar.countWorkdays(addDays(from, 1), to)).toBe(count)
        expect(calendar.isWorkday(to)).toBe(true)
      }),
    )
  })

  test("rolling gives the first working day from the date on", () => {
    fc.assert(
      fc.property(day, (date) => {
        const rolled = calendar.roll(date)
        if (rolled === "not_computable") return
        expect(compareDates(rolled, date)).toBeGreaterThanOrEqual(0)
        expect(calendar.countWorkdays(date, rolled)).toBe(1)
        expect(calendar.isWorkday(rolled)).toBe(true)
      }),
    )
  })
})

describe("a clerk who adds the next year", () => {
  test("makes its days computable, without touching the calendar others hold", () => {
    const wider = calendar.withYears([year2027])
    expect(wider.roll("2027-01-01").toString()).toBe("2027-01-04")
    expect(wider.isWorkday("2027-07-01")).toBe(true)
    expect(calendar.isWorkday("2027-07-01")).toBe("not_computable")
    expect(wider.years.map(({ year }) => year)).toEqual([2025, 2026, 2027])
  })

  test("moves days of the December before, as New Year's notices sometimes do", () => {
    const wider = calendar.withYears([year2027])
    expect(wider.isWorkday("2026-12-31")).toBe(false)
    expect(wider.isWorkday("2026-12-27")).toBe(true)
    const unsorted = createCalendar([year2027, ...calendar.years])
    expect(unsorted.isWorkday("2026-12-27")).toBe(true)
    expect(unsorted.years.map(({ year }) => year)).toEqual([2025, 2026, 2027])
  })

  test("does not make a lone December of an unknown year computable", () => {
    expect(createCalendar([year2027]).isWorkday("2026-12-31")).toBe("not_computable")
  })

  test("may give a published year again to correct it", () => {
    const first = calendar.years.at(-1)
    if (first === undefined) throw new Error("years are published")
    const corrected = calendar.withYears([{ ...first, holidays: [] }])
    expect(corrected.isWorkday("2026-10-01")).toBe(true)
    expect(corrected.years).toHaveLength(2)
  })
})

describe("festivals", () => {
  test("of 2027 follow the astronomical calendar, not JavaScript's", () => {
    expect(festivalDate("spring", 2027).toString()).toBe("2027-02-06")
  })

  test.each([
    [2025, "01-29 04-04 05-31 08-29 09-06 10-06 12-21"],
    [2026, "02-17 04-05 06-19 08-19 08-27 09-25 12-22"],
    [2027, "02-06 04-05 06-09 08-08 08-16 09-15 12-22"],
    [2028, "01-26 04-04 05-28 08-26 09-03 10-03 12-21"],
  ])("of %i fall on %s", (year, dates) => {
    const names = [
      "spring",
      "qingming",
      "dragon_boat",
      "qixi",
      "zhongyuan",
      "mid_autumn",
      "winter_solstice",
    ] as const
    expect(names.map((name) => festivalDate(name, year).toString().slice(5)).join(" ")).toBe(dates)
    for (const name of names) expect(findFestival(festivalDate(name, year))).toBe(name)
  })

  test("of years outside the table are not computable, and days between are none", () => {
    expect(festivalDate("qixi", 2031)).toBe("not_computable")
    expect(findFestival("2031-08-08")).toBeUndefined()
    expect(findFestival("2026-08-18")).toBeUndefined()
  })
})
