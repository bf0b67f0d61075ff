import { freeAt } from "@civil/services/marriage/case.fixture.ts"
import { clerk, man } from "@civil/services/marriage/people.fixture.ts"
import { describe, expect, test } from "vitest"
import { filledIn, site } from "./site.fixture.ts"

const choice = { office: "north", business: "M1", date: "2026-03-10", start: "09:00" }
const times = "/marriage/m1/times?office=north&date=2026-03-10"

describe("a visitor choosing a time", () => {
  test("is sent to sign in and comes back to the same time, one press from keeping it", async () => {
    const at = await site()
    const sent = await at.as().post("/marriage/hold", choice)
    expect(sent.status).toBe(303)
    const to = new URL(sent.location ?? "", "https://portal.test").searchParams.get("to") ?? ""
    expect(to).toMatch(/^\/marriage\/m1\/times\?office=north&date=2026-03-10&start=09%3A00#times$/)
    const back = await at.as({ actor: at.him }).get(to.replace(/#.*/, ""))
    expect(back.html).toContain("保留这个时间")
    expect(back.html).toMatch(/name="start" value="09:00"/)
  })

  test("can press a time only while it is free; a full one is words", async () => {
    const at = await site()
    const couples = [0, 1, 2].map((n) => man(at.world.secrets, n + 20))
    for (const actor of couples) await at.service.hold(actor, { ...choice, business: "M1" })
    const { html } = await at.as().get(times)
    expect(html).not.toMatch(/<button[^>]*value="09:00"/)
    expect(html).toMatch(/<button[^>]*value="10:30"/)
    expect(html).toContain("约满")
  })

  test.each([
    ["zh", "已停办", "约满", "已停办。请看看", "3月10日 周二 不能预约：已停办"],
    ["en", "Closed", "Full", "is no longer offered", "Tue 10 Mar cannot be booked: Closed"],
  ] as const)("reads in %s that a time the office closed is closed, not full", async (language, ...said) => {
    const [closed, full, chosen, day] = said
    const at = await site()
    const close = (start: string) =>
      at.service.desk.setSession(clerk(), {
        ...{ office: "north", date: choice.date, pool: "marriage", start },
        ...{ open: false, why: "停电" },
      })
    await close("09:00")
    const { html } = await at.as({ language }).get(`${times}&start=09:00`)
    expect(html).toMatch(/<button[^>]*value="10:30"/)
    expect(html).toMatch(new RegExp(`09:00[^<]*10:30[^<]*<span>${closed}</span>`))
    expect(html).not.toContain(full)
    expect(html).toContain(chosen)
    await close("10:30")
    await close("13:30")
    expect((await at.as({ language }).get(times)).html).toContain(day)
  })

  test("meets a full day as words, with the next free times and the way without a booking", async () => {
    const at = await site()
    let n = 40
    for (const start of ["09:00", "10:30", "13:30"]) {
      for (let place = 0; place < 3; place++) {
        await at.service.hold(man(at.world.secrets, n++), { ...choice, business: "M1", start })
      }
    }
    const { html } = await at.as().get(times)
    expect(html).not.toContain("date=2026-03-10#times")
    expect(html).toContain("3月10日 周二 已约满")
    expect(html).toMatch(/office=south&amp;date=[\d-]+&amp;start=09%3A00#times/)
    expect(html).toContain("没有预约也可现场取号")
  })
})

describe("a person keeping a time", () => {
  test("who lost the race is shown what is free instead", async () => {
    const at = await site()
    for (const n of [20, 21, 22])
      await at.service.hold(man(at.world.secrets, n), { ...choice, business: "M1" })
    const late = await at.as({ actor: at.him }).send("/marriage/hold", choice)
    expect(late.path).toContain("/marriage/m1/times")
    expect(late.html).toContain("刚被约走")
    expect(late.html).toMatch(/<button[^>]*value="10:30"/)
  })

  test("is asked for everything missing, beside the field and in a summary, in both languages", async () => {
    const at = await site()
    for (const [language, said] of [
      ["zh", "请选对方现在的婚姻状况"],
      ["en", "Choose your partner's marital status"],
    ] as const) {
      const him = at.as({ actor: at.him, language })
      const kept = await him.post("/marriage/hold", choice)
      const form = (kept.location ?? "").replace(/you$/, "")
      await him.post(`${form}you`, { "applicant.status": "single" })
      const { status, html } = await him.send(`${form}partner`, { "partner.name": "李雷" })
      expect(status).toBe(422)
      expect(html).toContain(said)
      expect(html).toMatch(/href="#partner\.status"/)
      expect(html).toMatch(/id="partner\.status"/)
      expect(html).toContain('value="李雷"')
    }
  })

  test("finds the answers again on another device and after choosing another time", async () => {
    const at = await site()
    const { him } = await filledIn(at)
    const other = await him.post("/marriage/hold", { ...choice, start: "10:30" })
    const again = await at.as({ actor: at.him }).get((other.location ?? "").replace(/you$/, "check"))
    expect(again.status).toBe(200)
    expect(again.html).toContain(at.her.name)
  })

  test("who came too late loses the time and nothing else", async () => {
    const at = await site()
    const { hold, him } = await filledIn(at)
    at.world.clock.advance({ minutes: 11 })
    const over = await him.get(`/marriage/apply/${hold}/check`)
    expect(over.status).toBe(410)
    const again = over.html.match(/href="(\/marriage\/m1\/times[^"]*)"/)?.[1]?.replaceAll("&amp;", "&") ?? ""
    expect(again).toContain(`from=${hold}`)
    const chosen = await him.post("/marriage/hold", { ...choice, start: "13:30", from: hold })
    const check = await him.get((chosen.location ?? "").replace(/you$/, "check"))
    expect(check.html).toContain(at.her.name)
  })

  test("in two tabs is told that the other tab chose another time, and goes on there", async () => {
    const at = await site()
    const { hold, him } = await filledIn(at)
    const other = (await him.post("/marriage/hold", { ...choice, start: "10:30" })).location ?? ""
    const old = await him.post(`/marriage/apply/${hold}/contact`, { "applicant.mobile": "13800000001" })
    expect(old.status).toBe(409)
    expect(old.html).toContain("您后来换了一个时间")
    expect(old.html).toContain(`href="${other}"`)
  })

  test("gives the time back with one press", async () => {
    const at = await site()
    const { hold, him } = await filledIn(at)
    expect(await freeAt(at.service, "2026-03-10", "09:00")).toBe(2)
    const back = await him.post(`/marriage/apply/${hold}/let-go`, {})
    expect(back.location).toBe("/marriage/m1")
    expect((await him.post(`/marriage/apply/${hold}/let-go`, {})).location).toBe("/marriage")
    expect((await him.get(`/marriage/apply/${hold}/nonsense`)).status).toBe(404)
    expect(await freeAt(at.service, "2026-03-10", "09:00")).toBe(3)
  })
})
