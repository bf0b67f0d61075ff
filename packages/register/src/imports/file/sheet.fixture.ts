// Makes workbooks as registrars' systems do, for tests and the bench: shared or inline texts, dates as serial numbers, hidden sheets, two-row titles.
import { strToU8, Zip, ZipDeflate, type Zippable, zipSync } from "fflate"
import { type Cell, isDay, isFault } from "./cell.ts"

export interface SheetMade {
  readonly name?: string
  readonly hidden?: boolean
  readonly rows: Iterable<readonly Cell[]>
}

export interface Making {
  /** As most programs write: each text once, apart from the rows. Inline where false. */
  readonly shared?: boolean
  readonly from1904?: boolean
  /** Parts that replace or join what is made. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has none of them
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`).replace(controls, "")

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26))
}

const serialOf = (day: string, from1904: boolean) =>
  (Date.parse(`${day}T00:00:00Z`) - (from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000

class Texts {
  readonly numbers = new Map<string, number>()

  of(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.numbers.size)
    return this.numbers.size - 1
  }
}

function cellXml(cell: Cell, reference: string, texts: Texts | undefined, from1904: boolean): string {
  const at = `<c r="${reference}"`
  if (cell === undefined) return ""
  if (typeof cell === "number") return `${at}><v>${cell}</v></c>`
  if (typeof cell === "boolean") return `${at} t="b"><v>${cell ? 1 : 0}</v></c>`
  if (isDay(cell)) return `${at} s="1"><v>${serialOf(cell.day, from1904)}</v></c>`
  if (isFault(cell)) return `${at} t="e"><f>1/0</f><v>${cell.fault}</v></c>`
  if (texts) return `${at} t="s"><v>${texts.of(cell)}</v></c>`
  return `${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packaged = "http://schemas.openxmlformats.org/package/2006"

function* sheetXml({ rows }: SheetMade, texts: Texts | undefined, from1904: boolean): Generator<string> {
  yield `${head}<worksheet ${main}><sheetData>`
  let number = 0
  for (const cells of rows) {
    number += 1
    if (cells.length === 0) continue
    const inside = cells.map((cell, at) => cellXml(cell, `${letters(at)}${number}`, texts, from1904)).join("")
    yield `<row r="${number}">${inside}</row>`
  }
  yield "</sheetData></worksheet>"
}

function fixedParts(
  sheets: readonly SheetMade[],
  shared: boolean,
  from1904: boolean,
): Record<string, string> {
  const listed = sheets.map(
    ({ name = "Sheet1", hidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  )
  const related = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const texts = shared
    ? `<Relationship Id="rIdT" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`
    : ""
  return {
    "[Content_Types].xml": `${head}<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${relations}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaged}/relationships">${related.join("")}${texts}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${head}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  }
}

const textsXml = ({ numbers }: Texts) =>
  `${head}<sst ${main}>${[...numbers.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`

/** An XLSX of these sheets. */
export function xlsx(sheets: readonly SheetMade[], making: Making = {}): Uint8Array {
  const { shared = true, from1904 = false, parts = {} } = making
  const texts = shared ? new Texts() : undefined
  const files: Record<string, string | Uint8Array> = fixedParts(sheets, shared, from1904)
  sheets.forEach((sheet, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = [...sheetXml(sheet, texts, from1904)].join("")
  })
  if (texts) files["xl/sharedStrings.xml"] = textsXml(texts)
  const all: Zippable = {}
  for (const [name, body] of Object.entries({ ...files, ...parts }))
    all[name] = typeof body === "string" ? strToU8(body) : body
  return zipSync(all, { level: 1 })
}

/** The like for one sheet of many rows, piece by piece. */
export function largeXlsx(rows: Iterable<readonly Cell[]>): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const texts = new Texts()
  const put = (name: string, body: Iterable<string>) => {
    const file = new ZipDeflate(name, { level: 1 })
    zip.add(file)
    let waiting = ""
    for (const each of body) {
      waiting += each
      if (waiting.length < 1_000_000) continue
      file.push(strToU8(waiting))
      waiting = ""
    }
    file.push(strToU8(waiting), true)
  }
  for (const [name, body] of Object.entries(fixedParts([{ rows: [] }], true, false))) put(name, [body])
  put("xl/worksheets/sheet1.xml", sheetXml({ rows }, texts, false))
  put("xl/sharedStrings.xml", [textsXml(texts)])
  zip.end()
  return Buffer.concat(pieces)
}
