import { agreed, waiting } from "@civil/services/marriage/case.fixture.ts"
import { describe, expect, test } from "vitest"
import { languageNames } from "./pages.fixture.ts"
import { type Browser, filledIn, site } from "./site.fixture.ts"
import { checkPage as check, seen } from "./sound.fixture.ts"

const open = [
  "/",
  "/search",
  "/search?q=jhdj",
  "/search?q=nothing-of-the-kind",
  "/help",
  "/accessibility",
  "/privacy",
  "/marriage",
  ...["m1", "d1", "d2", "d3", "r1", "r2", "f1", "x2"].map((kind) => `/marriage/${kind}`),
  "/marriage/ceremonies",
  "/marriage/m1/offices",
  "/marriage/f1/offices",
  "/marriage/d3/receipt",
  "/marriage/d3/offices?receipt=2026-01-15",
  "/marriage/d2/times?office=north&receipt=2026-02-20",
  "/marriage/m1/times?office=north",
  "/marriage/m1/times?office=north&month=2026-04",
  "/marriage/m1/times?office=north&date=2026-03-10&start=09:00",
]

const chinese = /[\u4e00-\u9fff]/

/** The build minifies the styles; here that is only their white space and comments. */
const minified = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{}:;,>]) ?/g, "$1")

/** Text a reader of English sees: without the Chinese names of offices, the seal, and the way back to Chinese. */
const english = (html: string) =>
  seen(html)
    .replace(/<button[^>]*name="language"[\s\S]*?<\/button>/g, "")
    .replace(/<svg[^>]*lang="zh-CN"[\s\S]*?<\/svg>/g, "")

describe("a visitor", () => {
  test.each(["zh", "en"] as const)("reads every open page in %s", async (language) => {
    const at = await site()
    const visitor = at.as({ language })
    for (const path of open) {
      const { status, html } = await visitor.get(path)
      expect(status, path).toBe(200)
      expect(html).toContain(`<html lang="${languageNames[language]}"`)
      check(html, path)
      if (language === "en") {
        expect(english(html).match(chinese), `only English on ${path}`).toBeNull()
      }
    }
  })

  test("gets the home page and the search for a place in 20 KB with their styles, without a script", async () => {
    const at = await site()
    for (const path of ["/", "/marriage/m1/offices", "/marriage/m1/times?office=north"]) {
      const { html, css } = await at.as().get(path)
      expect(Buffer.byteLength(html + minified(css)), path).toBeLessThan(20 * 1024)
    }
    for (const path of ["/", "/marriage/m1", "/marriage/m1/offices"]) {
      const { html } = await at.as().get(path)
      expect(html).not.toContain('type="module"')
    }
  })

  test("sees larger type on the same page, marked on the document", async () => {
    const at = await site()
    expect((await at.as({ elder: true }).get("/")).html).toMatch(/<html lang="zh-CN" data-elder/)
  })

  test("finds by word, by pinyin initials and in English, and is never left with nothing", async () => {
    const at = await site()
    const visitor = at.as()
    for (const query of ["结婚", "jhdj", "marry", "领证", "ＪＨＤＪ"]) {
      const { html } = await visitor.get(`/search?q=${encodeURIComponent(query)}`)
      expect(html, query).toContain('href="/marriage/m1"')
    }
    const nothing = await visitor.get("/search?q=zzzz")
    expect(nothing.html).toContain("没有找到")
    expect(nothing.html).toContain('href="/marriage/m1"')
    expect(nothing.html).toContain("tel:12345")
  })

  test("cannot put markup into a page through the search", async () => {
    const at = await site()
    const { html } = await at.as().get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(html).toContain("&quot;>")
    expect(html).not.toContain('"><script>')
    expect(html).toContain('“">&lt;script>alert(1)&lt;/script>”')
  })

  test("reads that a year without its holiday notice is not known, not that it is full", async () => {
    const at = await site()
    at.world.clock.set("2026-12-31T09:00:00+08:00")
    for (const path of [
      "/",
      "/marriage",
      "/marriage/m1",
      "/marriage/m1/offices",
      "/marriage/m1/times?office=north",
    ]) {
      const { html } = await at.as().get(path)
      expect(html, path).toContain("待节假日公布")
      expect(html, path).not.toContain("约满")
    }
  })

  test("is told in a designed page that a page does not exist", async () => {
    const at = await site()
    const { status, html } = await at.as({ language: "en" }).get("/nowhere")
    expect(status).toBe(404)
    check(html, "/nowhere")
    expect(html).toContain("Page not found")
  })

  test("may leave the divorce pages quickly; the wedding pages do not offer it", async () => {
    const at = await site()
    expect((await at.as().get("/marriage/d1")).html).toContain("快速离开")
    expect((await at.as().get("/marriage/m1")).html).not.toContain("快速离开")
  })

  test("reads neutral titles where the business is divorce", async () => {
    const at = await site()
    for (const kind of ["d1", "d2", "d3"]) {
      const { html } = await at.as().get(`/marriage/${kind}`)
      expect(html.match(/<title>([^<]*)/)?.[1], kind).not.toMatch(/离婚/)
    }
  })
})

describe("settings", () => {
  test("come back to the same page and only to this site", async () => {
    const at = await site()
    const visitor = at.as()
    const saved = await visitor.post("/settings", { language: "en", to: "/marriage/m1?a=1" })
    expect(saved.status).toBe(303)
    expect(saved.location).toBe("/marriage/m1?a=1")
    expect(saved.headers.get("set-cookie")).toContain("lang=en")
    for (const to of [
      "https://evil.test/",
      "//evil.test",
      "/\\evil.test",
      "/.//evil.test",
      "/a/..//evil.test",
      "/%2e%2e//evil.test",
      "javascript:alert(1)",
      "",
    ]) {
      expect((await visitor.post("/settings", { elder: "on", to })).location, to).toBe("/")
    }
  })

  test("take no bureau that is not served here", async () => {
    const at = await site()
    expect((await at.as().get("/?bureau=000000")).headers.get("set-cookie")).toBeNull()
    expect((await at.as().get("/?bureau=990001")).headers.get("set-cookie")).toContain("bureau=990001")
  })
})

describe("a person signed in", () => {
  const mine = async (browser: Browser, id: string) =>
    Promise.all(
      ["", "/cancel", "/print", "/confirm", "/reschedule"].map(async (more) => ({
        path: more,
        ...(await browser.get(`/my/appointments/${id}${more}`)),
      })),
    )

  test.each(["zh", "en"] as const)(
    "reads every page of a booking in %s, never a whole number",
    async (language) => {
      const at = await site()
      const { id } = await waiting(at)
      const numbers = [at.him.document.number, at.her.document.number]
      for (const actor of [at.him, at.her]) {
        const browser = at.as({ actor, language })
        const pages = [...(await mine(browser, id)), { path: "/my", ...(await browser.get("/my")) }]
        for (const page of pages) {
          for (const number of numbers) expect(page.html, page.path).not.toContain(number)
          if (page.status === 200) check(page.html, page.path)
        }
      }
    },
  )

  test("gets nothing a shared cache may keep", async () => {
    const at = await site()
    const { headers } = await at.as({ actor: at.him }).get("/my")
    expect(headers.get("cache-control")).toBe("private, no-store")
  })

  test("cannot tell somebody else's booking from one that does not exist", async () => {
    const at = await site()
    const { id } = await agreed(at)
    const stranger = at.as({ actor: { ...at.him, person: "somebody-else" } })
    const theirs = await stranger.get(`/my/appointments/${id}`)
    const none = await stranger.get(`/my/appointments/${id.slice(0, -4)}ZZZZ`)
    expect(theirs.status).toBe(404)
    const plain = (html: string) => html.replaceAll(id, "").replaceAll(`${id.slice(0, -4)}ZZZZ`, "")
    expect(plain(theirs.html)).toBe(plain(none.html))
  })

  test("sees the form's numbers masked once they are right, and as typed while they are wrong", async () => {
    const at = await site()
    const { hold, him } = await filledIn(at)
    for (const step of ["you", "partner", "contact", "check"]) {
      const { status, html } = await him.get(`/marriage/apply/${hold}/${step}`)
      expect(status, step).toBe(200)
      check(html, step)
      expect(html, step).not.toContain(at.her.document.number)
      expect(html, step).not.toContain(at.him.document.number)
    }
    const wrong = await him.send(`/marriage/apply/${hold}/partner`, { "partner.number": "12345" })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="12345"')
  })
})
