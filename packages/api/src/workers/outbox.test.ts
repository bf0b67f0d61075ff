// New outbox entries as the table's stream tells of them, on the real engine.
import type { StreamRecord } from "@civil/data/embedded/feed.ts"
import { outbox } from "@civil/data/outbox.ts"
import { agreed } from "@civil/services/marriage/case.fixture.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { anHour, beginWorkers, inserted, type WorkersCase } from "../testing/workers.ts"

async function opened(): Promise<WorkersCase> {
  const each = await beginWorkers()
  onTestFinished(() => each.world.close())
  return each
}

const waiting = async ({ world }: WorkersCase) => {
  const box = outbox(world.table)
  const pages = await Promise.all([0, 1, 2, 3].map((shard) => box.listAll(shard)))
  return pages.flatMap(({ entries }) => entries)
}

describe("the couple", () => {
  test("have their messages as soon as the stream has told of the booking", async () => {
    const each = await opened()
    const { id } = await agreed(each)
    expect(await each.service.messages(each.him)).toEqual([])
    const answer = await each.workers.outbox(each.event(...each.streamed), anHour)
    expect(answer).toEqual({ batchItemFailures: [] })
    for (const who of [each.him, each.her])
      expect((await each.service.messages(who)).map(({ about }) => about)).toContain(id)
    expect(each.lines.at(-1)).toMatchObject({ level: "info", job: "outbox", failed: 0, deferred: 0 })
  })

  test("have them once when the stream tells it again", async () => {
    const each = await opened()
    await agreed(each)
    const event = each.event(...each.streamed)
    await each.workers.outbox(event, anHour)
    const before = await each.service.messages(each.him)
    expect(await each.workers.outbox(event, anHour)).toEqual({ batchItemFailures: [] })
    expect(await each.service.messages(each.him)).toEqual(before)
  })
})

describe("what is due later", () => {
  test("is left to the minute's job, untouched", async () => {
    const each = await opened()
    const dueAt = each.world.clock.now().epochMilliseconds + 60_000
    await outbox(each.world.table).add({
      id: "later",
      dueAt,
      topic: "marriage.lapse",
      body: { code: "none" },
    })
    await each.workers.outbox(each.event(...each.streamed), anHour)
    expect(await waiting(each)).toMatchObject([{ id: "later", attempts: 0 }])
    expect(each.lines.at(-1)).toMatchObject({ later: 1, done: 0 })
  })
})

describe("an operator", () => {
  test("has an entry that nobody knows put off alone; the others are done", async () => {
    const each = await opened()
    const now = each.world.clock.now().epochMilliseconds
    await outbox(each.world.table).add({ id: "odd", dueAt: now, topic: "nobody.knows", body: {} })
    await agreed(each)
    expect(await each.workers.outbox(each.event(...each.streamed), anHour)).toEqual({ batchItemFailures: [] })
    expect(await each.service.messages(each.him)).not.toEqual([])
    const left = await waiting(each)
    expect(left.find(({ id }) => id === "odd")).toMatchObject({ attempts: 1, dueAt: now + 10_000 })
    expect(each.lines.filter(({ level }) => level === "error")).toMatchObject([{ what: "nobody.knows" }])
  })

  test("gets a record that cannot be read back by its number, the first of them; the others are done", async () => {
    const each = await opened()
    await agreed(each)
    const [first, ...rest] = each.streamed
    if (first === undefined) throw new Error("nothing was told")
    const broken = ["7", "8"].map((number) => inserted(number, { id: { S: "x" } }))
    const answer = await each.workers.outbox(each.event(first, ...broken, ...rest), anHour)
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "7" }] })
    expect(await each.service.messages(each.her)).not.toEqual([])
    expect(each.lines.at(-1)).toMatchObject({ failed: 2 })
    expect(JSON.stringify(each.lines)).not.toContain("an outbox entry without")
  })

  test("needs no filter at the stream: other items, changes and removals are passed over", async () => {
    const each = await opened()
    const others = [
      {
        ...inserted("1", { pk: { S: "PERSON#x" } }),
        dynamodb: { Keys: { pk: { S: "PERSON#x" } }, SequenceNumber: "1" },
      },
      { ...inserted("2", {}), eventName: "MODIFY" },
      { ...inserted("3", {}), eventName: "REMOVE" },
    ] as unknown as readonly StreamRecord[]
    expect(await each.workers.outbox(each.event(...others), anHour)).toEqual({ batchItemFailures: [] })
    expect(each.lines).toMatchObject([{ records: 3, failed: 0, done: 0 }])
  })

  test("gets the batch back when the table cannot be written, and nothing is lost", async () => {
    const each = await opened()
    await agreed(each)
    const [first] = each.streamed
    await each.world.engine.close()
    const answer = await each.workers.outbox(each.event(...each.streamed), anHour)
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: first?.dynamodb.SequenceNumber }])
  })

  test("finds what a run had no time for still there, not counted as tried", async () => {
    const each = await opened()
    await agreed(each)
    const before = await waiting(each)
    expect(await each.workers.outbox(each.event(...each.streamed), () => 1_000)).toEqual({
      batchItemFailures: [],
    })
    expect(await waiting(each)).toEqual(before)
  })
})
