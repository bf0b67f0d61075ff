// The tables of a file: kept in memory, read again when another process changed them.
import type { DatabaseSync } from "node:sqlite"
import { notFound } from "./errors.ts"
import type { Feed } from "./feed.ts"
import { createSql, dropSql, Rows } from "./rows.ts"
import type { TableSchema } from "./schema.ts"

export interface Table {
  schema: TableSchema
  rows: Rows
  feed: Feed
}

const layout = `
  CREATE TABLE IF NOT EXISTS catalog(name TEXT PRIMARY KEY, schema TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tokens(token TEXT PRIMARY KEY, request TEXT, answer TEXT, at INTEGER) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS tokens_at ON tokens(at);
`

export class Catalog {
  readonly #db: DatabaseSync
  readonly #feed: Feed
  readonly #tables = new Map<string, Table>()
  readonly #version
  #seenVersion = -1
  #generation = -1

  constructor(db: DatabaseSync, feed: Feed) {
    this.#db = db
    this.#feed = feed
    db.exec(`BEGIN IMMEDIATE;${layout}COMMIT`)
    this.#version = db.prepare("PRAGMA data_version")
    this.refresh()
  }

  /** Cheap unless another connection has written since: then the schema's generation tells whether tables changed. */
  refresh(): void {
    const seen = (this.#version.get() as { data_version: number }).data_version
    if (seen === this.#seenVersion) return
    this.#seenVersion = seen
    const generation = (this.#db.prepare("PRAGMA user_version").get() as { user_version: number })
      .user_version
    if (generation === this.#generation) return
    this.#generation = generation
    this.#tables.clear()
    this.#checkLayout()
    for (const row of this.#db.prepare("SELECT schema FROM catalog ORDER BY name").all()) {
      this.#hold(JSON.parse(String(row.schema)) as TableSchema)
    }
  }

  #checkLayout(): void {
    const [first] = this.#db.prepare("SELECT schema FROM catalog").all()
    if (first === undefined) return
    const { number } = JSON.parse(String(first.schema)) as TableSchema
    const columns = this.#db.prepare(`PRAGMA table_info(t${number})`).all()
    if (columns.some(({ name }) => name === "id")) return
    throw new Error("it was written by a version before the first release; move it away and start again")
  }

  #hold(schema: TableSchema): void {
    this.#tables.set(schema.name, { schema, rows: new Rows(this.#db, schema), feed: this.#feed })
  }

  find(name: string): Table | undefined {
    return this.#tables.get(name)
  }

  get(name: string): Table {
    const table = this.#tables.get(name)
    if (table === undefined) throw notFound()
    return table
  }

  names(): string[] {
    return [...this.#tables.keys()].sort()
  }

  tables(): Table[] {
    return [...this.#tables.values()]
  }

  /** The number for a table to be made: never one in use. */
  nextNumber(): number {
    return Math.max(0, ...this.tables().map(({ schema }) => schema.number)) + 1
  }

  /** Inside a write transaction. */
  create(schema: TableSchema): void {
    this.#db.exec(createSql(schema))
    this.save(schema)
  }

  save(schema: TableSchema): void {
    this.#db
      .prepare("INSERT OR REPLACE INTO catalog(name, schema) VALUES (?, ?)")
      .run(schema.name, JSON.stringify(schema))
    this.#hold(schema)
    this.#bump()
  }

  drop(schema: TableSchema): void {
    this.#db.exec(dropSql(schema))
    this.#db.prepare("DELETE FROM catalog WHERE name = ?").run(schema.name)
    this.#tables.delete(schema.name)
    this.#bump()
  }

  #bump(): void {
    this.#generation++
    this.#db.exec(`PRAGMA user_version = ${this.#generation}`)
  }

  /** After a rollback what is held in memory may be wrong: read all again. */
  forget(): void {
    this.#generation = -1
    this.#seenVersion = -1
    this.refresh()
  }
}
