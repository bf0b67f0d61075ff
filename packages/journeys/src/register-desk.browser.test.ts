// The register as its desk keeps it: a file read, previewed and agreed to by a second person, then on the public page; a listing that waits for the time to object.
import { nameOfCase } from "@civil/demo/register/lives.ts"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openBrowser } from "./chromium.ts"
import { dialog } from "./officers.ts"
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

async function at(login: string, path: string, width = 1280): Promise<Page> {
  const context = await visitor(browser, portal.origin, { viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto(path)
  await signIn(page, login)
  await page.locator("main h1").first().waitFor()
  return page
}

const model = nameOfCase("310113", "model")
/** Where it moves to. */
const address = "宝山区友谊路88号"

/** A part of the register: one organization under another address, and a row that cannot be taken. */
const file = Buffer.from(
  [
    "统一社会信用代码,名称,住所,状态",
    `${model.code},${model.name},${address},正常`,
    "5231,没有代码的协会,宝山区,正常",
  ].join("\r\n"),
)

describe("a file of the registrar", () => {
  let path = ""

  test("is uploaded, read and previewed; whoever uploaded it cannot publish it", async () => {
    const page = await at("societies-baoshan", "/desk/register/imports/new")
    await page.locator("summary", { hasText: "这类数据认哪些列" }).click()
    const columns = await page.locator("details table tbody th").allTextContents()
    expect(columns).toEqual(expect.arrayContaining(["统一社会信用代码", "住所"]))
    await page.getByRole("button", { name: "上传并读取" }).click()
    expect(await page.locator(":focus").getAttribute("id")).toBe("file")
    expect(await page.locator("#file-error").textContent()).toBe("请选择文件。")
    await page.getByLabel("部分：只更新文件里有的").check()
    await page.locator("#file").setInputFiles({ name: "地址变更.csv", mimeType: "text/csv", buffer: file })
    await page.getByRole("button", { name: "上传并读取" }).click()
    await page.waitForURL(/\/desk\/register\/imports\/import_/)
    await page.getByRole("heading", { name: "预览" }).waitFor({ timeout: 30_000 })
    path = new URL(page.url()).pathname
    const main = await page.locator("main").innerText()
    expect(main).toContain("这次导入由您上传")
    expect(main).toContain(address)
    expect(main).toContain("统一社会信用代码应为 18 位")
    expect(await page.getByRole("button", { name: "同意并发布" }).count()).toBe(0)
    await page.context().close()
  })

  test("is agreed to by a second person, and stands on the public page", async () => {
    const page = await at("societies-approver-baoshan", path, 375)
    await page.getByRole("button", { name: "同意并发布" }).click()
    await dialog(page).getByRole("button", { name: "同意并发布" }).click()
    await page.getByText("已发布", { exact: true }).first().waitFor({ timeout: 30_000 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
    await page.getByRole("link", { name: /看版本/ }).click()
    await page.getByRole("link", { name: model.name }).first().waitFor()
    await page.goto(`/organizations/${model.code}`)
    expect(await page.locator("main").innerText()).toContain(address)
    await page.context().close()
  })
})

describe("an organization that filed no report", () => {
  let [id, name] = ["", ""]

  test("is pointed to, and a listing is opened with what is known filled in", async () => {
    const page = await at("societies-baoshan", "/desk/register?kind=report_missed")
    const row = page.locator("tbody tr").first()
    name = (await row.locator("th").innerText()).trim()
    await row.getByRole("link", { name: "启动列入" }).click()
    await page.getByRole("heading", { name: "怎样事先告知？" }).waitFor()
    expect(await page.locator("#name").inputValue()).toBe(name)
    expect(await page.locator("#abnormalGround").inputValue()).toBe("annual_report")
    await page.getByRole("button", { name: "启动", exact: true }).click()
    await page.locator("#facts-error").waitFor()
    expect(await page.locator(".problems").innerText()).toContain("事实")
    await page.locator("#facts").fill("截至2026年6月1日未报送2025年度工作报告，经两次催告。")
    await page.locator("#evidence").fill("催告书及送达回证，存业务档案。")
    await page.getByLabel("直接送达或者邮寄").check()
    await page.locator("#servedOn").fill("2026-11-18")
    await page.locator("#objectBy").fill("2026-11-24")
    await page.getByRole("button", { name: "启动", exact: true }).click()
    await page.locator("#objectBy-error", { hasText: "最早到2026年11月25日" }).waitFor()
    await page.locator("#objectBy").fill("2026-11-25")
    await page.getByRole("button", { name: "启动", exact: true }).click()
    await page.waitForURL(/\/desk\/cases\/case_/)
    id = page.url().split("/").at(-1) ?? ""
    await page.getByText(name).first().waitFor()
    await page.goto("/desk/register?kind=report_missed")
    await page.locator("tr", { hasText: name }).getByText("办理中").waitFor()
    await page.context().close()
  })

  test("is not listed by a second person while it may object", async () => {
    const page = await at("societies-approver-baoshan", `/desk/cases/${id}`)
    await page.getByRole("button", { name: /^同意/ }).first().click()
    await dialog(page).locator("button[type=submit], button").filter({ hasText: "同意" }).first().click()
    await page.getByText("异议期限到2026年11月25日为止").first().waitFor()
    await page.context().close()
  })
})
