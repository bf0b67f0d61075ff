// Who has a place at a ceremony and who waits, in the order of signing up. Pure: decided on the list as read, written on conditions that it still is so.
import type { Ceremony } from "@civil/bureaus/cases.ts"
import { typeOfNumber } from "@civil/casework/forms/read.ts"
import type { IdentityDocument } from "@civil/core/identity/document.ts"
import { readIdentity, type Sex } from "@civil/core/identity/read.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"

/** A couple on the list. */
export interface Couple {
  readonly event: string
  /** `case_…`. */
  readonly case: string
  /** Epoch milliseconds of signing up; the order of the waiting list. */
  readonly at: number
  /** Keys of the two. */
  readonly people: readonly string[]
  readonly guests: number
  /** Names, code and contact, sealed. */
  readonly sealed: string
  /** Epoch seconds: a year after the ceremony the names go. */
  readonly expiresAt: number
}

export interface Seat extends Couple {
  /** From 0; below the quota. */
  readonly nn: number
  /** Checked in, epoch milliseconds. */
  readonly arrived?: number | undefined
}

/** A ceremony's list as it was read. */
export interface Roll {
  readonly seats: readonly Seat[]
  readonly waiting: readonly Couple[]
  /** How often a seat became free with nobody waiting: whoever read it full before must look again. */
  readonly freed: number
}

export const inOrder = (waiting: readonly Couple[]): readonly Couple[] =>
  [...waiting].sort((a, b) => a.at - b.at || (a.case < b.case ? -1 : 1))

export const freeSeats = ({ seats }: Roll, quota: number): readonly number[] => {
  const taken = new Set(seats.map(({ nn }) => nn))
  return Array.from({ length: quota }, (_, nn) => nn).filter((nn) => !taken.has(nn))
}

/** What somebody who signs up gets: a numbered place while there is one and nobody waits for it, else the end of the list. */
export type Joining =
  | { readonly kind: "seat"; readonly nn: number }
  | { readonly kind: "wait" }
  | { readonly kind: "there" }

export function joining(
  roll: Roll,
  couple: Couple,
  quota: number,
  pick: (below: number) => number,
): Joining | FieldIssue {
  const all = [...roll.seats, ...roll.waiting]
  if (all.some((each) => each.case === couple.case)) return { kind: "there" }
  if (all.some((each) => each.people.some((person) => couple.people.includes(person))))
    return { field: "partnerNumber", code: "ceremony.already_in" }
  const free = freeSeats(roll, quota)
  if (free.length === 0 || roll.waiting.length > 0) return { kind: "wait" }
  return { kind: "seat", nn: free[pick(free.length)] ?? free[0] ?? 0 }
}

/** What somebody leaves behind: a place that goes to the first who waits, an empty place, or a gap in the list. */
export type Leaving =
  | { readonly kind: "nothing" }
  | { readonly kind: "from_list"; readonly couple: Couple }
  | { readonly kind: "empties"; readonly seat: Seat }
  | { readonly kind: "hands_on"; readonly seat: Seat; readonly to: Couple }

export function leaving(roll: Roll, id: string): Leaving {
  const waiter = roll.waiting.find((each) => each.case === id)
  if (waiter) return { kind: "from_list", couple: waiter }
  const seat = roll.seats.find((each) => each.case === id)
  if (seat === undefined) return { kind: "nothing" }
  const [first] = inOrder(roll.waiting)
  return first ? { kind: "hands_on", seat, to: first } : { kind: "empties", seat }
}

/** 1 for the first on the list; undefined where this couple does not wait. */
export function positionOf({ waiting }: Roll, id: string): number | undefined {
  const at = inOrder(waiting).findIndex((each) => each.case === id)
  return at < 0 ? undefined : at + 1
}

export interface SignUp {
  readonly event: string
  readonly guests: number
  readonly partnerNumber: string
}

export const isOpen = (event: Ceremony, today: string): boolean =>
  event.opens <= today && today <= event.closes && today <= event.date

/** As far as both documents say it; a passport does not. */
function sameSex({ type, number }: IdentityDocument, partnerNumber: string, today: string): boolean {
  const [own, partner] = [readIdentity(type, number, { today }), typeOfNumber(partnerNumber, today)]
  const sex: Sex | undefined = own.ok ? own.value.sex : undefined
  return sex !== undefined && partner.ok && partner.value.sex === sex
}

export function signUpIssues(
  { event, guests, partnerNumber }: SignUp,
  events: readonly Ceremony[],
  own: IdentityDocument,
  today: string,
): readonly FieldIssue[] {
  const found = events.find(({ id }) => id === event)
  const closed = found === undefined || !isOpen(found, today)
  return [
    ...(closed ? [{ field: "event", code: "ceremony.not_open" }] : []),
    ...(partnerNumber === own.number
      ? [{ field: "partnerNumber", code: "ceremony.own_number" }]
      : sameSex(own, partnerNumber, today)
        ? [{ field: "partnerNumber", code: "marriage.one_man_one_woman" }]
        : []),
    ...(found && guests > found.guests
      ? [{ field: "guests", code: "ceremony.too_many_guests", values: { count: found.guests } }]
      : []),
  ]
}
