// Whose papers: a draft's or a case's under correction, read and written in one way.
import type { Actor } from "@civil/core/actor.ts"
import { dateOf } from "@civil/core/date.ts"
import { absent } from "@civil/core/perform.ts"
import { refusing } from "@civil/core/words.ts"
import { commit } from "@civil/data/change.ts"
import { outbox } from "@civil/data/outbox.ts"
import { Temporal } from "temporal-polyfill"
import { answersFor } from "../answerable.ts"
import type { Field } from "../form.ts"
import { askedFields, findField } from "../forms/asked.ts"
import { formOf, matterName } from "../matter.ts"
import type { Case, KeptDocument } from "../shapes.ts"
import type { DocumentsDeps } from "./service.ts"
import { type WaitingRows, waitingRows } from "./waiting.ts"
import { documentWords } from "./words.ts"

export const refuse = refusing(documentWords)
export const tidyTopic = "cases.papers_tidy"
/** How often papers of an open correction are looked after. */
export const tidyMs = 30 * 86_400_000

export type PaperField = Field & { readonly kind: "documents" }

export interface Owner {
  /** Papers that can still be taken back. Those handed in before a correction are not among them: it says which stay. */
  readonly loose: readonly KeptDocument[]
  /** The field, where papers may be sent for it now. */
  field(name: string): PaperField | undefined
  /** Throws `Stale` where the papers are not as read. */
  save(loose: readonly KeptDocument[]): Promise<void>
}

export interface Owners {
  readonly rows: WaitingRows
  get(actor: Actor, id: string): Promise<Owner>
}

/** Staff read what a citizen must answer for. */
export const isAnswerable = (actor: Actor, subject: Case): boolean =>
  actor.kind !== "citizen" || answersFor(actor, subject)

const isPapers = (field: Field | undefined): field is PaperField => field?.kind === "documents"

export function owners(deps: DocumentsDeps): Owners {
  const { world } = deps
  const rows = waitingRows(world.table)
  const box = outbox(world.table)

  async function ofDraft(actor: Actor, id: string): Promise<Owner> {
    const found = await deps.drafts.find(actor, id)
    if (found === undefined) throw absent(actor, "draft.missing")
    const { draft, matter } = found
    return {
      loose: draft.documents,
      field(name) {
        const field = findField(matter.form, name)
        return isPapers(field) ? field : undefined
      },
      async save(loose) {
        await deps.drafts.savePapers(draft, loose)
      },
    }
  }

  /** Papers that were named, and those that answers not yet handed in may cause to be asked. */
  async function ofCase(actor: Actor, id: string): Promise<Owner> {
    const { subject, answers } = await deps.cases.get(actor, id)
    // Who follows a case reads what was handed in; what is still being put together is the applicant's own.
    if (!isAnswerable(actor, subject)) throw absent(actor, "case.missing")
    const matter = deps.matters.find((each) => matterName(each) === subject.matter)
    const papers = await rows.find(id)
    // The form as it was handed in by: a correction asks for no other.
    const day = dateOf(Temporal.Instant.fromEpochMilliseconds(subject.submittedAt)).toString()
    const form = matter && formOf(matter, subject.bureau, day)
    const named = subject.correction?.fields ?? []
    const asked = new Set(form ? askedFields(form, answers).map(({ name }) => name) : [])
    return {
      loose: papers.documents,
      field(name) {
        if (subject.state !== "needs_correction" || actor.kind !== "citizen") return undefined
        const field = form && findField(form, name)
        return isPapers(field) && (named.includes(name) || !asked.has(name)) ? field : undefined
      },
      async save(documents) {
        const now = world.clock.now().epochMilliseconds
        const first = { id: `${id}.tidy`, dueAt: now + tidyMs, topic: tidyTopic, body: { case: id } }
        const timer = papers.revision === 0 ? [box.part(first)] : []
        const next = { case: id, documents, revision: papers.revision + 1 }
        await commit(world.table, [rows.putPart(next), ...timer])
      },
    }
  }

  return {
    rows,
    async get(actor, id) {
      if (actor.kind === "visitor") throw absent(actor)
      return /^draft_/.test(id) ? ofDraft(actor, id) : ofCase(actor, id)
    },
  }
}
