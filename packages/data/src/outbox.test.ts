// One entry of the outbox from its writing to its end, and the workers that share the outbox.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { commit } from "./change.ts"
import { embeddedClient } from "./embedded/client.ts"
import { type Engine, openEngine } from "./embedded/engine.ts"
import { fails, firstDue, ids, minute } from "./outbox.fixture.ts"
import { type Entry, mostAttempts, type Outbox, outbox, readImage, Unreadable } from "./outbox.ts"
import { type Handling, workDue, workEntry } from "./outbox-work.ts"
import { everything, putRaw } from "./raw.fixture.ts"
import { createTable, openTable, type PortalTable } from "./table.ts"

let engine: Engine
let table: PortalTable
let box: Outbox
let now = 0
beforeEach(async () => {
  now = Date.parse("2026-03-02T01:00:00Z")
  engine = openEngine({ dataDir: ":memory:", now: () => now })
  const client = embeddedClient(engine)
  await createTable(client)
  table = openTable(client)
  box = outbox(table)
})
afterEach(() => engine.close())

const entry = (id: string, dueAt = now) => ({ id, dueAt, topic: "test.notice", body: { code: id } })
const fill = async (count: number, dueAt = now) => {
  for (let n = 0; n < count; n += 1) await box.add(entry(`E${n}`, dueAt))
}
const first = () => firstDue(box, now)
const work = (handle: Handling["handle"], more: Partial<Handling> = {}): Handling => ({
  now: () => now,
  handle,
  ...more,
})

describe("a change", () => {
  test("writes its entry with itself, and the same id and time twice is one entry", async () => {
    await commit(table, [box.part(entry("A"))])
    await box.add(entry("A"))
    expect(await box.listDue(now)).toEqual([{ ...entry("A"), attempts: 0 }])
  })
  test("may ask for something later, which is not due before", async () => {
    await box.add(entry("A", now + 1))
    expect(await box.listDue(now)).toEqual([])
    expect(await box.oldestDue(now)).toBe(0)
    now += 90_001
    expect(ids(await box.listDue(now))).toEqual(["A"])
    expect(await box.oldestDue(now)).toBe(90_000)
  })
})

describe("a worker", () => {
  test("that claims an entry keeps others away until the lease ends, and costs one write unit", async () => {
    await box.add(entry("A"))
    const read = await first()
    const before = engine.consumed.get("UpdateItem")?.writeUnits ?? 0
    expect(await box.claim(read, now, minute)).toEqual({ ...read, leasedUntil: now + minute })
    expect((engine.consumed.get("UpdateItem")?.writeUnits ?? 0) - before).toBe(1)
    expect(await box.claim(read, now, minute)).toBeUndefined()
    expect(await box.listDue(now)).toEqual([])
    now += minute
    expect(await first()).toEqual({ ...read, leasedUntil: now })
  })
  test("that claims an entry to try it alone has counted the try at once", async () => {
    await box.add(entry("A"))
    expect(await box.claim(await first(), now, minute, true)).toMatchObject({ attempts: 1 })
    now += minute
    expect(await box.claim(await first(), now, minute, true)).toMatchObject({ attempts: 2 })
  })
  test("does not get an entry that is done", async () => {
    await box.add(entry("A"))
    const read = await first()
    await box.finish(read)
    expect(await box.claim(read, now, minute)).toBeUndefined()
    expect(await box.defer(read, now)).toBe(false)
    expect(await box.bury(read, "RangeError", now)).toBe(false)
    expect(await box.listDead()).toEqual([])
  })
  test("that was overtaken can neither put off nor bury what another one has in hand", async () => {
    await box.add(entry("A"))
    const slow = await box.claim(await first(), now, minute)
    now += 2 * minute
    const quick = await box.claim(await first(), now, minute)
    if (!slow || !quick) throw new Error("not claimed")
    expect(await box.defer(slow, now)).toBe(false)
    expect(await box.bury(slow, "RangeError", now)).toBe(false)
    expect(await box.defer(quick, now)).toBe(true)
  })
  test("pages past what others have leased", async () => {
    await fill(120)
    const all = await box.listDue(now, 200)
    for (const each of all.slice(0, 100)) await box.claim(each, now, minute)
    expect(ids(await box.listDue(now, 3))).toEqual(ids(all.slice(100, 112)))
    expect((await box.listDue(now, 200)).length).toBe(20)
  })
  test("goes through all shards in turn", async () => {
    await fill(60)
    const shardsOfFirst = (await box.listDue(now, 60)).slice(0, 4)
    const alone = await Promise.all([0, 1, 2, 3].map((shard) => box.listDue(now, 60, shard)))
    expect(shardsOfFirst).toEqual(alone.map((list) => list[0]))
    expect(alone.flat()).toHaveLength(60)
  })
})

describe("an entry that fails", () => {
  test("comes again after 10 s, then twice as long each time up to an hour, and is buried at the twelfth", async () => {
    await box.add(entry("A"))
    const waits: number[] = []
    for (let tried = 1; tried < mostAttempts; tried += 1) {
      expect(await workEntry(box, await first(), work(fails))).toBe("deferred")
      const began = now
      while ((await box.listDue(now)).length === 0) now += 1000
      waits.push((now - began) / 1000)
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600])
    const told: Entry[] = []
    const buried = async (each: Entry) => void told.push(each)
    expect(await workEntry(box, await first(), work(fails, { buried }))).toBe("buried")
    expect(told).toMatchObject([{ id: "A", topic: "test.notice", attempts: mostAttempts }])
    expect(await box.countDead()).toBe(1)
  })
  test("is kept with the class and place of its error, and not with what it said", async () => {
    await box.add(entry("A"))
    for (let tried = 0; tried < mostAttempts; tried += 1) {
      await workEntry(box, await first(), work(fails))
      now += 3_600_000
    }
    const [dead] = await box.listDead()
    expect(dead).toMatchObject({ id: "A", body: { code: "A" }, attempts: mostAttempts })
    expect(dead?.why).toContain("RangeError")
    expect(dead?.why).toContain("outbox.test.ts")
    expect(JSON.stringify(dead)).not.toMatch(/王小明|1380000/)
  })
  test("does not hold up the others", async () => {
    await fill(30)
    const done: string[] = []
    const counts = await workDue(
      box,
      work(async ({ id }) => (id.endsWith("3") ? fails() : done.push(id))),
    )
    expect(counts).toEqual({ done: 27, deferred: 3, buried: 0 })
    expect(done).toHaveLength(27)
  })
  test.each([false, true])("counts a try once; claimed alone: %s", async (alone) => {
    await box.add(entry("A"))
    const claimed = await box.claim(await first(), now, minute, alone)
    if (!claimed) throw new Error("not claimed")
    await box.defer(claimed, now)
    now += 10_000
    expect(await first()).toEqual({ ...entry("A", now), attempts: 1 })
  })
})

describe("an entry given up", () => {
  test("is due again, as if never tried, when somebody revives it, once", async () => {
    await box.add(entry("A"))
    await box.bury(await first(), "RangeError", now)
    now += minute
    expect(await Promise.all([box.revive("A", now), box.revive("A", now)])).toContain(true)
    expect(await box.revive("A", now)).toBe(false)
    expect(await box.listDue(now)).toEqual([{ ...entry("A"), attempts: 0 }])
    expect(await box.countDead()).toBe(0)
  })
  test("is known although the queue of dead letters does not answer", async () => {
    await box.add(entry("A"))
    const failures: unknown[] = []
    const more = { buried: fails, failed: (_: Entry, error: unknown) => void failures.push(error) }
    let worked = ""
    while (worked !== "buried") {
      worked = await workEntry(box, await first(), work(fails, more))
      now += 3_600_000
    }
    expect(await box.countDead()).toBe(1)
    expect(failures).toHaveLength(mostAttempts + 1)
  })
})

describe("what is no entry", () => {
  test("in the image of a stream record is refused, in the table it is put out of the way", async () => {
    const good = {
      id: { S: "A" },
      dueAt: { N: "5" },
      topic: { S: "t" },
      body: { S: "{}" },
      attempts: { N: "0" },
    }
    expect(readImage(good)).toEqual({ id: "A", dueAt: 5, topic: "t", body: {}, attempts: 0 })
    for (const bad of [undefined, {}, { ...good, body: { S: "[" } }, { ...good, dueAt: { S: "soon" } }])
      expect(() => readImage(bad)).toThrow(Unreadable)
    await putRaw(table, { pk: "OUTBOX#2", sk: "2026-01-01T#?", body: 1 })
    await fill(3)
    expect(
      await workDue(
        box,
        work(async () => undefined),
      ),
    ).toEqual({ done: 3, deferred: 0, buried: 1 })
    expect(await box.listDead()).toMatchObject([{ topic: "unreadable", why: "Unreadable" }])
  })
})

describe("what was given up", () => {
  const buried = async (...names: readonly string[]) => {
    for (const name of names) {
      await box.add(entry(name))
      await box.bury(await first(), "RangeError", now)
    }
  }
  test("is read a page at a time, each once", async () => {
    await buried("A", "B", "C", "D", "E")
    const seen: string[] = []
    let after: string | undefined
    do {
      const { entries, next } = await box.pageDead(after, 2)
      seen.push(...ids(entries))
      after = next
    } while (after)
    expect(seen).toEqual(["A", "B", "C", "D", "E"])
  })
  test("can be dropped once, and who did it and why is kept", async () => {
    await buried("A")
    const by = { staff: "m-1", name: "负责人", sealed: "…" }
    expect(await box.drop("A", by, now)).toBe(true)
    expect(await box.drop("A", by, now)).toBe(false)
    expect([await box.findDead("A"), await box.countDead(), await box.revive("A", now)]).toEqual([
      ...[undefined, 0, false],
    ])
    const kept = (await everything(table)).filter(({ pk }) => pk === "DROPPED")
    expect(kept).toMatchObject([{ id: "A", topic: "test.notice", staff: "m-1", sealed: "…" }])
  })
})
