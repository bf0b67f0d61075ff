// Rows of the next version, written in order; what a dead publisher had written is not written again.
import { putAll } from "@civil/data/batch.ts"
import { WholePut } from "@civil/data/put.ts"
import type { Organization } from "../organization.ts"
import { rowOf } from "../rows.ts"
import type { Store } from "../store.ts"
import { type Lease, renew } from "./lease.ts"

const atOnce = 200
/** The lease is renewed, and the place noted, after so many. */
const noteAfter = 2000
const reserveMs = 10_000

export interface RowWork {
  readonly store: Store
  readonly lease: Lease
  readonly number: number
  readonly now: () => number
  readonly remaining: () => number
  /** Rows written so far. */
  readonly progress: (done: number) => Promise<void>
}

/** The lease as it now is; `done` false: out of time. */
export async function writeRows(
  organizations: Iterable<Organization>,
  { store, lease, number, now, remaining, progress }: RowWork,
): Promise<{ readonly lease: Lease; readonly done: boolean }> {
  let kept = lease
  let written = 0
  let waiting: Organization[] = []
  const itemOf = (organization: Organization) =>
    store.RowItem.build(WholePut)
      .item(rowOf(organization, lease.writing.serial, number))
      .params().Put.Item
  const flush = async () => {
    await putAll(store.table, waiting.map(itemOf))
    written += waiting.length
    waiting = []
  }
  const note = async () => {
    kept = await renew(store, kept, written, now())
    await progress(written)
  }
  for (const organization of organizations) {
    if (written + waiting.length < lease.writing.rows) {
      written += 1
      continue
    }
    waiting.push(organization)
    if (waiting.length < atOnce) continue
    await flush()
    const late = remaining() < reserveMs
    if (late || written - kept.writing.rows >= noteAfter) await note()
    if (late) return { lease: kept, done: false }
  }
  await flush()
  if (written > kept.writing.rows) await note()
  return { lease: kept, done: true }
}
