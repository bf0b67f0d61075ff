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

/** Handed in for an organization: it is the applicant's own only as long as they may act for it. */
const isActedFor = ({ parties }: Case): boolean =>
  parties.some(({ organization, may }) => organization !== undefined && may !== undefined)

/** The person's own, or one that an organization follows for which they act now. */
export async function mayFollow({ deps }: Spine, actor: Citizen, subject: Case): Promise<boolean> {
  if (isOwn(subject, actor.person) && !isActedFor(subject)) return true
  for (const { organization, follows, may } of subject.parties)
    if (
      follows &&
      organization !== undefined &&
      (await deps.organizations?.actsFor(actor, organization, may))
    )
      return true
  return false
}

/** Those of a person's cases that are theirs now. */
export async function ownOf(spine: Spine, actor: Citizen, cases: readonly Case[]): Promise<readonly Case[]> {
  const named = cases.filter((each) => isOwn(each, actor.person))
  const follows = await Promise.all(named.map((each) => mayFollow(spine, actor, each)))
  return named.filter((_, i) => follows[i])
}

export async function findOwn(spine: Spine, actor: Citizen, id: string): Promise<Case | undefined> {
  const subject = await spine.store.findCase(id)
  return subject !== undefined && (await mayFollow(spine, actor, subject)) ? subject : undefined
}

/** Cases that an organization follows, newest first, for whoever acts for it; to everybody else it has none. */
export async function casesOf(spine: Spine, actor: Citizen, code: string): Promise<readonly Case[]> {
  if (!(await spine.deps.organizations?.actsFor(actor, code))) throw absent(actor)
  const cases = await spine.store.listCases(await spine.store.listLinks(organizationOf(code), "CASE#"))
  const followed = cases.filter(({ parties }) =>
    parties.some(({ organization, follows }) => organization === code && follows),
  )
  const follows = await Promise.all(followed.map((each) => mayFollow(spine, actor, each)))
  return followed.filter((_, i) => follows[i])
}

export async function ownCase(spine: Spine, actor: Citizen, id: string): Promise<OwnCase | undefined> {
  const subject = await findOwn(spine, actor, id)
  if (subject === undefined) return undefined
  const matter = spine.matterOf(subject)
  const policy = policyOf(matter, subject, moment(spine.world).today)
  return policy && { subject, matter, policy, calendar: spine.calendar() }
}
