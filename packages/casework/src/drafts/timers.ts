// What becomes of drafts by themselves: one reminder, the end of their time, and the papers of those that are gone.
import { dateOf } from "@civil/core/date.ts"
import { UnknownTopic } from "@civil/core/service.ts"
import { commit, Stale } from "@civil/data/change.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { Temporal } from "temporal-polyfill"
import { matterName } from "../matter.ts"
import type { Draft } from "../shapes.ts"
import { openContent } from "./content.ts"
import { draftTopics } from "./deps.ts"
import { keptKey, keptPrefix } from "./ids.ts"
import type { DraftSpine, Which } from "./spine.ts"

interface Place {
  readonly person: string
  readonly matter: string
  readonly bureau: string
  readonly draft: string
}

export async function handle(spine: DraftSpine, entry: Entry): Promise<void> {
  switch (entry.topic) {
    case draftTopics.remind:
      return remind(spine, entry)
    case draftTopics.expire:
      return expire(spine, entry)
    case draftTopics.drop:
      return drop(spine, entry.body as unknown as Dropped)
    default:
      throw new UnknownTopic(entry.topic)
  }
}

/** The draft an entry was written for; undefined where it is gone, another one may stand in its place. */
async function draftOf(spine: DraftSpine, entry: Entry): Promise<Draft | undefined> {
  const { person, matter, bureau, draft: id } = entry.body as unknown as Place
  const draft = await spine.rows.find(person, matter, bureau)
  return draft?.id === id ? draft : undefined
}

/** A saved draft counts its days anew: its timer is set again, for the same thing and the later time. */
const again = (spine: DraftSpine, { id, topic, body }: Entry, dueAt: number) =>
  spine.box.add({ id, topic, body, dueAt })

async function remind(spine: DraftSpine, entry: Entry): Promise<void> {
  const draft = await draftOf(spine, entry)
  if (draft === undefined || draft.remindedAt !== undefined) return
  const { remindAt } = spine.expiry(draft.savedAt)
  const now = spine.now()
  if (remindAt > now) return again(spine, entry, remindAt)
  const matter = spine.deps.matters.find((each) => matterName(each) === draft.matter)
  if (matter === undefined || draft.expiresAt * 1000 <= now) return
  const { mobile } = openContent(spine.deps.world.secrets, draft.id, draft.sealed)
  const expiresOn = dateOf(Temporal.Instant.fromEpochMilliseconds(draft.expiresAt * 1000)).toString()
  await spine.deps.remind({
    ...{ draft: draft.id, person: draft.person, bureau: draft.bureau, matter, expiresOn, at: now },
    ...(mobile === undefined ? {} : { mobile }),
  })
  await marked(spine, draft, now)
}

/** Somebody may be typing just now: the mark is written over what is there then. */
async function marked(spine: DraftSpine, seen: Draft, remindedAt: number): Promise<void> {
  for (let draft: Draft | undefined = seen; draft?.id === seen.id; ) {
    try {
      return await commit(spine.deps.world.table, [spine.putPart({ ...draft, remindedAt }, draft)])
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      draft = await spine.rows.find(seen.person, seen.matter, seen.bureau)
    }
  }
}

async function expire(spine: DraftSpine, entry: Entry): Promise<void> {
  const draft = await draftOf(spine, entry)
  if (draft === undefined) return
  const now = spine.now()
  if (draft.expiresAt * 1000 > now) return again(spine, entry, draft.expiresAt * 1000)
  // Saved at this very moment: the entry is tried again.
  await commit(spine.deps.world.table, [spine.removePart(draft), spine.dropPart(draft.id, { keep: [] }, now)])
}

type Dropped = { readonly draft: string } & Which

async function drop({ deps }: DraftSpine, { draft, ...which }: Dropped): Promise<void> {
  if ("only" in which) {
    for (const id of which.only) await deps.objects.remove(keptKey(draft, id))
    return
  }
  const prefix = keptPrefix(draft)
  for (const { key } of await deps.objects.list(prefix))
    if (!which.keep.includes(key.slice(prefix.length))) await deps.objects.remove(key)
}
