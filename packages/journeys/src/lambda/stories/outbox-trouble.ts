// Every kind of trouble on the way from a change to what follows it. Whatever happens, each thing is done exactly once in
// its effect, or lies among what was given up; and nothing is tried without end.
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { outbox } from "@civil/data/outbox.ts"
import { keyOf, mostAttempts, shards } from "@civil/data/outbox-entry.ts"
import { openTable } from "@civil/data/table.ts"
import { toValue } from "@civil/data/values.ts"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import type { Call, Trouble } from "../cloud/port.ts"
import { physical } from "../names.ts"
import { openTrial, type Trial } from "../trial.ts"
import { invite, never, once, told } from "./couples.ts"

/** Trouble only for one function's calls of which this is true. */
const only =
  (name: string, trouble: Exclude<Trouble, undefined>, of: (call: Call) => boolean = () => true) =>
  (call: Call, done: boolean): Trouble =>
    call.function === name && !done && of(call) ? trouble : undefined

const touches = (text: string) => (call: Call) => JSON.stringify(call.input).includes(text)

export function outboxTroubleStory(): void {
  describe("what follows a change", () => {
    let trial: Trial
    let couples = 0
    beforeAll(async () => {
      trial = await openTrial()
    })
    afterEach(async () => {
      trial.cloud.trouble = () => undefined
      for (const each of Object.values(trial.functions)) each.timeOutAfter(undefined)
    })
    afterAll(() => trial?.stop())

    const ask = () => invite(trial, couples++)
    const dead = () => trial.cloud.queues["outbox-dead"].messages.map(({ body }) => JSON.parse(body))
    const box = () => outbox(openTable(embeddedClient(trial.cloud.engine), physical("portal")))
    /** Topics of what should have been done by now. */
    const overdue = async () => (await box().listDue(trial.clock.now())).map(({ topic }) => topic)
    /** So many runs of the minute, each followed by the stream; answers what the last one reported. */
    async function minutes(count: number, apart = 1) {
      let last: unknown
      for (let n = 0; n < count; n += 1) {
        trial.clock.advance({ minutes: apart })
        const outcome = await trial.minute.strike()
        last = outcome.ok ? outcome.value : outcome.error
        await trial.settle()
      }
      return last
    }
    /** Sets how often a booking's entry has been tried; answers how often it was. */
    async function passOver(code: string, attempts: number): Promise<number | undefined> {
      const pages = await Promise.all(Array.from({ length: shards }, (_, shard) => box().listAll(shard)))
      const entry = pages.flatMap(({ entries }) => entries).find(({ body }) => body.code === code)
      if (!entry) return undefined
      await trial.cloud.engine.execute("UpdateItem", {
        TableName: physical("portal"),
        Key: toValue(keyOf(entry)).M,
        UpdateExpression: "SET attempts = :attempts",
        ExpressionAttributeValues: { ":attempts": toValue(attempts) },
      })
      return entry.attempts
    }
    /** What is new among the dead letters, and how often a function ran, during an act. */
    async function counted(act: () => Promise<unknown>) {
      const before = {
        dead: dead().length,
        outbox: trial.functions.outbox.runs.length,
        minute: trial.functions.minute.runs.length,
      }
      await act()
      return {
        dead: dead().slice(before.dead),
        outbox: trial.functions.outbox.runs.length - before.outbox,
        minute: trial.functions.minute.runs.length - before.minute,
      }
    }

    test.each(["outbox", "minute"] as const)(
      "is done once, wherever %s is cut off after a write",
      async (worker) => {
        for (let at = 1, reached = true; reached; at += 1) {
          const couple = await ask()
          let writes = 0
          reached = false
          trial.cloud.trouble = (call, done) => {
            const reads = ["GetItem", "Query", "GetSecretValue"].includes(call.operation)
            if (call.function !== worker || reads || !done || ++writes !== at) return undefined
            reached = true
            return "killed"
          }
          const { outbox: runs, dead: given } = await counted(async () => {
            if (worker === "minute") trial.clock.advance({ minutes: 1 })
            await (worker === "outbox" ? trial.settle() : trial.minute.strike())
            trial.cloud.trouble = () => undefined
            await minutes(1, 3)
          })
          expect([at, await told(couple)]).toEqual([at, once])
          expect([at, given, await overdue()]).toEqual([at, [], []])
          expect(runs).toBeLessThanOrEqual(12)
        }
      },
    )

    test("is done once though the stream tells of it twice, and late", async () => {
      const couple = await ask()
      const before = trial.functions.outbox.runs.length
      await trial.settle()
      trial.clock.advance({ minutes: 20 })
      for (const { event } of trial.functions.outbox.runs.slice(before))
        await trial.functions.outbox.invoke(event)
      expect(await told(couple)).toEqual(once)
      expect(await overdue()).toEqual([])
    })

    test.each([
      ["table", "dynamodb"],
      ["secret", "secretsmanager"],
    ])("is done by the minute when the %s did not answer the stream's worker", async (_what, service) => {
      const couple = await ask()
      await trial.functions.outbox.retire()
      trial.cloud.trouble = only("outbox", "unavailable", (call) => call.service === service)
      const { outbox: runs, dead: given } = await counted(() => trial.settle())
      expect(runs).toBeLessThanOrEqual(12)
      expect(given[0]).toMatchObject({ requestContext: { condition: "RetryAttemptsExhausted" } })
      expect(await told(couple)).toEqual(never)
      trial.cloud.trouble = () => undefined
      // An environment that could not open stands still for some seconds; Lambda would start others.
      await trial.functions.outbox.retire()
      expect(await minutes(1)).toMatchObject({ buried: 0, dead: 0 })
      expect(await told(couple)).toEqual(once)
      expect(await overdue()).toEqual([])
    })

    test("is put off when only its own part fails, and others in the batch are done at once", async () => {
      const [bad, good] = [await ask(), await ask()]
      trial.cloud.trouble = only("outbox", "unavailable", touches(`APT#${bad.code}`))
      const { outbox: runs, dead: given } = await counted(() => trial.settle())
      expect([await told(bad), await told(good)]).toEqual([never, once])
      expect(given).toEqual([])
      // A run for each shard of the stream that has something, and one for what was put off.
      expect(runs).toBeLessThanOrEqual(8)
      trial.cloud.trouble = () => undefined
      await minutes(1)
      expect([await told(bad), await told(good)]).toEqual([once, once])
    })

    test("of a record that cannot be read is given up alone, and others in its batch are done at once", async () => {
      const poison = {
        eventID: "0",
        eventName: "INSERT",
        eventVersion: "1.1",
        eventSource: "aws:dynamodb",
        awsRegion: "cn-north-1",
        dynamodb: {
          ApproximateCreationDateTime: Math.floor(trial.clock.now() / 1000),
          Keys: { pk: { S: "OUTBOX#0" }, sk: { S: "?" } },
          NewImage: { pk: { S: "OUTBOX#0" }, sk: { S: "?" }, body: { S: "{" } },
          SequenceNumber: "99999999999999999999",
          StreamViewType: "NEW_AND_OLD_IMAGES",
        },
      }
      for (const shard of [0, 1, 2, 3]) trial.stream.putRaw(poison, `OUTBOX#${shard}`)
      const couple = await ask()
      await trial.stream.step()
      expect(await told(couple)).toEqual(once)
      const { outbox: runs, dead: given } = await counted(() => trial.settle())
      expect(runs).toBeLessThanOrEqual(4 * 3)
      expect(given.length).toBeGreaterThan(0)
      for (const each of given)
        expect(each.DDBStreamBatchInfo.startSequenceNumber).toBe("99999999999999999999")
      await minutes(1)
      expect(await told(couple)).toEqual(once)
    })

    test("that hangs until its worker is killed is given up after its last try, and holds nobody up", async () => {
      const [bad, good] = [await ask(), await ask()]
      const hang = touches(`APT#${bad.code}`)
      trial.cloud.trouble = (call, done) =>
        ["outbox", "minute"].includes(call.function) && !done && hang(call) ? "silent" : undefined
      trial.functions.outbox.timeOutAfter(400)
      trial.functions.minute.timeOutAfter(400)
      const { outbox: runs } = await counted(() => trial.settle())
      expect(runs).toBeLessThanOrEqual(16)
      expect(await told(good)).toEqual(once)
      let last: unknown
      const { dead: given } = await counted(async () => {
        await minutes(3, 61)
        // Its deaths are counted, but the first, in company; those between are left out here.
        expect(await passOver(bad.code, mostAttempts - 1)).toBeGreaterThan(0)
        last = await minutes(3, 61)
      })
      expect(last).toMatchObject({ dead: 1, oldestSeconds: 0 })
      expect(given).toEqual([{ id: expect.any(String), topic: expect.any(String), attempts: mostAttempts }])
      expect(trial.cloud.queues["jobs-dead"].messages.length).toBeGreaterThan(0)
      trial.cloud.trouble = () => undefined
      expect([await told(bad), await told(good)]).toEqual([never, once])
    })

    test("that nobody can do is given up after its last try and kept; the queue hears no more than its name", async () => {
      const before = dead().length
      const body = { secret: "of somebody" }
      await box().add({ id: "first", dueAt: trial.clock.now(), topic: "nobody.does", body })
      await trial.settle()
      const { minute } = await counted(() => minutes(mostAttempts + 2, 61))
      expect(minute).toBe(mostAttempts + 2)
      expect(dead().slice(before)).toEqual([{ id: "first", topic: "nobody.does", attempts: mostAttempts }])
      expect((await box().listDead()).map(({ id }) => id)).toContain("first")
      for (const { log } of Object.values(trial.functions)) expect(log.join()).not.toContain(body.secret)
    })

    test("given up while the queue does not answer is still kept and counted", async () => {
      const [queued, kept] = [dead().length, (await box().listDead()).length]
      await box().add({ id: "second", dueAt: trial.clock.now(), topic: "nobody.does", body: {} })
      trial.cloud.trouble = (call) => (call.service === "sqs" ? "unavailable" : undefined)
      await trial.settle()
      expect(await minutes(mostAttempts + 2, 61)).toMatchObject({ dead: kept + 1 })
      expect(dead()).toHaveLength(queued)
      expect(await overdue()).toEqual([])
      expect(trial.functions.minute.log.join("\n")).toContain(`"OutboxDead":${kept + 1}`)
    })

    test("may be given up by the stream's worker too, when the last try falls to it", async () => {
      const entry = { id: "third", dueAt: trial.clock.now() }
      const item = { ...entry, _et: "Outbox", topic: "nobody.does", body: "{}", attempts: mostAttempts - 1 }
      const Item = toValue({ ...item, ...keyOf(entry) }).M
      await trial.cloud.engine.execute("PutItem", { TableName: physical("portal"), Item })
      const { dead: given } = await counted(() => trial.settle())
      expect(given).toEqual([{ id: "third", topic: "nobody.does", attempts: mostAttempts }])
      expect(await overdue()).toEqual([])
    })
  })
}
