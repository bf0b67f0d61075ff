// A draft as its owner sees it: answers as typed, papers, what would be wrong if it were handed in now.
import type { Citizen } from "@civil/core/actor.ts"
import { dateOf } from "@civil/core/date.ts"
import { Temporal } from "temporal-polyfill"
import { adviceOf } from "../advice.ts"
import type { Answers } from "../form.ts"
import { checkAnswers } from "../forms/check.ts"
import { upgrade } from "../forms/upgrade.ts"
import { matterName } from "../matter.ts"
import type { Draft, KeptDocument } from "../shapes.ts"
import type { DocumentView, DraftView } from "../views.ts"
import { words } from "../words.ts"
import type { Open } from "./actions.ts"

const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)

export const documentView = ({ key: _, ...document }: KeptDocument): DocumentView => document

/** Answers and papers as the present form has them. */
export function present({ draft, matter, content }: Open): {
  readonly open: Open
  readonly changed: DraftView["changed"]
} {
  const { answers, changed } = upgrade(matter.form, content.answers, draft.formVersion, content.asked)
  const documents = papersOf(draft, matter)
  const open = { matter, draft: { ...draft, documents }, content: { ...content, answers } }
  if (changed === undefined) return { open, changed: undefined }
  const lost = draft.documents.filter(({ id }) => !documents.some((each) => each.id === id))
  const dropped = [...new Set([...changed.dropped, ...lost].map(({ field }) => field))]
  return { open, changed: { from: changed.from, texts: changed.texts, dropped, lost: changed.dropped } }
}

/** Papers of fields that the form still has. */
function papersOf(draft: Draft, { form }: Open["matter"]): readonly KeptDocument[] {
  const fields = form.pages.flatMap(({ fields: all }) => all.filter(({ kind }) => kind === "documents"))
  return draft.documents.filter(({ field }) => fields.some(({ name }) => name === field))
}

/** Uploading is answering: the ids of a field's papers. */
function paperAnswers({ documents }: Draft): Answers {
  const answers: Record<string, readonly string[]> = {}
  for (const { field, id } of documents) answers[field] = [...(answers[field] ?? []), id]
  return answers
}

/** What the rules say of the answers, and what the matter foresees of those that could be read. */
async function issuesOf(actor: Citizen, { draft, matter, content }: Open, now: number) {
  const situation = { applicant: actor, bureau: draft.bureau, at: instant(now) }
  const checked = checkAnswers(matter, content.answers, { documents: draft.documents, situation })
  const issues = checked.ok ? [] : checked.issues
  const wrong = new Set(issues.map(({ field }) => field))
  const read = Object.fromEntries(Object.entries(checked.answers).filter(([name]) => !wrong.has(name)))
  const foreseen = (await matter.foresee?.(read, situation)) ?? []
  const { advice = [] } = await adviceOf(matter, read, situation)
  // What would be refused is said once, as what is wrong with the field.
  const rest = advice.filter(({ field }) => !foreseen.some((each) => each.field === field))
  const said = rest.length === 0 ? {} : { advice: rest }
  return { ...said, issues: [...issues, ...foreseen.filter(({ field }) => !wrong.has(field))] }
}

export async function draftView(
  actor: Citizen,
  seen: Open,
  now: number,
  same: DraftView["same"],
): Promise<DraftView> {
  const { open, changed } = present(seen)
  const { draft, matter, content } = open
  return {
    id: draft.id,
    matter: matterName(matter),
    title: matter.title,
    ...(matter.neutralTitle === undefined ? {} : { neutralTitle: matter.neutralTitle }),
    ...(matter.sheltered ? { sheltered: words("case.shelters") } : {}),
    bureau: draft.bureau,
    revision: draft.revision,
    form: matter.form,
    answers: { ...content.answers, ...paperAnswers(draft) },
    documents: draft.documents.map(documentView),
    ...(draft.page === undefined ? {} : { page: draft.page }),
    savedAt: instant(draft.savedAt).toString(),
    expiresOn: dateOf(instant(draft.expiresAt * 1000)).toString(),
    ...(changed && { changed }),
    ...(await issuesOf(actor, open, now)),
    ...(same && { same }),
  }
}
