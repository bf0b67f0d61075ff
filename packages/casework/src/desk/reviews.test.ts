// A desk whose word is needed before an approval (业务主管单位前置审查): asked when it is handed in, waited for, late, given.
import type { Staff } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf, type TestCasework, testCasework } from "../fixture.ts"
import { gradedMatter, reviewedMatter } from "../matters.fixture.ts"

let t: TestCasework
beforeEach(async () => {
  t = await testCasework({
    matters: [
      reviewedMatter(),
      reviewedMatter({ id: "reviewed_by_two" }, { secondApproval: true }),
      gradedMatter(),
    ],
  })
})
afterEach(() => t.close())

const ann = () => t.citizen("安然")
const apply = (answers = {}, matter = "garden.reviewed") => t.apply(ann(), answers, matter)
const clerk = () => t.staff("s1", ["clerk"])
const reviewer = () => t.staff("r1", ["reviewer"])
const shed = (more: Partial<Staff> = {}) => t.staff("u1", ["reviewer"], { desks: ["shed"], ...more })
async function act(actor: Staff, id: string, name: string, input: object = {}) {
  const { revision } = await t.findCase(id)
  return t.casework.desk.act(actor, id, name as "claim", { revision, ...input })
}
const refused = async (...args: Parameters<typeof act>) => {
  const { kind, code } = await refusalOf(act(...args))
  return [kind, code]
}
const opinionOf = async (id: string) => (await t.findCase(id)).opinions.at(-1)?.id
const give = async (id: string, input: object, actor = shed()) =>
  act(actor, id, "give_opinion", { opinion: await opinionOf(id), note: "已核实", ...input })

describe("the desk that reviews", () => {
  test("is asked with the submission itself, and finds it in its queue with its last day", async () => {
    const id = await apply()
    const subject = await t.findCase(id)
    expect(subject.opinions).toMatchObject([{ desk: "shed", review: true, by: "2026-03-05" }])
    expect((await t.history(id)).map(({ action, facts }) => [action, facts.asked])).toEqual([
      ["submit", "shed"],
    ])
    const { cards } = await t.casework.desk.list(shed(), { desk: "shed", list: "open", flag: "opinion" })
    expect(cards.map((card) => card.id)).toEqual([id])
    const [queue] = await t.casework.desk.queues(shed())
    expect([queue?.desk, queue?.flags.opinion]).toEqual(["shed", 1])
  })

  test("reads the case, agrees or objects with its words, and no more after that", async () => {
    const id = await apply()
    expect((await t.casework.desk.get(shed(), id)).acts.map(({ act: name }) => name)).toEqual([
      "give_opinion",
    ])
    const without = await refusalOf(give(id, {}))
    expect(without.fields.map(({ field, code }) => [field, code])).toEqual([
      ["verdict", "case.verdict_needed"],
    ])
    await give(id, { verdict: "object" })
    expect((await t.findCase(id)).opinions.at(-1)).toMatchObject({ verdict: "object" })
    const seen = await t.casework.desk.get(clerk(), id)
    expect(seen.opinions).toMatchObject([
      { desk: "shed", review: true, verdict: "object", answer: "已核实", by: "登记员u1" },
    ])
  })

  test("is not asked where the answers name none", async () => {
    const id = await apply({ tool: "rake" })
    expect((await t.findCase(id)).opinions).toEqual([])
    await act(clerk(), id, "approve")
  })

  test("of another bureau learns nothing of it", async () => {
    const id = await apply()
    expect(
      await refused(shed({ bureau: "990002" }), id, "give_opinion", { opinion: "o1", note: "x" }),
    ).toEqual(["missing", "case.missing"])
  })
})

describe("whoever decides", () => {
  test("does not approve before the word is there, and hears who was asked, since when and until when", async () => {
    const id = await apply()
    const heard = await refusalOf(act(clerk(), id, "approve"))
    expect([heard.kind, heard.code]).toEqual(["too_early", "case.review_open"])
    expect(heard.values).toMatchObject({ desk: { zh: "工具房" }, since: { zh: "2026年3月2日（周一）" } })
    const button = (await t.casework.desk.get(clerk(), id)).acts.find((each) => each.act === "approve")
    expect([button?.barred, button?.barredText?.zh]).toEqual([
      "case.review_open",
      expect.stringContaining("工具房"),
    ])
    expect((await t.findCase(id)).state).toBe("submitted")
    await give(id, { verdict: "agree" })
    expect((await act(clerk(), id, "approve")).state).toBe("approved")
  })

  test("may refuse or ask for a correction without it", async () => {
    const id = await apply()
    expect((await act(clerk(), id, "refuse", { reason: "other" })).state).toBe("refused")
    const other = await apply()
    await act(clerk(), other, "request_correction", { fields: ["why"], reason: "unclear" })
  })

  test("proposes a refusal without it, an approval only with it", async () => {
    const id = await apply({}, "garden.reviewed_by_two")
    expect(await refused(reviewer(), id, "propose", { outcome: "approved" })).toEqual([
      "too_early",
      "case.review_open",
    ])
    expect((await act(reviewer(), id, "propose", { outcome: "refused", reason: "other" })).state).toBe(
      "awaiting_second",
    )
  })

  test("decides after an objection too, but not many at a stroke", async () => {
    const id = await apply()
    await give(id, { verdict: "object" })
    const run = await t.casework.bulk.dryRun(reviewer(), { act: "approve", input: {}, cases: [id] })
    expect(run.exceptions.map(({ code }) => code)).toEqual(["bulk.alone.objected"])
    expect((await act(clerk(), id, "approve")).state).toBe("approved")
  })
})

describe("a correction", () => {
  const correct = async (id: string, answers: object) => {
    const { revision } = await t.findCase(id)
    return t.casework.citizen.correct(ann(), id, { revision, answers: answers as never })
  }

  test("asks the desk again about what is now in it", async () => {
    const id = await apply()
    await give(id, { verdict: "agree" })
    await act(clerk(), id, "request_correction", { fields: ["why"], reason: "unclear" })
    await correct(id, { why: "种菜" })
    expect((await t.findCase(id)).opinions.map(({ answeredAt }) => answeredAt !== undefined)).toEqual([
      true,
      false,
    ])
    expect(await refused(clerk(), id, "approve")).toEqual(["too_early", "case.review_open"])
    const { steps } = await t.casework.citizen.get(ann(), id)
    const said = steps.map(({ text, who }) => [text.zh, who.zh])
    expect(said).toContainEqual(["工具房已审查：同意。", "工具房"])
    expect(said).toContainEqual(["您提交了补正内容：用途，再请工具房审查。", "您"])
  })

  test("leaves an open question open, once", async () => {
    const id = await apply()
    await act(clerk(), id, "request_correction", { fields: ["why"], reason: "unclear" })
    await correct(id, { why: "种菜" })
    expect((await t.findCase(id)).opinions).toHaveLength(1)
  })

  test("that names no desk any more takes the question away", async () => {
    const id = await apply()
    await act(clerk(), id, "request_correction", { fields: ["tool"], reason: "unclear" })
    await correct(id, { tool: "rake" })
    expect((await t.findCase(id)).opinions).toEqual([])
    expect((await act(clerk(), id, "approve")).state).toBe("approved")
  })
})

describe("the clock", () => {
  test("flags a word that is late, until it is given", async () => {
    const id = await apply()
    t.world.clock.advance({ hours: 24 * 4 })
    await t.run()
    expect((await t.findCase(id)).flags).toContain("review_late")
    expect((await t.history(id)).at(-1)).toMatchObject({ action: "review_late", facts: { asked: "shed" } })
    await give(id, { verdict: "agree" })
    expect((await t.findCase(id)).flags).not.toContain("review_late")
  })

  test("leaves one alone that came in time", async () => {
    const id = await apply()
    await give(id, { verdict: "agree" })
    t.world.clock.advance({ hours: 24 * 4 })
    await t.run()
    expect((await t.findCase(id)).flags).not.toContain("review_late")
  })
})

describe("the applicant", () => {
  test("reads whose word is waited for, and what it was", async () => {
    const id = await apply()
    const waiting = await t.casework.citizen.get(ann(), id)
    expect(waiting.nextText.zh).toContain("工具房")
    await give(id, { verdict: "object" })
    const page = await t.casework.citizen.get(ann(), id)
    expect(page.steps.at(-1)).toMatchObject({ text: { zh: "工具房已审查：不同意。" }, note: "已核实" })
  })
})
