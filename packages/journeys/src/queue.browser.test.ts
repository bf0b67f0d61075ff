// The queue as officers live it: ten cases without a mouse, two of them on one case, a correction there and back, many at once and taken back.
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openBrowser } from "./chromium.ts"
import { asked, counted, dialog, lastWord, officer, openFirst } from "./officers.ts"
import { signIn, visitor } from "./people.ts"
import { type RunningPortal, startPortal } from "./portal.ts"

let portal: RunningPortal
let browser: Browser
beforeAll(async () => {
  ;[portal, browser] = await Promise.all([
    startPortal({ NOW: "2026-11-23T15:00:00+08:00", BUREAUS: "310113", DEMO_CASES: "40" }),
    openBrowser(),
  ])
  // It answers before the demo's cases are all told.
  while (!portal.log().includes("ready at")) await new Promise((resolve) => setTimeout(resolve, 50))
})
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

const reissues = "/desk/queues?list=submitted&matter=marriage.reissue"

/** Sends the open dialog from the keyboard and waits for the word about it. */
async function send(page: Page): Promise<string> {
  await page.keyboard.press("Control+Enter")
  await dialog(page).waitFor({ state: "detached" })
  return (await lastWord(page).textContent()) ?? ""
}

/** An agent's case asks where the record was found, beside the note: then that is typed, and sent. */
async function decidedOrAsked(page: Page): Promise<void> {
  const note = page.locator(".dialog .bad textarea:focus")
  await Promise.race([dialog(page).waitFor({ state: "detached" }), note.waitFor()])
  if (!(await note.isVisible())) return
  await page.keyboard.type("档案已在演示档案馆核对。")
  await page.keyboard.press("Control+Enter")
  await dialog(page).waitFor({ state: "detached" })
}

describe("two officers on one case", () => {
  test("the second sees who holds it, and cannot decide over the first", async () => {
    const first = await officer(browser, portal, "reviewer-baoshan", reissues)
    const id = await openFirst(first.page)
    await first.page.keyboard.press("c")
    await first.page.locator('.desk-holder[data-mine="true"]').waitFor()

    const second = await officer(browser, portal, "clerk-baoshan", `/desk/cases/${id}`)
    await second.page.locator('.desk-holder[data-mine="false"]').waitFor()
    const seen = await second.page.locator(".desk-holder").textContent()
    expect(seen).toMatch(/正在办理，锁定到 \d\d:\d\d/)
    await second.page.keyboard.press("a")
    await lastWord(second.page).waitFor()
    expect(await lastWord(second.page).textContent()).toContain("正在办理此件")
    expect(await dialog(second.page).count()).toBe(0)
    await first.page.getByRole("button", { name: "放回队列" }).click()
    await first.page.getByText("现在没有人经办").first().waitFor()
    await Promise.all([first.leave(), second.leave()])
  })

  test("who decides a moment later is told who was first, and what was typed stays", async () => {
    const first = await officer(browser, portal, "reviewer-baoshan", reissues)
    const id = await openFirst(first.page)
    const second = await officer(browser, portal, "clerk-baoshan", `/desk/cases/${id}`)
    await second.page.keyboard.press("r")
    await dialog(second.page).locator("input[name=reason]").first().check()
    await dialog(second.page).locator("textarea").fill("档案里查不到。")

    await first.page.keyboard.press("a")
    await asked(first.page)
    expect(await send(first.page)).toContain("已同意")
    await second.page.keyboard.press("Control+Enter")
    const warned = dialog(second.page).locator(".notice.warn").first()
    await warned.waitFor()
    expect(await warned.textContent()).toContain("刚被改过")
    expect(await dialog(second.page).locator("textarea").inputValue()).toBe("档案里查不到。")
    await second.page.keyboard.press("Escape")
    await second.page.getByText("已同意").first().waitFor()

    await first.page.keyboard.press("u")
    await asked(first.page)
    expect(await send(first.page)).toContain("决定已撤回")
    await Promise.all([first.leave(), second.leave()])
  })
})

describe("an officer whose sign-in ends while a decision is being written", () => {
  test("keeps what was typed, signs in beside it, and sends it again", async () => {
    const desk = await officer(browser, portal, "reviewer-baoshan", reissues)
    const { page } = desk
    await openFirst(page)
    await page.keyboard.press("n")
    await dialog(page).locator("textarea").fill("已电话联系申请人。")
    const address = page.url()
    await page.context().clearCookies()
    await page.keyboard.press("Control+Enter")
    const link = dialog(page).getByRole("link", { name: "在新窗口登录" })
    await link.waitFor()
    expect(page.url()).toBe(address)
    expect(await dialog(page).locator(".notice").allTextContents()).toHaveLength(1)

    const [beside] = await Promise.all([page.context().waitForEvent("page"), link.click()])
    await signIn(beside, "reviewer-baoshan")
    await beside.close()
    expect(await dialog(page).locator("textarea").inputValue()).toBe("已电话联系申请人。")
    await dialog(page).locator("textarea").focus()
    expect(await send(page)).toContain("已加备注")
    await desk.leave()
  })
})

describe("an officer who needs something from the applicant", () => {
  test("asks for it by field, the clock stands, the answer comes back with its story", async () => {
    const desk = await officer(browser, portal, "clerk-baoshan")
    const { page } = desk
    await page.keyboard.press("/")
    await page.locator("[data-search]:focus").waitFor()
    await page.keyboard.type("孙丽")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "查找结果" }).waitFor()
    await page.locator(".desk-card", { hasText: "孙" }).first().waitFor()
    expect(page.url()).not.toContain(encodeURIComponent("孙丽"))
    await page.keyboard.press("ArrowDown")
    await page.locator('.desk-card[data-selected="true"]').waitFor()
    await page.keyboard.press("Enter")
    await page.locator(".desk-case").waitFor()
    const id = new URL(page.url()).searchParams.get("open") ?? ""
    await page.keyboard.press("e")
    await dialog(page).getByLabel("登记机关", { exact: true }).check()
    await dialog(page).locator("input[name=reason]").first().check()
    await dialog(page).locator("textarea").fill("请写明当时的登记机关全称。")
    expect(await send(page)).toContain("暂停计时")
    await page.locator(".desk-case").getByText("等申请人补正").first().waitFor()

    const home = await visitor(browser, portal.origin)
    const resident = await home.newPage()
    await resident.goto(`/my/cases/${id}/correct/answers`)
    await signIn(resident, "sun-li")
    expect(await resident.locator("main").textContent()).toContain("请写明当时的登记机关全称。")
    await resident.locator("main form input[type=text]").first().fill("演示市演示区民政局婚姻登记处")
    await resident.getByRole("button", { name: "提交补充" }).click()
    await resident.waitForURL((url) => url.pathname === `/my/cases/${id}`)

    await page.goto(`/desk/cases/${id}`)
    await page.getByText("演示市演示区民政局婚姻登记处").first().waitFor()
    expect(await page.locator(".desk-case-title").textContent()).toContain("补正过")
    expect(await page.locator(".desk-was-told").allTextContents()).not.toEqual([])
    await Promise.all([desk.leave(), home.close()])
  })

  test("opens a masked number with a reason, which the applicant can read", async () => {
    const desk = await officer(browser, portal, "clerk-baoshan", reissues)
    const { page } = desk
    await openFirst(page)
    expect(await page.locator(".desk-people-of").textContent()).toContain("****")
    await page.locator(".desk-people-of").getByRole("button", { name: "查看" }).first().click()
    await dialog(page).getByLabel("为什么要看").fill("核对档案")
    await page.keyboard.press("Enter")
    await dialog(page).waitFor({ state: "detached" })
    expect(await page.locator(".desk-people-of .desk-number").first().textContent()).toMatch(/\d{17}[\dX]/)
    await page.getByText("核对档案").first().waitFor()
    await desk.leave()
  })
})

describe("a manager with many cases", () => {
  test("sees the outcome before, the result of each after, and takes all back", async () => {
    const desk = await officer(browser, portal, "manager-baoshan", reissues)
    const { page } = desk
    const before = { waiting: await counted(page, "待领办"), decided: await counted(page, "已作决定") }
    await page.getByLabel("全选本页").check()
    await page.getByRole("button", { name: "批量办理…" }).click()
    await dialog(page).getByLabel("同意", { exact: true }).check()
    await dialog(page).getByRole("button", { name: "试算" }).click()
    await page.getByRole("heading", { name: /^试算结果/ }).waitFor()
    expect(await page.locator(".desk-exceptions").textContent()).toContain("重复")
    // An agent's case needs a word where the record was found: it is not begun, and says why.
    expect(await page.locator(".desk-exceptions").textContent()).toContain("档案")
    const group = page.locator(".desk-check > section:not(.desk-exceptions) li")
    const all = await group.count()
    await group.first().locator("input").uncheck()
    await page.getByRole("button", { name: `办理 ${all - 1} 件` }).click()
    await page.waitForURL(/\/desk\/bulk\/bulk_/)
    await page.locator(".desk-run .tag", { hasText: "已办完" }).waitFor()
    const done = await page.locator("td .tag", { hasText: "已办" }).count()
    expect(done).toBe(all - 1)
    await page.getByRole("button", { name: "全部撤回" }).click()
    await asked(page)
    await page.keyboard.press("Enter")
    await page.locator(".desk-run .tag", { hasText: "已撤回" }).first().waitFor()
    expect(await page.locator("td .tag", { hasText: "已撤回" }).count()).toBe(done)

    await page.goto(reissues)
    expect(await counted(page, "已作决定")).toBe(before.decided)
    await desk.leave()
  })
})

describe("an officer with a keyboard and no mouse", () => {
  test("is at the case after opening it: Tab goes on there, j and k still go through the list", async () => {
    const desk = await officer(browser, portal, "manager-baoshan", "/desk/queues?matter=marriage.reissue")
    const { page } = desk
    const first = await openFirst(page)
    await page.locator(".desk-case-title > :first-child:focus").waitFor()
    await page.keyboard.press("Tab")
    await page.locator(".desk-detail :focus").waitFor()
    await page.locator(".desk-case-title > :first-child").focus()
    await page.keyboard.press("j")
    await page.waitForURL((url) => url.searchParams.get("open") !== first)
    await page.keyboard.press("k")
    await page.waitForURL((url) => url.searchParams.get("open") === first)
    await page.locator(`#card-${first}:focus`).waitFor()
    await desk.leave()
  })

  test("clears ten cases, sees each decided, and steps back once with Back", async () => {
    const desk = await officer(browser, portal, "manager-baoshan", "/desk/queues?matter=marriage.reissue")
    const { page } = desk
    const decided = await counted(page, "已作决定")
    await openFirst(page)
    for (let done = 0; done < 10; done += 1) {
      const code = await page.locator(".desk-case-title > :first-child").textContent()
      await page.keyboard.press("a")
      await asked(page)
      await page.keyboard.press("Enter")
      await decidedOrAsked(page)
      await lastWord(page)
        .filter({ hasText: `${code} 已同意` })
        .waitFor()
      await page.keyboard.press("j")
      await page
        .locator(".desk-case-title > :first-child")
        .filter({ hasNotText: code ?? "" })
        .waitFor()
    }
    await expect.poll(() => counted(page, "已作决定")).toBe(decided + 10)
    expect(page.url()).toContain("open=case_")
    await page.goBack()
    await page.locator(".desk-detail").waitFor({ state: "detached" })
    await desk.leave()
  })
})
