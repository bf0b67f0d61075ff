// How a function is called on one machine: in its time, as many at once as it may, and told when the machine stops.
import { describe, expect, test } from "vitest"
import { topology } from "../../../../infra/topology.ts"
import { figures } from "./figures.ts"
import { lastWords, localFunction, TimedOut } from "./functions.ts"

const known = () => figures(() => 0)
const shape = topology.functions.minute

describe("a function", () => {
  test("that fails is counted, and whoever calls it hears of it", async () => {
    const own = known()
    const around = { figures: own, signal: new AbortController().signal }
    const run = localFunction(shape, around, () => Promise.reject(new Error("no way")))
    await expect(run.call(undefined)).rejects.toThrow("no way")
    expect(own.sum("errors", shape.name, 1, 0)).toBe(1)
  })

  test("that hangs is given up when its time is over", async () => {
    const own = known()
    const around = { figures: own, signal: new AbortController().signal }
    const run = localFunction({ ...shape, timeoutSeconds: 0.01 }, around, () => new Promise(() => {}))
    await expect(run.call(undefined)).rejects.toBeInstanceOf(TimedOut)
    expect(own.sum("errors", shape.name, 1, 0)).toBe(1)
  })

  test("runs no more often at once than the topology says; the others wait their turn", async () => {
    const gates = Array.from({ length: 5 }, () => Promise.withResolvers<void>())
    const begun: number[] = []
    const around = { figures: known(), signal: new AbortController().signal }
    const run = localFunction({ ...shape, concurrency: 2 }, around, async (n: number) => {
      begun.push(n)
      await gates[n]?.promise
    })
    const calls = gates.map((_, n) => run.call(n))
    await expect.poll(() => begun).toEqual([0, 1])
    gates[1]?.resolve()
    await expect.poll(() => begun).toEqual([0, 1, 2])
    for (const each of gates) each.resolve()
    await Promise.all(calls)
    expect(begun).toEqual([0, 1, 2, 3, 4])
  })

  test("hears that hardly any time is left when the machine stops, and is waited for", async () => {
    const ending = new AbortController()
    const heard: number[] = []
    const gate = Promise.withResolvers<void>()
    const run = localFunction(
      shape,
      { figures: known(), signal: ending.signal },
      async (_none, remaining) => {
        heard.push(remaining())
        await gate.promise
        heard.push(remaining())
      },
    )
    const call = run.call(undefined)
    await expect.poll(() => heard.length).toBe(1)
    ending.abort()
    let idle = false
    const waiting = run.idle().then(() => {
      idle = true
    })
    await Promise.resolve()
    expect(idle).toBe(false)
    gate.resolve()
    await Promise.all([call, waiting])
    expect(heard[0]).toBeGreaterThan(50_000)
    expect(heard[1]).toBe(lastWords)
  })
})
