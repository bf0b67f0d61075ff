import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import { startingAt, systemClock, virtualClock } from "./clock.ts"

describe("a clock started at a chosen instant", () => {
  test("shows that instant and runs on as the real one does", () => {
    const real = virtualClock("2026-01-01T00:00:00Z")
    const shown = startingAt("2026-11-23T09:00:00+08:00", real)
    expect(shown.now().toString()).toBe("2026-11-23T01:00:00Z")
    real.advance({ minutes: 90, milliseconds: 1 })
    expect(shown.now().toString()).toBe("2026-11-23T02:30:00.001Z")
  })

  test("shows one and the same instant within a millisecond, and not in the next", () => {
    const real = virtualClock("2026-01-01T00:00:00Z")
    const shown = startingAt("2026-11-23T09:00:00+08:00", real)
    expect(shown.now()).toBe(shown.now())
    const before = shown.now()
    real.advance({ milliseconds: 1 })
    expect(shown.now().since(before).milliseconds).toBe(1)
  })

  test("refuses an instant without an offset, which could be any hour", () => {
    expect(() => startingAt("2026-11-23T09:00:00")).toThrow(RangeError)
  })
})

describe("a virtual clock", () => {
  test("stands still until it is moved", () => {
    const clock = virtualClock("2026-11-23T01:00:00Z")
    expect(clock.now().equals(clock.now())).toBe(true)
    clock.advance("PT10M")
    expect(clock.now().toString()).toBe("2026-11-23T01:10:00Z")
    clock.set("2026-11-20T00:00:00Z")
    expect(clock.now().toString()).toBe("2026-11-20T00:00:00Z")
  })
})

test("the system clock is the machine's", () => {
  const before = Temporal.Now.instant().epochMilliseconds
  const shown = systemClock.now().epochMilliseconds
  expect(shown).toBeGreaterThanOrEqual(before)
  expect(shown).toBeLessThanOrEqual(Temporal.Now.instant().epochMilliseconds)
})
