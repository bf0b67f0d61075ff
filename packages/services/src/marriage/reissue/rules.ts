// What a request to look at papers must fit, and how a booking remembers that they were looked at. Pure.
import type { Ledger } from "@civil/booking/shapes.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"

export interface Reissue {
  readonly business: "R1" | "R2"
  readonly registeredOn?: string | undefined
  readonly forWhom: "self" | "agent"
  readonly principalNumber?: string | undefined
}

export function reissueIssues(
  { registeredOn, forWhom, principalNumber }: Reissue,
  own: string,
  today: string,
): readonly FieldIssue[] {
  const late = registeredOn !== undefined && registeredOn > today
  const self = forWhom === "agent" && principalNumber === own
  return [
    ...(late ? [{ field: "registeredOn", code: "reissue.registered_in_future" }] : []),
    ...(self ? [{ field: "principalNumber", code: "reissue.own_number" }] : []),
  ]
}

const fact = (business: string) => `papers.${business}`

/** The ledger remembers until when, and under which case, the papers of a business were looked at. */
export function withPapers(ledger: Ledger, business: string, code: string, until: string): Ledger {
  const value = `${code} ${until}`
  if (ledger.facts[fact(business)] === value) return ledger
  return {
    ...ledger,
    revision: ledger.revision + 1,
    facts: { ...ledger.facts, [fact(business)]: value },
  }
}

/** What a booking keeps of it for the counter: the code of the case, while it still holds on the day of the visit. */
export function papersFor(
  { facts }: Pick<Ledger, "facts">,
  business: string,
  date: string,
): { readonly papers?: string } {
  const [code, until] = (facts[fact(business)] ?? "").split(" ")
  return code && until && date <= until ? { papers: code } : {}
}
