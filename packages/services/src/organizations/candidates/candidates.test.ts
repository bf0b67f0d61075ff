// What the desk is pointed to, and what it is not: only what the register says, with the day since when.
import { publishedCalendar } from "@civil/core/calendar.ts"
import type { CreditEntry, Organization } from "@civil/register/organization.ts"
import { describe, expect, test } from "vitest"
import { dueOf } from "./list.ts"
import { candidatesOf, type Known, reportListing } from "./rules.ts"

const today = "2026-11-23"
const entry = (more: Partial<CreditEntry>): CreditEntry => ({
  id: "e",
  list: "abnormal",
  ground: "annual_report",
  on: "2024-06-01",
  ...more,
})

function organization(
  more: Partial<Organization> = {},
  basic: Partial<Organization["basic"]> = {},
): Organization {
  return {
    code: "51310113MJ0000001X",
    bureau: "310113",
    region: "310113",
    basic: {
      name: "宝山区玫瑰协会",
      kind: "association",
      status: "active",
      established: "2015-01-01",
      ...basic,
    },
    inspections: [{ year: 2025, conclusion: "passed" }],
    ratings: [],
    entries: [],
    penalties: [],
    branches: [],
    ...more,
  }
}
const known: Known = { inspectionsAsOf: "2026-10-01" }
const kinds = (one: Organization, facts = known, on = today) =>
  candidatesOf(one, on, facts).map(({ kind, since, open }) => [
    kind,
    since,
    open?.answers.abnormalGround ?? open?.answers.seriousGround ?? open?.matter,
  ])

describe("an organization with nothing against it", () => {
  test("is not pointed to", () => expect(kinds(organization())).toEqual([]))
})

describe("an annual report that is not there", () => {
  const silent = organization({ inspections: [] })
  test("is pointed to when the register's inspections reach past the last day", () => {
    expect(kinds(silent)).toEqual([["report_missed", "2026-05-31", "annual_report"]])
    expect(kinds(organization({ inspections: [{ year: 2025, conclusion: "absent" }] }))).toHaveLength(1)
  })
  test("says nothing where no inspections were imported, or older ones, or it need not report", () => {
    expect(kinds(silent, {})).toEqual([])
    expect(kinds(silent, { inspectionsAsOf: "2026-05-31" })).toEqual([])
    expect(kinds(organization({ inspections: [] }, { established: "2026-02-01" }))).toEqual([])
    expect(kinds(organization({ inspections: [] }, { status: "deregistered" }))).toEqual([])
    expect(kinds(organization({ inspections: [], entries: [entry({ on: "2026-07-01" })] }))).toEqual([])
  })
})

describe("listing it from the inspections by year", () => {
  test("is offered only where they reach past the last day", () => {
    const silent = organization({ inspections: [] })
    expect(reportListing(silent, 2025, today, known)?.answers.arisenOn).toBe("2026-05-31")
    expect(reportListing(silent, 2025, today, { inspectionsAsOf: "2026-05-31" })).toBeUndefined()
    expect(reportListing(silent, 2025, today, {})).toBeUndefined()
  })
})

describe("the last day to record it", () => {
  const since = (day: string, on = today) => {
    const [found] = candidatesOf(organization({}, { status: "revoked", statusSince: day }), on, known)
    if (found === undefined) throw new Error("nothing found")
    const { due, late } = dueOf(found, on, publishedCalendar)
    return [due, late]
  }
  test("is five working days later", () => {
    expect(since("2026-11-20")).toEqual(["2026-11-27", undefined])
    expect(since("2025-11-20")).toEqual(["2025-11-27", true])
  })
  test("of a year without a calendar is no day, but late for certain once enough working days are known", () => {
    expect(since("2024-05-22")).toEqual([undefined, true])
    expect(since("2024-12-27", "2025-01-06")).toEqual([undefined, undefined])
    expect(since("2024-12-27", "2025-01-10")).toEqual([undefined, true])
  })
})

describe("a stay on the lists", () => {
  test("of two years on the abnormal one leads to the serious one, a day before not", () => {
    const one = organization({ entries: [entry({ on: "2024-11-23" })] })
    expect(kinds(one)).toEqual([["two_years", "2026-11-23", "two_years_abnormal"]])
    expect(kinds(one, known, "2026-11-22")).toEqual([])
  })
  test("whose time is over can end", () => {
    const one = organization({ entries: [entry({ on: "2026-05-23", ground: "small_penalty" })] })
    expect(kinds(one)).toEqual([["removal_due", "2026-11-23", "organizations.delisting"]])
    expect(candidatesOf(one, today, known)[0]?.open?.answers).toMatchObject({
      list: "abnormal",
      listedOn: "2026-05-23",
      how: "time",
    })
  })
})

describe("penalties", () => {
  const fined = (...fines: readonly [string, number][]) =>
    organization({
      penalties: fines.map(([on, yuan]) => ({ id: on, kind: "罚款", on, amountFen: yuan * 100 })),
    })
  test("that are grounds and have no entry are pointed to by what they add up to", () => {
    expect(kinds(fined(["2026-09-01", 20_000]))).toEqual([["penalty", "2026-09-01", "small_penalty"]])
    expect(kinds(fined(["2025-03-01", 50_000]))).toEqual([["penalty", "2025-03-01", "large_fine"]])
    expect(kinds(fined(["2026-09-01", 20_000], ["2024-01-01", 3_000]))).toEqual([
      ["penalty", "2026-09-01", "repeated_penalties"],
    ])
  })
  test("too old for an entry, or with one, are not", () => {
    expect(kinds(fined(["2026-04-01", 20_000]))).toEqual([])
    expect(kinds(fined(["2023-01-01", 90_000]))).toEqual([])
    const one = {
      ...fined(["2026-09-01", 20_000]),
      entries: [entry({ ground: "small_penalty", on: "2026-09-20" })],
    }
    expect(kinds(one)).toEqual([])
  })
})

test("a certificate, a rating, a whole file without it, a lost licence: each is said with its day", () => {
  const ratings = [{ grade: "3A", from: "2019-01-01", to: "2023-12-31" }] as const
  const one = organization({ ratings, missingSince: "2026-09-30" }, { certificateTo: "2025-12-31" })
  expect(kinds(one).map(([kind, since]) => [kind, since])).toEqual([
    ["certificate_expired", "2025-12-31"],
    ["rating_expired", "2023-12-31"],
    ["missing", "2026-09-30"],
  ])
  expect(kinds(organization({}, { status: "revoked", statusSince: "2026-08-01" }))).toEqual([
    ["status", "2026-08-01", "licence_lost"],
  ])
  const [undated] = candidatesOf(organization({}, { status: "revoked" }), today, known)
  expect(undated?.open?.answers).not.toHaveProperty("arisenOn")
})
