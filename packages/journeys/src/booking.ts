// How a couple books 结婚登记 at 宝山 for 25 November 2026, page by page, as they would.
import type { BrowserContext, Page } from "playwright-core"
import { resident, signIn } from "./people.ts"

const times = "/marriage/m1/times?office=baoshan&date=2026-11-25"

const proceed = (page: Page) => page.getByRole("button", { name: "保存并继续" }).click()

/** From a chosen time to the confirmation; returns the path of the booking. */
export async function book(
  page: Page,
  at: string,
  login: string,
  partner: string,
  onEachPage: (page: Page) => Promise<void> = async () => undefined,
): Promise<string> {
  await page.goto(times)
  await page
    .getByRole("button", { name: new RegExp(`^${at}`) })
    .first()
    .click()
  await signIn(page, login)
  await page.getByRole("button", { name: "保留这个时间" }).click()
  await page.waitForURL(/\/you$/)
  await onEachPage(page)
  await page.getByLabel("未婚").check()
  await proceed(page)
  await page.waitForURL(/\/partner$/)
  await onEachPage(page)
  await page.locator("[name='partner.name']").fill(resident(partner).name)
  await page.getByLabel("居民身份证（内地居民）").check()
  await page.locator("[name='partner.number']").fill(resident(partner).number)
  await page.getByLabel("未婚").check()
  await proceed(page)
  await page.waitForURL(/\/contact$/)
  await onEachPage(page)
  await proceed(page)
  await page.waitForURL(/\/check$/)
  await onEachPage(page)
  await page.locator("input[name=agreed]").check()
  await page.getByRole("button", { name: "确认预约" }).click()
  await page.waitForURL(/\/my\/appointments\/apt_/)
  return new URL(page.url()).pathname
}

export async function confirmAs(context: BrowserContext, login: string, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${path}/confirm`)
  await signIn(page, login)
  const mobile = page.locator("[name=mobile]")
  if ((await mobile.inputValue()) === "") await mobile.fill("13800138000")
  await page.locator("input[name=agreed]").check()
  await page.locator("main form button").first().click()
  await page.waitForURL((url) => url.pathname === path)
  return page
}
