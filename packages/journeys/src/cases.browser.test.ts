// A resident's case from the first question to the rating, on a phone: with JavaScript in 长者版 at 320 px, and without.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openBrowser } from "./chromium.ts"
import { officer } from "./desk-acts.ts"
import { findings, sideways, smallTargets, smallText } from "./looks.ts"
import { signIn, visitor } from "./people.ts"
import { startPortal } from "./portal.ts"

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** One pixel, and a text that only calls itself a picture. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)
const words = Buffer.from("no picture")

async function resident(origin: string, login: string, javaScriptEnabled: boolean): Promise<Page> {
  const width = javaScriptEnabled ? 320 : 375
  const context = await visitor(browser, origin, { javaScriptEnabled, viewport: { width, height: 740 } })
  if (javaScriptEnabled) await context.addCookies([{ name: "elder", value: "1", url: origin }])
  const page = await context.newPage()
  await page.goto("/sign-in?to=/my")
  await signIn(page, login)
  return page
}

/** Whatever the page: nothing axe objects to, nothing sideways, one heading; in 长者版 large text and targets. axe is a script itself. */
async function sound(page: Page, scripts = true): Promise<void> {
  if (!scripts) return
  expect(await findings(page)).toEqual([])
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  expect(await page.locator("h1").count()).toBe(1)
  expect(await smallText(page, 18)).toEqual([])
  expect(await smallTargets(page, 60)).toEqual([])
}

const press = async (page: Page, name: string) => {
  await page.getByRole("button", { name, exact: true }).click()
  await page.waitForLoadState()
}

async function send(page: Page, buffer: Buffer, scripts: boolean): Promise<void> {
  const before = page.url()
  await page.locator("input[type=file]").setInputFiles({ name: "photo.png", mimeType: "image/png", buffer })
  if (!scripts) await page.locator("form.upload button").click()
  await page.waitForURL((url) => url.href !== before && /(added|refused)=/.test(url.search))
  await page.waitForLoadState()
}

const main = (page: Page) => page.locator("main").innerText()
const idOf = (path: string) => path.split("/").at(-1) ?? ""

async function handIn(page: Page): Promise<string> {
  await page.locator("input[name=agreed]").check()
  await press(page, "确认提交")
  await page.waitForURL(/\/my\/cases\/case_/)
  expect(await main(page)).toContain("交好了")
  return new URL(page.url()).pathname
}

async function applyForGreenChannel(page: Page, scripts: boolean): Promise<string> {
  await page.goto("/apply/marriage.green_channel")
  await sound(page, scripts)
  await press(page, "开始填写")
  await page.waitForURL(/\/page\/who/)
  await press(page, "继续")
  await page.getByRole("alert").waitFor()
  await sound(page, scripts)
  await page.locator("[name='f.basis'][value=veteran]").check()
  await page.locator("[name='f.business'][value=M1]").check()
  await press(page, "继续")
  await page.waitForURL(/\/page\/papers/)
  await send(page, words, scripts)
  await page.getByRole("alert").waitFor()
  expect(await main(page)).toContain("还没有传")
  await send(page, picture, scripts)
  expect(await main(page)).toContain("已传 1 份")
  await sound(page, scripts)
  await press(page, "传好了，继续")
  await page.waitForURL(/\/page\/days/)
  for (const [part, value] of Object.entries({ year: "2026", month: "12", day: "8" })) {
    await page.locator(`[name='f.day1-${part}']`).fill(value)
  }
  await press(page, "继续")
  await page.waitForURL(/\/page\/contact/)
  await press(page, "继续")
  await page.waitForURL(/\/check$/)
  await sound(page, scripts)
  return handIn(page)
}

async function applyForReissue(page: Page): Promise<string> {
  await page.goto("/apply/marriage.reissue")
  await press(page, "开始填写")
  await page.locator("[name='f.business'][value=R1]").check()
  await page.locator("[name='f.why'][value=lost]").check()
  await press(page, "继续")
  await page.locator("[name='f.registeredAt']").fill("宝山区民政局")
  await press(page, "继续")
  await page.locator("[name='f.forWhom'][value=self]").check()
  await press(page, "继续")
  await page.waitForURL(/\/page\/papers/)
  await press(page, "传好了，继续")
  await page.waitForURL(/\/page\/contact/)
  await press(page, "继续")
  await page.waitForURL(/\/check$/)
  return handIn(page)
}

describe.each([
  { with: "JavaScript on", scripts: true, login: "lin-wei" },
  { with: "JavaScript off", scripts: false, login: "chen-jing" },
])("a resident, $with", ({ scripts, login }) => {
  test("applies, sends papers, answers a correction, withdraws; is refused, rates, asks for a review", async () => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), "cases-journey-"))
    const before = await startPortal({ DATA_DIR, NOW: "2026-11-23T10:00:00+08:00" })
    const desk = await officer(browser, before.origin, "clerk-baoshan")
    const page = await resident(before.origin, login, scripts)

    const first = await applyForGreenChannel(page, scripts)
    await desk.act(idOf(first), "claim")
    await desk.act(idOf(first), "request_correction", {
      fields: ["evidence"],
      reason: "unreadable",
      note: "第 1 份拍糊了。",
    })
    await page.goto("/my")
    await page.getByText("待补正").first().waitFor()
    await page.goto(first)
    expect(await main(page)).toContain("第 1 份拍糊了。")
    await sound(page, scripts)
    await page.getByRole("link", { name: "现在补充" }).click()
    await page.waitForURL(/\/correct$/)
    await send(page, picture, scripts)
    await sound(page, scripts)
    await page.getByRole("link", { name: "下一步：核对并提交" }).click()
    await page.waitForURL(/\/correct\/answers$/)
    await press(page, "提交补充")
    await page.waitForURL(/done=correct/)
    expect(await main(page)).toContain("您提交了补正内容")
    await page.getByRole("link", { name: "撤回申请" }).click()
    await sound(page, scripts)
    await press(page, "确定撤回")
    await page.waitForURL(/done=withdraw/)
    expect(await main(page)).toContain("已撤回")

    const second = await applyForReissue(page)
    await page.goto(`${second}/receipt`)
    expect(await main(page)).toContain("收件回执")
    await sound(page, scripts)
    await desk.act(idOf(second), "claim")
    await desk.act(idOf(second), "refuse", { reason: "archive_not_found", note: "档案里没有。" })
    await page.goto(second)
    expect(await main(page)).not.toContain("档案里没有。")
    await Promise.all([page.context().close(), desk.leave()])
    await before.stop()

    // Ten minutes for second thoughts are over: the outcome is told.
    const after = await startPortal({ DATA_DIR, NOW: "2026-11-23T10:30:00+08:00" })
    const later = await resident(after.origin, login, scripts)
    await later.goto(second)
    // What became due while the server was off is done in its first minute, among all else that waits.
    for (let tries = 0; tries < 120 && !(await main(later)).includes("档案里没有。"); tries += 1) {
      await later.waitForTimeout(500)
      await later.reload()
    }
    expect(await main(later)).toContain("没有同意")
    await sound(later, scripts)
    await later.getByRole("link", { name: "评价这次服务" }).click()
    await sound(later, scripts)
    await later.locator("[name=level][value='2']").check()
    await press(later, "提交评价")
    await later.waitForURL(/done=rate/)
    expect(await main(later)).toContain("您评价过：不满意")
    await later.getByRole("link", { name: "不同意，申请复核" }).click()
    await later.locator("[name=reason]").fill("登记时那里还叫宝山县。")
    await sound(later, scripts)
    await press(later, "申请复核")
    await later.waitForURL(/done=appeal/)
    expect(await main(later)).toContain("已申请复核")
    await later.goto("/my/messages")
    expect(await main(later)).toContain("核验码")
    await later.context().close()
    await after.stop()
    rmSync(DATA_DIR, { recursive: true })
  }, 180_000)
})

describe("a resident with JavaScript", () => {
  test("has what is typed kept by itself, and finds it on another device", async () => {
    const portal = await startPortal({ NOW: "2026-11-23T10:00:00+08:00" })
    const page = await resident(portal.origin, "wu-hao", true)
    await page.goto("/apply/marriage.complaint")
    await press(page, "开始填写")
    await page.locator("[name='f.kind'][value=suggestion]").check()
    await page.getByText("已自动保存").waitFor()
    const other = await resident(portal.origin, "wu-hao", false)
    await other.goto(new URL(page.url()).pathname)
    expect(await other.locator("[name='f.kind'][value=suggestion]").isChecked()).toBe(true)
    // Its own save is no stranger to the page: the button goes on.
    await page.locator("[name='f.about'][value=site]").check()
    await press(page, "继续")
    await page.waitForURL(/\/page\/story/)
    // What is too large is refused before it is sent.
    await page.goto(`${new URL(other.url()).pathname.replace("/page/what", "")}/papers/evidence`)
    await page.locator("input[type=file]").setInputFiles({
      name: "scan.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.alloc(11 * 1024 * 1024),
    })
    await page.getByText("这个文件超过 10 MB").waitFor()
    await Promise.all([page.context().close(), other.context().close()])
    await portal.stop()
  })
})
