// A table with one column for each year: `2024年度年检结论`.
import { readText } from "../cells/text.ts"
import type { Line } from "./line.ts"

export interface YearCell {
  readonly year: number
  readonly word: string
  /** Names the column in `Line`. */
  readonly field: string
}

export const yearField = (year: number) => `yearly.${year}`

/** Years whose cell is empty say nothing. */
export function cellsOfYears(line: Line): readonly YearCell[] {
  return line.place.years.flatMap((year) => {
    const field = yearField(year)
    const word = readText(line.cell(field))
    return word === undefined ? [] : [{ year, word, field }]
  })
}
