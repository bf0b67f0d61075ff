// What scripts add, in a real browser: printing, no second press, minutes that count down; and nothing breaks without.
import { readFileSync } from "node:fs"
import { stripTypeScriptTypes } from "node:module"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openBrowser } from "./browser.ts"

const script = stripTypeScriptTypes(readFileSync(new URL("enhance.ts", import.meta.url), "utf8"))

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

const page = `<form method="post" action="/book"><button data-once>预约</button></form>
  <button data-print hidden>打印</button>
  <p data-minutes="10" data-left="约剩 {minutes} 分钟" data-up="时间已到"><span class="rest">约剩 10 分钟</span></p>`

async function open(
  withScript: boolean,
  see: (page: Page, posts: () => number) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext()
  let posts = 0
  try {
    const tab = await context.newPage()
    await tab.clock.install({ time: "1999-01-01T00:00:00Z" })
    await tab.route("http://ui.test/**", (route) => {
      if (route.request().method() === "POST") posts++
      const answered = route.request().method() === "POST"
      return answered
        ? route.fulfill({ status: 204 })
        : route.fulfill({ contentType: "text/html; charset=utf-8", body: page })
    })
    await tab.goto("http://ui.test/")
    if (withScript) {
      await tab.addScriptTag({
        type: "module",
        content: `${script}\nenhance(document); document.body.id = "ready"`,
      })
      await tab.waitForSelector("#ready")
    }
    await see(tab, () => posts)
  } finally {
    await context.close()
  }
}

test("a second press while the first is under way sends nothing", () =>
  open(true, async (tab, posts) => {
    await tab.evaluate(() => {
      const button = document.querySelector<HTMLElement>("[data-once]")
      button?.click()
      button?.click()
    })
    await tab.waitForTimeout(50)
    await tab.clock.runFor(50)
    expect(posts()).toBe(1)
  }))

test("if no answer comes, pressing again after 15 seconds works", () =>
  open(true, async (tab, posts) => {
    const sent = () => tab.waitForRequest((request) => request.method() === "POST")
    await Promise.all([sent(), tab.click("[data-once]")])
    await tab.clock.runFor(15_100)
    await Promise.all([sent(), tab.click("[data-once]")])
    expect(posts()).toBe(2)
  }))

test("the minutes count down and end in words, on a phone whose clock is years off", () =>
  open(true, async (tab) => {
    expect(await tab.textContent(".rest")).toBe("约剩 10 分钟")
    await tab.clock.runFor(61_000)
    expect(await tab.textContent(".rest")).toBe("约剩 9 分钟")
    await tab.clock.fastForward(10 * 60_000)
    await tab.clock.runFor(6_000)
    expect(await tab.textContent(".rest")).toBe("时间已到")
  }))

test("printing is offered only where it works", async () => {
  await open(false, async (tab) => expect(await tab.isVisible("[data-print]")).toBe(false))
  await open(true, async (tab) => expect(await tab.isVisible("[data-print]")).toBe(true))
})
