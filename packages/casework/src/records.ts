// The record as pages and workers ask for it: published roots, figures, and what the night does.
import { figures } from "./figures/open.ts"
import { type RecordNight, recordNight } from "./ledger/nightly.ts"
import { ledgerStore } from "./ledger/store.ts"
import type { Records } from "./service.ts"
import type { Spine } from "./spine.ts"

/** A year and a month of days. */
const mostRoots = 400

export interface OpenRecords extends Records {
  nightly(remaining: () => number): Promise<RecordNight>
}

export function openRecords(spine: Spine): OpenRecords {
  const ledger = ledgerStore(spine.world.table)
  return {
    figures: figures(spine),
    async roots(bureau, most = mostRoots) {
      const roots = await ledger.newest(bureau, most)
      return roots.map(({ day, count, root, previous }) => ({ day, count, root, previous }))
    },
    nightly: (remaining) => recordNight(spine, remaining),
  }
}
