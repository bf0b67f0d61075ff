// How a booking moves on or ends: cancelled, lapsed, released, seen at the desk, missed, moved to another place.
import { instantOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { withoutLive } from "./ledger.ts"
import { findCounter } from "./offices.ts"
import { bookedCondition, spotOf } from "./places.ts"
import { cancelUntil, reopensAt } from "./policy.ts"
import type { Appointment, HistoryEntry, Place } from "./shapes.ts"
import { appointmentPart, eventPart, ledgerOf, ledgerPart, type Moment, type Spine } from "./spine.ts"
import type { Strike } from "./strikes.ts"
import { after, type Move } from "./transitions.ts"

/** Who makes a move: a party, an officer by name, or the system. */
export type By =
  | { readonly who: "applicant" | "partner" }
  | { readonly who: "office"; readonly name: string }
  | { readonly who: "system" }

/** The appointment after a move, with one line of history; refuses what the table does not know from here. Pure. */
export function moved(
  appointment: Appointment,
  move: Move,
  action: string,
  by: By,
  at: Moment,
  more: Pick<HistoryEntry, "note" | "via"> = {},
): Appointment {
  const state = after(appointment.state, move)
  if (state === undefined)
    throw new Refusal("conflict", "appointment.not_now", { values: { state: appointment.state } })
  return {
    ...appointment,
    state,
    revision: appointment.revision + 1,
    history: [...appointment.history, { at: at.now, ...by, action, ...more }],
  }
}

/** People for whom the booking counts: the applicant, and the partner once they confirmed. */
export function bound(appointment: Appointment): readonly string[] {
  return appointment.partner !== undefined && appointment.partnerConfirmed
    ? [appointment.applicant, appointment.partner]
    : [appointment.applicant]
}

/** Refuses once the last day for cancelling or moving is over. A booking that still waits for the partner may always go. */
export function inTime(spine: Spine, appointment: Appointment, at: Moment): void {
  if (appointment.state === "waiting_for_partner") return
  const policy = findCounter(spine.world, appointment.office, appointment.kind)?.policy
  if (policy === undefined) return
  const last = cancelUntil(policy, appointment.date)
  const begun = instantOf(appointment.date, appointment.start).epochMilliseconds <= at.now
  if (at.today > last || begun)
    throw new Refusal("too_late", "appointment.cancel_closed", { values: { date: last } })
}

/** The place goes back: at once, or resting until the policy offers it again. */
export function returnPart(spine: Spine, appointment: Appointment, at: Moment, name = "place"): Part {
  const policy = findCounter(spine.world, appointment.office, appointment.kind)?.policy
  const reopens = policy && reopensAt(policy, at.instant, (count) => spine.world.chance.below(count))
  const condition = bookedCondition(appointment.code)
  const spot = spotOf(appointment)
  if (reopens === undefined)
    return { name, write: spine.store.PlaceItem.build(DeleteTransaction).key(spot).options({ condition }) }
  const rest: Place = { ...spot, state: "resting", reopens, expiresAt: Math.ceil(reopens / 1000) + 86_400 }
  return { name, write: spine.store.PlaceItem.build(WholePut).item(rest).options({ condition }) }
}

/** The place is taken over by a closed session; it stays closed until the office opens it. */
export function closePart(spine: Spine, appointment: Appointment): Part {
  const closed: Place = { ...spotOf(appointment), state: "closed", appointment: appointment.code }
  const condition = bookedCondition(appointment.code)
  return {
    name: "place",
    write: spine.store.PlaceItem.build(WholePut).item(closed).options({ condition }),
  }
}

function unlockPart(spine: Spine, appointment: Appointment): readonly Part[] {
  if (appointment.couple === undefined) return []
  const write = spine.store.CoupleItem.build(DeleteTransaction)
    .key({ couple: appointment.couple, group: appointment.group })
    .options({ condition: { attr: "appointment", eq: appointment.code } })
  return [{ name: "couple", write }]
}

export interface Ending {
  readonly next: Appointment
  readonly event: string
  readonly at: Moment
  /** Strikes by person key. */
  readonly strikes?: Readonly<Record<string, Strike>>
  /** What becomes of the place; nothing when it stays taken (the day has come). */
  readonly place?: Part
  /** A check the whole write is held to. */
  readonly guard?: Part
  /** What the service writes besides, e.g. the receipt of a divorce application in both ledgers. */
  readonly facts?: (person: string, facts: Record<string, string>) => Record<string, string>
}

async function endedLedgers(spine: Spine, ending: Ending): Promise<readonly Part[]> {
  const { next } = ending
  const parts = await Promise.all(
    bound(next).map(async (person, i) => {
      const before = await ledgerOf(spine, person)
      const strike = ending.strikes?.[person]
      const facts = ending.facts?.(person, before.facts) ?? before.facts
      const untouched = before.live[next.group]?.code !== next.code && !strike && facts === before.facts
      if (untouched) return undefined
      const after = { ...withoutLive(before, next.group, next.code, strike), facts }
      return ledgerPart(spine, after, `ledger ${i}`)
    }),
  )
  return parts.filter((part): part is Part => part !== undefined)
}

/** Writes the end of a booking: the appointment, everybody's ledger, the couple's lock, the place and the news. */
export async function writeEnd(spine: Spine, ending: Ending): Promise<Appointment> {
  const { next, place } = ending
  const ledgers = await endedLedgers(spine, ending)
  const parts = [
    appointmentPart(spine, next),
    ...ledgers,
    ...(place ? [place] : []),
    ...(ending.guard ? [ending.guard] : []),
    eventPart(spine, next, ending.event, ending.at.now),
  ]
  try {
    await commit(spine.world.table, [...parts, ...unlockPart(spine, next)])
  } catch (error) {
    // A later booking of the couple replaced the lock after this one's day had passed: that lock stays.
    if (!(error instanceof Stale) || error.parts.join() !== "couple") throw error
    await commit(spine.world.table, parts)
  }
  spine.days.forget(next.office, next.date)
  return next
}
