// Every room of the desk and dialogs of a case, wide, on a phone, at 200 %, in forced colours and in English: no axe finding, nothing off the side.
import AxeBuilder from "@axe-core/playwright"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openBrowser } from "./chromium.ts"
import { asked, dialog, openFirst } from "./officers.ts"
import { signIn, visitor } from "./people.ts"
import { type RunningPortal, startPortal } from "./portal.ts"

let portal: RunningPortal
let browser: Browser
beforeAll(async () => {
  const settings = { NOW: "2026-11-23T15:00:00+08:00", BUREAUS: "310113", DEMO_CASES: "40" }
  ;[portal, browser] = await Promise.all([startPortal(settings), openBrowser()])
  while (!portal.log().includes("ready at")) await new Promise((resolve) => setTimeout(resolve, 50))
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze()
  return found.map((each) => `${each.id}: ${each.nodes[0]?.html}`)
}

const sizes = {
  wide: { width: 1280, height: 900 },
  /** What a 1280 px screen shows at 200 %. */
  double: { width: 640, height: 450 },
  phone: { width: 375, height: 800 },
} as const

/** Sizes at which the page runs off the side. */
async function sideways(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const [name, size] of Object.entries(sizes)) {
    await page.setViewportSize(size)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (over > 0) found.push(`${name}: runs ${over} px off the side`)
  }
  await page.setViewportSize(sizes.wide)
  return found
}

/** Looks at the page as it is, under a name. */
type Looking = (at: string) => Promise<void>

async function manager(language: "zh" | "en"): Promise<Page> {
  const context = await visitor(browser, portal.origin, { viewport: sizes.wide, reducedMotion: "reduce" })
  await context.addCookies([{ name: "lang", value: language, url: portal.origin }])
  const page = await context.newPage()
  await page.goto("/desk/queues")
  await signIn(page, "manager-baoshan")
  await page.locator(".desk-card").first().waitFor()
  return page
}

async function lookAtCase(page: Page, look: Looking): Promise<string> {
  await page.keyboard.press("x")
  await look("the list")
  await openFirst(page)
  await look("a case beside the list")
  return new URL(page.url()).searchParams.get("open") ?? ""
}

async function lookAtDialogs(page: Page, look: Looking): Promise<void> {
  for (const key of ["e", "n"]) {
    await page.keyboard.press(key)
    await asked(page)
    await page.keyboard.press("Control+Enter")
    await dialog(page).locator(".bad").first().waitFor()
    await look(`the dialog of ${key} with what is missing`)
    await page.keyboard.press("Escape")
    await dialog(page).waitFor({ state: "detached" })
  }
}

async function lookAtRooms(page: Page, rooms: readonly string[], look: Looking): Promise<void> {
  for (const room of rooms) {
    await page.goto(room)
    await page.locator("main h1").first().waitFor()
    await page.locator('main[aria-busy="true"]').waitFor({ state: "detached" })
    await look(room)
  }
}

describe("the desk", () => {
  test("is whole in every room and dialog, wide, at 200 % and on a phone", async () => {
    const page = await manager("zh")
    const found: string[] = []
    const look: Looking = async (at) => {
      for (const each of [...(await violations(page)), ...(await sideways(page))])
        found.push(`${at}: ${each}`)
    }
    const id = await lookAtCase(page, look)
    await lookAtDialogs(page, look)
    const rooms = ["bulk", "figures", "exports", "unreached", "dead", "nowhere"].map(
      (name) => `/desk/${name}`,
    )
    await lookAtRooms(page, [`/desk/cases/${id}`, ...rooms], look)
    await page.goto("/desk/cases/case_00000000000000000000000000")
    await page.getByText("没有这个办件").waitFor()
    await look("a case that is not there")
    expect(found).toEqual([])
    await page.context().close()
  })

  test("is whole in English, and on a phone with colours of the reader's own", async () => {
    const page = await manager("en")
    const found: string[] = []
    const look: Looking = async (at) => {
      const off = await sideways(page)
      await page.emulateMedia({ forcedColors: "active" })
      await page.setViewportSize(sizes.phone)
      for (const each of [...off, ...(await violations(page))]) found.push(`${at}: ${each}`)
      await page.setViewportSize(sizes.wide)
    }
    await lookAtCase(page, look)
    await lookAtRooms(page, ["/desk/figures"], look)
    expect(found).toEqual([])
    await page.context().close()
  })
})
