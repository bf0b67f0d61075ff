// A published calendar comes in: a file in the bucket, S3's word of it in the queue, `feeds`, and then every function knows.
import { notice2027 } from "@civil/core/calendar/year.fixture.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTrial, type Trial } from "../trial.ts"
import { expectCalm } from "./calm.ts"

type State = {
  readonly state: string
  readonly days: readonly { readonly date: string; readonly kind: string }[]
}

export async function calendarOf(trial: Trial, year: number): Promise<State> {
  return (await (await trial.visitor().send(`/api/open/calendar?year=${year}`)).json()) as State
}

export function calendarStory(): void {
  describe("a calendar", () => {
    let trial: Trial
    beforeAll(async () => {
      trial = await openTrial("2026-12-28T09:00:00+08:00")
    })
    afterAll(() => trial?.stop())

    const january = "/api/open/availability?office=baoshan&business=M1&from=2027-01-04&to=2027-01-08"
    const states = async () => {
      const { days } = (await (await trial.visitor().send(january)).json()) as { days: { state: string }[] }
      return days.map(({ state }) => state)
    }

    test("of a year that nobody published is not guessed", async () => {
      expect(await calendarOf(trial, 2027)).toEqual({ year: 2027, state: "not_computable", days: [] })
      expect(await states()).not.toContain("free")
    })

    test("is in force for warm and new functions soon after its file lies in the bucket", async () => {
      trial.cloud.queues.feeds.send(trial.cloud.feeds.testNotification())
      trial.publish("calendar/2027.json", JSON.stringify(notice2027))
      await trial.feeds.drain()
      expect(trial.functions.feeds.runs.map(({ outcome }) => outcome)).toEqual([
        { ok: true, value: { batchItemFailures: [] } },
      ])
      trial.clock.advance({ minutes: 5 })
      const { state, days } = await calendarOf(trial, 2027)
      expect(state).toBe("published")
      expect(days.find(({ date }) => date === "2027-02-14")).toMatchObject({ kind: "make_up" })
      expect(await states()).toContain("free")
      await trial.retire()
      expect(await states()).toContain("free")
      expect(await trial.nightly.strike()).toMatchObject({ ok: true, value: { calendarDaysLeft: 368 } })
    })

    test("told of twice is taken once; a file with an error is answered with its reasons, and changes nothing", async () => {
      const calls = trial.cloud.calls.length
      trial.publish("calendar/2027.json", JSON.stringify(notice2027))
      trial.publish("calendar/2027.json", JSON.stringify({ ...notice2027, holidays: [] }))
      trial.publish("calendar/2028.json", "{")
      trial.publish("elsewhere/file name+ü.txt", "?")
      await trial.feeds.drain()
      expect(trial.cloud.calls.length).toBeGreaterThan(calls)
      const log = trial.functions.feeds.log.join("\n")
      expect(log).toMatch(/"outcome":"rejected"[^\n]*needs the rows of the notice/)
      expect(log).toMatch(/"outcome":"refused"/)
      trial.clock.advance({ minutes: 5 })
      expect((await calendarOf(trial, 2027)).state).toBe("published")
      expect((await calendarOf(trial, 2028)).state).toBe("not_computable")
      await trial.retire()
      expectCalm(trial)
    })
  })
}
