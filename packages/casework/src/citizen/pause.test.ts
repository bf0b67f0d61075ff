// Many who hand in at once to one list: whoever meets another's change comes again a little later, not all at the same instant.
import { Stale } from "@civil/data/change.ts"
import { expect, onTestFinished, test } from "vitest"
import { refusalOf, testCasework } from "../fixture.ts"

async function rush(times: number) {
  const waits: number[] = []
  let met = 0
  const submitting = async () => {
    met += 1
    if (met <= times) throw new Stale([])
    return []
  }
  const t = await testCasework({ hooks: { submitting }, deps: { wait: async (ms) => void waits.push(ms) } })
  onTestFinished(() => t.close())
  return { t, waits, anyone: t.citizen("王小明") }
}

test("somebody who meets ten others is served, after pauses that grow and are never long", async () => {
  const { t, waits, anyone } = await rush(10)
  await t.apply(anyone)
  expect(waits).toHaveLength(9)
  for (const [n, ms] of waits.entries()) {
    expect(ms).toBeGreaterThan(0)
    expect(ms).toBeLessThanOrEqual(Math.min(25 * 2 ** n, 800))
  }
  expect(new Set(waits).size).toBeGreaterThan(4)
})

test("somebody who meets one other is served at once", async () => {
  const { t, waits, anyone } = await rush(1)
  await t.apply(anyone)
  expect(waits).toEqual([])
})

test("somebody who meets others without end is told to try again, and nothing is handed in", async () => {
  const { t, anyone } = await rush(1000)
  expect((await refusalOf(t.apply(anyone))).code).toBe("conflict.changed_meanwhile")
  expect(await t.casework.citizen.list(anyone)).toEqual([])
})
