import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { seededChance, systemChance } from "./chance.ts"
import type { Chance } from "./world.ts"

const draws = (chance: Chance, below: number, count: number) =>
  Array.from({ length: count }, () => chance.below(below))

/** Chi-squared of the counts against an even spread. */
function unevenness(chance: Chance, below: number, count: number): number {
  const counts = new Array<number>(below).fill(0)
  for (const draw of draws(chance, below, count)) counts[draw] = (counts[draw] ?? 0) + 1
  const expected = count / below
  return counts.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0)
}

describe("seeded chance", () => {
  test("replays the same draws for the same seed, and others for another", () => {
    const first = draws(seededChance("a night of 5·20"), 1000, 50)
    expect(draws(seededChance("a night of 5·20"), 1000, 50)).toEqual(first)
    expect(draws(seededChance("a night of 5·21"), 1000, 50)).not.toEqual(first)
    expect(draws(seededChance(1), 1000, 50)).not.toEqual(draws(seededChance(2), 1000, 50))
  })

  test("stays below its limit for every limit and seed", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, below) => {
        const chance = seededChance(seed)
        return draws(chance, below, 20).every((draw) => Number.isInteger(draw) && draw >= 0 && draw < below)
      }),
    )
  })

  test("is even (chi-squared of 32 values under the 99.99th percentile for 20 seeds)", () => {
    for (let seed = 0; seed < 20; seed += 1)
      expect(unevenness(seededChance(seed), 32, 32_000)).toBeLessThan(71)
  })

  // 3 · 2^30 leaves a quarter of all words over: taking the remainder would give half of the draws to the lowest third.
  test("is even where the limit does not divide 2^32", () => {
    const chance = seededChance(5)
    const low = draws(chance, 3 * 2 ** 30, 30_000).filter((draw) => draw < 2 ** 30).length
    expect(Math.abs(low - 10_000)).toBeLessThan(400)
  })

  // Recomputed outside this code from the published generator: simulations must replay in every later version.
  test("is sfc32", () => {
    expect(draws(seededChance("5·20"), 2 ** 32, 6)).toEqual([
      4260520938, 3827189769, 401839103, 1872321741, 4035196713, 2974894079,
    ])
  })
})

describe("system chance", () => {
  test("draws every value of a small range and never beyond it", () => {
    expect(new Set(draws(systemChance, 32, 5000)).size).toBe(32)
    expect(Math.max(...draws(systemChance, 32, 5000))).toBe(31)
  })

  test("does not repeat itself", () => {
    const seen = new Set(draws(systemChance, 2 ** 32, 500))
    expect(seen.size).toBeGreaterThan(498)
    expect(Math.max(...seen)).toBeGreaterThan(2 ** 31)
  })
})

test("of one there is one outcome", () => {
  expect(systemChance.below(1)).toBe(0)
})

test.each([0, -1, 1.5, Number.NaN, 2 ** 32 + 1])("refuses %s as a limit", (below) => {
  expect(() => systemChance.below(below)).toThrow(RangeError)
})
