// 移出: asked for by whoever acts for the organization or opened by the desk, decided by two people when the clock says so.
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { codeOf, organization } from "@civil/register/fixture.ts"
import type { CreditEntry } from "@civil/register/organization.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { act, fieldsOf, handIn, refusal, resident, told } from "../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../house.fixture.ts"
import { published } from "./published.fixture.ts"

const club = codeOf(1)
let house: TestHouse
let clerk: Staff
let second: Staff
let legal: Citizen
const desks = { desks: ["societies"] }

beforeEach(async () => {
  house = await beginHouse()
  clerk = house.officer("2", ["clerk"], desks)
  second = house.officer("3", ["approver"], desks)
  legal = { ...resident(house, 1), organizations: [club] }
  await published(house, "organizations", [organization("宝山区玫瑰协会", club)])
})
afterEach(() => house.close())

const entries = async () => (await house.register.find(club))?.organization.entries ?? []
const at = (instant: string) => house.world.clock.set(instant)
const entry = (more: Partial<CreditEntry>): CreditEntry => ({
  id: "abnormal-2026-06-01-small_penalty",
  list: "abnormal",
  ground: "small_penalty",
  on: "2026-06-01",
  ...more,
})
const already = (...rows: CreditEntry[]) =>
  published(house, "entries", [{ dataset: "entries", code: club, rows }])

describe("whoever acts for the organization", () => {
  const ask = (more: Record<string, string> = {}) =>
    handIn(house, legal, "organizations.delisting", {
      ...{ organization: club, list: "abnormal", listedOn: "2026-06-01", how: "time" },
      ...more,
    })

  test("has an entry without a duty removed when its six months are over, not a day before", async () => {
    await already(entry({}))
    expect(await fieldsOf(ask())).toEqual({ how: "delisting.too_early" })
    at("2026-12-01T09:00:00+08:00")
    const asked = await ask()
    expect(asked.due).toMatchObject({ kind: "day", date: "2026-12-08" })
    await act(house, clerk, asked.id, "propose", { outcome: "approved" })
    await act(house, second, asked.id, "approve")
    await told(house)
    expect(await entries()).toMatchObject([{ removedOn: "2026-12-01" }])
  })
  test("with a duty says how it was done; time alone does not end it", async () => {
    await already(entry({ ground: "annual_report" }))
    at("2027-03-01T09:00:00+08:00")
    expect(await fieldsOf(ask())).toEqual({ how: "delisting.duty_first" })
    expect((await ask({ how: "duty", done: "2月补报。" })).state).toBe("submitted")
  })
  test("names an entry there is not, or acts for nobody, and is told so", async () => {
    await already(entry({}))
    expect(await fieldsOf(ask({ listedOn: "2026-06-02" }))).toEqual({ listedOn: "credit_list.no_entry" })
    legal = resident(house, 3)
    expect((await refusal(ask())).kind).toBe("missing")
  })
  test("sees a removal that the desk opened when the time was over, under the organization's name", async () => {
    await already(entry({}))
    await ask({ how: "duty", done: "已缴清罚款。" })
    at("2026-12-01T09:00:00+08:00")
    const matter = "organizations.delisting"
    const { id, asked } = await house.casework.desk.opening(clerk, matter)
    // Facts for the second person, and nothing of an applicant.
    expect(asked).toEqual(["organization", "list", "listedOn", "how", "facts", "checkedOn"])
    const named = { organization: club, list: "abnormal", listedOn: "2026-06-01", how: "time" }
    expect(await fieldsOf(house.casework.desk.open(clerk, id, { matter, answers: named }))).toMatchObject({
      facts: expect.any(String),
      checkedOn: expect.any(String),
    })
    const answers = { ...named, facts: "期间没有新的情形，没有处罚。", checkedOn: "2026-12-01" }
    const opened = await house.casework.desk.open(clerk, id, { matter, answers })
    expect(opened.fields.find(({ field }) => field === "facts")).toMatchObject({ value: answers.facts })
    expect([opened.shownName, opened.state]).toEqual(["宝山区玫瑰协会", "awaiting_second"])
    expect((await house.casework.citizen.listOf(legal, club)).map(({ matter }) => matter)).toEqual([
      "organizations.delisting",
      "organizations.delisting",
    ])
  })
})
