// Whose case it is: the applicant's, and theirs who follow it.
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { organizationOf } from "../same.ts"
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

/** The person's own, or one that an organization follows for which they act now. */
export async function mayFollow({ deps }: Spine, actor: Citizen, subject: Case): Promise<boolean> {
  if (isOwn(subject, actor.person)) return true
  for (const { organization, follows } of subject.parties)
    if (follows && organization !== undefined && (await deps.organizations?.actsFor(actor, organization)))
      return true
  return false
}

export async function findOwn(spine: Spine, actor: Citizen, id: string): Promise<Case | undefined> {
  const subject = await spine.store.findCase(id)
  return subject !== undefined && (await mayFollow(spine, actor, subject)) ? subject : undefined
}

/** Cases that an organization follows, newest first, for whoever acts for it; to everybody else it has none. */
export async function casesOf(spine: Spine, actor: Citizen, code: string): Promise<readonly Case[]> {
  if (!(await spine.deps.organizations?.actsFor(actor, code))) throw absent(actor)
  const cases = await spine.store.listCases(await spine.store.listLinks(organizationOf(code), "CASE#"))
  return cases.filter(({ parties }) =>
    parties.some(({ organization, follows }) => organization === code && follows),
  )
}

export async function ownCase(spine: Spine, id: string): Promise<OwnCase | undefined> {
  const subject = await spine.store.findCase(id)
  if (subject === undefined) return undefined
  const matter = spine.matterOf(subject)
  const policy = policyOf(matter, subject, moment(spine.world).today)
  return policy && { subject, matter, policy, calendar: spine.calendar() }
}
