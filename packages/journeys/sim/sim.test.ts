// The production booking code under a seeded schedule. SEEDS=500 runs more; a seed that fails prints its last steps.
import { describe, expect, test } from "vitest"
import { mutants } from "./mutants.ts"
import { type Outcome, simulate } from "./run.ts"

const seeds = Number(process.env.SEEDS ?? 8)
/** Every planted bug shows within so many seeds. */
const bound = 40

function explain({ seed, problems, log }: Outcome): string {
  return `seed ${seed}: ${problems.join("; ")}\n${log.slice(-40).join("\n")}`
}

describe("people, desks and dying servers", () => {
  test(`nothing is oversold, leaked or untrue in ${seeds} seeds`, {
    timeout: 30_000 + seeds * 10_000,
  }, async () => {
    const happened: Record<string, number> = {}
    for (let seed = 1; seed <= seeds; seed += 1) {
      const outcome = await simulate({ seed })
      expect(outcome.problems.length === 0 || explain(outcome)).toBe(true)
      for (const [what, count] of Object.entries(outcome.counts))
        happened[what] = (happened[what] ?? 0) + count
    }
    // A schedule in which nothing happens proves nothing.
    for (const what of [
      "hold",
      "book",
      "confirm",
      "cancel",
      "reschedule",
      "close",
      "open",
      "sweep",
      "minute",
      "audit",
      "dies",
    ])
      expect(happened[what] ?? 0, what).toBeGreaterThan(0)
  })

  test("the same seed replays the same log, another seed another one", { timeout: 60_000 }, async () => {
    const [first, second, other] = [
      await simulate({ seed: 3 }),
      await simulate({ seed: 3 }),
      await simulate({ seed: 4 }),
    ]
    expect(second.log).toEqual(first.log)
    expect(other.log).not.toEqual(first.log)
  })
})

describe("a planted bug is found", () => {
  test.each(Object.keys(mutants))("%s", { timeout: 300_000 }, async (name) => {
    let found: Outcome | undefined
    for (let seed = 1; seed <= bound && found === undefined; seed += 1) {
      const mutant = mutants[name]?.()
      const outcome = await simulate({ seed, ...(mutant ? { mutant } : {}) })
      if (outcome.problems.length > 0) found = outcome
    }
    expect(found?.problems.length ?? 0).toBeGreaterThan(0)
  })
})
