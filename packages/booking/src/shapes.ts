// What the spine keeps: places, people's ledgers, couples' locks, appointments. Undefined stands for absent.
import type { Strike } from "./strikes.ts"
import type { State } from "./transitions.ts"

/** Where and when: one numbered place of one band. */
export interface Spot {
  office: string
  date: string
  pool: string
  start: string
  /** From 0; below the band's `online`. */
  nn: number
}

/** A taken place. A free one has no item: absent, or held past `until`, or resting past `reopens`. */
export interface Place extends Spot {
  state: "held" | "booked" | "closed" | "resting"
  /** Code of the hold. */
  holder?: string | undefined
  /** Key of the person who holds. */
  person?: string | undefined
  /** Code of the appointment. */
  appointment?: string | undefined
  /** Epoch milliseconds. */
  until?: number | undefined
  reopens?: number | undefined
  /** Epoch seconds, for the engine's broom only. */
  expiresAt?: number | undefined
}

/** The office closed (or reopened) one band of one day. */
export interface Session {
  office: string
  date: string
  pool: string
  start: string
  closed: boolean
  why?: string | undefined
  revision: number
}

export interface Hold extends Spot {
  code: string
  kind: string
  end: string
  until: number
  /** The appointment this hold is to move. */
  reschedules?: string | undefined
  /** What the service must remember between hold and booking, e.g. the receipt date. */
  facts: Record<string, string>
}

export interface Live {
  code: string
  date: string
}

/** One person's side of all bookings: the lock "one live booking per group", holds, strikes. */
export interface Ledger {
  person: string
  revision: number
  holds: Hold[]
  live: Record<string, Live>
  /** Codes, newest first. */
  recent: string[]
  strikes: { kind: Strike["kind"]; date: string; code: string; pardoned?: string }[]
  /** Date and number of the holds taken that day. */
  heldOn: string
  heldCount: number
  /** What services remember of a person beside bookings, e.g. a divorce application's receipt. */
  facts: Record<string, string>
  /** What the person was granted, e.g. a place of the green channel. */
  entitlements?: Entitlement[] | undefined
}

/** Lets its person take one place of a reserved pool. */
export interface Entitlement {
  /** What granted it: `case_…`. */
  id: string
  reserve: string
  bureau: string
  kinds: string[]
  /** Last day of a visit. */
  until: string
  /** Code of the booking made with it. */
  usedBy?: string
}

/** One live booking per couple and group; the key is the same whichever of the two books. */
export interface Couple {
  couple: string
  group: string
  appointment: string
  date: string
}

export interface HistoryEntry {
  /** Epoch milliseconds. */
  at: number
  who: "applicant" | "partner" | "office" | "system"
  action: string
  /** Name of the officer, for the desk only. */
  name?: string | undefined
  note?: string | undefined
  /** Hold by which it was moved: makes the same request answer the same. */
  via?: string | undefined
}

export interface Appointment extends Spot {
  code: string
  revision: number
  state: State
  kind: string
  group: string
  end: string
  applicant: string
  partner?: string | undefined
  partnerConfirmed?: boolean | undefined
  /** Key of the couple's lock. */
  couple?: string | undefined
  /** Epoch milliseconds until which the partner may confirm. */
  confirmBy?: number | undefined
  /** Personal data of each party, sealed apart. */
  sealed: Record<string, string>
  facts: Record<string, string>
  reason?: string | undefined
  note?: string | undefined
  history: HistoryEntry[]
}

/** A named partner's pointer to what waits for them. */
export interface Invite {
  person: string
  code: string
  until: number
  expiresAt: number
}

export interface Draft {
  hold: string
  person: string
  sealed: string
  expiresAt: number
}
