// A hold becomes a booking; the second party joins it; it moves to another place. Decided purely, each written in one transaction, each the same when asked again.
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { spend } from "./entitlements.ts"
import { withLive, withoutHold } from "./ledger.ts"
import { findCounter } from "./offices.ts"
import { heldCondition, spotOf } from "./places.ts"
import { confirmBy } from "./policy.ts"
import type { Policy } from "./profile.ts"
import { sameRevision } from "./rules.ts"
import type { Appointment, Hold, Ledger, Place } from "./shapes.ts"
import { appointmentPart, eventPart, ledgerOf, ledgerPart, type Moment, type Spine } from "./spine.ts"
import { after } from "./transitions.ts"
import { lockPart } from "./write.ts"

/** What the service decided about the people of a booking. */
export interface Parties {
  readonly group: string
  /** Key of the second party, for kinds that need two. */
  readonly partner?: string
  /** Key of the couple's lock. */
  readonly couple?: string
  readonly seal: (code: string) => Record<string, string>
  readonly facts: Record<string, string>
}

/** A person's hold with the rules in force, or the booking it already became. */
export type Bookable =
  | {
      readonly ledger: Ledger
      readonly hold: Hold
      readonly policy: Policy | undefined
      readonly at?: undefined
    }
  | { readonly ledger: Ledger; readonly appointment: Appointment; readonly at?: undefined }

/** A booking as it will be, with its person's ledger. */
export interface Booked {
  readonly appointment: Appointment
  readonly ledger: Ledger
  readonly hold: Hold
  readonly at: Moment
}

/** Looks in the person's own ledger only: another's hold is not there. */
export async function findBookable(
  spine: Spine,
  person: string,
  code: string,
): Promise<Bookable | undefined> {
  const ledger = await ledgerOf(spine, person)
  const hold = ledger.holds.find((each) => each.code === code)
  if (hold) return { ledger, hold, policy: findCounter(spine.world, hold.office, hold.kind)?.policy }
  const appointment = await spine.store.findAppointment(code)
  return appointment?.applicant === person ? { ledger, appointment } : undefined
}

/** The hold, still in time. */
export function inHold(hold: Hold, at: Moment): Hold {
  if (hold.until <= at.now) throw new Refusal("gone", "hold.expired")
  return hold
}

export function decideBooking(
  { ledger, hold, policy }: Exclude<Bookable, { appointment: Appointment }>,
  parties: Parties,
  at: Moment,
): Booked {
  const waits = parties.partner !== undefined && policy !== undefined
  const appointment: Appointment = {
    ...spotOf(hold),
    code: hold.code,
    end: hold.end,
    kind: hold.kind,
    group: parties.group,
    revision: 1,
    state: waits ? "waiting_for_partner" : "booked",
    applicant: ledger.person,
    ...(parties.partner === undefined ? {} : { partner: parties.partner, partnerConfirmed: false }),
    ...(parties.couple === undefined ? {} : { couple: parties.couple }),
    ...(waits ? { confirmBy: confirmBy(policy, hold.date, hold.start, at.now) } : {}),
    sealed: parties.seal(hold.code),
    facts: parties.facts,
    history: [{ at: at.now, who: "applicant", action: "booked" }],
  }
  const live = { code: hold.code, date: hold.date }
  const { entitlement } = hold.facts
  const spent = entitlement === undefined ? ledger : spend(ledger, entitlement, hold.code)
  const next = withLive(withoutHold(spent, hold.code), parties.group, live, at.today)
  return { appointment, ledger: { ...next, revision: ledger.revision + 1 }, hold, at }
}

/** The held place becomes the booking's, only while the hold is this one's and in time. */
export function placePart(spine: Spine, hold: Hold, code: string, now: number): { part: Part; place: Place } {
  const place: Place = { ...spotOf(hold), state: "booked", appointment: code }
  const condition = heldCondition(hold.code, now)
  const write = spine.store.PlaceItem.build(WholePut).item(place).options({ condition })
  return { place, part: { name: "place", write } }
}

/** A hold whose place is no longer its own: its time ran out under way, or the office closed the session. */
export function placeLost(error: unknown): void {
  if (!(error instanceof Stale) || !error.failed("place") || error.failed("ledger")) return
  throw new Refusal("gone", "hold.lost")
}

export async function saveBooking(spine: Spine, booked: Bookable | Booked): Promise<void> {
  if (booked.at === undefined) return
  const { appointment, ledger, hold, at } = booked
  const taken = placePart(spine, hold, hold.code, at.now)
  try {
    await commit(spine.world.table, [
      taken.part,
      ledgerPart(spine, ledger),
      appointmentPart(spine, appointment),
      ...lockPart(spine, appointment, { past: at.today }),
      eventPart(spine, appointment, "booked", at.now),
    ])
  } catch (error) {
    if (error instanceof Stale && error.failed("couple") && !error.failed("ledger"))
      throw new Refusal("conflict", "booking.couple_already_live")
    placeLost(error)
    throw error
  }
  spine.days.note(taken.place)
}

/** A booking as its named partner sees it, with the partner's own ledger. */
export interface Joinable {
  readonly appointment: Appointment
  readonly ledger: Ledger
}

export interface Joined extends Joinable {
  readonly at: Moment
}

export async function findJoinable(
  spine: Spine,
  person: string,
  code: string,
): Promise<Joinable | undefined> {
  const [appointment, ledger] = await Promise.all([
    spine.store.findAppointment(code),
    ledgerOf(spine, person),
  ])
  return appointment && { appointment, ledger }
}

/** The second party confirms; from here the booking counts for both. `sealed`: their data as completed by themselves. */
export function decideJoin(
  joinable: Joinable,
  revision: number,
  sealed: (appointment: Appointment) => Record<string, string>,
  at: Moment,
): Joinable | Joined {
  const { appointment, ledger } = joinable
  if (appointment.partnerConfirmed && after(appointment.state, "cancel")) return joinable
  if (appointment.state === "lapsed" || (appointment.confirmBy ?? 0) <= at.now)
    throw new Refusal("gone", "appointment.lapsed")
  sameRevision(appointment, revision)
  const state = after(appointment.state, "confirm")
  if (state === undefined) throw new Refusal("conflict", "appointment.not_now")
  const { confirmBy: _, ...rest } = appointment
  const next: Appointment = {
    ...rest,
    state,
    revision: appointment.revision + 1,
    partnerConfirmed: true,
    sealed: { ...appointment.sealed, ...sealed(appointment) },
    history: [...appointment.history, { at: at.now, who: "partner", action: "confirmed" }],
  }
  const live = { code: appointment.code, date: appointment.date }
  return { appointment: next, ledger: withLive(ledger, appointment.group, live, at.today), at }
}

export async function saveJoin(spine: Spine, joined: Joinable | Joined): Promise<void> {
  if (!("at" in joined)) return
  await commit(spine.world.table, [
    appointmentPart(spine, joined.appointment),
    ledgerPart(spine, joined.ledger),
    eventPart(spine, joined.appointment, "confirmed", joined.at.now),
  ])
}
