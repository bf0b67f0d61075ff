// What was read of a file and what was not, for the preview.
import type { Text } from "@civil/core/text.ts"
import { shownValue } from "../cells/private.ts"
import type { Form } from "../columns/column.ts"
import { alsoFor } from "../columns/titles.ts"
import type { Workbook } from "../file/cell.ts"
import type { Table } from "../file/table.ts"
import { datasetNames } from "../words/dataset-words.ts"
import { noteText } from "../words/note-words.ts"

const contact = /联系|电话|手机|邮箱|邮件|微信|QQ|证件|身份证|出生|户籍/i

const list = (titles: readonly string[]) => {
  const shown = titles.slice(0, 30).map((title) => shownValue(title, 30))
  return titles.length > 30 ? `${shown.join("、")}…` : shown.join("、")
}

function sheetNotes(tables: readonly Table[]): readonly Text[] {
  const [only] = tables
  if (only === undefined) return []
  const { sheet, row } = only
  const hidden = sheet.hidden ? [noteText("note.hidden_sheet", { sheet: shownValue(sheet.name, 40) })] : []
  if (tables.length === 1)
    return [noteText("note.sheet", { sheet: shownValue(sheet.name, 40), row }), ...hidden]
  return [
    noteText("note.sheets", { count: tables.length, sheets: list(tables.map((each) => each.sheet.name)) }),
  ]
}

export function notesOf(form: Form, { encoding }: Workbook, tables: readonly Table[]): readonly Text[] {
  const headers = tables.map(({ header }) => header)
  const unknown = [...new Set(headers.flatMap((header) => header.unknown))]
  const contacts = unknown.filter((title) => contact.test(title))
  const others = unknown.filter((title) => !contact.test(title))
  const unitless = headers.flatMap(({ placed }) =>
    placed.filter(({ money, unit }) => money && unit === undefined),
  )
  return [
    ...(encoding === undefined ? sheetNotes(tables) : []),
    ...(encoding === "gb18030" ? [noteText("note.encoding", { encoding: "GB 18030" })] : []),
    ...unitless.slice(0, 1).map(({ title }) => noteText("note.no_unit", { column: title })),
    ...(contacts.length > 0 ? [noteText("note.contacts", { columns: list(contacts) })] : []),
    ...(others.length > 0 ? [noteText("note.unknown_columns", { columns: list(others) })] : []),
    ...alsoFor(form, unknown).map(({ dataset }) => noteText("note.also", { dataset: datasetNames[dataset] })),
  ]
}
