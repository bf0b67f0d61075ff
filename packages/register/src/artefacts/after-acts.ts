// The files of the newest version after decisions: written soon after them, so that search lags some seconds and the card never does.
import { commit, Stale } from "@civil/data/change.ts"
import { baseAt } from "../base.ts"
import { builtPart, dropIndex, nextBuilt } from "../publishing/last-write.ts"
import type { Built } from "../store.ts"
import type { ArtefactDeps } from "./deps.ts"
import { buildFiles } from "./files.ts"
import { wholeOf, writeWhole } from "./whole.ts"

/** Only from the index that was read: a slower worker never brings an older one back. */
async function noted(
  { store, objects }: ArtefactDeps,
  next: Built,
  before: Built | undefined,
): Promise<void> {
  try {
    await commit(store.table, [builtPart(store, next, before)])
  } catch (error) {
    if (error instanceof Stale) return
    throw error
  }
  await dropIndex(objects, next, before)
}

/** Several decisions in a row ask several times; the first time does it for all. */
export async function filesAfterActs(deps: ArtefactDeps, bureau: string): Promise<void> {
  const { store } = deps
  const [head, built] = await Promise.all([store.findHead(bureau), store.findBuilt(bureau)])
  const version = head?.version
  if (version === undefined || version.cause.kind !== "act" || (built?.number ?? 0) >= version.number) return
  const { number, serial } = version
  const whole = wholeOf(
    await baseAt(deps, bureau, version, { voids: head?.voids ?? [], from: built }),
    number,
  )
  await writeWhole(deps, whole, serial)
  await buildFiles(deps, whole, serial)
  await noted(deps, nextBuilt(bureau, { number, serial }, built), built)
}
