// Changes of a person's ledger by what the desk granted: read, decided, written on the revision read; again when a booking came between. Doing it twice changes nothing.

import type { Ledger } from "@civil/booking/shapes.ts"
import { ledgerOf, ledgerPart, type Spine } from "@civil/booking/spine.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit, Stale } from "@civil/data/change.ts"

const attempts = 12

/** `decide` answers the very same ledger where there is nothing (more) to do, else one with the next revision. */
export async function changeLedger(
  on: Spine,
  person: string,
  decide: (ledger: Ledger) => Ledger,
): Promise<Ledger> {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ledgerOf(on, person)
    const next = decide(before)
    if (next === before) return before
    try {
      await commit(on.world.table, [ledgerPart(on, next)])
      return next
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  throw new Refusal("conflict", "conflict.changed_meanwhile")
}
