// 集体颁证: never more couples than places, waiting in the order of signing up, the first moves up and is told; the list of the day.
import { allCases } from "@civil/bureaus"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { setting } from "../../cases/define.ts"
import { act, fieldsOf, handIn, refusal, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { places } from "./places.ts"

const event = "baoshan-2026-12-12"
const quota = 20

let house: TestHouse
let clerk: Staff

beforeEach(async () => {
  house = await beginHouse()
  clerk = house.officer("1", ["clerk"])
})
afterEach(() => house.close())

const him = (n: number): Citizen => resident(house, n)
const her = (n: number): Citizen => resident(house, n, "female")
const answers = (n: number, more = {}) => ({
  event,
  partnerName: her(n).name,
  partnerNumber: her(n).document.number,
  guests: "2",
  ...more,
})
const signUp = async (n: number, more = {}) => {
  const mine = await handIn(house, him(n), "marriage.ceremony", answers(n, more))
  house.world.clock.advance({ seconds: 1 })
  return mine
}
/** Places taken by others first. */
const fill = async (count: number) => {
  for (let n = 0; n < count; n += 1) await signUp(n)
}
const list = async (who: Citizen) =>
  (await house.marriage.ceremonies.list(who, "310113")).find(({ id }) => id === event)
const messages = async (who: Citizen) => {
  await house.run()
  return (await house.marriage.messages(who)).map(({ text }) => text.zh)
}

describe("a couple that signs up", () => {
  test("has a place, hears of it, and sees it on the public list", async () => {
    await signUp(1)
    expect(await list(him(1))).toMatchObject({ left: quota - 1, waiting: 0, mine: { kind: "place" } })
    expect(await list(her(1))).toMatchObject({ mine: { kind: "place" } })
    expect(await messages(him(1))).toContainEqual(
      "已为你们留出 2026年12月12日（周六） 10:00 冬日集体颁证的名额。",
    )
  })
  test("waits when the ceremony is full, in the order of signing up", async () => {
    await fill(quota)
    await signUp(30)
    await signUp(31)
    expect(await list(him(30))).toMatchObject({ left: 0, waiting: 2, mine: { kind: "waiting", position: 1 } })
    expect(await list(him(31))).toMatchObject({ mine: { kind: "waiting", position: 2 } })
    expect((await messages(him(31))).join()).toContain("候补第 2 位")
  })
  test("takes one place for the two, whichever of them asks", async () => {
    await signUp(1)
    const turned = { event, partnerName: him(1).name, partnerNumber: him(1).document.number, guests: "0" }
    expect(await fieldsOf(handIn(house, her(1), "marriage.ceremony", turned))).toEqual({
      partnerNumber: "ceremony.already_in",
    })
  })
  test("takes one place, even when both sign up at the same instant", async () => {
    const turned = { event, partnerName: him(1).name, partnerNumber: him(1).document.number, guests: "0" }
    const both = await Promise.allSettled([
      handIn(house, him(1), "marriage.ceremony", answers(1)),
      handIn(house, her(1), "marriage.ceremony", turned),
    ])
    const { seats } = await places(setting(house.world)).roll(event)
    expect(seats).toHaveLength(1)
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })
  test("that withdrew can sign up again, the other of the two, too", async () => {
    const { id, revision } = await signUp(1)
    await house.casework.citizen.withdraw(him(1), id, { revision })
    const turned = { event, partnerName: him(1).name, partnerNumber: him(1).document.number, guests: "0" }
    await handIn(house, her(1), "marriage.ceremony", turned)
    expect(await list(him(1))).toMatchObject({ left: quota - 1, mine: { kind: "place" } })
  })
  test("hears beside the field what does not fit", async () => {
    expect(await fieldsOf(signUp(1, { guests: "5" }))).toEqual({ guests: "ceremony.too_many_guests" })
    expect(await fieldsOf(signUp(1, { event: "fengxian-2027-05-20" }))).toEqual({ event: "field.choice" })
    expect(await fieldsOf(signUp(1, { partnerNumber: him(1).document.number }))).toEqual({
      partnerNumber: "ceremony.own_number",
    })
    expect(await fieldsOf(signUp(1, { partnerNumber: him(2).document.number }))).toEqual({
      partnerNumber: "marriage.one_man_one_woman",
    })
  })
})

describe("a couple that withdraws", () => {
  const withdraw = async (n: number, id: string) => {
    const { revision } = await house.casework.citizen.get(him(n), id)
    await house.casework.citizen.withdraw(him(n), id, { revision })
  }
  test("lets the first who waits move up, who is told once", async () => {
    const { id } = await signUp(0)
    for (let n = 1; n < quota; n += 1) await signUp(n)
    await signUp(30)
    await signUp(31)
    await house.run()
    await withdraw(0, id)
    expect(await list(him(30))).toMatchObject({ left: 0, waiting: 1, mine: { kind: "place" } })
    expect(await list(him(31))).toMatchObject({ mine: { kind: "waiting", position: 1 } })
    const news = (await messages(him(30))).filter((text) => text.startsWith("好消息"))
    expect(news).toHaveLength(1)
    await house.run()
    expect((await messages(him(30))).filter((text) => text.startsWith("好消息"))).toHaveLength(1)
  })
  test("gives the place back after it was granted, too", async () => {
    const { id } = await signUp(1)
    await act(house, clerk, id, "approve")
    await told(house)
    await withdraw(1, id)
    expect((await house.casework.citizen.get(him(1), id)).state).toBe("withdrawn")
    expect(await list(him(1))).toMatchObject({ left: quota })
  })
  test("leaves the waiting list without leaving a gap", async () => {
    await fill(quota)
    const { id } = await signUp(30)
    await signUp(31)
    await withdraw(30, id)
    expect(await list(him(31))).toMatchObject({ waiting: 1, mine: { kind: "waiting", position: 1 } })
  })
})

describe("a correction", () => {
  test("changes the names on the list, and not the ceremony", async () => {
    const { id } = await signUp(1)
    await act(house, clerk, id, "request_correction", { fields: ["partnerName", "event"], reason: "partner" })
    const correct = async (more: object) => {
      const { revision } = await house.casework.citizen.get(him(1), id)
      return house.casework.citizen.correct(him(1), id, {
        revision,
        answers: { event, partnerName: "李小花", ...more },
      })
    }
    expect(await fieldsOf(correct({ event: "baoshan-2027-02-14" }))).toEqual({
      event: "ceremony.event_stays",
    })
    await correct({})
    const { couples } = await house.marriage.ceremonies.day(clerk, event)
    expect(couples.map(({ names }) => names)).toEqual([[him(1).name, "李小花"]])
  })
})

describe("a refusal", () => {
  test("frees the place when it is told, not while it can be taken back", async () => {
    const { id } = await signUp(1)
    await act(house, clerk, id, "refuse", { reason: "not_couple" })
    expect(await list(him(1))).toMatchObject({ left: quota - 1 })
    await told(house)
    expect(await list(him(1))).toMatchObject({ left: quota })
  })
})

describe("a rush", () => {
  test("of 45 couples at once: 20 have a place, 25 wait, nobody has both, and withdrawals keep it so", async () => {
    const all = Array.from({ length: 45 }, (_, n) => n)
    const cases = await Promise.all(all.map((n) => handIn(house, him(n), "marriage.ceremony", answers(n))))
    const roll = () => places(setting(house.world)).roll(event)
    const { seats, waiting } = await roll()
    expect([seats.length, waiting.length]).toEqual([quota, 45 - quota])
    expect(new Set([...seats, ...waiting].map((each) => each.case)).size).toBe(45)
    expect(new Set(seats.map(({ nn }) => nn)).size).toBe(quota)
    const leaving = cases.filter((_, n) => n % 3 === 0)
    await Promise.all(
      leaving.map(({ id, revision }) => {
        const n = cases.findIndex((each) => each.id === id)
        return house.casework.citizen.withdraw(him(n), id, { revision })
      }),
    )
    const left = await roll()
    expect([left.seats.length, left.waiting.length]).toEqual([quota, 45 - quota - leaving.length])
    const gone = new Set(leaving.map(({ id }) => id))
    expect([...left.seats, ...left.waiting].filter((each) => gone.has(each.case))).toEqual([])
  })
})

describe("the desk on the day", () => {
  test("has the list with both names, and checks couples in once, on that day only", async () => {
    const { id, code } = await signUp(1)
    await act(house, clerk, id, "approve")
    const day = await house.marriage.ceremonies.day(clerk, event)
    const names = [him(1).name, her(1).name]
    expect(day.couples).toEqual([{ case: id, code, names, guests: 2, granted: true }])
    const checkIn = () => house.marriage.ceremonies.checkIn(clerk, event, { case: id })
    expect((await refusal(checkIn())).code).toBe("ceremony.not_today")
    house.world.clock.set("2026-12-12T09:40:00+08:00")
    const first = await checkIn()
    house.world.clock.advance({ minutes: 5 })
    expect((await checkIn()).couples).toEqual(first.couples)
    expect(first.couples[0]?.arrived).toBe("2026-12-12T01:40:00Z")
  })
  test("checks in nobody whose sign-up is not granted, and no officer themselves", async () => {
    const { id } = await signUp(1)
    house.world.clock.set("2026-12-12T09:40:00+08:00")
    const checkIn = (by = clerk) => house.marriage.ceremonies.checkIn(by, event, { case: id })
    expect((await house.marriage.ceremonies.day(clerk, event)).couples[0]?.granted).toBe(false)
    expect((await refusal(checkIn())).code).toBe("ceremony.not_granted")
    await act(house, clerk, id, "approve")
    expect((await refusal(checkIn({ ...clerk, person: her(1).person }))).code).toBe("ceremony.own")
    expect((await checkIn()).couples[0]?.arrived).toBeDefined()
  })
  test("of another office hears what a stranger hears, and an auditor changes nothing", async () => {
    const { id } = await signUp(1)
    const elsewhere = house.officer("9", ["clerk"], { offices: ["fengxian"], bureau: "310120" })
    expect((await refusal(house.marriage.ceremonies.day(elsewhere, event))).kind).toBe("missing")
    const auditor = house.officer("8", ["auditor"])
    house.world.clock.set("2026-12-12T09:40:00+08:00")
    expect((await refusal(house.marriage.ceremonies.checkIn(auditor, event, { case: id }))).kind).toBe(
      "forbidden",
    )
  })
})

test("a quota that is raised lets those who wait move up, first come first", async () => {
  await fill(quota)
  await signUp(30)
  await signUp(31)
  const raised = allCases
    .flatMap(({ ceremonies }) => ceremonies)
    .filter(({ id }) => id === event)
    .map((each) => ({ ...each, quota: quota + 1 }))[0]
  const held = places(setting(house.world))
  expect(raised && (await held.fill(raised))).toBe(1)
  expect(await list(him(30))).toMatchObject({ mine: { kind: "place" } })
  expect(await list(him(31))).toMatchObject({ mine: { kind: "waiting", position: 1 } })
})
