// Who may: ready-made answers for the `allow` of an action.
import type { Actor, RealNameLevel, Role } from "./actor.ts"

export const anyone = (): boolean => true
export const nobody = (): boolean => false
export const signedIn = (actor: Actor): boolean => actor.kind !== "visitor"
export const citizen = (actor: Actor): boolean => actor.kind === "citizen"
export const system = (actor: Actor): boolean => actor.kind === "system"

/** A citizen whose real name was checked at least at this level. */
export const realName =
  (level: RealNameLevel) =>
  (actor: Actor): boolean =>
    actor.kind === "citizen" && actor.realName >= level

/** Staff who sit at this office and hold one of these roles (any role when none is named). */
export function staffAt(actor: Actor, office: string, ...roles: readonly Role[]): boolean {
  if (actor.kind !== "staff" || !actor.offices.includes(office)) return false
  return roles.length === 0 || roles.some((role) => actor.roles.includes(role))
}
