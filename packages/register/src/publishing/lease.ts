// Who is writing the next version of a bureau's register: one at a time, under a serial nobody else ever writes with.
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import type { Writing } from "../entities.ts"
import type { Head, Store } from "../store.ts"
import { refuse } from "../words.ts"

/** Longer than the longest step that renews nothing: the building of an index. */
export const leaseMs = 10 * 60_000
const mostTries = 12

export const emptyHead = (bureau: string): Head => ({ bureau, revision: 0, serial: 0, voids: [] })

/** The head as it is to be, guarded by the revision it was read with. */
export function headPart({ HeadItem }: Store, next: Omit<Head, "revision">, before: Head): Part {
  const condition =
    before.revision === 0
      ? ({ attr: "revision", exists: false } as const)
      : ({ attr: "revision", eq: before.revision } as const)
  const write = HeadItem.build(WholePut)
    .item({ ...next, revision: before.revision + 1 })
    .options({ condition })
  return { name: "head", write }
}

/** The head without what somebody began and did not finish: its serial is void for ever. */
export function givenUp(head: Head): Head {
  const { writing, ...rest } = head
  return writing === undefined ? head : { ...rest, voids: [...head.voids, writing.serial] }
}

/** Somebody's, and in time. */
export const held = ({ writing }: Head, now: number): boolean =>
  writing !== undefined && writing.leaseUntil > now

export interface Lease {
  readonly head: Head
  readonly writing: Writing
}

interface Wish {
  readonly bureau: string
  readonly id: string
  readonly digest: string
  /** Number of the version the plan was made against; 0 for none. */
  readonly against: number
}

async function saved(store: Store, next: Head, before: Head): Promise<Head> {
  await commit(store.table, [headPart(store, next, before)])
  return { ...next, revision: before.revision + 1 }
}

/** Begins, or goes on with what was begun under the same id with the same content. */
export async function takeLease(store: Store, wish: Wish, now: number): Promise<Lease> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const head = (await store.findHead(wish.bureau)) ?? emptyHead(wish.bureau)
    const { writing } = head
    if ((head.version?.number ?? 0) !== wish.against) throw refuse("conflict", "register.moved_on")
    const mine = writing?.id === wish.id
    if (!mine && held(head, now)) throw refuse("conflict", "register.busy")
    const same = mine && writing.digest === wish.digest
    const from = same ? head : givenUp(head)
    const next: Writing = same
      ? { ...writing, leaseUntil: now + leaseMs }
      : { id: wish.id, digest: wish.digest, serial: head.serial + 1, leaseUntil: now + leaseMs, rows: 0 }
    try {
      const kept = await saved(
        store,
        { ...from, serial: Math.max(head.serial, next.serial), writing: next },
        head,
      )
      return { head: kept, writing: next }
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  throw refuse("conflict", "register.busy")
}

/** Renews it with the rows written so far. Who lost it has been given up, and writes no more. */
export async function renew(
  store: Store,
  { head, writing }: Lease,
  rows: number,
  now: number,
): Promise<Lease> {
  const next: Writing = { ...writing, rows, leaseUntil: now + leaseMs }
  try {
    return { head: await saved(store, { ...head, writing: next }, head), writing: next }
  } catch (error) {
    if (error instanceof Stale) throw refuse("conflict", "register.busy")
    throw error
  }
}
