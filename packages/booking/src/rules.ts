// What each move makes of a booking: pure decisions over what was seen. Seen unchanged means there is nothing to write.
import { instantOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { cancelUntil } from "./policy.ts"
import type { Policy } from "./profile.ts"
import type { Appointment, HistoryEntry } from "./shapes.ts"
import type { Moment } from "./spine.ts"
import type { Strike } from "./strikes.ts"
import { after, type Move } from "./transitions.ts"

/** A booking as it was read, with the rules in force. */
export interface Seen {
  readonly appointment: Appointment
  readonly policy: Policy | undefined
}

export type FactsChange = (facts: Record<string, string>) => Record<string, string>

/** A booking as it becomes, and what goes with it in the same write. */
export interface Change {
  readonly appointment: Appointment
  readonly event: string
  readonly at: Moment
  /** The ledgers of everybody it counts for: it ends, it is live again, only what services remember changes, or nothing. */
  readonly ledgers: "end" | "live" | "facts" | "untouched"
  readonly place: "stays" | "returns" | "closes"
  /** Strikes by person key. */
  readonly strikes?: Readonly<Record<string, Strike>>
  /** What services remember of each person beside, e.g. the receipt of a divorce application. */
  readonly facts?: FactsChange
}

/** Who makes a move: a party, an officer by name, or the system. */
export type By =
  | { readonly who: "applicant" | "partner" }
  | { readonly who: "office"; readonly name: string }
  | { readonly who: "system" }

/** The booking after a move, with one line of history; refuses what the table does not know from here. */
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

/** The role of a person in a booking; undefined for a stranger. */
export function findRole(appointment: Appointment, person: string): "applicant" | "partner" | undefined {
  if (appointment.applicant === person) return "applicant"
  return appointment.partner === person ? "partner" : undefined
}

/** The role of somebody allowed to see the booking. */
export function roleOf(appointment: Appointment, person: string): "applicant" | "partner" {
  const role = findRole(appointment, person)
  if (role === undefined) throw new Refusal("missing", "appointment.missing")
  return role
}

export function sameRevision(appointment: Appointment, revision: number): void {
  if (appointment.revision !== revision) throw new Refusal("conflict", "appointment.changed")
}

/** Refuses once the last day for cancelling or moving is over. A booking that still waits for the partner may always go. */
export function inTime({ appointment, policy }: Seen, at: Moment): void {
  if (appointment.state === "waiting_for_partner" || policy === undefined) return
  const last = cancelUntil(policy, appointment.date)
  const begun = instantOf(appointment.date, appointment.start).epochMilliseconds <= at.now
  if (at.today > last || begun)
    throw new Refusal("too_late", "appointment.cancel_closed", { values: { date: last } })
}

/** Either party cancels. Asking twice is fine. It counts for the one who cancelled, once both had agreed or it was made alone. */
export function cancel(seen: Seen, person: string, revision: number, at: Moment): Seen | Change {
  const { appointment } = seen
  if (appointment.state === "cancelled") return seen
  sameRevision(appointment, revision)
  const next = moved(appointment, "cancel", "cancelled", { who: roleOf(appointment, person) }, at)
  inTime(seen, at)
  const counts = appointment.state !== "waiting_for_partner" && bound(appointment).includes(person)
  const strike = { kind: "cancel", date: at.today, code: appointment.code } as const
  return {
    appointment: next,
    event: "cancelled",
    at,
    ledgers: "end",
    place: "returns",
    ...(counts ? { strikes: { [person]: strike } } : {}),
  }
}

/** The system ends what the partner did not confirm in time. */
export function lapse(seen: Seen, at: Moment): Seen | Change {
  const { appointment } = seen
  if (appointment.state !== "waiting_for_partner" || (appointment.confirmBy ?? 0) > at.now) return seen
  const next = moved(appointment, "lapse", "lapsed", { who: "system" }, at)
  return { appointment: next, event: "lapsed", at, ledgers: "end", place: "returns" }
}

export function checkIn(seen: Seen, by: By, revision: number, at: Moment): Seen | Change {
  const { appointment } = seen
  if (appointment.state === "checked_in") return seen
  sameRevision(appointment, revision)
  if (appointment.date !== at.today)
    throw new Refusal(appointment.date > at.today ? "too_early" : "too_late", "appointment.not_today", {
      values: { date: appointment.date },
    })
  const next = moved(appointment, "check_in", "checked_in", by, at)
  return { appointment: next, event: "checked_in", at, ledgers: "untouched", place: "stays" }
}

export interface Outcome {
  readonly outcome: "done" | "not_done"
  readonly reason?: string | undefined
  readonly note?: string | undefined
}

/** The visit is over. `remember`: what the service keeps of it, on the booking and on the ledgers. */
export function finish(
  seen: Seen,
  by: By,
  { outcome, reason, note }: Outcome,
  revision: number,
  at: Moment,
  remember: { readonly own?: Record<string, string>; readonly facts?: FactsChange } = {},
): Seen | Change {
  const { appointment } = seen
  if (appointment.state === outcome && appointment.reason === reason) return seen
  sameRevision(appointment, revision)
  const next: Appointment = {
    ...moved(appointment, outcome, outcome, by, at, note ? { note } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    facts: { ...appointment.facts, ...remember.own },
  }
  const facts = remember.facts ? { facts: remember.facts } : {}
  return { appointment: next, event: outcome, at, ledgers: "end", place: "stays", ...facts }
}

/** Nobody came. Said by an officer after the band is over, never by a timer; it counts for everybody who had agreed. */
export function noShow(seen: Seen, by: By, revision: number, at: Moment): Seen | Change {
  const { appointment } = seen
  if (appointment.state === "no_show") return seen
  sameRevision(appointment, revision)
  if (instantOf(appointment.date, appointment.end).epochMilliseconds > at.now)
    throw new Refusal("too_early", "appointment.band_not_over", { values: { time: appointment.end } })
  const next = moved(appointment, "no_show", "no_show", by, at)
  const strike = { kind: "no_show", date: appointment.date, code: appointment.code } as const
  const strikes = Object.fromEntries(bound(appointment).map((person) => [person, strike]))
  return { appointment: next, event: "no_show", at, ledgers: "end", place: "stays", strikes }
}

/** The office gives the booking up, or it ends with what it was for. Never counts against anybody. */
export function release(
  seen: Seen,
  by: By,
  at: Moment,
  more: { readonly place?: "returns" | "closes"; readonly note?: string | undefined } = {},
): Seen | Change {
  const { appointment } = seen
  if (appointment.state === "released") return seen
  // What follows from another fact, not from an officer, is told in words of its own.
  const event = by.who === "system" ? "ended" : "released"
  const next = moved(appointment, "release", event, by, at, more.note ? { note: more.note } : {})
  return { appointment: next, event, at, ledgers: "end", place: more.place ?? "returns" }
}

/** The day's last outcome is taken back: a wrong couple was checked in, somebody came late after all. */
export function undo(
  seen: Seen,
  by: By,
  revision: number,
  at: Moment,
  facts: FactsChange = (before) => before,
): Change {
  const { appointment } = seen
  sameRevision(appointment, revision)
  if (appointment.date !== at.today)
    throw new Refusal("too_late", "appointment.undo_closed", { values: { date: appointment.date } })
  const { reason: _, note: __, ...rest } = moved(appointment, "undo", "undone", by, at)
  const ledgers = appointment.state === "checked_in" ? "untouched" : "live"
  const next: Appointment = { ...rest, facts: facts(rest.facts) }
  return { appointment: next, event: "undone", at, ledgers, place: "stays", facts }
}
