// The last write of a version: with it everything written before is seen, at once and for everybody.
import type { Part } from "@civil/data/change.ts"
import { outbox } from "@civil/data/outbox.ts"
import { WholePut } from "@civil/data/put.ts"
import type { StoredVersion, Written } from "../entities.ts"
import type { Head, Store } from "../store.ts"
import { headPart } from "./lease.ts"

/** Followers are told; files of a decision are written. */
export const publishedTopic = "register.published"

const unwritten = { condition: { attr: "number", exists: false } } as const

/** Rises with the number, whatever the clock does. */
export const momentAfter = (head: Head, now: number): number =>
  Math.max(now, (head.version?.publishedAt ?? 0) + 1)

/** `id`: nothing is published twice under it. */
export function lastWrite(store: Store, before: Head, version: StoredVersion, id: string): readonly Part[] {
  const { bureau, number, publishedAt } = version
  const { writing: _, ...rest } = before
  const next: Head = { ...rest, serial: Math.max(before.serial, version.serial), version }
  const entry = { id: `${publishedTopic} ${bureau} ${number}`, dueAt: publishedAt, topic: publishedTopic }
  return [
    headPart(store, next, before),
    {
      name: "version",
      write: store.VersionItem.build(WholePut).item({ bureau, number, version }).options(unwritten),
    },
    { name: "moment", write: store.MomentItem.build(WholePut).item({ bureau, at: publishedAt, number }) },
    { name: "done", write: store.DoneItem.build(WholePut).item({ id, bureau, number }).options(unwritten) },
    outbox(store.table).part({ ...entry, body: { bureau, number } }),
  ]
}

/** The newest index: of which version, and where it lies. */
export function builtPart({ BuiltItem }: Store, bureau: string, built: Written): Part {
  return { name: "built", write: BuiltItem.build(WholePut).item({ bureau, ...built }) }
}
