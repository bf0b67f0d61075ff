// What people see of ceremonies: the public list with what is left, and the list of the day for the desk.
import type { Text } from "@civil/core/text.ts"

export interface CeremonyView {
  readonly id: string
  readonly bureau: string
  readonly office: string
  readonly title: Text
  readonly place: Text
  readonly date: string
  readonly start: string
  readonly end: string
  /** Couples. */
  readonly quota: number
  readonly left: number
  /** Couples on the waiting list. */
  readonly waiting: number
  /** Guests a couple may bring. */
  readonly guests: number
  readonly opens: string
  readonly closes: string
  readonly state: "not_open_yet" | "open" | "closed"
  /** Whose setting it is: a demo event must not look like an announced one. */
  readonly source: Text
  /** Of whoever asks: a place, or how many are before them. */
  readonly mine?: { readonly kind: "place" } | { readonly kind: "waiting"; readonly position: number }
}

export interface CeremonyDay {
  readonly event: string
  readonly title: Text
  readonly date: string
  readonly couples: readonly {
    /** `case_…`. */
    readonly case: string
    readonly code: string
    readonly names: readonly string[]
    readonly guests: number
    /** Whether the sign-up was granted: nobody is checked in before. */
    readonly granted: boolean
    /** ISO instant of checking in. */
    readonly arrived?: string
  }[]
  readonly waiting: number
}
