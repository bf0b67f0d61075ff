import { agreed, slot, waiting } from "@civil/services/marriage/case.fixture.ts"
import { clerk, form, woman } from "@civil/services/marriage/people.fixture.ts"
import { describe, expect, test } from "vitest"
import { filledIn, site } from "./site.fixture.ts"

const choice = { office: "north", business: "M1", date: "2026-03-10", start: "09:00" }

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

  test("who both book for each other end with one booking: the second is led to confirm the first", async () => {
    const at = await site()
    const { hold, him } = await filledIn(at)
    const { id } = await at.service.book(
      at.her,
      form((await at.service.hold(at.her, { ...slot, start: "10:30" })).id, at.him),
    )
    await at.service.sweep()
    const second = await him.post(`/marriage/apply/${hold}/check`, { agreed: "yes" })
    expect(second.location).toBe(`/my/appointments/${id}/confirm`)
  })

  test("who has a booking hears it on the page of times, with the way to it; moving it says nothing of the kind", async () => {
    const at = await site()
    const { id } = await agreed(at)
    const page = "/marriage/m1/times?office=north"
    for (const actor of [at.him, at.her]) {
      const { html } = await at.as({ actor }).get(page)
      expect(html).toContain("您已有一个预约：3月10日")
      expect(html).toContain(`href="/my/appointments/${id}"`)
      expect((await at.as({ actor }).get(`${page}&moves=${id}`)).html).not.toContain("您已有一个预约")
      expect((await at.as({ actor }).get("/marriage/d1/times?office=north")).html).not.toContain(
        "您已有一个预约",
      )
    }
    expect((await at.as({ actor: at.him, language: "en" }).get(page)).html).toContain(
      "You already have a booking",
    )
    await at.service.cancel(at.him, id, { revision: 2 })
    expect((await at.as({ actor: at.him }).get(page)).html).not.toContain("您已有一个预约")
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
    expect(list.html).toContain("办完的")
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
