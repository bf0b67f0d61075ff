// The divorce clock: until when an application may be withdrawn, and when the certificate may be issued. Pure.
import type { Calendar, NotComputable } from "@civil/core/calendar.ts"
import { addDays } from "@civil/core/date.ts"
import type { Temporal } from "temporal-polyfill"

/**
 * Civil Code 1077 with 201 and 203: the day of the receipt is not counted; a last day that is a weekend or holiday rolls
 * to the next working day (a make-up Saturday is one). On the last day of the first thirty, withdrawing is still
 * possible and issuing is not; the second thirty begin the day after.
 */
export interface DivorceClock {
  /** Date of the receipt (回执单). */
  readonly receipt: string
  /** Dates are `not_computable` where the year's holidays are not published. E1, the last day of the cooling-off. */
  readonly withdrawUntil: string
  /** The first working day after E1. */
  readonly issueFrom: string
  /** E2; after it the application is deemed withdrawn. */
  readonly issueUntil: string
}

const text = (date: Temporal.PlainDate | NotComputable): string => date.toString()

export function divorceClock(receipt: string, calendar: Calendar): DivorceClock {
  const withdrawUntil = text(calendar.roll(addDays(receipt, 30)))
  if (withdrawUntil === "not_computable")
    return { receipt, withdrawUntil, issueFrom: "not_computable", issueUntil: "not_computable" }
  return {
    receipt,
    withdrawUntil,
    issueFrom: text(calendar.addWorkdays(withdrawUntil, 1)),
    issueUntil: text(calendar.roll(addDays(withdrawUntil, 30))),
  }
}

export type ClockState = "cooling_off" | "issue_window" | "deemed_withdrawn" | "not_computable"

/** Where a day stands. What is certain without next year's calendar is said; only the rest is not computable. */
export function clockState(clock: DivorceClock, today: string): ClockState {
  // Rolling only ever moves a last day later, so thirty days are certain.
  if (today <= addDays(clock.receipt, 30).toString()) return "cooling_off"
  // Each end rolls over one holiday at most, and none has ever lasted a fortnight: after that it is over for certain.
  if (today > addDays(clock.receipt, 60 + 2 * 14).toString()) return "deemed_withdrawn"
  if (clock.withdrawUntil === "not_computable") return "not_computable"
  if (today <= clock.withdrawUntil) return "cooling_off"
  if (today <= addDays(clock.withdrawUntil, 30).toString()) return "issue_window"
  if (clock.issueUntil === "not_computable") return "not_computable"
  return today <= clock.issueUntil ? "issue_window" : "deemed_withdrawn"
}

export type Inside = "in" | "outside" | "not_computable"

/** Days on which an application may be withdrawn at the counter: from the receipt to E1, both included. */
export function mayWithdrawOn(clock: DivorceClock, date: string): Inside {
  if (date < clock.receipt) return "outside"
  const state = clockState(clock, date)
  if (state === "cooling_off") return "in"
  return state === "not_computable" ? state : "outside"
}

/** Days on which the certificate may be issued: E1 + 1 to E2. Whether the office works that day is the calendar's matter. */
export function mayIssueOn(clock: DivorceClock, date: string): Inside {
  const state = clockState(clock, date)
  if (state === "issue_window") return "in"
  return state === "not_computable" ? state : "outside"
}
