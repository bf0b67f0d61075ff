// The moves of the counter: checked in, done or not, missed, released, and the day's last outcome taken back.
import { instantOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { sameRevision } from "./book.ts"
import { type By, bound, closePart, type Ending, moved, returnPart, writeEnd } from "./ends.ts"
import { liveIn, withLive, withoutStrike } from "./ledger.ts"
import { getAppointment } from "./moves.ts"
import type { Appointment } from "./shapes.ts"
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
    /** The session is being closed and takes the place; the part holds the write to that notice. */
    readonly closing?: Part
    readonly note?: string
    /** Follows from another fact, not from an officer; told in words of its own. */
    readonly system?: boolean
  },
): Promise<Appointment> {
  return settled(async () => {
    const at = moment(spine.world)
    const appointment = await atDesk(spine, { ...ask, revision: 0 })
    if (appointment.state === "released") return appointment
    if (ask.revision !== undefined) sameRevision(appointment, ask.revision)
    const by: By = ask.system ? { who: "system" } : { who: "office", name: ask.name }
    const told = ask.system ? "ended" : "released"
    const next = moved(appointment, "release", told, by, at, ask.note ? { note: ask.note } : {})
    if (ask.closing === undefined)
      return writeEnd(spine, { next, event: told, at, place: returnPart(spine, appointment, at) })
    const ending: Ending = {
      next,
      event: "released",
      at,
      place: closePart(spine, appointment),
      guard: ask.closing,
    }
    try {
      return await writeEnd(spine, ending)
    } catch (error) {
      if (error instanceof Stale && error.failed(ask.closing.name))
        throw new Refusal("conflict", "session.changed")
      throw error
    }
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
        const later = liveIn(before, next.group, at.today)
        if (later && later.code !== next.code)
          throw new Refusal("conflict", "appointment.undo_blocked", { values: { code: later.code } })
        const again = withLive(withoutStrike(before, next.code), next.group, live, at.today)
        return ledgerPart(spine, { ...again, facts: facts(appointment, again.facts) }, `ledger ${i}`)
      }),
    )
    const lock = spine.store.CoupleItem.build(WholePut)
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
