// The story the house was built for: a couple books, confirms, and is seen and checked in at the desk.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { book, confirmAs } from "./booking.ts"
import { openBrowser } from "./chromium.ts"
import { resident, signIn, visitor } from "./people.ts"
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

const withScripts = (javaScriptEnabled: boolean) => visitor(browser, portal.origin, { javaScriptEnabled })

async function cancel(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/cancel`)
  await page.locator("main form button").first().click()
  await page.waitForURL((url) => url.pathname === path)
}

describe.each([
  { with: "JavaScript on", javaScript: true, at: "09:30", login: "lin-wei", partner: "chen-jing" },
  { with: "JavaScript off", javaScript: false, at: "10:00", login: "wu-hao", partner: "he-xin" },
])("a couple, $with", ({ javaScript, at, login, partner }) => {
  test("books, confirms, sees the code, and may cancel in time", async () => {
    const first = await withScripts(javaScript)
    const page = await first.newPage()
    const path = await book(page, at, login, partner)
    expect(await page.locator("main").textContent()).toContain("等对方确认")

    const second = await withScripts(javaScript)
    const confirmed = await confirmAs(second, partner, path)
    const text = await confirmed.locator("main").textContent()
    expect(text).toContain("已约好")
    expect(text).toContain(`11月25日 周三 ${at}`)
    expect(text).not.toContain(resident(partner).number)

    const calendar = await page.request.get(`${portal.origin}${path}/calendar.ics`)
    expect(calendar.headers()["content-type"]).toContain("text/calendar")
    expect(await calendar.text()).toContain("Asia/Shanghai")

    await cancel(page, path)
    expect(await page.locator("main").textContent()).toContain("已取消")
    await Promise.all([first.close(), second.close()])
  })
})

describe("a registrar", () => {
  test("finds the couple after a power cut, checks them in and closes the matter", async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), "portal-journey-"))
    const before = await startPortal({ DATA_DIR, NOW: "2026-11-23T15:00:00+08:00" })
    const couple = await visitor(browser, before.origin)
    const path = await book(await couple.newPage(), "11:00", "shen-yi", "lu-yao")
    const partner = await visitor(browser, before.origin)
    await confirmAs(partner, "lu-yao", path)
    await before.kill()

    const after = await startPortal({ DATA_DIR, NOW: "2026-11-25T10:50:00+08:00" })
    const staff = await visitor(browser, after.origin, { viewport: { width: 1280, height: 900 } })
    const desk = await staff.newPage()
    await desk.goto("/desk")
    await signIn(desk, "clerk-baoshan")
    await desk.getByText("沈毅").first().click()
    expect(await desk.content()).not.toContain(resident("lu-yao").number)
    await desk.keyboard.press("c")
    await desk.getByText("已签到").nth(1).waitFor()
    await desk.keyboard.press("d")
    await desk.getByRole("dialog").locator("input[value=done]").check()
    await desk.getByRole("dialog").locator("button[type=submit]").click()
    await desk.getByRole("dialog").waitFor({ state: "detached" })
    await desk.getByText("沈毅、陆瑶 已办结").first().waitFor()

    await couple.close()
    await partner.close()
    await staff.close()
    await after.stop()
    rmSync(DATA_DIR, { recursive: true })
  })
})
