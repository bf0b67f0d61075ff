// How often somebody may ask.
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { limit } from "./limit.ts"

describe("one person", () => {
  test("may ask a third of a minute's share at once, then is told how long to wait", () => {
    let now = 0
    const take = limit(60, () => now)
    for (let n = 0; n < 20; n += 1) expect(take("a")).toBe(0)
    expect(take("a")).toBe(1)
    now = 1
    expect(take("a")).toBe(0)
    expect(take("a")).toBe(1)
  })

  test("does not use up another's share", () => {
    const take = limit(3, () => 0)
    expect(take("a")).toBe(0)
    expect(take("a")).toBeGreaterThan(0)
    expect(take("b")).toBe(0)
  })

  test("is served again after exactly the wait that was named", () => {
    void fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.array(fc.double({ min: 0, max: 5, noNaN: true })),
        (perMinute, gaps) => {
          let now = 0
          const take = limit(perMinute, () => now)
          for (const gap of gaps) {
            now += gap
            take("a")
          }
          const wait = take("a")
          now += wait
          expect(wait === 0 || take("a") === 0).toBe(true)
        },
      ),
    )
  })

  test("never gets more than the burst and the rate allow", () => {
    void fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 300 }),
        fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { maxLength: 200 }),
        (perMinute, gaps) => {
          let now = 0
          const take = limit(perMinute, () => now)
          const served = gaps.filter((gap) => {
            now += gap
            return take("a") === 0
          }).length
          expect(served).toBeLessThanOrEqual(Math.ceil(perMinute / 3) + (now * perMinute) / 60 + 1e-6)
        },
      ),
    )
  })
})
