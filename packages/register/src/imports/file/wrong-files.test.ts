// Files that are none we can read: each is refused with a sentence that says what to do, and nothing else ever happens.

import fc from "fast-check"
import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { organizationRow, organizationsCsv, organizationTitles } from "../fixture.ts"
import { type Limits, mostFileBytes, usualLimits } from "./limits.ts"
import { names, one, read, refusal, sheet } from "./reading.fixture.ts"
import { Unreadable } from "./unreadable.ts"

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
      sheet([["统一社会信用代码", "名称", "登记状态", "名 称"], organizationRow(1)]),
    )
    expect([code, values.column]).toEqual(["file.two_columns", "名称"])
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
