// The desk's dialog with a keyboard only.
import { fileURLToPath } from "node:url"
import { AxeBuilder } from "@axe-core/playwright"
import type { Browser, Page } from "playwright-core"
import { build } from "vite"
import solid from "vite-plugin-solid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openBrowser } from "../browser.ts"

let browser: Browser
let script = ""
let styles = ""

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [solid({ ssr: true, hot: false, dev: false })],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL("dialog.demo.tsx", import.meta.url)) },
    },
  })
  for (const one of [built].flat()) {
    if (!("output" in one)) continue
    for (const file of one.output) {
      if (file.type === "chunk") script += file.code
      else styles += String(file.source)
    }
  }
  browser = await openBrowser()
})

afterAll(() => browser.close())

async function open(see: (page: Page) => Promise<void>, opener = "未办成"): Promise<void> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.setContent(`<!doctype html><html lang="zh-CN" data-desk><title>t</title><style>${styles}</style>
      <body><main><h1>今日</h1><div id="desk"></div></main></body></html>`)
    await page.addScriptTag({ type: "module", content: script })
    await page.click(`text=${opener}`)
    await page.waitForSelector("[role=dialog]")
    await see(page)
  } finally {
    await context.close()
  }
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || "")

describe("a registrar with a keyboard", () => {
  test("starts in the first field, not on the close button", () =>
    open(async (page) => {
      await expect.poll(() => focused(page)).toBe("reason")
    }))

  test("stays inside until done", () =>
    open(async (page) => {
      await expect.poll(() => focused(page)).toBe("reason")
      for (let press = 0; press < 8; press++) {
        await page.keyboard.press("Tab")
        expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(
          true,
        )
      }
    }))

  test.each([
    ["closed", "未办成", "reason"],
    ["taken off the page", "找人", "code"],
  ])("leaves with Esc, back to the button that opened it, when the dialog is %s", (_how, opener, field) =>
    open(async (page) => {
      await expect.poll(() => focused(page)).toBe(field)
      await page.keyboard.press("Escape")
      await expect.poll(() => page.locator("[role=dialog]").count()).toBe(0)
      await expect.poll(() => focused(page)).toBe(opener)
    }, opener),
  )
})

test("axe finds nothing, and the title names the dialog", () =>
  open(async (page) => {
    const found = await new AxeBuilder({ page }).include("[role=dialog]").analyze()
    expect(found.violations.map((one) => one.id)).toEqual([])
    expect(await page.getByRole("dialog", { name: "为什么没有办成？" }).count()).toBe(1)
  }))
