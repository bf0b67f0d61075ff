// What a visitor sees: each day with its state and its times. A day shown free has a bookable time; a full one has none.
import { addDays, compareDates, daysBetween, timeOf } from "@civil/core/date.ts"
import { type Offer, Refusal } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import { gateAge } from "./gate.ts"
import { nextFree } from "./offers.ts"
import { type Counter, openDayAt } from "./offices.ts"
import { freeNumbers, sessionOf } from "./places.ts"
import { lastOpenDate, opensAt, windowState } from "./policy.ts"
import type { Band } from "./profile.ts"
import { type Moment, moment, type Spine } from "./spine.ts"

export type DayState =
  | "free"
  | "full"
  | "closed"
  | "not_open_yet"
  | "too_soon"
  | "outside_window"
  | "not_computable"

export interface Time {
  readonly start: string
  readonly end: string
  readonly free: number
  readonly places: number
  /** The office has closed it: nobody took its places. */
  readonly closed?: true
}

export interface Day {
  readonly date: string
  readonly state: DayState
  readonly free: number
  readonly places: number
  readonly opensAt?: string
  readonly why?: Text
  readonly times: readonly Time[]
}

export type InWindow = "in" | "outside" | "not_computable"

export interface AvailabilityAsk {
  readonly counter: Counter
  readonly kind: string
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The service's own limit on dates, e.g. the legal window of a divorce. */
  readonly window: (office: string, date: string) => InWindow
  readonly rememberAs?: string
}

export interface Calendar {
  readonly from: string
  readonly to: string
  readonly asOf: string
  readonly days: readonly Day[]
  readonly next: readonly Offer[]
}

const most = 62

function timesOf(
  day: Awaited<ReturnType<Spine["days"]["read"]>>,
  ask: AvailabilityAsk,
  bands: readonly Band[],
  date: string,
  at: Moment,
) {
  const clock = timeOf(at.instant)
  return bands.map((band): Time => {
    const began = date === at.today && band.start <= clock
    const closed = sessionOf(day, ask.counter.pool.id, band.start) !== undefined
    const free = began ? 0 : freeNumbers(day, ask.counter.pool.id, band, at.now).length
    const { start, end, online } = band
    return closed ? { start, end, free, places: 0, closed } : { start, end, free, places: online }
  })
}

const empty = { free: 0, places: 0, times: [] } as const

async function dayOf(spine: Spine, ask: AvailabilityAsk, date: string, at: Moment): Promise<Day> {
  const { office, pool, policy } = ask.counter
  const limit = ask.window(office.id, date)
  if (limit === "outside") return { date, state: "outside_window", ...empty }
  const open = openDayAt(spine.world, office, pool, date)
  if (limit === "not_computable" || open.state === "not_computable")
    return { date, state: "not_computable", ...empty }
  if (open.state === "closed")
    return { date, state: "closed", ...empty, ...(open.why ? { why: open.why } : {}) }
  const state = windowState(policy, date, at.today, at.instant)
  if (state === "past" || state === "too_soon") return { date, state: "too_soon", ...empty }
  const places = open.bands.reduce((sum, band) => sum + band.online, 0)
  if (state === "not_open_yet")
    return { date, state, ...empty, places, opensAt: opensAt(policy, date).toString() }
  const day = await spine.days.read(office.id, date, gateAge)
  const times = timesOf(day, ask, open.bands, date, at)
  const free = times.reduce((sum, time) => sum + time.free, 0)
  const offered = times.reduce((sum, time) => sum + time.places, 0)
  return { date, state: free > 0 ? "free" : offered === 0 ? "closed" : "full", free, places: offered, times }
}

/** Days from `from` to `to`, by default from today to the end of the window. */
export async function availability(spine: Spine, ask: AvailabilityAsk): Promise<Calendar> {
  const at = moment(spine.world)
  const from = ask.from ?? at.today
  const last = lastOpenDate(ask.counter.policy, at.today)
  const to = ask.to ?? (compareDates(from, last) > 0 ? from : last)
  const length = daysBetween(from, to) + 1
  if (length < 1)
    throw new Refusal("invalid", "availability.order", {
      fields: [{ field: "to", code: "availability.order" }],
    })
  if (length > most)
    throw new Refusal("invalid", "availability.range", {
      values: { days: most },
      fields: [{ field: "to", code: "availability.range", values: { days: most } }],
    })
  const dates = Array.from({ length }, (_, i) => addDays(from, i).toString())
  const [days, next] = await Promise.all([
    Promise.all(dates.map((date) => dayOf(spine, ask, date, at))),
    nextFree(
      spine,
      { counter: ask.counter, kind: ask.kind, allows: (office, date) => ask.window(office, date) === "in" },
      ask.rememberAs,
    ),
  ])
  return { from, to, asOf: at.instant.toString(), days, next }
}
