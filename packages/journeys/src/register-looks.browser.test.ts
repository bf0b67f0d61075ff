// Every room of the register at the desk, wide, on a phone, at 200 %, in forced colours and in English: no axe finding, nothing off the side.
import { nameOfCase } from "@civil/demo/register/lives.ts"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openBrowser } from "./chromium.ts"
import { findings, sideways } from "./looks.ts"
import { signIn, visitor } from "./people.ts"
import { type RunningPortal, startPortal } from "./portal.ts"

let portal: RunningPortal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([
    startPortal({ NOW: "2026-11-23T10:00:00+08:00", BUREAUS: "310113", DEMO_REGISTER: "1" }),
    openBrowser(),
  ])
  while (!portal.log().includes("ready at")) await new Promise((resolve) => setTimeout(resolve, 50))
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const { code } = nameOfCase("310113", "late_report")
const rooms = [
  "/desk/register",
  "/desk/register/organizations?q=baoshan",
  `/desk/register/organizations/${code}`,
  "/desk/register/imports",
  "/desk/register/imports/new",
  "/desk/register/versions",
  "/desk/register/versions/10",
  "/desk/register/inspections",
  `/desk/register/open/organizations.listing?organization=${code}&list=abnormal`,
  "/desk/register/open/organizations.delisting",
] as const

const sizes = [
  { width: 1280, height: 900 },
  { width: 640, height: 450 },
  { width: 375, height: 800 },
] as const

async function offTheSide(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    const over = await sideways(page)
    if (over > 0) found.push(`at ${size.width}: runs ${over} px off the side`)
  }
  await page.setViewportSize(sizes[0])
  return found
}

test.each(["zh", "en"] as const)("the rooms of the register, in %s", async (language) => {
  const context = await visitor(browser, portal.origin, {
    viewport: sizes[0],
    reducedMotion: "reduce",
    ...(language === "en" ? { forcedColors: "active" as const } : {}),
  })
  await context.addCookies([{ name: "lang", value: language, url: portal.origin }])
  const page = await context.newPage()
  const problems: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text())
  })
  await page.goto("/desk/register")
  await signIn(page, "manager-baoshan")
  const found: Record<string, readonly string[]> = {}
  for (const room of rooms) {
    await page.goto(room)
    await page.locator(".desk-register > *").first().waitFor()
    await page.locator("main[aria-busy=true]").waitFor({ state: "detached" })
    // What axe looks at is the same in both languages.
    const here = [...(language === "zh" ? await findings(page) : []), ...(await offTheSide(page))]
    if (here.length > 0) found[room] = here
    const text = await page.locator("main").innerText()
    if (/undefined|\[object|\{\w+\}/.test(text)) found[`${room} says`] = [text]
  }
  await page.goto("/desk/register/imports")
  await page.getByRole("link", { name: "变更登记" }).first().click()
  await page.locator(".desk-tallies").waitFor()
  const preview = [...(await findings(page)), ...(await offTheSide(page))]
  if (preview.length > 0) found.preview = preview
  expect(found).toEqual({})
  expect(problems).toEqual([])
  await context.close()
})
