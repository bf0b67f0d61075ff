// Who is told because of a change: the applicant, and whoever follows the case.
import type { Case, Told } from "./shapes.ts"

export type ToldCode = `case.told.${string}`

export const toAll = ({ parties }: Pick<Case, "parties">, code: ToldCode): readonly Told[] => [
  ...new Map(
    parties
      .filter(({ role, follows }) => role === "applicant" || follows)
      .map(({ role }) => [role, { role, code }] as const),
  ).values(),
]
