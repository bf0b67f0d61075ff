// The job that does all that is due: what it leaves alone, how it shares the work, and what it does with entries that hang or kill.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { embeddedClient } from "./embedded/client.ts"
import { type Engine, openEngine } from "./embedded/engine.ts"
import { fails, firstDue, ids, minute } from "./outbox.fixture.ts"
import { type Entry, mostAttempts, type Outbox, outbox } from "./outbox.ts"
import { type Handling, workDue } from "./outbox-work.ts"
import { createTable, openTable } from "./table.ts"

let engine: Engine
let client: ReturnType<typeof embeddedClient>
let box: Outbox
let now = 0
beforeEach(async () => {
  now = Date.parse("2026-03-02T01:00:00Z")
  engine = openEngine({ dataDir: ":memory:", now: () => now })
  client = embeddedClient(engine)
  await createTable(client)
  box = outbox(openTable(client))
})
afterEach(() => engine.close())

const entry = (id: string, dueAt = now) => ({ id, dueAt, topic: "test.notice", body: {} })
const fill = async (count: number, dueAt = now) => {
  for (let n = 0; n < count; n += 1) await box.add(entry(`E${n}`, dueAt))
}
const first = () => firstDue(box, now)
const work = (handle: Handling["handle"], more: Partial<Handling> = {}): Handling => ({
  now: () => now,
  handle,
  ...more,
})

/** A job whose process ends at the first try of what kills: nothing that it still had in hand is heard of again. */
async function jobUntilKilled(kills: (id: string) => boolean, done: Set<string>): Promise<void> {
  let end = () => {}
  const killed = new Promise<void>((resolve) => {
    end = resolve
  })
  let dead = false
  const run: typeof client.run = async (...what) =>
    dead ? new Promise(() => undefined) : client.run(...what)
  const handle = async ({ id }: Entry) => {
    if (kills(id)) {
      dead = true
      end()
    }
    await Promise.resolve()
    if (dead) return new Promise(() => undefined)
    done.add(id)
  }
  await Promise.race([workDue(outbox(openTable({ run })), work(handle)), killed])
}

describe("the minute's job", () => {
  test("leaves what is young to the stream", async () => {
    await fill(5)
    now += 29_000
    const graceMs = 30_000
    expect((await workDue(box, { ...work(async () => undefined), graceMs })).done).toBe(0)
    now += 1000
    expect((await workDue(box, { ...work(async () => undefined), graceMs })).done).toBe(5)
  })
  test("begins nothing when its time is nearly over, and does all of it next time", async () => {
    await fill(40)
    let left = 6000
    const handle = async () => {
      left -= 200
    }
    const counts = await workDue(box, { ...work(handle), remaining: () => left })
    expect(counts.done).toBeGreaterThan(0)
    expect(counts.done).toBeLessThan(40)
    const rest = await workDue(
      box,
      work(async () => undefined),
    )
    expect(counts.done + rest.done).toBe(40)
  })
  test("puts off a try that does not come to an end", async () => {
    await fill(8)
    const failures: unknown[] = []
    const counts = await workDue(box, {
      ...work(({ id }) => (id === "E3" ? new Promise(() => undefined) : Promise.resolve())),
      limitMs: 30,
      failed: (_, error) => void failures.push(error),
    })
    expect(counts).toEqual({ done: 7, deferred: 1, buried: 0 })
    expect(failures).toMatchObject([{ name: "TooSlow" }])
  })
  test("buries what has killed its worker twelve times, without another try", async () => {
    await box.add(entry("A"))
    for (let died = 0; died < mostAttempts; died += 1) {
      expect(await box.claim(await first(), now, minute, true)).toBeDefined()
      now += minute
    }
    const tried: string[] = []
    const counts = await workDue(
      box,
      work(async ({ id }) => void tried.push(id)),
    )
    expect([counts.buried, tried.length]).toEqual([1, 0])
    expect(await box.listDead()).toMatchObject([{ id: "A", attempts: mostAttempts, why: "NoAnswer" }])
  })
  test("buries what kills its workers, and nothing that stood beside it", async () => {
    await fill(30)
    await box.add(entry("killer", now - 1))
    const done = new Set<string>()
    let jobs = 0
    for (; (await box.oldestDue(now)) > 0 || jobs === 0; jobs += 1) {
      now += 3 * minute
      await jobUntilKilled((id) => id === "killer", done)
      // The killer had its turn alone, and then came last.
      if (jobs === 2) expect(done.size).toBe(30)
    }
    expect(jobs).toBeLessThanOrEqual(mostAttempts + 2)
    expect(done.size).toBe(30)
    expect(await box.listDead()).toMatchObject([{ id: "killer", attempts: mostAttempts, why: "NoAnswer" }])
  })
  test("tries what took too long alone, after the others, and counts only that", async () => {
    await fill(12)
    let hangs = true
    const inHand = new Set<string>()
    const beside: number[] = []
    const handle = async ({ id }: Entry) => {
      inHand.add(id)
      if (hangs && id < "E2") return new Promise(() => undefined)
      beside.push(inHand.size)
      await Promise.resolve()
      inHand.delete(id)
    }
    const limited = { ...work(handle), limitMs: 30 }
    expect(await workDue(box, limited)).toEqual({ done: 8, deferred: 4, buried: 0 })
    now += 10_000
    expect(await box.listDue(now, 25, undefined, "answered")).toEqual([])
    expect((await box.listDue(now)).map(({ attempts }) => attempts)).toEqual([0, 0, 0, 0])
    await workDue(box, limited)
    now += 10_000
    expect((await box.listDue(now)).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1])
    hangs = false
    inHand.clear()
    beside.length = 0
    expect((await workDue(box, limited)).done).toBe(4)
    expect(beside).toEqual([1, 1, 1, 1])
  })
  test("shares the work with another one: each entry is tried once", async () => {
    await fill(80)
    const tried: string[] = []
    const job = () =>
      workDue(
        box,
        work(async ({ id }) => void tried.push(id)),
      )
    const both = await Promise.all([job(), job()])
    expect(both[0].done + both[1].done).toBe(80)
    expect(tried.length).toBe(new Set(tried).size)
  })
  test("says what the table threw, after it has done what it could", async () => {
    await fill(12)
    const broken: Outbox = {
      ...box,
      finish: async (each) => (each.id === "E5" ? fails() : box.finish(each)),
    }
    await expect(
      workDue(
        broken,
        work(async () => undefined),
      ),
    ).rejects.toThrow(RangeError)
    now += 120_000
    expect(ids(await box.listDue(now))).toEqual(["E5"])
  })
})
