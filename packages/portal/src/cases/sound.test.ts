import { expect, test } from "vitest"
import { checkEnglish, checkPage } from "../sound.fixture.ts"
import { type CasesSite, casesSite, revisionIn } from "./site.fixture.ts"
import { apply, desk, later, refuse } from "./steps.fixture.ts"

/** Words that people of this story typed, or bear as names. */
const typed = ["宝山区民政局", "请写清楚。", "登记时是宝山县。", refuse.note, "登记员clerk", "李建国"]
const inBrackets = /\([^()]*[\u4e00-\u9fff][^()]*\)/g

/** Legal terms stand in brackets behind the English. */
const plain = (html: string) => html.replace(inBrackets, "")

async function readAll(at: CasesSite, path: string, more: readonly string[]): Promise<void> {
  for (const reader of [{}, { language: "en" }, { elder: true }] as const) {
    const he = at.as({ actor: at.he, ...reader })
    for (const page of [path, ...more.map((each) => path + each), "/my", "/my/messages", "/my/looked"]) {
      const { status, html } = await he.get(page)
      expect(status, page).toBe(200)
      checkPage(html, page)
      if ("language" in reader) checkEnglish(plain(html), page, typed)
    }
  }
}

test("every page of a case is sound in both languages and in 长者版, in every state", async () => {
  const at = await casesSite()
  const he = at.as({ actor: at.he })
  const path = await apply(he)
  await readAll(at, path, ["/receipt", "/withdraw"])
  await desk(at, path, "claim")
  await desk(at, path, "request_correction", {
    fields: ["registeredAt"],
    reason: "archive_unclear",
    note: "请写清楚。",
  })
  await at.run()
  await readAll(at, path, ["/correct/answers"])
  const ask = await he.get(`${path}/correct/answers`)
  await he.post(`${path}/correct/answers`, {
    revision: revisionIn(ask.html),
    "f.registeredAt": "宝山区民政局",
  })
  await desk(at, path, "claim")
  await desk(at, path, "refuse", refuse)
  await readAll(at, path, [])
  await later(at, 11)
  await readAll(at, path, ["/result", "/appeal", "/rate"])
})

test("every guide and every first page is sound in both languages", async () => {
  const at = await casesSite()
  for (const reader of [{}, { language: "en" }] as const) {
    const visitor = at.as(reader)
    const list = await visitor.get("/services")
    checkPage(list.html, "/services")
    if ("language" in reader) checkEnglish(plain(list.html), "/services")
    const guides = [...list.html.matchAll(/href="(\/apply\/[^"]+)"/g)].map(([, href]) => href ?? "")
    expect(guides.length).toBeGreaterThan(4)
    for (const guide of guides) {
      const { html } = await visitor.get(guide)
      checkPage(html, guide)
      if ("language" in reader) checkEnglish(plain(html), guide)
      const she = at.as({ actor: at.she, ...reader })
      const { location = "" } = await she.post(guide, {})
      const first = await she.get(location)
      expect(first.status, location).toBe(200)
      checkPage(first.html, location)
      if ("language" in reader) checkEnglish(plain(first.html), location)
    }
  }
})
