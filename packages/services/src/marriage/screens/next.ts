// The next free time somewhere, or in words why there is none: full is not closed, not yet, or not known.
import type { Offer } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import type { DayState, DayView } from "../views.ts"
import { sayHalfDay, sayMoment } from "./dates.ts"
import { find } from "./words.ts"

export interface Next {
  readonly offer?: Offer
  /** Of the whole window, when nothing is free: what explains it best. */
  readonly state: DayState
  readonly opensAt?: string
}

/** What explains a window without a free time, the strongest first. */
const weight: readonly DayState[] = [
  "free",
  "full",
  "not_open_yet",
  "not_computable",
  "outside_window",
  "closed",
  "too_soon",
]

const byWeight = (first: { readonly state: DayState }, second: { readonly state: DayState }) =>
  weight.indexOf(first.state) - weight.indexOf(second.state)

/** The best explanation of days of which none has a free time. */
export function explainDays(days: readonly DayView[]): Next {
  const [first] = [...days].sort(byWeight)
  if (!first) return { state: "closed" }
  return { state: first.state, ...(first.opensAt ? { opensAt: first.opensAt } : {}) }
}

/** The earliest offer of several offices, or the best explanation. */
export function firstOf(all: readonly Next[]): Next {
  const [offered] = all
    .filter((next) => next.offer)
    .sort((a, b) => `${a.offer?.date} ${a.offer?.start}`.localeCompare(`${b.offer?.date} ${b.offer?.start}`))
  return offered ?? [...all].sort(byWeight)[0] ?? { state: "closed" }
}

export function sayNext(next: Next, language: Language): string | undefined {
  const { date, start } = next.offer ?? {}
  return date && start ? sayHalfDay(date, start, language) : undefined
}

/** Why nothing is free, in a few words that can follow the name of a place. */
export function sayNothing(next: Next, language: Language): string {
  const told: Readonly<Partial<Record<DayState, Text>>> = {
    full: find.noNext,
    free: find.noNext,
    not_computable: find.notComputable,
    outside_window: find.outside,
  }
  if (next.state === "not_open_yet" && next.opensAt) {
    return say(find.opensAt, language, { when: sayMoment(next.opensAt, language) })
  }
  return say(told[next.state] ?? find.nothingSoon, language)
}
