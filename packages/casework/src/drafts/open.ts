// Drafts: begun once, saved as typed, found again on another device, handed in or let go.
import type { Citizen } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { absent, perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit, Stale } from "@civil/data/change.ts"
import { DraftId, StartDraft } from "../inputs.ts"
import { type Matter, matterName } from "../matter.ts"
import type { Draft, KeptDocument } from "../shapes.ts"
import type { DraftView } from "../views.ts"
import * as actions from "./actions.ts"
import { openContent, sealContent } from "./content.ts"
import { type DraftDeps, type Drafts, draftTopics } from "./deps.ts"
import { citizenOf, type DraftSpine, draftSpine } from "./spine.ts"
import { take } from "./take.ts"
import { handle } from "./timers.ts"
import { draftView, present } from "./view.ts"

/** Of the sealed text; an item of the table holds 400 KB. */
const largest = 300_000

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
    ? [spine.putPart(draft, found), spine.dropPart(found.id, { keep: [] }, now)]
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
      const only = lost.map((each) => each.id)
      const drop = lost.length > 0 ? [spine.dropPart(id, { only }, decided.savedAt)] : []
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
    save: ({ gone }) =>
      commit(world.table, [spine.removePart(gone), spine.dropPart(id, { keep: [] }, spine.now())]),
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
      const own = [...(await spine.listOwn(citizen.person))]
      own.sort((a, b) => b.draft.savedAt - a.draft.savedAt)
      return Promise.all(own.map((each) => view(citizen, each)))
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
      const savedAt = spine.now()
      const { expiresAt } = spine.expiry(savedAt)
      const next = { ...draft, documents, papers: draft.papers + 1, savedAt, expiresAt }
      await commit(deps.world.table, [spine.putPart(next, draft)])
      return next
    },
    handle: (entry) => handle(spine, entry),
  }
}
