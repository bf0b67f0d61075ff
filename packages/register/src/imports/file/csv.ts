// The rows of a CSV: UTF-8 with or without its mark, UTF-16, or GB 18030, which Excel in China writes; comma, tab, semicolon or bar.
import papaparse from "papaparse"
import type { Row, Workbook } from "./cell.ts"
import type { Limits } from "./limits.ts"
import { Unreadable } from "./unreadable.ts"

const pieceBytes = 256 * 1024
const headLength = 64 * 1024

type Encoding = NonNullable<Workbook["encoding"]>

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

/** The whole file is looked at: one wrong byte at its end is found before the first row is taken. */
function fits(bytes: Uint8Array, label: string): boolean {
  const decoder = new TextDecoder(label, { fatal: true })
  try {
    for (const piece of pieces(bytes)) decoder.decode(piece, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

function labelOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return "utf-16le"
  if (first === 0xfe && second === 0xff) return "utf-16be"
  // Text in GB 18030 is almost never well-formed UTF-8, while any UTF-8 may pass for GB 18030: the stricter one first.
  const label = ["utf-8", "gb18030"].find((each) => fits(bytes, each))
  if (label === undefined) throw new Unreadable("file.encoding")
  return label
}

/** Lines end in one way, whatever the system that wrote them. */
function* texts(bytes: Uint8Array, label: string): Generator<string> {
  const decoder = new TextDecoder(label, { fatal: true })
  let carried = ""
  try {
    for (const piece of pieces(bytes)) {
      const text = carried + decoder.decode(piece, { stream: true })
      carried = text.endsWith("\r") ? "\r" : ""
      yield text.slice(0, text.length - carried.length).replace(/\r\n?/g, "\n")
    }
    yield (carried + decoder.decode()).replace(/\r\n?/g, "\n")
  } catch {
    throw new Unreadable("file.encoding")
  }
}

const delimiters = [",", "\t", ";", "|"]
const looked = 40

/** How many columns most of the first rows have when cut so. */
function usualWidth(head: string, delimiter: string): number {
  const { data } = new papaparse.Parser({ delimiter, newline: "\n", preview: looked }).parse(
    head,
    0,
    true,
  ) as Parsed
  const widths = new Map<number, number>()
  for (const { length } of data) widths.set(length, (widths.get(length) ?? 0) + 1)
  return [...widths].sort(([a, rows], [b, more]) => more - rows || b - a)[0]?.[0] ?? 0
}

/** Semicolons stand in business scopes too, so the one that makes the most columns in most rows. */
function delimiterOf(text: string): string {
  const head = text.slice(0, headLength)
  const widths = delimiters.map((delimiter) => usualWidth(head, delimiter))
  return delimiters[widths.indexOf(Math.max(...widths))] ?? ","
}

interface Parsed {
  readonly data: readonly (readonly string[])[]
  readonly errors: readonly { readonly code?: string }[]
  readonly meta: { readonly cursor: number }
}

export function openCsv(bytes: Uint8Array, limits: Limits): Workbook {
  const label = labelOf(bytes)
  const encoding: Encoding = label.startsWith("utf-16") ? "utf-16" : (label as Encoding)
  const rows = () => rowsOf(bytes, label, limits)
  return { format: "csv", encoding, sheets: [{ name: "CSV", hidden: false, rows }] }
}

async function* rowsOf(bytes: Uint8Array, label: string, limits: Limits): AsyncGenerator<readonly Row[]> {
  let rest = ""
  let number = 0
  let parser: papaparse.Parser | undefined
  const parse = (text: string, last: boolean): readonly Row[] => {
    parser ??= new papaparse.Parser({ delimiter: delimiterOf(text), newline: "\n" })
    const { data, errors, meta } = parser.parse(text, 0, !last) as Parsed
    if (errors.length > 0) throw new Unreadable("file.quotes", { row: number + data.length })
    rest = last ? "" : text.slice(meta.cursor)
    // A quote that is never closed makes one row of all that follows.
    if (rest.length > limits.rowLength) throw new Unreadable("file.quotes", { row: number + data.length + 1 })
    return data.map((cells) => rowOf(cells, ++number, limits))
  }
  for (const text of texts(bytes, label)) {
    if (rest.length + text.length < headLength && parser === undefined && bytes.length > pieceBytes) {
      rest += text
      continue
    }
    const found = parse(rest + text, false)
    if (found.length > 0) yield found
  }
  const found = rest === "" ? [] : parse(rest, true)
  if (found.length > 0) yield found
}

function rowOf(cells: readonly string[], number: number, limits: Limits): Row {
  if (cells.length > limits.columns)
    throw new Unreadable("file.too_many_columns", { row: number, most: limits.columns })
  return { number, cells: cells.map((cell) => (cell === "" ? undefined : cell)) }
}
