// One page of a Query or Scan: walks rows in key order until the limit or 1 MB, filters and projects what it saw.
import type { StatementSync } from "node:sqlite"
import { entrySize, noUnits, type Report, readUnits, shown, sum, type Units } from "./capacity.ts"
import type { Table } from "./catalog.ts"
import { meets } from "./expressions/evaluate.ts"
import { project } from "./expressions/path.ts"
import type { Expressions } from "./operations/parameters.ts"
import { type Column, parseItem } from "./rows.ts"
import { entryNames, type IndexSchema, projected } from "./schema.ts"
import type { Store } from "./store.ts"
import { type Item, put } from "./value.ts"

const maxPageBytes = 1024 * 1024

export interface PageRequest {
  table: Table
  index: IndexSchema | undefined
  expressions: Expressions
  limit: number | undefined
  consistent: boolean
  /** Undefined: items are returned; otherwise only their number. */
  countOnly: boolean
  /** ALL_ATTRIBUTES on an index that holds fewer: the rest is read from the table. */
  whole: boolean
  report: Report
  /** For parallel scans: which rows belong to the segment. */
  mine?: (hash: Column) => boolean
}

interface PageRow {
  h: Column
  json: string
  size: number
}

interface Seen {
  items: Item[]
  last: Item | undefined
  scanned: number
  matched: number
  /** Bytes read from the index, and from the table for what the index lacks. */
  bytes: number
  tableBytes: number
  more: boolean
}

/** What the index itself holds of an item. */
function entryItem(request: PageRequest, item: Item): Item {
  if (request.index === undefined || request.whole) return item
  const attributes = projected(request.table.schema, request.index)
  if (attributes === undefined) return item
  const held: Item = {}
  for (const name in item) if (attributes.has(name)) put(held, name, item[name] as Item[string])
  return held
}

function walk(rows: Iterable<unknown>, request: PageRequest): Seen {
  const { table, index, expressions, limit, mine } = request
  const seen: Seen = {
    items: [],
    last: undefined,
    scanned: 0,
    matched: 0,
    bytes: 0,
    tableBytes: 0,
    more: false,
  }
  const { filter, projection, values } = expressions
  const partial = index !== undefined && index.projection !== "ALL"
  for (const each of rows) {
    const row = each as PageRow
    if (mine !== undefined && !mine(row.h)) continue
    const whole = parseItem(row.json, row.h)
    const bytes = partial ? entrySize(table.schema, index, whole, row.size) : row.size
    if (seen.scanned > 0 && seen.bytes + bytes > maxPageBytes) {
      seen.more = true
      break
    }
    seen.scanned++
    seen.bytes += bytes
    if (partial && request.whole) seen.tableBytes += Math.ceil(row.size / 4096) * 4096
    seen.last = whole
    const item = entryItem(request, whole)
    if (filter === undefined || meets(filter.condition, item, values)) {
      seen.matched++
      if (!request.countOnly)
        seen.items.push(projection === undefined ? item : project(item, projection.paths))
    }
    if (seen.scanned === limit) {
      seen.more = true
      break
    }
  }
  return seen
}

function unitsOf({ index, consistent, whole }: PageRequest, { bytes, tableBytes }: Seen): Units {
  const read = readUnits(bytes, consistent)
  if (index === undefined) return noUnits(read)
  const units = noUnits(whole && tableBytes > 0 ? readUnits(tableBytes, consistent) : 0)
  units.indexes.set(index, read)
  return units
}

function lastKey({ table, index }: PageRequest, last: Item): Item {
  const key: Item = {}
  for (const name of entryNames(table.schema, index)) put(key, name, last[name] as Item[string])
  return key
}

export function readPage(
  store: Store,
  statement: StatementSync,
  bound: Column[],
  request: PageRequest,
): Record<string, unknown> {
  const seen = walk(statement.iterate(...bound), request)
  const units = unitsOf(request, seen)
  store.spend("read", sum(units))
  const consumed = shown(request.table.schema, units, request.report)
  return {
    Count: seen.matched,
    ScannedCount: seen.scanned,
    ...(!request.countOnly && { Items: seen.items }),
    ...(seen.more && seen.last && { LastEvaluatedKey: lastKey(request, seen.last) }),
    ...(consumed !== undefined && { ConsumedCapacity: consumed }),
  }
}
