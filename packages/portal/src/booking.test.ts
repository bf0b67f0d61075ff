import { agreed, freeAt, waiting } from "@civil/services/marriage/case.fixture.ts"
import { clerk, man, woman } from "@civil/services/marriage/people.fixture.ts"
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
    expect(await freeAt(at.service, "2026-03-10", "09:00")).toBe(3)
  })
})

describe("a couple", () => {
  test("books from the time to the seal with plain forms", async () => {
    const at = await site()
    const { hold, him } = await filledIn(at)
    const unread = await him.post(`/marriage/apply/${hold}/check`, {})
    expect(unread.status).toBe(422)
    expect(unread.html).toContain("请阅读并勾选同意")
    const booked = await him.send(`/marriage/apply/${hold}/check`, { agreed: "yes" })
    expect(booked.status).toBe(200)
    expect(booked.html).toContain("等对方确认")
    const code = booked.path.split("_")[1] ?? ""

    const her = at.as({ actor: at.her })
    const found = await her.send("/my", {}).catch(() => undefined)
    expect(found?.status).not.toBe(500)
    expect((await her.get(`/my?code=${code.toLowerCase()}`)).location).toBe(booked.path)
    const page = await her.get(`${booked.path}/confirm`)
    const revision = page.html.match(/name="revision" value="(\d+)"/)?.[1] ?? ""
    const bad = await her.post(`${booked.path}/confirm`, { revision, mobile: "110", agreed: "yes" })
    expect(bad.status).toBe(422)
    expect(bad.html).toContain('value="110"')
    const done = await her.send(`${booked.path}/confirm`, { revision, mobile: "13900000002", agreed: "yes" })
    expect(done.html).toContain("约好了")
    expect(done.html).toContain("预约有效")
    expect(done.html).toContain("不用带：户口簿")
  })

  test("pressing twice books once", async () => {
    const at = await site()
    const { hold, him } = await filledIn(at)
    const first = await him.post(`/marriage/apply/${hold}/check`, { agreed: "yes" })
    const second = await him.post(`/marriage/apply/${hold}/check`, { agreed: "yes" })
    expect(second.location).toBe(first.location)
    expect(await at.service.list(at.him)).toHaveLength(1)
  })

  test("is told under the number who is too young, before anything is booked", async () => {
    const at = await site()
    const { hold, him } = await filledIn(at)
    const young = woman(at.world.secrets, 7, "2006-03-11")
    const told = await him.send(`/marriage/apply/${hold}/partner`, {
      "partner.number": young.document.number,
    })
    expect(told.status).toBe(422)
    expect(told.html).toMatch(/<a href="#partner\.number">[^<]*20/)
    expect(told.html).toMatch(/id="partner\.number-error">[\s\S]*?20/)
    const straight = await him.post(`/marriage/apply/${hold}/check`, { agreed: "yes" })
    expect(straight.location).toBe(`/marriage/apply/${hold}/partner?fix=1`)
    expect(await at.service.list(at.him)).toHaveLength(0)
  })

  test("moves the booking: the old time stays until the new one is confirmed", async () => {
    const at = await site()
    const { id } = await agreed(at)
    const him = at.as({ actor: at.him })
    const start = await him.get(`/my/appointments/${id}/reschedule`)
    expect(start.location).toBe(`/marriage/m1/times?office=north&moves=${id}`)
    const ask = await him.send("/marriage/hold", { ...choice, start: "13:30", moves: id })
    expect(ask.html).toContain("改到这个时间")
    expect((await at.service.get(at.him, id)).start).toBe("09:00")
    const revision = ask.html.match(/name="revision" value="(\d+)"/)?.[1] ?? ""
    const held = ask.html.match(/name="hold" value="([^"]+)"/)?.[1] ?? ""
    await him.post(`/my/appointments/${id}/reschedule`, { revision, hold: held })
    expect((await at.service.get(at.him, id)).start).toBe("13:30")
  })

  test("reads what cancelling adds up to before it does, and only a post cancels", async () => {
    const at = await site()
    const { id } = await agreed(at)
    const him = at.as({ actor: at.him })
    const page = await him.get(`/my/appointments/${id}/cancel`)
    expect(page.html).toContain("180 天内")
    expect((await at.service.get(at.him, id)).state).toBe("booked")
    const revision = page.html.match(/name="revision" value="(\d+)"/)?.[1] ?? ""
    const done = await him.send(`/my/appointments/${id}/cancel`, { revision })
    expect(done.html).toContain("已取消")
    const list = await him.get("/my")
    expect(list.html).toContain("过去的")
    expect(list.html).toContain(id)
  })

  test("the second to confirm reads that it waits for her, the first that he waits", async () => {
    const at = await site()
    const { id } = await waiting(at)
    expect((await at.as({ actor: at.her }).get(`/my/appointments/${id}`)).html).toContain("<h1>等您确认</h1>")
    expect((await at.as({ actor: at.him }).get(`/my/appointments/${id}`)).html).toContain("等对方确认</h1>")
  })

  test("whose time the office took away is led to other times and a person to call", async () => {
    const at = await site()
    const { id, revision } = await agreed(at)
    await at.service.desk.release(clerk(), id, { revision })
    const { html } = await at.as({ actor: at.him }).get(`/my/appointments/${id}`)
    expect(html).toContain("登记机关取消")
    expect(html).toContain('href="/marriage/m1/times?office=north"')
    expect(html).toMatch(/\/marriage\/m1\/times\?office=south&amp;date=[\d-]+&amp;start=/)
    expect(html).toContain('href="tel:12345"')
  })

  test("with an old page is told that something changed, not an error of ours", async () => {
    const at = await site()
    const { id } = await waiting(at)
    const him = at.as({ actor: at.him })
    expect((await him.post(`/my/appointments/${id}/cancel`, { revision: "999" })).status).toBe(409)
    expect((await him.post(`/my/appointments/${id}/cancel`, { revision: "x" })).status).toBe(400)
    expect((await him.post(`/my/appointments/${id}/cancel`, {})).status).toBe(400)
  })

  test("takes the booking into a calendar in Shanghai time, with a reminder and a stable identity", async () => {
    const at = await site()
    const { id } = await agreed(at)
    const file = await at.as({ actor: at.him }).get(`/my/appointments/${id}/calendar.ics`)
    expect(file.headers.get("content-type")).toContain("text/calendar")
    expect(file.html).toContain("DTSTART;TZID=Asia/Shanghai:20260310T090000")
    expect(file.html).toContain("DTEND;TZID=Asia/Shanghai:20260310T103000")
    expect(file.html).toContain("DTSTAMP:20260302T010000Z")
    expect(file.html).toContain(`UID:${id}@civil-affairs-portal`)
    expect(file.html).toMatch(/SEQUENCE:\d+/)
    expect(file.html).toMatch(/BEGIN:VALARM[\s\S]*TRIGGER:-P1D/)
    expect(file.html).toContain("BEGIN:VTIMEZONE")
  })
})

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
    expect(ask.html).toContain("要撤回申请吗")
    const revision = ask.html.match(/name="revision" value="(\d+)"/)?.[1] ?? ""
    await at.as({ actor: at.her }).post(`/my/appointments/${id}/withdraw`, { revision })
    const his = await at.as({ actor: at.him }).get(`/my/appointments/${id}`)
    expect(his.html).toContain("<h1>申请已结束</h1>")
    expect(his.html).not.toMatch(/撤回|2026年4月9日/)
    expect(his.html).toContain('href="/marriage/d1"')
    expect((await at.as({ actor: at.him }).get("/my")).html).toContain("申请已结束")
    const file = await at.as({ actor: at.him }).get(`/my/appointments/${id}/calendar.ics`)
    expect(file.html).toContain("SUMMARY:预约")
    expect(file.html).not.toMatch(/婚|登记/)
  })
})
