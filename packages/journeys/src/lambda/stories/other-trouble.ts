// Trouble of the other functions: files that are gone or wrong, services that do not answer, a portal cut off at work.
import { notice2027 } from "@civil/core/calendar/year.fixture.ts"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { openTrial, type Trial } from "../trial.ts"
import { calendarOf } from "./calendar.ts"
import { resident } from "./forms.ts"

const file = (year: number) => JSON.stringify(year === 2027 ? notice2027 : { year })

export function otherTroubleStory(): void {
  describe("in trouble", () => {
    let trial: Trial
    beforeAll(async () => {
      trial = await openTrial()
    })
    afterEach(() => {
      trial.cloud.trouble = () => undefined
      for (const each of Object.values(trial.functions)) each.timeOutAfter(undefined)
    })
    afterAll(() => trial?.stop())

    const given = (queue: "feeds-dead" | "jobs-dead") =>
      trial.cloud.queues[queue].messages.map(({ body }) => body)
    const results = () => trial.functions.feeds.log.filter((line) => line.includes('"outcome"')).length

    test("a message that is none, and a file that is gone, end among the dead letters; others in the batch are taken in", async () => {
      trial.cloud.queues.feeds.send("hello")
      trial.publish("calendar/2029.json", "{")
      trial.publish("calendar/2027.json", file(2027))
      const gone = JSON.parse(trial.cloud.feeds.put("calendar/2030.json", "{}"))
      gone.Records[0].s3.object.key = "calendar/2031.json"
      trial.cloud.queues.feeds.send(JSON.stringify(gone))
      await trial.feeds.drain()
      expect(trial.cloud.queues.feeds.messages).toHaveLength(2)
      await trial.feeds.drainOverTime()
      expect(trial.functions.feeds.runs).toHaveLength(3)
      expect(given("feeds-dead")).toEqual(["hello", JSON.stringify(gone)])
      expect(results()).toBe(2)
      trial.clock.advance({ minutes: 5 })
      expect((await calendarOf(trial, 2027)).state).toBe("published")
    })

    test.each([
      ["the bucket does not answer", { trouble: "unavailable", of: "s3" }],
      ["the table does not answer", { trouble: "unavailable", of: "dynamodb" }],
      ["the function is cut off after it has written", { trouble: "killed", of: "dynamodb" }],
      ["the bucket hangs until the function is killed", { trouble: "silent", of: "s3" }],
    ] as const)("a file is taken in once though %s at first", async (_what, { trouble, of }) => {
      const [before, dead] = [results(), given("feeds-dead").length]
      trial.publish(`calendar/${2032 + before}.json`, "{")
      trial.functions.feeds.timeOutAfter(trouble === "silent" ? 400 : undefined)
      trial.cloud.trouble = (call, done) =>
        call.function === "feeds" && call.service === of && done === (trouble === "killed")
          ? trouble
          : undefined
      await trial.feeds.drain()
      expect(trial.cloud.queues.feeds.messages).toHaveLength(1)
      trial.cloud.trouble = () => undefined
      const runs = trial.functions.feeds.runs.length
      await trial.feeds.drainOverTime()
      expect(trial.functions.feeds.runs.length - runs).toBe(1)
      expect(trial.cloud.queues.feeds.messages).toEqual([])
      expect(given("feeds-dead")).toHaveLength(dead)
    })

    test("a run by the clock that fails is kept for somebody to look at, with what it was asked", async () => {
      trial.cloud.trouble = (call) => (call.service === "dynamodb" ? "unavailable" : undefined)
      expect(await trial.minute.strike()).toMatchObject({ ok: false })
      expect(await trial.nightly.strike()).toMatchObject({ ok: false })
      const told = given("jobs-dead").map((body) => JSON.parse(body))
      expect(told.map(({ requestContext }) => requestContext.approximateInvokeCount)).toEqual([1, 3])
      expect(told[1].requestPayload).toMatchObject({ "detail-type": "Scheduled Event" })
      trial.cloud.trouble = () => undefined
      expect(await trial.minute.strike()).toMatchObject({ ok: true })
      expect(await trial.nightly.strike()).toMatchObject({ ok: true })
    })

    test("the portal says so in a page, and works again when the table does", async () => {
      trial.cloud.trouble = (call) => (call.service === "dynamodb" ? "unavailable" : undefined)
      const page = await trial.visitor().send("/marriage/m1/times?office=baoshan")
      expect(page.status).toBeGreaterThanOrEqual(500)
      expect(await page.text()).toContain("<h1>")
      trial.cloud.trouble = () => undefined
      // A day read lately is not read again for a second, be it in vain.
      trial.clock.advance({ seconds: 2 })
      expect((await trial.visitor().send("/marriage/m1/times?office=baoshan")).status).toBe(200)
    })

    test("a person whose booking was cut off sends it again with the same key, and it is made once", async () => {
      const lin = await trial.person("lin-wei")
      const time = { office: "baoshan", business: "M1", date: "2026-12-04", start: "10:00" }
      const { id: hold } = (await (await lin.json("/api/holds", time)).json()) as { id: string }
      const { name, number } = resident("chen-jing")
      const booking = {
        hold,
        applicant: { party: "mainland", mobile: "13800000000", status: "single" },
        partner: { party: "mainland", name, documentType: "resident_id", number, status: "single" },
        agreed: true,
      }
      const send = () => lin.json("/api/appointments", booking, { "idempotency-key": "cut-off-once" })
      trial.cloud.trouble = (call, done) =>
        call.operation === "TransactWriteItems" && done ? "killed" : undefined
      expect((await send()).status).toBe(500)
      trial.cloud.trouble = () => undefined
      expect([201, 409]).toContain((await send()).status)
      const { appointments } = (await (await lin.send("/api/appointments")).json()) as {
        appointments: unknown[]
      }
      expect(appointments).toHaveLength(1)
      await trial.settle()
      expect(await trial.nightly.strike()).toMatchObject({ ok: true, value: { astray: 0 } })
    })
  })
}
