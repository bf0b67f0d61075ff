// The clocks of the credit lists: when an entry may end, and when two full years on the abnormal list are over. Pure; months and years by the calendar.
import { plainDate } from "@civil/core/date.ts"
import type { CreditEntry, CreditList, Penalty } from "../organization.ts"

/** Months without a duty after which an entry of the abnormal list may end. */
export const abnormalMonths = 6
/** Full years on the abnormal list that lead to the serious list; and the least stay there. */
export const seriousYears = 2
/** Working days to remove an entry from verification, and to record what has arisen. */
export const removalWorkdays = 5
export const recordingWorkdays = 5

/** The same day of a later month; where that month has no such day, its last. */
export const afterMonths = (day: string, months: number): string =>
  plainDate(day).add({ months }, { overflow: "constrain" }).toString()
export const afterYears = (day: string, years: number): string =>
  plainDate(day).add({ years }, { overflow: "constrain" }).toString()

/** Whether an entry stands on a day. On the day of its removal it stands no more. */
export const standsOn = ({ on, removedOn }: CreditEntry, day: string): boolean =>
  on <= day && (removedOn === undefined || removedOn > day)

export const standing = (
  entries: readonly CreditEntry[],
  day: string,
  list?: CreditList,
): readonly CreditEntry[] =>
  entries.filter((entry) => standsOn(entry, day) && (list === undefined || entry.list === list))

/**
 * From which day the time of an entry runs: a new ground while it stands starts it anew. For the serious list, whose stay must be
 * clean, any new entry or penalty does.
 */
export function clockStart(
  entry: CreditEntry,
  entries: readonly CreditEntry[],
  today: string,
  penalties: readonly Penalty[] = [],
): string {
  const later = entries.filter(
    (other) =>
      (entry.list === "serious" || other.list === entry.list) && other.on >= entry.on && other.on <= today,
  )
  const fines = entry.list === "serious" ? penalties.filter(({ on }) => on > entry.on && on <= today) : []
  const still = [...later, ...fines]
    .map(({ on }) => on)
    .filter((on) => entry.removedOn === undefined || on < entry.removedOn)
  return still.reduce((latest, on) => (on > latest ? on : latest), entry.on)
}

/** First day of the unbroken stay on a list that stands on a day. A day between two entries breaks it. */
export function staySince(
  entries: readonly CreditEntry[],
  list: CreditList,
  day: string,
): string | undefined {
  let since: string | undefined
  const mine = entries.filter((entry) => entry.list === list && entry.on <= day)
  for (let frontier: string | undefined = day; frontier !== undefined; ) {
    const at: string = frontier
    const reach = mine
      .filter((entry) => standsOn(entry, at) && entry.on < (since ?? "9999"))
      .map(({ on }) => on)
      .sort()[0]
    if (reach === undefined) return since
    since = reach
    // Another entry that stood on the day this one began goes further back.
    frontier = reach
  }
  return since
}

/** The day two full years on the abnormal list are over, whether past or to come; undefined where it is not on it. */
export function seriousFrom(entries: readonly CreditEntry[], today: string): string | undefined {
  const since = staySince(entries, "abnormal", today)
  return since === undefined ? undefined : afterYears(since, seriousYears)
}
