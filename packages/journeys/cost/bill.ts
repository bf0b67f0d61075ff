// Quantity times price, line by line. What has no published price is named and left out of the sum, never taken as nothing.
import { currencies, type Partition, type Price, type Ware, wares } from "./price.ts"

export type Quantities = Readonly<Partial<Record<Ware, number>>>

export interface Line {
  readonly ware: Ware
  readonly quantity: number
  readonly price: Price | undefined
  /** At the list price; undefined when there is none. */
  readonly cost: number | undefined
  /** After what is free in every account each month. */
  readonly afterFree: number | undefined
}

export interface Bill {
  readonly partition: Partition
  readonly currency: string
  readonly lines: readonly Line[]
  readonly total: number
  readonly afterFree: number
  /** Bought, and without a published price: the totals leave these out. */
  readonly missing: readonly Ware[]
}

function line(ware: Ware, quantity: number, price: Price | undefined): Line {
  const at = (count: number) => price && (Math.max(0, count) / price.per) * price.price
  return { ware, quantity, price, cost: at(quantity), afterFree: at(quantity - (price?.free ?? 0)) }
}

export function bill(partition: Partition, quantities: Quantities, prices: ReadonlyMap<Ware, Price>): Bill {
  const money = currencies[partition]
  for (const price of prices.values())
    if (price.currency !== money) throw new RangeError(`a price in ${price.currency} on a bill in ${money}`)
  const lines = (Object.keys(wares) as Ware[]).flatMap((ware) => {
    const quantity = quantities[ware]
    return quantity === undefined || quantity === 0 ? [] : [line(ware, quantity, prices.get(ware))]
  })
  const sum = (of: (line: Line) => number | undefined) =>
    lines.reduce((all, each) => all + (of(each) ?? 0), 0)
  return {
    partition,
    currency: money,
    lines,
    total: sum(({ cost }) => cost),
    afterFree: sum(({ afterFree }) => afterFree),
    missing: lines.flatMap(({ ware, price }) => (price ? [] : [ware])),
  }
}
