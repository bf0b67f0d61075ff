// The notice before a listing: how long an organization has to object, whatever the bureau has published.
import { publishedCalendar } from "@civil/core/calendar.ts"
import { describe, expect, test } from "vitest"
import { type Listed, noticeIssues } from "./rules.ts"

const opened = "2026-11-23"
const listed: Listed = {
  ...{ organization: "51310113MJ0000001X", name: "宝山区玫瑰协会", list: "abnormal" },
  ...{ abnormalGround: "annual_report", reason: "未报送", facts: "未报送", evidence: "催告书" },
  ...{ arisenOn: "2026-06-01", served: "paper", servedOn: "2026-11-20", objectBy: "2026-12-01" },
}
const five = { days: 5, source: { title: { zh: "设定", en: "Setting" }, grade: "demo" } } as const
const codes = (more: Partial<Listed>, days: Parameters<typeof noticeIssues>[1] = "not_yet_published") =>
  noticeIssues({ ...listed, ...more }, days, publishedCalendar, opened).map(({ field, code }) => [
    field,
    code,
  ])

describe("where the bureau has published no days to object", () => {
  test("the notice names a day after its service that is not over when the case is opened", () => {
    expect(codes({})).toEqual([])
    expect(codes({ objectBy: "2026-11-23" })).toEqual([])
    expect(codes({ objectBy: "2020-01-01" })).toEqual([["objectBy", "listing.no_time"]])
    expect(codes({ objectBy: "2026-11-22" })).toEqual([["objectBy", "listing.no_time"]])
    expect(codes({ servedOn: opened, objectBy: opened })).toEqual([["objectBy", "listing.no_time"]])
    expect(codes({ servedOn: "2026-05-31" })).toEqual([["servedOn", "listing.before_facts"]])
  })
  test("a notice here is served when the case is opened, whatever was typed, and counts from then", () => {
    expect(codes({ served: "portal", servedOn: "2026-09-01", objectBy: opened })).toEqual([
      ["objectBy", "listing.no_time"],
    ])
    expect(codes({ served: "portal", objectBy: "2026-11-24" })).toEqual([])
  })
})

describe("where it has", () => {
  test("no fewer, from the service of a notice on paper or from the opening", () => {
    expect(codes({ objectBy: "2026-11-26" }, five)).toEqual([["objectBy", "listing.too_short"]])
    expect(codes({ objectBy: "2026-11-27" }, five)).toEqual([])
    expect(codes({ served: "portal", objectBy: "2026-11-27" }, five)).toEqual([
      ["objectBy", "listing.too_short"],
    ])
    expect(codes({ served: "portal", objectBy: "2026-11-30" }, five)).toEqual([])
  })
  test("and days that no published calendar can count are not taken for served", () => {
    const far = { days: 400, source: five.source }
    expect(codes({ objectBy: "2028-12-31" }, far)).toEqual([["objectBy", "listing.not_computable"]])
  })
})
