// A case from draft to closed, as the people of an invented matter meet it.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf, type TestCasework, testCasework } from "./fixture.ts"

let t: TestCasework
beforeEach(async () => {
  t = await testCasework()
})
afterEach(() => t.close())

const ann = () => t.citizen("安然")
const clerk = () => t.staff("s1", ["clerk"])

describe("the applicant", () => {
  test("hands in a draft and sees where it is, and by when it is decided", async () => {
    const id = await t.apply(ann())
    const seen = await t.casework.citizen.get(ann(), id)
    expect(seen.state).toBe("submitted")
    expect(seen.due).toMatchObject({ kind: "day", date: "2026-03-16", workdaysLeft: 10 })
    expect(seen.steps.map((step) => step.text.en)).toEqual(["You handed in the application."])
    expect(seen.nextText.en).toContain("Mon 16 Mar 2026")
    expect((await t.casework.citizen.list(ann())).map((line) => line.id)).toEqual([id])
  })

  test("who hands one draft in from two tabs at once has one case", async () => {
    const { citizen } = t.casework
    const draft = await citizen.start(ann(), { matter: "garden.tool", bureau: "990001" })
    const { revision } = await citizen.saveDraft(ann(), draft.id, {
      revision: draft.revision,
      answers: { tool: "spade", why: "种花" },
    })
    const tries = [1, 2, 3].map(() => citizen.submit(ann(), draft.id, { revision, agreed: true }))
    expect(new Set((await Promise.all(tries)).map(({ id }) => id)).size).toBe(1)
    expect(await citizen.list(ann())).toHaveLength(1)
    expect(await citizen.drafts(ann())).toEqual([])
  })

  test("is told that it arrived", async () => {
    await t.apply(ann())
    await t.run()
    expect(t.told.map(({ to }) => to.map(({ code }) => code))).toEqual([["case.told.submitted"]])
  })
})

describe("a clerk", () => {
  test("takes it, approves it; after the minutes for undoing the applicant is told", async () => {
    const id = await t.apply(ann())
    const [queue] = await t.casework.desk.queues(clerk())
    expect(queue?.lists.find(({ list }) => list === "submitted")?.count).toBe(1)
    const page = await t.casework.desk.list(clerk(), { desk: "garden", list: "open" })
    expect(page.cards.map((card) => card.id)).toEqual([id])
    const claimed = await t.casework.desk.act(clerk(), id, "claim", { revision: 1 })
    expect(claimed.holder).toMatchObject({ staff: "s1", mine: true })
    const approved = await t.casework.desk.act(clerk(), id, "approve", { revision: claimed.revision })
    expect(approved.state).toBe("approved")
    expect((await t.casework.citizen.get(ann(), id)).state).toBe("in_review")
    t.world.clock.advance({ minutes: 10 })
    await t.run()
    const seen = await t.casework.citizen.get(ann(), id)
    expect([seen.state, seen.outcome?.outcome]).toEqual(["approved", "approved"])
    expect(t.told.flatMap(({ to }) => to.map(({ code }) => code))).toEqual([
      "case.told.submitted",
      "case.told.approved",
    ])
  })

  test("asks for a correction: the clock stands, and runs on when it came", async () => {
    const id = await t.apply(ann())
    t.world.clock.set("2026-03-04T09:00:00+08:00")
    const asked = await t.casework.desk.act(clerk(), id, "request_correction", {
      revision: 1,
      fields: ["why"],
      reason: "unclear",
      note: "请写明用途",
    })
    expect(asked.due).toMatchObject({ kind: "day", date: "2026-03-11" })
    const seen = await t.casework.citizen.get(ann(), id)
    expect(seen.correction).toMatchObject({ fields: ["why"], note: "请写明用途" })
    t.world.clock.set("2026-03-09T09:00:00+08:00")
    const corrected = await t.casework.citizen.correct(ann(), id, {
      revision: seen.revision,
      answers: { why: "种菜" },
    })
    expect(corrected.state).toBe("submitted")
    expect(corrected.answers.why).toBe("种菜")
    expect(corrected.due).toMatchObject({ date: "2026-03-19" })
  })
})

describe("a stranger", () => {
  test("cannot tell a case that is not theirs from one that is not there", async () => {
    const id = await t.apply(ann())
    const bob = t.citizen("鲍勃", "310113199001010026")
    const theirs = await refusalOf(t.casework.citizen.get(bob, id))
    const missing = await refusalOf(t.casework.citizen.get(bob, "case_01ARZ3NDEKTSV4RRFFQ69G5FAV"))
    expect(theirs).toEqual(missing)
  })
})
