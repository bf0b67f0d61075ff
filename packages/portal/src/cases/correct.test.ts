// Answering a correction in several sittings: every page and script keeps what was typed, and shows it on another device.
import { describe, expect, test } from "vitest"
import { casesSite, revisionIn } from "./site.fixture.ts"
import { apply, desk } from "./steps.fixture.ts"

async function asked() {
  const at = await casesSite()
  const he = at.as({ actor: at.he })
  const path = await apply(he)
  await desk(at, path, "claim")
  await desk(at, path, "request_correction", { fields: ["registeredAt"], reason: "archive_unclear" })
  await at.run()
  return { at, he, path, answers: `${path}/correct/answers` }
}

const keptIn = (html: string) => html.match(/name="kept" value="(\d+)"/)?.[1] ?? ""
const hidden = (html: string) => ({ revision: revisionIn(html), kept: keptIn(html) })

describe("an applicant who answers a correction", () => {
  test("without scripts, leaves with it half done and finds it on another device, with the time", async () => {
    const { at, he, path, answers } = await asked()
    const page = await he.get(answers)
    expect(page.html).not.toContain("已保存")
    const left = await he.send(answers, {
      ...hidden(page.html),
      "f.registeredAt": "宝山县，不",
      go: "keep",
    })
    expect(left.path).toContain(path)
    expect(left.html).toContain("填的内容已保存，还没有交")
    const phone = at.as({ actor: at.he })
    expect((await phone.get(path)).html).toContain("您填过一些")
    const there = await phone.get(answers)
    expect(there.html).toContain("宝山县，不")
    expect(there.html).toMatch(/\d{2}:\d{2}[^<]*已保存/)
    expect(there.html, "the earlier answer stays in sight").toContain("宝山区民政局")
    const done = await phone.send(answers, { ...hidden(there.html), "f.registeredAt": "宝山县民政局" })
    expect(done.html).toContain("补充的内容交好了")
    expect(done.html).not.toContain("宝山县，不")
  })

  test("with scripts, is kept while typing", async () => {
    const { he, answers } = await asked()
    const page = await he.get(answers)
    expect(page.html).toContain(`data-autosave="${answers}/keep"`)
    const first = await he.post(`${answers}/keep`, { ...hidden(page.html), "f.registeredAt": "宝" })
    expect(JSON.parse(first.html)).toEqual({ revision: 1, savedAt: expect.stringMatching(/^2026-/) })
    const stale = await he.post(`${answers}/keep`, { ...hidden(page.html), "f.registeredAt": "别处" })
    expect(stale.status).toBe(409)
    expect((await he.get(answers)).html).toMatch(/value="宝"/)
  })

  test("keeps what does not hold, also an answer that was emptied", async () => {
    const { he, answers } = await asked()
    const page = await he.get(answers)
    const wrong = await he.post(answers, { ...hidden(page.html), "f.registeredAt": "" })
    expect(wrong.status).toBe(422)
    const again = await he.get(answers)
    expect(keptIn(again.html)).toBe("1")
    expect(again.html).not.toMatch(/value="宝山区民政局"/)
  })

  test("who typed on two devices sees what is here, is told of the other, and decides", async () => {
    const { he, path, answers } = await asked()
    const page = await he.get(answers)
    await he.post(`${answers}/keep`, { ...hidden(page.html), "f.registeredAt": "电脑上写的" })
    const late = await he.post(answers, { ...hidden(page.html), "f.registeredAt": "手机上写的" })
    expect(late.status).toBe(409)
    expect(late.html).toContain("别处")
    expect(late.html).toContain("电脑上写的")
    expect(late.html).toMatch(/value="手机上写的"/)
    expect((await he.get(path)).html).toContain("待补正")
    const done = await he.send(answers, { ...hidden(late.html), "f.registeredAt": "手机上写的" })
    expect(done.html).toContain("补充的内容交好了")
  })

  test("who comes too late to keep anything is led to the case", async () => {
    const { at, he, path, answers } = await asked()
    const page = await he.get(answers)
    await desk(at, path, "recall", { note: "问错了" })
    expect((await he.post(`${answers}/keep`, { ...hidden(page.html), "f.registeredAt": "x" })).status).toBe(
      409,
    )
    expect((await he.post(answers, { ...hidden(page.html), go: "keep" })).location).toBe(path)
  })
})

describe("a stranger", () => {
  test("keeps nothing in a case of another", async () => {
    const { at, answers } = await asked()
    const she = at.as({ actor: at.she })
    expect((await she.post(`${answers}/keep`, { kept: "0", "f.registeredAt": "x" })).status).toBe(404)
  })
})
