// What an application to set up an organization must fit, by kind. Pure.
import type { FieldIssue } from "@civil/core/refusal.ts"

export interface Founding {
  readonly kind: "association" | "service_institution" | "foundation"
  readonly persons?: number | undefined
  readonly units?: number | undefined
  readonly funds: number
  readonly fundKind?: "private" | "public" | undefined
  readonly headsAnother?: "yes" | "no" | undefined
}

const leastPersons = 50
const leastUnits = 30

/** In yuan; undefined where no source at hand gives a floor. */
export function leastFunds({ kind, fundKind }: Pick<Founding, "kind" | "fundKind">): number | undefined {
  if (kind === "association") return 30_000
  if (kind === "foundation") return fundKind === "public" ? 4_000_000 : 2_000_000
  return undefined
}

const enoughMembers = ({ persons = 0, units = 0 }: Founding): boolean =>
  persons >= leastPersons || units >= leastUnits || persons + units >= leastPersons

export function foundingIssues(founding: Founding): readonly FieldIssue[] {
  const { kind, funds, headsAnother } = founding
  const least = leastFunds(founding)
  return [
    ...(kind === "association" && !enoughMembers(founding)
      ? [{ field: "persons", code: "establishment.few_members" }]
      : []),
    ...(least !== undefined && funds < least
      ? [
          {
            field: "funds",
            code: "establishment.low_funds",
            values: { least: least.toLocaleString("en-US") },
          },
        ]
      : []),
    ...(kind === "association" && headsAnother === "yes"
      ? [{ field: "headsAnother", code: "establishment.heads_another" }]
      : []),
  ]
}
