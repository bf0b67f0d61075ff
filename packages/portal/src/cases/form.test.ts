// A form of an invented matter with every kind of question: what is drawn from data must hold for matters nobody has written yet.
import { callBackMatter, testCasework, toolMatter } from "@civil/casework/fixture.ts"
import type { Field, Form } from "@civil/casework/form.ts"
import { casework } from "@civil/casework/open.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { browser, type Reader, site } from "../site.fixture.ts"
import { checkEnglish, checkPage } from "../sound.fixture.ts"
import { sayAnswer } from "./answers.tsx"
import { follow, revisionIn } from "./site.fixture.ts"

const t = (zh: string, en: string) => ({ zh, en })
const option = (value: string) => ({ value, label: t(`选${value}`, `Take ${value}`) })

const fields: readonly Field[] = [
  { kind: "text", name: "short", label: t("短", "Short"), most: 10 },
  { kind: "long_text", name: "long", label: t("长", "Long"), most: 300, optional: true },
  { kind: "name", name: "friend", label: t("姓名", "Name"), hint: t("照证件写", "As on the document") },
  { kind: "mobile", name: "mobile", label: t("手机", "Mobile"), personal: true },
  { kind: "email", name: "email", label: t("邮箱", "Mail"), optional: true },
  { kind: "identity_number", name: "number", label: t("证件号", "Number"), personal: true },
  { kind: "date", name: "on", label: t("日期", "Date"), past: true },
  { kind: "number", name: "count", label: t("数量", "Count"), least: 1, most: 9, unit: t("件", "pieces") },
  { kind: "choice", name: "few", label: t("少", "Few"), options: ["a", "b"].map(option) },
  { kind: "choice", name: "many", label: t("多", "Many"), options: [..."abcdefgh"].map(option) },
  {
    kind: "choices",
    name: "some",
    label: t("几样", "Some"),
    options: ["a", "b", "c"].map(option),
    optional: true,
  },
  { kind: "agree", name: "rules", label: t("我同意规则", "I agree to the rules") },
  { kind: "text", name: "why_b", label: t("为什么选b", "Why b"), most: 40, when: ({ few }) => few === "b" },
]

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    { id: "all", title: t("全部问题", "All questions"), lead: t("说明", "A lead"), fields },
    {
      id: "mixed",
      title: t("说明和材料", "Words and papers"),
      fields: [
        { kind: "text", name: "note", label: t("备注", "Note"), most: 40, optional: true },
        { kind: "documents", name: "photo", label: t("照片", "Photo"), least: 0, most: 2, optional: true },
      ],
    },
  ],
}

/** Its shape takes whatever is asked. */
const { answers } = callBackMatter()
const matter = (of: Form) => toolMatter({ form: of, answers, concerned: () => [] })

async function garden() {
  const [at, own] = [await site(), await testCasework({ matters: [matter(form)] })]
  onTestFinished(() => own.close())
  const he = own.citizen("王建国")
  const as = (of = own.casework, reader: Reader = { actor: he }) =>
    browser({ ...at.deps, clock: own.world.clock, casework: of }, reader)
  const begin = async () => {
    const page = await follow(as(), (await as().post("/apply/garden.tool", {})).location ?? "")
    const path = page.html.match(/action="(\/my\/drafts\/[^/]+)\/page\/all"/)?.[1] ?? ""
    return { page, path }
  }
  return { ...own, he, as, begin }
}

const number = makeResidentId({ region: "310113", birthDate: "1996-05-20", sex: "female", sequence: 2 })
/** Its last digit checks the others. */
const mistyped = number.slice(0, -1) + (number.endsWith("1") ? "2" : "1")

const good = {
  "f.short": "铲子",
  "f.friend": "李小梅",
  "f.mobile": "13800000001",
  "f.number": number,
  "f.on-year": "2026",
  "f.on-month": "2",
  "f.on-day": "1",
  "f.count": "3",
  "f.few": "a",
  "f.many": "h",
  "f.rules": "yes",
}

describe("a form that nobody drew", () => {
  test("shows every kind of question soundly in both languages and in 长者版", async () => {
    const at = await garden()
    const { path } = await at.begin()
    for (const reader of [{}, { language: "en" }, { elder: true }] as const) {
      const by = at.as(at.casework, { actor: at.he, ...reader })
      for (const page of ["", "/page/all", "/page/all?fix=1", "/page/mixed", "/check", "/discard"]) {
        const { html } = await by.get(path + page)
        checkPage(html, page)
        if ("language" in reader) checkEnglish(html, page)
      }
    }
  })

  test("keeps everything typed, and shows a good identity number only masked", async () => {
    const at = await garden()
    const { page, path } = await at.begin()
    const wrong = await at.as().send(`${path}/page/all`, {
      revision: revisionIn(page.html),
      ...good,
      "f.count": "12",
      "f.number": mistyped,
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="12"')
    expect(wrong.html, "a wrong number stays, to be put right").toContain(`value="${mistyped}"`)
    expect(wrong.html).toMatch(/<option value="h" selected/)
    expect(wrong.html).toMatch(/<a href="#f\.count">数量：/)
    const reopened = await at.as().get(`${path}/page/all`)
    expect(reopened.html, "and does not look filled in when it is opened again").not.toContain("已填 ")
    expect(reopened.html).toContain(`value="${mistyped}"`)
    const right = await at.as().post(`${path}/page/all`, { revision: revisionIn(wrong.html), ...good })
    expect(right.location).toBe(`${path}/page/mixed`)
    const again = await at.as().get(`${path}/page/all`)
    expect(again.html).not.toContain(number)
    const kept = await at.as().post(`${path}/page/all`, {
      revision: revisionIn(again.html),
      ...good,
      "f.number": "",
      "f.number.kept": "yes",
    })
    expect(kept.location, "left empty it is kept").toBe(`${path}/page/mixed`)
    const check = await at.as().get(`${path}/check`)
    expect(check.html).not.toContain(number)
    expect(check.html).toContain("选h")
    expect(check.html).toContain("3 件")
  })

  test("masks the numbers of people listed in free words, where these are personal", () => {
    const list = { kind: "long_text", name: "others", label: t("其他人", "Others"), most: 300 } as const
    const typed = `张三 监事 ${number}`
    expect(sayAnswer({ ...list, personal: true }, typed, "zh")).toMatch(/^张三 监事 310113\*{8}\w{4}$/)
    expect(sayAnswer(list, "第 12 号", "zh")).toBe("第 12 号")
  })

  test("asks on the same page what an answer leads to, without calling it a mistake", async () => {
    const at = await garden()
    const { page, path } = await at.begin()
    const more = await at
      .as()
      .send(`${path}/page/all`, { revision: revisionIn(page.html), ...good, "f.few": "b" })
    expect(more.status).toBe(200)
    expect(more.html).toContain("还要问一项")
    expect(more.html).toContain('name="f.why_b"')
    const empty = await at
      .as()
      .send(`${path}/page/all`, { revision: revisionIn(more.html), ...good, "f.few": "b" })
    expect(empty.status).toBe(422)
  })

  test("keeps what was typed on the way to the papers of a mixed page", async () => {
    const at = await garden()
    const { page, path } = await at.begin()
    await at.as().post(`${path}/page/all`, { revision: revisionIn(page.html), ...good })
    const mixed = await at.as().get(`${path}/page/mixed`)
    const off = await at.as().post(`${path}/page/mixed`, {
      revision: revisionIn(mixed.html),
      "f.note": "红色的",
      papers: "photo",
    })
    expect(off.location).toBe(`${path}/papers/photo`)
    expect((await at.as().get(`${path}/page/mixed`)).html).toContain('value="红色的"')
  })

  test("says plainly what a new version changed, and which answer found no place", async () => {
    const at = await garden()
    const { page, path } = await at.begin()
    await at.as().post(`${path}/page/all`, { revision: revisionIn(page.html), ...good })
    const next: Form = {
      version: 2,
      changes: [{ version: 2, text: t("不再问短的问题。", "The short question is gone.") }],
      pages: form.pages.map((each) => ({
        ...each,
        fields: each.fields.filter(({ name }) => name !== "short"),
      })),
    }
    const newer = casework({ ...at.deps, matters: [matter(next)] })
    const { html } = await at.as(newer).get(path)
    expect(html).toContain("这张表更新过")
    expect(html).toContain("不再问短的问题。")
    expect(html).toContain("短：铲子")
    expect(html).not.toContain('href="#f.short"')
  })

  test("gives an old draft up after its time, and leads on", async () => {
    const at = await garden()
    const { path } = await at.begin()
    at.world.clock.set("2026-05-20T09:00:00+08:00")
    const gone = await at.as().get(`${path}/page/all`)
    expect(gone.status).toBe(404)
    expect(gone.html).toContain("这份草稿不在了")
  })
})
