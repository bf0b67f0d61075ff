// One change of one item: what stands before, the condition, the row and its index entries, the units it takes.
import { entryUnits, noUnits, type Side, type Units, writeUnits } from "./capacity.ts"
import type { Table } from "./catalog.ts"
import { invalid } from "./errors.ts"
import { entryKey, type Key, keyInItem, sameKey } from "./keys.ts"
import { parseItem, type Row } from "./rows.ts"
import { type Item, itemSize } from "./value.ts"

export const maxItemBytes = 400 * 1024

/** The item as it stands; its text is parsed only when somebody asks. */
export class Standing {
  readonly row: Row | undefined
  readonly #key: Key
  #item: Item | undefined

  constructor(row: Row | undefined, key: Key) {
    this.row = row
    this.#key = key
  }

  get item(): Item | undefined {
    if (this.#item === undefined && this.row !== undefined)
      this.#item = parseItem(this.row.json, this.#key[0])
    return this.#item
  }

  get size(): number {
    return this.row?.size ?? 0
  }
}

export const standing = (table: Table, key: Key) => new Standing(table.rows.get(key), key)

export interface NewItem extends Side {
  json: string
}

export function newItem(item: Item, tooLarge = "Item size has exceeded the maximum allowed size"): NewItem {
  const size = itemSize(item)
  if (size > maxItemBytes) throw invalid(tooLarge)
  return { item, size, json: JSON.stringify(item) }
}

/** TTL is a number of seconds; any other type never expires. */
function expiry({ schema }: Table, item: Item): number | null {
  const value = schema.ttl === undefined ? undefined : item[schema.ttl]?.N
  return value === undefined ? null : Math.floor(Number(value))
}

/** All that can still be wrong with an item before it is written, and its index entries. */
export function entriesOf({ schema }: Table, item: Item): (Key | undefined)[] {
  return schema.indexes.map((index) => entryKey(schema, index, item))
}

/** Writes the item (or deletes it) and says what that took. Checks nothing: callers have decided. */
export function write(
  table: Table,
  key: Key,
  before: Standing,
  after: NewItem | undefined,
  entries: (Key | undefined)[],
  expired = false,
): Units {
  const units = noUnits(writeUnits(Math.max(before.size, after?.size ?? 0)))
  const touched = countEntries(table, before, after, entries, units)
  const { row } = before
  table.feed.note(table.schema, key, row, after, expired)
  if (after === undefined) {
    if (row !== undefined) table.rows.delete(row)
    return units
  }
  const content = { ...after, expires: expiry(table, after.item), entries }
  if (row === undefined) table.rows.insert(key, content)
  else if (touched || row.expires !== content.expires) table.rows.replace(row, content)
  else table.rows.replaceItem(row, content)
  return units
}

/** Adds what each index takes; true when an entry appears, moves or goes. */
function countEntries(
  { schema }: Table,
  before: Standing,
  after: NewItem | undefined,
  entries: (Key | undefined)[],
  units: Units,
): boolean {
  let touched = false
  schema.indexes.forEach((index, i) => {
    const old = before.item && entryKey(schema, index, before.item)
    const moved = !sameKey(old, entries[i])
    if (moved) touched = true
    const was = before.item && old && { item: before.item, size: before.size }
    const is = after && entries[i] && after
    units.indexes.set(index, entryUnits(schema, index, was, is, moved))
  })
  return touched
}

export { keyInItem }
