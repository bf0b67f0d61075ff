// 举报: anybody signed in may report; who reported is nobody's to see, not even of those no message reached.
import type { Citizen } from "@civil/core/actor.ts"
import { codeOf, organization } from "@civil/register/fixture.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { act, fieldsOf, handIn, refusal, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { published } from "../published.fixture.ts"

let house: TestHouse
let her: Citizen

const club = codeOf(1)

beforeEach(async () => {
  house = await beginHouse()
  her = resident(house, 3, "female")
  await published(house, "organizations", [organization("上海市宝山区书法协会", club)])
})
afterEach(() => house.close())

const report = (answers = {}, who = her) =>
  handIn(house, who, "organizations.tip_off", {
    kind: "problem",
    called: "上海市宝山区书法协会",
    organization: club,
    acts: ["fees"],
    story: "每人收取三千元“评奖费”。",
    mobile: "13800138000",
    ...answers,
  })
const reviewer = (id = "5") => house.officer(id, ["reviewer"], { desks: ["societies"] })

describe("somebody who reports", () => {
  test("gives a name or a code, and is answered under a neutral name", async () => {
    expect(await fieldsOf(report({ called: "", organization: "" }))).toEqual({ called: "tip_off.which" })
    expect(await fieldsOf(report({ organization: "123" }))).toEqual({ organization: "credit_code.length" })
    const { id, sheltered } = await report({ kind: "illegal", organization: "", called: "中华书法总会" })
    expect(sheltered?.zh).toContain("办理的人看不到")
    await act(house, reviewer(), id, "approve", { note: "已立案调查。" })
    await told(house)
    const mine = await house.casework.citizen.get(her, id)
    expect([mine.outcome?.outcome, mine.may.rate, mine.may.appeal]).toEqual(["approved", false, false])
    const messages = await house.marriage.messages(her)
    for (const { text } of messages) expect(`${text.zh}${text.en}`).not.toMatch(/举报|书法|report/i)
    expect(messages[0]?.text.zh).toContain("民政业务")
  })
})

describe("the desk of societies", () => {
  test("reads what happened and about whom, not who said so", async () => {
    const { id, code } = await report()
    const seen = JSON.stringify(await house.casework.desk.get(reviewer(), id))
    expect(seen).toContain("评奖费")
    for (const each of [her.name, her.document.number, "13800138000", her.mobile, her.person])
      expect(seen).not.toContain(each)
    for (const text of [her.name, her.document.number, "13800138000"])
      expect(await house.casework.desk.find(reviewer(), text)).toEqual([])
    for (const text of [code, club, "上海市宝山区书法协会"])
      expect((await house.casework.desk.find(reviewer(), text)).map((each) => each.id)).toEqual([id])
  })

  test("where no message reached the reporter, only a manager of the desk learns that, and whom to call", async () => {
    const text = { zh: "有新进展", en: "There is news" }
    const at = house.world.clock.now().epochMilliseconds
    await house.notices.send({
      ...{ key: "case_1.x", bureau: "310113", subject: "organizations.tip_off", code: "case.told.refused" },
      ...{ about: "case_1", text, outside: text, at, to: { mobile: "13800138000" }, channels: ["email"] },
    })
    await house.run()
    const rows = async (roles: Parameters<TestHouse["officer"]>[1], desks: readonly string[]) =>
      (await house.notices.unreached(house.officer("7", roles, { desks }))).rows.length
    expect(await rows(["clerk", "reviewer", "approver"], ["societies"])).toBe(0)
    expect(await rows(["manager"], ["marriage"])).toBe(0)
    expect(await rows(["auditor"], [])).toBe(0)
    expect(await rows(["manager"], ["societies"])).toBe(1)
    const asking = house.notices.reveal(reviewer(), "case_1.x", { reason: "回电话" })
    expect((await refusal(asking)).kind).toBe("missing")
  })
})

describe("a code that is given", () => {
  test("is answered by what the register has under it, and refused for nothing", async () => {
    const { casework } = house
    const draft = await casework.citizen.start(her, { matter: "organizations.tip_off", bureau: "310113" })
    const advice = async (organization: string) => {
      const { revision } = await casework.citizen.getDraft(her, draft.id)
      const saved = await casework.citizen.saveDraft(her, draft.id, { revision, answers: { organization } })
      return saved.advice?.map(({ text }) => text.zh)
    }
    expect(await advice(club)).toEqual(["登记数据里这个代码是“上海市宝山区书法协会”，状态：正常。"])
    expect((await advice(codeOf(77)))?.[0]).toContain("照样可以举报")
    expect(await advice("")).toBeUndefined()
  })
})

describe("a reporter who gives themselves away", () => {
  test("is told beside the words before handing them in; the desk is not told that there was something", async () => {
    const { casework } = house
    const draft = await casework.citizen.start(her, { matter: "organizations.tip_off", bureau: "310113" })
    const advised = async (story: string) => {
      const { revision } = await casework.citizen.getDraft(her, draft.id)
      const saved = await casework.citizen.saveDraft(her, draft.id, { revision, answers: { story } })
      return saved.advice?.map(({ field }) => field) ?? []
    }
    for (const words of ["电话 139 1234 5678，收了三千元", `我叫${her.name}`, `证件${her.document.number}`])
      expect(await advised(words)).toEqual(["story"])
    expect(await advised("2026 年 11 月收了 13000 元，账号 6222020200011111111")).toEqual([])
    const { id } = await report({ organization: "", story: "请打 13912345678" })
    expect((await casework.desk.get(reviewer(), id)).advice).toBeUndefined()
  })
})

describe("whoever acts for the organization", () => {
  test("neither sees the report nor is told of it, nor handles it", async () => {
    const { id } = await report()
    await house.run()
    const legal: Citizen = { ...resident(house, 5), organizations: [club] }
    expect((await refusal(house.casework.citizen.get(legal, id))).kind).toBe("missing")
    expect(await house.casework.citizen.listOf(legal, club)).toEqual([])
    expect(await house.marriage.messages(legal)).toEqual([])
  })
})
