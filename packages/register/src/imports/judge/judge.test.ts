// Rows judged one by one: what is taken, what is pointed out, what is left out and why.
import { describe, expect, test } from "vitest"
import { codeOf } from "../../fixture.ts"
import type { Dataset } from "../../version.ts"
import { forms } from "../columns/forms.ts"
import type { Placed } from "../columns/titles.ts"
import type { Cell } from "../file/cell.ts"
import { judges } from "./judges.ts"
import { Line } from "./line.ts"

type Cells = Readonly<Record<string, Cell>>

/** Judges one row whose cells are given by field. */
function judge(dataset: Dataset, cells: Cells, { bureau = "310113", caption = "" } = {}) {
  const fields = forms[dataset].columns.map(({ field }) => field)
  const placed = (field: string): Placed | undefined =>
    fields.includes(field) && field in cells
      ? {
          field,
          at: fields.indexOf(field),
          title: field,
          ...(/funds|amount/.test(field) && { unit: 1_000_000 as const }),
        }
      : undefined
  const row = { number: 2, cells: fields.map((field) => cells[field]) }
  const place = {
    title: (field: string) => field,
    at: placed,
    years: [],
    caption,
    today: "2026-03-02",
    bureau,
  }
  const line = new Line(row, place)
  const said = judges[dataset](line)
  const issues = line.issues.map(({ code, column }) => (column === undefined ? code : `${code} ${column}`))
  return { values: said.map(({ value }) => value), said, issues, rejected: line.rejected }
}

const code = codeOf(1)
const good = { code, name: "测试协会", kind: "社会团体", status: "正常" }
const organization = (more: Cells, options?: { readonly bureau?: string }) =>
  judge("organizations", { ...good, ...more }, options)

describe("an organization", () => {
  test("with the least it needs", () => {
    expect(organization({})).toMatchObject({
      ...{ rejected: false, issues: [] },
      values: [{ basic: { name: "测试协会", kind: "association", status: "active", statusWord: "正常" } }],
    })
  })

  test("has no empty field and no 0 for an empty cell", () => {
    const empty = {
      legalRepresentative: "",
      funds: " ",
      address: "无",
      established: "-",
      scope: undefined,
      former: "暂无",
    }
    expect(organization(empty).values).toEqual(organization({}).values)
  })

  test.each<[Cells, string]>([
    [{ code: "" }, "row.code_missing code"],
    [{ code: code.slice(1) }, "row.code_length code"],
    [{ code: `${code}1` }, "row.code_length code"],
    [{ code: `O${code.slice(1)}` }, "row.code_characters code"],
    [{ code: 5.131e17 }, "row.code_number code"],
    [{ code: "5.13101E+17" }, "row.code_number code"],
    [{ code: "310113199003070014" }, "row.code_identity code"],
    [{ code: "511902199003070010" }, "row.code_identity code"],
    [{ code: "511902 19900307 0010" }, "row.code_identity code"],
    [{ code: "91310113MA1GK00000" }, "row.code_other code"],
    [{ code: "王某 310113199003070014" }, "row.code_identity code"],
    [{ name: "" }, "row.missing name"],
    [{ name: "名".repeat(201) }, "row.too_long name"],
    [{ name: "王某310113199003070014" }, "row.identity_needed name"],
    [{ name: { fault: "#REF!" } }, "row.fault_needed name"],
    [{ established: "2015-02-30" }, "row.day_wrong established"],
    [{ established: "2026-03-03" }, "row.day_future established"],
    [{ statusSince: "2030-01-01" }, "row.day_future statusSince"],
    [{ established: "2020-01-01", statusSince: "2019-12-31" }, "row.day_order statusSince"],
    [{ certificateFrom: "2028-01-01", certificateTo: "2023-01-01" }, "row.day_order certificateTo"],
    [{ certificate: "五年" }, "row.day_wrong certificate"],
    [{ code: `59${code.slice(2)}`, kind: "" }, "row.kind_unknown kind"],
  ])("%j is left out: %s", (more, issue) => {
    const { issues, rejected, values } = organization(more)
    expect([rejected, values]).toEqual([true, []])
    expect(issues).toContain(issue)
  })

  test.each<[Cells, string, object]>([
    [{ code: `${code.slice(0, 17)}${code.endsWith("1") ? "2" : "1"}` }, "row.code_check code", {}],
    [{ code: codeOf(1, "330203") }, "row.code_region code", {}],
    [{ kind: "协会类" }, "row.kind_word kind", { kind: "association" }],
    [{ kind: "基金会" }, "row.kind_differs kind", { kind: "foundation" }],
    [{ status: "" }, "row.status_missing status", { status: "unknown" }],
    [{ status: "冻结" }, "row.status_unknown status", { status: "unknown", statusWord: "冻结" }],
    [{ funds: "若干" }, "row.money_amount funds", {}],
    [{ funds: "3万美元" }, "row.money_currency funds", {}],
    [{ legalRepresentative: "王某（310113199003070014）" }, "row.identity legalRepresentative", {}],
    [{ scope: { fault: "#VALUE!" } }, "row.fault scope", {}],
  ])("%j is taken and pointed out: %s", (more, issue, basic) => {
    const { issues, values, rejected } = organization(more)
    expect([rejected, issues]).toEqual([false, [issue]])
    expect(values).toMatchObject([{ basic }])
  })

  test("a wrong check character goes with it", () => {
    const wrong = `${code.slice(0, 17)}${code.endsWith("1") ? "2" : "1"}`
    expect(organization({ code: wrong }).values).toMatchObject([{ codeWarning: true }])
  })

  test("a city's bureau has its districts' codes, a district's only its own", () => {
    expect(organization({ code: codeOf(1, "330203") }, { bureau: "330200" }).issues).toEqual([])
    expect(organization({ code: codeOf(1, "330203") }, { bureau: "330206" }).issues).toEqual([
      "row.code_region code",
    ])
  })

  test.each([
    ["正常", "active"],
    ["限期停止活动", "suspended"],
    ["撤销登记", "withdrawn"],
    ["吊销登记证书", "revoked"],
    ["注销中（清算）", "liquidating"],
    ["已注销", "deregistered"],
    ["已变更名称", "renamed"],
    ["撤销中", "unknown"],
  ])("%s is %s", (statusWord, status) => {
    expect(organization({ status: statusWord }).values).toMatchObject([{ basic: { status, statusWord } }])
  })

  test("is registered directly only where the register says so", () => {
    expect(organization({ supervisor: "直接登记" }).values).toMatchObject([{ basic: { direct: true } }])
    expect(organization({ supervisor: "无" }).values[0]).not.toHaveProperty("basic.direct")
  })

  test("had other names, with the day each ended where it is said", () => {
    const former = "甲协会（2019-05-01）；乙（华东）协会；丙协会(2010年3月变更)"
    expect(organization({ former }).values).toMatchObject([
      {
        basic: {
          former: [
            { name: "甲协会", until: "2019-05-01" },
            { name: "乙（华东）协会" },
            { name: "丙协会(2010年3月变更)" },
          ],
        },
      },
    ])
  })

  test("has a certificate without a last day", () => {
    const { values } = organization({ certificateFrom: "2023-01-01", certificateTo: "长期" })
    expect(values).toMatchObject([{ basic: { certificateFrom: "2023-01-01" } }])
    expect(values[0]).not.toHaveProperty("basic.certificateTo")
  })
})

describe("an inspection", () => {
  const said = (more: Cells) => judge("inspections", { code, year: "2024", conclusion: "合格", ...more })

  test.each([
    ["合格", "passed"],
    ["基本合格", "basically_passed"],
    ["年检不合格", "failed"],
    ["未参检", "absent"],
    ["未按时报送", "absent"],
    ["已报送", "filed"],
  ])("%s is %s", (word, conclusion) => {
    expect(said({ conclusion: word }).values).toEqual([{ year: 2024, conclusion }])
  })

  test.each<[Cells, string]>([
    [{ conclusion: "优秀" }, "row.conclusion_unknown conclusion"],
    [{ conclusion: "" }, "row.missing conclusion"],
    [{ year: "去年" }, "row.year_wrong year"],
    [{ year: 2027 }, "row.year_wrong year"],
    [{ on: "2026-12-01" }, "row.day_future on"],
  ])("%j is left out: %s", (more, issue) => {
    expect(said(more)).toMatchObject({ rejected: true, values: [], issues: [issue] })
  })

  test("for a year written 2024年度, or as a number", () => {
    expect(said({ year: "2024年度" }).values).toMatchObject([{ year: 2024 }])
    expect(said({ year: 2024 }).values).toMatchObject([{ year: 2024 }])
  })
})

describe("a rating", () => {
  const said = (more: Cells) =>
    judge("ratings", { code, grade: "4A", from: "2022-01-01", to: "2026-12-31", ...more })

  test.each([
    ["5A", "5A"],
    ["AAAAA", "5A"],
    ["3A级", "3A"],
    ["四A", "4A"],
    ["ＡＡＡ", "3A"],
  ])("%s is %s", (word, grade) => {
    expect(said({ grade: word }).values).toEqual([{ grade, from: "2022-01-01", to: "2026-12-31" }])
  })

  test("of an organization without one says nothing", () => {
    expect(said({ grade: "" })).toMatchObject({ values: [], issues: [], rejected: false })
  })

  test("without its last day is left out: five years are not worked out here", () => {
    expect(said({ to: "" })).toMatchObject({ rejected: true, issues: ["row.missing to"] })
    expect(said({ grade: "6A" }).issues).toEqual(["row.grade_unknown grade"])
  })
})

describe("a charity", () => {
  const said = (more: Cells) => judge("charities", { code, charity: "是", ...more })

  test("with its days, or only that it is one", () => {
    expect(said({}).values).toEqual([{}])
    const days = { since: "2019-01-01", fundraisingSince: "2020-02-02" }
    expect(said({ ...days, fundraising: "是" }).values).toEqual([{ ...days, fundraising: "yes" }])
    expect(said({ charity: "否" }).values).toEqual([])
  })

  test("has the qualification the cell says, day or no day; without a cell nothing is said", () => {
    expect(said({ fundraising: "是" })).toMatchObject({
      values: [{ fundraising: "yes" }],
      issues: ["row.fundraising_no_day fundraising"],
    })
    expect(said({ fundraising: "否" })).toMatchObject({ values: [{ fundraising: "no" }], issues: [] })
    expect(said({ fundraising: "" }).values).toEqual([{}])
    const ended = { fundraisingSince: "2019-01-01", fundraisingUntil: "2024-01-01" }
    expect(said({ ...ended, fundraising: "否" }).values).toEqual([{ ...ended, fundraising: "no" }])
  })

  test("whose cells contradict each other or cannot be understood is not taken at its word", () => {
    expect(said({ fundraising: "否", fundraisingSince: "2019-01-01" })).toMatchObject({
      values: [{}],
      issues: ["row.fundraising_unclear fundraising"],
    })
    expect(said({ charity: "大概", since: "" })).toMatchObject({ values: [], issues: ["row.yes_no charity"] })
  })
})

describe("decisions", () => {
  test("an entry keeps the words of the decision, and the same id in every file that says the same", () => {
    const cells = { code, list: "活动异常名录", on: "2025-06-01", reason: "未按规定报送年度工作报告" }
    const { values, said } = judge("entries", cells)
    expect(values).toMatchObject([
      { list: "abnormal", ground: "annual_report", reason: "未按规定报送年度工作报告" },
    ])
    expect(judge("entries", { ...cells, authority: "测试区民政局" }).said[0]?.key).toBe(said[0]?.key)
    expect(judge("entries", { ...cells, removedOn: "2025-05-31" }).issues).toEqual([
      "row.day_order removedOn",
    ])
    expect(judge("entries", { ...cells, list: "红名单" }).issues).toEqual(["row.list_unknown list"])
  })

  test("a penalty in fen; two of one decision are two", () => {
    const cells = { code, kind: "罚款", on: "2025-01-02", document: "测民罚〔2025〕1号", amount: 0.5 }
    expect(judge("penalties", cells).values).toMatchObject([{ kind: "罚款", amountFen: 500_000 }])
    const keys = [judge("penalties", cells), judge("penalties", { ...cells, kind: "警告" })].map(
      ({ said }) => said[0]?.key,
    )
    expect(new Set(keys).size).toBe(2)
  })

  test("a service institution's branch is taken and pointed out", () => {
    const branch = { branch: "测试中心分会", kind: "分支机构", since: "2020-01-01" }
    expect(judge("branches", { code, ...branch })).toMatchObject({
      issues: [],
      values: [{ name: "测试中心分会", kind: "branch" }],
    })
    expect(judge("branches", { code: codeOf(1, "310113", 2), ...branch }).issues).toEqual([
      "row.branch_of_service code",
    ])
  })

  test("a row of the illegal list needs its issuer and day", () => {
    const cells = {
      name: "中国测试促进会",
      issuer: "民政部",
      on: "2025-01-02",
      batch: "第一批",
      measure: "取缔",
      link: "https://example.org/1",
    }
    expect(judge("illegal", cells).values).toMatchObject([
      { name: "中国测试促进会", issuer: "民政部", measure: "banned" },
    ])
    expect(judge("illegal", { ...cells, issuer: "" }).issues).toEqual(["row.missing issuer"])
    expect(judge("illegal", { ...cells, link: "javascript:alert(1)" })).toMatchObject({
      issues: ["row.link_wrong link"],
    })
  })
})
