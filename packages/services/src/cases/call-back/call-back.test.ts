// 差评回访: a bad rating opens it; due by the published rule of the province, with no number where there is none.
import { callBackRuleOf } from "@civil/bureaus/call-backs.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { setting } from "../define.ts"
import { act, handIn, resident, told } from "../queue.fixture.ts"
import { callBack } from "./matter.ts"

let house: TestHouse

beforeEach(async () => {
  house = await beginHouse()
})
afterEach(() => house.close())

async function rated(level: number, callBackAsked: boolean) {
  const him = resident(house, 1)
  const lost = { business: "R1", why: "lost", registeredAt: "宝山区民政局", forWhom: "self" }
  const { id } = await handIn(house, him, "marriage.reissue", lost)
  await act(house, house.officer("1", ["clerk"]), id, "approve")
  await told(house)
  await house.casework.citizen.rate(him, id, {
    level,
    points: ["attitude"],
    comment: "态度生硬",
    callBack: callBackAsked,
  })
  await house.run()
  const desk = house.officer("5", ["manager"], { desks: ["complaints"] })
  const { cards } = await house.casework.desk.list(desk, { desk: "complaints", list: "open" })
  return { cards, desk }
}

describe("a bad rating in Shanghai", () => {
  test("opens a call-back due within one working day", async () => {
    const { cards, desk } = await rated(1, true)
    expect(cards.map(({ matter, due }) => [matter, due.kind === "day" ? due.date : due.kind])).toEqual([
      ["cases.call_back", "2026-11-24"],
    ])
    const { fields, parties } = await house.casework.desk.get(desk, cards[0]?.id ?? "")
    expect(fields.map(({ field }) => field)).toEqual(["about", "level", "points", "comment"])
    expect(parties.map(({ name }) => name)).not.toEqual([])
  })
  test("shows whose it is only to the officer who took it in hand", async () => {
    const { cards, desk } = await rated(1, true)
    const id = cards[0]?.id ?? ""
    const name = resident(house, 1).name
    expect(JSON.stringify([cards, (await house.casework.desk.get(desk, id)).parties])).not.toContain(name)
    await act(house, desk, id, "claim")
    expect(JSON.stringify((await house.casework.desk.get(desk, id)).parties)).toContain(name)
  })
  test("without a wish to be called names nobody", async () => {
    const { cards, desk } = await rated(2, false)
    const subject = await house.casework.desk.get(desk, cards[0]?.id ?? "")
    expect(JSON.stringify(subject.parties)).not.toContain(resident(house, 1).name)
    expect(subject.shownName).not.toContain("李")
  })
})

test("a good rating opens nothing", async () => {
  expect((await rated(4, false)).cards).toEqual([])
})

describe("the number of days", () => {
  test.each([
    ["310113", 1],
    ["310120", 1],
    ["511902", 15],
    ["330503", "not_yet_published"],
    ["330200", "not_yet_published"],
  ] as const)("of %s is %s", (bureau, days) => {
    const decide = callBack(setting(house.world)).policy(bureau, "2026-11-23")?.decide
    expect(decide === "not_yet_published" ? decide : decide?.days).toBe(days)
  })
  test("is a city's own before its province's, and none before the rule began", () => {
    expect(callBackRuleOf("371402", "2026-11-23")?.days).toBe(5)
    expect(callBackRuleOf("310113", "2019-08-04")).toBeUndefined()
  })
})
