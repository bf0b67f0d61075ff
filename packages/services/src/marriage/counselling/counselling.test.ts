// 冷静期辅导: asked for freely, read by counsellors alone, named nowhere outside, over when the thirty days are over, never in the way.
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { act, fieldsOf, handIn, refusal, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { endsOn } from "./rules.ts"

let house: TestHouse
let her: Citizen
let counsellor: Staff

beforeEach(async () => {
  house = await beginHouse("2026-09-02T09:00:00+08:00")
  her = resident(house, 1, "female")
  counsellor = house.officer("7", ["clerk"], { desks: ["counselling"] })
})
afterEach(() => house.close())

const ask = (answers = {}) =>
  handIn(house, her, "marriage.counselling", {
    receipt: "2026-09-01",
    way: "phone",
    topics: ["safety"],
    words: "我害怕回家。",
    mobile: "13800000009",
    consent: true,
    ...answers,
  })

describe("somebody in the cooling-off period", () => {
  test("asks for a talk; what she is told names neither divorce nor counselling", async () => {
    const { id } = await ask()
    await act(house, counsellor, id, "approve")
    await told(house)
    const texts = (await house.marriage.messages(her)).map(({ text }) => `${text.zh} ${text.en}`)
    expect(texts).toHaveLength(2)
    for (const text of texts) expect(text).not.toMatch(/离婚|辅导|冷静|ounsel|ivorce/)
  })
  test("who is afraid at home is marked urgent in the counsellor's queue", async () => {
    const { id } = await ask()
    expect((await house.casework.desk.get(counsellor, id)).flags).toContain("urgent")
  })
  test("withdraws at any time before the talk", async () => {
    const { id, revision } = await ask()
    await house.casework.citizen.withdraw(her, id, { revision })
    expect((await house.casework.citizen.get(her, id)).state).toBe("withdrawn")
  })
  test("finds that an open request has ended with the thirty days", async () => {
    const { id } = await ask()
    house.world.clock.set("2026-10-08T23:00:00+08:00")
    await house.run()
    expect((await house.casework.citizen.get(her, id)).state).toBe("submitted")
    house.world.clock.set("2026-10-09T00:30:00+08:00")
    await house.run()
    expect((await house.casework.citizen.get(her, id)).state).toBe("lapsed")
  })
  test("is told beside the field when the thirty days are not running, or the box is not ticked", async () => {
    expect(await fieldsOf(ask({ receipt: "2026-07-01" }))).toEqual({ receipt: "counselling.not_cooling_off" })
    expect(await fieldsOf(ask({ consent: false }))).toHaveProperty("consent")
  })
  test("is told so on the first page, before she has written a word", async () => {
    const begin = { matter: "marriage.counselling", bureau: "310113" }
    const { id, revision } = await house.casework.citizen.start(her, begin)
    const answers = { receipt: "2026-07-01" }
    const { issues } = await house.casework.citizen.saveDraft(her, id, { revision, page: "receipt", answers })
    expect(issues).toContainEqual({ field: "receipt", code: "counselling.not_cooling_off" })
  })
  test("gives a number of their own: the one of the sign-in is not taken instead", async () => {
    expect(await fieldsOf(ask({ mobile: "" }))).toEqual({ mobile: "field.required" })
  })
})

describe("everybody else", () => {
  test("of the bureau reads nothing of it: the registration counter hears that there is no such case", async () => {
    const { id } = await ask()
    const counter = house.officer("1", ["clerk"])
    expect((await refusal(house.casework.desk.get(counter, id))).kind).toBe("missing")
    const manager = house.officer("2", ["manager"])
    const seen = await house.casework.desk
      .get(manager, id)
      .then(JSON.stringify, (error: unknown) => String(error))
    expect(seen).not.toContain("我害怕回家")
  })
  test("the other party learns nothing", async () => {
    await ask()
    expect(await house.casework.citizen.list(resident(house, 2))).toEqual([])
  })
})

describe("the last day", () => {
  test("is E1 of the divorce clock, rolled over a holiday", () => {
    expect(endsOn("2026-09-01", publishedCalendar)).toBe("2026-10-08")
    expect(endsOn("2026-01-05", publishedCalendar)).toBe("2026-02-04")
  })
  test("is the thirtieth day, which is certain, where the holidays of the year are not published", () => {
    expect(endsOn("2026-12-20", publishedCalendar)).toBe("2027-01-19")
  })
})
