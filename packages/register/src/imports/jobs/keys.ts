// What tells the rows of a dataset apart within one organization.
import type { Branch, CreditEntry, Inspection, Organization, Penalty, Rating } from "../../organization.ts"
import type { Dataset } from "../../version.ts"

export type ListDataset = Exclude<Dataset, "organizations" | "illegal">

export const keyOf: { readonly [Key in Exclude<ListDataset, "charities">]: (row: never) => string } = {
  inspections: ({ year }: Inspection) => String(year),
  ratings: ({ from }: Rating) => from,
  entries: ({ id }: CreditEntry) => id,
  penalties: ({ id }: Penalty) => id,
  branches: ({ name }: Branch) => name,
}

/** Keys of what the register has of a dataset about one organization. */
export function keysIn(organization: Organization | undefined, dataset: ListDataset): readonly string[] {
  if (organization === undefined) return []
  if (dataset === "charities") return organization.charity === undefined ? [] : ["charity"]
  const key = keyOf[dataset] as (row: unknown) => string
  return organization[dataset].map(key)
}
