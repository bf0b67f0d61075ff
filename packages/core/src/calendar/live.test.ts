import { expect, test } from "vitest"
import { publishedCalendar } from "../calendar.ts"
import { liveCalendar } from "./live.ts"

/** A made-up year: what matters is only that there is one. */
const later = {
  year: 2027,
  document: "测试〔2026〕1号",
  title: { zh: "测试", en: "Test" },
  published: "2026-11-30",
  verified: false,
  holidays: [{ name: { zh: "测试", en: "Test" }, from: "2027-01-01", to: "2027-01-03", makeUp: [] }],
}

test("whoever holds the calendar sees the years in force, and those it began with stay", () => {
  const { calendar, use } = liveCalendar(publishedCalendar)
  const { isWorkday, addWorkdays, listDays } = calendar
  expect(isWorkday("2027-01-04")).toBe("not_computable")
  expect(addWorkdays("2026-12-31", 1)).toBe("not_computable")
  expect(listDays(2027)).toBe("not_computable")
  use([later])
  expect(isWorkday("2027-01-04")).toBe(true)
  expect(calendar.isOff("2027-01-03")).toBe(true)
  expect(String(addWorkdays("2026-12-31", 1))).toBe("2027-01-04")
  expect(String(calendar.roll("2027-01-01"))).toBe("2027-01-04")
  expect(calendar.countWorkdays("2026-12-31", "2027-01-05")).toBe(3)
  expect(calendar.day("2027-01-02")).toMatchObject({ kind: "holiday" })
  expect(listDays(2027)).toHaveLength(365)
  expect(calendar.years.map(({ year }) => year)).toEqual([2025, 2026, 2027])
  use([])
  expect(isWorkday("2027-01-04")).toBe("not_computable")
  expect(isWorkday("2026-10-01")).toBe(false)
})

test("a year given again replaces the one it began with", () => {
  const { calendar, use } = liveCalendar(publishedCalendar)
  use([{ ...later, year: 2026, holidays: [] }])
  expect(calendar.isWorkday("2026-10-01")).toBe(true)
  expect(calendar.withYears([later]).isWorkday("2027-01-04")).toBe(true)
})
