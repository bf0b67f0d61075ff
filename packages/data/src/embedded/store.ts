// What operations work on: the tables of one SQLite file, the clock, and a tally of capacity units.
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Catalog } from "./catalog.ts"

/** Units taken since the engine opened, by operation. */
export interface Consumed {
  requests: number
  readUnits: number
  writeUnits: number
}

export interface Store {
  db: DatabaseSync
  catalog: Catalog
  /** Milliseconds since 1970. */
  now(): number
  /** Notes what the operation under way takes. */
  spend(kind: "read" | "write", units: number): void
}

/** A request that has been read and checked, ready to run; a write runs inside a transaction. */
export interface Prepared {
  write: boolean
  run(store: Store): Record<string, unknown>
}

const pageBytes = 4096

/** Opens the file and its tables: WAL and a sync with every commit, so that what was answered stays. */
export function openDatabase(dataDir: string, name: string): DatabaseSync {
  if (dataDir !== ":memory:") mkdirSync(dataDir, { recursive: true })
  const db = new DatabaseSync(dataDir === ":memory:" ? dataDir : join(dataDir, `${name}.sqlite`), {
    timeout: 10_000,
  })
  db.exec(`
    PRAGMA page_size = ${pageBytes};
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -65536;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA temp_store = MEMORY;
  `)
  return db
}
