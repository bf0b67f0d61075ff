// The path off a credit list: what has to be done, and the first day on which it can end by time. Pure.
import type { Text } from "@civil/core/text.ts"
import type { CreditEntry, OrganizationStatus, Penalty } from "../organization.ts"
import {
  abnormalMonths,
  afterMonths,
  afterYears,
  clockStart,
  seriousFrom,
  seriousYears,
  standing,
  standsOn,
} from "./clock.ts"
import { type CreditGround, findGround, groundText } from "./grounds.ts"
import { dayText, filled, creditTexts as t } from "./words.ts"

export interface Removal {
  readonly ground: Text
  /** In the order they are done. */
  readonly steps: readonly Text[]
  /** First day on which it can end by time. Absent where a duty has to be done first, whenever that is. */
  readonly earliest?: string
  /** Day on which two full years on the abnormal list are over. */
  readonly seriousFrom?: string
  /** What the times rest on, and that they are to be confirmed. */
  readonly basis: Text
  readonly removed?: true
}

/** What else the register knows that moves the clock. */
export interface Beside {
  readonly penalties?: readonly Penalty[]
  readonly status?: OrganizationStatus
}

type Steps = Pick<Removal, "steps" | "earliest" | "seriousFrom">

const restarted = (entry: CreditEntry, start: string, text: Text): readonly Text[] =>
  start === entry.on ? [] : [filled(text, { start: dayText(start) })]

/** Before the day: what comes then. After it: that the serious list does not have it yet, as far as the register says. */
function twoYears(day: string, entries: readonly CreditEntry[], today: string): readonly Text[] {
  const values = { day: dayText(day) }
  if (day > today) return [filled(t.twoYears, values)]
  return standing(entries, today, "serious").length > 0 ? [] : [filled(t.twoYearsOver, values)]
}

function offAbnormal(
  entry: CreditEntry,
  ground: CreditGround | undefined,
  entries: readonly CreditEntry[],
  today: string,
): Steps {
  const start = clockStart(entry, entries, today)
  const earliest = afterMonths(start, abnormalMonths)
  const serious = seriousFrom(entries, today)
  const times = { start: dayText(start), earliest: dayText(earliest) }
  const warning = serious === undefined ? [] : twoYears(serious, entries, today)
  const more = serious === undefined ? {} : { seriousFrom: serious }
  if (ground?.ends === "duty" && ground.duty !== undefined)
    return { steps: [filled(t.duty, { duty: ground.duty }), t.request, t.verified, ...warning], ...more }
  const again = restarted(entry, start, t.restarted)
  if (ground?.ends === "time")
    return {
      steps: [...again, filled(t.noDuty, times), t.requestTime, t.verified, ...warning],
      earliest,
      ...more,
    }
  return {
    steps: [...again, filled(t.dutyOpen, times), t.request, t.verified, ...warning],
    earliest,
    ...more,
  }
}

function offSerious(
  entry: CreditEntry,
  entries: readonly CreditEntry[],
  today: string,
  { penalties = [], status }: Beside,
): Steps {
  const gone = status === "withdrawn" || status === "revoked" || status === "deregistered"
  if (entry.ground === "licence_lost" || gone) return { steps: [t.licenceLost] }
  const start = clockStart(entry, entries, today, penalties)
  const earliest = afterYears(start, seriousYears)
  const times = { start: dayText(start), earliest: dayText(earliest) }
  const steps = [
    ...restarted(entry, start, t.seriousRestarted),
    filled(t.seriousTime, times),
    t.seriousClean,
    t.seriousDuties,
    t.request,
    t.verified,
  ]
  return { steps, earliest }
}

/** The path to removal of one entry, with all entries of the organization beside it, as of a day. */
export function removalOf(
  entry: CreditEntry,
  entries: readonly CreditEntry[],
  today: string,
  beside: Beside = {},
): Removal {
  const ground = groundText(entry.ground)
  const { basis } = t
  if (!standsOn(entry, today) && entry.removedOn !== undefined)
    return { ground, basis, steps: [filled(t.removed, { day: dayText(entry.removedOn) })], removed: true }
  const steps =
    entry.list === "abnormal"
      ? offAbnormal(entry, findGround(entry.ground), entries, today)
      : offSerious(entry, entries, today, beside)
  return { ground, basis, ...steps }
}

/** The time of an entry is over: it can end without a duty, if the decision names none. */
export function timeIsOver(
  entry: CreditEntry,
  entries: readonly CreditEntry[],
  today: string,
  beside: Beside = {},
): boolean {
  const { earliest, removed } = removalOf(entry, entries, today, beside)
  return !removed && earliest !== undefined && earliest <= today
}
