// Writes a decided change of a booking: the booking, everybody's ledger, the couple's lock, the place and the news, in one transaction.
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { giveBack } from "./entitlements.ts"
import { liveIn, withLive, withoutLive, withoutStrike } from "./ledger.ts"
import { findCounter, policyOf } from "./offices.ts"
import { bookedCondition, spotOf } from "./places.ts"
import { reopensAt } from "./policy.ts"
import { bound, type Change, type Seen } from "./rules.ts"
import type { Appointment, Ledger, Place } from "./shapes.ts"
import { appointmentPart, eventPart, ledgerOf, ledgerPart, type Moment, type Spine } from "./spine.ts"

/** Reads a booking with the rules in force. */
export async function see(spine: Spine, code: string): Promise<Seen | undefined> {
  const appointment = await spine.store.findAppointment(code)
  if (appointment === undefined) return undefined
  return { appointment, policy: policyOf(spine.world, appointment) }
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
function closePart(spine: Spine, appointment: Appointment): Part {
  const closed: Place = { ...spotOf(appointment), state: "closed", appointment: appointment.code }
  const condition = bookedCondition(appointment.code)
  return { name: "place", write: spine.store.PlaceItem.build(WholePut).item(closed).options({ condition }) }
}

/** The couple's lock of a live booking, put where there is none, or where `over` says whose may be replaced. */
export function lockPart(
  spine: Spine,
  { couple, group, code, date }: Appointment,
  over: { readonly past: string } | { readonly own: true } | "none",
): readonly Part[] {
  if (couple === undefined) return []
  const absent = { attr: "appointment", exists: false } as const
  const condition =
    over === "none"
      ? absent
      : "own" in over
        ? ({ attr: "appointment", eq: code } as const)
        : { or: [absent, { attr: "date", lt: over.past } as const] }
  const write = spine.store.CoupleItem.build(WholePut)
    .item({ couple, group, appointment: code, date })
    .options({ condition })
  return [{ name: "couple", write }]
}

function unlockPart(spine: Spine, appointment: Appointment): readonly Part[] {
  if (appointment.couple === undefined) return []
  const write = spine.store.CoupleItem.build(DeleteTransaction)
    .key({ couple: appointment.couple, group: appointment.group })
    .options({ condition: { attr: "appointment", eq: appointment.code } })
  return [{ name: "couple", write }]
}

/** A person's ledger after the change; the same object when there is nothing to write. */
function ledgerAfter(before: Ledger, change: Change): Ledger {
  const { appointment: next, at } = change
  const facts = change.facts?.(before.facts) ?? before.facts
  if (change.ledgers === "facts") return { ...before, revision: before.revision + 1, facts }
  if (change.ledgers === "live") {
    const later = liveIn(before, next.group, at.today)
    if (later && later.code !== next.code)
      throw new Refusal("conflict", "appointment.undo_blocked", { values: { code: later.code } })
    const live = { code: next.code, date: next.date }
    return { ...withLive(withoutStrike(before, next.code), next.group, live, at.today), facts }
  }
  const strike = change.strikes?.[before.person]
  // A visit that took place, or was missed, has used what it was booked with.
  const left = change.place === "stays" ? before : giveBack(before, next.code)
  if (before.live[next.group]?.code !== next.code && !strike && facts === before.facts && left === before)
    return before
  return { ...withoutLive(left, next.group, next.code, strike), facts }
}

async function ledgerParts(spine: Spine, change: Change): Promise<readonly Part[]> {
  if (change.ledgers === "untouched") return []
  const parts = await Promise.all(
    bound(change.appointment).map(async (person, i) => {
      const before = await ledgerOf(spine, person)
      const next = ledgerAfter(before, change)
      return next === before ? [] : [ledgerPart(spine, next, `ledger ${i}`)]
    }),
  )
  return parts.flat()
}

function placeParts(spine: Spine, { appointment, place, at }: Change): readonly Part[] {
  if (place === "returns") return [returnPart(spine, appointment, at)]
  return place === "closes" ? [closePart(spine, appointment)] : []
}

/** Saves a change; `guard` is a check the whole write is held to. Nothing to save when it is as it was seen. */
export async function saveChange(spine: Spine, change: Seen | Change, guard?: Part): Promise<void> {
  if (!("event" in change)) return
  const { appointment: next, ledgers } = change
  const parts = [
    appointmentPart(spine, next),
    ...(await ledgerParts(spine, change)),
    ...placeParts(spine, change),
    ...(guard ? [guard] : []),
    ...(ledgers === "live" ? lockPart(spine, next, "none") : []),
    eventPart(spine, next, change.event, change.at.now),
  ]
  try {
    await commit(spine.world.table, [...parts, ...(ledgers === "end" ? unlockPart(spine, next) : [])])
  } catch (error) {
    // A later booking of the couple replaced the lock after this one's day had passed: that lock stays.
    if (ledgers !== "end" || !(error instanceof Stale) || error.parts.join() !== "couple") throw error
    await commit(spine.world.table, parts)
  }
  spine.days.forget(next.office, next.date)
}
