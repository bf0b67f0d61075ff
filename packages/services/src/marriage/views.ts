// What the marriage service tells its screens and its API: plain data, masked, safe to send to the person who asked.

import type { Capability, Sourced } from "@civil/booking/profile.ts"
import type { Offer } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"

/** Kinds of business, part A2 of the domain notes. */
export type Kind = "M1" | "D1" | "D2" | "D3" | "R1" | "R2" | "F1" | "X2"

export interface OfficeView {
  readonly id: string
  readonly bureau: string
  readonly region: string
  readonly name: Text
  readonly address: Sourced<Text>
  readonly phone: Sourced<string>
  readonly hours: Sourced<Text>
  readonly capabilities: readonly Capability[]
  readonly kinds: readonly Kind[]
}

/** `not_open_yet`: the window has not reached this day; `opensAt` says when it will. */
export type DayState =
  | "free"
  | "full"
  | "closed"
  | "not_open_yet"
  | "too_soon"
  | "outside_window"
  | "not_computable"

export interface TimeView {
  readonly start: string
  readonly end: string
  readonly free: number
  readonly places: number
  /** The office has closed it: nobody took its places. */
  readonly closed?: true
}

export interface DayView {
  readonly date: string
  readonly state: DayState
  readonly free: number
  readonly places: number
  readonly opensAt?: string
  readonly why?: Text
  readonly times: readonly TimeView[]
}

export interface Availability {
  readonly office: string
  readonly business: Kind
  readonly from: string
  readonly to: string
  readonly asOf: string
  readonly days: readonly DayView[]
  /** The next free times, here and elsewhere; never empty while any office has one. */
  readonly next: readonly Offer[]
  readonly walkIn: Text
}

export interface HoldView {
  readonly id: string
  readonly office: string
  readonly business: Kind
  readonly date: string
  readonly start: string
  readonly end: string
  /** ISO instant at which the place goes back. */
  readonly until: string
  readonly counter: CounterView
  /** What was fixed when the place was held: the receipt date of D2 and D3. */
  readonly receipt?: string
  /** The appointment this place is to replace. */
  readonly reschedules?: string
  /** A place of the green channel. */
  readonly priority?: true
}

/** What is left before a rule bites. `blockedUntil` is a date, absent when the person may book. */
export interface CounterView {
  readonly rules: readonly {
    readonly windowDays: number
    readonly noShows: number
    readonly noShowLimit: number
    readonly cancels: number
    readonly cancelLimit: number
    readonly blockDays: number
  }[]
  readonly blockedUntil?: string
}

export type AppointmentState =
  | "waiting_for_partner"
  | "booked"
  | "checked_in"
  | "done"
  | "not_done"
  | "cancelled"
  | "lapsed"
  | "released"
  | "no_show"

export type PartyRole = "applicant" | "partner"

export interface PartyView {
  readonly role: PartyRole
  readonly me: boolean
  readonly name: string
  /** Masked: 310113********0014. */
  readonly document: string
  readonly documentType: string
  readonly confirmed: boolean
}

export interface BringItem {
  readonly code: string
  readonly text: Text
  readonly source: string
  /** Who brings it: each of the two, the couple together, the person who asked, or the other one. */
  readonly who: "each" | "together" | "you" | "other"
}

export interface HistoryView {
  readonly at: string
  /** "you", "partner", "office" or "system"; never a name. */
  readonly who: "you" | "partner" | "office" | "system"
  readonly action: string
  readonly text: Text
}

export interface DivorceClockView {
  readonly receipt: string
  readonly state: "cooling_off" | "issue_window" | "deemed_withdrawn" | "withdrawn" | "not_computable"
  readonly withdrawUntil?: string
  readonly issueFrom?: string
  readonly issueUntil?: string
  /** Only to the one who recorded the wish online: it takes effect when signed at the office (D2), until `withdrawUntil`. */
  readonly withdrawal?: "to_sign" | "signed"
}

export interface AppointmentView {
  readonly id: string
  readonly code: string
  readonly state: AppointmentState
  readonly revision: number
  readonly business: Kind
  readonly office: string
  readonly date: string
  readonly start: string
  readonly end: string
  readonly parties: readonly PartyView[]
  readonly bring: readonly BringItem[]
  /** What the person who asked may do next, from the table of transitions. */
  readonly may: readonly ("confirm" | "cancel" | "reschedule" | "withdraw")[]
  readonly confirmBy?: string
  readonly cancelUntil: string
  readonly divorce?: DivorceClockView
  /** A place of the green channel. */
  readonly priority?: true
  /** Code of why it was not done; the officer's free note stays at the desk. */
  readonly reason?: string
  readonly counter: CounterView
  readonly history: readonly HistoryView[]
}

export interface DeskAppointment {
  readonly id: string
  readonly code: string
  readonly state: AppointmentState
  readonly revision: number
  readonly business: Kind
  readonly date: string
  readonly start: string
  readonly end: string
  readonly parties: readonly {
    readonly role: PartyRole
    readonly name: string
    readonly document: string
    readonly documentType: string
    readonly confirmed: boolean
  }[]
  readonly bring: readonly BringItem[]
  readonly may: readonly ("check-in" | "done" | "not-done" | "no-show" | "release" | "undo")[]
  readonly reason?: string
  /** A place of the green channel. */
  readonly priority?: true
  /** Code of the case in which the papers were looked at before (补领预审). */
  readonly papers?: string
  /** What the clerk wrote beside the reason. */
  readonly note?: string
  readonly confirmBy?: string
  readonly history: readonly {
    readonly at: string
    readonly who: string
    readonly action: string
    readonly text: Text
  }[]
}

export interface DeskSession {
  readonly pool: string
  readonly start: string
  readonly end: string
  readonly online: number
  readonly onSite: number
  readonly taken: number
  readonly held: number
  readonly closed: boolean
  readonly why?: string
  readonly appointments: readonly DeskAppointment[]
}

export interface DeskDay {
  readonly office: string
  readonly date: string
  readonly state: "open" | "closed" | "not_computable"
  /** The nearest open day before and after; absent where the calendar does not say. */
  readonly before?: string
  readonly after?: string
  readonly sessions: readonly DeskSession[]
}

/** What the bureau told the person: in discreet kinds no word of the business. */
export interface MessageView {
  readonly at: string
  readonly text: Text
  /** `apt_…` */
  readonly about: string
}
