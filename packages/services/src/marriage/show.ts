// What each person sees of an appointment: parties masked, own moves only, the other party's moves told with discretion.

import { findCounter, openDayAt, policyOf } from "@civil/booking/offices.ts"
import { cancelUntil } from "@civil/booking/policy.ts"
import type { Appointment, HistoryEntry, Hold, Ledger } from "@civil/booking/shapes.ts"
import { countStrikes } from "@civil/booking/strikes.ts"
import { after } from "@civil/booking/transitions.ts"
import type { World } from "@civil/booking/world.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { dateOf, instantOf, timeOf } from "@civil/core/date.ts"
import { mask } from "@civil/core/identity/mask.ts"
import type { Text } from "@civil/core/text.ts"
import { Temporal } from "temporal-polyfill"
import { type Bringer, bringFor } from "./bring.ts"
import { clockState, divorceClock, mayWithdrawOn } from "./divorce-clock.ts"
import { kindRules } from "./kinds.ts"
import { openParty } from "./party.ts"
import type {
  AppointmentView,
  CounterView,
  DeskAppointment,
  DivorceClockView,
  HistoryView,
  HoldView,
  Kind,
  PartyRole,
  PartyView,
} from "./views.ts"
import { actionWords, reasonWords } from "./words.ts"

const roles: readonly PartyRole[] = ["applicant", "partner"]
const iso = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds).toString()

/** What happened; when the office gave a time up, also why, as its officer wrote it. */
function actionText({ action, note }: HistoryEntry, reason?: string): Text {
  const why = action === "not_done" && reason !== undefined ? reasonWords[reason] : undefined
  if (why) return { zh: `未办成：${why.zh}`, en: `Not done: ${why.en}` }
  const text = actionWords[action] ?? { zh: action, en: action }
  if (action !== "released" || note === undefined) return text
  return { zh: `${text.zh}，原因：${note}`, en: `${text.en}. Reason given: ${note}` }
}

export const todayOf = (world: World): string => dateOf(world.clock.now()).toString()

export function counterView(
  world: World,
  ledger: Ledger | undefined,
  kind: Kind,
  office: string,
): CounterView {
  const policy = findCounter(world, office, kind)?.policy
  return countStrikes(policy?.strikes ?? [], ledger?.strikes ?? [], todayOf(world))
}

/** Booked with an entitlement of the green channel. */
const priority = (facts: Readonly<Record<string, string>>): { readonly priority?: true } =>
  facts.entitlement === undefined ? {} : { priority: true }

export function holdView(world: World, hold: Hold, ledger: Ledger | undefined): HoldView {
  const kind = hold.kind as Kind
  return {
    id: `hold_${hold.code}`,
    office: hold.office,
    business: kind,
    date: hold.date,
    start: hold.start,
    end: hold.end,
    until: iso(hold.until),
    counter: counterView(world, ledger, kind, hold.office),
    ...(hold.facts.receipt === undefined ? {} : { receipt: hold.facts.receipt }),
    ...(hold.reschedules === undefined ? {} : { reschedules: `apt_${hold.reschedules}` }),
    ...priority(hold.facts),
  }
}

function partyViews(world: World, appointment: Appointment, me: PartyRole | undefined): PartyView[] {
  return roles.flatMap((role) => {
    const party = openParty(world.secrets, appointment.code, role, appointment.sealed)
    if (party === undefined) return []
    const confirmed = role === "applicant" || appointment.partnerConfirmed === true
    return [
      {
        role,
        me: role === me,
        name: party.name,
        document: mask(party.number),
        documentType: party.type,
        confirmed,
      },
    ]
  })
}

/** Divorce papers are each party's own matter; a couple that marries sees both lists. */
function bringers(world: World, appointment: Appointment, me: PartyRole | undefined): Bringer[] {
  const alone = kindRules[appointment.kind as Kind].discreet && me !== undefined
  return roles.flatMap((role): Bringer[] => {
    const party = openParty(world.secrets, appointment.code, role, appointment.sealed)
    if (party === undefined || (alone && role !== me)) return []
    const who = me === undefined ? (role === "applicant" ? "you" : "other") : role === me ? "you" : "other"
    return [{ who, party: party.party, status: party.status }]
  })
}

/** In a divorce one party learns of the other's moves by the status alone. */
function historyFor(appointment: Appointment, me: PartyRole): HistoryView[] {
  const discreet = kindRules[appointment.kind as Kind].discreet
  const hidden = (entry: HistoryEntry) =>
    discreet &&
    entry.who !== me &&
    (entry.who === "applicant" || entry.who === "partner") &&
    !open.has(entry.action)
  const open = new Set(["booked", "confirmed"])
  return appointment.history
    .filter((entry) => !hidden(entry))
    .map((entry) => ({
      at: iso(entry.at),
      who:
        entry.who === "office" || entry.who === "system" ? entry.who : entry.who === me ? "you" : "partner",
      action: entry.action,
      text: actionText(entry, appointment.reason),
    }))
}

/** To the one who said it: the counter still has to take the signature, or has. The other party sees the state alone. */
function withdrawalOf(appointment: Appointment, me: PartyRole): Pick<DivorceClockView, "withdrawal"> {
  const mine = appointment.history.some((entry) => entry.action === "withdrawn" && entry.who === me)
  if (!mine) return {}
  return { withdrawal: appointment.facts.signed === undefined ? "to_sign" : "signed" }
}

export function divorceView(
  world: World,
  appointment: Appointment,
  me: PartyRole,
): DivorceClockView | undefined {
  const receipt = appointment.facts.receipt
  if (receipt === undefined) return undefined
  const clock = divorceClock(receipt, world.calendar ?? publishedCalendar)
  const state = appointment.facts.withdrawn ? "withdrawn" : clockState(clock, todayOf(world))
  const known = (name: "withdrawUntil" | "issueFrom" | "issueUntil") =>
    clock[name] === "not_computable" ? {} : { [name]: clock[name] }
  return {
    receipt,
    state,
    ...known("withdrawUntil"),
    ...known("issueFrom"),
    ...known("issueUntil"),
    ...withdrawalOf(appointment, me),
  }
}

/** The last date for cancelling, and whether that is still open now. */
function cancelling(
  world: World,
  appointment: Appointment,
): { readonly last: string; readonly open: boolean } {
  const policy = policyOf(world, appointment)
  const last = policy ? cancelUntil(policy, appointment.date) : appointment.date
  const begun =
    instantOf(appointment.date, appointment.start).epochMilliseconds <= world.clock.now().epochMilliseconds
  return { last, open: appointment.state === "waiting_for_partner" || (todayOf(world) <= last && !begun) }
}

/** Civil Code 203: where there are business hours, the last day ends with them. */
function deskClosed(world: World, appointment: Appointment): boolean {
  const counter = findCounter(world, appointment.office, "D2") ?? findCounter(world, appointment.office, "D1")
  const open = counter && openDayAt(world, counter.office, counter.pool, todayOf(world))
  const end =
    open?.state === "open"
      ? open.bands
          .map((band) => band.end)
          .sort()
          .at(-1)
      : undefined
  return end !== undefined && timeOf(world.clock.now()) >= end
}

export function mayWithdraw(world: World, appointment: Appointment): boolean {
  const receipt = appointment.facts.receipt
  if (appointment.kind !== "D1" || appointment.state !== "done" || !receipt || appointment.facts.withdrawn)
    return false
  const clock = divorceClock(receipt, world.calendar ?? publishedCalendar)
  if (mayWithdrawOn(clock, todayOf(world)) !== "in") return false
  return clock.withdrawUntil !== todayOf(world) || !deskClosed(world, appointment)
}

function mayNext(world: World, appointment: Appointment, me: PartyRole): AppointmentView["may"] {
  const { state } = appointment
  const now = world.clock.now().epochMilliseconds
  const { open } = cancelling(world, appointment)
  const bound = me === "applicant" || appointment.partnerConfirmed === true
  const waiting = after(state, "confirm") !== undefined && (appointment.confirmBy ?? 0) > now
  return [
    ...(me === "partner" && waiting ? (["confirm"] as const) : []),
    ...(open && bound && after(state, "reschedule") ? (["reschedule"] as const) : []),
    ...(open && after(state, "cancel") ? (["cancel"] as const) : []),
    ...(mayWithdraw(world, appointment) ? (["withdraw"] as const) : []),
  ]
}

export function appointmentView(
  world: World,
  appointment: Appointment,
  me: PartyRole,
  ledger: Ledger | undefined,
): AppointmentView {
  const kind = appointment.kind as Kind
  const divorce = divorceView(world, appointment, me)
  return {
    id: `apt_${appointment.code}`,
    code: appointment.code,
    state: appointment.state,
    revision: appointment.revision,
    business: kind,
    office: appointment.office,
    date: appointment.date,
    start: appointment.start,
    end: appointment.end,
    parties: partyViews(world, appointment, me),
    bring: bringFor(kind, bringers(world, appointment, me)),
    may: mayNext(world, appointment, me),
    ...(appointment.confirmBy === undefined ? {} : { confirmBy: iso(appointment.confirmBy) }),
    cancelUntil: cancelling(world, appointment).last,
    ...(divorce ? { divorce } : {}),
    ...priority(appointment.facts),
    counter: counterView(world, ledger, kind, appointment.office),
    ...(appointment.reason === undefined ? {} : { reason: appointment.reason }),
    history: historyFor(appointment, me),
  }
}

function deskMay(world: World, appointment: Appointment): DeskAppointment["may"] {
  const { state } = appointment
  const now = world.clock.now().epochMilliseconds
  const today = appointment.date === todayOf(world)
  const over = instantOf(appointment.date, appointment.end).epochMilliseconds <= now
  return [
    ...(today && after(state, "check_in") ? (["check-in"] as const) : []),
    ...(after(state, "done") ? (["done", "not-done"] as const) : []),
    ...(over && after(state, "no_show") ? (["no-show"] as const) : []),
    ...(after(state, "release") ? (["release"] as const) : []),
    ...(today && after(state, "undo") ? (["undo"] as const) : []),
  ]
}

export function deskView(world: World, appointment: Appointment): DeskAppointment {
  const kind = appointment.kind as Kind
  return {
    id: `apt_${appointment.code}`,
    code: appointment.code,
    state: appointment.state,
    revision: appointment.revision,
    business: kind,
    date: appointment.date,
    start: appointment.start,
    end: appointment.end,
    parties: partyViews(world, appointment, undefined).map(({ me: _, ...party }) => party),
    bring: bringFor(kind, bringers(world, appointment, undefined)),
    may: deskMay(world, appointment),
    ...priority(appointment.facts),
    ...(appointment.facts.papers === undefined ? {} : { papers: appointment.facts.papers }),
    ...(appointment.reason === undefined ? {} : { reason: appointment.reason }),
    ...(appointment.note === undefined ? {} : { note: appointment.note }),
    ...(appointment.confirmBy === undefined ? {} : { confirmBy: iso(appointment.confirmBy) }),
    history: appointment.history.map((entry) => ({
      at: iso(entry.at),
      who: entry.name ?? entry.who,
      action: entry.action,
      text: actionText(entry),
    })),
  }
}
