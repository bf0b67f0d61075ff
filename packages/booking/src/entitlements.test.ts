// An entitlement covers one reserved place, is spent with the booking and comes back with a cancelled one; a pardon takes a strike out of the count.
import { describe, expect, test } from "vitest"
import { type Cover, findEntitlement, giveBack, spend, withEntitlement } from "./entitlements.ts"
import { policy } from "./fixture.ts"
import { emptyLedger, mayHold, withPardon } from "./ledger.ts"
import type { Entitlement, Ledger } from "./shapes.ts"
import { countStrikes } from "./strikes.ts"

const granted: Entitlement = {
  id: "case_1",
  reserve: "fast",
  bureau: "990001",
  kinds: ["M1"],
  until: "2026-03-31",
}
const wish: Cover = { reserve: "fast", bureau: "990001", kind: "M1", date: "2026-03-10" }
const entitled = withEntitlement(emptyLedger("p"), granted, "2026-03-02")
const hold =
  (ledger: Ledger, cover: Cover = wish) =>
  () =>
    mayHold(ledger, { group: "marriage", cover }, policy, "2026-03-02")

describe("somebody who was granted a reserved place", () => {
  test("may hold one until the last day, for that business, at that bureau, of that reserve", () => {
    expect(hold(entitled)).not.toThrow()
    expect(hold(entitled, { ...wish, date: "2026-03-31" })).not.toThrow()
    for (const other of [
      { date: "2026-04-01" },
      { kind: "D1" },
      { bureau: "990002" },
      { reserve: "slow" },
    ] as const)
      expect(hold(entitled, { ...wish, ...other })).toThrow("forbidden: booking.reserved")
  })
  test("may hold no second one once it is booked, but may move the booking made with it", () => {
    const spent = spend(entitled, "case_1", "A")
    expect(hold(spent)).toThrow("forbidden: booking.reserved")
    expect(findEntitlement(spent, { ...wish, reschedules: "A" })?.id).toBe("case_1")
    expect(findEntitlement(spent, { ...wish, reschedules: "B" })).toBeUndefined()
    expect(() => spend(spent, "case_1", "B")).toThrow("forbidden: booking.reserved")
  })
  test("has it back when the booking gives its place back, and nobody else's booking does that", () => {
    const spent = spend(entitled, "case_1", "A")
    expect(giveBack(spent, "B")).toBe(spent)
    expect(hold(giveBack(spent, "A"))).not.toThrow()
  })
  test("is granted it once, however often the grant is carried out", () => {
    expect(withEntitlement(entitled, granted, "2026-03-02")).toBe(entitled)
    expect(withEntitlement(spend(entitled, "case_1", "A"), granted, "2026-03-02").entitlements).toHaveLength(
      1,
    )
  })
})

describe("anybody else", () => {
  test("holds no reserved place", () => {
    expect(hold(emptyLedger("q"))).toThrow("forbidden: booking.reserved")
  })
})

describe("a pardoned strike", () => {
  const struck: Ledger = {
    ...emptyLedger("p"),
    strikes: [
      { kind: "no_show", date: "2026-02-01", code: "A" },
      { kind: "no_show", date: "2026-03-01", code: "B" },
    ],
  }
  test("stays on the record and counts no more, so the block it made ends", () => {
    expect(countStrikes(policy.strikes, struck.strikes, "2026-03-02").blockedUntil).toBe("2026-08-28")
    const pardoned = withPardon(struck, "A", "case_1")
    expect(pardoned.strikes[0]?.pardoned).toBe("case_1")
    expect(countStrikes(policy.strikes, pardoned.strikes, "2026-03-02").blockedUntil).toBeUndefined()
  })
  test("is pardoned once: a second time, or one that is not there, changes nothing", () => {
    const pardoned = withPardon(struck, "A", "case_1")
    expect(withPardon(pardoned, "A", "case_2")).toBe(pardoned)
    expect(withPardon(struck, "C", "case_1")).toBe(struck)
  })
})
