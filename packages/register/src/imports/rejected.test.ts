// Rows that are not taken: what becomes of their organization, and how a clerk gets them right. What a whole file takes away.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { codeOf } from "../fixture.ts"
import { csvBytes, organizationRow, organizationsCsv, type TestImports, testImports } from "./fixture.ts"

let t: TestImports
beforeEach(async () => {
  t = await testImports()
})
afterEach(() => t.close())

const three = () => organizationsCsv([organizationRow(1), organizationRow(2), organizationRow(3)])

describe("rows that are not taken", () => {
  const inspections = ["统一社会信用代码", "社会组织名称", "年度", "年检结论"]

  test("leave their organization where it is: it is in the file", async () => {
    await t.take(three())
    const view = await t.take(
      organizationsCsv([
        organizationRow(1, { 5: "2015年13月5日" }),
        organizationRow(2, { 0: "51310113" }),
        organizationRow(3, { 4: "李新任" }),
      ]),
      { asOf: "2026-03-01" },
    )
    expect(view.counts).toEqual({ added: 0, changed: 1, unchanged: 2, missing: 0, rejected: 2 })
    const base = await t.publishing.base("310113")
    expect(base.get(codeOf(1))?.missingSince).toBeUndefined()
    expect(base.get(codeOf(2))?.missingSince).toBeUndefined()
    expect(base.get(codeOf(1))?.basic.established).toBe("2015-03-05")
  })

  test("of an inspection leave the conclusion that was known", async () => {
    await t.take(three())
    const rows = (word: string) =>
      csvBytes([inspections, [codeOf(1), "测试区第1号协会", "2024", word], [codeOf(2), "", "2024", "合格"]])
    await t.take(rows("合格"), { dataset: "inspections" })
    await t.take(rows("？？"), { dataset: "inspections", asOf: "2026-03-01" })
    const base = await t.publishing.base("310113")
    expect(base.get(codeOf(1))?.inspections).toMatchObject([{ year: 2024, conclusion: "passed" }])
  })

  test("and years the file does not speak of: a whole file that has one year only raises an alarm", async () => {
    await t.take(three())
    const of = (...years: readonly number[]) =>
      csvBytes([inspections, ...years.map((year) => [codeOf(1), "", year, "合格"])])
    await t.take(of(2022, 2023, 2024), { dataset: "inspections" })
    const sent = { dataset: "inspections", asOf: "2026-03-01" } as const
    const whole = await t.send(of(2025), sent)
    expect(whole.alarms?.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^3 of the 3 records .*\(100%\)/),
    ])
    expect((await t.send(of(2025), { ...sent, extent: "part" })).alarms).toEqual([])
  })

  test("about organizations the register does not have are rejected against it, and taken once it has them", async () => {
    const file = csvBytes([
      inspections,
      [codeOf(1), "测试区第1号协会", 2024, "合格"],
      [codeOf(2), "别的协会", 2024, "基本合格"],
    ])
    await t.take(organizationsCsv([organizationRow(2)]))
    const view = await t.send(file, { dataset: "inspections" })
    expect(view.counts).toMatchObject({ added: 1, rejected: 1 })
    expect(view.issues?.map(({ code, row, grade }) => [code, row, grade])).toEqual([
      ["row.not_in_register", 2, "rejected"],
      ["row.name_differs", 3, "warning"],
    ])
    await t.take(organizationsCsv([organizationRow(1), organizationRow(2)]), { asOf: "2026-03-01" })
    await t.imports.preview(t.clerk, view.id)
    await t.work()
    expect((await t.get(view.id)).counts).toMatchObject({ added: 2, rejected: 0 })
  })

  test("are downloaded with reasons beside their cells; corrected, the list is imported again as a part", async () => {
    const file = organizationsCsv([
      organizationRow(1),
      organizationRow(2, { 1: '=HYPERLINK("x")', 5: "昨天" }),
      organizationRow(3, { 5: "2027-01-01" }),
    ])
    const { id } = await t.take(file)
    const list = await t.download(id, "issues")
    expect(list).toContain("行号,工作表,处理,问题列,原值,原因,统一社会信用代码,名称")
    expect(list).toContain(
      "3,,未导入,成立登记日期,昨天,“成立登记日期”不是一个确定的日期。请写成 2020-03-05 这样。",
    )
    expect(list).toContain(`"'=HYPERLINK(""x"")"`)
    const corrected = list
      .replaceAll("昨天", "2015-03-05")
      .replaceAll("2027-01-01", "2016-01-01")
      .replace(/"'=[^,]+"/, "测试区第2号协会")
    const view = await t.take(Buffer.from(corrected), { extent: "part" })
    expect(view.counts).toMatchObject({ added: 2, unchanged: 0, rejected: 0 })
    expect(await t.publishing.head("310113")).toMatchObject({ size: 3 })
  })

  test("are shown before what is only pointed out, however late they come", async () => {
    const elsewhere = Array.from({ length: 70 }, (_, at) => organizationRow(at, { 0: codeOf(at, "330203") }))
    const { issues, warnings } = await t.send(
      organizationsCsv([...elsewhere, organizationRow(90, { 5: "昨天" })]),
    )
    expect([issues?.length, issues?.[0]?.code, warnings]).toEqual([60, "row.day_wrong", 70])
  })

  test("when there is no other: the file is not taken, and the list says why", async () => {
    const view = await t.send(
      organizationsCsv([organizationRow(1, { 0: "" }), organizationRow(2, { 0: "" })]),
    )
    expect(view).toMatchObject({
      state: "unreadable",
      problem: { zh: expect.stringContaining("2 行全部没有被接受") },
    })
    expect(await t.download(view.id, "issues")).toContain("没有统一社会信用代码")
  })
})

describe("a whole file of one credit list", () => {
  const entries = (list: string, ...numbers: readonly number[]) =>
    csvBytes([
      [list],
      ["统一社会信用代码", "列入日期", "列入事由"],
      ...numbers.map((number) => [codeOf(number), "2025-06-01", "未按规定报送年度工作报告"]),
    ])
  const [abnormal, serious] = ["活动异常名录", "严重违法失信名单"]
  const sent = (asOf: string) => ({ dataset: "entries", asOf }) as const
  const standing = async () => {
    const base = await t.publishing.base("310113")
    const of = (number: number) => base.get(codeOf(number))?.entries.map(({ list }) => list) ?? []
    return [of(1), of(2)]
  }

  test("leaves the other list as it is, in either order, and says so", async () => {
    await t.take(three())
    await t.take(entries(abnormal, 1, 2), sent("2026-02-20"))
    const second = await t.take(entries(serious, 1), sent("2026-02-21"))
    expect(second.alarms?.map(({ zh }) => zh)).toEqual([
      "这份文件没有提到活动异常名录：登记库里它的 2 条记录不变。",
    ])
    expect(await standing()).toEqual([["abnormal", "serious"], ["abnormal"]])
    await t.take(entries(abnormal, 2), sent("2026-02-22"))
    expect(await standing()).toEqual([["serious"], ["abnormal"]])
  })

  test("is what that list rests on; a list no file spoke of rests on nothing", async () => {
    await t.take(three())
    await t.take(entries(serious, 1), sent("2026-02-20"))
    const marks = async () => (await t.publishing.head("310113"))?.marks.entries
    expect(await marks()).toMatchObject({
      asOf: "2026-02-20",
      extent: "part",
      lists: { serious: { version: 2 } },
    })
    expect((await marks())?.lists?.abnormal).toBeUndefined()
    await t.take(entries(abnormal, 2), sent("2026-02-22"))
    expect(await marks()).toMatchObject({
      ...{ asOf: "2026-02-20", extent: "whole" },
      lists: { serious: { asOf: "2026-02-20" }, abnormal: { asOf: "2026-02-22", version: 3 } },
    })
  })

  test("names every entry that would go without a removal, however few", async () => {
    await t.take(three())
    await t.take(entries(abnormal, 1, 2), sent("2026-02-20"))
    const { alarms } = await t.send(entries(abnormal, 2), sent("2026-02-22"))
    expect(alarms?.map(({ zh }) => zh).join()).toContain(
      "1 条没有移出日期的列入记录不在这份文件里，发布后将不再显示：测试区第1号协会（活动异常名录 2025-06-01）",
    )
  })
})
