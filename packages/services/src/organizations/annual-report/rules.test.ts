// What cannot be handed in, and what is owed: by the rows of Jiaxing, Wuhan East Lake and the whole country.
import type { Organization } from "@civil/register/organization.ts"
import { describe, expect, test } from "vitest"
import { remindedToday, reportDuties, reportDuty } from "../duties/duties.ts"
import { registeredIssues, reportIssues, reviewDesk } from "./rules.ts"

const [jiaxing, donghu, baoshan] = ["330402", "wuhan-donghu", "310113"]
const club = (
  bureau: string,
  more: Partial<Organization> = {},
  basic: Partial<Organization["basic"]> = {},
): Organization => ({
  ...{ code: "51310113MJ0000001N", bureau, region: "310113" },
  basic: { name: "教育协会", kind: "association", status: "active", established: "2015-06-01", ...basic },
  ...{ inspections: [], ratings: [], entries: [], penalties: [], branches: [], ...more },
})
const codes = (issues: readonly { readonly field: string; readonly code: string }[]) =>
  issues.map(({ field, code }) => `${field} ${code}`)
const of = { year: "2025", kind: "association" } as const

describe("what cannot be handed in", () => {
  test("a late report where the region has closed; elsewhere it is taken in", () => {
    expect(codes(reportIssues(of, donghu, "2026-06-01"))).toEqual(["year annual.closed"])
    expect(reportIssues(of, donghu, "2026-05-31")).toEqual([])
    expect(reportIssues(of, baoshan, "2026-11-23")).toEqual([])
  })
  test("a foundation's where it is filed on another site", () => {
    expect(codes(reportIssues({ year: "2025", kind: "foundation" }, donghu, "2026-03-01"))).toEqual([
      "kind annual.elsewhere",
    ])
  })
  test("one of a charity, or of an organization after the cut-off, where the notice says so", () => {
    expect(codes(registeredIssues(of, club(jiaxing, { charity: { since: "2020-01-01" } })))).toEqual([
      "organization annual.charity",
    ])
    expect(codes(registeredIssues(of, club(jiaxing, {}, { established: "2025-07-01" })))).toEqual([
      "year annual.not_due",
    ])
    expect(registeredIssues(of, club(jiaxing, {}, { established: "2025-06-30" }))).toEqual([])
    expect(registeredIssues(of, club(baoshan, { charity: {} }))).toEqual([])
  })
  test("one on a year that has its conclusion; a missed year can still be reported", () => {
    const year = (conclusion: "passed" | "absent") =>
      club(baoshan, { inspections: [{ year: 2025, conclusion }] })
    expect(codes(registeredIssues(of, year("passed")))).toEqual(["year annual.concluded"])
    expect(registeredIssues(of, year("absent"))).toEqual([])
  })
  test("one that says it is registered directly, or is not, against the register", () => {
    expect(codes(registeredIssues({ ...of, route: "paper" }, club(baoshan, {}, { direct: true })))).toEqual([
      "route annual.direct",
    ])
    expect(
      codes(registeredIssues({ ...of, route: "direct" }, club(baoshan, {}, { supervisor: "宝山区教育局" }))),
    ).toEqual(["route annual.supervised"])
  })
})

test("only a unit that reviews here is asked online", () => {
  const asked = (route: string, supervisor: string) =>
    reviewDesk({ route, supervisor }, baoshan, "2026-03-02")
  expect(asked("online", "宝山区教育局")).toBe("supervisor-education")
  expect(asked("online", "宝山区农业农村委员会")).toBeUndefined()
  expect(asked("paper", "宝山区教育局")).toBeUndefined()
})

describe("what is owed", () => {
  test("days left to the next last day, the supervisor's first", () => {
    const at = (today: string) => {
      const duty = reportDuty(club(baoshan), 2025, today)
      return [duty?.state, duty?.daysLeft]
    }
    expect(at("2026-03-30")).toEqual(["open", 1])
    expect(at("2026-04-01")).toEqual(["open", 60])
    expect(at("2026-05-31")).toEqual(["open", 0])
    expect(at("2026-06-10")).toEqual(["late", -10])
  })
  test("nothing where it is concluded, filed elsewhere, not there yet, or no more; a question where nobody has published it", () => {
    const state = (organization: Organization) => reportDuty(organization, 2025, "2026-03-02")?.state
    expect(state(club(baoshan, { inspections: [{ year: 2025, conclusion: "filed" }] }))).toBe("done")
    expect(state(club(jiaxing, { charity: {} }))).toBe("elsewhere")
    expect(state(club(baoshan, { charity: {} }))).toBe("unknown")
    expect(state(club(baoshan, {}, { established: "2026-01-05" }))).toBe("not_due")
    expect(state(club(baoshan, {}, { established: "2025-09-01" }))).toBe("unknown")
    const { established: _, ...undated } = club(baoshan).basic
    expect(state({ ...club(baoshan), basic: undated })).toBe("unknown")
    expect(reportDuties(club(baoshan, {}, { status: "deregistered" }), "2026-03-02", undefined)).toEqual([])
  })
  test("a rectification report only where the notice asks for it", () => {
    const inspections = [{ year: 2024, conclusion: "failed" }] as const
    expect(reportDuty(club(jiaxing, { inspections }), 2025, "2026-03-02")?.rectify).toBe(true)
    expect(reportDuty(club(baoshan, { inspections }), 2025, "2026-03-02")?.rectify).toBe(false)
  })
  test("a reminder on the three days before each last day, of what is open", () => {
    const on = (today: string) => {
      const duty = reportDuty(club(baoshan), 2025, today)
      return duty && remindedToday(duty, today)
    }
    expect(
      [on("2026-03-01"), on("2026-03-24"), on("2026-05-30")].map((each) => `${each?.to} ${each?.days}`),
    ).toEqual([...["supervisor 30", "supervisor 7", "registrar 1"]])
    expect([on("2026-03-02"), on("2026-06-01")]).toEqual([undefined, undefined])
  })
})
