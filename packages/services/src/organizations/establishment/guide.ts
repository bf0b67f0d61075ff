// What the guide to setting up says for a kind at a bureau on a day: the rows of the bureaus, with what no source gives said so.
import { type Duty, dutiesOf } from "@civil/bureaus/organizations/duties.ts"
import {
  type Condition,
  conditionsOf,
  decisionDays,
  type Floor,
  floorOf,
  type Paper,
  papersOf,
  papersSource,
  type SpecialCategory,
  specialCategories,
} from "@civil/bureaus/organizations/establishment.ts"
import type { NamedKind } from "@civil/bureaus/organizations/naming.ts"
import { supervisorRows } from "@civil/bureaus/organizations/supervisors.ts"
import type { Text } from "@civil/core/text.ts"

export const guideKinds = [
  "association",
  "service_institution",
  "foundation",
] as const satisfies readonly NamedKind[]
export type { NamedKind } from "@civil/bureaus/organizations/naming.ts"

export interface SetUpGuide {
  readonly kind: NamedKind
  readonly conditions: readonly Condition[]
  /** Only of service institutions: the lowest sum of the place. */
  readonly floor?: Floor | "not_yet_published"
  readonly papers: readonly Paper[]
  readonly papersSource: Text
  readonly duties: readonly Duty[]
  readonly special: readonly SpecialCategory[]
  /** Natural days to decide. */
  readonly days: number
  /** Supervising units that review online at this bureau. */
  readonly online: readonly string[]
}

export function setUpGuide(kind: NamedKind, bureau: string, on: string): SetUpGuide {
  const online = supervisorRows.filter(
    (row) => row.bureau === bureau && row.from <= on && (row.to === undefined || on <= row.to),
  )
  return {
    kind,
    conditions: conditionsOf(kind, on),
    ...(kind === "service_institution" ? { floor: floorOf(bureau, on) } : {}),
    papers: papersOf(kind),
    papersSource: papersSource.title,
    duties: dutiesOf(kind),
    special: specialCategories,
    days: decisionDays,
    online: online.flatMap(({ names }) => names.slice(0, 1)),
  }
}
