// What the pages of matters and cases stand on; where the host has none, the pages are not there.
import type { Casework } from "@civil/casework/service.ts"
import type { DocumentView } from "@civil/casework/views.ts"
import type { Actor } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { PortalDeps } from "../env.ts"

/** Papers of a draft, or of a correction of a case, as a browser without scripts hands them in. */
export interface CitizenDocuments {
  /** Signed for one more paper of this field; `back` says where the storage leads to, by the id of the paper to come. */
  form(
    actor: Actor,
    owner: string,
    field: string,
    back: (document: string) => string,
  ): Promise<{
    readonly action: string
    readonly fields: Readonly<Record<string, string>>
    readonly document: string
    readonly mostBytes: number
  }>
  came(actor: Actor, owner: string, field: string, document: string): Promise<DocumentView>
  remove(actor: Actor, owner: string, document: string): Promise<void>
  link(actor: Actor, owner: string, document: string): Promise<{ readonly href: string }>
  /** Sent in answer to a correction, not yet handed in. */
  waiting(actor: Actor, owner: string): Promise<readonly DocumentView[]>
}

export interface ResidentCases {
  readonly citizen: Casework["citizen"]
  readonly documents?: CitizenDocuments
}

export function citizenCases(deps: PortalDeps): Casework["citizen"] {
  if (!deps.casework) throw new Refusal("missing", "page.missing")
  return deps.casework.citizen
}

export function documentsOf(deps: PortalDeps): CitizenDocuments {
  if (!deps.casework?.documents) throw new Refusal("missing", "page.missing")
  return deps.casework.documents
}
