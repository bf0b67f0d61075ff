// Where the table is in a file: the sheets that have the columns, the row of titles, and what stands above it.
import { shownValue } from "../cells/private.ts"
import type { Form } from "../columns/column.ts"
import { type Header, readHeader, titleOf, titleText } from "../columns/titles.ts"
import type { Cell, Row, Sheet, Workbook } from "./cell.ts"
import { Unreadable } from "./unreadable.ts"

/** Titles of a report, its date and unit stand above; further down nobody puts a row of titles. */
const lookedRows = 40

export interface Table {
  readonly sheet: Sheet
  readonly header: Header
  /** Row of the (last) titles. */
  readonly row: number
  /** The titles themselves: a page break of a printed list repeats them. */
  readonly titles: string
  /** What stands above the titles, with the sheet's name. */
  readonly caption: string
}

interface Found {
  readonly header: Header
  readonly row: number
  readonly cells: readonly Cell[]
}

async function firstRows(sheet: Sheet): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const some of sheet.rows()) {
    for (const row of some) if (row.cells.length > 0 && rows.length < lookedRows) rows.push(row)
    if (rows.length >= lookedRows) break
  }
  return rows
}

/** Titles in two rows: 证书有效期 over 起 and 止. A merged cell has its text in the first of its columns only. */
function joined(upper: readonly Cell[], lower: readonly Cell[]): readonly Cell[] {
  let over = ""
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above, below] = [titleText(upper[at]), titleText(lower[at])]
    if (above !== "") over = above
    else if (below === "") over = ""
    return below === "" ? above : `${over}${below}`
  })
}

const rank = ({ header: { placed, missing } }: Found) => (missing.length === 0 ? 1000 : 0) + placed.length

function headerIn(form: Form, rows: readonly Row[]): Found | undefined {
  let best: Found | undefined
  const consider = (cells: readonly Cell[], row: number) => {
    const found = { header: readHeader(form, cells), row, cells }
    if (best === undefined || rank(found) > rank(best)) best = found
  }
  rows.forEach(({ cells, number }, at) => {
    consider(cells, number)
    const below = rows[at + 1]
    if (below?.number === number + 1) consider(joined(cells, below.cells), below.number)
  })
  return best
}

export const rowText = (cells: readonly Cell[]) =>
  cells
    .map(titleText)
    .filter((text) => text !== "")
    .join("|")

const enough = 2

/** Every visible sheet that has what is needed, in their order; a hidden one only where no visible one has. */
export async function findTables(form: Form, { sheets }: Workbook): Promise<readonly Table[]> {
  const all: (Table & { readonly found: Found })[] = []
  for (const sheet of sheets) {
    const rows = await firstRows(sheet)
    const found = headerIn(form, rows)
    if (found === undefined) continue
    const above = rows.filter(({ number }) => number < found.row).map(({ cells }) => rowText(cells))
    const caption = [sheet.name, ...above].join(" ")
    all.push({ sheet, header: found.header, row: found.row, titles: rowText(found.cells), caption, found })
  }
  const whole = all.filter(({ header }) => header.missing.length === 0 && header.placed.length >= enough)
  const visible = whole.filter(({ sheet }) => !sheet.hidden)
  const tables = visible.length > 0 ? visible : whole.slice(0, 1)
  if (tables.length === 0) throw none(form, all)
  for (const { header, sheet } of tables)
    if (header.twice !== undefined)
      throw new Unreadable("file.two_columns", { sheet: shownValue(sheet.name, 40), column: header.twice })
  return tables
}

function none(form: Form, all: readonly (Table & { readonly found: Found })[]): Unreadable {
  const [best] = [...all].sort((a, b) => rank(b.found) - rank(a.found))
  if (best === undefined || best.header.placed.length < enough) {
    const columns = form.needs.map(([first = ""]) => titleOf(form, first)).join("、")
    return all.length === 0
      ? new Unreadable("file.empty")
      : new Unreadable("file.no_header", { rows: lookedRows, columns })
  }
  return new Unreadable("file.missing_columns", {
    ...{ sheet: shownValue(best.sheet.name, 40), row: best.row },
    columns: best.header.missing.join("、"),
  })
}

/** Sums, signatures and remarks below or between the rows; a row with a code is never one. */
const aside =
  /^(?:合计|总计|小计|共计|共\d|总数|制表|填表|填报|审核|审批|复核|经办|注[:：]|备注[:：]|说明[:：]|数据来源|来源[:：]|打印|导出|统计|第\d+页|单位[:：])/

export function isAside(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => cell !== undefined && titleText(cell) !== "")
  const [first] = texts
  return typeof first === "string" && aside.test(titleText(first))
}

/** A spreadsheet has rows that were formatted and never filled. */
export const isBlank = (cells: readonly Cell[]) =>
  cells.every((cell) => cell === undefined || (typeof cell === "string" && titleText(cell) === ""))
