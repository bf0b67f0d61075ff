import { describe, expect, test } from "vitest"
import { casesSite, follow, revisionIn } from "./site.fixture.ts"

describe("a visitor", () => {
  test("reads what can be applied for, and a guide that answers first", async () => {
    const at = await casesSite()
    const list = await at.as().get("/services")
    expect(list.status).toBe(200)
    expect(list.html).toContain('href="/apply/marriage.green_channel"')
    expect(list.html).not.toContain("call_back")
    const guide = await at.as().get("/apply/marriage.green_channel")
    expect(guide.html).toContain("0 元")
    expect(guide.html).toContain("先准备好")
    expect(guide.html).toContain("依据")
    const reissue = await at.as().get("/apply/marriage.reissue")
    expect(reissue.html.match(/情况符合的要交/g)).toHaveLength(3)
    expect(reissue.html.match(/选交/g)).toHaveLength(1)
    const english = await at.as({ language: "en" }).get("/apply/marriage.green_channel")
    expect(english.html).toContain("Within")
  })

  test("finds it from the front page, and by word, pinyin initials and English", async () => {
    const at = await casesSite()
    expect((await at.as().get("/")).html).toContain('href="/services"')
    for (const query of ["投诉", "tsjy", "complaint"]) {
      const { html } = await at.as().get(`/search?q=${encodeURIComponent(query)}`)
      expect(html, query).toContain('href="/apply/marriage.complaint"')
    }
  })

  test("is sent to the sign-in and comes back to the guide", async () => {
    const at = await casesSite()
    const { location } = await at.as().post("/apply/marriage.green_channel", {})
    expect(location).toBe("/sign-in?to=%2Fapply%2Fmarriage.green_channel")
  })

  test("finds no guide of what the bureau does not offer, nor of what the house opens itself", async () => {
    const at = await casesSite()
    for (const matter of ["marriage.no_such", "cases.call_back", "x"]) {
      expect((await at.as().get(`/apply/${matter}`)).status, matter).toBe(404)
    }
  })
})

describe("an applicant", () => {
  test("fills in a page at a time, is told what is wrong beside the field, and finds it all again", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const first = await follow(he, (await he.post("/apply/marriage.complaint", {})).location ?? "")
    expect(first.html).toContain("第 1 步")
    const path = first.html.match(/action="(\/my\/drafts\/[^"]+\/page\/what)"/)?.[1] ?? ""
    const draft = path.replace("/page/what", "")
    const empty = await he.send(path, { revision: revisionIn(first.html) })
    expect(empty.status).toBe(422)
    expect(empty.html).toMatch(/<a href="#f\.kind">/)
    const whom = await he.send(path, {
      revision: revisionIn(empty.html),
      "f.kind": "complaint",
      "f.about": "visit",
    })
    expect(whom.html).toContain(`action="${draft}/page/whom"`)
    const bad = await he.send(`${draft}/page/whom`, {
      revision: revisionIn(whom.html),
      "f.code": "七号",
      "f.on-year": "2026",
      "f.on-month": "13",
      "f.on-day": "1",
    })
    expect(bad.status).toBe(422)
    expect(bad.html).toContain('value="七号"')
    expect(bad.html).toContain('value="13"')

    const later = await at.as({ actor: at.he }).get(draft)
    expect(later.html).toContain("接着填写")
    expect(later.html).toContain("还没填好")
    const again = await follow(he, (await he.post("/apply/marriage.complaint", {})).location ?? "")
    expect(again.html, "the same draft, not a second one").toContain(`href="${draft}/page/whom"`)
  })

  test("who types on two devices loses nothing: the page is shown again with what was typed", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const first = await follow(he, (await he.post("/apply/marriage.complaint", {})).location ?? "")
    const path = first.html.match(/action="(\/my\/drafts\/[^"]+\/page\/what)"/)?.[1] ?? ""
    const revision = revisionIn(first.html)
    await he.post(path, { revision, "f.kind": "complaint", "f.about": "visit" })
    const second = await he.post(path, { revision, "f.kind": "suggestion", "f.about": "site" })
    expect(second.status).toBe(409)
    expect(second.html).toContain("刚在别处改过")
    expect(second.html).toMatch(/value="suggestion" checked/)
    const kept = await he.post(path, {
      revision: revisionIn(second.html),
      "f.kind": "suggestion",
      "f.about": "site",
    })
    expect(kept.status).toBe(303)
    // Sent twice by a double click, the same page is no conflict with itself.
    expect((await he.post(path, { revision, "f.kind": "suggestion", "f.about": "site" })).status).toBe(303)
  })

  test("has what is typed kept by itself, and is told when another device was faster", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const first = await follow(he, (await he.post("/apply/marriage.complaint", {})).location ?? "")
    const path = first.html.match(/data-autosave="([^"]+)"/)?.[1] ?? ""
    const revision = revisionIn(first.html)
    const kept = await he.post(path, { revision, "f.kind": "suggestion" })
    expect(JSON.parse(kept.html)).toMatchObject({ revision: Number(revision) + 1 })
    expect((await he.post(path, { revision, "f.kind": "complaint" })).status).toBe(409)
  })

  test("reads a draft of nobody else: a stranger's and a missing one answer the same", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const { location = "" } = await he.post("/apply/marriage.complaint", {})
    const draft = location.split("/page/")[0] ?? ""
    const she = at.as({ actor: at.she })
    const theirs = await she.get(draft)
    const none = await she.get(`${draft.slice(0, -4)}ZZZZ`)
    expect(theirs.status).toBe(404)
    expect(theirs.html.replaceAll(draft, "")).toBe(none.html.replaceAll(`${draft.slice(0, -4)}ZZZZ`, ""))
  })

  test("drops a draft after being asked, and is told plainly that an old one is gone", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const { location = "" } = await he.post("/apply/marriage.complaint", {})
    const draft = location.split("/page/")[0] ?? ""
    expect((await he.get(`${draft}/discard`)).html).toContain("要删除这份草稿吗")
    expect((await he.get(draft)).status).toBe(200)
    expect((await he.send(`${draft}/discard`, {})).html).toContain("草稿已删除")
    expect((await he.send(`${draft}/discard`, {})).status).toBe(200)
    const gone = await he.get(draft)
    expect(gone.status).toBe(404)
    expect(gone.html).toContain("这份草稿不在了")
    expect(gone.html).toContain('href="/services"')
  })
})
