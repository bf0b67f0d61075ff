// Who answers for what was handed in: the applicant, and of what was handed in for an organization its legal representative.
import type { Actor } from "@civil/core/actor.ts"
import type { Case, Doer } from "./shapes.ts"

const isApplicant = (actor: Actor, { parties }: Case): boolean =>
  actor.kind === "citizen" &&
  parties.some(({ role, person }) => role === "applicant" && person === actor.person)

/** An agent may have been dismissed with a correction still open; what the desk opened itself is nobody's to withdraw. */
const isLegalOf = (actor: Actor, { parties }: Case): boolean =>
  actor.kind === "citizen" &&
  parties.some(({ role }) => role === "applicant") &&
  parties.some(
    ({ organization, follows, may }) =>
      follows &&
      may !== undefined &&
      organization !== undefined &&
      actor.organizations?.includes(organization),
  )

/** Whether an applicant's authority still stands is asked where the case is read. */
export const answersFor = (actor: Actor, subject: Case): boolean =>
  isApplicant(actor, subject) || isLegalOf(actor, subject)

export const doerOf = (actor: Actor, subject: Case): Doer => ({
  kind: "citizen",
  role: isApplicant(actor, subject) ? "applicant" : "organization",
})
