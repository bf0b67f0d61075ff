// Drafts: begun once, saved as typed, found again on another device, handed in or let go.
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { dateOf } from "@civil/core/date.ts"
import { parse } from "@civil/core/parse.ts"
import { absent, perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { outbox } from "@civil/data/outbox.ts"
import { WholePut } from "@civil/data/put.ts"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { DraftId, StartDraft } from "../inputs.ts"
import { formOf, type Matter, matterName } from "../matter.ts"
import type { Draft, KeptDocument } from "../shapes.ts"
import type { DraftView } from "../views.ts"
import * as actions from "./actions.ts"
import { openContent, sealContent } from "./content.ts"
import { type DraftDeps, type Drafts, draftTopics } from "./deps.ts"
import { type DraftRows, draftRows } from "./entity.ts"
import { take } from "./take.ts"
import { presetTerms, termsOn } from "./terms.ts"
import { handle } from "./timers.ts"
import { draftView, present } from "./view.ts"

const dayMs = 86_400_000
/** Of the sealed text; an item of the table holds 400 KB. */
const largest = 300_000

/** What every act on drafts works with. */
export interface DraftSpine {
  readonly deps: DraftDeps
  readonly rows: DraftRows
  readonly box: ReturnType<typeof outbox>
  readonly now: () => number
  /** Matters citizens may begin. */
  findMatter(name: string, bureau: string): Matter | undefined
  /** The person's own, not expired, its matter still known. */
  findOwn(person: string, id: string): Promise<actions.Open | undefined>
  /** Days from now on that an untouched draft is kept, as epoch seconds; and until the reminder, as milliseconds. */
  expiry(now: number): { readonly expiresAt: number; readonly remindAt: number }
  /** The draft's part of a transaction, written as read before `revision` or `papers` were counted up. */
  putPart(draft: Draft, before: Draft | "new" | { readonly id: string }): Part
  removePart(draft: Draft): Part
  /** Deletes the draft's objects, but for those named, soon after. */
  dropPart(draft: string, keep: readonly string[], at: number): Part
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
  return {
    ...{ deps, rows, box, now },
    findMatter(name, bureau) {
      const matter = named(name, bureau)
      return matter && !matter.internal && matter.policy(bureau, today()) ? matter : undefined
    },
    async findOwn(person, id) {
      const draft = (await rows.list(person)).find((each) => each.id === id)
      const matter = draft && named(draft.matter, draft.bureau)
      if (!draft || !matter || draft.expiresAt * 1000 <= now()) return undefined
      return { draft, matter, content: openContent(world.secrets, draft.id, draft.sealed) }
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
    dropPart(draft, keep, at) {
      // An hour: an upload that is just ending finds its draft gone and removes its own object.
      const dueAt = at + 3_600_000
      return box.part({
        id: `${draft}.drop`,
        dueAt,
        topic: draftTopics.drop,
        body: { draft, keep: [...keep] },
      })
    },
  }
}

/** Only citizens have drafts. */
export function citizenOf(actor: Actor): Citizen {
  if (actor.kind === "citizen") return actor
  throw actor.kind === "visitor" ? absent(actor) : new Refusal("forbidden", "not_allowed")
}

async function begin(spine: DraftSpine, actor: Citizen, matter: Matter, bureau: string): Promise<Draft> {
  const { ids, secrets } = spine.deps.world
  const name = matterName(matter)
  const found = await spine.rows.find(actor.person, name, bureau)
  const now = spine.now()
  if (found && found.expiresAt * 1000 > now) return found
  const id = ids.next("draft")
  const { expiresAt, remindAt } = spine.expiry(now)
  const mobile = actor.mobile === undefined ? {} : { mobile: actor.mobile }
  const draft: Draft = {
    ...{ id, person: actor.person, matter: name, bureau, formVersion: matter.form.version },
    ...{ revision: 1, papers: 0, documents: [], savedAt: now, expiresAt },
    sealed: sealContent(secrets, id, { answers: {}, asked: {}, ...mobile }),
  }
  const body = { person: actor.person, matter: name, bureau, draft: id }
  const timers = [
    spine.box.part({ id: `${id}.remind`, dueAt: remindAt, topic: draftTopics.remind, body }),
    spine.box.part({ id: `${id}.expire`, dueAt: expiresAt * 1000, topic: draftTopics.expire, body }),
  ]
  const over = found
    ? [spine.putPart(draft, found), spine.dropPart(found.id, [], now)]
    : [spine.putPart(draft, "new")]
  await commit(spine.deps.world.table, [...over, ...timers])
  return draft
}

/** Whoever comes second to an empty place finds the draft of the first. */
async function beginOrFind(
  spine: DraftSpine,
  actor: Citizen,
  matter: Matter,
  bureau: string,
): Promise<Draft> {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    try {
      return await begin(spine, actor, matter, bureau)
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  throw new Refusal("conflict", "conflict.changed_meanwhile")
}

async function save(spine: DraftSpine, actor: Citizen, id: string, input: unknown): Promise<actions.Open> {
  const { world } = spine.deps
  let before: Draft | undefined
  return perform(actions.save, {
    actor,
    input,
    at: () => world.clock.now(),
    async find() {
      const found = await spine.findOwn(actor.person, id)
      before = found?.draft
      return found && present(found).open
    },
    async save({ draft: decided, content, matter }) {
      const sealed = sealContent(world.secrets, id, content)
      if (sealed.length > largest) throw actions.refuse("too_large", "draft.too_large")
      const { expiresAt } = spine.expiry(decided.savedAt)
      const draft = { ...decided, sealed, expiresAt }
      const lost = (before?.documents ?? []).filter(
        (each) => !draft.documents.some(({ id: kept }) => kept === each.id),
      )
      const keep = draft.documents.map((each) => each.id)
      const drop = lost.length > 0 ? [spine.dropPart(id, keep, decided.savedAt)] : []
      await commit(world.table, [
        spine.putPart({ ...draft, matter: matterName(matter) }, before as Draft),
        ...drop,
      ])
    },
  })
}

async function discard(spine: DraftSpine, actor: Citizen, id: string): Promise<void> {
  const { world } = spine.deps
  await perform(actions.discard, {
    actor,
    input: {},
    at: () => world.clock.now(),
    find: () => spine.findOwn(actor.person, id),
    save: ({ gone }) => commit(world.table, [spine.removePart(gone), spine.dropPart(id, [], spine.now())]),
  })
}

export function openDrafts(deps: DraftDeps): Drafts {
  const spine = draftSpine(deps)
  const view = async (actor: Citizen, open: actions.Open): Promise<DraftView> => {
    const same = await deps.same(actor.person, open.matter, open.draft.bureau)
    return draftView(actor, open, spine.now(), same)
  }
  const shown = async (actor: Citizen, id: string) => {
    const found = await spine.findOwn(actor.person, id)
    if (found === undefined) throw absent(actor, "draft.missing")
    return view(actor, found)
  }
  return {
    async start(actor, input) {
      const citizen = citizenOf(actor)
      const { matter: name, bureau } = parse(StartDraft, input)
      const matter = spine.findMatter(name, bureau)
      if (matter === undefined) throw actions.refuse("missing", "draft.not_offered")
      const draft = await beginOrFind(spine, citizen, matter, bureau)
      return view(citizen, {
        draft,
        matter,
        content: openContent(deps.world.secrets, draft.id, draft.sealed),
      })
    },
    async list(actor) {
      const citizen = citizenOf(actor)
      const own = (await spine.rows.list(citizen.person)).map(({ id }) => spine.findOwn(citizen.person, id))
      const found = (await Promise.all(own)).filter((each) => each !== undefined)
      found.sort((a, b) => b.draft.savedAt - a.draft.savedAt)
      return Promise.all(found.map((each) => view(citizen, each)))
    },
    get: (actor, id) => shown(citizenOf(actor), parse(DraftId, id)),
    save: async (actor, id, input) => view(citizenOf(actor), await save(spine, citizenOf(actor), id, input)),
    discard: (actor, id) => discard(spine, citizenOf(actor), id),
    take: (actor, id, revision) => take(spine, citizenOf(actor), id, revision),
    async find(actor, id) {
      const found = actor.kind === "citizen" ? await spine.findOwn(actor.person, id) : undefined
      return found && { draft: found.draft, matter: found.matter }
    },
    async savePapers(draft, documents: readonly KeptDocument[]) {
      const next = { ...draft, documents, papers: draft.papers + 1 }
      await commit(deps.world.table, [spine.putPart(next, draft)])
      return next
    },
    handle: (entry) => handle(spine, entry),
  }
}
