// At night: last days that a published calendar has made computable, desk by desk.

import { facetName, queueOf } from "./facets.ts"
import { byClock, reckonAnew } from "./handle.ts"
import type { Spine } from "./spine.ts"

const page = 100

/** Reckons anew every case flagged uncomputable; those that stay so are passed over. How many were looked at. */
export async function reckonAll(spine: Spine, remaining: () => number): Promise<number> {
  let looked = 0
  const tick = reckonAnew(spine)
  for (const { code } of spine.deps.bureaus)
    for (const desk of Object.keys(spine.deps.desks))
      for (const list of ["open", "decided"]) {
        const queue = queueOf(code, desk, facetName(list, { flag: "uncomputable" }))
        for (let from = "!"; ; ) {
          if (remaining() < 10_000) return looked
          const rows = await spine.store.listRows({ queue, received: false, from, to: "~", limit: page })
          for (const { card } of rows) await byClock(spine, card.id, "calendar", tick)
          looked += rows.length
          const end = rows.at(-1)
          if (end === undefined || rows.length < page) break
          from = `${end.sort}!`
        }
      }
  return looked
}
