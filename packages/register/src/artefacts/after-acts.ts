// The files of the newest version after decisions: written soon after them, so that search lags some seconds and the card never does.
import { commit, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import type { Condition } from "dynamodb-toolbox/entity/actions/parseCondition"
import { baseAt } from "../base.ts"
import type { Store } from "../store.ts"
import type { ArtefactDeps } from "./deps.ts"
import { buildFiles } from "./files.ts"
import { wholeOf, writeWhole } from "./whole.ts"

/** Only forward: a slower worker never brings an older index back. */
async function noted({ BuiltItem, table }: Store, built: { bureau: string; number: number; serial: number }) {
  const older: Condition<typeof BuiltItem> = {
    or: [
      { attr: "number", exists: false },
      { attr: "number", lt: built.number },
    ],
  }
  const write = BuiltItem.build(WholePut).item(built).options({ condition: older })
  try {
    await commit(table, [{ name: "built", write }])
  } catch (error) {
    if (!(error instanceof Stale)) throw error
  }
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
  await noted(store, { bureau, number, serial })
}
