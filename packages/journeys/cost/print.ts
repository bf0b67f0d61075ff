// The bill as people read it: in the terminal, and as the block of Markdown that the handbook's deploy page holds.
import type { Bill, Line } from "./bill.ts"
import type { Measured } from "./measured.ts"
import { type Counted, journeyNames, type Month } from "./month.ts"
import { type Price, wares } from "./price.ts"
import { type Units, unitsOf } from "./units.ts"
import { type Chosen, type Place, type Volume, type VolumeName, volumes } from "./volumes.ts"

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
const sign = { USD: "US$", CNY: "¥" } as Readonly<Record<string, string>>

/** Money as it is worth saying: cents below ten, whole units above a hundred. */
export function money(amount: number, currency: string): string {
  const digits = amount >= 100 ? 0 : amount >= 10 ? 1 : amount >= 0.1 ? 2 : 4
  return `${sign[currency] ?? currency} ${amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })}`
}

export function quantity(amount: number): string {
  if (amount >= 1000) return Math.round(amount).toLocaleString("en")
  return String(Number(amount.toPrecision(3)))
}

const costOf = ({ cost }: Line, { currency }: Bill) =>
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

const heads = {
  what: "what 项目",
  quantity: "a month 每月用量",
  cost: "cost 费用",
  total: "total 合计",
  free: "after the free tier 扣除免费额度后",
}

/** Totals under the lines of a bill: what the peak adds, and what an assumption weighs. */
function beside({ peak, weighed }: Answer, at: number, currency: string): readonly (readonly string[])[] {
  return [
    ["one 5月20日 more 高峰日另加", "", money(peak[at] ?? 0, currency)],
    ...weighed.map(({ name, value, totals }) => [
      `total with ${name} ${value} (${volumes[name].value})`,
      "",
      money(totals[at] ?? 0, currency),
    ]),
  ]
}

export function printPlace(answer: Answer): string {
  const { place, month, bills } = answer
  const lines = bills.flatMap((each, at) => {
    const rows = [
      [heads.what, heads.quantity, heads.cost],
      ...each.lines.map((line) => [wares[line.ware], quantity(line.quantity), costOf(line, each)]),
      [heads.total, "", money(each.total, each.currency)],
      [heads.free, "", money(each.afterFree, each.currency)],
      ["for each booking 每笔预约", "", money(each.total / month.bookings, each.currency)],
      ...beside(answer, at, each.currency),
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
  return [`The totals leave out what has no published price (${unpublished}): ${names}.`]
}

const unitCells = ({ runs, calls, waits, readUnits, writeUnits, streamRecords }: Units, bytesOut: number) =>
  [runs, calls, waits, readUnits, writeUnits, streamRecords, Math.round(bytesOut / 1024)].map(quantity)

const unitRows = (counted: Counted, { bytesOut }: Measured) =>
  journeyNames.map((name) => [about[name], ...unitCells(unitsOf(counted[name]), bytesOut[name])])

const unitHeads = [
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

const mark = { begin: "<!-- npm run cost: begin -->", end: "<!-- npm run cost: end -->" }

const table = (rows: readonly (readonly string[])[]) => {
  const [head = [], ...body] = rows
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...body.map(line)].join("\n")
}

/** Prices that the bill used, each with where and when. */
function priceRows(bills: readonly Bill[]): readonly (readonly string[])[] {
  const used = new Map<string, Price>()
  for (const { partition, lines } of bills)
    for (const { ware, price } of lines) if (price) used.set(`${partition} ${ware}`, price)
  return [...used.values()].map(({ what, price, per, currency, region, asOf, source }) => [
    wares[what],
    `${sign[currency]} ${price} / ${per.toLocaleString("en")}`,
    region,
    asOf,
    source,
  ])
}

/** What the page holds between its two marks. */
export function markdown(answers: readonly Answer[], counted: Counted, measured: Measured): string {
  const [first] = answers
  const bills = answers.flatMap(({ bills }) => bills)
  const units = [unitHeads, ...unitRows(counted, measured)]
  const wared = first?.bills[0]?.lines.map(({ ware }) => ware) ?? []
  const heading = answers.flatMap(({ place, bills: each }) =>
    each.map(({ currency }) => `${place.title.zh} ${currency}`),
  )
  const rows = wared.map((ware) => [
    wares[ware],
    ...answers.flatMap(({ bills: each }) =>
      each.map((one) => {
        const line = one.lines.find((known) => known.ware === ware)
        return line ? costOf(line, one) : ""
      }),
    ),
  ])
  const sum = (title: string, of: (bill: Bill, month: Month) => number) => [
    title,
    ...answers.flatMap(({ bills: each, month }) => each.map((one) => money(of(one, month), one.currency))),
  ]
  return [
    mark.begin,
    `Durations and file sizes measured on ${measured.on} (${measured.machine}).`,
    table(units),
    table([
      ["a month 每月", ...heading],
      [
        "bookings 预约",
        ...answers.flatMap(({ bills: each, month }) => each.map(() => quantity(month.bookings))),
      ],
      ...rows,
      sum(`**${heads.total}**`, ({ total }) => total),
      sum(heads.free, ({ afterFree }) => afterFree),
      sum("for each booking 每笔预约", ({ total }, { bookings }) => total / bookings),
      [
        "one 5月20日 more 高峰日另加",
        ...answers.flatMap((each) => each.peak.map((more, i) => money(more, each.bills[i]?.currency ?? ""))),
      ],
      ...(first?.weighed ?? []).map(({ name, value }, n) => [
        `total with \`${name}\` ${value} instead of ${volumes[name].value}`,
        ...answers.flatMap((each) =>
          (each.weighed[n]?.totals ?? []).map((total, i) => money(total, each.bills[i]?.currency ?? "")),
        ),
      ]),
    ]),
    ...[...new Set(bills.flatMap((bill) => leftOut(bill).map((text) => `${bill.partition}: ${text}`)))],
    table([
      ["volume", "value", "unit", "about", "source"],
      ...(Object.keys(volumes) as VolumeName[]).map((name) => {
        const { value, unit, about: why, source }: Volume = volumes[name]
        return [`\`${name}\``, quantity(value), unit, why, source ?? "assumption 假定"]
      }),
    ]),
    table([["price of", "public price", "where", "as of", "source"], ...priceRows(bills)]),
    mark.end,
  ].join("\n\n")
}

/** Puts the block where the page has its marks; throws when it has none. */
export function putInto(page: string, block: string): string {
  const [from, to] = [page.indexOf(mark.begin), page.indexOf(mark.end)]
  if (from < 0 || to < from) throw new Error(`the page has no ${mark.begin} … ${mark.end}`)
  return page.slice(0, from) + block + page.slice(to + mark.end.length)
}

export function blockOf(page: string): string {
  const [from, to] = [page.indexOf(mark.begin), page.indexOf(mark.end)]
  return page.slice(from, to + mark.end.length)
}
