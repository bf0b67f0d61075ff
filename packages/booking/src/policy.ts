// The booking rules in force on a day, and the window of dates they open. Pure.
import { compareDates, dateOf, daysBetween, instantOf, plainDate } from "@civil/core/date.ts"
import type { Temporal } from "temporal-polyfill"
import type { BureauProfile, Policy } from "./profile.ts"

/** The policy in force on `today`; one that names the kind wins over one for all kinds, a later one over an earlier. */
export function findPolicy(bureau: BureauProfile, kind: string, today: string): Policy | undefined {
  const inForce = bureau.policies.filter(
    (policy) =>
      (policy.kinds === "all" || policy.kinds.includes(kind)) &&
      compareDates(policy.from, today) <= 0 &&
      (policy.to === undefined || compareDates(today, policy.to) <= 0),
  )
  const rank = (policy: Policy) => `${policy.kinds === "all" ? 0 : 1}${policy.from}`
  return inForce.sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0]
}

/** The instant at which a date becomes bookable. */
export function opensAt(policy: Policy, date: string): Temporal.Instant {
  const day = plainDate(date)
  const opens =
    policy.openMonthsAhead === undefined
      ? day.subtract({ days: policy.openDaysAhead })
      : day.subtract({ months: policy.openMonthsAhead })
  return instantOf(opens, policy.openTime)
}

export type WindowState = "past" | "too_soon" | "open" | "not_open_yet"

/** Where a date stands in the booking window. `now` decides the opening, `today` is its date. */
export function windowState(policy: Policy, date: string, today: string, now: Temporal.Instant): WindowState {
  const ahead = daysBetween(today, date)
  if (ahead < 0) return "past"
  if (ahead < policy.minDaysAhead) return "too_soon"
  return now.epochMilliseconds >= opensAt(policy, date).epochMilliseconds ? "open" : "not_open_yet"
}

/** The last date anybody may book now; bounds a search, days before it may be closed. */
export function lastOpenDate(policy: Policy, today: string): string {
  const day = plainDate(today)
  return policy.openMonthsAhead === undefined
    ? day.add({ days: policy.openDaysAhead }).toString()
    : day.add({ months: policy.openMonthsAhead, days: 3 }).toString()
}

/** The last date on which a booking may still be cancelled or moved: `cancelDays` natural days before it. */
export function cancelUntil(policy: Policy, date: string): string {
  return plainDate(date).subtract({ days: policy.cancelDays }).toString()
}

/** Epoch milliseconds until which the second party may confirm: never after the band begins, and at least an hour where that allows. */
export function confirmBy(policy: Policy, date: string, start: string, now: number): number {
  const begins = instantOf(date, start).epochMilliseconds
  const hours = (count: number) => count * 3_600_000
  const wanted = Math.min(now + hours(policy.confirmHours), begins - hours(policy.confirmBeforeHours ?? 12))
  return Math.min(Math.max(wanted, now + hours(1)), begins)
}

/** Epoch milliseconds at which a place that came back is offered again; undefined when at once. */
export function reopensAt(
  policy: Policy,
  now: Temporal.Instant,
  below: (count: number) => number,
): number | undefined {
  const { returned } = policy
  if (returned.how === "at_once") return undefined
  if (returned.how === "random") return now.epochMilliseconds + below(returned.withinMinutes * 60 + 1) * 1000
  const today = dateOf(now)
  const at = instantOf(today, returned.at).epochMilliseconds
  return at > now.epochMilliseconds ? at : instantOf(today.add({ days: 1 }), returned.at).epochMilliseconds
}
