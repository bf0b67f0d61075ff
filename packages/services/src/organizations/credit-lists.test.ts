// 列入, 异议: told beforehand, objected to, decided by two people, published; an entry that was wrong is corrected.
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { commit } from "@civil/data/change.ts"
import { codeOf, organization } from "@civil/register/fixture.ts"
import type { CreditEntry } from "@civil/register/organization.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { act, fieldsOf, handIn, refusal, resident, told } from "../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../house.fixture.ts"
import { beginPublishing, published } from "./published.fixture.ts"

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

const listed = {
  organization: club,
  name: "宝山区玫瑰协会",
  list: "abnormal",
  abnormalGround: "annual_report",
  reason: "未按规定报送2025年度工作报告",
  facts: "截至2026年6月1日未报送，两次书面催告。",
  evidence: "催告书及送达回证，存业务档案。",
  arisenOn: "2026-06-01",
  served: "paper",
  servedOn: "2026-11-23",
  objectBy: "2026-11-30",
} as const

async function open(
  more: Record<string, string> = {},
  matter = "organizations.listing",
  base: object = listed,
) {
  const { desk } = house.casework
  const { id } = await desk.opening(clerk, matter)
  return desk.open(clerk, id, { matter, answers: { ...base, ...more } as never })
}
const entries = async () => (await house.register.find(club))?.organization.entries ?? []
const history = async () => (await house.register.history(club)).map(({ what }) => what)
const at = (instant: string) => house.world.clock.set(instant)

async function listedOn(day: string, more: Record<string, string> = {}) {
  const { id } = await open(more)
  at(`${day}T09:00:00+08:00`)
  await act(house, second, id, "approve")
  await told(house)
  return id
}

describe("the desk", () => {
  test("lists an organization: told first, decided by two, published with ground and day", async () => {
    const id = await listedOn("2026-12-01")
    expect(await entries()).toMatchObject([
      {
        list: "abnormal",
        ground: "annual_report",
        reason: "未按规定报送2025年度工作报告",
        on: "2026-12-01",
        mark: { asOf: "2026-12-01" },
      },
    ])
    expect(await history()).toContain("listed")
    expect((await house.casework.desk.get(clerk, id)).outcome?.given?.zh).toBe(
      "自2026年12月1日起列入活动异常名录，已在登记册公布。",
    )
  })
  test("does not list before the time to object is over, and keeps no less than the bureau's days", async () => {
    const { id } = await open()
    expect((await refusal(act(house, second, id, "approve"))).code).toBe("listing.objection_days")
    at("2026-11-30T23:00:00+08:00")
    expect((await refusal(act(house, second, id, "approve"))).code).toBe("listing.objection_days")
    expect(await entries()).toEqual([])
    expect(await fieldsOf(open({ objectBy: "2026-12-01", servedOn: "2026-11-25" }))).toEqual({
      objectBy: "listing.too_short",
    })
  })
  test("is told beside the field what the register says otherwise", async () => {
    expect(await fieldsOf(open({ name: "宝山区月季协会" }))).toEqual({ name: "listing.other_name" })
    expect(await fieldsOf(open({ organization: codeOf(9) }))).toEqual({
      organization: "credit_list.no_organization",
    })
    expect(await fieldsOf(open({ served: "portal" }))).toEqual({ served: "listing.no_agents" })
    expect(await fieldsOf(open({ arisenOn: "2026-11-23", servedOn: "2026-11-20" }))).toEqual({
      servedOn: "listing.before_facts",
    })
    expect(await fieldsOf(open({ list: "serious", seriousGround: "two_years_abnormal" }))).toEqual({
      seriousGround: "credit_list.no_entry",
    })
  })
  test("publishes nothing that was refused, and once what is asked again", async () => {
    const { id } = await open()
    await act(house, second, id, "give_back", { note: "已补报" })
    await act(house, clerk, id, "propose", { outcome: "refused", reason: "done" })
    await act(house, second, id, "refuse", { reason: "done" })
    await told(house)
    expect(await entries()).toEqual([])
    at("2026-11-24T09:00:00+08:00")
    await listedOn("2026-12-02", { servedOn: "2026-11-24", objectBy: "2026-12-01" })
    expect(await entries()).toHaveLength(1)
    at("2026-12-03T09:00:00+08:00")
    expect(await fieldsOf(open({ servedOn: "2026-12-03", objectBy: "2026-12-11" }))).toEqual({
      abnormalGround: "listing.standing",
    })
  })
})

describe("what the register says when the listing is decided", () => {
  const approve = (id: string) => act(house, second, id, "approve")

  test("one ground is decided once, also before the first entry is published", async () => {
    const [one, other] = [await open(), await open()]
    at("2026-12-01T09:00:00+08:00")
    await approve(one.id)
    expect((await refusal(approve(other.id))).code).toBe("listing.decided_already")
    await act(house, second, one.id, "undo")
    await approve(other.id)
    await told(house)
    expect((await refusal(approve(one.id))).code).toBe("listing.standing")
    expect(await entries()).toHaveLength(1)
  })
  test("an organization deregistered meanwhile is not listed; one under a new name is", async () => {
    const [one, other] = [await open(), await open({ abnormalGround: "unreachable" })]
    await published(house, "organizations", [organization("宝山区月季协会", club)])
    at("2026-12-01T09:00:00+08:00")
    expect((await approve(one.id)).state).toBe("approved")
    await published(house, "organizations", [
      organization("宝山区月季协会", club, { status: "deregistered" }),
    ])
    expect((await refusal(approve(other.id))).code).toBe("listing.ended")
    expect(await fieldsOf(open({ objectBy: "2026-12-21", name: "宝山区月季协会" }))).toEqual({
      organization: "listing.ended",
    })
  })
})

const entry = (more: Partial<CreditEntry>): CreditEntry => ({
  id: "abnormal-2026-06-01-small_penalty",
  list: "abnormal",
  ground: "small_penalty",
  on: "2026-06-01",
  ...more,
})
const already = (...rows: CreditEntry[]) =>
  published(house, "entries", [{ dataset: "entries", code: club, rows }])

test("two full years on the abnormal list end there and begin on the serious one", async () => {
  await already(entry({ on: "2024-06-01", id: "abnormal-2024-06-01", ground: "annual_report" }))
  await listedOn("2026-12-01", { list: "serious", seriousGround: "two_years_abnormal" })
  expect((await entries()).map(({ list, on, removedOn }) => [list, on, removedOn])).toEqual(
    expect.arrayContaining([
      ["serious", "2026-12-01", undefined],
      ["abnormal", "2024-06-01", "2026-12-01"],
    ]),
  )
})

describe("whoever acts for an organization that is to be listed", () => {
  test("here is told as the case is opened, and the time to object counts from then", async () => {
    const named = organization("宝山区玫瑰协会", club, { legalRepresentative: legal.name })
    await published(house, "organizations", [named])
    await commit(house.world.table, await house.register.agents.holding(legal, club, "requests"))
    const served = { served: "portal", servedOn: "2026-10-01" }
    expect(await fieldsOf(open({ ...served, objectBy: "2026-11-27" }))).toEqual({
      objectBy: "listing.too_short",
    })
    expect((await open({ ...served, objectBy: "2026-11-30" })).state).toBe("awaiting_second")
  })

  test("reads facts and grounds, and is led to the objection", async () => {
    const { id, code } = await open()
    const seen = await house.casework.citizen.get(legal, id)
    expect([seen.role, seen.answers.facts]).toEqual(["organization", listed.facts])
    expect(seen.recourse?.href).toContain(`organization=${club}&about=notice&number=${code.slice(0, 5)}`)
    at("2026-12-01T09:00:00+08:00")
    await act(house, second, id, "approve")
    await told(house)
    const after = await house.casework.citizen.get(legal, id)
    expect([after.recourse, after.after?.href]).toEqual([undefined, `/organizations/${club}`])
  })
})

describe("a decision made while an import is being published", () => {
  test("is published when that has ended, once", async () => {
    const { id } = await open()
    at("2026-12-01T09:00:00+08:00")
    await act(house, second, id, "approve")
    house.world.clock.advance({ minutes: 9 })
    const finish = await beginPublishing(house, [organization("宝山区月季协会", codeOf(2))])
    house.world.clock.advance({ minutes: 2 })
    await expect(house.run()).rejects.toThrow()
    expect(await entries()).toEqual([])
    await finish()
    house.world.clock.advance({ minutes: 30 })
    await house.run()
    await house.run()
    expect(await entries()).toHaveLength(1)
    expect((await house.casework.desk.get(clerk, id)).state).toBe("fulfilled")
  })
})

describe("an organization that objects", () => {
  const object = (number: string) =>
    handIn(house, legal, "organizations.objection", {
      organization: club,
      about: "notice",
      number,
      grounds: "年报已于5月30日送达。",
    })

  test("keeps the listing from being decided until it has its answer", async () => {
    const { id, code } = await open()
    const objection = await object(code)
    at("2026-12-01T09:00:00+08:00")
    expect((await refusal(act(house, second, id, "approve"))).code).toBe("listing.objection_open")
    await act(house, clerk, objection.id, "propose", { outcome: "refused", reason: "stands" })
    await act(house, second, objection.id, "refuse", { reason: "stands" })
    expect((await act(house, second, id, "approve")).state).toBe("approved")
  })
  test("and is right, is not listed: only refusing is left", async () => {
    const { id, code } = await open()
    const objection = await object(code)
    await act(house, clerk, objection.id, "propose", { outcome: "approved" })
    await act(house, second, objection.id, "approve")
    at("2026-12-01T09:00:00+08:00")
    expect((await refusal(act(house, second, id, "approve"))).code).toBe("listing.objection_upheld")
    await told(house)
    expect((await refusal(act(house, second, id, "approve"))).code).toBe("listing.objection_upheld")
    at("2026-11-25T09:00:00+08:00")
    expect(await fieldsOf(object(code))).toEqual({ number: "objection.upheld" })
    await act(house, second, id, "give_back", { note: "异议成立" })
    await act(house, clerk, id, "propose", { outcome: "refused", reason: "objection" })
    expect((await act(house, second, id, "refuse", { reason: "objection" })).state).toBe("refused")
    expect(await entries()).toEqual([])
  })
  test("and was found right by mistake, which is taken back, still keeps it waiting", async () => {
    const { id, code } = await open()
    const objection = await object(code)
    await act(house, clerk, objection.id, "propose", { outcome: "approved" })
    at("2026-12-01T09:00:00+08:00")
    await act(house, second, objection.id, "approve")
    await act(house, second, objection.id, "undo")
    expect((await refusal(act(house, second, id, "approve"))).code).toBe("listing.objection_open")
  })
  test("and takes it back, stands no more in the way; twice at once it does not object", async () => {
    const { id, code } = await open()
    const objection = await object(code)
    const other = { ...resident(house, 2), organizations: [club] }
    const again = handIn(house, other, "organizations.objection", {
      ...{ organization: club, about: "notice", number: code, grounds: "同上。" },
    })
    expect(await fieldsOf(again)).toEqual({ number: "objection.open" })
    await house.casework.citizen.withdraw(legal, objection.id, { revision: objection.revision })
    at("2026-12-01T09:00:00+08:00")
    expect((await act(house, second, id, "approve")).state).toBe("approved")
  })
  test("too late, to nothing of its own, or for another's organization, is told so", async () => {
    const { code } = await open()
    expect(await fieldsOf(object("7K3M92QD4X"))).toEqual({ number: "objection.no_case" })
    at("2026-12-01T09:00:00+08:00")
    expect(await fieldsOf(object(code))).toEqual({ number: "objection.over" })
    legal = resident(house, 3)
    expect((await refusal(object(code))).kind).toBe("missing")
  })
  test("to an entry that is wrong has it removed, and the history keeps both", async () => {
    await already(entry({}))
    const { id } = await handIn(house, legal, "organizations.objection", {
      ...{
        organization: club,
        about: "entry",
        list: "abnormal",
        listedOn: "2026-06-01",
        grounds: "处罚已撤销。",
      },
    })
    await act(house, clerk, id, "propose", { outcome: "approved" })
    await act(house, second, id, "approve")
    await told(house)
    expect(await entries()).toMatchObject([{ removedOn: "2026-11-23", removalReason: "异议成立，予以更正" }])
    expect(await history()).toEqual(expect.arrayContaining(["delisted", "listed"]))
  })
})
