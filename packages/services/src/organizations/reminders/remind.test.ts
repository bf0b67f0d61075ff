// Reminders of annual reports: on the right nights, to those who may act, once, and not to whoever has filed.
import type { Citizen } from "@civil/core/actor.ts"
import { commit } from "@civil/data/change.ts"
import { codeOf, organization } from "@civil/register/fixture.ts"
import { afterEach, beforeEach, expect, test } from "vitest"
import { resident } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { takePart } from "../filings/row.ts"
import { published } from "../published.fixture.ts"
import { isReminderDay, remindReports } from "./remind.ts"

const [club, other] = [codeOf(1), codeOf(2)]
let house: TestHouse
let agent: Citizen
beforeEach(async () => {
  house = await beginHouse("2026-03-02T02:10:00+08:00")
  const basic = { established: "2015-06-01", legalRepresentative: "王建国", supervisor: "宝山区教育局" }
  await published(house, "organizations", [
    organization("宝山区教育协会", club, basic),
    organization("宝山区合唱协会", other, basic),
  ])
  agent = resident(house, 2, "female")
  const legal = { ...resident(house, 1), name: "王建国", organizations: [club, other] }
  const grant = { name: agent.name, number: agent.document.number, may: ["report"], until: "2026-12-31" }
  for (const code of [club, other]) await house.register.agents.grant(legal, code, grant)
})
afterEach(() => house.close())

const night = (today: string) => {
  house.world.clock.set(`${today}T02:10:00+08:00`)
  const { register, notices, world } = house
  const { table, bureaus, clock } = world
  const now = clock.now().epochMilliseconds
  return remindReports({ register, table, bureaus, today, now, send: notices.send }, () => 60_000)
}
const inbox = async (who: Citizen) => (await house.notices.messages(who)).map(({ text }) => text.zh)

test("nothing is read or told on other nights", async () => {
  expect(isReminderDay(house.world.bureaus, "2026-04-15")).toBe(false)
  expect(await night("2026-04-15")).toEqual({ told: 0, complete: true })
  for (const day of ["2026-03-01", "2026-03-24", "2026-03-30", "2026-05-01", "2026-05-24", "2026-05-30"])
    expect(isReminderDay(house.world.bureaus, day), day).toBe(true)
})

test("whoever may act is told 30, 7 and 1 days before, each once, however often the night's work is done", async () => {
  const { told } = await night("2026-05-01")
  expect(told).toBe(4)
  await night("2026-05-01")
  const first = await inbox(agent)
  expect(first).toHaveLength(2)
  expect(first.join()).toContain(
    "宝山区教育协会的2025年度报告还没有提交，报登记机关的最后一天是 2026年5月31日，还有 30 天",
  )
  await night("2026-05-24")
  expect(await inbox(agent)).toHaveLength(4)
})

test("an organization whose report is under way or concluded is left alone", async () => {
  const filing = { organization: club, what: "annual_report#2025", by: "case_1", code: "ABCDE12345" }
  await commit(house.world.table, [takePart(house.world.table, filing)])
  await published(house, "inspections", [
    { dataset: "inspections", code: other, rows: [{ year: 2025, conclusion: "passed" }] },
  ])
  expect(await night("2026-05-01")).toEqual({ told: 0, complete: true })
})

test("whose authority was taken back is told no more", async () => {
  const legal = { ...resident(house, 1), name: "王建国", organizations: [club, other] }
  for (const code of [club, other]) {
    const [view] = await house.register.agents.list(legal, code)
    await house.register.agents.revoke(legal, code, view?.id ?? "")
  }
  await night("2026-05-01")
  expect(await inbox(agent)).toEqual([])
})
