// An approval with a conclusion: chosen by whoever decides, the same for both where two must agree, and known to whoever acts on it.
import type { Staff } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf, type TestCasework, testCasework } from "../fixture.ts"
import { resultOf } from "../matter.ts"
import { gradedMatter } from "../matters.fixture.ts"

let t: TestCasework
let heard: (string | undefined)[]
let jobs: string[]
beforeEach(async () => {
  heard = []
  jobs = []
  const hooks = {
    decided: async (subject: Parameters<typeof resultOf>[0]) => {
      heard.push(resultOf(subject))
      return undefined
    },
  }
  t = await testCasework({
    deps: { enqueue: async (job) => void jobs.push(job) },
    matters: [
      gradedMatter({ hooks }),
      gradedMatter({ id: "graded_by_two", hooks }, { secondApproval: true }),
    ],
  })
})
afterEach(() => t.close())

const apply = (matter = "garden.graded") => t.apply(t.citizen("安然"), {}, matter)
const clerk = () => t.staff("s1", ["clerk"])
const reviewer = () => t.staff("r1", ["reviewer"])
const approver = () => t.staff("a1", ["approver"])
async function act(actor: Staff, id: string, name: string, input: object = {}) {
  const { revision } = await t.findCase(id)
  return t.casework.desk.act(actor, id, name as "claim", { revision, ...input })
}
const wrong = async (...args: Parameters<typeof act>) => {
  const { code, fields } = await refusalOf(act(...args))
  return [code, ...fields.map((each) => `${each.field} ${each.code}`)]
}

describe("whoever decides alone", () => {
  test("approves with one of the matter's conclusions, and not without", async () => {
    const id = await apply()
    expect(await wrong(clerk(), id, "approve")).toEqual(["input.invalid", "result case.result_needed"])
    expect(await wrong(clerk(), id, "approve", { result: "splendid" })).toEqual([
      "input.invalid",
      "result case.result_unknown",
    ])
    const done = await act(clerk(), id, "approve", { result: "poor" })
    expect(done.outcome?.result).toEqual({ zh: "不合格", en: "Failed" })
    expect(done.approvals.map(({ result }) => result?.en)).toEqual(["Failed"])
    expect(done.history.at(-1)?.detail?.zh).toContain("不合格")
  })

  test("refuses without one: there is no conclusion of what is refused", async () => {
    const id = await apply()
    expect(await wrong(clerk(), id, "refuse", { reason: "other", result: "good" })).toEqual([
      "input.invalid",
      "result field.unknown",
    ])
    await act(clerk(), id, "refuse", { reason: "other" })
    expect(resultOf(await t.findCase(id))).toBeUndefined()
  })

  test("is asked for it by the page, with what may be chosen", async () => {
    const seen = await t.casework.desk.get(clerk(), await apply())
    expect(seen.results?.map(({ code }) => code)).toEqual(["good", "poor"])
    expect(seen.acts.find(({ act }) => act === "approve")?.needs).toContain("result")
  })

  test("takes it back, and decides with another", async () => {
    const id = await apply()
    await act(clerk(), id, "approve", { result: "poor" })
    await act(clerk(), id, "undo")
    expect(resultOf(await t.findCase(id))).toBeUndefined()
    await act(clerk(), id, "approve", { result: "good" })
    t.world.clock.advance({ minutes: 10 })
    await t.run()
    expect(heard).toEqual(["good"])
  })
})

describe("where two must agree", () => {
  test("the second sees the first one's conclusion and agrees to that one only", async () => {
    const id = await apply("garden.graded_by_two")
    expect(await wrong(reviewer(), id, "propose", { outcome: "approved" })).toEqual([
      "input.invalid",
      "result case.result_needed",
    ])
    await act(reviewer(), id, "propose", { outcome: "approved", result: "poor" })
    const seen = await t.casework.desk.get(approver(), id)
    expect(seen.approvals[0]?.result?.zh).toBe("不合格")
    expect(await wrong(approver(), id, "approve", { result: "good" })).toEqual([
      "input.invalid",
      "result case.result_not_as_proposed",
    ])
    expect(await wrong(approver(), id, "approve")).toEqual(["input.invalid", "result case.result_needed"])
    await act(approver(), id, "approve", { result: "poor" })
    expect((await t.findCase(id)).approvals.map(({ result }) => result)).toEqual(["poor", "poor"])
  })

  test("a proposal to refuse has none", async () => {
    const id = await apply("garden.graded_by_two")
    const input = { outcome: "refused", reason: "other", result: "poor" }
    expect(await wrong(reviewer(), id, "propose", input)).toEqual([
      "input.invalid",
      "result case.result_unknown",
    ])
    await act(reviewer(), id, "propose", { outcome: "refused", reason: "other" })
    expect((await t.findCase(id)).approvals[0]?.result).toBeUndefined()
  })
})

describe("many at a stroke", () => {
  test("with a conclusion all get that one; without, each is pulled out with the reason", async () => {
    const other = t.citizen("鲍勃", "310113199001010026")
    const cases = [await apply(), await t.apply(other, {}, "garden.graded")]
    await t.run()
    const bare = await t.casework.bulk.dryRun(reviewer(), { act: "approve", input: {}, cases })
    expect(bare.exceptions.map(({ code }) => code)).toEqual(["case.result_needed", "case.result_needed"])
    const run = await t.casework.bulk.dryRun(reviewer(), { act: "approve", input: { result: "good" }, cases })
    expect([run.exceptions, run.groups.flatMap((group) => group.cases).length]).toEqual([[], 2])
    await t.casework.bulk.start(reviewer(), { dryRun: run.dryRun })
    await t.run()
    for (const job of jobs) await t.casework.work(job, () => 60_000)
    for (const each of cases) expect(resultOf(await t.findCase(each))).toBe("good")
  })
})

describe("the applicant", () => {
  test("reads the conclusion when told, in the page, the timeline and the notice", async () => {
    const id = await apply()
    await act(clerk(), id, "approve", { result: "poor" })
    expect((await t.casework.citizen.get(t.citizen("安然"), id)).outcome).toBeUndefined()
    t.world.clock.advance({ minutes: 10 })
    await t.run()
    const page = await t.casework.citizen.get(t.citizen("安然"), id)
    expect(page.outcome?.result?.zh).toBe("不合格")
    expect(page.steps.at(-1)?.text.zh).toContain("不合格")
    const notice = t.told.findLast(({ action }) => action === "told")
    expect(notice?.to[0]?.values.outcome?.zh).toContain("不合格")
  })
})
