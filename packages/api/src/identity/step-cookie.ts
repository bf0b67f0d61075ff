// A sign-in under way, sealed into a cookie of its own, so that two tabs can sign in side by side.
import type { Secrets } from "@civil/core/world.ts"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import type { AppContext } from "../context.ts"
import { hostBound } from "../session/cookie.ts"
import type { Step } from "./provider.ts"

export interface Leg extends Step {
  /** Local path to return to. */
  readonly to: string
}

const minutes = 15

function nameFor(state: string): string {
  return `__Host-sign-in-${state.slice(0, 12)}`
}

export function keepLeg(c: AppContext, secrets: Secrets, leg: Leg): void {
  const value = secrets.seal(JSON.stringify(leg), "sign-in")
  setCookie(c, nameFor(leg.state), value, { ...hostBound, maxAge: minutes * 60 })
}

/** The leg that belongs to this state, once: the cookie goes with the reading. */
export function takeLeg(c: AppContext, secrets: Secrets, state: string): Leg | undefined {
  if (!/^[\w-]{12,128}$/.test(state)) return undefined
  const name = nameFor(state)
  const value = getCookie(c, name)
  if (value === undefined) return undefined
  deleteCookie(c, name, hostBound)
  try {
    const leg = JSON.parse(secrets.open(value, "sign-in")) as Leg
    return leg.state === state ? leg : undefined
  } catch {
    return undefined
  }
}
