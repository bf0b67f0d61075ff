// What somebody was granted that lets them take a place kept for people like them. Kept in their ledger, so that it is spent and given back with the booking itself. Pure.
import { Refusal } from "@civil/core/refusal.ts"
import type { Entitlement, Ledger } from "./shapes.ts"

/** What a wish for a reserved place must be covered by. */
export interface Cover {
  /** Name of the pool's reserve, e.g. `green_channel`. */
  readonly reserve: string
  readonly bureau: string
  readonly kind: string
  /** The day of the visit: the entitlement must still stand then. */
  readonly date: string
  /** The booking to be moved; the entitlement it was made with covers its new place too. */
  readonly reschedules?: string | undefined
}

const covers = (each: Entitlement, cover: Cover): boolean =>
  each.reserve === cover.reserve &&
  each.bureau === cover.bureau &&
  each.kinds.includes(cover.kind) &&
  each.until >= cover.date &&
  (each.usedBy === undefined || each.usedBy === cover.reschedules)

/** The entitlement that covers a wish: granted here, for this business, not used and in time. The one that ends first. */
export function findEntitlement(ledger: Ledger, cover: Cover): Entitlement | undefined {
  return [...(ledger.entitlements ?? [])]
    .filter((each) => covers(each, cover))
    .sort((a, b) => (a.until < b.until ? -1 : 1))[0]
}

export function getEntitlement(ledger: Ledger, cover: Cover): Entitlement {
  const found = findEntitlement(ledger, cover)
  if (found === undefined) throw new Refusal("forbidden", "booking.reserved")
  return found
}

/** The ledger with one more entitlement; the same one is granted once. Ended ones leave with the next grant. */
export function withEntitlement(ledger: Ledger, granted: Entitlement, today: string): Ledger {
  const known = ledger.entitlements ?? []
  if (known.some((each) => each.id === granted.id)) return ledger
  const kept = known.filter((each) => each.until >= today)
  return { ...ledger, revision: ledger.revision + 1, entitlements: [...kept, granted] }
}

/** Spends an entitlement on a booking; refuses one that is not there, or is another booking's by now. */
export function spend(ledger: Ledger, id: string, appointment: string): Ledger {
  const found = ledger.entitlements?.find((each) => each.id === id)
  if (found === undefined || (found.usedBy !== undefined && found.usedBy !== appointment))
    throw new Refusal("forbidden", "booking.reserved")
  const spent = { ...found, usedBy: appointment }
  return {
    ...ledger,
    entitlements: ledger.entitlements?.map((each) => (each.id === id ? spent : each)),
  }
}

/** What a booking was made with comes back when the booking gives its place back; the same ledger when there was nothing. */
export function giveBack(ledger: Ledger, appointment: string): Ledger {
  if (!ledger.entitlements?.some((each) => each.usedBy === appointment)) return ledger
  return {
    ...ledger,
    entitlements: ledger.entitlements.map(({ usedBy, ...each }) =>
      usedBy === undefined || usedBy === appointment ? each : { ...each, usedBy },
    ),
  }
}
