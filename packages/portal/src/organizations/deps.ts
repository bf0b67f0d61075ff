// What the pages of organizations stand on; where the host has no register, the pages are not there.
import { dateOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Register, RegisterReading } from "@civil/register/service.ts"
import type { PortalDeps } from "../env.ts"

export type PublicRegister = Omit<RegisterReading, "each"> & Pick<Register, "follows" | "agents">

export function registerOf(deps: PortalDeps): PublicRegister {
  if (!deps.register) throw new Refusal("missing", "page.missing")
  return deps.register
}

export const todayOf = (deps: PortalDeps): string => dateOf(deps.clock.now()).toString()
