// What a file of rows is made of, whatever its format: cells as the file has them, rows with the number a spreadsheet shows.

/** A day that the file marks as a date. */
export interface DayCell {
  readonly day: string
}

/** A formula that came to nothing: #N/A, #REF!. */
export interface FaultCell {
  readonly fault: string
}

export type Cell = string | number | boolean | DayCell | FaultCell | undefined

export interface Row {
  /** From 1, as Excel shows it. */
  readonly number: number
  readonly cells: readonly Cell[]
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** From the first row on, some at a time; each call reads anew. */
  rows(): AsyncIterable<readonly Row[]>
}

export interface Workbook {
  readonly format: "xlsx" | "csv"
  /** Of a CSV. */
  readonly encoding?: "utf-8" | "utf-16" | "gb18030"
  readonly sheets: readonly Sheet[]
}

export const isDay = (cell: Cell): cell is DayCell => typeof cell === "object" && "day" in cell
export const isFault = (cell: Cell): cell is FaultCell => typeof cell === "object" && "fault" in cell
