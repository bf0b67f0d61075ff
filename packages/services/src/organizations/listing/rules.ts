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
  /** Of a notice on paper or in public; one given here is served when the case is opened. */
  readonly servedOn?: string
  readonly objectBy: string
  readonly document?: string
}

export const listedOf = (answers: Answers): Listed => answers as unknown as Listed

export const groundOfListing = ({ list, abnormalGround, seriousGround }: Listed): string =>
  (list === "abnormal" ? abnormalGround : seriousGround) ?? "other"

/** Whoever acts for the organization is told of a notice here as the case is opened, and not before. */
export const servedDay = ({ served, servedOn }: Listed, opened: string): string =>
  served === "portal" || servedOn === undefined ? opened : servedOn

/** There is always a time to object that is not over when the case is opened; no shorter than the bureau's days, where it has any. */
export function noticeIssues(
  listed: Listed,
  days: Term,
  calendar: Calendar,
  opened: string,
): readonly FieldIssue[] {
  const served = servedDay(listed, opened)
  const { objectBy, arisenOn } = listed
  if (served < arisenOn) return [{ field: "servedOn", code: "listing.before_facts" }]
  if (objectBy <= served || objectBy < opened)
    return [{ field: "objectBy", code: "listing.no_time", values: { day: dayText(served) } }]
  if (days === "not_yet_published") return []
  const ends = calendar.addWorkdays(served, days.days)
  if (ends === "not_computable")
    return [{ field: "objectBy", code: "listing.not_computable", values: { days: days.days } }]
  if (objectBy >= ends.toString()) return []
  const values = { days: days.days, day: dayText(ends.toString()) }
  return [{ field: "objectBy", code: "listing.too_short", values }]
}

/** As the notice names it; a name changed later takes nothing from the notice. */
export const nameIssues = ({ name }: Listed, { basic }: Organization): readonly FieldIssue[] =>
  basic.name === name ? [] : [{ field: "name", code: "listing.other_name", values: { name: basic.name } }]

/** Against what the register says: still there, no entry of the same ground that stands, two years really over. */
export function registerIssues(
  listed: Listed,
  { basic, entries }: Organization,
  today: string,
): readonly FieldIssue[] {
  if (basic.status === "deregistered" || basic.status === "renamed")
    return [{ field: "organization", code: "listing.ended" }]
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
