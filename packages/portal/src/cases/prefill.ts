// First answers that an address brings along (`?kind=problem&called=…`): shown and changed like any other. Never anything personal.
import type { Field, Form } from "@civil/casework/form.ts"
import { everyField } from "@civil/casework/forms/asked.ts"
import type { DraftView } from "@civil/casework/views.ts"
import type { Citizen } from "@civil/core/actor.ts"
import type { PortalDeps } from "../env.ts"
import { citizenCases } from "./deps.ts"

const longest = 200
const kinds: ReadonlySet<Field["kind"]> = new Set(["text", "choice", "choices", "organization"])

type Filled = Readonly<Record<string, string>>

/** Of what an address or a form brings, what this form asks. */
export function prefillIn(form: Form, read: (name: string) => string | undefined): Filled {
  const filled: Record<string, string> = {}
  for (const { name, kind, personal } of everyField(form)) {
    const value = kinds.has(kind) && !personal ? read(name)?.trim() : undefined
    if (value && value.length <= longest) filled[name] = value
  }
  return filled
}

/** What was typed, without the papers: what is uploaded is the answer itself. */
const typedIn = ({ form, answers }: DraftView) => {
  const papers = new Set(everyField(form).flatMap(({ kind, name }) => (kind === "documents" ? [name] : [])))
  const typed = Object.entries(answers).filter(([name]) => !papers.has(name))
  return Object.fromEntries(typed) as Record<string, string | boolean | string[]>
}

/** Puts it where nothing was answered yet; what a person has typed stays. */
export async function fillIn(
  deps: PortalDeps,
  actor: Citizen,
  draft: DraftView,
  filled: Filled,
): Promise<DraftView> {
  const open = Object.entries(filled).filter(([name]) => draft.answers[name] === undefined)
  if (open.length === 0) return draft
  const answers = { ...typedIn(draft), ...Object.fromEntries(open) }
  return citizenCases(deps).saveDraft(actor, draft.id, { revision: draft.revision, answers })
}
