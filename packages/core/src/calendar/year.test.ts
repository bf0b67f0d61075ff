import { describe, expect, test } from "vitest"
import { createCalendar, publishedCalendar, readYear } from "../calendar.ts"
import { notice2027 } from "./year.fixture.ts"

const file = notice2027
const problems = (value: unknown) => {
  const reading = readYear(value)
  return reading.ok ? [] : reading.problems
}
/** The file with one of its rows changed; row 0 is 元旦. */
const withRow = (at: number, change: object) => ({
  ...file,
  holidays: file.holidays.map((row, index) => (index === at ? { ...row, ...change } : row)),
})

describe("the file of a year", () => {
  test("is read, and what is read is a calendar", () => {
    const reading = readYear(JSON.parse(JSON.stringify(file)))
    expect(reading).toEqual({ ok: true, year: file })
    if (reading.ok) expect(createCalendar([reading.year]).isWorkday("2027-02-14")).toBe(true)
  })

  test("of each published year passes the same check", () => {
    for (const year of publishedCalendar.years)
      expect(readYear(JSON.parse(JSON.stringify(year)))).toEqual({ ok: true, year })
  })

  test("keeps whether somebody compared it with the notice", () => {
    const reading = readYear({ ...file, verified: true })
    expect(reading.ok && reading.year.verified).toBe(true)
  })

  test("may move days of the December before, as the notice of 2019 did", () => {
    expect(problems(withRow(0, { from: "2026-12-30", to: "2027-01-01", makeUp: ["2026-12-27"] }))).toEqual([])
    expect(problems(withRow(0, { from: "2026-11-30" }))).toEqual([
      "holidays[0].from: needs a date of 2027 (or of the December before)",
    ])
  })
})

describe("a clerk", () => {
  test("is told everything that is wrong with the file", () => {
    const wrong = {
      year: 2027,
      document: " ",
      title: { zh: "通知" },
      published: "2026-02-30",
      verified: "yes",
      holidays: [
        {
          name: { zh: "元旦", en: "New Year" },
          from: "2027-01-03",
          to: "2027-01-01",
          makeUp: ["2027-01-05"],
        },
        { from: "2028-02-06", to: 7 },
        "row",
      ],
    }
    expect(problems(wrong)).toEqual([
      "published: needs the date of the notice",
      "verified: needs true or false",
      "document: needs text",
      'title: needs { "zh", "en" }',
      "holidays[0]: ends before it begins",
      "holidays[0].makeUp[0]: 2027-01-05 is no Saturday or Sunday",
      "holidays[1].from: needs a date of 2027 (or of the December before)",
      "holidays[1].to: needs a date of 2027 (or of the December before)",
      "holidays[1].makeUp: needs a list, [] when there is none",
      'holidays[1].name: needs { "zh", "en" }',
      "holidays[2].from: needs a date of 2027 (or of the December before)",
      "holidays[2].to: needs a date of 2027 (or of the December before)",
      "holidays[2].makeUp: needs a list, [] when there is none",
      'holidays[2].name: needs { "zh", "en" }',
    ])
  })

  test.each([null, [], "2027", {}, { year: "2027" }, { year: 20270 }, { year: 1999 }, { year: 2027.5 }])(
    "is told when %j is no year at all",
    (value) => {
      expect(problems(value)).toEqual(["year: needs a year such as 2027"])
    },
  )

  test("is told when the rows, the notice's date, its number or its title are missing", () => {
    expect(problems({ ...file, holidays: [] })).toEqual(["holidays: needs the rows of the notice"])
    expect(problems({ ...file, published: undefined })).toEqual(["published: needs the date of the notice"])
    expect(problems({ ...file, document: 7 })).toEqual(["document: needs text"])
    expect(problems({ ...file, title: null })).toEqual(['title: needs { "zh", "en" }'])
    expect(problems({ ...file, title: { en: "A notice" } })).toEqual(['title: needs { "zh", "en" }'])
  })

  test.each([
    [0, "2027-01-01"],
    [2, "2027-04-05"],
    [4, "2027-06-09"],
    [5, "2027-09-15"],
  ])("who forgot row %i is told that %s is a statutory holiday", (at, date) => {
    const forgotten = { ...file, holidays: file.holidays.filter((_, index) => index !== at) }
    expect(problems(forgotten)).toEqual([`holidays: ${date} is a statutory holiday and in no row`])
  })

  test("who forgot 春节, 劳动节 or 国庆节 is told every day of it", () => {
    const days = (at: number) =>
      problems({ ...file, holidays: file.holidays.filter((_, index) => index !== at) }).map((each) =>
        each.slice(10, 20),
      )
    expect(days(1)).toEqual(["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"])
    expect(days(3)).toEqual(["2027-05-01", "2027-05-02"])
    expect(days(6)).toEqual(["2027-10-01", "2027-10-02", "2027-10-03"])
  })

  test("is told of a year outside the table of festivals only what is fixed", () => {
    const later = JSON.parse(JSON.stringify(file).replaceAll("2027-", "2032-").replaceAll("2027,", "2032,"))
    later.holidays = later.holidays.map((row: object) => ({ ...row, makeUp: [] }))
    expect(problems(later)).toEqual([])
    expect(problems({ ...later, holidays: later.holidays.slice(0, 1) })).toHaveLength(5)
  })

  test("is told when rows contradict one another", () => {
    expect(problems(withRow(3, { makeUp: ["2027-05-02"] }))).toEqual([
      "holidays: 2027-05-02 is both off and a make-up day",
    ])
    expect(problems(withRow(3, { makeUp: ["2027-09-26"] }))).toEqual([
      "holidays: 2027-09-26 is a make-up day twice",
    ])
    expect(problems(withRow(2, { to: "2027-04-14" }))).toEqual([])
    expect(problems(withRow(2, { to: "2027-04-15" }))).toEqual([
      "holidays: 2027-04-03 to 2027-04-15 is too long to be one holiday",
    ])
    expect(problems({ ...file, holidays: [...file.holidays, { ...file.holidays[4] }] })).toEqual([
      "holidays: 2027-06-09 is in two rows",
      "holidays: 2027-06-09 is in two rows",
    ])
  })
})
