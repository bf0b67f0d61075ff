// The block of Markdown that the handbook's deploy page holds, and how it is put there.
import type { Bill } from "./bill.ts"
import type { Measured } from "./measured.ts"
import type { Counted, Month } from "./month.ts"
import { type Price, wares } from "./price.ts"
import { type Answer, costOf, heads, leftOut, quantity, sign, sumOf, unitHeads, unitRows } from "./print.ts"
import { type Volume, type VolumeName, volumes } from "./volumes.ts"

const mark = { begin: "<!-- npm run cost: begin -->", end: "<!-- npm run cost: end -->" }

/** Numbers stand at the right of their column, words at the left. */
function table(rows: readonly (readonly string[])[], cells: "numbers" | "words" = "numbers"): string {
  const [head = [], ...body] = rows
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`
  const under = head.map((_, i) => (i === 0 || cells === "words" ? "---" : "---:"))
  return [line(head), line(under), ...body.map(line)].join("\n")
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
    ...answers.flatMap(({ bills: each, month }) => each.map((one) => sumOf(of(one, month), one))),
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
      sum(heads.each, ({ total }, { bookings }) => total / bookings),
      [
        heads.peak,
        ...answers.flatMap(({ bills: each, peak }) => each.map((one, i) => sumOf(peak[i] ?? 0, one))),
      ],
      ...(first?.weighed ?? []).map(({ name, value }, n) => [
        `total with \`${name}\` ${value} instead of ${volumes[name].value}`,
        ...answers.flatMap(({ bills: each, weighed }) =>
          each.map((one, i) => sumOf(weighed[n]?.totals[i] ?? 0, one)),
        ),
      ]),
    ]),
    ...[...new Set(bills.flatMap((bill) => leftOut(bill).map((text) => `${bill.partition}: ${text}`)))],
    table(
      [
        ["volume", "value", "unit", "about", "source"],
        ...(Object.keys(volumes) as VolumeName[]).map((name) => {
          const { value, unit, about: why, source }: Volume = volumes[name]
          return [`\`${name}\``, quantity(value), unit, why, source ?? "assumption 假定"]
        }),
      ],
      "words",
    ),
    table([["price of", "public price", "where", "as of", "source"], ...priceRows(bills)], "words"),
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
