// The rows of an XLSX, read as a stream: at no time more of a sheet in memory than a piece of it.
import { type Archive, openArchive } from "./archive.ts"
import type { Cell, Row, Workbook } from "./cell.ts"
import type { Limits } from "./limits.ts"
import { dayOfSerial } from "./serial.ts"
import { Unreadable } from "./unreadable.ts"
import { dayStyles, sharedTexts, unescaped, workbookParts } from "./workbook-parts.ts"
import { type Attributes, parseXml } from "./xml.ts"

interface Meaning {
  readonly texts: readonly string[]
  readonly days: readonly boolean[]
  readonly from1904: boolean
}

export async function openXlsx(bytes: Uint8Array, limits: Limits): Promise<Workbook> {
  const archive = await openArchive(bytes, limits)
  const parts = await workbookParts(archive)
  const days = await dayStyles(archive, parts.styles)
  const texts = await sharedTexts(archive, parts.texts, limits)
  const meaning = { texts, days, from1904: parts.from1904 }
  const sheets = parts.sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    rows: () => rowsOf(archive, part, meaning, limits),
  }))
  return { format: "xlsx", sheets }
}

/** `AB` is 27. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}

/** One row as it is put together from the elements of a sheet. */
class RowReader {
  readonly #meaning: Meaning
  readonly #limits: Limits
  #cells: Cell[] = []
  #number = 0
  #length = 0
  #column = -1
  #type = "n"
  #style = 0
  #value = ""
  #taken = false
  #phonetic = false
  /** Rows that are whole. */
  rows: Row[] = []

  constructor(meaning: Meaning, limits: Limits) {
    this.#meaning = meaning
    this.#limits = limits
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case "c":
        this.#cell(attributes)
        break
      case "v":
        this.#taken = true
        break
      case "t":
        this.#taken = !this.#phonetic
        break
      case "rPh":
        this.#phonetic = true
        break
      case "row":
        this.#cells = []
        this.#length = 0
        this.#column = -1
        this.#number = Number(attributes.r ?? this.#number + 1)
        if (!Number.isSafeInteger(this.#number) || this.#number < 1) throw new Unreadable("file.broken")
    }
  }

  #cell({ r, t = "n", s = "0" }: Attributes): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r)
    if (column < 0) throw new Unreadable("file.broken")
    this.#column = column
    this.#type = t
    this.#style = Number(s)
    this.#value = ""
  }

  text(text: string): void {
    if (!this.#taken) return
    this.#value += text
    this.#length += text.length
    if (this.#length > this.#limits.rowLength) throw new Unreadable("file.bomb")
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#taken = false
    else if (name === "rPh") this.#phonetic = false
    else if (name === "c") this.#put()
    else if (name === "row") this.rows.push({ number: this.#number, cells: this.#cells })
  }

  #put(): void {
    const value = this.#read()
    if (value === undefined) return
    if (this.#column >= this.#limits.columns)
      throw new Unreadable("file.too_many_columns", { row: this.#number, most: this.#limits.columns })
    while (this.#cells.length < this.#column) this.#cells.push(undefined)
    this.#cells[this.#column] = value
  }

  #read(): Cell {
    const value = this.#value
    if (value === "") return undefined
    switch (this.#type) {
      case "s":
        return this.#meaning.texts[Number(value)]
      case "inlineStr":
      case "str":
        return unescaped(value)
      case "b":
        return value === "1" || value === "true"
      case "e":
        return { fault: value }
      case "d":
        return { day: value.slice(0, 10) }
      default:
        return this.#numeric(value)
    }
  }

  #numeric(value: string): Cell {
    const number = Number(value)
    if (!Number.isFinite(number)) return value
    if (this.#meaning.days[this.#style] !== true) return number
    const day = dayOfSerial(number, this.#meaning.from1904)
    return day === undefined ? number : { day }
  }
}

async function* rowsOf(
  archive: Archive,
  part: string,
  meaning: Meaning,
  limits: Limits,
): AsyncGenerator<readonly Row[]> {
  const reader = new RowReader(meaning, limits)
  for await (const _ of parseXml(archive.read(part), {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })) {
    void _
    if (reader.rows.length === 0) continue
    const { rows } = reader
    reader.rows = []
    yield rows
  }
}
