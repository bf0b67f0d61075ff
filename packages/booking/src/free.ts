// Finding a free place for a wish: the band must be bookable, a full one is refused with offers, and nobody tries what another is trying.
import { addDays, dateOf, timeOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Cover } from "./entitlements.ts"
import { gateAge, type Wanted } from "./gate.ts"
import { offersFor } from "./offers.ts"
import { bandAt, type Counter, openDayAt } from "./offices.ts"
import { type DaySnapshot, freeNumbers, isFree, placesOf, sessionOf } from "./places.ts"
import { opensAt, windowState } from "./policy.ts"
import type { Band } from "./profile.ts"
import type { Moment, Spine } from "./spine.ts"

export interface HoldAsk {
  readonly person: string
  readonly counter: Counter
  readonly kind: string
  readonly group: string
  readonly date: string
  readonly start: string
  readonly reschedules?: string | undefined
  /** For a place of a reserved pool: what must cover it. */
  readonly cover?: Cover | undefined
  readonly facts: Record<string, string>
  /** Dates the service allows at all, for the offers. */
  readonly allows: (office: string, date: string) => boolean
}

/** The band asked for, or why the date or time cannot be booked. */
export function bookableBand(spine: Spine, ask: HoldAsk, at: Moment): Band {
  const { office, pool, policy } = ask.counter
  const day = openDayAt(spine.world, office, pool, ask.date)
  if (day.state === "not_computable") throw new Refusal("too_early", "booking.not_computable")
  if (day.state === "closed") throw new Refusal("conflict", "booking.closed")
  const band = bandAt(day, ask.start)
  if (band === undefined) throw new Refusal("missing", "booking.no_such_time")
  const state = windowState(policy, ask.date, at.today, at.instant)
  if (state === "past" || state === "too_soon")
    throw new Refusal("too_late", "booking.too_soon", {
      values: { date: addDays(at.today, policy.minDaysAhead).toString() },
    })
  if (state === "not_open_yet") {
    throw new Refusal("too_early", "booking.not_open_yet", {
      values: { date: dateOf(opensAt(policy, ask.date)).toString(), time: policy.openTime },
    })
  }
  if (ask.date === at.today && bandBegan(spine, ask)) throw new Refusal("too_late", "booking.time_passed")
  return band
}

function bandBegan(spine: Spine, ask: HoldAsk): boolean {
  return timeOf(spine.world.clock.now()) >= ask.start
}

/** Refuses a full band, without a write and, when a memory of the last second says so, without a read. */
export async function openNumbers(
  spine: Spine,
  ask: HoldAsk,
  band: Band,
  at: Moment,
): Promise<readonly number[]> {
  const { office, pool } = ask.counter
  const spot = { office: office.id, date: ask.date, pool: pool.id, start: band.start }
  for (;;) {
    const day = await spine.days.read(office.id, ask.date, gateAge)
    if (sessionOf(day, pool.id, band.start))
      throw new Refusal("conflict", "booking.session_closed", { offers: await offersFor(spine, ask) })
    const free = freeNumbers(day, pool.id, band, at.now)
    const trying = spine.days.inFlight(spot)
    const open = free.filter((nn) => !trying.has(nn))
    if (open.length > 0) return open
    const own = [...placesOf(day, pool.id, band.start).values()].some(
      (place) => place.person === ask.person && place.state === "held" && !isFree(place, at.now),
    )
    if (own) return []
    // Whoever is trying the last places may yet lose them; nobody is sent away before that is known.
    if (free.length > 0) await Promise.race(trying.values())
    else throw await full(spine, ask, day, band)
  }
}

const wantedOf = (ask: HoldAsk): Wanted => ({
  office: ask.counter.office.id,
  kind: ask.kind,
  date: ask.date,
  start: ask.start,
})

/** The refusal of a full band, remembered for the next who come. Offers of a legal window are each couple's own. */
async function full(spine: Spine, ask: HoldAsk, day: DaySnapshot, band: Band): Promise<Refusal> {
  const version = spine.days.version()
  const refusal = new Refusal("taken", "booking.taken", { offers: await offersFor(spine, ask) })
  if (Object.keys(ask.facts).length === 0 && ask.cover === undefined) {
    const places = placesOf(day, ask.counter.pool.id, band.start)
    spine.gate.close(wantedOf(ask), refusal, day.at, version, places.values())
  }
  return refusal
}

/** The refusal this person would get, when that is known without asking anybody. For whoever stands before `hold`. */
export function turnedAway(spine: Spine, wanted: Wanted, person: string): Refusal | undefined {
  const now = spine.world.clock.now().epochMilliseconds
  return spine.gate.find(wanted, person, now, spine.days.version())
}

/** A random free number nobody of this process is trying; others may have begun while the ledger was read. */
export async function pick(spine: Spine, ask: HoldAsk, band: Band, at: Moment): Promise<number> {
  for (;;) {
    const open = await openNumbers(spine, ask, band, at)
    if (open.length === 0)
      throw new Refusal("taken", "booking.taken", { offers: await offersFor(spine, ask) })
    const trying = spine.days.inFlight({
      office: ask.counter.office.id,
      date: ask.date,
      pool: ask.counter.pool.id,
      start: band.start,
    })
    const untried = open.filter((nn) => !trying.has(nn))
    const nn = untried[spine.world.chance.below(Math.max(untried.length, 1))]
    if (nn !== undefined) return nn
  }
}
