// Sweeps items whose time to live is past, in small groups so that writers never wait long.
import type { Table } from "./catalog.ts"
import { Standing, write } from "./change.ts"
import type { GroupCommit } from "./group.ts"
import type { Key } from "./keys.ts"
import type { Row } from "./rows.ts"
import type { Store } from "./store.ts"

const groupSize = 100
/** DynamoDB leaves items alone whose time is more than five years past: most likely a wrong unit. */
const oldestSeconds = 5 * 365 * 24 * 60 * 60

interface Expired extends Row {
  h: Key[0]
  r: Key[1]
}

function sweepSome(store: Store, { schema, rows }: Table): number {
  const table = store.catalog.find(schema.name)
  if (table === undefined) return 0
  const now = Math.floor(store.now() / 1000)
  const expired = rows
    .prepared(
      `SELECT id, h, r, item AS json, size, expires FROM ${rows.name} WHERE expires < ? AND expires > ? LIMIT ${groupSize}`,
    )
    .all(now, now - oldestSeconds) as unknown as Expired[]
  for (const row of expired)
    write(table, [row.h, row.r], new Standing(row, [row.h, row.r]), undefined, [], true)
  return expired.length
}

export async function sweepExpired(store: Store, group: GroupCommit): Promise<number> {
  let swept = 0
  for (const table of store.catalog.tables()) {
    if (table.schema.ttl === undefined) continue
    let some: number
    do {
      some = await group.add(() => sweepSome(store, table))
      swept += some
    } while (some === groupSize)
  }
  return swept
}
