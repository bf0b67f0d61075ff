// The rows of a file, judged one after the other: what is said goes to one object, what is wrong to another. Nothing is held but keys.
import type { Text } from "@civil/core/text.ts"
import type { Dataset } from "../../version.ts"
import { shownValue } from "../cells/private.ts"
import { rawText } from "../cells/text.ts"
import { forms } from "../columns/forms.ts"
import type { Placed } from "../columns/titles.ts"
import type { Row, Workbook } from "../file/cell.ts"
import { type Limits, usualLimits } from "../file/limits.ts"
import { findTables, isAside, isBlank, rowText, type Table } from "../file/table.ts"
import { Unreadable } from "../file/unreadable.ts"
import { listsIn } from "../judge/decisions.ts"
import type { Issue } from "../judge/issue.ts"
import { judges } from "../judge/judges.ts"
import { Line, type Place } from "../judge/line.ts"
import { yearField } from "../judge/years.ts"
import { notesOf } from "./notes.ts"
import { repeats } from "./repeats.ts"
import type { IssueLine, ReadCounts, SaidLine } from "./shapes.ts"

export interface Reading {
  readonly dataset: Dataset
  readonly bureau: string
  readonly today: string
  readonly limits?: Limits
  readonly said: { add(line: SaidLine): Promise<void> | undefined }
  readonly issues: { add(line: IssueLine): Promise<void> | undefined }
  /** After each piece of the file. Throws to stop. */
  readonly progress: (rows: number) => Promise<void> | undefined
}

export interface ReadResult {
  readonly counts: ReadCounts
  readonly notes: readonly Text[]
  /** Titles of the cells that go with an issue. */
  readonly titles: readonly string[]
  /** The first of them, to be shown with the import. */
  readonly first: readonly Issue[]
}

/** Issues that are shown with the import; the object has all. */
export const mostShown = 60
/** Beyond it issues are counted, not listed: a file all of whose rows are wrong has one fault. */
const mostListed = 100_000

function placeOf({ header, sheet, caption }: Table, several: boolean, { today, bureau }: Reading): Place {
  const fields = new Map<string, Placed>()
  for (const each of header.placed)
    fields.set(each.year === undefined ? each.field : yearField(each.year), each)
  return {
    title: (field) => fields.get(field)?.title ?? field,
    at: (field) => fields.get(field),
    years: header.placed.flatMap(({ year }) => year ?? []),
    ...(several && { sheet: shownValue(sheet.name, 40) }),
    ...{ caption, today, bureau },
  }
}

class Judging {
  readonly #reading: Reading
  readonly #repeats = repeats()
  readonly #reasons: Record<string, number> = {}
  readonly #first: Readonly<Record<Issue["grade"], Issue[]>> = { rejected: [], warning: [] }
  #fields: readonly string[] = []
  rows = 0
  rejected = 0
  warnings = 0
  said = 0
  #listed = 0

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** The cells beside an issue are those of the first table, by field. */
  readonly cellsOf = (place: Place, row: Row): readonly string[] =>
    this.#fields.map((field) => shownValue(rawText(row.cells[place.at(field)?.at ?? -1]), 2000))

  begin(fields: readonly string[]): void {
    this.#fields = fields
  }

  /** Those that cost a row before those that do not. */
  first(): readonly Issue[] {
    return [...this.#first.rejected, ...this.#first.warning].slice(0, mostShown)
  }

  counts(): ReadCounts {
    const { rows, rejected, warnings, said } = this
    return { rows, rejected, warnings, said, reasons: this.#reasons }
  }

  async #issue(issue: Issue, cells: readonly string[]): Promise<void> {
    if (issue.grade === "warning") this.warnings += 1
    this.#reasons[issue.code] = (this.#reasons[issue.code] ?? 0) + 1
    const first = this.#first[issue.grade]
    if (first.length < mostShown) first.push(issue)
    this.#listed += 1
    if (this.#listed <= mostListed) await this.#reading.issues.add({ issue, cells })
  }

  async row(row: Row, place: Place): Promise<void> {
    this.rows += 1
    const { dataset, said } = this.#reading
    const line = new Line(row, place)
    const found = judges[dataset](line)
    const sheet = place.sheet
    let good = 0
    for (const each of found) {
      const seen = this.#repeats.see(each, row.number, sheet)
      if (seen === "new") {
        good += 1
        this.said += 1
        await said.add({ ...each, row: row.number, ...(sheet !== undefined && { sheet }) })
      } else if (seen.kind === "same") line.warn("row.repeated", undefined, { row: seen.first.row })
      else await this.#contradicted(line, each.key, seen)
    }
    if (line.rejected) await this.#rejected(line, good)
    if (line.issues.length === 0) return
    const cells = this.cellsOf(place, row)
    for (const issue of line.issues) await this.#issue(issue, cells)
  }

  async #rejected(line: Line, good: number): Promise<void> {
    if (good === 0) this.rejected += 1
    if (line.known !== undefined) await this.#reading.said.add({ keep: line.known })
    else {
      const name = line.quiet("name")
      if (name !== undefined) await this.#reading.said.add({ keepName: name })
    }
  }

  async #contradicted(
    line: Line,
    key: string,
    {
      first,
      dropped,
    }: {
      readonly first: { readonly row: number; readonly sheet: string | undefined }
      readonly dropped: boolean
    },
  ): Promise<void> {
    line.reject("row.contradicts", undefined, { row: first.row })
    if (dropped) return
    this.rejected += 1
    this.said -= 1
    await this.#reading.said.add({ drop: key })
    const other: Issue = {
      ...{ row: first.row, code: "row.contradicts", grade: "rejected", values: { row: line.row.number } },
      ...(first.sheet !== undefined && { sheet: first.sheet }),
    }
    await this.#issue(other, [])
  }
}

/** Judges every row. Throws `Unreadable` where the file has no such table, or none of its rows can be taken. */
export async function readRows(workbook: Workbook, reading: Reading): Promise<ReadResult> {
  const form = forms[reading.dataset]
  const tables = await findTables(form, workbook)
  const judging = new Judging(reading)
  const placed = tables[0]?.header.placed ?? []
  judging.begin(placed.map(({ field, year }) => (year === undefined ? field : yearField(year))))
  for (const table of tables) await readTable(table, tables.length > 1, judging, reading)
  const counts = judging.counts()
  if (counts.rows === 0) throw new Unreadable("file.no_rows")
  const titles = placed.map(({ title }) => title)
  return { counts, titles, notes: notesOf(form, workbook, tables), first: judging.first() }
}

async function readTable(table: Table, several: boolean, judging: Judging, reading: Reading): Promise<void> {
  const place = placeOf(table, several, reading)
  if (reading.dataset === "entries")
    for (const list of listsIn(`${place.title("on")} ${place.caption}`))
      await reading.said.add({ speaks: list })
  const { rows: mostRows } = reading.limits ?? usualLimits
  for await (const rows of table.sheet.rows()) {
    for (const row of rows) {
      if (row.number <= table.row || isBlank(row.cells) || isNoRow(table, place, row)) continue
      if (judging.rows >= mostRows) throw new Unreadable("file.too_many_rows", { most: mostRows })
      await judging.row(row, place)
    }
    await reading.progress(judging.rows)
  }
}

/** Sums and signatures, and the titles again where a printed page began. */
function isNoRow(table: Table, place: Place, { cells }: Row): boolean {
  const code = cells[place.at("code")?.at ?? -1]
  const hasCode = code !== undefined && /[0-9A-Z]{8}/i.test(rawText(code))
  return !hasCode && (isAside(cells) || rowText(cells) === table.titles)
}
