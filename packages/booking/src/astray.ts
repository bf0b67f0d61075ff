// Whether a booking, and whether a person's ledger, agrees with all that points to it. Read-only, while people go on booking.
import { addDays, instantOf } from "@civil/core/date.ts"
import { WholeGet } from "@civil/data/get.ts"
import { spotOf } from "./places.ts"
import { bound } from "./rules.ts"
import type { Appointment, Couple, Hold, Ledger, Place, Spot } from "./shapes.ts"
import { moment, type Spine } from "./spine.ts"
import { isLive } from "./transitions.ts"

export type Astray =
  | "no_such_booking"
  | "place_without_booking"
  | "booking_without_place"
  | "ledger_without_booking"
  | "booking_without_ledger"
  | "lock_without_booking"
  | "booking_without_lock"
  | "booking_without_timer"
  | "hold_without_place"
  | "place_without_hold"

export interface Finding {
  readonly what: Astray
  /** Code of the booking or of the hold; never a person. */
  readonly id: string
}

/** What is changed meanwhile is looked at again, so often; whoever changes that much is not astray. */
const mostLooks = 5

/** A change younger than that may still be on its way through the outbox. */
const settledMs = 3_600_000

/** A hold that ends within that may be over by another machine's clock. */
const clockMarginMs = 60_000

const sameSpot = (a: Spot, b: Spot) => JSON.stringify(spotOf(a)) === JSON.stringify(spotOf(b))
const gone = new Set(["cancelled", "lapsed", "released"])

/** All that must agree with a booking. */
interface Around {
  readonly places: readonly (Place | undefined)[]
  readonly ledgers: readonly (Ledger | undefined)[]
  readonly lock: Pick<Couple, "appointment"> | undefined
  readonly timed: boolean
}

const placeAt = (spine: Spine, spot: Spot): Promise<Place | undefined> =>
  spine.store.PlaceItem.build(WholeGet).find(spotOf(spot))

async function around(spine: Spine, each: Appointment, seenAt: Spot | undefined): Promise<Around> {
  const { couple, group } = each
  const spots = seenAt && !sameSpot(seenAt, each) ? [each, seenAt] : [each]
  const [places, ledgers, lock, timed] = await Promise.all([
    Promise.all(spots.map((spot) => placeAt(spine, spot))),
    Promise.all(bound(each).map((person) => spine.store.findLedger(person))),
    couple === undefined ? undefined : spine.store.CoupleItem.build(WholeGet).find({ couple, group }),
    hasTimer(spine, each),
  ])
  return { places, ledgers, lock, timed }
}

/** The timer its state asks for waits in the outbox; asked only once what sets it has certainly been done. */
async function hasTimer(spine: Spine, { code, state, date, confirmBy, history }: Appointment) {
  const { now } = moment(spine.world)
  if ((history.at(-1)?.at ?? now) > now - settledMs) return true
  const reminder = instantOf(addDays(date, -1), "09:00").epochMilliseconds
  if (state === "waiting_for_partner" && confirmBy !== undefined)
    return confirmBy > now ? spine.box.has(`${code}.lapse`, confirmBy) : confirmBy > now - settledMs
  return state !== "booked" || reminder <= now || spine.box.has(`${code}.remind.${date}`, reminder)
}

function ofLive(each: Appointment, { places, ledgers, lock, timed }: Around, today: string): Astray[] {
  const found: Astray[] = []
  const [own] = places
  if (own?.state !== "booked" || own.appointment !== each.code) found.push("booking_without_place")
  // A visit nobody said anything about bars no later booking: that one has taken its entry and its lock.
  if (each.date >= today) {
    if (ledgers.some((ledger) => ledger?.live[each.group]?.code !== each.code))
      found.push("booking_without_ledger")
    if (each.couple !== undefined && lock?.appointment !== each.code) found.push("booking_without_lock")
  }
  if (!timed) found.push("booking_without_timer")
  return found
}

function ofEnded(each: Appointment, { places, ledgers, lock }: Around): Astray[] {
  const found: Astray[] = []
  const [own] = places
  if (gone.has(each.state) && own?.state === "booked" && own.appointment === each.code)
    found.push("place_without_booking")
  if (ledgers.some((ledger) => ledger?.live[each.group]?.code === each.code))
    found.push("ledger_without_booking")
  if (lock?.appointment === each.code) found.push("lock_without_booking")
  return found
}

/**
 * What does not agree with a booking; `seenAt`: a place that says it is this booking's. Every change of a booking's place,
 * ledgers or lock raises its revision in the same write: what is read between two equal revisions belongs together.
 */
export async function lookAtBooking(
  spine: Spine,
  code: string,
  seenAt?: Spot,
): Promise<{ readonly appointment: Appointment | undefined; readonly found: readonly Astray[] }> {
  let appointment = await spine.store.findAppointment(code)
  for (let look = 0; look < mostLooks; look += 1) {
    const found = await compare(spine, code, appointment, seenAt)
    if (found.length === 0) return { appointment, found }
    const again = await spine.store.findAppointment(code)
    if (again?.revision === appointment?.revision) return { appointment, found }
    appointment = again
  }
  return { appointment, found: [] }
}

async function compare(
  spine: Spine,
  code: string,
  appointment: Appointment | undefined,
  seenAt: Spot | undefined,
): Promise<Astray[]> {
  const says = (place: Place | undefined) => place?.state === "booked" && place.appointment === code
  if (appointment === undefined)
    return seenAt && says(await placeAt(spine, seenAt)) ? ["no_such_booking"] : []
  const all = await around(spine, appointment, seenAt)
  const { today } = moment(spine.world)
  const found = isLive(appointment.state) ? ofLive(appointment, all, today) : ofEnded(appointment, all)
  return says(all.places[1]) ? [...found, "place_without_booking"] : found
}

async function lostPlace(spine: Spine, hold: Hold): Promise<boolean> {
  const place = await placeAt(spine, hold)
  if (place?.state === "held" && place.holder === hold.code) return false
  // The office takes the places of a session it closes, holds and all; their owners hear it when they go on.
  const { office, date, pool, start } = hold
  const session = await spine.store.SessionItem.build(WholeGet).find({ office, date, pool, start })
  return session === undefined
}

async function ofLedger(spine: Spine, ledger: Ledger | undefined, seen: readonly Place[]) {
  const still = ({ until }: { until?: number | undefined }) =>
    (until ?? 0) > moment(spine.world).now + clockMarginMs
  const found: Finding[] = []
  for (const hold of ledger?.holds ?? [])
    if (still(hold) && (await lostPlace(spine, hold)) && still(hold))
      found.push({ what: "hold_without_place", id: hold.code })
  for (const { holder, until, ...spot } of seen) {
    if (holder === undefined || ledger?.holds.some((hold) => hold.code === holder)) continue
    const place = await placeAt(spine, spot)
    if (place?.state === "held" && place.holder === holder && still({ until }))
      found.push({ what: "place_without_hold", id: holder })
  }
  for (const [group, { code }] of Object.entries(ledger?.live ?? {})) {
    const each = await spine.store.findAppointment(code)
    if (each === undefined) found.push({ what: "no_such_booking", id: code })
    else if (each.group !== group) found.push({ what: "ledger_without_booking", id: code })
  }
  return found
}

/** What does not agree with a person's ledger; `seen`: places that say they are held by this person. */
export async function lookAtLedger(
  spine: Spine,
  person: string,
  seen: readonly Place[],
): Promise<{ readonly ledger: Ledger | undefined; readonly found: readonly Finding[] }> {
  let ledger = await spine.store.findLedger(person)
  for (let look = 0; look < mostLooks; look += 1) {
    const found = await ofLedger(spine, ledger, seen)
    if (found.length === 0) return { ledger, found }
    const again = await spine.store.findLedger(person)
    if (again?.revision === ledger?.revision) return { ledger, found }
    ledger = again
  }
  return { ledger, found: [] }
}
