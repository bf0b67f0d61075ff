// Who is asking: a citizen whose real name was checked, or staff of the office. Everybody else learns nothing.
import { findOffice } from "@civil/booking/offices.ts"
import type { World } from "@civil/booking/world.ts"
import type { Actor, Citizen, Staff } from "@civil/core/actor.ts"
import { staffAt } from "@civil/core/allow.ts"
import { Refusal } from "@civil/core/refusal.ts"

/** Booking names two people before the law, so the sign-in must have checked the real name. */
const realName = 2

export function citizenOf(actor: Actor): Citizen {
  if (actor.kind === "visitor") throw new Refusal("unauthenticated", "sign_in.needed")
  if (actor.kind !== "citizen") throw new Refusal("forbidden", "not_allowed")
  if (actor.realName < realName) throw new Refusal("forbidden", "sign_in.real_name_needed")
  return actor
}

/** Staff of whatever office; which one, the action asks. */
export function officerOnly(actor: Actor): Staff {
  if (actor.kind === "visitor") throw new Refusal("unauthenticated", "sign_in.needed")
  if (actor.kind !== "staff") throw new Refusal("forbidden", "not_allowed")
  return actor
}

/** Staff who sit at the office and look. */
export function staffOf(world: World, actor: Actor, office: string): Staff {
  const staff = officerOnly(actor)
  if (!sitsAt(world, staff, office)) throw new Refusal("missing", "office.missing")
  return staff
}

/** At the marriage desk of this office of their own bureau, in some role. */
export function sitsAt(world: World, actor: Actor, office: string): boolean {
  if (actor.kind !== "staff" || actor.roles.length === 0 || !actor.desks.includes("marriage")) return false
  return staffAt(actor, office) && findOffice(world, office)?.bureau.code === actor.bureau
}

/** The code in an id, `apt_7K3M92QD4X`; anything else is nobody's. */
export function codeOf(id: string, prefix: "apt" | "hold"): string {
  const code = new RegExp(`^${prefix}_([0-9A-HJKMNP-TV-Z]{10})$`).exec(id)?.[1]
  if (code === undefined)
    throw new Refusal("missing", prefix === "apt" ? "appointment.missing" : "hold.missing")
  return code
}
