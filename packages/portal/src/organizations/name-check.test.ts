// The pages of the name pre-check and the guide to setting up, without scripts, over a real register.
import { describe, expect, test } from "vitest"
import { registerSite } from "./site.fixture.ts"

const at = await registerSite()
const get = (path: string) => at.as().get(path)
const check = (name: string, more: Readonly<Record<string, string>> = {}) =>
  get(
    `/organizations/name-check?${new URLSearchParams({ name, type: "service_institution", region: "310113", ...more })}`,
  )
const text = (html: string) => html.replace(/<[^>]+>/g, "")

describe("somebody who looks for a name", () => {
  test("finds the form with examples that can be tried, and search engines may keep it", async () => {
    const { status, html } = await get("/organizations/name-check")
    expect(status).toBe(200)
    expect(html).toContain('<form class="flow noprint" method="get" action="/organizations/name-check"')
    expect(html).toContain("上海市宝山区晨光养老服务中心")
    expect(html).not.toContain('name="robots" content="noindex')
  })

  test("is shown how the name was read, what was found with its article, and that it is no approval", async () => {
    const { status, html } = await check("上海市宝山区启明社会工作服务中心")
    expect(status).toBe(200)
    expect(text(html)).toContain("这个名称按规定不能用：上海市宝山区启明社会工作服务中心")
    for (const part of ["行政区划", "字号", "行（事）业领域", "组织形式"]) expect(html).toContain(part)
    expect(text(html)).toContain("第十六条")
    expect(text(html)).toContain("不代表核准")
    expect(html).toMatch(/<a href="\/organizations\/[0-9A-Z]{18}">上海市宝山区启明社会工作服务中心<\/a>/)
    expect(html).toContain('value="上海市宝山区启明社会工作服务中心"')
    expect(html).not.toContain("/organizations/set-up?type")
  })

  test("goes on to setting up with a name that nothing stands against", async () => {
    const { html } = await check("上海市宝山区云帆居家养老服务中心")
    expect(text(html)).toContain("初步检查没有发现问题")
    const href = html.match(/href="(\/organizations\/set-up\?[^"]+)"/)?.[1]?.replaceAll("&amp;", "&") ?? ""
    const next = await get(href)
    expect(next.status).toBe(200)
    expect(text(next.html)).toContain("名称：上海市宝山区云帆居家养老服务中心")
    expect(next.html).toContain("/apply/organizations.establishment?kind=service_institution&amp;name=")
  })

  test("answers whether it is a person's name, and the answer is in the address", async () => {
    const asked = await check("上海市宝山区王小明养老服务中心")
    expect(text(asked.html)).toContain("“王小明”是人名吗？")
    expect(asked.html).toContain('name="person" value="no"')
    const answered = await check("上海市宝山区王小明养老服务中心", { person: "no" })
    expect(text(answered.html)).toContain("您说“王小明”不是人名")
    expect(text(answered.html)).toContain("没有查到不能用的地方，有 1 处要看一看")
  })

  test("is told beside the field what is missing, and keeps what was typed", async () => {
    const { status, html } = await get("/organizations/name-check?name=&type=foundation&region=310113")
    expect(status).toBe(422)
    expect(html).toContain('href="#name"')
    expect(html).toMatch(/value="foundation"[^>]*checked/)
    const none = await get("/organizations/name-check?name=晨光&region=310113")
    expect([none.status, none.html.includes('value="晨光"')]).toEqual([422, true])
    const wrong = await get("/organizations/name-check?name=晨光&type=branch&region=999999")
    expect(wrong.status).toBe(422)
    const long = await get(`/organizations/name-check?name=${"长".repeat(500)}&type=branch&region=310113`)
    expect(long.status).toBe(422)
  })

  test("who types markup or nothing readable is answered all the same", async () => {
    const { status, html } = await check('"><script>alert(1)</script>')
    expect(status).toBe(200)
    // Inside the quotes of an attribute it is only text.
    expect(html.replace(/"[^"]*"/g, "")).not.toContain("<script>alert(1)")
  })

  test("reads it in English", async () => {
    const { html } = await at
      .as({ language: "en" })
      .get(
        `/organizations/name-check?${new URLSearchParams({ name: "中国书法协会", type: "association", region: "310113" })}`,
      )
    expect(text(html)).toContain("By the rules this name cannot be used")
    expect(text(html)).toContain(
      "Article 8; Regulations on the Registration of Associations (as revised in 2016) Article 10",
    )
  })
})

describe("somebody who sets up an organization", () => {
  test("chooses what it will be, then reads conditions, papers, duties and what comes after", async () => {
    const first = await get("/organizations/set-up")
    expect(first.html).toContain("/organizations/set-up?type=foundation")
    expect(first.html).not.toContain("checklist")
    for (const [type, line] of [
      ["association", "50 个以上个人会员"],
      ["service_institution", "本地最低数额：尚未公布"],
      ["foundation", "原始基金"],
    ] as const) {
      const { status, html } = await get(`/organizations/set-up?type=${type}&region=310113`)
      expect([status, text(html).includes(line)]).toEqual([200, true])
      for (const each of ["60 天内", "登记事先告知", "刻制印章", "依据：", "尚未公布", "按一般做法整理"])
        expect(text(html)).toContain(each)
      // Said once, below, not of each condition.
      expect(text(html).split("没有写明条款号").length).toBeLessThanOrEqual(2)
    }
  })

  test("is told to change the district before applying elsewhere; an unknown type or region shows the choice", async () => {
    const away = await get("/organizations/set-up?type=association&region=330203")
    expect(text(away.html)).toContain("申请前请先换到那里")
    const { status, html } = await get("/organizations/set-up?type=club&region=1&name=%3Ci+id%3Dx%3E")
    expect([status, html.includes("<i id=x>")]).toEqual([200, false])
  })
})
