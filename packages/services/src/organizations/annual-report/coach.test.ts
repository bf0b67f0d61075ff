// The check before filing: each finding by its rule, named by field, ground and grade; nothing is said of what is right or not answered.

import type { Answers } from "@civil/casework/form.ts"
import type { Organization } from "@civil/register/organization.ts"
import { describe, expect, test } from "vitest"
import { coach } from "./coach.ts"

const plain: Organization = {
  ...{ code: "51310113MJ0000001N", bureau: "310113", region: "310113" },
  basic: {
    ...{ name: "宝山区教育协会", kind: "association", status: "active", established: "2015-06-01" },
    ...{ legalRepresentative: "王建国", address: "友谊路100号", fundsFen: 3_000_000, scope: "教育交流" },
  },
  ...{ inspections: [], ratings: [], entries: [], penalties: [], branches: [] },
}
const good: Answers = {
  ...{ organization: plain.code, year: "2025", kind: "association", last: "passed", route: "online" },
  ...{ name: "宝山区教育协会", legalRepresentative: "王建国", address: "友谊路 100 号", funds: "30000" },
  ...{ scope: "教育交流。", memberPersons: "60", memberUnits: "0", memberMeetings: "1", board: "9" },
  ...{ boardMeetings: "2", termEnd: "2029-01-01", staff: "2", income: "100", expenditure: "50" },
  ...{ netBegin: "30000", netEnd: "30050", punished: "no", changed: "no", accounts: ["doc_1"] },
  activities:
    "三月办教师讲座四场，每场五十人；五月至十月在六个社区办阅读班，共一百二十名学生参加；十一月与两所学校交流，四十名教师参加并交换教案。",
}
const found = (
  answers: Answers = {},
  organization: Partial<Organization> = {},
  at: { readonly bureau?: string; readonly today?: string } = {},
) => {
  const { bureau = "310113", today = "2026-03-02" } = at
  return coach({
    answers: { ...good, ...answers },
    organization: { ...plain, bureau, ...organization },
    bureau,
    today,
  })
}
const said = (...args: Parameters<typeof found>) =>
  found(...args).map(({ field, grade }) => `${field} ${grade}`)

test("a report that fits has nothing to be said of it; nor has an empty one", () => {
  expect(said()).toEqual([])
  expect(coach({ answers: {}, organization: undefined, bureau: "310113", today: "2026-03-02" })).toEqual([])
})

describe("against the register", () => {
  test.each([
    ["name", "宝山区教育学会"],
    ["legalRepresentative", "李建国"],
    ["address", "牡丹江路 1 号"],
    ["scope", "教育交流、研学"],
    ["funds", "50000"],
  ])("%s that differs must be put right, or registered first where a change is declared", (field, value) => {
    expect(
      said({ [field]: value, ...(field === "funds" ? { netEnd: "60000", netBegin: "59950" } : {}) }),
    ).toEqual([`${field} must`])
    const declared = {
      [field]: value,
      changed: "yes",
      changes: "已换",
      ...(field === "funds" ? { netEnd: "60000", netBegin: "59950" } : {}),
    }
    expect(said(declared)).toEqual([`${field} should`])
  })
  test("what the register does not say is not held against anybody", () => {
    const { address: _, ...basic } = plain.basic
    expect(said({ address: "任何地方" }, { basic })).toEqual([])
  })
  test("a penalty of that year that is not stated", () => {
    const penalties = [{ id: "p1", kind: "警告", on: "2025-08-01" }]
    expect(said({}, { penalties })).toEqual(["punished must"])
    expect(said({ punished: "yes", punishments: "警告，已改正" }, { penalties })).toEqual([])
    expect(said({}, { penalties: [{ id: "p1", kind: "警告", on: "2024-08-01" }] })).toEqual([])
  })
  test("an entry that stands and a certificate that is over", () => {
    const entries = [{ id: "e1", list: "abnormal", ground: "annual_report", on: "2025-07-01" }] as const
    expect(said({}, { entries })).toEqual(["organization should"])
    expect(said({}, { basic: { ...plain.basic, certificateTo: "2026-01-01" } })).toEqual([
      "organization should",
    ])
  })
})

describe("figures", () => {
  test("that do not add up, with what they add up to", () => {
    const [finding] = found({ netEnd: "99", netBegin: "100000" })
    expect(finding?.text.zh).toContain("是 100050 元，与您填写的年末净资产 99 元不符")
    expect(finding?.ground.zh).toContain("没有查到条文")
  })
  test("below the registered funds, below nothing, or none at all", () => {
    expect(said({ netBegin: "20000", netEnd: "20050" })).toEqual(["netEnd should"])
    expect(said({ netBegin: "-100", netEnd: "-50" })).toEqual(["netEnd should"])
    expect(said({ income: "0", expenditure: "0", netEnd: "30000" })).toEqual(["expenditure should"])
  })
})

describe("people and meetings", () => {
  test("too few members for an association; no meeting at all", () => {
    expect(said({ memberPersons: "20", memberUnits: "10" })).toEqual(["memberPersons should"])
    expect(said({ memberPersons: "0", memberUnits: "30" })).toEqual([])
    expect(said({ memberMeetings: "0", boardMeetings: "0" })).toEqual([
      "memberMeetings should",
      "boardMeetings should",
    ])
  })
  test("a foundation's board: its size, twice a year, five years at most, by its regulations", () => {
    const basic = { ...plain.basic, kind: "foundation" } as const
    const of = { kind: "foundation", board: "3", boardMeetings: "1", termEnd: "2032-01-01" }
    expect(said(of, { basic })).toEqual(["board must", "boardMeetings must", "termEnd must"])
    expect(found(of, { basic })[0]?.ground.zh).toContain("基金会管理条例")
  })
  test("a term that is over or ends within half a year", () => {
    expect(said({ termEnd: "2026-01-01" })).toEqual(["termEnd should"])
    expect(said({ termEnd: "2026-08-01" })).toEqual(["termEnd should"])
  })
  test("an institution without staff", () => {
    const basic = { ...plain.basic, kind: "service_institution" } as const
    expect(said({ kind: "service_institution", staff: "0" }, { basic })).toEqual(["staff should"])
  })
})

describe("the region's notice", () => {
  test("asks for a rectification report where it says so; elsewhere it is only common", () => {
    const inspections = [{ year: 2024, conclusion: "basically_passed" }] as const
    const poor = { last: "basically_passed" }
    expect(said(poor, { inspections }, { bureau: "330402" })).toEqual(["rectification must"])
    expect(found(poor, { inspections }, { bureau: "330402" })[0]?.ground.zh).toContain("嘉兴市2026年")
    expect(said(poor, { inspections })).toEqual(["rectification should"])
    const done = { ...poor, rectification: "去年财务报告缺附注，已补齐并请会计师复核，此后每季核对一次。" }
    expect(said(done, { inspections }, { bureau: "330402" })).toEqual([])
  })
  test("says the last days that are over, with its name", () => {
    const [late] = found({}, {}, { today: "2026-06-02" })
    expect([late?.field, late?.grade, late?.text.zh]).toEqual([
      "year",
      "should",
      expect.stringContaining("2026年5月31日"),
    ])
    expect(said({}, {}, { today: "2026-04-15" })).toEqual(["route must"])
    expect(said({ route: "direct" }, {}, { today: "2026-04-15" })).toEqual([])
  })
  test("that is not at hand leaves a charity and a young organization to ask first", () => {
    expect(said({}, { charity: { since: "2020-01-01" } })).toEqual(["organization should"])
    expect(said({}, { basic: { ...plain.basic, established: "2025-09-01" } })).toEqual(["year should"])
  })
})

test("papers that are not there, and activities nobody could judge", () => {
  expect(said({ accounts: [], activities: "开展了活动" })).toEqual(["activities should", "accounts should"])
})
