// What every page owes everyone: no axe finding, no sideways scrolling at 320 px, large text and targets in 长者版.
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { book } from "./booking.ts"
import { openBrowser } from "./chromium.ts"
import { cutWords, findings, sideways, smallTargets, smallText } from "./looks.ts"
import { signIn, visitor } from "./people.ts"
import { type RunningPortal, startPortal } from "./portal.ts"

let portal: RunningPortal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([startPortal({ NOW: "2026-11-23T09:00:00+08:00" }), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const open = [
  "/",
  "/search?q=jhdj",
  "/marriage",
  "/marriage/m1",
  "/marriage/d1",
  "/marriage/d3",
  "/marriage/f1",
  "/marriage/m1/offices",
  "/marriage/m1/times?office=baoshan&date=2026-11-25",
  "/marriage/d3/times?office=baoshan&receipt=2026-10-26",
  "/services",
  "/apply/marriage.green_channel",
  "/apply/marriage.complaint",
  "/help",
  "/accessibility",
  "/privacy",
  "/check",
  "/record",
  "/check?code=123",
  "/check?code=ABCDE12345",
  "/demo/outbox",
  "/no-such-page",
]

describe("anyone", () => {
  test.each(open)("reads %s at 320 px with nothing axe objects to", async (path) => {
    const context = await visitor(browser, portal.origin, { viewport: { width: 320, height: 640 } })
    const page = await context.newPage()
    await page.goto(path)
    expect(await findings(page)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(await page.locator("h1").count()).toBe(1)
    await context.close()
  })
})

describe("an old reader in 长者版", () => {
  test.each(open)("finds large text and targets on %s", async (path) => {
    const context = await visitor(browser, portal.origin, { viewport: { width: 375, height: 740 } })
    await context.addCookies([{ name: "elder", value: "1", url: portal.origin }])
    const page = await context.newPage()
    await page.goto(path)
    expect(await page.locator("html[data-elder]").count()).toBe(1)
    expect(await smallText(page, 18)).toEqual([])
    expect(await smallTargets(page, 60)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(await cutWords(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await cutWords(page)).toEqual([])
    await context.close()
  })
})

describe("a resident on a slow line", () => {
  test.each(["/", "/marriage/m1/offices", "/marriage/m1/times?office=baoshan"])(
    "loads at most 16 KB of scripts with %s",
    async (path) => {
      const context = await visitor(browser, portal.origin)
      const page = await context.newPage()
      let bytes = 0
      page.on("requestfinished", async (request) => {
        if (request.resourceType() === "script") bytes += (await request.sizes()).responseBodySize
      })
      await page.goto(path, { waitUntil: "networkidle" })
      expect(bytes).toBeLessThanOrEqual(16 * 1024)
      await context.close()
    },
  )
})

describe("a couple on a small phone", () => {
  test.each([
    { how: "as it comes", elder: false, at: "13:30", login: "lin-wei", partner: "chen-jing" },
    { how: "in 长者版", elder: true, at: "14:00", login: "wu-hao", partner: "he-xin" },
  ])("books on pages that axe does not object to, $how", async ({ elder, at, login, partner }) => {
    const context = await visitor(browser, portal.origin, { viewport: { width: 320, height: 640 } })
    if (elder) await context.addCookies([{ name: "elder", value: "1", url: portal.origin }])
    const page = await context.newPage()
    const look = async () => {
      expect(await findings(page)).toEqual([])
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect(await page.locator("h1").count()).toBe(1)
      if (!elder) return
      expect(await smallText(page, 18)).toEqual([])
      expect(await smallTargets(page, 60)).toEqual([])
      for (const width of [375, 320]) {
        await page.setViewportSize({ width, height: 640 })
        expect(await cutWords(page)).toEqual([])
      }
    }
    const path = await book(page, at, login, partner, look)
    for (const each of ["/my", path, `${path}/cancel`, `${path}/print`]) {
      await page.goto(each)
      await look()
    }
    await context.close()
  })
})

describe("a registrar", () => {
  test("has a desk that axe does not object to", async () => {
    const context = await visitor(browser, portal.origin)
    const page = await context.newPage()
    await page.goto("/desk")
    await signIn(page, "clerk-baoshan")
    await page.getByText("当日名单").first().waitFor()
    expect(await findings(page)).toEqual([])
    await context.close()
  })
})
