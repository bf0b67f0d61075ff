// The two lists an import offers for download: rows that were not taken, with the reason beside their cells, and everything that would change.

import type { Objects } from "@civil/data/objects/objects.ts"
import papaparse from "papaparse"
import { formula } from "../../spreadsheet.ts"
import { type Issue, shownIssue } from "../judge/issue.ts"

const byteOrderMark = "\ufeff"
const linesAtOnce = 500

type Line = readonly string[]

const csv = (lines: readonly Line[]) =>
  `${papaparse.unparse(
    lines.map((line) => [...line]),
    { escapeFormulae: formula, newline: "\r\n" },
  )}\r\n`

/** Nothing is there until it is whole; written again, it is replaced. */
export async function writeCsv(
  objects: Objects,
  key: string,
  titles: Line,
  lines: Iterable<Line>,
): Promise<void> {
  const writer = await objects.writer(key, "text/csv; charset=utf-8")
  try {
    await writer.write(Buffer.from(byteOrderMark + csv([titles]), "utf8"))
    let waiting: Line[] = []
    for (const line of lines) {
      waiting.push(line)
      if (waiting.length < linesAtOnce) continue
      await writer.write(Buffer.from(csv(waiting), "utf8"))
      waiting = []
    }
    if (waiting.length > 0) await writer.write(Buffer.from(csv(waiting), "utf8"))
    await writer.finish()
  } catch (error) {
    await writer.abandon()
    throw error
  }
}

const gradeNames = { rejected: "未导入", warning: "提醒" } as const

/** Titles of our own, which a file that is sent again may keep: they are passed over. */
export const issueTitles = (cells: readonly string[]): Line => [
  "行号",
  "工作表",
  "处理",
  "问题列",
  "原值",
  "原因",
  ...cells,
]

export function issueLine(issue: Issue, cells: readonly string[]): Line {
  const { row, sheet = "", column = "", value = "", grade, text } = shownIssue(issue)
  return [String(row), sheet, gradeNames[grade], column, value, text.zh, ...cells]
}
