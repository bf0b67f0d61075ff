// Reporting from a card, asking for guidance and applying with a checked name: what the address brings is filled in, and what is kept secret is said.
import { expect, test } from "vitest"
import { casesSite, follow, revisionIn } from "../cases/site.fixture.ts"

const text = (html: string) => html.replace(/<[^>]+>/g, "")
const hiddenIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")],
    ),
  )

test("a report begun from a card has kind and name filled in, after the sign-in too; the guide says what is kept from whom", async () => {
  const at = await casesSite()
  const query = new URLSearchParams({
    kind: "problem",
    called: "上海市宝山区书法协会",
    mobile: "13800138000",
  })
  const path = `/apply/organizations.tip_off?${query}`
  const guide = await at.as().get(path)
  expect(guide.status).toBe(200)
  expect(text(guide.html)).toContain("办理的人看不到")
  expect(text(guide.html)).toContain("一般是 12345")
  const brought = hiddenIn(guide.html)
  expect(brought).toMatchObject({ kind: "problem", called: "上海市宝山区书法协会" })
  expect(brought.mobile).toBeUndefined()
  const { location } = await at.as().post("/apply/organizations.tip_off", brought)
  const back = new URLSearchParams(location?.split("?")[1]).get("to") ?? ""
  expect(back).toContain("called=")
  const he = at.as({ actor: at.he })
  const again = hiddenIn((await he.get(back)).html)
  const first = await follow(he, (await he.post("/apply/organizations.tip_off", again)).location ?? "")
  const draft = first.html.match(/action="(\/my\/drafts\/[^"/]+)/)?.[1] ?? ""
  expect((await he.get(`${draft}/page/which`)).html).toContain("上海市宝山区书法协会")
  const story = await he.send(`${draft}/page/story`, {
    revision: revisionIn(first.html),
    "f.acts": "fees",
    "f.story": "每人收三千元。",
  })
  const contact = await he.send(`${draft}/page/contact`, { revision: revisionIn(story.html) })
  const check = await he.get(`${draft}/check`)
  expect(text(check.html)).toContain("举报人保护")
  const handed = await he.send(`${draft}/check`, { revision: revisionIn(check.html), agreed: "yes" })
  expect([contact.status, handed.status]).toEqual([200, 200])
  expect(text(handed.html)).toContain("举报人保护")
  expect(handed.html).toContain("noindex")
})

test("whoever has begun to set up sees how far they are, step by step; nobody else does", async () => {
  const at = await casesSite()
  const he = at.as({ actor: at.he })
  const begun = { kind: "association", special: "none", name: "上海市宝山区太极拳协会" }
  await he.post("/apply/organizations.establishment", begun)
  const path = "/organizations/set-up?type=association&region=310113"
  const { html } = await he.get(path)
  expect(text(html)).toContain("已开始填写，还没有提交 · 上海市宝山区太极拳协会")
  expect(html).toMatch(/href="\/my\/drafts\/draft_/)
  expect(html.match(/已完成/g)).toHaveLength(1)
  expect(html.match(/正在办/g)).toHaveLength(1)
  for (const other of [at.as(), at.as({ actor: at.she })])
    expect((await other.get(path)).html).not.toContain("您办到哪里了")
})

test("the duties of an association stand one below the other before they are agreed to", async () => {
  const at = await casesSite()
  const he = at.as({ actor: at.he })
  const begun = await follow(
    he,
    (await he.post("/apply/organizations.establishment", { kind: "association" })).location ?? "",
  )
  const draft = begun.html.match(/\/my\/drafts\/draft_[0-9A-Z]+/)?.[0] ?? ""
  const { html } = await he.get(`${draft}/page/duties_association`)
  expect(html).toMatch(/<span class="lines">1\. 每年 3 月 31 日前[^<]*\n2\. /)
  expect(html).toContain("我已阅读并知道这些义务")
  expect((await he.get(`${draft}/page/duties_foundation`)).status).toBe(404)
})

test("what a person has typed is not overwritten by an address", async () => {
  const at = await casesSite()
  const he = at.as({ actor: at.he })
  const begin = (name: string) => he.post("/apply/organizations.establishment", { kind: "association", name })
  const first = await follow(he, (await begin("上海市宝山区书法协会")).location ?? "")
  const second = await follow(he, (await begin("上海市宝山区围棋协会")).location ?? "")
  const draft = `${first.html}${second.html}`.match(/\/my\/drafts\/draft_[0-9A-Z]+/)?.[0] ?? ""
  const page = await he.get(`${draft}/page/name`)
  expect(page.html).toContain('value="上海市宝山区书法协会"')
  expect(page.html).not.toContain("围棋")
})
