// Every change as a sentence, from what the register itself says changed.
import { changesOf } from "@civil/register/changes.ts"
import type { Organization } from "@civil/register/organization.ts"
import { describe, expect, test } from "vitest"
import { changeText, telling } from "./changes.ts"

const before: Organization = {
  ...{ code: "51310120MJ1234561W", bureau: "310120", region: "310120" },
  basic: { name: "奉贤区敬老协会", kind: "association", status: "active", fundsFen: 3_000_000 },
  ...{ inspections: [], ratings: [], entries: [], penalties: [], branches: [] },
}
const said = (after: Partial<Organization>, from: Organization = before) =>
  changesOf(from, { ...from, ...after }).map((change) => changeText(change))
const entry = { id: "e", list: "abnormal", ground: "annual_report", on: "2026-06-01" } as const

describe("a change of", () => {
  test.each<readonly [string, Partial<Organization>, string]>([
    ["status", { basic: { ...before.basic, status: "deregistered" } }, "登记状态由“正常”变为“已注销”"],
    [
      "name",
      { basic: { ...before.basic, name: "奉贤区养老协会" } },
      "名称由“奉贤区敬老协会”变更为“奉贤区养老协会”",
    ],
    ["funds", { basic: { ...before.basic, fundsFen: 5_000_000 } }, "注册资金由“30,000 元”变为“50,000 元”"],
    ["an item", { basic: { ...before.basic, address: "南桥镇 1 号" } }, "住所：南桥镇 1 号"],
    [
      "an inspection",
      { inspections: [{ year: 2025, conclusion: "failed" }] },
      "公布2025年度结论：年检不合格",
    ],
    [
      "a rating",
      { ratings: [{ grade: "4A", from: "2026-01-01", to: "2030-12-31" }] },
      "评为 4A，有效期至2030年12月31日",
    ],
    [
      "an entry",
      { entries: [entry] },
      "列入活动异常名录，2026年6月1日，未按照规定的时限和要求报送年度工作报告",
    ],
    ["an unknown ground", { entries: [{ ...entry, ground: "other" }] }, "列入活动异常名录，2026年6月1日"],
    [
      "a penalty",
      { penalties: [{ id: "p", kind: "警告", on: "2026-05-04" }] },
      "受到行政处罚，2026年5月4日：警告",
    ],
    ["a branch", { branches: [{ name: "青年工作委员会" }] }, "分支机构“青年工作委员会”的登记有变化"],
    ["the file", { missingSince: "2026-10-31" }, "2026年10月31日的完整名册里没有它"],
  ])("%s is told", (_, after, sentence) => {
    expect(said(after).map(({ zh }) => zh)).toEqual([sentence])
  })

  test("an entry taken off is told with its day; a charity with its qualification", () => {
    const listed = { ...before, entries: [entry] }
    expect(said({ entries: [{ ...entry, removedOn: "2026-09-01" }] }, listed)[0]?.zh).toBe(
      "移出活动异常名录，2026年9月1日，未按照规定的时限和要求报送年度工作报告",
    )
    expect(said({ charity: { fundraisingSince: "2026-01-02" } }).map(({ zh }) => zh)).toEqual([
      "登记或认定为慈善组织",
      "取得公开募捐资格，自2026年1月2日起",
    ])
  })

  const told = (after: Partial<Organization>) =>
    telling(
      changesOf(before, { ...before, ...after }).map((change) => ({ ...change, version: 4, publishedAt: 0 })),
    ).map((change) => changeText(change).zh)

  test("a charity is told once when its certificate and days come with it", () => {
    const charity = { since: "2019-09-01", certificate: "第 1 号" }
    expect(told({ charity })).toEqual(["登记或认定为慈善组织"])
    const funds = { ...charity, fundraising: "yes", fundraisingSince: "2020-01-02" } as const
    expect(told({ charity: funds })).toEqual(["登记或认定为慈善组织", "取得公开募捐资格，自2020年1月2日起"])
    expect(told({ charity: { fundraising: "no" } })).toContain("名册写明没有公开募捐资格")
  })

  test("an unknown status is told in the register's own word", () => {
    const basic = { ...before.basic, status: "unknown", statusWord: "证书遗失公告" } as const
    expect(told({ basic })).toEqual(["登记状态由“正常”变为“证书遗失公告”"])
  })

  test("no value is left open, in either language", () => {
    const all = said({
      ...{ entries: [entry], inspections: [{ year: 2024, conclusion: "filed" }], missingSince: "2026-10-31" },
      basic: { ...before.basic, statusWord: "存续", direct: true, former: [{ name: "旧名" }] },
    })
    for (const { zh, en } of all) expect(`${zh} ${en}`).not.toMatch(/\{|undefined/)
  })
})
