// What anyone learns from a check code, without a sign-in and without scripts; and the demonstration's list.
import type { Filed } from "@civil/notices/channels/folder.ts"
import { agreed } from "@civil/services/marriage/case.fixture.ts"
import { beforeEach, describe, expect, test } from "vitest"
import { browser, type Site, site } from "../site.fixture.ts"

let at: Site
beforeEach(async () => {
  at = await site()
})

const anyone = (more: Partial<Site["deps"]> = {}) => browser({ ...at.deps, notices: at.notices, ...more }, {})

describe("somebody who got a message", () => {
  test("is asked for the code, in plain words and a plain form", async () => {
    const { status, html } = await anyone().get("/check")
    expect(status).toBe(200)
    expect(html).toMatch(/<form[^>]*method="get"[^>]*action="\/check"/)
    expect(html).toContain("核验码")
  })
  test("hears that the bureau sent it, when and about what kind of thing; nothing of the person", async () => {
    await agreed(at)
    await at.service.sweep()
    const [message] = await at.notices.messages(at.him)
    const { status, html } = await anyone().get(`/check?code=${message?.check}`)
    expect(status).toBe(200)
    expect(html).toContain("是我们发的")
    expect(html).toContain("测试区民政局")
    expect(html).toContain("结婚登记")
    expect(html).toContain("3月2日")
    const { mobile = "" } = at.told[0]?.to ?? {}
    expect(mobile).not.toBe("")
    for (const personal of [at.him.name, at.her.name, mobile, message?.about ?? "", message?.text.zh ?? ""])
      expect(html).not.toContain(personal)
  })
  test("may type the code as people do", async () => {
    await agreed(at)
    await at.service.sweep()
    const [message] = await at.notices.messages(at.him)
    const typed = ` ${message?.check?.slice(0, 5).toLowerCase()} - ${message?.check?.slice(5)} `
    expect((await anyone().get(`/check?code=${encodeURIComponent(typed)}`)).html).toContain("是我们发的")
  })
  test("hears of an unknown code that it may be fraud, and what to do", async () => {
    const { status, html } = await anyone().get("/check?code=ABCDE-12345")
    expect(status).toBe(200)
    expect(html).toContain("没有查到这个核验码，可能是诈骗")
    for (const advice of ["tel:96110", "不要转账", "110"]) expect(html).toContain(advice)
  })
  test.each([
    ["", "请输入核验码"],
    ["123", "10 位数字和字母"],
    ['"><script>alert(1)</script>', "10 位数字和字母"],
  ])("is told beside the field what is wrong with %j, which stays", async (typed, says) => {
    const { status, html } = await anyone().get(`/check?code=${encodeURIComponent(typed)}`)
    expect(status).toBe(422)
    expect(html).toContain(says)
    expect(html).toContain('id="code-error"')
    expect(html).not.toContain('"><script>')
  })
  test("finds the page in the footer, in the help and by searching", async () => {
    for (const path of ["/", "/help", "/search?q=诈骗"])
      expect((await anyone().get(path)).html).toContain('href="/check"')
  })
})

describe("what a demonstration sent", () => {
  const message: Filed = {
    channel: "sms",
    check: "7K3M92QD4X",
    at: Date.parse("2026-03-02T01:00:00Z"),
    to: { mobile: "13800000001" },
    subject: "marriage.M1",
    code: "notice.booked",
    about: "apt_1",
    title: { zh: "结婚登记", en: "Marriage registration" },
    text: { zh: "预约成功", en: "Booked" },
  }
  test("is listed with its code, the number masked", async () => {
    const asked: (string | undefined)[] = []
    const sent = async (way?: string) => {
      asked.push(way)
      return [message]
    }
    const { html } = await anyone({ sent }).get("/demo/outbox?way=sms")
    expect(html).toContain("预约成功")
    expect(html).toContain("138****0001")
    expect(html).not.toContain("13800000001")
    expect(html).toContain('href="/check?code=7K3M92QD4X"')
    await anyone({ sent }).get("/demo/outbox?way=pigeon")
    expect(asked).toEqual(["sms", undefined])
  })
  test("is no page of a real bureau", async () => {
    expect((await anyone().get("/demo/outbox")).status).toBe(404)
  })
})
