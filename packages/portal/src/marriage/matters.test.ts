// What the marriage pages lead to on the queue: priority times, ceremonies, counselling; a bureau that does not offer one is not linked.
import { act, handIn, told } from "@civil/services/cases/queue.fixture.ts"
import { describe, expect, test } from "vitest"
import { casesSite } from "../cases/site.fixture.ts"
import { browser } from "../site.fixture.ts"

const green = { basis: "veteran", business: "M1", day1: "2026-12-01" }

describe("somebody whose green-channel request was granted", () => {
  test("is led from the answer to the priority times and keeps one, with every form posted as a browser does", async () => {
    const at = await casesSite()
    const clerk = at.officer("1", ["clerk"])
    const { id } = await handIn(at, at.he, "marriage.green_channel", green, ["evidence"])
    await act(at, clerk, id, "approve")
    await told(at)
    const he = at.as({ actor: at.he })
    const led = await he.get("/marriage/m1/offices?priority=1")
    expect(led.location).toBe("/marriage/m1/times?office=baoshan&priority=1")
    const times = await he.get("/marriage/m1/times?office=baoshan&date=2026-12-01&priority=1")
    expect(times.html).toContain("绿色通道优先时段")
    expect(times.html).toContain('name="priority" value="1"')
    const fields = { office: "baoshan", business: "M1", date: "2026-12-01", start: "09:00", priority: "1" }
    const kept = await he.post("/marriage/hold", fields)
    expect(kept.location).toMatch(/^\/marriage\/apply\/hold_/)
  })
  test("before it was granted, is refused the priority time and shown ordinary ways", async () => {
    const at = await casesSite()
    const fields = { office: "baoshan", business: "M1", date: "2026-12-01", start: "09:00", priority: "1" }
    const refused = await at.as({ actor: at.he }).post("/marriage/hold", fields)
    expect(refused.status).toBe(403)
    expect(refused.html).toContain("优先名额")
  })
})

describe("anybody", () => {
  test("finds the ceremonies with what is left, and the mark that they are a setting of the demo", async () => {
    const at = await casesSite()
    const { html, status } = await at.as().get("/marriage/ceremonies")
    expect(status).toBe(200)
    expect(html).toContain("20 对，还剩 20 对")
    expect(html).toContain("演示设置")
    expect(html).toContain('href="/apply/marriage.ceremony"')
  })
  test("is led from the guides to what belongs to them, and from a divorce to counselling", async () => {
    const at = await casesSite()
    const marry = (await at.as().get("/marriage/m1")).html
    for (const matter of ["green_channel", "ceremony", "no_show_appeal", "complaint"])
      expect(marry).toContain(`href="/apply/marriage.${matter}"`)
    expect((await at.as().get("/marriage/d1")).html).toContain('href="/apply/marriage.counselling"')
    expect((await at.as().get("/marriage/r2")).html).toContain('href="/apply/marriage.reissue"')
    expect(marry).not.toContain("/apply/cases.call_back")
  })
})

describe("somebody at a bureau that does not offer a matter", () => {
  test("is told why, and not that the page is missing", async () => {
    const at = await casesSite()
    const deps = { ...at.deps, bureaus: at.deps.bureaus.map((each) => ({ ...each, code: "330503" })) }
    const { html, status } = await browser(deps, {}).get("/apply/marriage.green_channel")
    expect(status).toBe(404)
    expect(html).toContain("该局没有公布绿色通道")
    expect((await browser(deps, {}).get("/apply/marriage.nothing")).html).not.toContain("绿色通道")
  })
})
