// Rows as a file: CSV that Excel opens without harm, or XLSX. Both say who took them out, when and why. Pure but for the packing.
import papaparse from "papaparse"
import writeXlsxFile from "write-excel-file/node"
import type { Line } from "./kinds.ts"

// What a spreadsheet takes for a formula (OWASP, CSV injection), also behind blanks and in the full-width signs of Chinese keyboards.
const formula = /^[\s\p{C}]*[=+\-@|%＝＋－＠｜％]/u

/** Lines of a CSV, each ended. A cell that would be a formula begins with an apostrophe: then it is text. */
export function csvLines(lines: readonly Line[]): string {
  if (lines.length === 0) return ""
  const settings = { escapeFormulae: formula, newline: "\r\n" }
  return `${papaparse.unparse(
    lines.map((line) => [...line]),
    settings,
  )}\r\n`
}

// XML 1.0 has no such characters; Excel refuses the whole file for one of them.
const notInXml = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu
/** Excel's own limit of a cell. */
const mostCell = 32_767

const text = (value: string) => ({
  value: value.toWellFormed().replace(notInXml, "\ufffd").slice(0, mostCell),
  type: String,
})

/** A sheet of rows under the watermark, and a sheet that says it again at length. Every cell is text: nothing is worked out. */
export function xlsxFile(
  names: Line,
  lines: readonly Line[],
  watermark: readonly string[],
  sheets: readonly [string, string],
): Promise<Buffer> {
  const [first = ""] = watermark
  const bold = (value: string) => ({ ...text(value), fontWeight: "bold" as const })
  const data = [[bold(first)], names.map(bold), ...lines.map((line) => line.map(text))]
  return writeXlsxFile([
    {
      data,
      sheet: sheets[0],
      columns: names.map(() => ({ width: 20 })),
      stickyRowsCount: 2,
    },
    { data: watermark.map((each) => [text(each)]), sheet: sheets[1], columns: [{ width: 120 }] },
  ]).toBuffer()
}
