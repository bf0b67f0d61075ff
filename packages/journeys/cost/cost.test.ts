import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { root } from "../bench/place.ts"
import { bill } from "./bill.ts"
import { answers } from "./main.ts"
import { readMeasured } from "./measured.ts"
import { bookingsAMonth, type Counted, journeyNames, monthOf, runsOf, withPeak } from "./month.ts"
import { blockOf, markdown, putInto } from "./page.ts"
import { currencies, type Price, partitions, priceList, wares } from "./price.ts"
import { pricesAws } from "./prices-aws.ts"
import { pricesAwsCn } from "./prices-aws-cn.ts"
import { printPlace, unpublished } from "./print.ts"
import { count } from "./stories.ts"
import { add, counted as units, unitsBy, unitsOf, workers } from "./units.ts"
import { chosen, places, volumes } from "./volumes.ts"

let counted: Counted
beforeAll(async () => {
  counted = await count()
})
const measured = readMeasured(root)
const [district, city] = places as [(typeof places)[0], (typeof places)[0]]

describe("a journey that is counted", () => {
  test("takes what its steps take, and its functions share it without a rest", () => {
    for (const name of journeyNames) {
      const whole = unitsOf(counted[name])
      expect(add(...counted[name].steps.map((step) => step.units)), name).toEqual(whole)
      expect(add(...workers.map((worker) => unitsBy(counted[name], worker))), name).toEqual(whole)
      expect(whole.runs, name).toBe(counted[name].steps.length)
    }
  })

  test("goes the whole way: pages, outbox, reminder, desk", () => {
    const names = counted.book.steps.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(["GET /sign-in/callback", "POST /marriage/hold", "outbox"]))
    expect(names.filter((name) => name === "POST /marriage/apply/:hold/:step")).toHaveLength(4)
    expect(names).toContain("POST /my/appointments/:id/confirm")
    expect(names).toContain("minute")
    expect(names.at(-1)).toBe("outbox")
    expect(counted.nightly.steps).toHaveLength(1)
    expect(unitsOf(counted.nightly).readUnits).toBeGreaterThan(0)
  })

  test("writes nothing where nobody changes anything", () => {
    for (const name of ["look", "refused", "minute"] as const)
      expect(unitsOf(counted[name]).writeUnits, name).toBe(0)
  })

  test("is counted the same a second time", async () => {
    const again = await count()
    for (const name of journeyNames)
      for (const what of units.filter((each) => each !== "bytesOut" && each !== "logBytes"))
        expect(`${name} ${what} ${unitsOf(again[name])[what]}`).toBe(
          `${name} ${what} ${unitsOf(counted[name])[what]}`,
        )
  })
})

describe("a month", () => {
  test("of a district has the bookings that the published rates give", () => {
    // 4.3 × 1.1 + 1.85 × 2 = 8.43 for each thousand residents and year.
    expect(bookingsAMonth(district, chosen())).toBeCloseTo(8430 / 12, 6)
    expect(bookingsAMonth(city, chosen())).toBeCloseTo((25 * 8430) / 12, 6)
  })

  test("is the sum of its journeys, nothing more and nothing less", () => {
    const runs = runsOf(city, chosen())
    const { units: by, quantities } = monthOf(city, counted, measured, chosen())
    const sum = (what: (typeof units)[number]) =>
      journeyNames.reduce((all, name) => all + unitsOf(counted[name])[what] * runs[name], 0)
    const whole = add(...workers.map((worker) => by[worker]))
    for (const what of units) expect(whole[what] / sum(what), what).toBeCloseTo(1, 9)
    expect((quantities["dynamodb-write"] ?? 0) / sum("writeUnits")).toBeCloseTo(1, 9)
    expect((quantities["lambda-run"] ?? 0) / sum("runs")).toBeCloseTo(1, 9)
  })

  test("grows with its views, and a peak day comes on top of it", () => {
    const at = (views: number) => monthOf(city, counted, measured, chosen({ views })).quantities
    expect(at(60)["dynamodb-read"]).toBeGreaterThan(at(30)["dynamodb-read"] ?? 0)
    const [usual, peak] = [runsOf(city, chosen()), withPeak(city, chosen())]
    for (const name of ["book", "look", "refused"] as const) expect(peak[name]).toBeGreaterThan(usual[name])
    expect(peak.deskRead).toBe(usual.deskRead)
  })
})

describe("a price that nobody published", () => {
  const without = priceList(
    "aws",
    pricesAws.filter(({ what }) => what !== "kms-key"),
  )

  test("is named as not yet published, and the total says that it is left out", () => {
    const { quantities } = monthOf(district, counted, measured, chosen())
    const [whole, part] = [
      bill("aws", quantities, priceList("aws", pricesAws)),
      bill("aws", quantities, without),
    ]
    expect(part.missing).toEqual(["kms-key"])
    expect(part.lines.find(({ ware }) => ware === "kms-key")).toMatchObject({ cost: undefined, quantity: 1 })
    expect(whole.total - part.total).toBeCloseTo(1, 9)
    const [answer] = answers(counted, measured)
    const shown = printPlace({
      ...(answer as NonNullable<typeof answer>),
      bills: [part],
      peak: [0],
      weighed: [],
    })
    expect(shown).toContain(unpublished)
    expect(shown).toContain("leave out")
    expect(shown).toContain(wares["kms-key"])
  })

  test("is filled in by an operator's own file", () => {
    const own: Price = {
      what: "kms-key",
      per: 1,
      price: 7,
      currency: "CNY",
      region: "cn-north-1",
      asOf: "2026-12-01",
      source: "our contract",
    }
    const [answer] = answers(counted, measured, chosen(), { aws: [], "aws-cn": [own] })
    const china = answer?.bills.find(({ partition }) => partition === "aws-cn")
    expect(china?.lines.find(({ ware }) => ware === "kms-key")?.cost).toBe(7)
    expect(china?.missing).not.toContain("kms-key")
  })
})

describe("a bill", () => {
  test("is in the money of its partition only", () => {
    for (const { bills } of answers(counted, measured))
      for (const each of bills) {
        const money = new Set(each.lines.flatMap(({ price }) => (price ? [price.currency] : [])))
        expect([...money]).toEqual([currencies[each.partition]])
      }
    expect(() => priceList("aws-cn", pricesAws)).toThrow(RangeError)
    expect(() => bill("aws", { "kms-key": 1 }, priceList("aws-cn", pricesAwsCn))).toThrow(RangeError)
  })

  test("takes every price from a dated source, and no price is nothing", () => {
    for (const rows of [pricesAws, pricesAwsCn])
      for (const row of rows) {
        expect(row.price, row.what).toBeGreaterThan(0)
        expect(row.source, row.what).toMatch(/^https:\/\//)
        expect(row.asOf, row.what).toMatch(/^\d{4}-\d{2}/)
      }
    expect(partitions).toEqual(["aws", "aws-cn"])
  })
})

describe("the deploy page", () => {
  const page = readFileSync(`${root}/packages/handbook/deploy.md`, "utf8")
  const cellsOf = (block: string) => block.split(/[|\n]/).map((cell) => cell.trim())
  /** Bytes and what follows from them move by a little from run to run: ids and nonces compress differently. */
  const close = (told: string, now: string) => {
    const [a, b] = [told, now].map((text) => Number(text.replace(/^(< )?(US\$|¥) |,| †$/g, "")))
    return a !== undefined && b !== undefined && Math.abs(a - b) <= Math.max(0.02 * Math.abs(b), 1e-4)
  }

  test("holds the numbers that the script computes now (else: npm run cost -- --write)", () => {
    const [told, now] = [blockOf(page), markdown(answers(counted, measured), counted, measured)].map(cellsOf)
    expect(told?.length).toBe(now?.length)
    const wrong = (told ?? []).flatMap((cell, i) => {
      const fresh = now?.[i] ?? ""
      return cell === fresh || close(cell, fresh) ? [] : [`${cell} should be ${fresh}`]
    })
    expect(wrong).toEqual([])
  })

  test("names every assumption as one", () => {
    for (const [name, volume] of Object.entries(volumes) as [string, { source?: string }][])
      if (volume.source === undefined) expect(page, name).toContain(`\`${name}\``)
  })

  test("is not touched outside its marks", () => {
    const put = putInto(page, "block")
    expect(put).toContain("block")
    expect(put.split("block")).toEqual(page.split(blockOf(page)))
    expect(() => putInto("no marks", "block")).toThrow("has no")
  })
})
