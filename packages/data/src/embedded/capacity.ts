// Capacity units by DynamoDB's own arithmetic, and how an answer reports them.
import { type IndexSchema, projected, type TableSchema } from "./schema.ts"
import { type AttributeValue, equal, type Item, itemSize, valueSize } from "./value.ts"

export type Report = "NONE" | "TOTAL" | "INDEXES"

/** Units of one request on one table, the table itself and each index apart. */
export interface Units {
  table: number
  indexes: Map<IndexSchema, number>
}

export const noUnits = (table = 0): Units => ({ table, indexes: new Map() })

/** 1 KB units, at least one. */
export const writeUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / 1024))

/** 4 KB units, half as many when the read is eventually consistent. */
export const readUnits = (bytes: number, consistent: boolean) =>
  Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5)

/** As `readUnits`, for pages: a page without items costs the least unit too. */
export const sum = (units: Units) =>
  [...units.indexes.values()].reduce((all, each) => all + each, units.table)

export function entrySize(table: TableSchema, index: IndexSchema, item: Item, size: number): number {
  const attributes = projected(table, index)
  if (attributes === undefined) return size
  let bytes = 0
  for (const name of attributes) {
    const value = item[name]
    if (value !== undefined) bytes += Buffer.byteLength(name) + valueSize(value)
  }
  return bytes
}

function sameEntry(table: TableSchema, index: IndexSchema, before: Item, after: Item): boolean {
  const attributes = projected(table, index) ?? new Set([...Object.keys(before), ...Object.keys(after)])
  for (const name of attributes) {
    const [a, b]: (AttributeValue | undefined)[] = [before[name], after[name]]
    if (a === undefined || b === undefined ? a !== b : !equal(a, b)) return false
  }
  return true
}

/** A side of a change: the item, its size, and whether the index holds it and where. */
export interface Side {
  item: Item
  size: number
}

/** Units an index takes for a change: a changed key is a deletion and a put; nothing projected changed is free. */
export function entryUnits(
  table: TableSchema,
  index: IndexSchema,
  before: Side | undefined,
  after: Side | undefined,
  moved: boolean,
): number {
  const cost = (side: Side) => writeUnits(entrySize(table, index, side.item, side.size))
  if (before === undefined || after === undefined) {
    const side = before ?? after
    return side === undefined ? 0 : cost(side)
  }
  if (moved) return cost(before) + cost(after)
  return sameEntry(table, index, before.item, after.item) ? 0 : Math.max(cost(before), cost(after))
}

type Shown = Record<string, number>

/** `ConsumedCapacity` of an answer; transactions and batches also say which kind of unit. */
export function shown(table: TableSchema, units: Units, report: Report, kind?: "Read" | "Write"): unknown {
  if (report === "NONE") return undefined
  const of = (count: number): Shown =>
    kind === undefined ? { CapacityUnits: count } : { CapacityUnits: count, [`${kind}CapacityUnits`]: count }
  const total = { TableName: table.name, ...of(sum(units)) }
  if (report === "TOTAL") return total
  const part = (local: boolean) => {
    const entries = [...units.indexes].filter(([index, count]) => index.local === local && count > 0)
    return entries.length === 0
      ? undefined
      : Object.fromEntries(entries.map(([index, count]) => [index.name, of(count)]))
  }
  const [local, global] = [part(true), part(false)]
  return {
    ...total,
    Table: of(units.table),
    ...(local && { LocalSecondaryIndexes: local }),
    ...(global && { GlobalSecondaryIndexes: global }),
  }
}

export const sizeOrZero = (item: Item | undefined) => (item === undefined ? 0 : itemSize(item))
