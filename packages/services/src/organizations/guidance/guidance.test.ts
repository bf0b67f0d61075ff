// 远程导办: a question is answered by a call at a time that suits, or in writing.
import type { Citizen } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { act, fieldsOf, handIn, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"

let house: TestHouse
let him: Citizen

beforeEach(async () => {
  house = await beginHouse()
  him = resident(house, 1)
})
afterEach(() => house.close())

const question = (answers = {}) =>
  handIn(house, him, "organizations.guidance", {
    topic: "name",
    question: "字号可以用人名吗？",
    by: "online",
    ...answers,
  })

describe("somebody who asks", () => {
  test("for a call leaves a number and says when; in writing neither is asked", async () => {
    expect(await fieldsOf(question({ by: "call" }))).toEqual({
      times: "form.choose_some",
      language: "form.choose",
      mobile: "field.required",
    })
    const { due } = await question()
    expect(due.kind).toBe("day")
  })

  test("is told beside the field that a number of a matter is none", async () => {
    expect(await fieldsOf(question({ code: "不记得了" }))).toEqual({ code: "guidance.no_code" })
    const { casework } = house
    const draft = await casework.citizen.start(him, { matter: "organizations.guidance", bureau: "310113" })
    const saved = await casework.citizen.saveDraft(him, draft.id, {
      revision: draft.revision,
      answers: { code: "abc" },
    })
    expect(saved.issues.find(({ field }) => field === "code")?.code).toBe("guidance.no_code")
  })

  test("is answered by somebody of the desk, who sees the times and the masked number", async () => {
    const { id } = await question({
      ...{ by: "call", times: ["morning"], language: "mandarin", mobile: "13800138000" },
    })
    const clerk = house.officer("1", ["clerk"], { desks: ["societies"] })
    const seen = await house.casework.desk.get(clerk, id)
    expect(JSON.stringify(seen.fields)).toContain("工作日上午")
    expect(JSON.stringify(seen)).not.toContain("13800138000")
    await act(house, clerk, id, "approve", { note: "已电话答复：要本人同意。" })
    await told(house)
    const mine = await house.casework.citizen.get(him, id)
    expect([mine.stateText.zh, mine.outcome?.note]).toEqual(["已处理答复", "已电话答复：要本人同意。"])
  })
})
