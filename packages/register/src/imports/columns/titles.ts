// Which columns a row of titles has: spaces, stars, brackets and full width left away, units noted.
import { shownValue } from "../cells/private.ts"
import type { Cell } from "../file/cell.ts"
import { type Column, codeColumn, type Form } from "./column.ts"
import { forms, shownTitle } from "./forms.ts"

/** How many fen one of the column's numbers is; undefined where the title does not say. */
export type Unit = 1 | 100 | 1_000_000 | 10_000_000_000

export interface Placed {
  readonly field: string
  readonly at: number
  /** As the file writes it. */
  readonly title: string
  readonly unit?: Unit
  /** Of a column for one year. */
  readonly year?: number
  readonly money?: true
}

export interface Header {
  readonly placed: readonly Placed[]
  /** Titles of columns that are not taken. */
  readonly unknown: readonly string[]
  /** Shown titles of needed columns that are not there. */
  readonly missing: readonly string[]
  /** A title two columns have. */
  readonly twice?: string
}

const units: readonly (readonly [RegExp, Unit])[] = [
  [/亿元?/, 10_000_000_000],
  [/万元?/, 1_000_000],
  [/元/, 100],
]

const foreignMoney = /[美港日欧英]元|英镑|外币|美金/

export function titleText(cell: Cell): string {
  return typeof cell === "string" ? cell.normalize("NFKC").replace(/[\s\u200B-\u200F\uFEFF]+/g, "") : ""
}

/** The title without what stands in brackets, and the unit that it or they say. */
export function readTitle(cell: Cell): { readonly base: string; readonly unit?: Unit } {
  const text = titleText(cell).replace(/^\*+|\*+$/g, "")
  const plain = text.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, "")
  const base = plain.replace(/[:,、/]?(?:单位)?[:]?(?:人民币)?(?:亿元|万元|元)$/, "").replace(/[:*]+$/, "")
  const said = text.replace(base, "")
  const unit = foreignMoney.test(said) ? undefined : units.find(([word]) => word.test(said))?.[1]
  return unit === undefined ? { base } : { base, unit }
}

/** Found in every file and of no use: nobody needs to hear that they were not taken. The last ones are our own list of rejects. */
const silent = new Set([
  "序号",
  "编号",
  "No.",
  "NO",
  "No",
  "行号",
  "工作表",
  "处理",
  "问题列",
  "原值",
  "原因",
])

function fieldOf(form: Form, base: string): Column | undefined {
  return form.columns.find(({ titles }) => titles.includes(base))
}

interface Candidate extends Placed {
  /** Place of the title among those that mean the same: the first says it most exactly. */
  readonly rank: number
}

function candidate(form: Form, cell: Cell, at: number): Candidate | undefined {
  const { base, unit } = readTitle(cell)
  const column = fieldOf(form, base)
  const [, year] = form.yearly?.exec(base) ?? []
  if (column === undefined && year === undefined) return undefined
  const title = shownValue(titleText(cell), 40)
  return {
    ...{ field: column?.field ?? "yearly", at, title, rank: column?.titles.indexOf(base) ?? 0 },
    ...(column?.money && { money: true as const }),
    ...(column?.money && unit !== undefined && { unit }),
    ...(column === undefined && { year: Number(year) }),
  }
}

const sameField = (one: Placed) => (other: Placed) => other.field === one.field && other.year === one.year

/** Of two titles that mean the same the more exact one is taken; of the very same title none. */
export function readHeader(form: Form, cells: readonly Cell[]): Header {
  const candidates = cells.flatMap((cell, at) => candidate(form, cell, at) ?? [])
  const placed = candidates.filter((each) => {
    const rivals = candidates.filter(sameField(each))
    return rivals.every(({ rank, at }) => each.rank < rank || (each.rank === rank && each.at <= at))
  })
  const twice = candidates.find((each) =>
    candidates.some((other) => other.at !== each.at && other.rank === each.rank && sameField(each)(other)),
  )
  const taken = new Set(placed.map(({ at }) => at))
  const unknown = cells.flatMap((cell, at) => {
    const title = shownValue(titleText(cell), 40)
    return title === "" || taken.has(at) || silent.has(readTitle(cell).base) ? [] : [title]
  })
  const has = (field: string) => placed.some((each) => each.field === field)
  const missing = form.needs.filter((fields) => !fields.some(has)).map(([first = ""]) => titleOf(form, first))
  return { placed, unknown, missing, ...(twice !== undefined && { twice: twice.title }) }
}

export function titleOf(form: Form, field: string): string {
  const column = form.columns.find((each) => each.field === field)
  return column === undefined ? field : shownTitle(column)
}

/** Datasets that would take some of the columns this one does not: the same file can be imported there as well. */
export function alsoFor(form: Form, unknown: readonly string[]): readonly Form[] {
  const shared = new Set(codeColumn.titles)
  return Object.values(forms).filter(
    (other) =>
      other !== form &&
      other.dataset !== "illegal" &&
      unknown.some((title) => {
        const { base } = readTitle(title)
        return !shared.has(base) && (fieldOf(other, base) !== undefined || other.yearly?.test(base) === true)
      }) &&
      other.needs.every((fields) =>
        fields.some(
          (field) =>
            ["code", "name"].includes(field) ||
            unknown.some((title) => fits(other, field, readTitle(title).base)),
        ),
      ),
  )
}

const fits = (form: Form, field: string, base: string): boolean =>
  field === "yearly" ? form.yearly?.test(base) === true : fieldOf(form, base)?.field === field
