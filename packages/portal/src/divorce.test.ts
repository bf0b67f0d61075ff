import { agreed } from "@civil/services/marriage/case.fixture.ts"
import { clerk } from "@civil/services/marriage/people.fixture.ts"
import { describe, expect, test } from "vitest"
import { site } from "./site.fixture.ts"

describe("a divorce", () => {
  test("asks for the receipt first and says every date it leads to", async () => {
    const at = await site()
    const visitor = at.as()
    expect((await visitor.get("/marriage/d3/offices")).location).toBe("/marriage/d3/receipt")
    const ask = (year: string, month: string, day: string) =>
      visitor.get(`/marriage/d3/receipt?receipt-year=${year}&receipt-month=${month}&receipt-day=${day}`)
    expect((await ask("2026", "2", "30")).html).toContain("没有这一天")
    expect((await ask("", "", "")).html).toContain("年、月、日都要填")
    expect((await ask("2026", "2", "30")).html).toContain('value="30"')
    expect((await ask("26", "2", "3")).html).toContain("年份请填四位数字")
    expect((await ask("今年", "二", "三")).html).toContain("请填数字")
    const good = await ask("2026", "1", "15")
    expect(good.location).toBe("/marriage/d3/offices?receipt=2026-01-15")
    const offices = await visitor.get("/marriage/d3/offices?receipt=2026-01-15")
    expect(offices.html).toContain("2026年2月14日 周六")
    expect(offices.html).toContain("2026年2月24日 周二 至 2026年3月16日 周一")
  })

  test("accepted here need not type the receipt again", async () => {
    const at = await site()
    const { id } = await agreed(at, { business: "D1" })
    at.world.clock.set("2026-03-10T09:10:00+08:00")
    await at.service.desk.checkIn(clerk(), id, { revision: 2 })
    await at.service.desk.done(clerk(), id, { revision: 3, outcome: "done" })
    expect((await at.as({ actor: at.him }).get("/marriage/d3/receipt")).location).toBe(
      "/marriage/d3/times?office=north&receipt=2026-03-10",
    )
  })

  test("before its second period is told from when and when booking opens, never that it is full", async () => {
    const at = await site()
    const [offices, times] = await Promise.all([
      at.as().get("/marriage/d3/offices?receipt=2026-03-02"),
      at.as().get("/marriage/d3/times?office=north&receipt=2026-03-02"),
    ])
    for (const { html } of [offices, times]) {
      expect(html).toContain("2026年4月2日 周四 起才能办；2026年3月3日 周二 08:30 开放预约")
      expect(html).not.toContain("约满")
      expect(html).not.toContain("现场取号")
    }
  })

  test("that can no longer be withdrawn, or whose time is over, leads on", async () => {
    const at = await site()
    const late = await at.as().get("/marriage/d2/offices?receipt=2026-01-05")
    expect(late.html).toContain("撤回的期限已经过了")
    expect(late.html).toContain('href="/marriage/d3/offices?receipt=2026-01-05"')
    const over = await at.as().get("/marriage/d3/offices?receipt=2025-11-03")
    expect(over.html).toContain("视为撤回")
    expect(over.html).toContain('href="/marriage/d1"')
  })

  test("offers no day outside the window", async () => {
    const at = await site()
    const { html } = await at.as().get("/marriage/d3/times?office=north&receipt=2026-01-15")
    const days = [...html.matchAll(/date=(2026-\d\d-\d\d)#times/g)].map(([, day]) => day ?? "")
    expect(days.length).toBeGreaterThan(0)
    expect(days.every((day) => day >= "2026-02-24" && day <= "2026-03-16")).toBe(true)
  })

  test("accepted at the desk shows both of them the dates and the way to the second visit, in neutral words", async () => {
    const at = await site()
    const { id } = await agreed(at, { business: "D1" })
    at.world.clock.set("2026-03-10T09:10:00+08:00")
    await at.service.desk.checkIn(clerk(), id, { revision: 2 })
    await at.service.desk.done(clerk(), id, { revision: 3, outcome: "done" })
    for (const actor of [at.him, at.her]) {
      const { html } = await at.as({ actor }).get(`/my/appointments/${id}`)
      expect(html).toContain("2026年4月9日 周四")
      expect(html).toContain("2026年4月10日 周五 至 2026年5月9日 周六")
      expect(html).toContain("/marriage/d3/times?office=north&amp;receipt=2026-03-10")
      expect(html.match(/<title>([^<]*)/)?.[1]).not.toContain("离婚")
    }
    const ask = await at.as({ actor: at.her }).get(`/my/appointments/${id}/withdraw`)
    expect(ask.html).toContain("这还不是正式撤回：请在 2026年4月9日 周四 下班前")
    const revision = ask.html.match(/name="revision" value="(\d+)"/)?.[1] ?? ""
    await at.as({ actor: at.her }).post(`/my/appointments/${id}/withdraw`, { revision })
    const hers = await at.as({ actor: at.her }).get(`/my/appointments/${id}`)
    expect(hers.html).toContain("<h1>撤回意愿已登记</h1>")
    expect(hers.html).toContain("/marriage/d2/times?office=north&amp;receipt=2026-03-10")
    const his = await at.as({ actor: at.him }).get(`/my/appointments/${id}`)
    expect(his.html).toContain("<h1>申请状态有变化</h1>")
    expect(his.html).not.toMatch(/撤回|2026年4月9日/)
    expect((await at.as({ actor: at.him }).get("/my")).html).toContain("申请状态有变化")
    const file = await at.as({ actor: at.him }).get(`/my/appointments/${id}/calendar.ics`)
    expect(file.html).toContain("SUMMARY:预约")
    expect(file.html).not.toMatch(/婚|登记/)
  })
})
