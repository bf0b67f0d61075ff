// Who may learn whom no message reached: the same people who may see the case.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { beginHouse, type TestHouse } from "../house.fixture.ts"

let house: TestHouse

beforeEach(async () => {
  house = await beginHouse()
})
afterEach(() => house.close())

/** Without a way out of the house and without a message centre, nobody was reached. */
async function lost(subject: string): Promise<void> {
  const text = { zh: "有新进展", en: "There is news" }
  const at = house.world.clock.now().epochMilliseconds
  await house.notices.send({
    ...{ key: `case_1.${subject}`, bureau: "310113", subject, code: "case.told.refused", about: "case_1" },
    ...{ text, outside: text, at, to: {}, channels: ["sms"] },
  })
  await house.run()
}

const seen = async (...who: Parameters<TestHouse["officer"]>) =>
  (await house.notices.unreached(house.officer(...who))).rows.length

describe("somebody whom a message about counselling did not reach", () => {
  test("is known to the counsellors, and to nobody else of the bureau", async () => {
    await lost("marriage.counselling")
    expect(await seen("1", ["clerk"], { desks: ["counselling"] })).toBe(1)
    expect(await seen("2", ["clerk"])).toBe(0)
    expect(await seen("3", ["manager"])).toBe(0)
    expect(await seen("4", ["auditor"])).toBe(0)
  })
})

describe("somebody whom a message about the green channel, or about a booking, did not reach", () => {
  test.each(["marriage.green_channel", "marriage.M1"])("is called by the counter (%s)", async (subject) => {
    await lost(subject)
    expect(await seen("1", ["clerk"])).toBe(1)
    expect(await seen("2", ["clerk"], { desks: ["complaints"] })).toBe(0)
    expect(await seen("3", ["manager"], { desks: [] })).toBe(1)
  })
})
