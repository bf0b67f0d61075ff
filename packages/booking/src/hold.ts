// A place is held before the long form: taken by a conditional write on its own item, capped per person, expiring by its own time.
import { type Offer, Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { findEntitlement } from "./entitlements.ts"
import { bookableBand, type HoldAsk, openNumbers, pick } from "./free.ts"
import { mayHold, withHold, withoutHold } from "./ledger.ts"
import { offersFor } from "./offers.ts"
import { freeCondition, holderCondition, placesOf, spotOf } from "./places.ts"
import type { Band } from "./profile.ts"
import type { Hold, Ledger, Place } from "./shapes.ts"
import { ledgerOf, ledgerPart, type Moment, moment, type Spine } from "./spine.ts"

function newHold(ask: HoldAsk, band: Band, nn: number, code: string, now: number, ledger: Ledger): Hold {
  const { office, pool, policy } = ask.counter
  const entitlement = ask.cover && findEntitlement(ledger, ask.cover)?.id
  return {
    code,
    kind: ask.kind,
    office: office.id,
    date: ask.date,
    pool: pool.id,
    start: band.start,
    end: band.end,
    nn,
    until: now + policy.holdMinutes * 60_000,
    ...(ask.reschedules === undefined ? {} : { reschedules: ask.reschedules }),
    facts: entitlement === undefined ? ask.facts : { ...ask.facts, entitlement },
  }
}

const asked = ({ entitlement: _, ...facts }: Hold["facts"]) => JSON.stringify(facts)

/** The same wish again while its hold lives: a double click, a second tab, a lost answer. */
function sameHold(ledger: Ledger, ask: HoldAsk, now: number): Hold | undefined {
  return ledger.holds.find(
    (hold) =>
      hold.until > now &&
      hold.kind === ask.kind &&
      hold.office === ask.counter.office.id &&
      hold.pool === ask.counter.pool.id &&
      hold.date === ask.date &&
      hold.start === ask.start &&
      hold.reschedules === ask.reschedules &&
      asked(hold.facts) === asked(ask.facts),
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

/** What a wish finds: the hold it already has, or a number nobody of this process is trying. */
export type Wish =
  | Held
  | {
      readonly ask: HoldAsk
      readonly ledger: Ledger
      readonly band: Band
      readonly nn: number
      readonly code: string
    }

export interface Taking extends Held {
  readonly dropped: readonly Hold[]
  readonly at: Moment
}

/** What one wish keeps from try to try. */
export interface Tries {
  /** Gives back the number being tried. */
  release: () => void
  /** Codes of former holds whose places were no longer theirs. */
  readonly lost: Set<string>
}

export const newTries = (): Tries => ({ release: () => undefined, lost: new Set() })

async function isOurs(spine: Spine, hold: Hold): Promise<boolean> {
  const day = await spine.days.read(hold.office, hold.date, 0)
  return placesOf(day, hold.pool, hold.start).get(hold.nn)?.holder === hold.code
}

const wayOut = ({ kind, code, values }: Refusal, offers: readonly Offer[]) =>
  new Refusal(kind, code, { values, offers })

/** The band, or why not, with the next free times: no dead end without a way on. */
async function bandOrWayOut(spine: Spine, ask: HoldAsk, at: Moment): Promise<Band> {
  try {
    return bookableBand(spine, ask, at)
  } catch (error) {
    throw error instanceof Refusal ? wayOut(error, await offersFor(spine, ask)) : error
  }
}

/** Looks for a place, or for the hold the person already has on it. A full time is refused here, before anything is decided. */
export async function findWish(spine: Spine, ask: HoldAsk, tries: Tries): Promise<Wish> {
  tries.release()
  const at = moment(spine.world)
  const band = await bandOrWayOut(spine, ask, at)
  await openNumbers(spine, ask, band, at)
  const found = await ledgerOf(spine, ask.person)
  const same = sameHold(found, ask, at.now)
  if (same && (await isOurs(spine, same))) return { hold: same, ledger: found }
  // A hold whose place the office has taken meanwhile is none.
  const ledger = same ? { ...found, holds: found.holds.filter((each) => each !== same) } : found
  try {
    mayHold(ledger, ask, ask.counter.policy, at.today)
  } catch (error) {
    // Whoever may not book online may still come to the counter.
    if (error instanceof Refusal && (error.kind === "forbidden" || error.kind === "too_many"))
      throw wayOut(error, [{ kind: "walk_in", office: ask.counter.office.id }])
    throw error
  }
  const nn = await pick(spine, ask, band, at)
  const { office, pool } = ask.counter
  tries.release = spine.days.reserve({
    office: office.id,
    date: ask.date,
    pool: pool.id,
    start: band.start,
    nn,
  })
  return { ask, ledger, band, nn, code: spine.world.ids.code() }
}

export function decideHold(wish: Wish, at: Moment): Wish | Taking {
  if ("hold" in wish) return wish
  const { ask, ledger, band, nn, code } = wish
  const hold = newHold(ask, band, nn, code, at.now, ledger)
  return { hold, at, ...withHold(ledger, hold, ask.counter.policy, at.today, at.now) }
}

export async function saveHold(spine: Spine, taking: Wish | Taking, tries: Tries): Promise<void> {
  if (!("dropped" in taking)) return
  const { hold, ledger, dropped, at } = taking
  const place = heldPlace(hold, ledger.person)
  // A dead hold may have been on the very place now taken: one write cannot do two things to it.
  const elsewhere = (each: Hold) => JSON.stringify(spotOf(each)) !== JSON.stringify(spotOf(hold))
  const returned = dropped.filter((each) => !tries.lost.has(each.code) && elsewhere(each))
  const condition = freeCondition(at.now)
  try {
    await commit(spine.world.table, [
      { name: "place", write: spine.store.PlaceItem.build(WholePut).item(place).options({ condition }) },
      ledgerPart(spine, ledger),
      ...returned.map((each) => dropPart(spine, each)),
    ])
  } catch (error) {
    if (error instanceof Stale) {
      if (error.failed("place")) spine.days.forget(hold.office, hold.date)
      for (const each of returned) if (error.failed(`dropped ${each.code}`)) tries.lost.add(each.code)
    }
    throw error
  }
  spine.days.note(place)
  for (const each of dropped) spine.days.forget(each.office, each.date)
}

export async function getHold(spine: Spine, person: string, code: string): Promise<Held> {
  const ledger = await ledgerOf(spine, person)
  const found = ledger.holds.find((hold) => hold.code === code)
  if (found === undefined) throw new Refusal("missing", "hold.missing")
  if (found.until <= moment(spine.world).now) throw new Refusal("gone", "hold.expired")
  return { hold: found, ledger }
}

export interface Letting {
  readonly ledger: Ledger
  readonly hold: Hold | undefined
}

export async function findLetting(spine: Spine, person: string, code: string): Promise<Letting> {
  const ledger = await ledgerOf(spine, person)
  return { ledger, hold: ledger.holds.find((hold) => hold.code === code) }
}

/** Gives a hold back. One that is not there (any more) is given back already. */
export function decideLetting(letting: Letting): Letting {
  return letting.hold ? { ...letting, ledger: withoutHold(letting.ledger, letting.hold.code) } : letting
}

export async function saveLetting(spine: Spine, { ledger, hold }: Letting, tries: Tries): Promise<void> {
  if (hold === undefined) return
  try {
    const returned = tries.lost.has(hold.code) ? [] : [dropPart(spine, hold)]
    await commit(spine.world.table, [ledgerPart(spine, ledger), ...returned])
  } catch (error) {
    if (error instanceof Stale && error.failed(`dropped ${hold.code}`)) tries.lost.add(hold.code)
    throw error
  }
  spine.days.forget(hold.office, hold.date)
}
