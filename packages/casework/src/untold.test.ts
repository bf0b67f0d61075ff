// What nobody may learn of a decision in the minutes before it is told, and what it must not set off.
import type { Staff } from "@civil/core/actor.ts"
import { afterEach, describe, expect, test } from "vitest"
import {
  callBackMatter,
  refusalOf,
  secretMatter,
  type TestCasework,
  testCasework,
  toolMatter,
} from "./fixture.ts"
import { openInside } from "./inside.ts"

let t: TestCasework
afterEach(() => t.close())

const ann = () => t.citizen("安然")
const clerk = (more: Partial<Staff> = {}) => t.staff("s1", ["clerk"], more)

async function act(id: string, name: string, input: object = {}, actor = clerk()) {
  const { revision } = await t.findCase(id)
  return t.casework.desk.act(actor, id, name as "claim", { revision, ...input })
}

describe("a decision made a moment before the matter's own last day is over", () => {
  const decide = async () => {
    t = await testCasework({ matters: [toolMatter({ until: () => "2026-03-02" })] })
    const id = await t.apply(ann())
    t.world.clock.set("2026-03-02T23:55:00+08:00")
    await act(id, "approve")
    t.world.clock.set("2026-03-03T00:01:00+08:00")
    await t.run()
    return id
  }

  test("can still be taken back, and shows nothing until it is told", async () => {
    const id = await decide()
    const seen = await t.casework.citizen.get(ann(), id)
    expect([seen.state, seen.steps.map(({ text }) => text.zh)]).toEqual([
      "in_review",
      ["您提交了申请。", "工作人员开始审核。"],
    ])
    expect((await act(id, "undo")).state).toBe("submitted")
    await t.run()
    expect((await t.findCase(id)).state).toBe("lapsed")
  })

  test("is told first, and the case ended then", async () => {
    const id = await decide()
    t.world.clock.set("2026-03-03T00:05:00+08:00")
    await t.run()
    const actions = (await t.history(id)).map(({ action }) => action)
    expect(actions.slice(-2)).toEqual(["told", "close"])
    expect(t.told.at(-1)?.to[0]?.code).toBe("case.told.approved")
  })
})

test("a second application meets the first as long as the person reads that it is in review", async () => {
  t = await testCasework()
  const id = await t.apply(ann())
  const draft = await t.casework.citizen.start(ann(), { matter: "garden.tool", bureau: "990001" })
  const answers = { tool: "rake", why: "种菜" }
  const { revision } = await t.casework.citizen.saveDraft(ann(), draft.id, {
    ...{ revision: draft.revision, answers },
  })
  await act(id, "refuse", { reason: "none_left" })
  const submit = () => t.casework.citizen.submit(ann(), draft.id, { revision, agreed: true })
  expect((await t.casework.citizen.getDraft(ann(), draft.id)).same?.id).toBe(id)
  expect((await refusalOf(submit())).code).toBe("case.already_open")
  t.world.clock.advance({ minutes: 10 })
  await t.run()
  expect((await submit()).state).toBe("submitted")
})

test("a refusal whose days for an appeal nobody has published stays open to it", async () => {
  t = await testCasework({ matters: [toolMatter({}, { appeal: "not_yet_published" })] })
  const id = await t.apply(ann())
  await act(id, "refuse", { reason: "none_left" })
  t.world.clock.advance({ hours: 80 })
  await t.run()
  const seen = await t.casework.citizen.get(ann(), id)
  expect([seen.state, seen.may.appeal, seen.appealUntil]).toEqual(["refused", true, undefined])
  expect((await refusalOf(act(id, "close"))).code).toBe("case.appeal_open")
  const { revision } = seen
  expect((await t.casework.citizen.appeal(ann(), id, { revision, reason: "还有" })).state).toBe("submitted")
})

test("a call-back says of a confidential case what may be said of it anywhere", async () => {
  const neutralTitle = { zh: "民政业务", en: "A matter of the bureau" }
  const matters = [
    [{ neutralTitle }, "民政业务"],
    [{}, "民政事项"],
  ] as const
  for (const [more, about] of matters) {
    t = await testCasework({ matters: [{ ...secretMatter(), ...more }, callBackMatter()] })
    const id = await t.apply(ann(), {}, "garden.secret")
    await act(id, "approve", {}, clerk({ desks: ["shed"] }))
    t.world.clock.advance({ minutes: 10 })
    await t.run()
    await t.casework.citizen.rate(ann(), id, { level: 1, callBack: true })
    const [card] = (await t.casework.desk.list(clerk(), { desk: "garden", list: "open" })).cards
    const page = await act(card?.id ?? "", "claim")
    expect(openInside(t.world, await t.findCase(page.id)).answers.about).toBe(about)
    expect(JSON.stringify(page)).not.toContain("秘密")
    if (about !== "民政事项") await t.close()
  }
})
