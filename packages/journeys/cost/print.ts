// The bill as people read it: in the terminal, and as the block of Markdown that the handbook's deploy page holds.
import type { Bill, Line } from "./bill.ts"
import type { Measured } from "./measured.ts"
import { type Counted, journeyNames, type Month } from "./month.ts"
import { wares } from "./price.ts"
import { type Units, unitsOf } from "./units.ts"
import { type Chosen, type Place, type VolumeName, volumes } from "./volumes.ts"

export interface Answer {
  readonly place: Place
  readonly month: Month
  readonly bills: readonly Bill[]
  /** What the most wanted day adds, for each bill. */
  readonly peak: readonly number[]
  /** The totals with another value of one assumption, for each bill. */
  readonly weighed: readonly {
    readonly name: VolumeName
    readonly value: number
    readonly totals: readonly number[]
  }[]
}

export const unpublished = "not yet published 尚未公布"
export const sign = { USD: "US$", CNY: "¥" } as Readonly<Record<string, string>>

/** Money as it is worth saying: cents below ten, whole units above a hundred. */
export function money(amount: number, currency: string): string {
  if (amount > 0 && amount < 0.00005) return `< ${money(0.0001, currency)}`
  const digits = amount >= 100 ? 0 : amount >= 10 ? 1 : amount >= 0.1 ? 2 : 4
  return `${sign[currency] ?? currency} ${amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })}`
}

export function quantity(amount: number): string {
  if (amount >= 1000) return Math.round(amount).toLocaleString("en")
  return String(Number(amount.toPrecision(3)))
}

/** A sum that leaves something out says so itself. */
export const sumOf = (amount: number, { currency, missing }: Bill) =>
  `${money(amount, currency)}${missing.length > 0 ? ` ${leaves}` : ""}`
const leaves = "†"

export const costOf = ({ cost }: Line, { currency }: Bill) =>
  cost === undefined ? unpublished : money(cost, currency)

function pad(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
    .join("  ")
}

/** Chinese characters take two columns. */
const width = (text: string) => [...text].reduce((sum, one) => sum + (one > "\u2e80" ? 2 : 1), 0)

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? "")))) ?? []
  return rows
    .map((row) =>
      pad(
        row,
        widths.map((wide, i) => wide - width(row[i] ?? "") + (row[i] ?? "").length),
      ),
    )
    .map((line) => `  ${line.trimEnd()}`)
    .join("\n")
}

export const heads = {
  what: "what 项目",
  quantity: "a month 每月用量",
  cost: "cost 费用",
  total: "total 合计",
  free: "after the free tier 扣除免费额度后",
  each: "for each booking 每笔预约",
  peak: "one 5月20日 more 高峰日另加",
}

/** Totals under the lines of a bill: what the peak adds, and what an assumption weighs. */
function beside({ peak, weighed }: Answer, at: number, bill: Bill): readonly (readonly string[])[] {
  return [
    [heads.peak, "", sumOf(peak[at] ?? 0, bill)],
    ...weighed.map(({ name, value, totals }) => [
      `total with ${name} ${value} (${volumes[name].value})`,
      "",
      sumOf(totals[at] ?? 0, bill),
    ]),
  ]
}

export function printPlace(answer: Answer): string {
  const { place, month, bills } = answer
  const lines = bills.flatMap((each, at) => {
    const rows = [
      [heads.what, heads.quantity, heads.cost],
      ...each.lines.map((line) => [wares[line.ware], quantity(line.quantity), costOf(line, each)]),
      [heads.total, "", sumOf(each.total, each)],
      [heads.free, "", sumOf(each.afterFree, each)],
      [heads.each, "", sumOf(each.total / month.bookings, each)],
      ...beside(answer, at, each),
    ]
    return [
      `\n${each.partition} (${each.currency})`,
      columns(rows),
      ...leftOut(each).map((text) => `  ${text}`),
    ]
  })
  const head = `${place.title.zh} · ${place.title.en}: ${place.residents.toLocaleString("en")} residents, ${quantity(month.bookings)} bookings a month`
  return [`\n${head}`, ...lines].join("\n")
}

export function leftOut({ missing }: Bill): readonly string[] {
  if (missing.length === 0) return []
  const names = missing.map((ware) => wares[ware]).join("; ")
  return [`${leaves} The sums leave out what has no published price (${unpublished}): ${names}.`]
}

const unitCells = ({ runs, calls, waits, readUnits, writeUnits, streamRecords }: Units, bytesOut: number) =>
  [runs, calls, waits, readUnits, writeUnits, streamRecords, Math.round(bytesOut / 1024)].map(quantity)

export const unitRows = (counted: Counted, { bytesOut }: Measured) =>
  journeyNames.map((name) => [about[name], ...unitCells(unitsOf(counted[name]), bytesOut[name])])

export const unitHeads = [
  "journey 事项",
  "runs",
  "calls",
  "waits",
  "read units",
  "write units",
  "stream records",
  "KB out",
]

export const printUnits = (counted: Counted, measured: Measured) =>
  columns([unitHeads, ...unitRows(counted, measured)])

export const about: Readonly<Record<(typeof journeyNames)[number], string>> = {
  look: "a visitor looks around: six pages",
  lookup: "somebody asks for an organization: a search, its card, its history",
  case: "a case: handed in with a paper, decided, told",
  book: "a couple books, both confirm, reminder, the visit",
  move: "moving a booking",
  cancel: "cancelling a booking",
  refused: "a hold that came too late",
  deskOpen: "a desk opens: sign-in and first list",
  deskRead: "a desk looks on for four minutes: eight reads of a list of thirty",
  minute: "the minute's job, nothing due",
  nightly: "the night's check, one office",
}

export function printVolumes(chosen: Chosen): string {
  const rows = (Object.keys(volumes) as VolumeName[]).map((name) => {
    const known: { readonly unit: string; readonly source?: string } = volumes[name]
    return [name, quantity(chosen[name]), known.unit, known.source ?? "assumption 假定"]
  })
  return rows
    .map(
      ([name = "", value = "", ...rest]) => `  ${name.padEnd(16)} ${value.padStart(8)}  ${rest.join(" · ")}`,
    )
    .join("\n")
}
