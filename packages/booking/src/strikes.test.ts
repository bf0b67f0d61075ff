// Misses and cancels as windows and counts, with Guangdong's published rule as the vectors.
import { addDays } from "@civil/core/date.ts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { policy } from "./fixture.ts"
import { countStrikes, type Strike } from "./strikes.ts"

const guangdong = policy.strikes
const missed = (date: string): Strike => ({ kind: "no_show", date, code: `N${date}` })
const cancelled = (date: string): Strike => ({ kind: "cancel", date, code: `C${date}` })
const until = (strikes: readonly Strike[], today: string) =>
  countStrikes(guangdong, strikes, today).blockedUntil

describe("a person", () => {
  test("who missed two visits 176 days apart is blocked for 180 days", () => {
    const strikes = [missed("2026-01-05"), missed("2026-06-30")]
    expect(until(strikes, "2026-06-30")).toBe("2026-12-27")
    expect(until(strikes, "2026-12-27")).toBe("2026-12-27")
    expect(until(strikes, "2026-12-28")).toBeUndefined()
  })
  test("who missed two visits more than 180 days apart is not", () => {
    expect(until([missed("2026-01-05"), missed("2026-07-04")], "2026-07-04")).toBeUndefined()
  })
  test("with one missed visit and two cancels in 180 days is blocked for 180 days", () => {
    const strikes = [cancelled("2026-01-05"), missed("2026-02-02"), cancelled("2026-03-02")]
    expect(until(strikes.slice(0, 2), "2026-03-02")).toBeUndefined()
    expect(until(strikes, "2026-03-02")).toBe("2026-08-29")
  })
  test("with three cancels in 30 days is blocked, with three in 31 days is not", () => {
    expect(until(["2026-03-01", "2026-03-10", "2026-03-30"].map(cancelled), "2026-03-30")).toBe("2026-09-26")
    expect(until(["2026-03-01", "2026-03-10", "2026-03-31"].map(cancelled), "2026-03-31")).toBeUndefined()
  })
  test("with five cancels in 180 days is blocked", () => {
    const days = ["2026-01-05", "2026-02-10", "2026-03-20", "2026-04-28", "2026-06-05"]
    expect(until(days.slice(0, 4).map(cancelled), "2026-06-05")).toBeUndefined()
    expect(until(days.map(cancelled), "2026-06-05")).toBe("2026-12-02")
  })
  test("sees the counter before it bites", () => {
    const { rules, blockedUntil } = countStrikes(guangdong, [missed("2026-03-01")], "2026-03-02")
    expect(blockedUntil).toBeUndefined()
    expect(rules[0]).toEqual({
      windowDays: 180,
      noShows: 1,
      noShowLimit: 2,
      cancels: 0,
      cancelLimit: 0,
      blockDays: 180,
    })
  })
})

describe("whatever happened", () => {
  const strike = fc.record({
    kind: fc.constantFrom("no_show" as const, "cancel" as const),
    date: fc.integer({ min: 0, max: 400 }).map((n) => addDays("2025-06-01", n).toString()),
    code: fc.string({ minLength: 1, maxLength: 4 }),
  })
  test("fewer strikes never block longer", () => {
    fc.assert(
      fc.property(fc.array(strike, { maxLength: 8 }), fc.nat(7), (strikes, drop) => {
        const fewer = strikes.filter((_, i) => i !== drop)
        expect((until(fewer, "2026-07-10") ?? "") <= (until(strikes, "2026-07-10") ?? "")).toBe(true)
      }),
    )
  })
  test("a block ends within 180 days of the last strike", () => {
    fc.assert(
      fc.property(fc.array(strike, { minLength: 1, maxLength: 12 }), (strikes) => {
        const last =
          strikes
            .map((each) => each.date)
            .sort()
            .at(-1) ?? ""
        expect((until(strikes, "2026-07-10") ?? "") <= addDays(last, 180).toString()).toBe(true)
      }),
    )
  })
})
