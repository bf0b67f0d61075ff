// The same bundles with the AWS SDK below them, for whoever needs what only the SDK has: `AWS_CLIENT=sdk`.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { monday, openTrial, type Trial } from "../trial.ts"
import { expectCalm } from "./calm.ts"
import { invite, once, told } from "./couples.ts"

export function sdkStory(): void {
  describe("with the SDK's client", () => {
    let trial: Trial
    beforeAll(async () => {
      trial = await openTrial(monday, { AWS_CLIENT: "sdk" })
    })
    afterAll(() => trial?.stop())

    test("a couple books and is told, and the clock's runs find nothing left to do", async () => {
      const couple = await invite(trial, 0)
      await trial.settle()
      expect(await told(couple)).toEqual(once)
      trial.clock.advance({ minutes: 1 })
      expect(await trial.minute.strike()).toMatchObject({ ok: true, value: { done: 0, oldestSeconds: 0 } })
      expect(await trial.nightly.strike()).toMatchObject({ ok: true, value: { astray: 0 } })
      await trial.retire()
      expectCalm(trial)
    })
  })
}
