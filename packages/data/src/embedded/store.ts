// What operations work on: the tables of one SQLite file, the clock, and a tally of capacity units.
import { closeSync, fdatasync, mkdirSync, openSync } from "node:fs"
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

/** Writes something while SQLite still syncs by itself: it then also syncs the folder in which the new log has its name. */
function makeLog(db: DatabaseSync): void {
  db.exec("BEGIN IMMEDIATE")
  const { user_version: version } = db.prepare("PRAGMA user_version").get() as { user_version: number }
  db.exec(`PRAGMA user_version = ${version}; COMMIT`)
}

export interface Opened {
  db: DatabaseSync
  /** Brings the log to disk without holding up the thread. */
  sync: (() => Promise<void>) | undefined
  close(): void
}

/**
 * Opens the file with a write-ahead log. Every answer waits until the log is on disk, as with `synchronous=FULL`; only
 * the waiting is done by `sync` on another thread. SQLite itself syncs around checkpoints (`NORMAL`), which is what
 * keeps the file whole.
 */
export function openDatabase(dataDir: string, name: string): Opened {
  const inMemory = dataDir === ":memory:"
  const path = inMemory ? dataDir : join(dataDir, `${name}.sqlite`)
  if (!inMemory) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    // Only the account that runs the server reads it; SQLite gives its log and lock files the same rights.
    closeSync(openSync(path, "a", 0o600))
  }
  const db = new DatabaseSync(path, { timeout: 10_000 })
  db.exec(`
    PRAGMA page_size = ${pageBytes};
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -65536;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA temp_store = MEMORY;
  `)
  makeLog(db)
  db.exec("PRAGMA synchronous = NORMAL")
  if (inMemory) return { db, sync: undefined, close: () => db.isOpen && db.close() }
  let log: number | undefined
  const sync = () =>
    new Promise<void>((resolve, reject) => {
      log ??= openSync(`${path}-wal`, "r+")
      fdatasync(log, (error) => (error === null ? resolve() : reject(error)))
    })
  return {
    db,
    sync,
    close() {
      if (log !== undefined) closeSync(log)
      log = undefined
      if (db.isOpen) db.close()
    },
  }
}
