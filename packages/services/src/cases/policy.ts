// The rows of a bureau as the queue asks for them. Pure.
import { type BureauCases, findCaseRule, type Handled, type Term } from "@civil/bureaus/cases.ts"
import type { Days, MatterName, Policy } from "@civil/casework/matter.ts"
import type { Text } from "@civil/core/text.ts"

export const daysOf = (term: Term): Days =>
  term === "not_yet_published"
    ? term
    : {
        days: term.days,
        source: term.source.title,
        grade: term.source.grade,
        ...(term.natural ? { natural: true as const } : {}),
      }

function policyFrom({ offered: _, matter: __, from: ___, to: ____, ground: _____, ...row }: Handled): Policy {
  const { decide, correct, appeal, forward, review, ...rest } = row
  return {
    ...rest,
    decide: daysOf(decide),
    correct: daysOf(correct),
    ...(review === undefined ? {} : { review: daysOf(review) }),
    ...(appeal === undefined ? {} : { appeal: daysOf(appeal) }),
    ...(forward === undefined ? {} : { forward: { ...forward, within: daysOf(forward.within) } }),
  }
}

const rowOf = (cases: readonly BureauCases[], matter: MatterName, bureau: string, on: string) => {
  const own = cases.find((each) => each.bureau === bureau)
  return own && findCaseRule(own, matter, on)
}

/** How a bureau handles a matter on a day; undefined where it does not offer it. */
export const policyOf =
  (cases: readonly BureauCases[], matter: MatterName) =>
  (bureau: string, on: string): Policy | undefined => {
    const row = rowOf(cases, matter, bureau, on)
    return row?.offered ? policyFrom(row) : undefined
  }

/** Why a bureau does not take a matter in, where it says so. */
export function whyNotOffered(
  cases: readonly BureauCases[],
  matter: MatterName,
  bureau: string,
  on: string,
): Text | undefined {
  const row = rowOf(cases, matter, bureau, on)
  return row && !row.offered ? row.why : undefined
}
