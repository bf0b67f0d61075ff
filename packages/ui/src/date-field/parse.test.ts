// Three boxes and one date agree with each other.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { joinDate, splitDate } from "./parse.ts"

const form = (year: string, month: string, day: string) => {
  const fields = new Map(Object.entries({ "d-year": year, "d-month": month, "d-day": day }))
  return (name: string) => fields.get(name)
}

describe("someone typing a date", () => {
  test("gets a plain date from digits", () => {
    expect(joinDate(form("1990", "2", "3"), "d")).toBe("1990-02-03")
  })

  test("may use full-width digits, spaces and the signs 年月日", () => {
    expect(joinDate(form("１９９０年", " 12月", "3 日"), "d")).toBe("1990-12-03")
  })

  test("who typed nothing sends nothing", () => {
    expect(joinDate(form("", " ", ""), "d")).toBe("")
    expect(joinDate(() => undefined, "d")).toBe("")
  })

  test("who left a box empty gets the rest back as typed", () => {
    expect(joinDate(form("1990", "", "3"), "d")).toBe("1990--03")
    expect(splitDate("1990--03")).toEqual({ year: "1990", month: "", day: "03" })
  })

  test("sees in the boxes what was stored", () => {
    const part = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, "0"))
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(12), part(31), (year, month, day) => {
        const boxes = splitDate(`${year}-${month}-${day}`)
        expect(boxes && joinDate(form(boxes.year, boxes.month, boxes.day), "d")).toBe(
          `${year}-${month}-${day}`,
        )
      }),
    )
  })

  test("who has not answered yet sees empty boxes", () => {
    expect(splitDate(undefined)).toBeUndefined()
    expect(splitDate("")).toBeUndefined()
  })
})
