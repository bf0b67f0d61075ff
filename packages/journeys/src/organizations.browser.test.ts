// Can I trust this organization? A visitor types, finds, reads, looks back, prints; a resident follows; with and without scripts.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openBrowser } from "./chromium.ts"
import { findings, sideways, smallTargets, smallText } from "./looks.ts"
import { signIn, visitor } from "./people.ts"
import { type RunningPortal, startPortal } from "./portal.ts"

interface Found {
  readonly code: string
  readonly name: string
}

let portal: RunningPortal
let browser: Browser
/** Of the demo register: one in good standing, one on the abnormal list, one on the serious one, one deregistered. */
let good: Found
let abnormal: Found
let serious: Found
let ended: Found
let illegal: string

beforeAll(async () => {
  const settings = { NOW: "2026-11-23T09:00:00+08:00", BUREAUS: "310113", DEMO_REGISTER: "1" }
  ;[portal, browser] = await Promise.all([startPortal(settings), openBrowser()])
  const ask = async (query: string) => {
    const answer = await fetch(`${portal.origin}/api/open/organizations?${query}`)
    return ((await answer.json()) as { organizations: readonly Found[] }).organizations
  }
  const first = async (query: string, fits: (tone: string) => boolean) => {
    for (const one of await ask(query)) {
      const answer = await fetch(`${portal.origin}/api/open/organizations/${one.code}`)
      const { verdict } = (await answer.json()) as { verdict?: { tone: string } }
      if (verdict && fits(verdict.tone)) return one
    }
    throw new Error(`none for ${query}`)
  }
  // The demo's registers are filled while the server already answers; the last dataset is the illegal list.
  const filled = async () => {
    const answer = await fetch(`${portal.origin}/api/open/illegal-organizations`)
    const { total } = (await answer.json()) as { total: number }
    return total > 0 && (await ask("listed=serious")).length > 0
  }
  for (let tries = 0; tries < 130 && !(await filled()); tries += 1)
    await new Promise((done) => setTimeout(done, 300))
  good = await first("status=active&rating=4A", (tone) => tone === "good")
  abnormal = await first("status=active&listed=abnormal", (tone) => tone === "caution")
  serious = await first("status=active&listed=serious", (tone) => tone === "stop")
  ended = await first("status=deregistered", (tone) => tone === "stop")
  const rows = await fetch(`${portal.origin}/api/open/illegal-organizations`)
  illegal = ((await rows.json()) as { rows: readonly { id: string }[] }).rows[0]?.id ?? ""
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

async function at<Result>(
  path: string,
  story: (page: Page, context: BrowserContext) => Promise<Result>,
  how: BrowserContextOptions & { readonly elder?: boolean } = {},
): Promise<Result> {
  const { elder, ...options } = how
  const context = await visitor(browser, portal.origin, {
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  if (elder) await context.addCookies([{ name: "elder", value: "1", url: portal.origin }])
  const page = await context.newPage()
  await page.goto(path)
  const result = await story(page, context)
  await context.close()
  return result
}

/** The end of its name, as a person would remember it. */
const part = ({ name }: Found) => name.slice(-7)

describe("a visitor", () => {
  test("types, goes down to the result with the keys, and reads the verdict first", async () => {
    await at("/organizations", async (page) => {
      await page.locator("#q").pressSequentially(part(good), { delay: 15 })
      const row = page.locator(".found .name a", { hasText: good.name }).first()
      await row.waitFor()
      expect(await page.locator("[data-before]").isVisible()).toBe(false)
      expect(await page.locator("[role=status][data-said]").textContent()).toContain("找到")
      expect(page.url()).toContain("q=")
      for (
        let down = 0;
        down < 20 && !(await row.evaluate((each) => each === document.activeElement));
        down++
      )
        await page.keyboard.press("ArrowDown")
      await page.keyboard.press("Enter")
      await page.waitForURL(`**/organizations/${good.code}`)
      expect(await page.locator(".headline").textContent()).toContain("登记有效")
      expect(await page.locator(".verdict .seal").count()).toBe(1)
      expect(await page.locator(".invented").textContent()).toContain("虚构")
    })
  })

  test("composes Chinese without a question for every stroke, and goes back to what was found", async () => {
    await at("/organizations", async (page) => {
      let asked = 0
      page.on("request", (request) => {
        if (request.url().includes("part=results")) asked += 1
      })
      const input = page.locator("#q")
      await input.dispatchEvent("compositionstart")
      for (const typed of ["x", "xi", "xie"]) await input.fill(typed)
      await page.waitForTimeout(400)
      expect(asked).toBe(0)
      await input.fill(part(good))
      await input.dispatchEvent("compositionend")
      await page.locator(".found .name a", { hasText: good.name }).first().click()
      await page.waitForURL(`**/organizations/${good.code}`)
      await page.goBack()
      await page.locator(".found .name a", { hasText: good.name }).first().waitFor()
      expect(await input.inputValue()).toBe(part(good))
    })
  })

  test("on a line that fails is told so, and keeps the form", async () => {
    await at("/organizations", async (page) => {
      await page.route("**/organizations?part=results*", (route) => route.abort())
      await page.locator("#q").pressSequentially(part(good))
      await expect.poll(() => page.locator("[data-said]").textContent()).toContain("没有连上")
      await page.unroute("**/organizations?part=results*")
      await page.locator(".ask button[type=submit]").first().click()
      await page.locator(".found .name a", { hasText: good.name }).first().waitFor()
    })
  })

  test("whose answers come late and out of order sees the last question's", async () => {
    await at("/organizations", async (page) => {
      let first = true
      await page.route("**/organizations?part=results*", async (route) => {
        const wait = first ? 1200 : 0
        first = false
        await new Promise((done) => setTimeout(done, wait))
        await route.continue().catch(() => undefined)
      })
      await page.locator("#q").fill("协会")
      await page.waitForTimeout(300)
      await page.locator("#q").fill(part(good))
      await page.locator(".found .name a", { hasText: good.name }).first().waitFor()
      await page.waitForTimeout(1300)
      expect(await page.locator(".total").first().textContent()).toContain(part(good))
    })
  })

  test("without scripts searches, narrows, opens the card, and looks at an earlier day", async () => {
    await at(
      "/organizations",
      async (page) => {
        await page.locator("#q").fill(part(abnormal))
        await page.locator(".ask button[type=submit]").first().click()
        await page.locator(".found .name a", { hasText: abnormal.name }).first().click()
        expect(await page.locator(".headline").textContent()).toContain("活动异常名录")
        expect(await page.locator(".path li").count()).toBeGreaterThan(0)
        await page.locator("#asOf").fill("2026-11-22")
        await page.locator(".day button").click()
        expect(await page.locator(".notice-title").first().textContent()).toContain("不是现在的")
        await page.getByRole("link", { name: "看现在的" }).click()
        await page.getByRole("link", { name: /登录后关注/ }).click()
        await page.locator("input[name=login]").waitFor()
      },
      { javaScriptEnabled: false },
    )
  })

  test("prints a card on one sheet, with the verdict, the address and the day", async () => {
    for (const one of [good, abnormal])
      await at(`/organizations/${one.code}`, async (page) => {
        const sheet = await page.pdf({ format: "A4" })
        expect(sheet.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1)
        await page.emulateMedia({ media: "print" })
        expect(await page.locator(".on-paper .qr").isVisible()).toBe(true)
        expect(await page.locator(".on-paper").textContent()).toContain(`/organizations/${one.code}`)
        expect(await page.locator("#do").isVisible()).toBe(false)
      })
  })
})

describe("a resident", () => {
  test("follows from the card, finds it among what they follow, pastes a list, and ends it", async () => {
    await at(`/organizations/${good.code}`, async (page) => {
      await page.getByRole("link", { name: /登录后关注/ }).click()
      await signIn(page, "zhao-ming")
      await page.waitForURL(`**/organizations/${good.code}`)
      await page.getByRole("button", { name: "关注，有变化告诉我" }).click()
      await page.getByText("您已关注").waitFor()
      await page.goto("/my/follows")
      await page.getByRole("link", { name: good.name }).waitFor()
      await page.getByText("一次关注多家").click()
      await page.locator("#name").fill("想捐的")
      await page.locator("#text").fill(`${abnormal.name}\n没有这一家的名字`)
      await page.getByRole("button", { name: "保存名单" }).click()
      await page.locator(".problems").waitFor()
      expect(await page.locator("#text-error").textContent()).toContain("第 2 行")
      expect(await page.locator("#text").inputValue()).toContain("没有这一家的名字")
      expect(await findings(page)).toEqual([])
      await page.locator("#text").fill(`${abnormal.name}\n${serious.code}`)
      await page.getByRole("button", { name: "保存名单" }).click()
      await page.getByRole("heading", { name: "想捐的" }).waitFor()
      await page.getByRole("link", { name: serious.name }).waitFor()
      await page.getByRole("button", { name: `不再关注 ${good.name}` }).click()
      await expect.poll(() => page.getByRole("link", { name: good.name }).count()).toBe(0)
    })
  })
})

/** One of each kind of page; axe takes a second for each. */
const looks = (): readonly string[] => [
  "/organizations?listed=any&q=",
  `/organizations/${good.code}`,
  `/organizations/${serious.code}?asOf=2026-02-31`,
  "/organizations/illegal",
  "/organizations/register",
]
const others = (): readonly string[] => [
  "/organizations",
  `/organizations?q=${encodeURIComponent("没有这样的名字吧")}`,
  ...[abnormal, ended].map(({ code }) => `/organizations/${code}`),
  `/organizations/${good.code}/history`,
  `/organizations/${good.code.slice(0, -1)}${good.code.endsWith("1") ? "2" : "1"}`,
  "/organizations/5131",
  `/organizations/illegal/${encodeURIComponent(illegal)}`,
  "/organizations/lists/abnormal",
  "/organizations/changes?bureau=310113",
]

describe("every page of organizations", () => {
  test("at 320 px: nothing axe objects to, nothing runs off the side, one heading", async () => {
    const phone = { viewport: { width: 320, height: 640 } }
    await looked(phone, looks(), async (page) => expect(await findings(page)).toEqual([]))
    await looked(phone, [...looks(), ...others()], async (page) => {
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect(await page.locator("h1").count()).toBe(1)
    })
  })

  test("in 长者版 at 375 px: large text, large targets", async () => {
    await looked(
      { viewport: { width: 375, height: 740 }, elder: true },
      [...looks(), ...others()],
      async (page) => {
        expect(await smallText(page, 18)).toEqual([])
        expect(await smallTargets(page, 60)).toEqual([])
        expect(await sideways(page)).toBeLessThanOrEqual(0)
      },
    )
  })

  test("in forced colours and in English: nothing axe objects to", async () => {
    const how = { viewport: { width: 1280, height: 900 }, forcedColors: "active" as const }
    await looked({ ...how, english: true }, looks().slice(1, 2), async (page) => {
      expect(await findings(page)).toEqual([])
      expect(await page.locator("html").getAttribute("lang")).toBe("en")
    })
  })
})

async function looked(
  { elder, english, ...how }: BrowserContextOptions & { elder?: boolean; english?: boolean },
  paths: readonly string[],
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await visitor(browser, portal.origin, how)
  if (elder) await context.addCookies([{ name: "elder", value: "1", url: portal.origin }])
  if (english) await context.addCookies([{ name: "lang", value: "en", url: portal.origin }])
  const page = await context.newPage()
  for (const path of paths) {
    await page.goto(path)
    try {
      await look(page)
    } catch (error) {
      throw new Error(`on ${path}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  await context.close()
}

test("typing costs little: the page's own script is under 1.5 KB", async () => {
  const context = await visitor(browser, portal.origin)
  const page = await context.newPage()
  let bytes = 0
  page.on("requestfinished", async (request) => {
    if (request.resourceType() === "script") bytes += (await request.sizes()).responseBodySize
  })
  await page.goto("/organizations", { waitUntil: "networkidle" })
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(1536)
  await context.close()
})
