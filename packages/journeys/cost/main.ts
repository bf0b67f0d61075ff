// What `npm run cost` does once it is built: counts, multiplies, prints.
import { readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { bill } from "./bill.ts"
import { measure } from "./measure.ts"
import { type Measured, readMeasured } from "./measured.ts"
import { type Counted, monthOf, type Runs, withPeak } from "./month.ts"
import { markdown, putInto } from "./page.ts"
import { type Partition, type Price, partitions, priceList, readPriceFile } from "./price.ts"
import { pricesAws } from "./prices-aws.ts"
import { pricesAwsCn } from "./prices-aws-cn.ts"
import { type Answer, printPlace, printUnits, printVolumes } from "./print.ts"
import { count } from "./stories.ts"
import { unitsOf } from "./units.ts"
import { type Chosen, chosen, places, type VolumeName, volumes } from "./volumes.ts"

const ours: Readonly<Record<Partition, readonly Price[]>> = { aws: pricesAws, "aws-cn": pricesAwsCn }

export type Extra = Readonly<Record<Partition, readonly Price[]>>
const none: Extra = { aws: [], "aws-cn": [] }

/** What one day's crowd, and other assumptions, would make of a month: each alone, the rest as it is. */
const doubts: readonly { readonly name: VolumeName; readonly value: number }[] = [
  { name: "views", value: 300 },
  { name: "factor", value: 4 },
  { name: "callMs", value: 20 },
  { name: "coldShare", value: 0.2 },
  { name: "desks", value: 12 },
]

export function answers(
  counted: Counted,
  measured: Measured,
  known: Chosen = chosen(),
  extra: Extra = none,
): readonly Answer[] {
  const lists = partitions.map((each) => [each, priceList(each, [...ours[each], ...extra[each]])] as const)
  return places.map((place) => {
    const billed = (volumes: Chosen, runs?: Runs) => {
      const { quantities } = monthOf(place, counted, measured, volumes, runs)
      return lists.map(([each, prices]) => bill(each, quantities, prices))
    }
    const bills = billed(known)
    const peak = billed(known, withPeak(place, known)).map(({ total }, i) => total - (bills[i]?.total ?? 0))
    const weighed = doubts.map(({ name, value }) => ({
      name,
      value,
      totals: billed({ ...known, [name]: value }).map(({ total }) => total),
    }))
    return { place, month: monthOf(place, counted, measured, known), bills, peak, weighed }
  })
}

const usage = `npm run cost [-- options]
  --prices FILE    prices of your own, { "aws-cn": [{ what, per, price, currency, region, asOf, source }] }
  --json           everything as JSON
  --measure        measures durations and file sizes here and keeps them (needs npm run build)
  --write          puts the result into the handbook's deploy page
  --<volume> N     another volume, e.g. --views 60; the names are in the last table`

function read(argv: readonly string[]) {
  const flag = { type: "boolean" } as const
  const names = Object.fromEntries(Object.keys(volumes).map((name) => [name, { type: "string" as const }]))
  const options = {
    ...names,
    prices: { type: "string" as const },
    json: flag,
    measure: flag,
    write: flag,
    help: flag,
  }
  const { values } = parseArgs({ args: [...argv], options })
  const better: Partial<Record<VolumeName, number>> = {}
  for (const name of Object.keys(volumes) as VolumeName[]) {
    const text = (values as Readonly<Record<string, string | boolean | undefined>>)[name]
    if (text === undefined) continue
    const value = Number(text)
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`--${name} needs a number, not ${text}`)
    better[name] = value
  }
  return { values, known: chosen(better) }
}

export async function main(argv: readonly string[], root: string, at: Date, out: (text: string) => void) {
  const { values, known } = read(argv)
  if (values.help) return out(usage)
  const measured = values.measure ? await measure(root, at) : readMeasured(root)
  const counted = await count()
  const extra = values.prices ? readPriceFile(String(values.prices)) : none
  const all = answers(counted, measured, known, extra)
  if (values.write) {
    const page = `${root}/packages/handbook/deploy.md`
    writeFileSync(page, putInto(readFileSync(page, "utf8"), markdown(all, counted, measured)))
  }
  if (values.json) {
    const units = Object.fromEntries(Object.entries(counted).map(([name, each]) => [name, unitsOf(each)]))
    return out(JSON.stringify({ volumes: known, measured, units, places: all }, undefined, 2))
  }
  out(`Counted on the embedded engine, one journey each 每个事项的实际用量\n${printUnits(counted, measured)}`)
  for (const each of all) out(printPlace(each))
  out(`\nDurations and file sizes measured on ${measured.on}: ${measured.machine}`)
  out(`\nVolumes 业务量 (change one: npm run cost -- --views 60)\n${printVolumes(known)}`)
}
