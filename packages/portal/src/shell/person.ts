// Pages of one person ask for them here: signed out, the host turns this refusal into the way to sign in.
import type { Citizen } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { PageContext } from "../env.ts"

export function needCitizen(c: PageContext): Citizen {
  const actor = c.get("actor")
  if (actor.kind === "citizen") return actor
  if (actor.kind === "staff") throw new Refusal("forbidden", "not_allowed")
  throw new Refusal("unauthenticated", "sign_in.needed")
}
