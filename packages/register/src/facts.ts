// An organization taken apart into single facts, each a field and a short text: what two versions are compared by.
import type {
  Branch,
  Charity,
  CreditEntry,
  Inspection,
  Organization,
  Penalty,
  Rating,
} from "./organization.ts"

/** Words of a text are set apart by spaces; what may hold spaces itself comes last. `-` stands for what is not said. */
const said = (...parts: readonly (string | number | undefined)[]): string =>
  parts
    .map((part) => (part === undefined || part === "" ? "-" : String(part)))
    .join(" ")
    .replace(/( -)+$/, "")

const inspection = ({ conclusion, on }: Inspection) => said(conclusion, on)
const rating = ({ grade, from, to }: Rating) => said(grade, from, to)
const entry = ({ list, ground, on, removedOn, authority, document, reason, removalReason }: CreditEntry) =>
  said(list, ground, on, removedOn, authority, document, reason, removalReason)
const penalty = ({ on, amountFen, kind, authority, document, ground }: Penalty) =>
  said(on, amountFen, kind, authority, document, ground)
const branch = ({ kind, since, until }: Branch) => said(kind ?? "branch", since, until)

function charityFacts(facts: Map<string, string>, charity: Charity): void {
  facts.set("charity", "yes")
  for (const name of ["since", "fundraising", "fundraisingSince", "fundraisingUntil", "certificate"] as const)
    if (charity[name] !== undefined) facts.set(`charity.${name}`, charity[name])
}

/** Every fact by its field: `status`, `inspection.2025`, `entry.<id>`. Marks are none: who said it is not what was said. */
export function factsOf(organization: Organization): ReadonlyMap<string, string> {
  const facts = new Map<string, string>()
  const { former, ...basic } = organization.basic
  for (const [name, value] of Object.entries(basic)) if (value !== undefined) facts.set(name, String(value))
  // One that no file states came with a change of the name, which says it.
  for (const { name, until, withdrawn, seen } of former ?? [])
    if (!seen) facts.set(`former.${name}`, said(until, withdrawn && "withdrawn"))
  if (organization.codeWarning) facts.set("codeWarning", "true")
  for (const row of organization.inspections) facts.set(`inspection.${row.year}`, inspection(row))
  for (const row of organization.ratings) facts.set(`rating.${row.from}`, rating(row))
  if (organization.charity) charityFacts(facts, organization.charity)
  for (const row of organization.entries) facts.set(`entry.${row.id}`, entry(row))
  for (const row of organization.penalties) facts.set(`penalty.${row.id}`, penalty(row))
  for (const row of organization.branches) facts.set(`branch.${row.name}`, branch(row))
  if (organization.missingSince !== undefined) facts.set("missing", organization.missingSince)
  return facts
}
