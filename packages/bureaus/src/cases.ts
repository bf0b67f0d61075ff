// How a bureau handles what waits for a decision: dated rows by matter, ceremonies with their places, what a grant lasts. Data with sources, like the profiles.
import type { Source } from "@civil/booking/profile.ts"
import type { Role } from "@civil/core/actor.ts"
import type { Text } from "@civil/core/text.ts"

/** A number of days with where it stands; never invented. */
export type Term =
  | { readonly days: number; readonly source: Source /** Not working days. */; readonly natural?: true }
  | "not_yet_published"

interface Row {
  /** Full name: `marriage.green_channel`. */
  readonly matter: string
  readonly from: string
  readonly to?: string
}

/** The bureau takes this matter in. */
export interface Handled extends Row {
  readonly offered: true
  /** That it is offered at all: the bureau's own words, or a setting of the demo. */
  readonly ground: Source
  readonly desk: string
  /** Two people must agree (两人审批). */
  readonly secondApproval: boolean
  readonly firstBy: readonly Role[]
  readonly secondBy: readonly Role[]
  /** Working days to decide; to answer a correction; to appeal here. */
  readonly decide: Term
  readonly correct: Term
  readonly appeal?: Term
  /** Working days of the desk that reviews first (业务主管单位初审), where the matter has one. */
  readonly review?: Term
  readonly undoMinutes: number
  readonly forward?: { readonly bureaus: readonly string[]; readonly within: Term }
  readonly escalateTo: Role
}

/** The bureau does not take it in, and why, in words for whoever looks for it. */
export interface NotOffered extends Row {
  readonly offered: false
  readonly why: Text
}

export type CaseRule = Handled | NotOffered

/** 集体颁证: one event with its places. Capacity counts couples; guests come beside. */
export interface Ceremony {
  /** Unique over all bureaus: `baoshan-2027-05-20`. */
  readonly id: string
  readonly office: string
  readonly title: Text
  readonly place: Text
  readonly date: string
  readonly start: string
  readonly end: string
  /** Couples. */
  readonly quota: number
  /** Guests a couple may bring. */
  readonly guests: number
  /** First and last day of signing up. */
  readonly opens: string
  readonly closes: string
  readonly source: Source
}

export interface BureauCases {
  readonly bureau: string
  readonly rules: readonly CaseRule[]
  readonly ceremonies: readonly Ceremony[]
  /** Days an approved request for the green channel can be used. */
  readonly greenChannelDays: Term
  /** Days papers that were looked at before stay looked at (补领预审). */
  readonly papersDays: Term
}

/** The row of a matter in force on a day; the latest that has begun. */
export function findCaseRule(cases: BureauCases, matter: string, on: string): CaseRule | undefined {
  return cases.rules
    .filter((row) => row.matter === matter && row.from <= on && (row.to === undefined || on <= row.to))
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0]
}
