// Writing an import: as it was read, or not at all; with what is to be done next.
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { outbox } from "@civil/data/outbox.ts"
import { WholePut } from "@civil/data/put.ts"
import { type Inside, importTopic } from "./deps.ts"
import type { Import, ImportStore } from "./entities.ts"

/** Guarded by the revision before it. */
export function savePart({ ImportItem }: ImportStore, next: Import): Part {
  const condition =
    next.revision === 1
      ? ({ attr: "revision", exists: false } as const)
      : ({ attr: "revision", eq: next.revision - 1 } as const)
  return { name: "import", write: ImportItem.build(WholePut).item(next).options({ condition }) }
}

/** A job is asked for once for each revision. */
export function jobPart({ store, now }: Inside, job: string, revision: number): Part {
  const entry = { id: `${job}.${revision}`, dueAt: now(), topic: importTopic, body: { job } }
  return outbox(store.table).part(entry)
}

/** The import moved on by a job; undefined where somebody was faster: it is discarded, or another worker did it. */
export async function moveOn(
  { store }: Inside,
  before: Import,
  change: Partial<Import>,
  also: readonly Part[] = [],
): Promise<Import | undefined> {
  const next = { ...before, ...change, revision: before.revision + 1 }
  try {
    await commit(store.table, [savePart(store, next), ...also])
    return next
  } catch (error) {
    if (error instanceof Stale) return undefined
    throw error
  }
}
