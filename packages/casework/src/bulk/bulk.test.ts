// Many cases done at a stroke, and taken back, as officers meet it.

import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { doAct } from "../desk/act.ts"
import { refusalOf } from "../fixture.ts"
import { spine } from "../spine.ts"
import { type BulkTest, bulkTest, endless } from "./bulk.fixture.ts"
import { bulkText } from "./words.ts"

let { t, reviewer, resident, handIn, work, started } = {} as BulkTest
beforeEach(async () => {
  ;({ t, reviewer, resident, handIn, work, started } = await bulkTest())
})
afterEach(() => t.close())

describe("an officer who does one of them by hand before the start", () => {
  test("reads of each what became of it: none is left waiting", async () => {
    const [mine = "", other = ""] = await handIn(2)
    const { dryRun } = await t.casework.bulk.dryRun(reviewer(), {
      ...{ act: "approve" as const, input: {}, cases: [mine, other] },
    })
    const { revision } = await t.findCase(mine)
    await t.casework.desk.act(reviewer(), mine, "approve", { revision })
    const { id } = await t.casework.bulk.start(reviewer(), { dryRun })
    await work()
    const run = await t.casework.bulk.get(reviewer(), id)
    expect(run).toMatchObject({ state: "done", total: 2, done: 1, failed: 1 })
    expect(Object.fromEntries(run.items.map(({ case: id, result }) => [id, result]))).toEqual({
      ...{ [mine]: "failed", [other]: "done" },
    })
    expect(run.items.find((each) => each.case === mine)?.text).toEqual(bulkText("bulk.done_already"))
  })
})

describe("what was started", () => {
  test("is done case by case, with a result for each, and told after the minutes for undoing", async () => {
    const ids = await handIn(3)
    const job = await started(ids)
    expect(job).toMatchObject({ state: "running", total: 3, done: 0 })
    await work()
    const done = await t.casework.bulk.get(reviewer(), job.id)
    expect(done).toMatchObject({ state: "done", total: 3, done: 3, failed: 0 })
    expect(done.undoUntil).toBe("2026-03-02T01:10:00.000Z")
    expect(done.items.map(({ result }) => result)).toEqual(["done", "done", "done"])
    expect(t.told.filter(({ action }) => action === "told")).toEqual([])
    t.world.clock.advance({ minutes: 10 })
    await t.run()
    expect(
      t.told
        .filter(({ action }) => action === "told")
        .map((each) => each.case)
        .sort(),
    ).toEqual(ids.sort())
    const line = (await t.history(ids[0] ?? "")).find(({ action }) => action === "approve")
    expect(line).toMatchObject({ by: { kind: "staff", id: "s2" }, facts: { bulk: job.id } })
  })

  test("decides the revisions that were seen, and lists each that changed meanwhile", async () => {
    const ids = await handIn(3)
    const [gone = "", held = "", kept = ""] = ids
    const run = await t.casework.bulk.dryRun(reviewer(), { act: "approve", input: {}, cases: ids })
    await t.casework.citizen.withdraw(resident(0), gone, { revision: 1 })
    await t.casework.desk.act(t.staff("s1", ["clerk"]), held, "claim", { revision: 1 })
    const job = await t.casework.bulk.start(reviewer(), { dryRun: run.dryRun })
    await work()
    const done = await t.casework.bulk.get(reviewer(), job.id)
    expect(done).toMatchObject({ state: "done", done: 1, failed: 2 })
    const items = new Map(done.items.map((item) => [item.case, item]))
    expect(items.get(kept)?.result).toBe("done")
    expect(items.get(gone)).toMatchObject({ result: "failed", text: bulkText("case.not_now") })
    const values = { name: "登记员s1", until: "09:30" }
    expect(items.get(held)).toMatchObject({ result: "failed", text: bulkText("case.held", values) })
    expect((await t.findCase(gone)).state).toBe("withdrawn")
    expect((await t.findCase(held)).state).toBe("in_review")
  })

  test("leaves out what was unticked, and starts once however often it is asked", async () => {
    const ids = await handIn(2)
    const [one = "", other = ""] = ids
    const { dryRun } = await t.casework.bulk.dryRun(reviewer(), { act: "approve", input: {}, cases: ids })
    const start = () => t.casework.bulk.start(reviewer(), { dryRun, without: [other] })
    const [a, b] = await Promise.all([start(), start()])
    expect([a.id, b.id, a.total]).toEqual([dryRun, dryRun, 1])
    await work()
    expect((await t.findCase(one)).state).toBe("approved")
    expect((await t.findCase(other)).state).toBe("submitted")
    expect(await t.history(one)).toHaveLength(3)
  })

  test("goes on after a slice that ended early, and after a worker that died between claim and decision", async () => {
    const ids = await handIn(20)
    const job = await started(ids)
    await t.run()
    let left = 2
    expect(await t.casework.work(job.id, () => (left-- > 0 ? 10_000 : 0))).toBe(false)
    const half = await t.casework.bulk.get(reviewer(), job.id)
    expect(half.done).toBeGreaterThan(0)
    expect(half.done).toBeLessThan(20)
    const waiting = half.items.find(({ result }) => result === "waiting")?.case ?? ""
    await doAct(spine(t.deps), reviewer(), waiting, "claim", { revision: 1 }, { facts: { bulk: job.id } })
    await Promise.all([t.casework.work(job.id, endless), t.casework.work(job.id, endless)])
    expect(await t.casework.bulk.get(reviewer(), job.id)).toMatchObject({
      state: "done",
      done: 20,
      failed: 0,
    })
    for (const id of ids)
      expect((await t.history(id)).map(({ action }) => action)).toEqual(["submit", "claim", "approve"])
  })

  test("proposes in bulk, and another person approves in bulk", async () => {
    const ids = await handIn(2, "garden.greenhouse")
    await started(ids, "propose", { outcome: "approved", note: "材料齐全" })
    await work()
    for (const id of ids) expect((await t.findCase(id)).state).toBe("awaiting_second")
    const same = await t.casework.bulk.dryRun(t.staff("s2", ["reviewer", "approver"]), {
      act: "approve",
      input: {},
      cases: ids,
    })
    expect(same.exceptions.map(({ code }) => code)).toEqual(["case.same_person", "case.same_person"])
    const approver = t.staff("s3", ["approver"])
    const { dryRun } = await t.casework.bulk.dryRun(approver, { act: "approve", input: {}, cases: ids })
    await t.casework.bulk.start(approver, { dryRun })
    await work()
    for (const id of ids) expect((await t.findCase(id)).state).toBe("approved")
  })
})

describe("taking it back", () => {
  test("within the minutes puts every case back into the queue, and nobody is told", async () => {
    const ids = await handIn(3)
    const job = await started(ids)
    await work()
    t.world.clock.advance({ minutes: 9 })
    expect((await t.casework.bulk.undo(reviewer(), job.id)).state).toBe("undoing")
    await work()
    const undone = await t.casework.bulk.get(reviewer(), job.id)
    expect(undone.items.map(({ result }) => result)).toEqual(["undone", "undone", "undone"])
    expect(undone.state).toBe("undone")
    t.world.clock.advance({ minutes: 20 })
    await t.run()
    for (const id of ids) expect((await t.findCase(id)).state).toBe("submitted")
    expect(t.told.filter(({ action }) => action === "told")).toEqual([])
  })

  test("takes back what somebody has only looked at or noted since", async () => {
    const ids = await handIn(1)
    const [one = ""] = ids
    const job = await started(ids)
    await work()
    const { revision } = await t.findCase(one)
    await t.casework.desk.act(t.staff("s3", ["reviewer"]), one, "note", { revision, note: "已电话说明" })
    await t.casework.bulk.undo(reviewer(), job.id)
    await work()
    expect((await t.casework.bulk.get(reviewer(), job.id)).items).toMatchObject([{ result: "undone" }])
    expect((await t.findCase(one)).state).toBe("submitted")
  })

  test("leaves alone what changed since, and says so", async () => {
    const ids = await handIn(2)
    const [one = ""] = ids
    const job = await started(ids)
    await work()
    for (const act of ["undo", "approve"] as const) {
      const { revision } = await t.findCase(one)
      await t.casework.desk.act(reviewer(), one, act, { revision })
    }
    await t.casework.bulk.undo(reviewer(), job.id)
    await work()
    const { items } = await t.casework.bulk.get(reviewer(), job.id)
    expect(items.find((item) => item.case === one)).toMatchObject({
      result: "not_undone",
      text: { en: expect.stringContaining("changed since") as string },
    })
    expect((await t.findCase(one)).state).toBe("approved")
  })

  test("in the middle stops what has not begun", async () => {
    const ids = await handIn(20)
    const job = await started(ids)
    await t.run()
    let left = 1
    await t.casework.work(job.id, () => (left-- > 0 ? 10_000 : 0))
    await t.casework.bulk.undo(reviewer(), job.id)
    await work()
    expect(await t.casework.work(job.id, endless)).toBe(true)
    const states = new Set(await Promise.all(ids.map(async (id) => (await t.findCase(id)).state)))
    expect(states).toEqual(new Set(["submitted"]))
    expect((await t.casework.bulk.get(reviewer(), job.id)).state).toBe("undone")
  })

  test("is too late when people have been told", async () => {
    const ids = await handIn(1)
    const job = await started(ids)
    await work()
    t.world.clock.advance({ minutes: 10 })
    expect((await refusalOf(t.casework.bulk.undo(reviewer(), job.id))).code).toBe("bulk.undo_over")
  })

  test("is for whoever did it, and the manager", async () => {
    const ids = await handIn(1)
    const job = await started(ids)
    await work()
    const other = t.staff("s5", ["reviewer"])
    expect((await refusalOf(t.casework.bulk.undo(other, job.id))).kind).toBe("missing")
    const auditor = t.staff("s6", ["auditor"])
    expect((await refusalOf(t.casework.bulk.undo(auditor, job.id))).kind).toBe("forbidden")
    const manager = t.staff("s7", ["manager"])
    await t.casework.bulk.undo(manager, job.id)
    await work()
    expect((await t.history(ids[0] ?? "")).at(-1)).toMatchObject({ action: "undo", by: { id: "s7" } })
    expect((await t.casework.bulk.list(manager)).map(({ id }) => id)).toEqual([job.id])
    expect(await t.casework.bulk.list(other)).toEqual([])
  })
})
