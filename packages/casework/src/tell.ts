// Who is told because of a change: the applicant, and whoever follows the case.
import type { Case, Told } from "./shapes.ts"

export type ToldCode = `case.told.${string}`

/** Of a case that the desk opened: the other steps are the bureau's own. */
const ofOpened: Readonly<Record<string, ToldCode>> = {
  "case.told.submitted": "case.told.opened",
  "case.told.approved": "case.told.opened_approved",
  "case.told.refused": "case.told.opened_refused",
}

/** Somebody asked for it; else the desk opened it. */
export const isAppliedFor = ({ parties }: Pick<Case, "parties">): boolean =>
  parties.some(({ role }) => role === "applicant")

export function toAll(subject: Pick<Case, "parties">, code: ToldCode): readonly Told[] {
  const said = isAppliedFor(subject) ? code : ofOpened[code]
  if (said === undefined) return []
  const roles = subject.parties
    .filter(({ role, follows }) => role === "applicant" || follows)
    .map(({ role }) => role)
  return [...new Set(roles)].map((role) => ({ role, code: said }))
}
