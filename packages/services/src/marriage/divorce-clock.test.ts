// The divorce clock against the vectors of Civil Code 1077 with 201 and 203, on the published calendars.
import { publishedCalendar } from "@civil/core/calendar.ts"
import { addDays } from "@civil/core/date.ts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { clockState, divorceClock, mayIssueOn, mayWithdrawOn } from "./divorce-clock.ts"

const clock = (receipt: string) => divorceClock(receipt, publishedCalendar)

describe("the two periods", () => {
  test.each([
    ["a plain month", "2026-01-05", "2026-02-04", "2026-02-05", "2026-03-06"],
    [
      "a make-up Saturday does not roll, then the Spring Festival",
      "2026-01-15",
      "2026-02-14",
      "2026-02-24",
      "2026-03-16",
    ],
    ["a weekend rolls", "2026-01-30", "2026-03-02", "2026-03-03", "2026-04-01"],
    ["the National Day holiday rolls both ends", "2026-09-01", "2026-10-08", "2026-10-09", "2026-11-09"],
    ["the next year's calendar is needed", "2026-11-02", "2026-12-02", "2026-12-03", "not_computable"],
    ["nothing is known of the next year", "2026-12-10", "not_computable", "not_computable", "not_computable"],
  ])("%s", (_trap, receipt, withdrawUntil, issueFrom, issueUntil) => {
    expect(clock(receipt)).toEqual({ receipt, withdrawUntil, issueFrom, issueUntil })
  })

  test("the last day of cooling-off still takes a withdrawal and issues nothing", () => {
    const each = clock("2026-01-05")
    expect([mayWithdrawOn(each, "2026-02-04"), mayIssueOn(each, "2026-02-04")]).toEqual(["in", "outside"])
    expect([mayWithdrawOn(each, "2026-02-05"), mayIssueOn(each, "2026-02-05")]).toEqual(["outside", "in"])
    expect([mayIssueOn(each, "2026-03-06"), mayIssueOn(each, "2026-03-07")]).toEqual(["in", "outside"])
  })

  test("before the receipt nothing can be withdrawn", () => {
    expect(mayWithdrawOn(clock("2026-01-05"), "2026-01-04")).toBe("outside")
  })
})

describe("without next year's holidays", () => {
  test("what thirty days make certain is still said, the rest is not computable", () => {
    const each = clock("2026-11-02")
    expect(clockState(each, "2026-12-31")).toBe("issue_window")
    expect(clockState(each, "2027-01-01")).toBe("issue_window")
    expect(clockState(each, "2027-01-02")).toBe("not_computable")
    const later = clock("2026-12-10")
    expect(clockState(later, "2027-01-09")).toBe("cooling_off")
    expect(clockState(later, "2027-01-10")).toBe("not_computable")
  })
})

describe("on every day of the published years", () => {
  const days = fc.integer({ min: 0, max: 640 }).map((n) => addDays("2025-01-01", n).toString())
  test("the first period has at least 30 days, the second too, and both end on a working day", () => {
    fc.assert(
      fc.property(days, (receipt) => {
        const { withdrawUntil, issueFrom, issueUntil } = clock(receipt)
        if (issueUntil === "not_computable") return
        expect(withdrawUntil >= addDays(receipt, 30).toString()).toBe(true)
        expect(issueUntil >= addDays(withdrawUntil, 30).toString()).toBe(true)
        for (const day of [withdrawUntil, issueFrom, issueUntil])
          expect(publishedCalendar.isWorkday(day)).toBe(true)
        expect(withdrawUntil < issueFrom && issueFrom <= issueUntil).toBe(true)
      }),
    )
  })

  test("no day takes both a withdrawal and a certificate", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 90 }), (receipt, after) => {
        const day = addDays(receipt, after).toString()
        const each = clock(receipt)
        expect(mayWithdrawOn(each, day) === "in" && mayIssueOn(each, day) === "in").toBe(false)
      }),
    )
  })
})
