// The annual report from the first question to the public card: filled in from the register, advised, reviewed by the supervising unit, concluded by two, published.
import type { Answers } from "@civil/casework/form.ts"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import { codeOf, organization } from "@civil/register/fixture.ts"
import { openHeads } from "@civil/register/heads.ts"
import type { Organization } from "@civil/register/organization.ts"
import { openPublishing } from "@civil/register/publishing/open.ts"
import { store } from "@civil/register/store.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { act, fieldsOf, handIn, refusal, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { published } from "../published.fixture.ts"
import { prefilledReport } from "./prefill.ts"

const code = codeOf(1)
const matter = "organizations.annual_report"
const basic = {
  legalRepresentative: "王建国",
  established: "2015-06-01",
  fundsFen: 3_000_000,
  supervisor: "宝山区教育局",
  registrar: "宝山区民政局",
  address: "宝山区友谊路 100 号",
  scope: "开展教育交流",
} as const satisfies Partial<Organization["basic"]>

const stated = {
  memberPersons: "80",
  memberUnits: "0",
  memberMeetings: "1",
  board: "9",
  boardMeetings: "2",
  termEnd: "2028-06-01",
  staff: "3",
  party: "no",
  income: "100000",
  expenditure: "80000",
  netBegin: "50000",
  netEnd: "70000",
  activities:
    "2025年3月至11月在六个社区办了十二场教育讲座，每场约五十人参加；暑期开办两期少儿阅读班，共一百二十名学生参加，学生和家长都很满意，另有三场教师交流。",
  punished: "no",
  changed: "no",
  last: "passed",
}

let house: TestHouse
let legal: Citizen
beforeEach(async () => {
  house = await beginHouse("2026-03-02T09:00:00+08:00")
  await fill()
  legal = { ...resident(house, 1), organizations: [code] }
})
afterEach(() => house.close())

async function fill(more: Partial<Organization["basic"]> = {}) {
  await published(house, "organizations", [organization("宝山区教育协会", code, { ...basic, ...more })])
  await published(house, "inspections", [
    { dataset: "inspections", code, rows: [{ year: 2024, conclusion: "passed" }] },
  ])
}
async function answers(more: Answers = {}): Promise<Answers> {
  const found = await house.register.find(code)
  if (!found) throw new Error("not in the register")
  return { ...prefilledReport(found.organization, "2026-03-02"), ...stated, ...more }
}
const file = async (who = legal, more: Answers = {}) => handIn(house, who, matter, await answers(more))
const officer = (id: string, roles: Staff["roles"]) => house.officer(id, roles, { desks: ["societies"] })
const unit = () => house.officer("u1", ["reviewer"], { desks: ["supervisor-education"] })
async function review(id: string, verdict: "agree" | "object") {
  const opinion = (await house.casework.desk.get(unit(), id)).opinions[0]?.id
  await act(house, unit(), id, "give_opinion", { opinion, verdict, note: "初审意见" })
}
async function conclude(id: string, result: string) {
  await act(house, officer("c1", ["clerk"]), id, "propose", { outcome: "approved", result })
  await act(house, officer("a1", ["approver"]), id, "approve", { result })
}

describe("whoever acts for the organization", () => {
  test("finds what the register knows filled in", async () => {
    expect(await answers()).toMatchObject({
      ...{ organization: code, year: "2025", kind: "association", last: "passed", funds: "30000" },
      ...{ name: "宝山区教育协会", route: "online", supervisor: "宝山区教育局" },
    })
  })

  test("files it, hears of it in the organization's list, and cannot file the same year twice", async () => {
    const { code: number } = await file()
    expect((await house.casework.citizen.listOf(legal, code)).map((each) => each.code)).toEqual([number])
    const again = await fieldsOf(file({ ...resident(house, 2), organizations: [code] }))
    expect(again).toEqual({ year: "annual.already" })
  })

  test("left papers out, which the desk can ask for, and hands them in with the correction", async () => {
    const { id } = await file()
    const clerk = officer("c1", ["clerk"])
    const { fields } = await house.casework.desk.get(clerk, id)
    expect(fields.find(({ field }) => field === "accounts")).toMatchObject({ value: "0", documents: [] })
    const correction = { fields: ["accounts"], reason: "paper_missing", note: "请附财务会计报告" }
    expect((await act(house, clerk, id, "request_correction", correction)).state).toBe("needs_correction")
    expect((await house.casework.citizen.get(legal, id)).correction?.fields).toEqual(["accounts"])
  })

  test("whose authority was taken back neither reads nor answers what they filed; the legal representative does, a colleague only reads", async () => {
    const number = makeResidentId({ region: "310113", birthDate: "1996-05-20", sex: "male", sequence: 2 })
    const { agents } = house.register
    const grant = (may: readonly string[], who = { name: "李建国", number }) =>
      agents.grant(legal, code, { ...who, may, until: "2026-12-31" })
    const agent = { ...resident(house, 2), name: "李建国" }
    const { id: granted } = await grant(["report"])
    const { id } = await file(agent)
    const clerk = officer("c1", ["clerk"])
    await act(house, clerk, id, "request_correction", { fields: ["activities"], reason: "unclear" })
    const { citizen } = house.casework
    const { revision } = await citizen.get(agent, id)
    await agents.revoke(legal, code, granted)
    const again = { revision, answers: { activities: stated.activities } }
    const withdrawn = citizen.withdraw(agent, id, { revision })
    for (const doing of [citizen.correct(agent, id, again), withdrawn, citizen.get(agent, id)])
      expect((await refusal(doing)).kind).toBe("missing")
    expect((await refusal(citizen.keepCorrection(agent, id, again))).kind).toBe("missing")
    expect(await citizen.list(agent)).toEqual([])
    await grant(["events"])
    expect((await refusal(citizen.get(agent, id))).kind).toBe("missing")
    expect(await citizen.listOf(agent, code)).toEqual([])
    const colleague = resident(house, 3)
    await grant(["report"], { name: colleague.name, number: colleague.document.number })
    expect((await citizen.get(colleague, id)).may).toMatchObject({ correct: false, withdraw: false })
    expect((await refusal(citizen.correct(colleague, id, again))).kind).toBe("missing")
    expect((await citizen.get(legal, id)).may).toMatchObject({ correct: true, withdraw: true, rate: false })
    expect((await citizen.correct(legal, id, again)).state).toBe("submitted")
    const { history } = await house.casework.desk.get(clerk, id)
    expect(history.map(({ who }) => who)).toContain("法定代表人")
  })

  test("after it was withdrawn files it again", async () => {
    const { id, revision } = await file()
    await house.casework.citizen.withdraw(legal, id, { revision })
    expect((await file()).state).toBe("submitted")
  })

  test("is told beside the field what the register contradicts", async () => {
    expect(await fieldsOf(file(legal, { supervisor: "宝山区卫生健康委员会" }))).toEqual({
      supervisor: "annual.supervisor",
    })
    expect(await fieldsOf(file(legal, { route: "direct" }))).toEqual({ route: "annual.supervised" })
    expect(await fieldsOf(file(legal, { last: "failed", rectification: "已经逐项整改" }))).toEqual({
      last: "annual.last",
    })
    expect(await fieldsOf(file(legal, { organization: codeOf(9) }))).toEqual({
      organization: "annual.not_yours",
    })
  })

  test("reads the coach's advice while it is a draft, and files all the same", async () => {
    const { casework } = house
    const draft = await casework.citizen.start(legal, { matter, bureau: "310113" })
    const typed = (await answers({ netEnd: "90000", address: "宝山区牡丹江路 1 号" })) as Record<
      string,
      string
    >
    const saved = await casework.citizen.saveDraft(legal, draft.id, {
      revision: draft.revision,
      answers: typed,
    })
    const advised = saved.advice?.map(({ field, grade }) => `${field} ${grade}`)
    expect(advised).toEqual(["address must", "netEnd should", "accounts should"])
    expect(saved.advice?.[1]?.text.zh).toContain("70000 元")
    const made = await casework.citizen.submit(legal, draft.id, { revision: saved.revision, agreed: true })
    const seen = await casework.desk.get(officer("c1", ["clerk"]), made.id)
    expect(seen.advice?.map(({ field }) => field)).toEqual(["address", "netEnd", "accounts"])
    expect(seen.fields.find(({ field }) => field === "organization")).toMatchObject({
      organization: code,
      value: `宝山区教育协会 ${code}`,
    })
  })
})

describe("anybody else", () => {
  test("cannot file for it, and hears the same of an organization that does not exist", async () => {
    const other = resident(house, 3)
    const [ours, none] = await Promise.all([
      refusal(file(other)),
      refusal(file(resident(house, 4), { organization: codeOf(77) })),
    ])
    expect([ours.code, ours.fields]).toEqual([none.code, none.fields])
  })

  test("loses it between the draft and the filing when the authority is taken back", async () => {
    const document = { type: "resident_id", number: resident(house, 5).document.number } as const
    const grant = { name: "王建国", number: document.number, may: ["report"], until: "2026-06-30" }
    const agent = resident(house, 5)
    const { agents } = house.register
    const view = await agents.grant(legal, code, grant)
    expect((await house.casework.citizen.listOf(agent, code)).length).toBe(0)
    await agents.revoke(legal, code, view.id)
    expect(await fieldsOf(file(agent))).toEqual({ organization: "annual.not_yours" })
    expect((await refusal(house.casework.citizen.listOf(agent, code))).kind).toBe("missing")
  })
})

describe("the supervising unit and the registrar", () => {
  test("nobody concludes before the unit has reviewed; then two do, and the card shows it", async () => {
    const { id } = await file()
    const clerk = officer("c1", ["clerk"])
    const input = { outcome: "approved", result: "passed" }
    expect((await refusal(act(house, clerk, id, "propose", input))).code).toBe("case.review_open")
    await review(id, "agree")
    await conclude(id, "basically_passed")
    await told(house)
    const card = await house.register.find(code)
    expect(card?.organization.inspections[0]).toMatchObject({
      ...{ year: 2025, conclusion: "basically_passed", on: "2026-03-02" },
      mark: { source: "宝山区民政局" },
    })
    expect(card?.organization.inspections.map(({ year }) => year)).toEqual([2025, 2024])
    const page = await house.casework.citizen.get(legal, id)
    expect([page.outcome?.given?.zh, page.after?.href]).toEqual([
      expect.stringContaining("2025年度年检结论：基本合格"),
      `/organizations/${code}`,
    ])
    expect((await house.register.history(code))[0]?.what).toBe("inspection")
  })

  test("a conclusion waits while an import is being published, and is published once", async () => {
    const { id } = await file()
    await review(id, "agree")
    await conclude(id, "passed")
    const { world, objects } = house
    const kept = store(world.table)
    const heads = openHeads({ store: kept, clock: world.clock, bureaus: world.bureaus })
    const publishing = openPublishing({
      store: kept,
      heads,
      clock: world.clock,
      objects,
      bureaus: world.bureaus,
    })
    const base = await publishing.base("310113")
    const mark = { source: "测试登记册", asOf: "2026-03-02" }
    const plan = publishing.plan(base, [organization("另一个协会", codeOf(2))], {
      dataset: "organizations",
      extent: "part",
      mark,
    })
    const work = { id: "import_slow", base, plan, rejected: 0 }
    house.world.clock.advance({ minutes: 11 })
    let busy = 0
    const meanwhile = async () => {
      if (busy > 0) return
      busy += 1
      await expect(house.run()).rejects.toMatchObject({ code: "register.busy" })
      expect((await house.register.find(code))?.organization.inspections[0]?.year).toBe(2024)
    }
    await publishing.publish(work, () => Number.POSITIVE_INFINITY, meanwhile)
    expect(busy).toBe(1)
    await house.run()
    await house.run()
    const found = await house.register.find(code)
    expect(found?.organization.inspections.filter(({ year }) => year === 2025)).toHaveLength(1)
    expect((await house.casework.citizen.get(legal, id)).outcome?.outcome).toBe("approved")
  })

  test("a returned report is corrected and goes to the unit again", async () => {
    const { id } = await file()
    await review(id, "object")
    const correction = { fields: ["activities"], reason: "unclear", note: "请写清受益人数" }
    await act(house, officer("c1", ["clerk"]), id, "request_correction", correction)
    const asked = await house.casework.citizen.get(legal, id)
    const corrected = { activities: `${stated.activities}合计受益约九百人。` }
    await house.casework.citizen.correct(legal, id, { revision: asked.revision, answers: corrected })
    const opinions = (await house.casework.desk.get(officer("c1", ["clerk"]), id)).opinions
    expect(opinions.map(({ verdict }) => verdict)).toEqual(["object", undefined])
  })

  test("a correction neither changes organization or year, nor goes around the unit", async () => {
    const { id } = await file()
    const correction = { fields: ["year", "route", "last"], reason: "unclear" }
    await act(house, officer("c1", ["clerk"]), id, "request_correction", correction)
    const { revision } = await house.casework.citizen.get(legal, id)
    const correct = (corrected: Answers) =>
      house.casework.citizen.correct(legal, id, { revision, answers: corrected as Record<string, string> })
    expect(await fieldsOf(correct({ year: "2024", route: "online", last: "none" }))).toEqual({
      year: "annual.fixed",
    })
    expect(await fieldsOf(correct({ year: "2025", route: "direct", last: "passed" }))).toEqual({
      route: "annual.supervised",
    })
    expect((await correct({ year: "2025", route: "online", last: "passed" })).state).toBe("submitted")
  })

  test("a unit without a desk here: consent on paper, and nobody is waited for", async () => {
    await fill({ supervisor: "宝山区农业农村委员会" })
    expect(await fieldsOf(file(legal, { route: "online" }))).toEqual({ route: "annual.no_desk" })
    const made = await handIn(house, legal, matter, await answers(), ["consent"])
    await conclude(made.id, "passed")
    expect((await house.casework.desk.get(officer("c1", ["clerk"]), made.id)).opinions).toEqual([])
  })
})
