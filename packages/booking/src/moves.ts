// Moving a booking to a held place: the old place goes back in the same write that takes the new one, never before.
import { Refusal } from "@civil/core/refusal.ts"
import { commit } from "@civil/data/change.ts"
import { inHold, placeLost, placePart } from "./book.ts"
import { giveBack, spend } from "./entitlements.ts"
import { withLive, withoutHold } from "./ledger.ts"
import { findCounter } from "./offices.ts"
import { spotOf } from "./places.ts"
import { confirmBy } from "./policy.ts"
import type { Policy } from "./profile.ts"
import { bound, inTime, moved, roleOf, type Seen, sameRevision } from "./rules.ts"
import type { Appointment, Hold, Ledger } from "./shapes.ts"
import { appointmentPart, eventPart, ledgerOf, ledgerPart, type Moment, type Spine } from "./spine.ts"
import { lockPart, returnPart, see } from "./write.ts"

/** A booking, and the hold one of its people has for moving it. */
export interface Movable extends Seen {
  readonly hold: Hold | undefined
  /** The rules of the new place. */
  readonly newPolicy: Policy | undefined
}

export interface Moved {
  readonly appointment: Appointment
  readonly before: Appointment
  readonly hold: Hold
  readonly person: string
  readonly at: Moment
}

export async function findMovable(
  spine: Spine,
  person: string,
  code: string,
  holdCode: string,
): Promise<Movable | undefined> {
  const [seen, ledger] = await Promise.all([see(spine, code), ledgerOf(spine, person)])
  const hold = ledger.holds.find((each) => each.code === holdCode)
  const newPolicy = hold && findCounter(spine.world, hold.office, hold.kind)?.policy
  return seen && { ...seen, hold, newPolicy }
}

/** A booking that still waits for the partner waits no longer than before, and not into the new band. */
function sooner({ appointment, newPolicy }: Movable, hold: Hold, at: Moment): Partial<Appointment> {
  if (appointment.confirmBy === undefined || newPolicy === undefined) return {}
  return { confirmBy: Math.min(appointment.confirmBy, confirmBy(newPolicy, hold.date, hold.start, at.now)) }
}

export interface MoveAsk {
  readonly person: string
  readonly revision: number
  /** Code of the hold. */
  readonly hold: string
  /** Pure: refuses a place the service does not allow (age on the new day, legal window, other office). */
  readonly allows: (appointment: Appointment, hold: Hold) => void
}

export function decideMove(movable: Movable, ask: MoveAsk, at: Moment): Movable | Moved {
  const { appointment } = movable
  if (appointment.history.some((each) => each.via === ask.hold)) return movable
  sameRevision(appointment, ask.revision)
  if (movable.hold === undefined || movable.hold.reschedules !== appointment.code)
    throw new Refusal("missing", "hold.missing")
  const hold = inHold(movable.hold, at)
  if (hold.kind !== appointment.kind) throw new Refusal("conflict", "hold.other_kind")
  const by = { who: roleOf(appointment, ask.person) }
  const change = moved(appointment, "reschedule", "rescheduled", by, at, { via: ask.hold })
  inTime(movable, at)
  ask.allows(appointment, hold)
  const { entitlement: _, ...others } = change.facts
  const { entitlement } = hold.facts
  const facts = entitlement === undefined ? others : { ...others, entitlement }
  const next = { ...change, facts, ...spotOf(hold), end: hold.end, ...sooner(movable, hold, at) }
  return { appointment: next, before: appointment, hold, person: ask.person, at }
}

/** What the old place was booked with comes back; a reserved one is paid with the entitlement of whoever moves to it. */
function reserved(ledger: Ledger, appointment: Appointment, hold: Hold): Ledger {
  const back = giveBack(ledger, appointment.code)
  return hold.facts.entitlement === undefined ? back : spend(back, hold.facts.entitlement, appointment.code)
}

/** The ledgers of everybody it counts for, and of the one whose hold it was. */
async function ledgerParts(spine: Spine, { appointment, hold, person, at }: Moved) {
  const live = { code: appointment.code, date: appointment.date }
  const counted = bound(appointment)
  return Promise.all(
    [...new Set([person, ...counted])].map(async (each, i) => {
      const before = await ledgerOf(spine, each)
      const freed =
        each === person
          ? reserved(withoutHold(before, hold.code), appointment, hold)
          : giveBack(before, appointment.code)
      const next = counted.includes(each) ? withLive(freed, appointment.group, live, at.today) : freed
      return ledgerPart(spine, { ...next, revision: before.revision + 1 }, i === 0 ? "ledger" : `ledger ${i}`)
    }),
  )
}

export async function saveMove(spine: Spine, move: Movable | Moved): Promise<void> {
  if (!("before" in move)) return
  const { appointment, before, hold, at } = move
  const taken = placePart(spine, hold, appointment.code, at.now)
  const ledgers = await ledgerParts(spine, move)
  try {
    await commit(spine.world.table, [
      taken.part,
      returnPart(spine, before, at, "old place"),
      appointmentPart(spine, appointment),
      ...ledgers,
      ...lockPart(spine, appointment, { own: true }),
      eventPart(spine, appointment, "rescheduled", at.now),
    ])
  } catch (error) {
    placeLost(error)
    throw error
  }
  spine.days.note(taken.place)
  spine.days.forget(before.office, before.date)
}
