// Misses and late changes of mind as windows and counts: what was counted, and until when a rule blocks. Pure.
import { addDays, compareDates, daysBetween } from "@civil/core/date.ts"
import type { StrikeRule } from "./profile.ts"

export interface Strike {
  readonly kind: "no_show" | "cancel"
  /** The day of the missed appointment, or the day of cancelling. */
  readonly date: string
  readonly code: string
  /** What pardoned it (`case_…`): it stays on the record and counts no more. */
  readonly pardoned?: string
}

export interface RuleCount {
  readonly windowDays: number
  readonly noShows: number
  readonly noShowLimit: number
  readonly cancels: number
  readonly cancelLimit: number
  readonly blockDays: number
}

export interface Counter {
  readonly rules: readonly RuleCount[]
  /** The last blocked date; absent when the person may book. */
  readonly blockedUntil?: string
}

/** Strikes of the `windowDays` days that end with `day`, that day included. */
function within(strikes: readonly Strike[], day: string, windowDays: number, kind: Strike["kind"]): number {
  return strikes.filter((strike) => {
    const age = daysBetween(strike.date, day)
    return strike.pardoned === undefined && strike.kind === kind && age >= 0 && age < windowDays
  }).length
}

/** A rule bites on the day of a strike when both its counts are reached in the window that ends there. */
function bites(rule: StrikeRule, strikes: readonly Strike[], day: string): boolean {
  return (
    within(strikes, day, rule.windowDays, "no_show") >= rule.noShows &&
    within(strikes, day, rule.windowDays, "cancel") >= rule.cancels
  )
}

/** The last date a rule blocks because of these strikes, if it ever bit. */
function blockOf(rule: StrikeRule, strikes: readonly Strike[]): string | undefined {
  const counted = (strike: Strike) =>
    strike.pardoned === undefined && (strike.kind === "no_show" ? rule.noShows : rule.cancels) > 0
  const bitten = strikes.filter(counted).map((strike) => strike.date)
  const last = bitten
    .filter((day) => bites(rule, strikes, day))
    .sort()
    .at(-1)
  return last === undefined ? undefined : addDays(last, rule.blockDays).toString()
}

export function countStrikes(
  rules: readonly StrikeRule[],
  strikes: readonly Strike[],
  today: string,
): Counter {
  const ends = rules
    .map((rule) => blockOf(rule, strikes))
    .filter((end): end is string => end !== undefined && compareDates(today, end) <= 0)
  const blockedUntil = ends.sort().at(-1)
  return {
    rules: rules.map((rule) => ({
      windowDays: rule.windowDays,
      noShows: within(strikes, today, rule.windowDays, "no_show"),
      noShowLimit: rule.noShows,
      cancels: within(strikes, today, rule.windowDays, "cancel"),
      cancelLimit: rule.cancels,
      blockDays: rule.blockDays,
    })),
    ...(blockedUntil === undefined ? {} : { blockedUntil }),
  }
}

/** Strikes that no rule can count any more leave the record (two years are longer than every published window and block). */
export function remembered(strikes: readonly Strike[], today: string): readonly Strike[] {
  return strikes.filter((strike) => daysBetween(strike.date, today) <= 730)
}
