// The card of one organization: what it says on top, what stands below, on which day, and what is not here.
import {
  bannedName,
  codeOf,
  examples,
  names,
  organization,
} from "@civil/services/organizations/register.fixture.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type RegisterSite, registerSite } from "./site.fixture.ts"

let each: RegisterSite
beforeAll(async () => {
  each = await registerSite()
})
afterAll(() => each.close())

const text = (html: string) => html.replace(/<[^>]+>/g, "")

describe("anyone", () => {
  test("reads the verdict first, then what it rests on, and may pass it on", async () => {
    const page = await each.as().get(`/organizations/${examples.good}`)
    expect(page.status).toBe(200)
    const said = text(page.html)
    expect(said).toContain("登记有效，最近一次年检合格（2025年度）。")
    expect(page.html).toContain('class="seal"')
    expect(said.indexOf("登记有效")).toBeLessThan(said.indexOf("法定代表人"))
    expect(said).toContain("来源：测试登记册 · 截至2026年2月28日")
    expect(said).toContain("2023年度未公布")
    expect(said).toContain("宝山区晴川老人互助会（用到2018年3月1日）")
    expect(page.html).toContain(
      `<link rel="canonical" href="https://portal.test/organizations/${examples.good}">`,
    )
    const data = JSON.parse(
      page.html.match(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/)?.[1] ?? "",
    )
    expect(data).toMatchObject({ "@type": "NGO", legalName: names.good, foundingDate: "2012-05-06" })
  })

  test("is warned of a name on the illegal list and of one that is nearly the same", async () => {
    const said = text((await each.as().get(`/organizations/${examples.good}`)).html)
    expect(said).toContain("有名称相近的在非法社会组织名单上")
    expect(said).toContain(bannedName)
    expect(said).toContain(names.alike)
  })

  test("sees no seal on what is listed, but the reason and the way off the list", async () => {
    const page = await each.as().get(`/organizations/${examples.abnormal}`)
    const said = text(page.html)
    expect(said).toContain("已列入活动异常名录，原因：未按时报送2024年度工作报告，自2025年11月3日起。")
    expect(page.html).not.toContain('class="seal"')
    expect(said).toContain("怎样移出")
    expect(said).toContain("补报年度工作报告")
  })

  test.each([
    ["ended", "已注销，自2025年7月8日起不再是合法登记的社会组织。"],
    ["serious", "已列入严重违法失信名单，原因：被列为失信被执行人，自2025年12月1日起。"],
    ["bare", "登记有效，登记机关未公布年检结论。"],
    ["unknown", "登记状态写的是“待核实”，本站不认识这个说法，请向登记机关核实。"],
  ] as const)("reads what an organization is: %s", async (which, headline) => {
    expect(text((await each.as().get(`/organizations/${examples[which]}`)).html)).toContain(headline)
  })

  test("is shown no badge of a rating that is over, and no way to donate", async () => {
    const { html } = await each.as().get(`/organizations/${examples.bare}`)
    expect(html).toContain('class="grade over"')
    expect(text(html)).toContain("评估等级 3A 已于2024年12月31日过期")
    const charity = text((await each.as().get(`/organizations/${examples.serious}`)).html)
    expect(charity).toContain("名册没有写公开募捐资格，请在慈善中国核实")
    expect(charity).not.toMatch(/捐款按钮|立即捐|我要捐/)
  })

  test("reads everything in English, too", async () => {
    const { html } = await each.as({ language: "en" }).get(`/organizations/${examples.good}`)
    expect(text(html)).toContain("Validly registered; passed its last inspection (2025).")
  })

  test("is led from a code typed in small letters to the one address", async () => {
    const page = await each.as().get(`/organizations/${examples.good.toLowerCase()}`)
    expect([page.status, page.location]).toEqual([301, `/organizations/${examples.good}`])
  })
})

describe("an earlier day", () => {
  test("before the register began has no record, which is not held against anyone", async () => {
    const page = await each.as().get(`/organizations/${examples.good}?asOf=2020-01-01`)
    expect(page.status).toBe(404)
    expect(text(page.html)).toContain("不能据此说它不合法")
    expect(text(page.html)).toContain("本站的名册从2026年3月2日开始")
  })

  test.each([
    ["2026-02-30", "这个日期不存在"],
    ["明天", "这个日期不存在"],
    ["2099-01-01", "日期还没到"],
  ])("that cannot be (%s) is explained beside the field, which keeps it", async (typed, why) => {
    const page = await each.as().get(`/organizations/${examples.good}?asOf=${encodeURIComponent(typed)}`)
    expect(page.status).toBe(422)
    expect(text(page.html)).toContain(why)
    expect(page.html).toContain(`value="${typed}"`)
  })
})

describe("a code that is not here", () => {
  test("is not called unlawful; a slip finds what was meant", async () => {
    const last = examples.good.slice(-1) === "1" ? "2" : "1"
    const page = await each.as().get(`/organizations/${examples.good.slice(0, -1)}${last}`)
    expect(page.status).toBe(404)
    const said = text(page.html)
    expect(said).toContain("未查到登记信息，不等于非法")
    expect(said).toContain("校验位对不上")
    expect(said).toContain(names.good)
    expect(page.html).toContain("/apply/organizations.tip_off")
  })

  test("and is none says what a code looks like", async () => {
    const page = await each.as().get("/organizations/5131IO")
    expect(page.status).toBe(404)
    expect(text(page.html)).toContain("没有 I、O、S、V、Z")
  })
})

describe("the row of a former name", () => {
  test("leads to the record in force", async () => {
    const [old, now] = [codeOf(81), codeOf(82)]
    await each.fill(
      "310113",
      "organizations",
      [
        organization("宝山区清风棋社", old, { status: "renamed", statusSince: "2026-01-05" }),
        organization("宝山区清风围棋协会", now, {
          former: [{ name: "宝山区清风棋社", until: "2026-01-05" }],
        }),
      ],
      { extent: "part" },
    )
    await each.run()
    const page = await each.as().get(`/organizations/${old}`)
    expect(text(page.html)).toContain("这是改名前的登记，名称已经变更，自2026年1月5日起。")
    // The index of the newest version loads while the one before still answers.
    const read = async () => (await each.as().get(`/organizations/${old}`)).html
    await expect.poll(read).toContain(`现在的登记：<a href="/organizations/${now}">宝山区清风围棋协会</a>`)
  })
})

describe("when it has changed", () => {
  test("an earlier day shows the record of that day under a banner, which search engines do not keep", async () => {
    each.world.clock.advance({ hours: 24 * 30 })
    await each.fill(
      "310113",
      "organizations",
      [
        {
          ...{ dataset: "organizations", code: examples.good },
          basic: { name: names.good, kind: "association", status: "deregistered", statusSince: "2026-03-20" },
        },
      ],
      { extent: "part" },
    )
    const by = each.as()
    expect(text((await by.get(`/organizations/${examples.good}`)).html)).toContain("已注销")
    const then = await by.get(`/organizations/${examples.good}?asOf=2026-03-10`)
    expect(text(then.html)).toContain("这是2026年3月10日的名册，不是现在的。")
    expect(text(then.html)).toContain("登记有效，最近一次年检合格")
    expect(then.html).toContain('content="noindex"')
    const history = text((await by.get(`/organizations/${examples.good}/history`)).html)
    expect(history).toContain("登记状态由“正常”变为“已注销”")
  })
})
