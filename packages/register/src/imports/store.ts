// Writing an import: as it was read, or not at all; with what is to be done next.
import { after } from "@civil/core/transitions.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { outbox } from "@civil/data/outbox.ts"
import { WholePut } from "@civil/data/put.ts"
import { type Inside, importTopic } from "./deps.ts"
import type { Import, ImportStore, Person } from "./entities.ts"
import { type JobAction, transitions } from "./transitions.ts"

/** Guarded by the revision before it. */
export function savePart({ ImportItem }: ImportStore, next: Import): Part {
  const condition =
    next.revision === 1
      ? ({ attr: "revision", exists: false } as const)
      : ({ attr: "revision", eq: next.revision - 1 } as const)
  return { name: "import", write: ImportItem.build(WholePut).item(next).options({ condition }) }
}

/** The file as it was sent was handed out: noted before the link is. */
export function takenPart({ store, world, now }: Inside, id: string, { id: by, name }: Person): Part {
  const taken = { import: id, look: world.ids.next("look"), by: { id: by, name }, at: now() }
  return { name: "taken", write: store.TakenItem.build(WholePut).item(taken) }
}

/** A job is asked for once for each revision. */
export function jobPart({ store, now }: Inside, job: string, revision: number): Part {
  const entry = { id: `${job}.${revision}`, dueAt: now(), topic: importTopic, body: { job } }
  return outbox(store.table).part(entry)
}

/** Noted by a job, or moved on by it; undefined where somebody was faster: it is discarded, or another worker did it. */
export async function moveOn(
  { store }: Inside,
  before: Import,
  action: JobAction | "note",
  change: Partial<Omit<Import, "state">>,
  also: readonly Part[] = [],
): Promise<Import | undefined> {
  const state = action === "note" ? before.state : after(transitions, before.state, action)
  if (state === undefined) throw new TypeError(`an import that is ${before.state} cannot be ${action}`)
  const next = { ...before, ...change, state, revision: before.revision + 1 }
  try {
    await commit(store.table, [savePart(store, next), ...also])
    return next
  } catch (error) {
    if (error instanceof Stale) return undefined
    throw error
  }
}
