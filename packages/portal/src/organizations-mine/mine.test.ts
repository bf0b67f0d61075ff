// 我的组织 without a script: what is due, a report begun with what the register knows, authorities given and taken back, and nothing for anybody else.
import type { Citizen } from "@civil/core/actor.ts"
import type { Organization } from "@civil/register/organization.ts"
import { resident } from "@civil/services/cases/queue.fixture.ts"
import { published } from "@civil/services/organizations/published.fixture.ts"
import { codeOf, organization } from "@civil/services/organizations/register.fixture.ts"
import { beforeEach, describe, expect, test } from "vitest"
import { type CasesSite, casesSite, follow } from "../cases/site.fixture.ts"
import type { Browser } from "../site.fixture.ts"

const [club, gone, young] = [codeOf(1), codeOf(2), codeOf(3)]
let site: CasesSite
let legal: Citizen
let by: Browser

const as = (code: string, name: string, basic: Partial<Organization["basic"]> = {}) =>
  organization(name, code, { established: "2015-06-01", supervisor: "宝山区教育局", ...basic })

const inspected = () =>
  published(site, "inspections", [
    {
      dataset: "inspections",
      code: club,
      rows: [
        { year: 2024, conclusion: "absent" },
        { year: 2023, conclusion: "failed" },
      ],
    },
  ])

beforeEach(async () => {
  site = await casesSite("2026-05-01T09:00:00+08:00")
  await published(site, "organizations", [
    as(club, "宝山区教育协会", {
      legalRepresentative: "王建国",
      address: "友谊路 100 号",
      fundsFen: 3_000_000,
    }),
    as(gone, "宝山区旧协会", { status: "deregistered" }),
    as(young, "宝山区新协会", { established: "2026-02-01" }),
  ])
  await inspected()
  legal = { ...resident(site, 1), organizations: [club, gone, young] }
  by = site.as({ actor: legal })
})

const text = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ")
const page = `/my/organizations/${club}`
const agent = () => resident(site, 2, "female")
const grant = (fields: Readonly<Record<string, string>> = {}) =>
  by.send(`${page}/agents`, {
    ...{ name: "张小梅", number: agent().document.number, may: "report" },
    ...{ "until-year": "2026", "until-month": "12", "until-day": "31", ...fields },
  })

describe("whoever acts for nobody", () => {
  test("reads the three ways to come to it", async () => {
    const said = text((await site.as({ actor: resident(site, 9) }).get("/my/organizations")).html)
    expect(said).toContain("您现在不能代表任何组织")
    for (const way of ["法人身份登录", "授权给您", "盖章的授权书"]) expect(said).toContain(way)
  })

  test("hears the same of an organization there is and of one there is not", async () => {
    const other = site.as({ actor: resident(site, 9) })
    const [there, not] = [await other.get(page), await other.get(`/my/organizations/${codeOf(99)}`)]
    expect([there.status, text(there.html)]).toEqual([404, text(not.html)])
    for (const path of [`${page}/file`, `${page}/agents`, `${page}/agents/x/revoke`])
      expect((await other.post(path, { matter: "organizations.annual_report" })).status).toBe(404)
    expect((await site.as().get(page)).status).toBe(401)
  })
})

describe("the legal representative", () => {
  test("finds each organization with what is due next", async () => {
    const said = text((await by.get("/my/organizations")).html)
    for (const name of ["宝山区教育协会", "宝山区新协会"]) expect(said).toContain(name)
    expect(said).toContain("2025 年度检查或年度报告 还有 30 天")
  })

  test("reads the last days, what follows when it is late, and that nobody lists by machine", async () => {
    const said = text((await by.get(page)).html)
    expect(said).toContain("还有 30 天")
    expect(said).toContain("送业务主管单位初审：2026年3月31日前（已过）")
    expect(said).toContain("报登记机关：2026年5月31日前")
    expect(said).toContain("窗口开放日期尚未公布")
    expect(said).toContain("系统不会自动列入")
    expect(said).toContain("2023、2024 连续未参检或不合格")
    expect(said).toContain("《社会团体登记管理条例》")
    site.world.clock.set("2026-06-10T09:00:00+08:00")
    const unread = text((await by.get(page)).html)
    expect(unread).toContain("最后一天2026年5月31日已过，登记册还没有更新到这一年的结论")
    expect(unread).not.toContain("已逾期")
    await inspected()
    const late = text((await by.get(page)).html)
    expect(late).toContain("已逾期 10 天")
    expect(late).toContain("逾期后是否还受理，本地通知尚未收录")
    expect(late).toContain("系统不会自动列入")
    const listed = { id: "a1", list: "abnormal" as const, ground: "annual_report", on: "2026-06-05" }
    await published(site, "entries", [{ dataset: "entries", code: club, rows: [listed] }])
    expect(text((await by.get(page)).html)).not.toContain("系统不会自动列入")
  })

  test("owes nothing for an organization that is no more, or was not there that year", async () => {
    expect(text((await by.get(`/my/organizations/${gone}`)).html)).toContain("没有要报送的年度报告")
    expect(text((await by.get(`/my/organizations/${young}`)).html)).toContain("不用参加：那一年还没有成立")
  })

  test("begins the report with what the register knows, and is advised beside the question", async () => {
    const begun = await by.send(`${page}/file`, { matter: "organizations.annual_report" })
    expect(begun.status).toBe(200)
    const which = await by.get(begun.path.replace(/page\/.*$/, "page/which"))
    expect(which.html).toMatch(new RegExp(`value="${club}"[^>]*checked`))
    expect(text(which.html)).toContain("宝山区教育协会")
    const basics = await by.get(begun.path.replace(/page\/.*$/, "page/basics"))
    expect(basics.html).toContain('value="友谊路 100 号"')
    const revision = basics.html.match(/name="revision" value="(\d+)"/)?.[1] ?? ""
    const typed = {
      ...{ revision, advised: "", "f.name": "宝山区教育协会", "f.legalRepresentative": "王建国" },
      ...{ "f.address": "牡丹江路 1 号", "f.funds": "30000", "f.scope": "教育交流" },
    }
    const path = begun.path.replace(/page\/.*$/, "page/basics")
    const again = await by.send(path, typed)
    expect(again.path).toContain("look=1")
    expect(text(again.html)).toContain("与登记簿不一致：登记簿上是“友谊路 100 号”")
    const shown = again.html.match(/name="advised" value="([^"]*)"/)?.[1] ?? ""
    const newer = again.html.match(/name="revision" value="(\d+)"/)?.[1] ?? ""
    const on = await by.post(path, { ...typed, revision: newer, advised: shown })
    expect(on.location).toContain("/page/supervisor")
    const check = await by.get(begun.path.replace(/page\/.*$/, "check"))
    expect(text(check.html)).toContain("提交前提示")
  })

  test("with a draft for another organization is led to it, and loses nothing", async () => {
    await by.send(`${page}/file`, { matter: "organizations.annual_report" })
    const other = await by.send(`/my/organizations/${young}/file`, { matter: "organizations.annual_report" })
    expect(text(other.html)).toContain("是另一个组织的")
  })

  test("authorises somebody, who then finds it; takes it back, and they find it no more", async () => {
    const granted = await grant()
    expect(text(granted.html)).toContain("已授权。")
    expect(text(granted.html)).toContain("张小梅报送年检年报")
    const her = site.as({ actor: agent() })
    expect(text((await her.get("/my/organizations")).html)).toContain("受托人，到 2026年12月31日 为止")
    const seen = text((await her.get(page)).html)
    expect(seen).toContain("张**")
    expect(seen).toContain("报告重大事项：您的授权不包括这一项")
    expect((await her.get(page)).html).not.toContain("/revoke")
    const revoke = granted.html.match(/action="([^"]+\/revoke)"/)?.[1] ?? ""
    const revoked = text((await by.send(revoke, {})).html)
    expect(revoked).toContain("授权已取消。")
    expect(revoked).toMatch(/授权给张小梅（报送年检年报，到 2026年12月31日）/)
    expect(revoked).toContain("取消了张小梅的授权")
    expect((await her.get(page)).status).toBe(404)
  })

  test("keeps what was typed when something is wrong, the number too", async () => {
    const wrong = await grant({ number: "31011319800101", "until-year": "2029" })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="张小梅"')
    expect(wrong.html).toContain('value="31011319800101"')
    expect(text(wrong.html)).toContain("一年")
    expect(wrong.path).not.toContain("31011319800101")
  })

  test("is told all that is missing at once, each with its field", async () => {
    const empty = await by.send(`${page}/agents`, { name: "", number: "" })
    const summary = text(/role="alert".*?<\/ul>/s.exec(empty.html)?.[0] ?? "")
    for (const missing of ["请填写姓名", "证件号码", "至少勾选一项可以办的事", "授权的最后一天"])
      expect(summary).toContain(missing)
  })

  test("finds what a colleague filed, with the name masked", async () => {
    await grant({ may: "events" })
    const her = site.as({ actor: agent() })
    const begun = await her.send(`${page}/file`, { matter: "organizations.major_event" })
    const draft = begun.path.match(/draft_\w+/)?.[0] ?? ""
    const view = await site.casework.citizen.getDraft(agent(), draft)
    const answers = {
      ...{ organization: club, name: "宝山区教育协会", type: "award", date: "2026-07-01" },
      ...{ title: "评选优秀教师", what: "评选十名优秀教师，经费自筹。" },
    }
    const saved = await site.casework.citizen.saveDraft(agent(), draft, { revision: view.revision, answers })
    await site.casework.citizen.submit(agent(), draft, { revision: saved.revision, agreed: true })
    const said = text((await by.get(page)).html)
    expect(said).toContain("重大事项报告")
    expect(said).toMatch(/张\*\*，.*提交/)
    const id = `/my/cases/${draft.replace("draft_", "case_")}`
    expect((await follow(by, id)).status).toBe(200)
    expect((await follow(site.as({ actor: resident(site, 9) }), id)).status).toBe(404)
  })
})
