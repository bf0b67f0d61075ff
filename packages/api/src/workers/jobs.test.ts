// The minute's and the night's job on the real engine: what they do, what they measure, what they leave alone.
import { mostAttempts, outbox } from "@civil/data/outbox.ts"
import { agreed, waiting } from "@civil/services/marriage/case.fixture.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { anHour, beginWorkers, type WorkersCase } from "../testing/workers.ts"

async function opened(): Promise<WorkersCase> {
  const each = await beginWorkers()
  onTestFinished(() => each.world.close())
  return each
}

describe("every minute", () => {
  test("leaves what is due for less than half a minute to the stream, and then does what the stream missed", async () => {
    const each = await opened()
    await agreed(each)
    expect(await each.workers.minute(anHour)).toMatchObject({ done: 0, oldestSeconds: 0 })
    each.world.clock.advance({ seconds: 29 })
    expect(await each.workers.minute(anHour)).toMatchObject({ done: 0, oldestSeconds: 29 })
    each.world.clock.advance({ seconds: 1 })
    const report = await each.workers.minute(anHour)
    expect(report).toMatchObject({ deferred: 0, buried: 0, oldestSeconds: 0, dead: 0 })
    expect(report.done).toBeGreaterThan(0)
    expect(await each.service.messages(each.him)).not.toEqual([])
  })

  test("ends what the partner did not confirm in time", async () => {
    const each = await opened()
    const { id } = await waiting(each)
    each.world.clock.advance({ minutes: 1 })
    await each.workers.minute(anHour)
    expect((await each.service.get(each.him, id)).state).toBe("waiting_for_partner")
    each.world.clock.advance({ hours: 96 })
    await each.workers.minute(anHour)
    expect((await each.service.get(each.him, id)).state).toBe("lapsed")
  })

  test("gives up after so many tries: kept in the table, told once to the queue, measured every minute", async () => {
    const each = await opened()
    const { world, workers, dead, measured } = each
    const dueAt = world.clock.now().epochMilliseconds
    await outbox(world.table).add({ id: "odd", dueAt, topic: "nobody.knows", body: { secret: "310113" } })
    for (let hour = 0; hour < 13; hour += 1) {
      world.clock.advance({ hours: 2 })
      await workers.minute(anHour)
    }
    expect(dead).toEqual([{ id: "odd", topic: "nobody.knows", attempts: mostAttempts }])
    expect(measured.at(-1)).toEqual({ OutboxOldestSeconds: 0, OutboxDead: 1 })
    expect(await outbox(world.table).listDead()).toMatchObject([{ id: "odd", attempts: mostAttempts }])
    expect(JSON.stringify(each.lines)).not.toContain("310113")
  })

  test("fails aloud when the table cannot be reached", async () => {
    const each = await opened()
    await each.world.engine.close()
    await expect(each.workers.minute(anHour)).rejects.toThrow("The engine is closed.")
    expect(each.measured).toEqual([])
  })
})

describe("every night", () => {
  test("finds the books in order, and tells how long the published calendar lasts", async () => {
    const each = await opened()
    await agreed(each)
    expect(await each.workers.nightly(anHour)).toEqual({
      astray: 0,
      calendarDaysLeft: 304,
      roots: 1,
      broken: 0,
    })
    expect(each.measured).toEqual([{ CalendarDaysMissing: 0 }, { PlacesAstray: 0 }, { HistoryBroken: 0 }])
  })

  test("counts the days ahead that no calendar tells, so that the next year is put in before they are wanted", async () => {
    const each = await opened()
    each.world.clock.advance({ hours: 24 * 260 })
    await each.workers.nightly(anHour)
    expect(each.measured[0]).toEqual({ CalendarDaysMissing: 1 })
    each.world.clock.advance({ hours: 24 * 300 })
    await each.workers.nightly(anHour)
    expect(each.measured[3]).toEqual({ CalendarDaysMissing: 45 })
  })

  test("names a place that no booking has", async () => {
    const each = await opened()
    await agreed(each)
    const { engine } = each.world
    const { Items = [] } = (await engine.execute("Scan", { TableName: "portal" })) as {
      Items?: Record<string, { S?: string }>[]
    }
    const place = Items.find(({ pk, state }) => pk?.S?.startsWith("PLACES#") && state?.S === "booked")
    if (!place?.pk || !place.sk) throw new Error("the booking has no place")
    await engine.execute("UpdateItem", {
      TableName: "portal",
      Key: { pk: place.pk, sk: place.sk },
      UpdateExpression: "SET appointment = :nobody",
      ExpressionAttributeValues: { ":nobody": { S: "NOBODYHERE" } },
    })
    const { astray } = await each.workers.nightly(anHour)
    expect(astray).toBeGreaterThan(0)
    expect(each.measured).toContainEqual({ PlacesAstray: astray })
    expect(each.lines.some(({ level, job }) => level === "error" && job === "nightly")).toBe(true)
  })
})
