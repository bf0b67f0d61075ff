// Files as registrars really send them, and files that are none: each is read, or refused with a sentence that says what to do.

import fc from "fast-check"
import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import writeXlsxFile from "write-excel-file/node"
import type { Dataset } from "../../version.ts"
import { forms } from "../columns/forms.ts"
import { csvBytes, organizationRow, organizationsCsv, organizationTitles } from "../fixture.ts"
import type { Issue } from "../judge/issue.ts"
import { readRows } from "../read/rows.ts"
import type { SaidLine } from "../read/shapes.ts"
import type { Cell } from "./cell.ts"
import { type Limits, mostFileBytes, usualLimits } from "./limits.ts"
import { type Making, type SheetMade, xlsx } from "./sheet.fixture.ts"
import { Unreadable } from "./unreadable.ts"
import { openWorkbook } from "./workbook.ts"

async function read(file: Uint8Array, dataset: Dataset = "organizations", limits: Limits = usualLimits) {
  const said: SaidLine[] = []
  const issues: Issue[] = []
  const result = await readRows(await openWorkbook(file, limits), {
    ...{ dataset, bureau: "310113", today: "2026-03-02", limits },
    said: { add: (line) => void said.push(line) },
    issues: { add: ({ issue }) => void issues.push(issue) },
    progress: () => undefined,
  })
  const values = said.flatMap((line) => ("value" in line ? [line.value] : []))
  return { ...result, said, issues, values }
}

async function refusal(file: Uint8Array, limits?: Limits): Promise<Unreadable> {
  try {
    await read(file, "organizations", limits)
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
  throw new Error("it was read")
}

const sheet = (rows: SheetMade["rows"], making?: Making) => xlsx([{ rows }], making)
const one = [organizationTitles, organizationRow(1)]
const names = async (file: Uint8Array) =>
  (await read(file)).values.map((value) => ("basic" in value ? value.basic.name : ""))

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

describe("the wrong file", () => {
  const ole = (...streams: string[]) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      ...streams.map((name) => Buffer.from(name, "utf16le")),
    ])

  test.each([
    ["nothing", new Uint8Array(), "file.empty"],
    ["spaces", Buffer.from(" \r\n \r\n"), "file.empty"],
    ["a PDF called .xlsx", Buffer.from("%PDF-1.7\n1 0 obj"), "file.pdf"],
    ["an old Excel", ole("Workbook"), "file.old_excel"],
    ["an XLSX with a password", ole("EncryptionInfo", "EncryptedPackage"), "file.locked"],
    [
      "a web page called .xls",
      Buffer.from("<html><head><meta charset=gbk></head><table><tr><td>名称"),
      "file.web_page",
    ],
    ["a web page with its mark", Buffer.from("\ufeff\n<!DOCTYPE html><table>"), "file.web_page"],
    [
      "XML of Excel 2003",
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      "file.web_page",
    ],
    ["a page in MHTML", Buffer.from("MIME-Version: 1.0\nContent-Type: multipart/related"), "file.web_page"],
    ["a picture", Buffer.from("ffd8ffe000104a464946", "hex"), "file.picture"],
    ["a program", Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "file.other"],
    ["an archive of something else", zipSync({ "名册/a.csv": strToU8("a") }), "file.other_archive"],
    [
      "a text document",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<d/>") }),
      "file.other_archive",
    ],
    [
      "an OpenDocument sheet",
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8("<a/>"),
      }),
      "file.open_document",
    ],
    ["an XLSX cut off", sheet(one).subarray(0, 900), "file.broken"],
    ["text in no encoding", Buffer.from([0x41, 0x2c, 0xff, 0xff, 0xff, 0x0a]), "file.encoding"],
    [
      "a quote that is never closed",
      Buffer.from(`统一社会信用代码,名称,登记状态\n51310113MJ0000001N,"甲会,正常\n51,乙会,正常\n`),
      "file.quotes",
    ],
    ["titles without rows", sheet([organizationTitles]), "file.no_rows"],
    ["rows without titles", sheet([organizationRow(1), organizationRow(2)]), "file.no_header"],
    ["text of another kind", Buffer.from("您好，附件请查收。\n此致\n"), "file.no_header"],
  ])("%s", async (_, file, code) => {
    expect((await refusal(file)).code).toBe(code)
  })

  test("a needed column that is not there is named", async () => {
    const { code, values } = await refusal(
      sheet([["统一社会信用代码", "社会组织名称", "住所"], organizationRow(1)]),
    )
    expect([code, values]).toEqual(["file.missing_columns", { sheet: "Sheet1", row: 1, columns: "登记状态" }])
  })

  test("two columns of one title are not chosen between", async () => {
    const { code, values } = await refusal(
      sheet([["统一社会信用代码", "名称", "单位名称", "登记状态"], organizationRow(1)]),
    )
    expect([code, values.column]).toEqual(["file.two_columns", "单位名称"])
  })

  test("a document type, an entity, text that is no XML", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>`
    for (const part of [bomb, "<worksheet><sheetData><row>", "not xml", "<worksheet>&nbsp;</worksheet>"])
      expect((await refusal(sheet(one, { parts: { "xl/worksheets/sheet1.xml": part } }))).code).toBe(
        "file.broken",
      )
  })

  test("more of anything than a register has: unpacked size, parts, rows, columns, letters, bytes", async () => {
    const file = sheet([organizationTitles, organizationRow(1), organizationRow(2)])
    const refused = async (limits: Partial<Limits>) =>
      (await refusal(file, { ...usualLimits, ...limits })).code
    expect(await refused({ unpackedBytes: 2000 })).toBe("file.bomb")
    expect(await refused({ parts: 3 })).toBe("file.bomb")
    expect(await refused({ rows: 1 })).toBe("file.too_many_rows")
    expect(await refused({ columns: 11 })).toBe("file.too_many_columns")
    expect(await refused({ textLength: 100 })).toBe("file.bomb")
    expect(await refused({ texts: 5 })).toBe("file.bomb")
    const inline = sheet(one, { shared: false })
    expect((await refusal(inline, { ...usualLimits, rowLength: 50 })).code).toBe("file.bomb")
    expect((await refusal(new Uint8Array(mostFileBytes + 1))).code).toBe("file.too_large")
  })

  test("an archive that unpacks to more than it says is stopped there", async () => {
    const body = strToU8(`<worksheet>${" ".repeat(300_000)}</worksheet>`)
    const file = Buffer.from(sheet(one, { parts: { "xl/worksheets/sheet1.xml": body } }))
    // The size that the directory of the archive states for the sheet, made small.
    const size = Buffer.alloc(4)
    size.writeUInt32LE(body.length)
    const small = Buffer.alloc(4)
    small.writeUInt32LE(100)
    for (let at = file.indexOf(size); at >= 0; at = file.indexOf(size, at + 4)) small.copy(file, at)
    expect((await refusal(file)).code).toBe("file.broken")
  })
})

describe("whatever comes", () => {
  test("bytes are read or refused, never anything else", async () => {
    const whole = sheet(one)
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) }).map(({ at, to }) => {
        const changed = Uint8Array.from(whole)
        changed[at] = to
        return changed
      }),
      fc.nat(whole.length).map((length) => whole.subarray(0, length)),
      fc
        .string({ unit: fc.constantFrom(...'名称统一,"\n\r\t;|=A1 '), maxLength: 80 })
        .map((text) => Buffer.from(text)),
    )
    const runs = Number(process.env.IMPORT_RUNS ?? 150)
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        try {
          await read(file)
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error
        }
      }),
      { numRuns: runs },
    )
  })

  test("any texts in cells come back as they were, from XLSX and CSV alike", async () => {
    const cell = fc.string({
      unit: fc.constantFrom(..."甲乙（）\"',;\t<&>=_x000D_ \nＡ１é𠀀"),
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), async (texts) => {
        const named = texts.map((text, at) => organizationRow(at, { 1: `会${text}会` }))
        const files = [
          sheet([organizationTitles, ...named]),
          sheet([organizationTitles, ...named], { shared: false }),
          organizationsCsv(named),
        ]
        const [first, ...others] = await Promise.all(files.map(names))
        for (const other of others) expect(other).toEqual(first)
        expect(first).toHaveLength(texts.length)
      }),
      { numRuns: 25 },
    )
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
