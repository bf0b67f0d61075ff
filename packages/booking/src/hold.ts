// A place is held before the long form: taken by a conditional write on its own item, capped per person, expiring by its own time.
import { addDays, dateOf, timeOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { gateAge, type Wanted } from "./gate.ts"
import { mayHold, withHold, withoutHold } from "./ledger.ts"
import { offersFor } from "./offers.ts"
import { bandAt, type Counter, openDayAt } from "./offices.ts"
import {
  type DaySnapshot,
  freeCondition,
  freeNumbers,
  holderCondition,
  isFree,
  placesOf,
  sessionOf,
  spotOf,
} from "./places.ts"
import { opensAt, windowState } from "./policy.ts"
import type { Band } from "./profile.ts"
import type { Hold, Ledger, Place } from "./shapes.ts"
import { ledgerOf, ledgerPart, type Moment, moment, type Spine, settled } from "./spine.ts"

export interface HoldAsk {
  readonly person: string
  readonly counter: Counter
  readonly kind: string
  readonly group: string
  readonly date: string
  readonly start: string
  readonly reschedules?: string | undefined
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

function newHold(spine: Spine, ask: HoldAsk, band: Band, nn: number, now: number): Hold {
  const { office, pool, policy } = ask.counter
  return {
    code: spine.world.ids.code(),
    kind: ask.kind,
    office: office.id,
    date: ask.date,
    pool: pool.id,
    start: band.start,
    end: band.end,
    nn,
    until: now + policy.holdMinutes * 60_000,
    ...(ask.reschedules === undefined ? {} : { reschedules: ask.reschedules }),
    facts: ask.facts,
  }
}

/** The same wish again while its hold lives: a double click, a second tab, a lost answer. */
function sameHold(ledger: Ledger, ask: HoldAsk, now: number): Hold | undefined {
  return ledger.holds.find(
    (hold) =>
      hold.until > now &&
      hold.kind === ask.kind &&
      hold.office === ask.counter.office.id &&
      hold.date === ask.date &&
      hold.start === ask.start &&
      hold.reschedules === ask.reschedules &&
      JSON.stringify(hold.facts) === JSON.stringify(ask.facts),
  )
}

export function heldPlace(hold: Hold, person: string): Place {
  return {
    ...spotOf(hold),
    state: "held",
    holder: hold.code,
    person,
    until: hold.until,
    expiresAt: Math.ceil(hold.until / 1000) + 86_400,
  }
}

/** Gives a held place back, only while it is still this hold's. */
export function dropPart(spine: Spine, hold: Hold): Part {
  const condition = holderCondition(hold.code)
  return {
    name: `dropped ${hold.code}`,
    write: spine.store.PlaceItem.build(DeleteTransaction).key(spotOf(hold)).options({ condition }),
  }
}

/** A hold with its person's ledger as it now is. */
export interface Held {
  readonly hold: Hold
  readonly ledger: Ledger
}

async function take(
  spine: Spine,
  ask: HoldAsk,
  ledger: Ledger,
  hold: Hold,
  at: Moment,
  lost: Set<string>,
): Promise<Held> {
  const next = withHold(ledger, hold, ask.counter.policy, at.today, at.now)
  const place = heldPlace(hold, ask.person)
  const returned = next.dropped.filter((each) => !lost.has(each.code))
  try {
    await spine.days.whileTaking(hold, () =>
      commit(spine.world.table, [
        {
          name: "place",
          write: spine.store.PlaceItem.build(WholePut)
            .item(place)
            .options({ condition: freeCondition(at.now) }),
        },
        ledgerPart(spine, next.ledger),
        ...returned.map((each) => dropPart(spine, each)),
      ]),
    )
  } catch (error) {
    if (error instanceof Stale) {
      if (error.failed("place")) spine.days.forget(hold.office, hold.date)
      for (const each of returned) if (error.failed(`dropped ${each.code}`)) lost.add(each.code)
    }
    throw error
  }
  spine.days.note(place)
  for (const each of next.dropped) spine.days.forget(each.office, each.date)
  return { hold, ledger: next.ledger }
}

/** Refuses a full band, without a write and, when a memory of the last second says so, without a read. */
async function openNumbers(spine: Spine, ask: HoldAsk, band: Band, at: Moment): Promise<readonly number[]> {
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
  if (Object.keys(ask.facts).length === 0) {
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

async function isOurs(spine: Spine, hold: Hold): Promise<boolean> {
  const day = await spine.days.read(hold.office, hold.date, 0)
  return placesOf(day, hold.pool, hold.start).get(hold.nn)?.holder === hold.code
}

/** A hold whose place the office has taken leaves the ledger first; then the wish is looked at again. */
async function dropDead(spine: Spine, ledger: Ledger, dead: Hold): Promise<never> {
  await commit(spine.world.table, [ledgerPart(spine, withoutHold(ledger, dead.code))])
  throw new Stale([])
}

/** Holds a place for the person, or answers the hold they already have on it. */
export function hold(spine: Spine, ask: HoldAsk): Promise<Held> {
  const lost = new Set<string>()
  return settled(async () => {
    const at = moment(spine.world)
    const band = bookableBand(spine, ask, at)
    await openNumbers(spine, ask, band, at)
    const ledger = await ledgerOf(spine, ask.person)
    const same = sameHold(ledger, ask, at.now)
    if (same && (await isOurs(spine, same))) return { hold: same, ledger }
    if (same) return dropDead(spine, ledger, same)
    mayHold(ledger, ask, ask.counter.policy, at.today)
    const nn = await pick(spine, ask, band, at)
    return take(spine, ask, ledger, newHold(spine, ask, band, nn, at.now), at, lost)
  }, 40)
}

/** A random free number nobody of this process is trying; others may have begun while the ledger was read. */
async function pick(spine: Spine, ask: HoldAsk, band: Band, at: Moment): Promise<number> {
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

export async function getHold(spine: Spine, person: string, code: string): Promise<Held> {
  const ledger = await ledgerOf(spine, person)
  const found = ledger.holds.find((hold) => hold.code === code)
  if (found === undefined) throw new Refusal("missing", "hold.missing")
  if (found.until <= moment(spine.world).now) throw new Refusal("gone", "hold.expired")
  return { hold: found, ledger }
}

/** Gives a hold back. One that is not there (any more) is given back already. */
export function letGo(spine: Spine, person: string, code: string): Promise<void> {
  let lost = false
  return settled(async () => {
    const ledger = await ledgerOf(spine, person)
    const found = ledger.holds.find((hold) => hold.code === code)
    if (found === undefined) return
    try {
      const parts = [ledgerPart(spine, withoutHold(ledger, code)), ...(lost ? [] : [dropPart(spine, found)])]
      await commit(spine.world.table, parts)
    } catch (error) {
      if (error instanceof Stale && error.failed(`dropped ${code}`)) lost = true
      throw error
    }
    spine.days.forget(found.office, found.date)
  })
}
