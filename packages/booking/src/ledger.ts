// A person's side of bookings: what one more hold or booking does to it, or why it may not be. Pure.
import { Refusal } from "@civil/core/refusal.ts"
import { type Cover, getEntitlement } from "./entitlements.ts"
import type { Policy } from "./profile.ts"
import type { Hold, Ledger, Live } from "./shapes.ts"
import { countStrikes, remembered, type Strike } from "./strikes.ts"

const mostRecent = 30

export function emptyLedger(person: string): Ledger {
  return {
    person,
    revision: 0,
    holds: [],
    live: {},
    recent: [],
    strikes: [],
    heldOn: "",
    heldCount: 0,
    facts: {},
  }
}

/** The live booking of a group. One whose day has passed without an outcome does not bar the person. */
export function liveIn(ledger: Ledger, group: string, today: string): Live | undefined {
  const live = ledger.live[group]
  return live && live.date >= today ? live : undefined
}

export function liveHolds(ledger: Ledger, now: number): Hold[] {
  return ledger.holds.filter((hold) => hold.until > now)
}

export interface Wish {
  readonly group: string
  readonly reschedules?: string | undefined
  /** For a place of a reserved pool: what must cover it. */
  readonly cover?: Cover | undefined
}

/** Refuses what the person may not hold: a second live booking, a blocked person, too many holds in a day, a reserved place without being entitled to it. */
export function mayHold(ledger: Ledger, wish: Wish, policy: Policy, today: string): void {
  const live = liveIn(ledger, wish.group, today)
  if (wish.reschedules !== undefined) {
    if (live?.code !== wish.reschedules) throw new Refusal("missing", "appointment.missing")
  } else {
    if (live)
      throw new Refusal("conflict", "booking.already_live", { values: { code: live.code, date: live.date } })
    const { blockedUntil } = countStrikes(policy.strikes, ledger.strikes, today)
    if (blockedUntil) throw new Refusal("forbidden", "booking.blocked", { values: { date: blockedUntil } })
  }
  if (ledger.heldOn === today && ledger.heldCount >= policy.holdsPerDay)
    throw new Refusal("too_many", "booking.too_many_holds", { values: { count: policy.holdsPerDay } })
  if (wish.cover) getEntitlement(ledger, wish.cover)
}

/** The ledger with a new hold; holds over the cap give way, the oldest first, and are named so that their places go back. */
export function withHold(
  ledger: Ledger,
  hold: Hold,
  policy: Policy,
  today: string,
  now: number,
): { readonly ledger: Ledger; readonly dropped: readonly Hold[] } {
  const kept = liveHolds(ledger, now)
  const dropped = kept.splice(0, Math.max(0, kept.length - policy.holdsPerPerson + 1))
  return {
    dropped,
    ledger: {
      ...ledger,
      revision: ledger.revision + 1,
      holds: [...kept, hold],
      heldOn: today,
      heldCount: (ledger.heldOn === today ? ledger.heldCount : 0) + 1,
      strikes: [...remembered(ledger.strikes, today)],
    },
  }
}

export function withoutHold(ledger: Ledger, code: string): Ledger {
  return {
    ...ledger,
    revision: ledger.revision + 1,
    holds: ledger.holds.filter((hold) => hold.code !== code),
  }
}

/** The ledger with a live booking in a group; refuses when another one is live. */
export function withLive(ledger: Ledger, group: string, live: Live, today: string): Ledger {
  const before = liveIn(ledger, group, today)
  if (before && before.code !== live.code)
    throw new Refusal("conflict", "booking.already_live", {
      values: { code: before.code, date: before.date },
    })
  return {
    ...ledger,
    revision: ledger.revision + 1,
    live: { ...ledger.live, [group]: live },
    recent: [live.code, ...ledger.recent.filter((code) => code !== live.code)].slice(0, mostRecent),
  }
}

/** The ledger after a booking ended, with the strike it costs, if any. The same strike is never counted twice. */
export function withoutLive(ledger: Ledger, group: string, code: string, strike?: Strike): Ledger {
  const { [group]: ended, ...others } = ledger.live
  const struck =
    strike && !ledger.strikes.some((each) => each.code === strike.code && each.kind === strike.kind)
  return {
    ...ledger,
    revision: ledger.revision + 1,
    live: ended?.code === code ? others : ledger.live,
    strikes: struck ? [...ledger.strikes, { ...strike }] : ledger.strikes,
  }
}

/** The ledger with one strike pardoned; the same ledger where there is no such strike, or it was pardoned before. */
export function withPardon(ledger: Ledger, code: string, by: string): Ledger {
  const found = ledger.strikes.some((strike) => strike.code === code && strike.pardoned === undefined)
  if (!found) return ledger
  return {
    ...ledger,
    revision: ledger.revision + 1,
    strikes: ledger.strikes.map((strike) =>
      strike.code === code && strike.pardoned === undefined ? { ...strike, pardoned: by } : strike,
    ),
  }
}

export function withoutStrike(ledger: Ledger, code: string): Ledger {
  return { ...ledger, strikes: ledger.strikes.filter((strike) => strike.code !== code) }
}
