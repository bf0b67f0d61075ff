// What the pages of matters and cases stand on; where the host has none, the pages are not there.
import type { Casework } from "@civil/casework/service.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { PortalDeps } from "../env.ts"

export type ResidentCases = Pick<Casework, "citizen" | "documents" | "records">

export function citizenCases(deps: PortalDeps): Casework["citizen"] {
  if (!deps.casework) throw new Refusal("missing", "page.missing")
  return deps.casework.citizen
}

export function documentsOf(deps: PortalDeps): Casework["documents"] {
  if (!deps.casework) throw new Refusal("missing", "page.missing")
  return deps.casework.documents
}
