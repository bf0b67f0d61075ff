// Papers: a signed form to the storage, a judgement of what came, a link for a minute to whoever may look.
import type { Actor } from "@civil/core/actor.ts"
import { absent } from "@civil/core/perform.ts"
import { commit } from "@civil/data/change.ts"
import { outbox } from "@civil/data/outbox.ts"
import { draftIdOf, keptPrefix } from "../drafts/ids.ts"
import { citizenOf } from "../drafts/spine.ts"
import { documentView } from "../drafts/view.ts"
import type { Answers } from "../form.ts"
import type { Case, KeptDocument } from "../shapes.ts"
import { came, form, type Inside, inside, remove } from "./arrive.ts"
import { isAnswerable, type Owners, tidyMs, tidyTopic } from "./owners.ts"
import type { DocumentLink, DocumentsDeps, DocumentsInside } from "./service.ts"

const linkSeconds = 60

async function link(
  { deps, owners: all, now }: Inside,
  actor: Actor,
  owner: string,
  document: string,
): Promise<DocumentLink> {
  const paper = /^draft_/.test(owner)
    ? (await all.get(actor, owner)).loose.find(({ id }) => id === document)
    : await ofCase(deps, all, actor, owner, document)
  if (paper === undefined) throw absent(actor, "document.gone")
  const { key, type } = paper
  return { href: await deps.objects.link(key, { seconds: linkSeconds, type }, now()), type }
}

/** What is not handed in yet is the person's own; what is, an officer may look at, and it is written down before they do. */
async function ofCase(
  { cases }: DocumentsDeps,
  { rows }: Owners,
  actor: Actor,
  owner: string,
  document: string,
): Promise<KeptDocument | undefined> {
  const { subject } = await cases.get(actor, owner)
  const paper = subject.documents.find(({ id }) => id === document)
  if (paper) {
    await cases.opened(actor, subject, paper)
    return paper
  }
  if (actor.kind !== "citizen" || !isAnswerable(actor, subject)) return undefined
  return (await rows.find(owner)).documents.find(({ id }) => id === document)
}

/** Answers when to look again, while the correction is open; then all goes that the case does not name. */
async function tidy({ deps, owners: { rows }, now }: Inside, id: string): Promise<number | undefined> {
  const subject = await deps.findCase(id)
  if (subject === undefined) return undefined
  if (subject.state === "needs_correction") return now() + tidyMs
  const parts = rows.removeParts(await rows.find(id))
  if (parts.length > 0) await commit(deps.world.table, parts)
  const own = new Set(subject.documents.map(({ key }) => key))
  for (const prefix of [keptPrefix(id), keptPrefix(draftIdOf(id))])
    for (const { key } of await deps.objects.list(prefix)) if (!own.has(key)) await deps.objects.remove(key)
  return undefined
}

/** Where an answer names papers, those it names; other fields keep theirs. */
function chosen(subject: Case, waiting: readonly KeptDocument[], answers: Answers): readonly KeptDocument[] {
  const named = new Set([...(subject.correction?.fields ?? []), ...waiting.map(({ field }) => field)])
  return [...subject.documents, ...waiting].filter(({ id, field }) => {
    const ids = answers[field]
    return !named.has(field) || (Array.isArray(ids) && ids.includes(id))
  })
}

export function openDocuments(deps: DocumentsDeps): DocumentsInside {
  const here = inside(deps)
  const { rows } = here.owners
  const box = outbox(deps.world.table)
  return {
    form: async (actor, ...rest) => form(here, citizenOf(actor), ...rest),
    came: async (actor, ...rest) => documentView(await came(here, citizenOf(actor), ...rest)),
    remove: async (actor, ...rest) => remove(here, citizenOf(actor), ...rest),
    link: (actor, ...rest) => link(here, actor, ...rest),
    async waiting(actor, owner) {
      const citizen = citizenOf(actor)
      if (/^draft_/.test(owner)) return []
      const { subject } = await deps.cases.get(citizen, owner)
      if (!isAnswerable(citizen, subject)) return []
      return (await rows.find(owner)).documents.map(documentView)
    },
    async corrected(subject, answers) {
      const papers = await rows.find(subject.id)
      const documents = chosen(subject, papers.documents, answers)
      const body = { case: subject.id }
      // Once for each hand-in, soon after it: what was not taken over goes.
      const id = `${subject.id}.tidy.${subject.revision}`
      const timer = box.part({ id, dueAt: here.now() + 3_600_000, topic: tidyTopic, body })
      return { documents, parts: [...rows.removeParts(papers), timer] }
    },
    async handle(entry) {
      const { case: id } = entry.body as { readonly case: string }
      const dueAt = await tidy(here, id)
      if (dueAt !== undefined) await box.add({ id: entry.id, topic: tidyTopic, body: entry.body, dueAt })
    },
  }
}
