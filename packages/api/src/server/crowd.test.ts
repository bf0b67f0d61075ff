// People first: what follows waits while many ask, and never longer than it was told.
import { describe, expect, test } from "vitest"
import { crowd } from "./crowd.ts"

const never = new AbortController().signal
const begun = (many: ReturnType<typeof crowd>, count: number) =>
  Array.from({ length: count }, () => many.begin())

/** Whether it has resolved after everything that was ready has run. */
async function settled(promise: Promise<void>): Promise<boolean> {
  let done = false
  void promise.then(() => {
    done = true
  })
  await new Promise(setImmediate)
  return done
}

describe("what follows a change", () => {
  test("does not wait while few people ask", async () => {
    const many = crowd()
    begun(many, 15)
    expect(await settled(many.quiet(60_000, never))).toBe(true)
  })

  test("waits in a crowd until it thins out", async () => {
    const many = crowd()
    const [end = () => undefined] = begun(many, 16)
    const quiet = many.quiet(60_000, never)
    expect(await settled(quiet)).toBe(false)
    end()
    expect(await settled(quiet)).toBe(true)
  })

  test("counts a request that ended twice once", async () => {
    const many = crowd()
    const [end = () => undefined] = begun(many, 17)
    end()
    end()
    expect(await settled(many.quiet(60_000, never))).toBe(false)
  })

  test("goes on in the thickest crowd when its time has come, and when the server stops", async () => {
    const many = crowd()
    begun(many, 1000)
    await many.quiet(1, never)
    const ending = new AbortController()
    const quiet = many.quiet(60_000, ending.signal)
    expect(await settled(quiet)).toBe(false)
    ending.abort()
    expect(await settled(quiet)).toBe(true)
  })
})
