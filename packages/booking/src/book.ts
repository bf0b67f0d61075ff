// A hold becomes a booking; the second party joins it. Each in one transaction, each the same when asked again.
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { withLive, withoutHold } from "./ledger.ts"
import { findCounter } from "./offices.ts"
import { heldCondition, spotOf } from "./places.ts"
import { confirmBy } from "./policy.ts"
import type { Appointment, Hold, Ledger, Place } from "./shapes.ts"
import {
  appointmentPart,
  eventPart,
  ledgerOf,
  ledgerPart,
  type Moment,
  moment,
  type Spine,
  settled,
} from "./spine.ts"
import { after } from "./transitions.ts"

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

export interface BookAsk {
  readonly person: string
  readonly hold: string
  /** Pure: reads the hold, answers the parties or refuses. */
  readonly decide: (hold: Hold, at: Moment) => Parties
  /** Whether the booking this hold already became is the one asked for; a repeated post answers it, another one does not. */
  readonly same: (booked: Appointment) => boolean
}

function newAppointment(spine: Spine, person: string, hold: Hold, parties: Parties, at: Moment): Appointment {
  const policy = findCounter(spine.world, hold.office, hold.kind)?.policy
  const waits = parties.partner !== undefined && policy !== undefined
  return {
    ...spotOf(hold),
    code: hold.code,
    end: hold.end,
    kind: hold.kind,
    group: parties.group,
    revision: 1,
    state: waits ? "waiting_for_partner" : "booked",
    applicant: person,
    ...(parties.partner === undefined ? {} : { partner: parties.partner, partnerConfirmed: false }),
    ...(parties.couple === undefined ? {} : { couple: parties.couple }),
    ...(waits ? { confirmBy: confirmBy(policy, hold.date, hold.start, at.now) } : {}),
    sealed: parties.seal(hold.code),
    facts: parties.facts,
    history: [{ at: at.now, who: "applicant", action: "booked" }],
  }
}

/** The couple's lock, free or left over from a day that has passed. */
function couplePart(spine: Spine, appointment: Appointment, today: string): readonly Part[] {
  const { couple, group, code, date } = appointment
  if (couple === undefined) return []
  const write = spine.store.CoupleItem.build(WholePut)
    .item({ couple, group, appointment: code, date })
    .options({
      condition: {
        or: [
          { attr: "appointment", exists: false },
          { attr: "date", lt: today },
        ],
      },
    })
  return [{ name: "couple", write }]
}

/** The held place becomes the appointment's, only while the hold is this one's and in time. */
export function placePart(spine: Spine, hold: Hold, code: string, now: number): { part: Part; place: Place } {
  const place: Place = { ...spotOf(hold), state: "booked", appointment: code }
  const condition = heldCondition(hold.code, now)
  return {
    place,
    part: {
      name: "place",
      write: spine.store.PlaceItem.build(WholePut).item(place).options({ condition }),
    },
  }
}

/** The hold, or the booking it already became. */
async function findHold(spine: Spine, person: string, code: string, at: Moment) {
  const ledger = await ledgerOf(spine, person)
  const hold = ledger.holds.find((each) => each.code === code)
  if (hold === undefined) {
    const booked = await spine.store.findAppointment(code)
    if (booked?.applicant === person) return { booked, ledger }
    throw new Refusal("missing", "hold.missing")
  }
  if (hold.until <= at.now) throw new Refusal("gone", "hold.expired")
  return { ledger, hold }
}

/** A hold whose place is no longer its own: its time ran out under way, or the office closed the session. */
export function placeLost(error: unknown): void {
  if (!(error instanceof Stale) || !error.failed("place") || error.failed("ledger")) return
  throw new Refusal("gone", "hold.lost")
}

/** A booking with its person's ledger as it now is. */
export interface Booked {
  readonly appointment: Appointment
  readonly ledger: Ledger
}

export function book(spine: Spine, ask: BookAsk): Promise<Booked> {
  return settled(async () => {
    const at = moment(spine.world)
    const found = await findHold(spine, ask.person, ask.hold, at)
    if (found.booked) {
      if (!ask.same(found.booked))
        throw new Refusal("conflict", "hold.already_booked", { values: { code: found.booked.code } })
      return { appointment: found.booked, ledger: found.ledger }
    }
    const { hold, ledger } = found
    if (hold.reschedules !== undefined) throw new Refusal("conflict", "hold.for_reschedule")
    const appointment = newAppointment(spine, ask.person, hold, ask.decide(hold, at), at)
    const live = { code: hold.code, date: hold.date }
    const next = {
      ...withLive(withoutHold(ledger, hold.code), appointment.group, live, at.today),
      revision: ledger.revision + 1,
    }
    const taken = placePart(spine, hold, hold.code, at.now)
    try {
      await commit(spine.world.table, [
        taken.part,
        ledgerPart(spine, next),
        appointmentPart(spine, appointment),
        ...couplePart(spine, appointment, at.today),
        eventPart(spine, appointment, "booked", at.now),
      ])
    } catch (error) {
      if (error instanceof Stale && error.failed("couple") && !error.failed("ledger"))
        throw new Refusal("conflict", "booking.couple_already_live")
      placeLost(error)
      throw error
    }
    spine.days.note(taken.place)
    return { appointment, ledger: next }
  })
}

export interface JoinAsk {
  readonly person: string
  readonly code: string
  readonly revision: number
  /** Pure: the party's sealed data as completed by themselves, or a refusal. */
  readonly decide: (appointment: Appointment, at: Moment) => Record<string, string>
}

export function sameRevision(appointment: Appointment, revision: number): void {
  if (appointment.revision !== revision) throw new Refusal("conflict", "appointment.changed")
}

/** The second party confirms with their own sign-in; from here the booking counts for both. */
export function join(spine: Spine, ask: JoinAsk): Promise<Appointment> {
  return settled(async () => {
    const at = moment(spine.world)
    const [appointment, ledger] = await Promise.all([
      spine.store.findAppointment(ask.code),
      ledgerOf(spine, ask.person),
    ])
    if (appointment?.partner !== ask.person) throw new Refusal("missing", "appointment.missing")
    if (appointment.partnerConfirmed && after(appointment.state, "cancel")) return appointment
    if (appointment.state === "lapsed" || (appointment.confirmBy ?? 0) <= at.now)
      throw new Refusal("gone", "appointment.lapsed")
    sameRevision(appointment, ask.revision)
    const state = after(appointment.state, "confirm")
    if (state === undefined) throw new Refusal("conflict", "appointment.not_now")
    const { confirmBy: _, ...rest } = appointment
    const next: Appointment = {
      ...rest,
      state,
      revision: appointment.revision + 1,
      partnerConfirmed: true,
      sealed: { ...appointment.sealed, ...ask.decide(appointment, at) },
      history: [...appointment.history, { at: at.now, who: "partner", action: "confirmed" }],
    }
    const live = withLive(
      ledger,
      appointment.group,
      { code: appointment.code, date: appointment.date },
      at.today,
    )
    await commit(spine.world.table, [
      appointmentPart(spine, next),
      ledgerPart(spine, live),
      eventPart(spine, next, "confirmed", at.now),
    ])
    return next
  })
}
