// The organizations a person may act for, where a page asks for one of them.
import type { Field } from "@civil/casework/form.ts"
import type { PageContext, PortalDeps } from "../env.ts"
import type { Mine } from "./questions.tsx"

export async function mineOf(
  deps: PortalDeps,
  c: PageContext,
  fields: readonly Field[],
): Promise<Mine | undefined> {
  const actor = c.get("actor")
  const asks = fields.some((field) => field.kind === "organization" && field.mine)
  if (!asks || !deps.register || actor.kind !== "citizen") return undefined
  return deps.register.agents.of(actor)
}
