// 投诉、建议: at a desk of its own; whoever it is about neither reads nor decides it; no rating, no invented deadline.
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { act, fieldsOf, handIn, refusal, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { isNamed } from "./rules.ts"

let house: TestHouse
let him: Citizen
let reviewer: Staff

beforeEach(async () => {
  house = await beginHouse()
  him = resident(house, 1)
  reviewer = house.officer("5", ["reviewer"], { desks: ["complaints"] })
})
afterEach(() => house.close())

const complain = (answers = {}) =>
  handIn(house, him, "marriage.complaint", {
    kind: "complaint",
    about: "staff",
    story: "等了两个小时没人叫号。",
    ...answers,
  })

describe("a complaint about a member of staff", () => {
  test("is answered by somebody else of the complaints desk, and cannot be rated", async () => {
    const { id } = await complain({ staffName: "登记员1" })
    await act(house, reviewer, id, "approve", { note: "已向您致歉，并调整了叫号。" })
    await told(house)
    const mine = await house.casework.citizen.get(him, id)
    expect([mine.outcome?.outcome, mine.may.rate]).toEqual(["approved", false])
    const said = [mine.stateText, mine.nextText, ...mine.steps.map(({ text }) => text)].map(({ zh }) => zh)
    expect(said.join()).toContain("已处理答复")
    expect(said.join()).not.toContain("同意")
    const [news] = await house.marriage.messages(him)
    expect(news?.text.zh).toMatch(/已处理答复。/)
  })
  test.each(["登记员5", "5"])("named %s is neither read nor decided by that person", async (staffName) => {
    const { id } = await complain({ staffName })
    const { revision } = await house.casework.citizen.get(him, id)
    const approve = house.casework.desk.act(reviewer, id, "approve", { revision })
    expect((await refusal(approve)).code).toBe("case.own")
    expect((await refusal(house.casework.desk.get(reviewer, id))).code).toBe("case.own")
  })
  test("is not seen by the registration counter", async () => {
    const { id } = await complain()
    expect((await refusal(house.casework.desk.get(house.officer("1", ["clerk"]), id))).kind).toBe("missing")
  })
  test("has no deadline where none is published, and says so", async () => {
    const { due, id, nextText } = await complain()
    expect(due).toEqual({ kind: "not_yet_published" })
    expect(nextText.zh).toMatch(/将安排人员审核。办理时限尚未公布。$/)
    await act(house, reviewer, id, "request_correction", { fields: ["story"], reason: "more" })
    const asked = await house.casework.citizen.get(him, id)
    expect(asked.nextText.zh).toBe("请您补正标出的内容，请尽快。补正期间不计入办理时间。")
    await house.run()
    const [last] = await house.marriage.messages(him)
    expect(last?.text.zh).toContain("请在“我的办事”中修改")
  })
})

describe("a complaint about a visit", () => {
  test("is not decided by whoever had that booking in hand", async () => {
    const place = { office: "baoshan", business: "R1", date: "2026-11-24", start: "09:00" } as const
    const held = await house.marriage.hold(him, place)
    const applicant = { party: "mainland", mobile: "13800000001" } as const
    const { id: visit, code } = await house.marriage.book(him, { hold: held.id, applicant, agreed: true })
    house.world.clock.set("2026-11-24T09:05:00+08:00")
    const both = house.officer("6", ["reviewer"], { desks: ["marriage", "complaints"] })
    const { revision } = await house.marriage.get(him, visit)
    await house.marriage.desk.checkIn({ ...both, roles: ["clerk"] }, visit, { revision })
    const { id } = await complain({ about: "visit", code })
    expect((await refusal(house.casework.desk.get(both, id))).code).toBe("case.own")
    await expect(house.casework.desk.get(reviewer, id)).resolves.toMatchObject({ id })
  })
  test("or of a case is not decided by whoever had that case in hand", async () => {
    const both = house.officer("6", ["clerk", "reviewer"], { desks: ["marriage", "complaints"] })
    const lost = { business: "R1", why: "lost", registeredAt: "宝山区民政局", forWhom: "self" }
    const about = await handIn(house, him, "marriage.reissue", lost)
    await act(house, both, about.id, "claim")
    const { id } = await complain({ about: "visit", code: about.code })
    expect((await refusal(house.casework.desk.get(both, id))).code).toBe("case.own")
    await expect(house.casework.desk.get(reviewer, id)).resolves.toMatchObject({ id })
  })
  test("may leave the code out; a wrong one is said beside the field", async () => {
    await expect(complain({ about: "visit" })).resolves.toBeDefined()
    expect(await fieldsOf(complain({ about: "visit", code: "123" }))).toEqual({ code: "complaint.no_code" })
  })
})

test("a surname alone names nobody", () => {
  expect(isNamed({ id: "s-1", name: "王丽娟" }, "王")).toBe(false)
  expect(isNamed({ id: "s-1", name: "王丽娟" }, "王丽娟 ")).toBe(true)
  expect(isNamed({ id: "s-1", name: "王丽娟" }, "S-1")).toBe(true)
})
