// What a table is: its key, its indexes, its TTL attribute, as plain data kept in the catalog.
import type { KeyType } from "./value.ts"

export interface KeySchema {
  hash: string
  range: string | undefined
}

export interface IndexSchema {
  name: string
  local: boolean
  key: KeySchema
  projection: "ALL" | "KEYS_ONLY" | "INCLUDE"
  include: string[]
}

export interface TableSchema {
  name: string
  /** Numbers the SQLite tables: names may hold any character and may come back after a deletion. */
  number: number
  uuid: string
  createdAt: number
  billing: "PAY_PER_REQUEST" | "PROVISIONED"
  throughput: { ReadCapacityUnits: number; WriteCapacityUnits: number }
  types: Record<string, KeyType>
  key: KeySchema
  indexes: IndexSchema[]
  ttl: string | undefined
}

export const keyNames = (key: KeySchema): string[] =>
  key.range === undefined ? [key.hash] : [key.hash, key.range]

/** Attributes that name an entry of an index: its own key, then what is missing of the table's. */
export function entryNames(table: TableSchema, index: IndexSchema | undefined): string[] {
  const own = keyNames(table.key)
  return index === undefined ? own : [...new Set([...keyNames(index.key), ...own])]
}

/** Attributes an index holds; undefined means all. */
export function projected(table: TableSchema, index: IndexSchema): Set<string> | undefined {
  if (index.projection === "ALL") return undefined
  return new Set([...entryNames(table, index), ...(index.projection === "INCLUDE" ? index.include : [])])
}
