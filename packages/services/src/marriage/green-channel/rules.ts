// What a request for the green channel must fit, and what an approved one gives. Pure.
import type { Entitlement } from "@civil/booking/shapes.ts"
import type { Term } from "@civil/bureaus/cases.ts"
import { addDays } from "@civil/core/date.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"

export interface Wishes {
  readonly day1: string
  readonly day2?: string | undefined
  readonly day3?: string | undefined
}

const names = ["day1", "day2", "day3"] as const

/** From the next day on, while a place granted today could still be used, each day once. */
export function wishIssues(wishes: Wishes, today: string, lasts: Term): readonly FieldIssue[] {
  const first = addDays(today, 1).toString()
  const days = lasts === "not_yet_published" ? undefined : lasts.days
  const last = days === undefined ? undefined : addDays(today, days).toString()
  return names.flatMap((field, i): readonly FieldIssue[] => {
    const day = wishes[field]
    if (day === undefined) return []
    if (day < first) return [{ field, code: "green_channel.day_too_soon", values: { date: first } }]
    if (last !== undefined && days !== undefined && day > last)
      return [{ field, code: "green_channel.day_too_late", values: { date: last, days } }]
    const before = names.slice(0, i).some((other) => wishes[other] === day)
    return before ? [{ field, code: "green_channel.same_day_twice" }] : []
  })
}

/** A first wish within these days is looked at before the others. */
const nearDays = 5

export const isNear = (day: string, today: string): boolean => day <= addDays(today, nearDays).toString()

/** One place of the reserve, from the day the decision is told. Without a published length, until the last day wished for. */
export function entitlementOf(
  granted: { readonly id: string; readonly bureau: string; readonly day: string },
  business: string,
  wishes: Wishes,
  lasts: Term,
): Entitlement {
  const wished = [wishes.day1, wishes.day2, wishes.day3].filter((day) => day !== undefined).sort()
  const until =
    lasts === "not_yet_published"
      ? (wished.at(-1) ?? granted.day)
      : addDays(granted.day, lasts.days).toString()
  return { id: granted.id, reserve: "green_channel", bureau: granted.bureau, kinds: [business], until }
}
