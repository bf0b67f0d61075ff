// Rows of reports: the more exact place before the country, and nothing invented where nothing was found.
import { describe, expect, test } from "vitest"
import { allBureaus } from "../index.ts"
import { eventRuleOf, eventRules, eventTypes } from "./events.ts"
import { inspectionRuleOf, inspectionRules } from "./inspections.ts"
import { supervisorRowOf, supervisorRows } from "./supervisors.ts"

describe("annual inspections and reports", () => {
  test("go by the regulations where a region has no notice of its own", () => {
    const rule = inspectionRuleOf("310113", "association", 2025)
    expect([rule?.region, rule?.dueSupervisor, rule?.dueRegistrar, rule?.opens, rule?.late]).toEqual([
      "",
      "03-31",
      "05-31",
      "not_yet_published",
      "not_yet_published",
    ])
    expect(inspectionRuleOf("330503", "foundation", 2025)?.dueRegistrar).toBe("03-31")
    expect(inspectionRuleOf("330503", "foundation", 2025)?.dueSupervisor).toBeUndefined()
  })
  test("go by Jiaxing's notice of 2026 there, for that year only", () => {
    const rule = inspectionRuleOf("330402", "association", 2025)
    expect([rule?.registeredBy, rule?.dueRegistrar, rule?.withoutCharities, rule?.rectifyAfter]).toEqual([
      "2025-06-30",
      "03-31",
      true,
      ["absent", "basically_passed", "failed"],
    ])
    expect(inspectionRuleOf("330402", "association", 2026)?.region).toBe("")
  })
  test("close at Wuhan East Lake after the last day; its foundations report elsewhere", () => {
    const at = (kind: "association" | "foundation") => inspectionRuleOf("wuhan-donghu", kind, 2025)
    expect([at("association")?.dueSupervisor, at("association")?.late]).toEqual(["03-31", "closed"])
    expect([at("foundation")?.elsewhere?.zh, at("foundation")?.dueRegistrar]).toEqual([
      expect.stringContaining("慈善中国"),
      "03-31",
    ])
  })
  test("have for every bureau and kind a row with its paper", () => {
    for (const { code } of allBureaus)
      for (const kind of ["association", "service_institution", "foundation"] as const)
        expect(inspectionRuleOf(code, kind, 2025)?.source.title.zh.length).toBeGreaterThan(5)
    for (const { dueSupervisor, dueRegistrar } of inspectionRules)
      for (const day of [dueSupervisor, dueRegistrar]) if (day) expect(day).toMatch(/^\d\d-\d\d$/)
  })
})

describe("major events", () => {
  test("are reported 15 days before at Tianhe, 7 at Tianya from a size on", () => {
    expect(eventRuleOf("440106", "member_assembly", "2026-11-22")?.leadDays).toBe(15)
    const charity = eventRuleOf("460204", "charity_event", "2026-11-22")
    expect([charity?.leadDays, charity?.threshold]).toEqual([7, { amountFen: 10_000_000, people: 50 }])
  })
  test("have no days in Shanghai, where they were not found; sensitive ones go another way", () => {
    expect(eventRuleOf("310113", "leader_change", "2026-11-22")?.leadDays).toBe("not_yet_published")
    expect(eventRuleOf("310120", "sensitive", "2026-11-22")?.confidential).toBe(true)
    for (const type of eventTypes) expect(eventRuleOf("310113", type, "2026-11-22"), type).toBeDefined()
  })
  test("have no rule where none was found", () => {
    expect(eventRuleOf("330200", "award", "2026-11-22")).toBeUndefined()
    expect(eventRules.every(({ source }) => source.title.zh.length > 5)).toBe(true)
  })
})

test("a supervising unit is found by its name in the register, in full or without its city; all are of the demo", () => {
  const on = "2026-11-22"
  expect(supervisorRowOf("310113", "上海市宝山区教育局", on)?.desk).toBe("supervisor-education")
  expect(supervisorRowOf("310113", "宝山区教育局", on)?.desk).toBe("supervisor-education")
  expect(supervisorRowOf("310120", "宝山区教育局", on)).toBeUndefined()
  expect(supervisorRowOf("310113", "宝山区农业农村委员会", on)).toBeUndefined()
  expect(supervisorRows.every(({ source }) => source.grade === "demo")).toBe(true)
})
