// The standing entry that a removal or an objection means: by list and day, as the public page shows them. Pure.
import { standing } from "@civil/register/credit/clock.ts"
import type { CreditEntry, CreditList, Organization } from "@civil/register/organization.ts"

export interface EntryNamed {
  readonly list: CreditList
  readonly listedOn: string
}

/** All entries of that list and day that stand; usually one. */
export const entriesNamed = (
  { entries }: Organization,
  { list, listedOn }: EntryNamed,
  today: string,
): readonly CreditEntry[] => standing(entries, today, list).filter(({ on }) => on === listedOn)
