// Whose case it is: the applicant's, and theirs who follow it.
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Case } from "../shapes.ts"
import { moment, policyOf, type Spine } from "../spine.ts"
import type { OwnCase } from "./acts.ts"

export function citizenOf(actor: Actor): Citizen {
  if (actor.kind === "citizen") return actor
  throw actor.kind === "visitor" ? absent(actor) : new Refusal("forbidden", "not_allowed")
}

/** The person's own: as applicant, or as somebody who follows it. */
export const isOwn = ({ parties }: Case, person: string): boolean =>
  parties.some((each) => each.person === person && (each.role === "applicant" || each.follows === true))

export async function findOwn(spine: Spine, person: string, id: string): Promise<Case | undefined> {
  const subject = await spine.store.findCase(id)
  return subject !== undefined && isOwn(subject, person) ? subject : undefined
}

export async function ownCase(spine: Spine, id: string): Promise<OwnCase | undefined> {
  const subject = await spine.store.findCase(id)
  if (subject === undefined) return undefined
  const matter = spine.matterOf(subject)
  const policy = policyOf(matter, subject, moment(spine.world).today)
  return policy && { subject, matter, policy, calendar: spine.calendar() }
}
