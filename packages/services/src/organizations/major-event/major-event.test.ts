// Reporting a major event: the last day, lateness with a reason, what goes another way, and who may report.
import type { Citizen } from "@civil/core/actor.ts"
import { codeOf, organization } from "@civil/register/fixture.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { act, fieldsOf, handIn, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { published } from "../published.fixture.ts"
import { eventAdvice } from "./advice.ts"
import { eventIssues, reportingOf } from "./rules.ts"

const [tianhe, tianya, baoshan, ningbo] = ["440106", "460204", "310113", "330200"]

describe("the last day", () => {
  test("is fifteen days before at Tianhe; a day later it is late, and needs a reason", () => {
    const event = { type: "member_assembly", date: "2026-12-20" } as const
    expect(reportingOf(event, tianhe, "2026-12-05")).toMatchObject({
      kind: "day",
      last: "2026-12-05",
      late: false,
    })
    expect(eventIssues(event, tianhe, "2026-12-05")).toEqual([])
    expect(eventIssues(event, tianhe, "2026-12-06")).toMatchObject([
      { field: "lateReason", code: "event.late" },
    ])
    expect(eventIssues({ ...event, lateReason: "场地临时变更" }, tianhe, "2026-12-06")).toEqual([])
  })
  test("of a charity event at Tianya is seven days before, from 100,000 yuan or 50 people on", () => {
    const of = (amount?: number, people?: number) =>
      reportingOf({ type: "charity_event", date: "2026-12-20", amount, people }, tianya, "2026-12-01").kind
    expect([of(100_000, 10), of(500, 50), of(99_999, 49), of(99_999), of()]).toEqual([
      ...["day", "day", "voluntary", "day", "day"],
    ])
  })
  test("is reckoned for nobody where no number was found; it is late once it has happened", () => {
    const event = { type: "leader_change", date: "2026-12-20" } as const
    expect(reportingOf(event, baoshan, "2026-12-19").kind).toBe("unpublished")
    expect(eventIssues(event, baoshan, "2026-12-20")).toEqual([])
    expect(eventIssues(event, baoshan, "2026-12-21")).toEqual([{ field: "lateReason", code: "event.after" }])
    expect(reportingOf(event, ningbo, "2026-12-19").kind).toBe("none")
    for (const bureau of [baoshan, ningbo])
      expect(eventAdvice(event, bureau, "2026-12-21")).toMatchObject([
        { grade: "must", text: { zh: expect.stringContaining("这一天已经过了") } },
      ])
  })
  test("is not asked of what is secret: that goes another way", () => {
    expect(eventIssues({ type: "sensitive", date: "2026-12-20" }, baoshan, "2026-12-01")).toEqual([
      { field: "type", code: "event.elsewhere" },
    ])
  })
  test("is told with the place and paper it rests on", () => {
    const [advice] = eventAdvice({ type: "member_assembly", date: "2026-12-20" }, tianhe, "2026-12-01")
    expect([advice?.text.zh, advice?.ground.zh]).toEqual([
      expect.stringContaining("最后一天是 2026年12月5日"),
      expect.stringContaining("天河区"),
    ])
    expect(eventAdvice({ type: "award", date: "2026-12-20" }, ningbo, "2026-12-01")[0]?.text.zh).toContain(
      "没有查到本地",
    )
  })
})

const code = codeOf(1)
const matter = "organizations.major_event"
async function begun(): Promise<{ readonly house: TestHouse; readonly legal: Citizen }> {
  const house = await beginHouse("2026-11-23T09:00:00+08:00")
  onTestFinished(() => house.close())
  await published(house, "organizations", [organization("宝山区教育协会", code)])
  return { house, legal: { ...resident(house, 1), organizations: [code] } }
}
const event = {
  ...{ organization: code, name: "宝山区教育协会", type: "fundraising", date: "2026-12-20" },
  ...{ title: "助学募捐", what: "为五十名学生募集学费，在指定平台进行。" },
}

describe("at the desk", () => {
  test("one officer acknowledges, and that is the answer", async () => {
    const { house, legal } = await begun()
    const { id } = await handIn(house, legal, matter, event)
    await act(house, house.officer("c1", ["clerk"], { desks: ["societies"] }), id, "approve", {
      note: "已收悉",
    })
    await told(house)
    const page = await house.casework.citizen.get(legal, id)
    expect([page.answered, page.outcome?.outcome, page.outcome?.note]).toEqual([true, "approved", "已收悉"])
  })
  test("a correction does not make it another organization's", async () => {
    const { house, legal } = await begun()
    const { id } = await handIn(house, legal, matter, event)
    const correction = { fields: ["organization"], reason: "unclear" }
    await act(
      house,
      house.officer("c1", ["clerk"], { desks: ["societies"] }),
      id,
      "request_correction",
      correction,
    )
    const { revision } = await house.casework.citizen.get(legal, id)
    const correct = (organization: string) =>
      house.casework.citizen.correct(legal, id, { revision, answers: { organization } })
    expect(await fieldsOf(correct(codeOf(2)))).toEqual({ organization: "event.fixed" })
    expect((await correct(code)).state).toBe("submitted")
  })
  test("nothing is taken in from whoever may not report for the organization", async () => {
    const { house, legal } = await begun()
    expect(await fieldsOf(handIn(house, resident(house, 2), matter, event))).toEqual({
      organization: "annual.not_yours",
    })
    const agent = resident(house, 3)
    const grant = { name: agent.name, number: agent.document.number, may: ["report"], until: "2026-12-31" }
    await house.register.agents.grant(legal, code, grant)
    expect(await fieldsOf(handIn(house, agent, matter, event))).toEqual({ organization: "annual.not_yours" })
  })
})
