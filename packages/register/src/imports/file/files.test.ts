// Files as registrars really send them: any format, encoding and surroundings of the table.

import { unzipSync } from "fflate"
import { describe, expect, test } from "vitest"
import writeXlsxFile from "write-excel-file/node"
import { forms } from "../columns/forms.ts"
import { csvBytes, organizationRow, organizationsCsv, organizationTitles } from "../fixture.ts"
import type { Cell } from "./cell.ts"
import { one, read, sheet } from "./reading.fixture.ts"
import { xlsx } from "./sheet.fixture.ts"

describe("the same table in any of the formats", () => {
  const gb18030 = () => {
    // 统一社会信用代码,名称,登记状态 and one row, as Excel in China saves a CSV.
    const hex = "cdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb2cc3fbb3c62cb5c7bcc7d7b4ccac0d0a"
    const row = "35313331303131334d4a303030303030314e2cb2e2cad4d0ad94fabbe12cd5fdb3a30d0a"
    return Buffer.from(hex + row, "hex")
  }

  test.each([
    ["XLSX with shared texts", sheet(one)],
    ["XLSX with inline texts", sheet(one, { shared: false })],
    ["XLSX that counts days from 1904", sheet(one, { from1904: true })],
    ["CSV in UTF-8 with its mark", organizationsCsv([organizationRow(1)])],
    ["CSV in UTF-8 without it", organizationsCsv([organizationRow(1)]).subarray(3)],
    ["text with tabs", csvBytes(one, "\t")],
    ["CSV with semicolons", csvBytes(one, ";")],
    [
      "text in UTF-16, as Excel's Unicode text",
      Buffer.from(Buffer.from(csvBytes(one, "\t")).toString("utf8"), "utf16le"),
    ],
  ])("%s", async (_, file) => {
    const { values, counts, issues } = await read(file)
    expect([counts.rows, counts.rejected, issues]).toEqual([1, 0, []])
    expect(values).toMatchObject([
      {
        basic: {
          name: "测试区第1号协会",
          established: "2015-03-05",
          fundsFen: 3_500_000,
          certificateTo: "2028-01-01",
        },
      },
    ])
  })

  test("a workbook of another program", async () => {
    const text = (value: string) => ({ value, type: String })
    const file = await writeXlsxFile([
      [...organizationTitles].map(text),
      organizationRow(1).map((cell) =>
        typeof cell === "object" && "day" in cell
          ? { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" }
          : typeof cell === "number"
            ? { value: cell, type: Number }
            : text(String(cell)),
      ),
    ]).toBuffer()
    expect((await read(file)).values).toMatchObject([
      { basic: { established: "2015-03-05", fundsFen: 3_500_000 } },
    ])
  })

  test("CSV in GB 18030, with a character GBK does not have", async () => {
    const { values, notes } = await read(gb18030())
    expect(values).toMatchObject([{ basic: { name: expect.stringMatching(/^测试协.会$/u) } }])
    expect(notes.map(({ en }) => en)).toContain("The CSV is encoded in GB 18030.")
  })

  test("a CSV longer than a piece, its pieces cut anywhere", async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => organizationRow(at, { 9: `路“${at}”,\n二楼` }))
    const { values, counts } = await read(organizationsCsv(rows))
    expect(counts).toMatchObject({ rows: 1500, rejected: 0 })
    expect(values.at(-1)).toMatchObject({ basic: { address: "路“1499”, 二楼" } })
  })
})

describe("a workbook as other programs write it", () => {
  const code = organizationRow(1)[0] as string
  const rich = (text: string) =>
    `<r><rPr><b/></rPr><t>${text.slice(0, 1)}</t></r><r><t xml:space="preserve">${text.slice(1)}</t></r>`

  test("prefixed names, rows and cells without a reference, rich and phonetic texts, formulas with their result", async () => {
    const texts = ["统一社会信用代码", "名称", "登记状态", "住所", code, "甲协会", "正常"]
    const shared = texts.map(
      (text) =>
        `<x:si>${rich(text).replace(/<(\/?)(r|t|rPr|b)\b/g, "<$1x:$2")}<x:rPh sb="0" eb="1"><x:t>よみ</x:t></x:rPh></x:si>`,
    )
    const cell = (at: number) => `<x:c t="s"><x:v>${at}</x:v></x:c>`
    const main = `xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"`
    const file = sheet(one, {
      parts: {
        "xl/sharedStrings.xml": `\ufeff<?xml version="1.0"?><x:sst ${main}>${shared.join("")}</x:sst>`,
        "xl/worksheets/sheet1.xml":
          `<x:worksheet ${main}><x:sheetData><x:row>${[0, 1, 2, 3].map(cell).join("")}</x:row>` +
          `<x:row>${cell(4)}${cell(5)}<x:c t="str"><x:f>IF(1,"正常")</x:f><x:v>正常</x:v></x:c>` +
          `<x:c t="inlineStr"><x:is><x:r><x:t>测试</x:t></x:r><x:r><x:t>路_x000D_1号</x:t></x:r></x:is></x:c></x:row>` +
          `</x:sheetData></x:worksheet>`,
      },
    })
    const { values, issues } = await read(file)
    expect(issues).toEqual([])
    expect(values).toMatchObject([{ basic: { name: "甲协会", status: "active", address: "测试路 1号" } }])
  })

  test("targets from the root, names in capitals, XML in UTF-16", async () => {
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    const made = unzipSync(sheet(one, { shared: false }))
    const body = Buffer.from(made["xl/worksheets/sheet1.xml"] ?? [])
      .toString("utf8")
      .replace("UTF-8", "UTF-16")
    const file = sheet(one, {
      shared: false,
      parts: {
        "XL/Worksheets/First.XML": Buffer.from(`\ufeff${body}`, "utf16le"),
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="/xl/worksheets/first.xml"/></Relationships>`,
      },
    })
    // Without its styles the day is a number, and read as one.
    expect((await read(file)).values).toMatchObject([
      { basic: { name: "测试区第1号协会", established: "2015-03-05" } },
    ])
  })
})

describe("a table in its surroundings", () => {
  test("report titles above, sums and signatures below, blank rows, repeated titles of printed pages", async () => {
    const file = sheet([
      ["测试区社会组织名册（截至2026年2月）"],
      ["制表单位：测试区民政局", undefined, "单位：家"],
      [],
      ["序号", ...organizationTitles],
      [1, ...organizationRow(1)],
      [undefined, "", "  "],
      ["序号", ...organizationTitles],
      [2, ...organizationRow(2)],
      ["合计", undefined, 2],
      ["制表人：王某", undefined, undefined, "审核：李某"],
    ])
    const { counts, said } = await read(file)
    expect(counts).toMatchObject({ rows: 2, rejected: 0, warnings: 0 })
    expect(said.map((line) => "row" in line && line.row)).toEqual([5, 8])
  })

  test("titles in two rows, the upper one merged over 起 and 止", async () => {
    const upper = ["统一社会信用代码", "名称", "登记状态", "证书有效期", undefined, "住所"]
    const lower = [undefined, undefined, undefined, "起", "止", undefined]
    const row = [organizationRow(1)[0], "甲会", "正常", "2023-01-01", "2028-01-01", "某路"]
    const { values } = await read(sheet([["名册"], upper, lower, row]))
    expect(values).toMatchObject([
      { basic: { certificateFrom: "2023-01-01", certificateTo: "2028-01-01", address: "某路" } },
    ])
  })

  test("several sheets: all that fit are read, and it is said which", async () => {
    const file = xlsx([
      { name: "说明", rows: [["填表说明"], ["请如实填写"]] },
      { name: "社会团体", rows: one },
      { name: "基金会", rows: [organizationTitles, organizationRow(2), organizationRow(3, { 0: "" })] },
      { name: "旧表", hidden: true, rows: [organizationTitles, organizationRow(4)] },
    ])
    const { counts, notes, issues } = await read(file)
    expect(counts).toMatchObject({ rows: 3, rejected: 1 })
    expect(notes[0]?.zh).toBe("有 2 张工作表符合，都读取了：社会团体、基金会。")
    expect(issues).toMatchObject([{ row: 3, sheet: "基金会", code: "row.code_missing" }])
  })

  test("titles with spaces, stars, brackets, full width, units; columns that are not taken are named", async () => {
    const titles = [
      "*统一社会 信用代码",
      "单位名称（全称）",
      "登记状态：",
      "注册（开办）资金\n（人民币：元）",
      "联系电话",
      "党组织情况",
      "2024年度年检结论",
    ]
    const row = [organizationRow(1)[0], "甲会", "正常", "30,000.00", "13812345678", "有", "合格"]
    const { values, notes, said } = await read(sheet([titles, row]))
    expect(values).toMatchObject([{ basic: { name: "甲会", fundsFen: 3_000_000 } }])
    const told = notes.map(({ zh }) => zh).join("\n")
    expect(told).toContain("“联系电话”可能是个人的联系方式，没有导入")
    expect(told).toContain("这些列没有导入：党组织情况、2024年度年检结论")
    expect(told).toContain("请把同一个文件再作为“年检年报”导入一次")
    expect(JSON.stringify(said)).not.toContain("13812345678")
  })

  test("of two titles that mean the same the more exact one is taken, and the other is named", async () => {
    const titles = ["信用代码", "统一社会信用代码", "名称", "状态", "登记日期", "成立登记日期"]
    const row = ["1", organizationRow(1)[0], "甲会", "正常", "2020-01-01", "2015-03-05"]
    const { values, notes } = await read(sheet([titles, row]))
    expect(values).toMatchObject([{ basic: { established: "2015-03-05" } }])
    expect(notes.map(({ zh }) => zh)).toContain("这些列没有导入：信用代码、登记日期。")
  })

  test("a column for each year", async () => {
    const titles = ["统一社会信用代码", "社会组织名称", "2023年度年检结论", "2024年度", "2025年年报情况"]
    const row = [organizationRow(1)[0], "甲会", "合格", "基本合格", undefined]
    const { values, counts } = await read(sheet([titles, row]), "inspections")
    expect(values).toEqual([
      { year: 2023, conclusion: "passed" },
      { year: 2024, conclusion: "basically_passed" },
    ])
    expect(counts).toMatchObject({ rows: 1, said: 2, rejected: 0 })
  })

  test("which of the two lists is meant stands above the titles", async () => {
    const rows = (title: string) => [
      [title],
      ["统一社会信用代码", "列入日期", "列入事由"],
      [organizationRow(1)[0], "2025-06-01", "未按规定报送年度工作报告"],
    ]
    expect((await read(sheet(rows("活动异常名录公示")), "entries")).values).toMatchObject([
      { list: "abnormal", ground: "annual_report", on: "2025-06-01" },
    ])
    expect((await read(sheet(rows("严重违法失信名单")), "entries")).values).toMatchObject([
      { list: "serious" },
    ])
    expect((await read(sheet(rows("名录")), "entries")).issues).toMatchObject([{ code: "row.list_unknown" }])
  })

  test("what systems write to keep a code text, and errors of formulas", async () => {
    const code = String(organizationRow(1)[0])
    const rows: readonly Cell[] = [
      `="${code}"`,
      `'${code}`,
      `${code.slice(0, 6)} ${code.slice(6)}`,
      `\u200b${code}\t`,
      code.toLowerCase(),
      code.replace(/./g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
    ]
    for (const cell of rows) {
      const { values, counts } = await read(
        sheet([organizationTitles, organizationRow(1, { 0: cell, 9: { fault: "#REF!" } })]),
      )
      expect([counts.rejected, counts.warnings]).toEqual([0, 1])
      expect(values).toMatchObject([{ basic: { name: "测试区第1号协会" } }])
    }
  })
})

test("every dataset can be read from its own template", async () => {
  for (const form of Object.values(forms)) {
    const titles = form.columns.map(({ shown, titles: [first = ""] }) => shown ?? first)
    await expect(read(csvBytes([titles, ["甲"]]), form.dataset)).resolves.toMatchObject({
      counts: { rows: 1, rejected: 1 },
    })
  }
})
