import { Refusal } from "@civil/core/refusal.ts"
import { agreed } from "@civil/services/marriage/case.fixture.ts"
import { Hono } from "hono"
import { describe, expect, test } from "vitest"
import type { PageEnv } from "./env.ts"
import { errorPage, type Problem } from "./index.ts"
import { type Site, site } from "./site.fixture.ts"

/** The page of a problem met before the host could say anything about the reader. */
async function pageOf(at: Site, problem: Problem, language?: "zh" | "en", referer?: string): Promise<string> {
  const host = new Hono<PageEnv>().get("/x", (c) => {
    if (language) c.set("language", language)
    return c.html(errorPage(at.deps, c, problem))
  })
  const headers = referer ? { referer } : {}
  return (await host.request("https://portal.test/x", { headers })).text()
}

const problems: readonly Problem[] = [
  ...[400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 500, 503].map((status) => ({ status })),
  { status: 403, refusal: new Refusal("forbidden", "form.expired") },
  { status: 403, refusal: new Refusal("forbidden", "booking.blocked", { values: { date: "2026-12-01" } }) },
  { status: 429, refusal: new Refusal("too_many", "booking.too_many_holds", { values: { count: 10 } }) },
  { status: 503, refusal: new Refusal("unavailable", "service.unavailable") },
]

describe("a person who meets a problem", () => {
  test.each(["zh", "en"] as const)("always gets a heading, words and a next step in %s", async (language) => {
    const at = await site()
    for (const problem of problems) {
      const html = await pageOf(at, problem, language)
      const name = `${problem.status} ${problem.refusal?.code ?? ""}`
      expect(html.match(/<h1>[^<]+<\/h1>/g)?.length, name).toBe(1)
      expect(html.match(/<p class="lede">[^<]+/)?.[0].length, name).toBeGreaterThan(20)
      expect(html, name).toMatch(/<a class="btn primary" href="(\/|tel:)/)
      expect(html.replace(/<style[\s\S]*?<\/style>/, ""), name).not.toMatch(/\{\w+\}|undefined/)
    }
  })

  test("reads a date as people say it", async () => {
    const at = await site()
    const refusal = new Refusal("forbidden", "booking.blocked", { values: { date: "2026-12-01" } })
    const page = await pageOf(at, { status: 403, refusal })
    expect(page).toContain("2026年12月1日 周二")
    expect(page).toContain('href="/apply/marriage.no_show_appeal"')
  })

  test("after a page was open too long, is led back to it, never to another site", async () => {
    const at = await site()
    const problem = { status: 403, refusal: new Refusal("forbidden", "form.expired") }
    const back = await pageOf(at, problem, "zh", "https://portal.test/marriage/m1/times?office=north")
    expect(back).toContain("这一页打开太久了")
    expect(back).toContain('href="/marriage/m1/times?office=north"')
    expect(await pageOf(at, problem, "zh", "https://evil.test/marriage")).not.toContain("evil")
  })

  test("whose sign-in ended while typing is told what is kept and what is not", async () => {
    const html = await pageOf(await site(), {
      status: 401,
      refusal: new Refusal("unauthenticated", "sign_in.needed"),
    })
    expect(html).toContain("之前保存过的都在")
    expect(html).toContain("刚才这一页填的还没有保存")
  })

  test("holding a second place is shown the booking there is", async () => {
    const at = await site()
    const { id } = await agreed(at)
    const again = await at.as({ actor: at.him }).post("/marriage/hold", {
      office: "south",
      business: "M1",
      date: "2026-03-11",
      start: "09:00",
    })
    expect(again.status).toBe(409)
    expect(again.html).toContain(`href="/my/appointments/${id}"`)
    expect(again.html).toContain(`href="/my/appointments/${id}/reschedule"`)
  })

  test("who is not a mainland resident is shown the offices that do it", async () => {
    const at = await site()
    const refusal = new Refusal("conflict", "marriage.foreign_needed")
    expect(await pageOf(at, { status: 409, refusal })).toContain('href="/marriage/f1/offices"')
  })

  test("is offered other times as links", async () => {
    const at = await site()
    const offers = [
      { kind: "time" as const, office: "south", date: "2026-03-11", start: "09:00", end: "10:30" },
    ]
    const refusal = new Refusal("taken", "slot.taken", { offers, values: { business: "M1" } })
    const deps = { ...at.deps, sentence: () => ({ zh: "刚被约走。", en: "Just taken." }) }
    const html = await pageOf({ ...at, deps }, { status: 409, refusal })
    expect(html).toContain(
      'href="/marriage/m1/times?office=south&amp;date=2026-03-11&amp;start=09%3A00#times"',
    )
  })
})
