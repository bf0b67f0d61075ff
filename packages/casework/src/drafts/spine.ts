// What every act on drafts works with: rows, timers, terms, and the parts of a transaction.
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { dateOf } from "@civil/core/date.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Part } from "@civil/data/change.ts"
import { outbox } from "@civil/data/outbox.ts"
import { WholePut } from "@civil/data/put.ts"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { formOf, isAppliedFor, type Matter, matterName } from "../matter.ts"
import type { Draft } from "../shapes.ts"
import type { Open } from "./actions.ts"
import { openContent } from "./content.ts"
import { type DraftDeps, draftTopics } from "./deps.ts"
import { type DraftRows, draftRows } from "./entity.ts"
import { presetTerms, termsOn } from "./terms.ts"

const dayMs = 86_400_000
/** `only` these papers; or all but those to `keep`, of a draft that is gone: a living one may have more by then. */
export type Which = { readonly only: readonly string[] } | { readonly keep: readonly string[] }

/** What every act on drafts works with. */
export interface DraftSpine {
  readonly deps: DraftDeps
  readonly rows: DraftRows
  readonly box: ReturnType<typeof outbox>
  readonly now: () => number
  /** Matters citizens may begin. */
  findMatter(name: string, bureau: string): Matter | undefined
  /** The person's own, not expired, its matter still known. */
  findOwn(person: string, id: string): Promise<Open | undefined>
  listOwn(person: string): Promise<readonly Open[]>
  /** Days from now on that an untouched draft is kept, as epoch seconds; and until the reminder, as milliseconds. */
  expiry(now: number): { readonly expiresAt: number; readonly remindAt: number }
  /** The draft's part of a transaction, written as read before `revision` or `papers` were counted up. */
  putPart(draft: Draft, before: Draft | "new" | { readonly id: string }): Part
  removePart(draft: Draft): Part
  /** Deletes papers of a draft soon after: those named, or all others. */
  dropPart(draft: string, which: Which, at: number): Part
}

const unchanged = ({ id, revision, papers }: Draft) => ({
  and: [
    { attr: "id", eq: id } as const,
    { attr: "revision", eq: revision } as const,
    { attr: "papers", eq: papers } as const,
  ],
})

export function draftSpine(deps: DraftDeps): DraftSpine {
  const { world } = deps
  const rows = draftRows(world.table)
  const box = outbox(world.table)
  const now = () => world.clock.now().epochMilliseconds
  const today = () => dateOf(world.clock.now()).toString()
  /** With the form as it is at that bureau today. */
  const named = (name: string, bureau: string): Matter | undefined => {
    const matter = deps.matters.find((each) => matterName(each) === name)
    return matter && { ...matter, form: formOf(matter, bureau, today()) }
  }
  const opened = (draft: Draft): Open | undefined => {
    const matter = named(draft.matter, draft.bureau)
    if (!matter || draft.expiresAt * 1000 <= now()) return undefined
    return { draft, matter, content: openContent(world.secrets, draft.id, draft.sealed) }
  }
  return {
    ...{ deps, rows, box, now },
    findMatter(name, bureau) {
      const matter = named(name, bureau)
      return matter && isAppliedFor(matter) && matter.policy(bureau, today()) ? matter : undefined
    },
    async findOwn(person, id) {
      const draft = (await rows.list(person)).find((each) => each.id === id)
      return draft && opened(draft)
    },
    async listOwn(person) {
      return (await rows.list(person)).map(opened).filter((each) => each !== undefined)
    },
    expiry(at) {
      const { remindDays, keepDays } = termsOn(deps.terms ?? presetTerms, today())
      return { expiresAt: Math.ceil((at + keepDays * dayMs) / 1000), remindAt: at + remindDays * dayMs }
    },
    putPart(draft, before) {
      const condition =
        before === "new"
          ? ({ attr: "id", exists: false } as const)
          : "revision" in before
            ? unchanged(before)
            : ({ attr: "id", eq: before.id } as const)
      return { name: "draft", write: rows.DraftItem.build(WholePut).item(draft).options({ condition }) }
    },
    removePart(draft) {
      const condition = unchanged(draft)
      return {
        name: "draft",
        write: rows.DraftItem.build(DeleteTransaction).key(draft).options({ condition }),
      }
    },
    dropPart(draft, which, at) {
      // An hour: an upload that is just ending finds its draft gone and removes its own object.
      const dueAt = at + 3_600_000
      return box.part({ id: `${draft}.drop`, dueAt, topic: draftTopics.drop, body: { draft, ...which } })
    },
  }
}

/** Only citizens have drafts. */
export function citizenOf(actor: Actor): Citizen {
  if (actor.kind === "citizen") return actor
  throw actor.kind === "visitor" ? absent(actor) : new Refusal("forbidden", "not_allowed")
}
