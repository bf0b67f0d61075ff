// Counselling lives within the cooling-off period of one application. Pure.
import type { Calendar } from "@civil/core/calendar.ts"
import { addDays } from "@civil/core/date.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { clockState, divorceClock } from "../divorce-clock.ts"

export function receiptIssues(receipt: string, today: string, calendar: Calendar): readonly FieldIssue[] {
  const running = receipt <= today && clockState(divorceClock(receipt, calendar), today) === "cooling_off"
  return running ? [] : [{ field: "receipt", code: "counselling.not_cooling_off" }]
}

/** The last day of the period. Where next year's holidays are not published, the thirtieth day, which is certain. */
export function endsOn(receipt: string, calendar: Calendar): string {
  const { withdrawUntil } = divorceClock(receipt, calendar)
  return withdrawUntil === "not_computable" ? addDays(receipt, 30).toString() : withdrawUntil
}
