// What a bureau publishes about its offices: places, opening, quotas and policies, each with its source and dates.
import type { Text } from "@civil/core/text.ts"

/** Where a fact comes from. `grade`: government text, press, preset of another bureau, or a setting of the demo. */
export interface Source {
  readonly title: Text
  readonly document?: string
  readonly published?: string
  readonly grade: "government" | "press" | "preset" | "demo"
}

/** A published fact, or the honest absence of one. Never 0, never invented. */
export type Sourced<T> = { readonly value: T; readonly source: Source } | "not_yet_published"

export type Capability = "foreign" | "ceremony" | "counselling"

/** ISO weekday, 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** One bookable stretch of a day, wall time in Asia/Shanghai. Capacity counts couples (or appointments), not people. */
export interface Band {
  readonly start: string
  readonly end: string
  readonly online: number
  readonly onSite: number
}

/** Times and places that stand from a date on: quotas change, and the days already promised keep theirs. */
export interface Timetable {
  readonly from: string
  readonly bands: readonly Band[]
  /** Bands on a Saturday where they differ, e.g. 09:00–13:00. */
  readonly saturdayBands?: readonly Band[]
  readonly source: Source
}

/** Kinds of business that draw on the same places. */
export interface Pool {
  readonly id: string
  readonly kinds: readonly string[]
  /** Kept for people who were granted it (`green_channel`): nobody else can hold a place of this pool. */
  readonly reserve?: string
  /**
   * `statutory`: statutory working days of the State Council calendar only, make-up days included.
   * `weekdays`: the listed weekdays even where a Saturday is not statutory, but no statutory holiday; make-up days included.
   */
  readonly opens:
    | { readonly days: "statutory" }
    | { readonly days: "weekdays"; readonly weekdays: readonly Weekday[] }
  readonly bands: readonly Band[]
  /** Bands on a Saturday where they differ, e.g. 09:00–13:00. */
  readonly saturdayBands?: readonly Band[]
  /** Timetables that later replace the bands above, each from its date. */
  readonly later?: readonly Timetable[]
  readonly source: Source
}

export interface Closure {
  readonly date: string
  readonly pools: readonly string[] | "all"
  readonly why: Text
}

export interface Office {
  readonly id: string
  readonly region: string
  readonly bureau: string
  readonly name: Text
  readonly address: Sourced<Text>
  readonly phone: Sourced<string>
  readonly hours: Sourced<Text>
  readonly capabilities: readonly Capability[]
  /** What each capability rests on; a capability without a ground fails the profile tests. */
  readonly grounds?: { readonly [C in Capability]?: Source }
  readonly pools: readonly Pool[]
  readonly closures: readonly Closure[]
}

/** A block of bookings after too many misses, counted in a sliding window of days. */
export interface StrikeRule {
  readonly windowDays: number
  readonly noShows: number
  readonly cancels: number
  readonly blockDays: number
}

/** How places that come back are offered again. */
export type Returned =
  | { readonly how: "at_once" }
  | { readonly how: "random"; readonly withinMinutes: number }
  | { readonly how: "scheduled"; readonly at: string }

/** The booking rules of some kinds of business at a bureau, valid between two dates. */
export interface Policy {
  readonly id: string
  readonly kinds: readonly string[] | "all"
  readonly from: string
  readonly to?: string
  readonly openDaysAhead: number
  /** "One month ahead": a day opens on the same day of an earlier month. Where given, `openDaysAhead` is not read. */
  readonly openMonthsAhead?: number
  /** Wall time at which the last day of the window opens. */
  readonly openTime: string
  readonly minDaysAhead: number
  /** Cancel or reschedule up to this many natural days before the day. */
  readonly cancelDays: number
  readonly holdMinutes: number
  readonly holdsPerPerson: number
  readonly holdsPerDay: number
  /** Hours the second party has to confirm, never later than `confirmBeforeHours` before the appointment. */
  readonly confirmHours: number
  /** 12 where absent. */
  readonly confirmBeforeHours?: number
  readonly returned: Returned
  readonly strikes: readonly StrikeRule[]
  readonly walkIn: Text
  readonly origin: Source
}

export interface BureauProfile {
  /** GB/T 2260 code, e.g. 310113. */
  readonly code: string
  readonly slug: string
  readonly name: Text
  readonly district: Text
  readonly phone: Sourced<string>
  /** Where foreign-related registration (涉外) is done for this place, and for whom, in words. */
  readonly foreignAt?: Sourced<Text>
  readonly offices: readonly Office[]
  readonly policies: readonly Policy[]
}
