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
  expect(text(guide.html)).toContain("请拨打 12345")
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
