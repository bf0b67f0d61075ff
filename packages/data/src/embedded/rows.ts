// One SQLite table for one DynamoDB table: its statements, reading and writing rows, index columns beside the item.
import type { DatabaseSync, StatementSync } from "node:sqlite"
import { DynamoError } from "./errors.ts"
import type { Key } from "./keys.ts"
import type { TableSchema } from "./schema.ts"
import type { Item } from "./value.ts"

export type Column = string | number | Uint8Array | null

/** What an item is stored as. */
export interface Content {
  /** The item as JSON text, as on the wire. */
  json: string
  size: number
  /** Seconds since 1970; null never. */
  expires: number | null
}

/** A row that is there. */
export interface Row extends Content {
  id: number
}

/** A row to write: index keys in the order of the table's indexes. */
export interface NewRow extends Content {
  entries: (Key | undefined)[]
}

export const columnsOf = (i: number) => [`x${i}h`, `x${i}r`] as const

/**
 * SQL that makes the table: sparse indexes hold only rows that have the index's key.
 * Rows lie in the order they came: a transaction's items share a page or two. Clustered by key instead, each item
 * would take a page of its own in the log, which measured half as fast.
 */
export function createSql({ number, indexes }: TableSchema): string {
  const columns = indexes.flatMap((_, i) => columnsOf(i))
  const parts = ["h", "r", "size", "item", "expires", ...columns].join(", ")
  const made = indexes.map((_, i) => {
    const [h, r] = columnsOf(i)
    return `CREATE INDEX t${number}_${h} ON t${number}(${h}, ${r}, h, r) WHERE ${h} IS NOT NULL;`
  })
  return (
    `CREATE TABLE t${number}(id INTEGER PRIMARY KEY, ${parts});` +
    `CREATE UNIQUE INDEX t${number}_key ON t${number}(h, r);` +
    `CREATE INDEX t${number}_expires ON t${number}(expires) WHERE expires IS NOT NULL;${made.join("")}`
  )
}

export const dropSql = ({ number }: TableSchema) => `DROP TABLE t${number};`

export class Rows {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly name: string
  readonly #get: StatementSync
  readonly #delete: StatementSync
  readonly #insert: StatementSync
  readonly #replace: StatementSync
  readonly #replaceItem: StatementSync

  constructor(db: DatabaseSync, table: TableSchema) {
    this.#db = db
    this.name = `t${table.number}`
    const columns = table.indexes.flatMap((_, i) => columnsOf(i))
    const all = ["size", "item", "expires", ...columns]
    this.#get = db.prepare(`SELECT id, item AS json, size, expires FROM ${this.name} WHERE h = ? AND r = ?`)
    this.#delete = db.prepare(`DELETE FROM ${this.name} WHERE id = ?`)
    this.#insert = db.prepare(
      `INSERT INTO ${this.name}(${all.join(", ")}, h, r) VALUES (${all.map(() => "?").join(", ")}, ?, ?)`,
    )
    this.#replace = db.prepare(
      `UPDATE ${this.name} SET ${all.map((column) => `${column} = ?`).join(", ")} WHERE id = ?`,
    )
    this.#replaceItem = db.prepare(`UPDATE ${this.name} SET size = ?, item = ? WHERE id = ?`)
  }

  get(key: Key): Row | undefined {
    return this.#get.get(key[0], key[1]) as Row | undefined
  }

  delete(row: Row): void {
    this.#delete.run(row.id)
  }

  insert(key: Key, row: NewRow): void {
    this.#insert.run(...this.#columns(row), key[0], key[1])
  }

  replace({ id }: Row, row: NewRow): void {
    this.#replace.run(...this.#columns(row), id)
  }

  /** For a change that touches no index: SQLite then leaves the indexes alone. */
  replaceItem({ id }: Row, { size, json }: Content): void {
    this.#replaceItem.run(size, json, id)
  }

  #columns({ size, json, expires, entries }: NewRow): Column[] {
    const columns: Column[] = [size, json, expires]
    for (const entry of entries) columns.push(entry?.[0] ?? null, entry?.[1] ?? null)
    return columns
  }

  /** A statement of this table, prepared once. */
  prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.#db.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

/** `partition` is named in the error, for whoever looks for what was damaged in the file. */
export function parseItem(json: string, partition: Column = "a table"): Item {
  try {
    return JSON.parse(json) as Item
  } catch {
    throw new DynamoError("InternalServerError", `an item of ${String(partition)} cannot be read`, {}, 500)
  }
}
