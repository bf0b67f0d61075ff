// An annual report from end to end: filled in without a script by whoever stands for the organization, reviewed by its supervising unit, concluded by two.
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openBrowser } from "./chromium.ts"
import { dialog, lastWord, officer } from "./officers.ts"
import { signIn, visitor } from "./people.ts"
import { type RunningPortal, startPortal } from "./portal.ts"

let portal: RunningPortal
let browser: Browser
beforeAll(async () => {
  const settings = { NOW: "2026-11-23T09:00:00+08:00", BUREAUS: "310113", DEMO_REGISTER: "1" }
  ;[portal, browser] = await Promise.all([startPortal(settings), openBrowser()])
  while (!portal.log().includes("ready at")) await new Promise((resolve) => setTimeout(resolve, 50))
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const typed: Readonly<Record<string, string>> = {
  ...{
    memberPersons: "60",
    memberUnits: "0",
    memberMeetings: "1",
    board: "7",
    boardMeetings: "2",
    staff: "5",
  },
  ...{ income: "100000", expenditure: "90000", netBegin: "500000", netEnd: "400000" },
  ...{ "termEnd-year": "2029", "termEnd-month": "5", "termEnd-day": "1" },
  activities: "全年在六个社区办了十二场讲座，每场五十人；暑期两期培训班，一百二十人参加。",
}
const chosen: Readonly<Record<string, string>> = {
  party: "no",
  punished: "no",
  changed: "no",
  last: "passed",
}

/** Answers what the page asks and the register has not filled in. */
async function answer(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const box = page.locator(`[name="f.${name}"]`)
    if ((await box.count()) === 1 && (await box.inputValue()) === "") await box.fill(value)
  }
  for (const [name, value] of Object.entries(chosen)) {
    const group = page.locator(`input[name="f.${name}"]`)
    if ((await group.count()) > 0 && (await page.locator(`input[name="f.${name}"]:checked`).count()) === 0)
      await page.locator(`input[name="f.${name}"][value="${value}"]`).check()
  }
}

/** The organization of theirs whose report is late. */
async function openLate(page: Page): Promise<string> {
  await page.goto("/my/organizations")
  await signIn(page, "legal-baoshan")
  await page
    .getByRole("link", { name: /逾期/ })
    .or(page.locator(".card", { hasText: "逾期" }).getByRole("link"))
    .first()
    .click()
  return new URL(page.url()).pathname.split("/").at(-1) ?? ""
}

async function fileReport(): Promise<{ readonly code: string; readonly id: string }> {
  const context = await visitor(browser, portal.origin, { javaScriptEnabled: false })
  const page = await context.newPage()
  const code = await openLate(page)
  // It stands on the list already: what would follow is not told, how it comes off is.
  const told = (await page.locator("main").textContent()) ?? ""
  expect(told).toContain("已列入活动异常名录")
  expect(told).toContain("申请移出")
  expect(told).toContain("2025 年度检查或年度报告已逾期")
  await page.getByRole("button", { name: "填报 2025 年度报告" }).click()
  expect(new URL(page.url()).pathname).toMatch(/page\/which$/)
  let looked = 0
  for (let at = 0; at < 20 && !new URL(page.url()).pathname.endsWith("/check"); at += 1) {
    if (new URL(page.url()).searchParams.has("look")) looked += 1
    await answer(page)
    await page.locator("main form button").last().click()
  }
  expect(looked).toBeGreaterThan(0)
  expect(await page.locator("main").textContent()).toContain("与您填写的年末净资产 400000 元不符")
  await page.locator('input[name="agreed"]').check()
  await page.getByRole("button", { name: "确认提交" }).click()
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? ""
  expect(await page.locator("main").textContent()).toContain("教育局（业务主管单位，演示）")
  await context.close()
  return { code, id }
}

test("an annual report goes from whoever files it to the unit that reviews it and to two who conclude", async () => {
  const { code, id } = await fileReport()

  const early = await officer(browser, portal, "societies-baoshan", `/desk/cases/${id}`)
  await early.page.locator(".desk-opinions", { hasText: "还没有答复" }).waitFor()
  expect(await early.page.locator(".desk-answers").textContent()).toContain("不符")

  const unit = await officer(browser, portal, "supervisor-education-baoshan", `/desk/cases/${id}`)
  await unit.page.getByRole("button", { name: "答复意见" }).click()
  await dialog(unit.page).locator('input[name="verdict"][value="agree"]').check()
  await dialog(unit.page).locator("textarea").fill("情况属实，同意。")
  await unit.page.keyboard.press("Control+Enter")
  await dialog(unit.page).waitFor({ state: "detached" })

  await early.page.reload()
  await early.page.locator(".desk-opinions", { hasText: "情况属实" }).waitFor()
  await early.page.keyboard.press("a")
  await dialog(early.page).locator('input[name="result"][value="basically_passed"]').check()
  await early.page.keyboard.press("Control+Enter")
  await dialog(early.page).waitFor({ state: "detached" })
  expect(await lastWord(early.page).textContent()).toContain("等第二人审批")

  const second = await officer(browser, portal, "societies-approver-baoshan", `/desk/cases/${id}`)
  expect(await second.page.locator(".desk-case").textContent()).toContain("基本合格")
  await second.page.keyboard.press("a")
  await dialog(second.page).locator('input[name="result"]:checked').waitFor()
  await second.page.keyboard.press("Control+Enter")
  await dialog(second.page).waitFor({ state: "detached" })
  expect(await second.page.locator(".desk-case").textContent()).toContain("基本合格")
  await Promise.all([early.leave(), unit.leave(), second.leave()])
  // Until it can no longer be taken back, the card says nothing of it.
  const card = await fetch(`${portal.origin}/organizations/${code}`)
  expect(await card.text()).not.toContain("基本合格")
})
