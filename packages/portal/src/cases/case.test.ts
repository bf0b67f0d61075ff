import { describe, expect, test } from "vitest"
import { casesSite, follow, revisionIn } from "./site.fixture.ts"
import { apply, desk, draft, idIn, later, refuse } from "./steps.fixture.ts"

describe("an applicant", () => {
  test("hands in once, however often the button is pressed, and gets number, receipt and timeline", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await draft(he)
    const check = await he.get(`${path}/check`)
    expect(check.html).toContain("138")
    const revision = revisionIn(check.html)
    const unread = await he.post(`${path}/check`, { revision })
    expect(unread.status).toBe(422)
    expect(unread.html).toContain("请先勾选同意")
    const first = await he.post(`${path}/check`, { revision, agreed: "yes" })
    const second = await he.post(`${path}/check`, { revision, agreed: "yes" })
    expect(second.location).toBe(first.location)
    const page = await he.get(first.location ?? "")
    expect(page.html).toContain("交好了")
    expect(page.html).toMatch(/class="code-value"/)
    expect(page.html).toContain("您提交了申请")
    // The back button leads to the case, not to a form that is gone.
    expect((await he.get(`${path}/page/which`)).location).toBe(first.location?.split("?")[0])

    const receipt = await he.get(`${first.location?.split("?")[0]}/receipt`)
    expect(receipt.html).toContain("收件回执")
    expect(receipt.html).toContain(at.he.name)
    expect(receipt.html).not.toContain(at.he.document.number)
    const list = await he.get("/my")
    expect(list.html).toContain("正在办")
    expect(list.html, "the list names a sensitive matter neutrally").not.toContain("补领")
  })

  test("who has one open already is warned and may choose", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const one = await apply(he)
    const guide = await he.get("/apply/marriage.reissue")
    expect(guide.html).toContain(`href="${one}"`)
    const path = await draft(he)
    const check = await he.get(`${path}/check`)
    expect(check.html).toContain("您已有一件同样的在办")
    const fields = { revision: revisionIn(check.html), agreed: "yes" }
    const stopped = await he.post(`${path}/check`, fields)
    expect(stopped.status).toBe(422)
    expect(stopped.html).toMatch(/<a href="#another">/)
    const made = await he.post(`${path}/check`, { ...fields, another: "yes" })
    expect(made.location).toMatch(/^\/my\/cases\/case_/)
  })

  test("answers a correction: only what was named, with the earlier answer in sight", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await apply(he)
    await desk(at, path, "claim")
    await desk(at, path, "request_correction", {
      fields: ["registeredAt"],
      reason: "archive_unclear",
      note: "请写清楚是哪个区。",
    })
    await at.run()
    const page = await he.get(path)
    expect(page.html).toContain("请您补充")
    expect(page.html).toContain("请写清楚是哪个区。")
    expect((await he.get("/my")).html).toMatch(/等您办[\s\S]*待补正/)
    const ask = await follow(he, `${path}/correct`)
    expect(ask.html).toContain("宝山区民政局")
    expect(ask.html).not.toContain("f.business")
    const empty = await he.post(`${path}/correct/answers`, {
      revision: revisionIn(ask.html),
      "f.registeredAt": "",
    })
    expect(empty.status).toBe(422)
    const done = await he.send(`${path}/correct/answers`, {
      revision: revisionIn(empty.html),
      kept: empty.html.match(/name="kept" value="(\d+)"/)?.[1] ?? "",
      "f.registeredAt": "宝山县民政局（今宝山区）",
    })
    expect(done.html).toContain("补充的内容交好了")
    expect(done.html).toContain("宝山县民政局（今宝山区）")
    // Pressed twice, or from an old page: the case says how it stands.
    expect((await he.get(`${path}/correct`)).location).toBe(path)
  })

  test("withdraws after being asked; too late, hears honestly why not", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await apply(he)
    const ask = await he.get(`${path}/withdraw`)
    expect(ask.html).toContain("要撤回这份申请吗")
    expect((await he.get(path)).html).toContain("已提交")
    const done = await he.send(`${path}/withdraw`, { revision: revisionIn(ask.html), reason: "找到了" })
    expect(done.html).toContain("已撤回")
    expect((await he.send(`${path}/withdraw`, { revision: revisionIn(ask.html) })).status).toBe(200)

    const other = await apply(he)
    const old = await he.get(`${other}/withdraw`)
    await desk(at, other, "claim")
    await desk(at, other, "refuse", refuse)
    const page = await he.get(other)
    expect(page.html, "a decision not yet told does not show").toContain("审核中")
    expect(page.html).not.toContain("档案里没有这次登记")
    const late = await he.post(`${other}/withdraw`, { revision: revisionIn(old.html) })
    expect(late.status).toBe(409)
    expect(late.html).toContain("决定")
  })

  test("who is refused reads the reason, asks for a review of it, and rates once", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await apply(he)
    await desk(at, path, "claim")
    await desk(at, path, "refuse", refuse)
    await later(at, 11)
    const page = await he.get(path)
    expect(page.html).toContain("没有同意")
    expect(page.html).toContain("档案里没有这次登记。")
    expect(page.html).toContain("行政复议")
    const result = await he.get(`${path}/result`)
    expect(result.html).toContain("办理结果告知书")

    const rate = await he.get(`${path}/rate`)
    const none = await he.post(`${path}/rate`, {})
    expect(none.status).toBe(422)
    expect(rate.html).toContain("非常不满意")
    const rated = await he.send(`${path}/rate`, {
      level: "2",
      points: "guide",
      comment: "指南没写要去哪里查档案",
    })
    expect(rated.html).toContain("您评价过：不满意")
    expect((await he.get(`${path}/rate`)).location).toBe(path)

    const ask = await he.get(`${path}/appeal`)
    expect(ask.html).toContain("没有同意的理由是")
    const revision = revisionIn(ask.html)
    const empty = await he.post(`${path}/appeal`, { revision, reason: " " })
    expect(empty.status).toBe(422)
    const done = await he.send(`${path}/appeal`, { revision, reason: "登记时是宝山县。" })
    expect(done.html).toContain("已申请复核")
    expect(done.html).toContain("您的话：登记时是宝山县。")
  })

  test("sees who opened the record and why, and every message with its check code", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    expect((await he.get("/my/looked")).html).toContain("还没有人打开过")
    const path = await apply(he)
    await desk(at, path, "claim")
    const officer = at.officer("clerk", ["clerk"])
    const { revision } = await at.casework.desk.get(officer, idIn(path))
    await at.casework.desk.act(officer, idIn(path), "reveal", {
      revision,
      field: "mobile",
      reason: "核对号码",
    })
    await at.run()
    const looked = await he.get("/my/looked")
    expect(looked.html).toContain("核对号码")
    expect(looked.html).toContain("登记员clerk")
    const messages = await he.get("/my/messages")
    expect(messages.html).toMatch(/href="\/check\?code=[0-9A-Z]{10}"/)
    expect(messages.html).toContain(`href="${path}"`)
  })

  test("who wants out while a decision is on its way still finds the way, and is told why not now", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await apply(he)
    await desk(at, path, "refuse", refuse)
    expect((await he.get(path)).html).toContain(`href="${path}/withdraw"`)
    const asked = await he.get(`${path}/withdraw`)
    expect(asked.status).toBe(409)
    expect(asked.html).toContain("刚刚有了决定，正在送达")
  })

  test("keeps what was typed when something was told meanwhile; what goes on inside does not disturb", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await apply(he)
    const ask = await he.get(`${path}/withdraw`)
    await desk(at, path, "claim")
    await desk(at, path, "request_correction", { fields: ["registeredAt"], reason: "archive_unclear" })
    const stale = await he.post(`${path}/withdraw`, { revision: revisionIn(ask.html), reason: "不办了" })
    expect(stale.status).toBe(422)
    expect(stale.html).toContain("不办了")
    expect(stale.html).toContain("要撤回这份申请吗")
    const again = await he.send(`${path}/withdraw`, { revision: revisionIn(stale.html), reason: "不办了" })
    expect(again.html).toContain("已撤回")

    const other = await apply(he)
    const page = await he.get(`${other}/withdraw`)
    await desk(at, other, "claim")
    expect((await he.send(`${other}/withdraw`, { revision: revisionIn(page.html) })).html).toContain("已撤回")
  })
})

describe("a stranger", () => {
  test("hears the same of a case that is not theirs and of none, on every page of it", async () => {
    const at = await casesSite()
    const path = await apply(at.as({ actor: at.he }))
    const none = `${path.slice(0, -4)}ZZZZ`
    const she = at.as({ actor: at.she })
    for (const page of [
      "",
      "/receipt",
      "/result",
      "/withdraw",
      "/appeal",
      "/rate",
      "/correct",
      "/correct/answers",
    ]) {
      const theirs = await she.get(path + page)
      const nothing = await she.get(none + page)
      expect(theirs.status, page).toBe(404)
      expect(theirs.html.replaceAll(path, ""), page).toBe(nothing.html.replaceAll(none, ""))
    }
    for (const act of ["withdraw", "appeal", "rate"]) {
      expect((await she.post(`${path}/${act}`, { revision: "1", reason: "x", level: "1" })).status, act).toBe(
        404,
      )
    }
  })
})

describe("the tab of a browser", () => {
  test("does not name a sensitive matter, and the page has a way to leave quickly", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await apply(he)
    const { html } = await he.get(path)
    expect(html.match(/<title>([^<]*)/)?.[1]).not.toContain("补领")
    expect(html).toContain("快速离开")
  })
})
