// The moves of a booking by its two people and by time: cancelled, lapsed, moved to another place.
import { Refusal } from "@civil/core/refusal.ts"
import { commit } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { placeLost, placePart, sameRevision } from "./book.ts"
import { bound, inTime, moved, returnPart, writeEnd } from "./ends.ts"
import { withLive, withoutHold } from "./ledger.ts"
import { findCounter } from "./offices.ts"
import { spotOf } from "./places.ts"
import { confirmBy } from "./policy.ts"
import type { Appointment, Hold } from "./shapes.ts"
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

export async function getAppointment(spine: Spine, code: string): Promise<Appointment> {
  const found = await spine.store.findAppointment(code)
  if (found === undefined) throw new Refusal("missing", "appointment.missing")
  return found
}

/** The role of a person in an appointment; a stranger learns nothing, not even that it exists. */
export function roleOf(appointment: Appointment, person: string): "applicant" | "partner" {
  if (appointment.applicant === person) return "applicant"
  if (appointment.partner === person) return "partner"
  throw new Refusal("missing", "appointment.missing")
}

export interface PartyAsk {
  readonly person: string
  readonly code: string
  readonly revision: number
}

/** Either party cancels. Asking twice is fine. It counts for the one who cancelled, and only for a booking both had agreed to or one made alone. */
export function cancel(spine: Spine, ask: PartyAsk): Promise<Appointment> {
  return settled(async () => {
    const at = moment(spine.world)
    const appointment = await getAppointment(spine, ask.code)
    const who = roleOf(appointment, ask.person)
    if (appointment.state === "cancelled") return appointment
    sameRevision(appointment, ask.revision)
    const next = moved(appointment, "cancel", "cancelled", { who }, at)
    inTime(spine, appointment, at)
    const counts = appointment.state !== "waiting_for_partner" && bound(appointment).includes(ask.person)
    return writeEnd(spine, {
      next,
      event: "cancelled",
      at,
      ...(counts ? { strikes: { [ask.person]: { kind: "cancel", date: at.today, code: ask.code } } } : {}),
      place: returnPart(spine, appointment, at),
    })
  })
}

/** The system ends a booking the partner did not confirm in time. Undefined when there is nothing to end (any more). */
export function lapse(spine: Spine, code: string): Promise<Appointment | undefined> {
  return settled(async () => {
    const at = moment(spine.world)
    const appointment = await spine.store.findAppointment(code)
    if (appointment?.state !== "waiting_for_partner" || (appointment.confirmBy ?? 0) > at.now)
      return undefined
    const next = moved(appointment, "lapse", "lapsed", { who: "system" }, at)
    return writeEnd(spine, { next, event: "lapsed", at, place: returnPart(spine, appointment, at) })
  })
}

export interface RescheduleAsk extends PartyAsk {
  readonly hold: string
  /** Pure: refuses a place the service does not allow (age on the new day, legal window, other office). */
  readonly decide: (appointment: Appointment, hold: Hold, at: Moment) => void
}

/** Moves the booking to a held place. The old place goes back in the same write that takes the new one, never before. */
export function reschedule(spine: Spine, ask: RescheduleAsk): Promise<Appointment> {
  return settled(async () => {
    const at = moment(spine.world)
    const [appointment, ledger] = await Promise.all([
      getAppointment(spine, ask.code),
      ledgerOf(spine, ask.person),
    ])
    const who = roleOf(appointment, ask.person)
    if (appointment.history.some((each) => each.via === ask.hold)) return appointment
    sameRevision(appointment, ask.revision)
    const hold = ledger.holds.find((each) => each.code === ask.hold)
    if (hold === undefined || hold.reschedules !== ask.code) throw new Refusal("missing", "hold.missing")
    if (hold.until <= at.now) throw new Refusal("gone", "hold.expired")
    if (hold.kind !== appointment.kind) throw new Refusal("conflict", "hold.other_kind")
    const change = moved(appointment, "reschedule", "rescheduled", { who }, at, { via: ask.hold })
    inTime(spine, appointment, at)
    ask.decide(appointment, hold, at)
    return move(spine, appointment, change, hold, ask.person, at)
  })
}

/** A booking that still waits for the partner waits no longer than before, and not into the new band. */
function sooner(spine: Spine, waiting: Appointment, hold: Hold, at: Moment): Partial<Appointment> {
  const policy = findCounter(spine.world, hold.office, hold.kind)?.policy
  if (waiting.confirmBy === undefined || policy === undefined) return {}
  return { confirmBy: Math.min(waiting.confirmBy, confirmBy(policy, hold.date, hold.start, at.now)) }
}

async function move(
  spine: Spine,
  old: Appointment,
  change: Appointment,
  hold: Hold,
  person: string,
  at: Moment,
) {
  const next: Appointment = { ...change, ...spotOf(hold), end: hold.end, ...sooner(spine, change, hold, at) }
  const live = { code: next.code, date: next.date }
  const taken = placePart(spine, hold, next.code, at.now)
  const ledgers = await Promise.all(
    [...new Set([person, ...bound(next)])].map(async (each, i) => {
      const before = await ledgerOf(spine, each)
      const freed = each === person ? withoutHold(before, hold.code) : before
      const moved = bound(next).includes(each) ? withLive(freed, next.group, live, at.today) : freed
      return ledgerPart(
        spine,
        { ...moved, revision: before.revision + 1 },
        i === 0 ? "ledger" : `ledger ${i}`,
      )
    }),
  )
  const couple =
    next.couple === undefined
      ? []
      : [
          {
            name: "couple",
            write: spine.store.CoupleItem.build(WholePut)
              .item({ couple: next.couple, group: next.group, appointment: next.code, date: next.date })
              .options({ condition: { attr: "appointment", eq: next.code } }),
          },
        ]
  try {
    await commit(spine.world.table, [
      taken.part,
      returnPart(spine, old, at, "old place"),
      appointmentPart(spine, next),
      ...ledgers,
      ...couple,
      eventPart(spine, next, "rescheduled", at.now),
    ])
  } catch (error) {
    placeLost(error)
    throw error
  }
  spine.days.note(taken.place)
  spine.days.forget(old.office, old.date)
  return next
}
