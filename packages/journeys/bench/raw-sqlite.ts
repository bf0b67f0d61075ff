// The other side of the engine's bench: the same rows in the same transactions, written by plain prepared SQLite statements.

import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Recorded, Value, Written } from "./record.ts"

/** Runs one write of a transaction. */
type Write = () => void

export interface RawTable {
  readonly db: DatabaseSync
  /** Statements bound to their values, ready to run: what a program without any layer would do. */
  prepare(recorded: Recorded): readonly (readonly Write[])[][]
}

/** WAL and a sync with every commit, as the engine; the index key and the expiry beside the item, as the engine. */
export function openRaw(folder: string): RawTable {
  const db = new DatabaseSync(join(folder, "raw.sqlite"))
  db.exec(`
    PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY;
    CREATE TABLE items(pk, sk, item, expires, gsi1pk, gsi1sk, PRIMARY KEY (pk, sk)) WITHOUT ROWID;
    CREATE INDEX gsi1 ON items(gsi1pk, gsi1sk) WHERE gsi1pk IS NOT NULL;
    CREATE INDEX expires ON items(expires) WHERE expires IS NOT NULL;
  `)
  const put = db.prepare(
    "INSERT INTO items VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (pk, sk) DO UPDATE SET item = excluded.item, " +
      "expires = excluded.expires, gsi1pk = excluded.gsi1pk, gsi1sk = excluded.gsi1sk",
  )
  const remove = db.prepare("DELETE FROM items WHERE pk = ? AND sk = ?")
  const text = (value: Value | undefined) => (value?.S === undefined ? null : String(value.S))
  const bind = (kind: string, { Item, Key }: Written): Write => {
    if (kind === "Put" && Item) {
      const expires = Item.expiresAt?.N === undefined ? null : Number(Item.expiresAt.N)
      const index = [text(Item.gsi1pk), text(Item.gsi1sk)] as const
      const values = [text(Item.pk), text(Item.sk), JSON.stringify(Item), expires, ...index] as const
      return () => void put.run(...values)
    }
    if (kind === "Delete" && Key) return () => void remove.run(text(Key.pk), text(Key.sk))
    if (kind === "ConditionCheck") return () => undefined
    throw new Error(`a booking now writes by ${kind}: teach the raw side to do the same`)
  }
  return {
    db,
    prepare: (recorded) =>
      recorded.map((couple) =>
        couple.map(({ TransactItems }) =>
          TransactItems.flatMap((part) => Object.entries(part).map(([kind, written]) => bind(kind, written))),
        ),
      ),
  }
}

/** Every row as `pk sk item`, sorted, the item's fields in order: equal texts are equal tables. */
export function dumpRaw(db: DatabaseSync): string {
  const rows = db.prepare("SELECT item FROM items").all() as { item: string }[]
  return canonical(rows.map(({ item }) => JSON.parse(item)))
}

export function canonical(items: readonly Readonly<Record<string, Value>>[]): string {
  return items
    .map((item) => JSON.stringify(item, sortedKeys))
    .sort()
    .join("\n")
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
