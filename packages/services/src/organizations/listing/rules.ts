// What the papers of a listing must fit, and what an approved one publishes. Pure.
import type { Term } from "@civil/bureaus/cases.ts"
import type { Answers } from "@civil/casework/form.ts"
import type { Case } from "@civil/casework/shapes.ts"
import { dayOf } from "@civil/casework/spine.ts"
import type { Calendar } from "@civil/core/calendar.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { seriousFrom, standing } from "@civil/register/credit/clock.ts"
import { entryId } from "@civil/register/credit/grounds.ts"
import { dayText } from "@civil/register/credit/words.ts"
import type { CreditEntry, CreditList, Organization } from "@civil/register/organization.ts"

export interface Listed {
  readonly organization: string
  readonly name: string
  readonly list: CreditList
  readonly abnormalGround?: string
  readonly seriousGround?: string
  readonly reason: string
  readonly facts: string
  readonly evidence: string
  readonly arisenOn: string
  readonly served: "portal" | "paper" | "web_notice"
  readonly servedOn: string
  readonly objectBy: string
  readonly document?: string
}

export const listedOf = (answers: Answers): Listed => answers as unknown as Listed

export const groundOfListing = ({ list, abnormalGround, seriousGround }: Listed): string =>
  (list === "abnormal" ? abnormalGround : seriousGround) ?? "other"

/** First day on which the time to object may end, where the bureau has a number of days. */
export function objectionEnds(listed: Pick<Listed, "servedOn">, days: Term, calendar: Calendar) {
  return days === "not_yet_published"
    ? undefined
    : calendar.addWorkdays(listed.servedOn, days.days).toString()
}

export function noticeIssues(listed: Listed, days: Term, calendar: Calendar): readonly FieldIssue[] {
  if (listed.servedOn < listed.arisenOn) return [{ field: "servedOn", code: "listing.before_facts" }]
  const ends = objectionEnds(listed, days, calendar) ?? listed.servedOn
  if (days === "not_yet_published" || ends === "not_computable" || listed.objectBy >= ends) return []
  const values = { days: days.days, day: dayText(ends) }
  return [{ field: "objectBy", code: "listing.too_short", values }]
}

/** Against what the register says: its name, no entry of the same ground that stands, two years really over. */
export function registerIssues(
  listed: Listed,
  { basic, entries }: Organization,
  today: string,
): readonly FieldIssue[] {
  if (basic.name !== listed.name)
    return [{ field: "name", code: "listing.other_name", values: { name: basic.name } }]
  const ground = groundOfListing(listed)
  const field = listed.list === "abnormal" ? "abnormalGround" : "seriousGround"
  const same = standing(entries, today, listed.list).find((entry) => entry.ground === ground)
  if (same !== undefined && ground !== "other")
    return [{ field, code: "listing.standing", values: { day: dayText(same.on) } }]
  const over = ground === "two_years_abnormal" ? seriousFrom(entries, today) : undefined
  if (over !== undefined && over > today)
    return [{ field, code: "listing.not_two_years", values: { day: dayText(over) } }]
  if (ground === "two_years_abnormal" && over === undefined) return [{ field, code: "credit_list.no_entry" }]
  return []
}

/** Day of the decision, in Shanghai. */
export const decidedOn = ({ approvals, submittedAt }: Case): string =>
  dayOf(approvals.at(-1)?.at ?? submittedAt)

export function entryOf(listed: Listed, on: string, authority: string): CreditEntry {
  const ground = groundOfListing(listed)
  return {
    id: entryId(listed.list, on, ground, listed.reason),
    list: listed.list,
    ground,
    reason: listed.reason,
    on,
    authority,
    ...(listed.document === undefined ? {} : { document: listed.document }),
  }
}

/** Entries that end with a listing: two full years lead from one list to the other. */
export const leaving = (listed: Listed, { entries }: Organization, on: string): readonly CreditEntry[] =>
  groundOfListing(listed) === "two_years_abnormal" ? standing(entries, on, "abnormal") : []
