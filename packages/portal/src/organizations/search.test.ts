// Searching: one box, conditions, what was found and why, and the honest miss.
import { bannedName, examples, names } from "@civil/services/organizations/register.fixture.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { placeOf, placesOf, readAsked } from "./search/ask.ts"
import { type RegisterSite, registerSite } from "./site.fixture.ts"

let each: RegisterSite
beforeAll(async () => {
  each = await registerSite()
})
afterAll(() => each.close())

const text = (html: string) => html.replace(/<[^>]+>/g, "")
const query = (fields: Readonly<Record<string, string>>) => `/organizations?${new URLSearchParams(fields)}`

describe("before anything is typed", () => {
  test("the page says how to search, what is here and as of when", async () => {
    const page = await each.as().get("/organizations")
    expect(page.status).toBe(200)
    const said = text(page.html)
    expect(said).toContain("7 家，截至2026年2月28日")
    expect(said).toContain("还没有收到名册")
    expect(page.html).toContain('rel="canonical"')
  })
})

describe("a search", () => {
  test("marks what matched and says the state in words", async () => {
    const page = await each.as().get(query({ q: "启明" }))
    expect(page.html).toContain("上海市宝山区<mark>启明</mark>社会工作服务中心")
    expect(text(page.html)).toContain("活动异常名录")
    expect(page.html).toContain('content="noindex"')
  })

  test("by a former name says so", async () => {
    const said = text((await each.as().get(query({ q: "老人互助会" }))).html)
    expect(said).toContain(names.good)
    expect(said).toContain("曾用名：宝山区晴川老人互助会")
  })

  test("finds a row of the illegal list and calls it that", async () => {
    const page = await each.as().get(query({ q: bannedName }))
    expect(text(page.html)).toContain("在非法社会组织名单上")
    expect(page.html).toContain("/organizations/illegal/")
  })

  test("by a whole code leads straight to the card", async () => {
    expect((await each.as().get(query({ q: examples.good.toLowerCase() }))).location).toBe(
      `/organizations/${examples.good}`,
    )
  })

  test("is narrowed by conditions, which stay as chosen", async () => {
    const page = await each.as().get(query({ q: "", type: "foundation", listed: "serious" }))
    expect(text(page.html)).toContain("找到 1 家")
    expect(text(page.html)).toContain(names.serious)
    expect(page.html).toMatch(/<option value="foundation" selected/)
    expect(page.html).toMatch(/<details class="more" open/)
  })

  test("that finds nothing does not call it unlawful, and leads on", async () => {
    const page = await each.as().get(query({ q: "并不存在的组织名称" }))
    expect(page.status).toBe(200)
    expect(text(page.html)).toContain("未查到登记信息，不等于非法")
    expect(page.html).toContain("/apply/organizations.tip_off")
    expect(page.html).toContain("chinanpo.mca.gov.cn")
  })

  test("takes nothing that is not offered, and shows what was typed as text", async () => {
    const page = await each.as().get(query({ q: '<b>"x"', type: "party", page: "-4", rating: "9Z" }))
    expect(page.status).toBe(200)
    expect(page.html).not.toContain('<b>"x"')
  })

  test("while typing answers the results alone", async () => {
    const page = await each.as().get(query({ q: "启明", part: "results" }))
    expect(page.html).not.toContain("<html")
    expect(page.html).toContain("data-total")
    expect((await each.as().get(query({ q: "", part: "results" }))).html).toBe("")
  })
})

describe("the public lists", () => {
  test("of illegal organizations have issuer and day, and only what officials published", async () => {
    const said = text((await each.as().get("/organizations/illegal")).html)
    expect(said).toContain("只登官方公布的名单")
    expect(said).toContain("上海市民政局")
    expect(said).toContain("2026年1月15日")
    const row = await each.as().get(`/organizations/illegal/${encodeURIComponent(`illegal-${bannedName}`)}`)
    expect(text(row.html)).toContain("上海市民政局于2026年1月15日公布为非法社会组织")
    expect(text(row.html)).toContain(names.good)
    expect((await each.as().get("/organizations/illegal/none")).status).toBe(404)
  })

  test("of credit entries show who is on them now, with the reason", async () => {
    const said = text((await each.as().get("/organizations/lists/abnormal")).html)
    expect(said).toContain(names.abnormal)
    expect(said).toContain("未按时报送2024年度工作报告")
    expect(said).not.toContain(names.serious)
    expect((await each.as().get("/organizations/lists/other")).status).toBe(404)
  })
})

test("credit entries stand with the newest first, whatever order the index has", async () => {
  const own = await registerSite()
  const listed = (code: string, on: string) => ({
    ...{ dataset: "entries" as const, code },
    rows: [{ id: `abnormal-${on}`, list: "abnormal" as const, ground: "annual_report", on }],
  })
  await own.fill(
    "310113",
    "entries",
    [
      listed(examples.alike, "2026-01-07"),
      listed(examples.good, "2024-02-05"),
      listed(examples.bare, "2025-12-30"),
    ],
    { extent: "part", asOf: "2026-02-28" },
  )
  const plain = text((await own.as().get("/organizations/lists/abnormal")).html)
  const at = [names.alike, names.bare, names.abnormal, names.good].map((name) => plain.indexOf(name))
  expect(at.every((place) => place > 0)).toBe(true)
  expect([...at].sort((one, other) => one - other)).toEqual(at)
  await own.close()
})

describe("the register itself", () => {
  test("shows its versions with their cause, and what each changed", async () => {
    const by = each.as()
    const said = text((await by.get("/organizations/register?bureau=310113")).html)
    expect(said).toContain("登记机关的名册：信用名录")
    expect(said).toContain("本系统的预设")
    const changes = text((await by.get("/organizations/changes?bureau=310113&sinceVersion=4&only=5")).html)
    expect(changes).toContain("列入活动异常名录，2025年11月3日")
    expect(text((await by.get("/organizations/register?bureau=330203")).html)).toContain("还没有名册")
  })

  test("tells search engines its addresses", async () => {
    const by = each.as()
    expect((await by.get("/robots.txt")).html).toContain("Sitemap: https://portal.test/sitemap.xml")
    expect((await by.get("/sitemap.xml")).html).toContain("/sitemap/310113-1.xml")
    expect((await by.get("/sitemap/310113-1.xml")).html).toContain(`/organizations/${examples.good}</loc>`)
    expect((await by.get("/sitemap/310113-9.xml")).status).toBe(404)
  })
})

describe("a city's register", () => {
  test("is narrowed to one of its districts", () => {
    const places = placesOf([{ ...first(), code: "330200" }])
    expect(places.slice(0, 2).map(({ code }) => code)).toEqual(["330200", "330203"])
    const asked = readAsked(
      (name) => (name === "bureau" ? "330226" : undefined),
      places.map(({ code }) => code),
    )
    expect(placeOf(asked, places)).toEqual({ bureau: "330200", region: "330226" })
  })
})

function first() {
  const [bureau] = each.deps.bureaus
  if (!bureau) throw new Error("no bureau")
  return bureau
}
