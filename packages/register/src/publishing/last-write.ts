// The last write of a version: with it everything written before is seen, at once and for everybody.
import type { Part } from "@civil/data/change.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import { outbox } from "@civil/data/outbox.ts"
import { WholePut } from "@civil/data/put.ts"
import type { Condition } from "dynamodb-toolbox/entity/actions/parseCondition"
import type { StoredVersion, Written } from "../entities.ts"
import { indexKey } from "../places.ts"
import type { Built, Head, Store } from "../store.ts"
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

/** The newest index: of which version, where it lies, and where the one before it does. */
export function builtPart({ BuiltItem }: Store, next: Built, before: Built | undefined): Part {
  const condition: Condition<typeof BuiltItem> = before
    ? { attr: "number", eq: before.number }
    : { attr: "number", exists: false }
  return { name: "built", write: BuiltItem.build(WholePut).item(next).options({ condition }) }
}

/** What is noted of a newer index. */
export function nextBuilt(bureau: string, next: Written, before: Built | undefined): Built {
  const previous = before?.serial === next.serial ? before.previous : before?.serial
  return { bureau, ...next, ...(previous !== undefined && { previous }) }
}

/** The index nobody is sent to any more. */
export async function dropIndex(objects: Objects, next: Built, before: Built | undefined): Promise<void> {
  const old = before?.previous
  if (old === undefined || old === next.previous || old === next.serial) return
  await objects.remove(indexKey(next.bureau, old))
}
