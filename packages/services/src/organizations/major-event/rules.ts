// 重大事项报告: the last day to report an event, whether it has to be reported at all, and what a late report needs. Pure.
import {
  type EventRule,
  type EventType,
  eventRuleOf,
  eventTypes,
} from "@civil/bureaus/organizations/events.ts"
import type { Answers } from "@civil/casework/form.ts"
import { addDays, plainDate } from "@civil/core/date.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { dayText } from "../days.ts"

export interface Event {
  readonly type: EventType
  readonly date: string
  readonly amount?: number | undefined
  readonly people?: number | undefined
}

/** `unpublished`: no number of days was found; `none`: nothing is known of such events here; `elsewhere`: by other means. */
export type Reporting =
  | { readonly kind: "day"; readonly last: string; readonly late: boolean; readonly rule: EventRule }
  | { readonly kind: "voluntary"; readonly rule: EventRule }
  | { readonly kind: "unpublished"; readonly rule: EventRule }
  | { readonly kind: "elsewhere"; readonly rule: EventRule }
  | { readonly kind: "none" }

/** Below every measure of the threshold; a measure that is not stated counts as reached. */
function isSmall({ amount, people }: Event, { threshold }: EventRule): boolean {
  if (threshold === undefined) return false
  const below = [
    threshold.amountFen === undefined || (amount !== undefined && amount * 100 < threshold.amountFen),
    threshold.people === undefined || (people !== undefined && people < threshold.people),
  ]
  return below.every(Boolean)
}

export function reportingOf(event: Event, bureau: string, today: string): Reporting {
  const rule = eventRuleOf(bureau, event.type, today)
  if (rule === undefined) return { kind: "none" }
  if (rule.confidential) return { kind: "elsewhere", rule }
  if (isSmall(event, rule)) return { kind: "voluntary", rule }
  if (rule.leadDays === "not_yet_published") return { kind: "unpublished", rule }
  const last = addDays(event.date, -rule.leadDays).toString()
  return { kind: "day", last, late: today > last, rule }
}

/** An event that was not reported beforehand may still be reported; so far back nobody needs it as one. */
const oldestDays = 366

export function eventIssues(
  event: Event & { readonly lateReason?: string | undefined },
  bureau: string,
  today: string,
): readonly FieldIssue[] {
  const reporting = reportingOf(event, bureau, today)
  if (reporting.kind === "elsewhere") return [{ field: "type", code: "event.elsewhere" }]
  if (plainDate(event.date).until(plainDate(today)).days > oldestDays)
    return [{ field: "date", code: "event.too_old" }]
  if (isLate(reporting, event, today) && event.lateReason === undefined)
    return reporting.kind === "day"
      ? [{ field: "lateReason", code: "event.late", values: { day: dayText(reporting.last) } }]
      : [{ field: "lateReason", code: "event.after" }]
  return []
}

/** Past the last day; where no day is known, after the event itself. */
export const isLate = (reporting: Reporting, { date }: Pick<Event, "date">, today: string): boolean =>
  reporting.kind === "day" ? reporting.late : reporting.kind !== "voluntary" && date < today

/** The event as far as it is answered. */
export function eventIn({ type, date, amount, people }: Answers): Event | undefined {
  const known = eventTypes.find((each) => each === type)
  if (known === undefined || typeof date !== "string") return undefined
  const count = (answer: Answers[string] | undefined) =>
    typeof answer === "string" && /^\d+$/.test(answer) ? Number(answer) : undefined
  return { type: known, date, amount: count(amount), people: count(people) }
}
