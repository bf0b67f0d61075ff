// Beginning an application for one organization: in its own bureau, with what the register knows filled in.
import type { DraftView } from "@civil/casework/views.ts"
import type { Citizen } from "@civil/core/actor.ts"
import type { OrganizationAt } from "@civil/register/service.ts"
import { prefillOf } from "@civil/services/organizations/prefill.ts"
import type { PortalDeps } from "../env.ts"
import { todayOf } from "../organizations/deps.ts"
import { citizenCases } from "./deps.ts"
import { links } from "./links.ts"
import { askedPages } from "./reading.ts"

export interface Begun {
  readonly draft: DraftView
  /** What was begun before is about another organization: it stays as it is. */
  readonly other: boolean
  /** Begun just now: what is filled in has been looked at by nobody. */
  readonly fresh: boolean
}

/** What was filled in for a person is shown from its first page; what they typed is gone on with. */
export function firstPage({ draft, fresh }: Begun, goOn: (draft: DraftView) => string): string {
  const [first] = askedPages(draft.form, draft.answers)
  return fresh && first ? links.page(draft.id, first.id) : goOn(draft)
}

const isEmpty = (draft: DraftView) => Object.keys(draft.answers).length === 0 && draft.documents.length === 0

export async function findOrganization(
  deps: PortalDeps,
  code: string | undefined,
): Promise<OrganizationAt | undefined> {
  if (!code || !deps.register) return undefined
  const found = await deps.register.find(code)
  return found && deps.bureaus.some((bureau) => bureau.code === found.organization.bureau) ? found : undefined
}

export async function beginFor(
  deps: PortalDeps,
  actor: Citizen,
  matter: string,
  { organization }: OrganizationAt,
): Promise<Begun> {
  const cases = citizenCases(deps)
  const draft = await cases.start(actor, { matter, bureau: organization.bureau })
  if (!isEmpty(draft)) return { draft, other: draft.answers.organization !== organization.code, fresh: false }
  const answers = { ...prefillOf(matter, organization, todayOf(deps)) }
  const saved = await cases.saveDraft(actor, draft.id, { revision: draft.revision, answers })
  return { draft: saved, other: false, fresh: true }
}
