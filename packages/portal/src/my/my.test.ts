import { describe, expect, test } from "vitest"
import { casesSite, follow } from "../cases/site.fixture.ts"
import { apply, desk, later, refuse } from "../cases/steps.fixture.ts"

const names = (html: string) => [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, name]) => name)

describe("a resident", () => {
  test("with nothing yet is led to what can be done", async () => {
    const at = await casesSite()
    const { html } = await at.as({ actor: at.he }).get("/my")
    expect(html).toContain("眼下没有要办的")
    expect(html).toContain('href="/services"')
    expect(html).toContain('href="/marriage"')
  })

  test("finds bookings, applications and drafts in one list, what waits for them first, and may choose a kind", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await apply(he)
    await follow(he, (await he.post("/apply/marriage.complaint", {})).location ?? "")
    const held = await at.marriage.hold(at.he, {
      office: "baoshan",
      business: "R1",
      date: "2026-12-01",
      start: "09:00",
    })
    await at.marriage.book(at.he, {
      hold: held.id,
      applicant: { party: "mainland", mobile: "13800000001" },
      agreed: true,
    })
    const all = await he.get("/my")
    expect(names(all.html).slice(0, 3)).toEqual(["等您办", "正在办", "消息"])
    expect(all.html).toContain("没交的草稿")
    expect(all.html).toContain("12月1日")
    expect(all.html).toMatch(/href="\/my\?show=cases"[^>]*>申请 1/)
    const only = await he.get("/my?show=drafts")
    expect(only.html).toContain("没交的草稿")
    expect(only.html).not.toContain(`href="${path}"`)
    expect(only.html).not.toContain("12月1日")
    const none = await at.as({ actor: at.she }).get("/my?show=cases")
    expect(none.html).toContain("这一类没有")

    await desk(at, path, "claim")
    await desk(at, path, "request_correction", { fields: ["registeredAt"], reason: "archive_unclear" })
    expect((await he.get("/my?show=cases")).html).toMatch(/等您办[\s\S]*待补正/)
    expect((await he.get("/")).html, "and on the front page").toContain("待补正")
  })

  test("reads how a finished case ended once it was told, also when it is put away", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await apply(he)
    await desk(at, path, "claim")
    await desk(at, path, "refuse", refuse)
    const untold = await he.get("/my")
    expect(untold.html).toContain("审核中")
    expect(untold.html).not.toContain("同意")
    expect((await at.casework.citizen.list(at.he))[0]?.told).toBeUndefined()
    await later(at, 11)
    expect((await he.get("/my")).html).toContain("不予同意")
    await later(at, 120 * 24 * 60)
    expect((await he.get("/my")).html).toMatch(/tag stop[^<]*>[^<]*已归档：没有同意/)
    expect((await he.get(path)).html).toContain("已归档：没有同意")
  })

  test("finds a case of their own by the number they read out, however it is typed", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await apply(he)
    const code = (await at.casework.citizen.list(at.he))[0]?.code ?? ""
    const typed = `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`
    expect((await he.get(`/my?code=${encodeURIComponent(typed)}`)).location).toBe(path)
    const she = await at.as({ actor: at.she }).get(`/my?code=${code}`)
    expect(she.location, "nobody learns whose it is").toBe(`/my/appointments/apt_${code}`)
  })
})
