// The moves of a booking after it was made, by a party, by the desk and by the system.
import { instantOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit } from "@civil/data/change.ts"
import { PutTransaction } from "dynamodb-toolbox/entity/actions/transactPut"
import { placeLost, placePart, sameRevision } from "./book.ts"
import { type By, bound, closePart, type Ending, inTime, moved, returnPart, writeEnd } from "./ends.ts"
import { withLive, withoutHold, withoutStrike } from "./ledger.ts"
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
    const counts = bound(appointment).includes(ask.person)
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

export interface DeskAsk {
  readonly code: string
  readonly revision: number
  readonly name: string
  /** Refuses an appointment of another office as if it were not there. */
  readonly allows: (appointment: Appointment) => boolean
}

async function atDesk(spine: Spine, ask: DeskAsk): Promise<Appointment> {
  const appointment = await getAppointment(spine, ask.code)
  if (!ask.allows(appointment)) throw new Refusal("missing", "appointment.missing")
  return appointment
}

const byOffice = (ask: DeskAsk): By => ({ who: "office", name: ask.name })

export function checkIn(spine: Spine, ask: DeskAsk): Promise<Appointment> {
  return settled(async () => {
    const at = moment(spine.world)
    const appointment = await atDesk(spine, ask)
    if (appointment.state === "checked_in") return appointment
    sameRevision(appointment, ask.revision)
    if (appointment.date !== at.today)
      throw new Refusal(appointment.date > at.today ? "too_early" : "too_late", "appointment.not_today", {
        values: { date: appointment.date },
      })
    const next = moved(appointment, "check_in", "checked_in", byOffice(ask), at)
    await commit(spine.world.table, [
      appointmentPart(spine, next),
      eventPart(spine, next, "checked_in", at.now),
    ])
    return next
  })
}

export interface DoneAsk extends DeskAsk {
  readonly outcome: "done" | "not_done"
  readonly reason?: string
  readonly note?: string
  /** What the outcome makes the service remember. Pure. */
  readonly facts?: (
    appointment: Appointment,
    at: Moment,
  ) => Partial<Pick<Ending, "facts">> & { readonly own?: Record<string, string> }
}

export function done(spine: Spine, ask: DoneAsk): Promise<Appointment> {
  return settled(async () => {
    const at = moment(spine.world)
    const appointment = await atDesk(spine, ask)
    if (appointment.state === ask.outcome && appointment.reason === ask.reason) return appointment
    sameRevision(appointment, ask.revision)
    const remembered = ask.outcome === "done" ? ask.facts?.(appointment, at) : undefined
    const next: Appointment = {
      ...moved(appointment, ask.outcome, ask.outcome, byOffice(ask), at, ask.note ? { note: ask.note } : {}),
      ...(ask.reason === undefined ? {} : { reason: ask.reason }),
      ...(ask.note === undefined ? {} : { note: ask.note }),
      facts: { ...appointment.facts, ...remembered?.own },
    }
    return writeEnd(spine, {
      next,
      event: ask.outcome,
      at,
      ...(remembered?.facts ? { facts: remembered.facts } : {}),
    })
  })
}

/** Nobody came. Said by an officer after the band is over, never by a timer; it counts for everybody who had agreed. */
export function noShow(spine: Spine, ask: DeskAsk): Promise<Appointment> {
  return settled(async () => {
    const at = moment(spine.world)
    const appointment = await atDesk(spine, ask)
    if (appointment.state === "no_show") return appointment
    sameRevision(appointment, ask.revision)
    if (instantOf(appointment.date, appointment.end).epochMilliseconds > at.now)
      throw new Refusal("too_early", "appointment.band_not_over", { values: { time: appointment.end } })
    const next = moved(appointment, "no_show", "no_show", byOffice(ask), at)
    const strike = { kind: "no_show", date: appointment.date, code: appointment.code } as const
    const strikes = Object.fromEntries(bound(appointment).map((person) => [person, strike]))
    return writeEnd(spine, { next, event: "no_show", at, strikes })
  })
}

/** The office gives the booking up (fault, closure). Never counts against anybody. */
export function release(
  spine: Spine,
  ask: Omit<DeskAsk, "revision"> & {
    readonly revision?: number
    readonly closing?: boolean
    readonly note?: string
    /** Follows from another fact, not from an officer. */
    readonly system?: boolean
  },
): Promise<Appointment> {
  return settled(async () => {
    const at = moment(spine.world)
    const appointment = await atDesk(spine, { ...ask, revision: 0 })
    if (appointment.state === "released") return appointment
    if (ask.revision !== undefined) sameRevision(appointment, ask.revision)
    const by: By = ask.system ? { who: "system" } : { who: "office", name: ask.name }
    const next = moved(appointment, "release", "released", by, at, ask.note ? { note: ask.note } : {})
    const place = ask.closing ? closePart(spine, appointment) : returnPart(spine, appointment, at)
    return writeEnd(spine, { next, event: "released", at, place })
  })
}

/** The day's last outcome is taken back: a wrong couple was checked in, somebody came late after all. */
export function undo(
  spine: Spine,
  ask: DeskAsk & {
    readonly facts?: (appointment: Appointment, facts: Record<string, string>) => Record<string, string>
  },
): Promise<Appointment> {
  return settled(async () => {
    const at = moment(spine.world)
    const appointment = await atDesk(spine, ask)
    sameRevision(appointment, ask.revision)
    if (appointment.date !== at.today)
      throw new Refusal("too_late", "appointment.undo_closed", { values: { date: appointment.date } })
    const { reason: _, note: __, ...rest } = moved(appointment, "undo", "undone", byOffice(ask), at)
    const facts = ask.facts ?? ((_appointment: Appointment, before: Record<string, string>) => before)
    const next: Appointment = { ...rest, facts: facts(appointment, rest.facts) }
    const news = eventPart(spine, next, "undone", at.now)
    if (appointment.state === "checked_in") {
      await commit(spine.world.table, [appointmentPart(spine, next), news])
      return next
    }
    const live = { code: next.code, date: next.date }
    const ledgers = await Promise.all(
      bound(next).map(async (person, i) => {
        const before = await ledgerOf(spine, person)
        const again = withLive(withoutStrike(before, next.code), next.group, live, at.today)
        return ledgerPart(spine, { ...again, facts: facts(appointment, again.facts) }, `ledger ${i}`)
      }),
    )
    const lock = spine.store.CoupleItem.build(PutTransaction)
    const couple =
      next.couple === undefined
        ? []
        : [
            {
              name: "couple",
              write: lock
                .item({ couple: next.couple, group: next.group, appointment: next.code, date: next.date })
                .options({ condition: { attr: "appointment", exists: false } }),
            },
          ]
    await commit(spine.world.table, [appointmentPart(spine, next), ...ledgers, ...couple, news])
    return next
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
            write: spine.store.CoupleItem.build(PutTransaction)
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
