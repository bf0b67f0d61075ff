// The desk's own components in a real browser: what axe finds, whether anything runs off the side, whether the focus is seen.
import { readdirSync } from "node:fs"
import { AxeBuilder } from "@axe-core/playwright"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openBrowser } from "../browser.ts"
import { deskCatalogue, deskComponents } from "./catalogue.tsx"

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function look<T>(
  language: "zh" | "en",
  how: BrowserContextOptions,
  see: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(how)
  try {
    const page = await context.newPage()
    await page.setContent(deskCatalogue(language))
    return await see(page)
  } finally {
    await context.close()
  }
}

const wide = { viewport: { width: 1280, height: 800 } }
const phone = { viewport: { width: 375, height: 800 } }

test("every component of the desk but the dialog, which has a page of its own, shows examples", () => {
  const folders = readdirSync(new URL(".", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(deskComponents.map(([name]) => name).sort()).toEqual(folders.sort())
})

describe.each([
  ["wide", "zh", wide],
  ["in English", "en", wide],
  ["on a phone", "zh", phone],
  ["in forced colours", "zh", { ...wide, forcedColors: "active" }],
] as const)("the desk's components %s", (_name, language, how) => {
  test("have nothing axe objects to, and nothing runs off the side", async () => {
    const found = await look(language, how, async (page) => ({
      axe: (await new AxeBuilder({ page }).disableRules(["landmark-unique"]).analyze()).violations,
      wide: await page.evaluate(() =>
        [...document.querySelectorAll("body *:not(.scroll *):not(svg *):not(.vh)")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
          .map((element) => element.outerHTML.slice(0, 120)),
      ),
    }))
    expect(found.axe.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`)).toEqual([])
    expect(found.wide).toEqual([])
  })
})

test("an officer with a keyboard sees where the focus is on every stop", async () => {
  const blind = await look("zh", wide, async (page) => {
    const unseen: string[] = []
    const stops = await page.evaluate(
      () => document.querySelectorAll("button:not([disabled]), a, input, [tabindex='0']").length,
    )
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press("Tab")
      const html = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return ""
        const style = getComputedStyle(element)
        return style.outlineStyle === "solid" && style.outlineWidth === "3px" ? "" : element.outerHTML
      })
      if (html) unseen.push(html.slice(0, 120))
    }
    return unseen
  })
  expect(blind).toEqual([])
})

test("a watermark says what for, who and when, and lets presses through to the paper", async () => {
  const seen = await look("zh", wide, (page) =>
    page.evaluate(() => {
      const mark = document.querySelector(".watermark")
      if (!mark) return undefined
      const box = mark.getBoundingClientRect()
      const under = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return { text: mark.textContent, taken: under === mark || mark.contains(under) }
    }),
  )
  expect(seen?.text).toContain("仅供补领婚姻登记证使用　王敏　2026-11-22 10:32")
  expect(seen?.taken).toBe(false)
})
