// How far somebody is with setting up: from the application they have begun, or handed in. Nothing is guessed of what they do on paper.
import type { CitizenCaseLine, DraftView } from "@civil/casework/views.ts"
import type { Citizen } from "@civil/core/actor.ts"
import type { Text } from "@civil/core/text.ts"
import { links } from "../cases/links.ts"
import { askedPages, issuesOf } from "../cases/reading.ts"
import type { PortalDeps } from "../env.ts"
import { setUp as words } from "./set-up-words.ts"

export const matter = "organizations.establishment"

/** Of one step: finished, in hand, or still to come. */
export type StepState = "done" | "now" | "ahead"

export interface Progress {
  readonly href: string
  readonly code?: string
  /** What they call it, where they have said. */
  readonly name?: string
  readonly state: Text
  /** Name, leaders, supervising unit, application, certificate. */
  readonly steps: readonly [StepState, StepState, StepState, StepState, StepState]
}

/** A page of the form is finished when it has been answered and nothing is wrong with it. */
function finished({ form, answers, issues }: DraftView, id: string): boolean {
  const page = askedPages(form, answers).find((each) => each.id === id)
  return (
    page?.fields.some(({ name }) => answers[name] !== undefined) === true &&
    issuesOf(page, issues).length === 0
  )
}

export function ofDraft(draft: DraftView): Progress {
  const pages = ["name", "founders", "route"].map((id) => finished(draft, id))
  const first = pages.indexOf(false)
  const [one, two, three] = pages.map((done, i): StepState => (done ? "done" : i === first ? "now" : "ahead"))
  const { name } = draft.answers
  return {
    href: links.draft(draft.id),
    state: words.begun,
    steps: [one ?? "now", two ?? "ahead", three ?? "ahead", first < 0 ? "now" : "ahead", "ahead"],
    ...(typeof name === "string" && name !== "" ? { name } : {}),
  }
}

export function ofCase({ id, code, stateText, state, told }: CitizenCaseLine): Progress {
  const granted = told === "approved" || state === "approved" || state === "fulfilled"
  const decided: StepState = granted ? "done" : "now"
  return {
    ...{ href: links.case(id), code, state: stateText },
    steps: ["done", "done", decided, decided, granted ? "now" : "ahead"],
  }
}

const over: ReadonlySet<CitizenCaseLine["state"]> = new Set(["withdrawn", "lapsed", "refused"])

/** The application begun last, or the newest handed in that has not come to nothing. */
export async function findProgress(
  { casework }: PortalDeps,
  actor: Citizen,
  bureau: string,
): Promise<Progress | undefined> {
  if (casework === undefined) return undefined
  const own = (each: { readonly matter: string; readonly bureau: string }) =>
    each.matter === matter && each.bureau === bureau
  const draft = (await casework.citizen.drafts(actor)).find(own)
  if (draft !== undefined) return ofDraft(draft)
  const cases = (await casework.citizen.list(actor)).filter(
    (each) => own(each) && !over.has(each.state) && each.told !== "refused",
  )
  const [newest] = cases.toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1))
  return newest && ofCase(newest)
}
