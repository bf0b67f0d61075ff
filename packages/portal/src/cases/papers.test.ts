import { describe, expect, test } from "vitest"
import type { Browser } from "../site.fixture.ts"
import { type CasesSite, casesSite, follow, revisionIn } from "./site.fixture.ts"

/** The smallest picture that is one. */
const png = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
)
const words = new Uint8Array(Buffer.from("not a picture at all, whatever its name says"))

async function untilPapers(by: Browser): Promise<string> {
  const first = await follow(by, (await by.post("/apply/marriage.green_channel", {})).location ?? "")
  const path = first.html.match(/action="(\/my\/drafts\/[^/]+)\/page\/who"/)?.[1] ?? ""
  await by.send(`${path}/page/who`, {
    revision: revisionIn(first.html),
    "f.basis": "veteran",
    "f.business": "M1",
  })
  return path
}

async function handedIn(at: CasesSite, by: Browser): Promise<string> {
  const path = await untilPapers(by)
  await at.post(await by.get(`${path}/page/papers`), by, png)
  const days = await by.send(`${path}/page/papers`, {
    revision: revisionIn((await by.get(`${path}/page/papers`)).html),
  })
  const contact = await by.send(`${path}/page/days`, {
    revision: revisionIn(days.html),
    "f.day1-year": "2026",
    "f.day1-month": "12",
    "f.day1-day": "8",
  })
  const check = await by.send(`${path}/page/contact`, { revision: revisionIn(contact.html) })
  const made = await by.post(`${path}/check`, { revision: revisionIn(check.html), agreed: "yes" })
  return made.location?.split("?")[0] ?? ""
}

describe("an applicant without scripts", () => {
  test("sends papers straight to the storage, sees them, looks at one, and takes one back", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await untilPapers(he)
    const page = await he.get(`${path}/page/papers`)
    expect(page.html).toContain("还没有传")
    expect(page.html).toContain('enctype="multipart/form-data"')
    const sent = await at.post(page, he, png)
    expect(sent.html).toContain("已传 1 份")
    expect(sent.html).toContain("PNG 图片")
    const look = sent.html.match(/href="(\/my\/drafts\/[^"]+\/papers\/evidence\/doc_[^"]+)"/)?.[1] ?? ""
    expect((await he.get(look)).location).toMatch(/^\/storage\/documents\//)
    const document = sent.html.match(/name="document" value="([^"]+)"/)?.[1] ?? ""
    const gone = await he.post(`${path}/papers/evidence/remove`, { document })
    expect((await follow(he, gone.location ?? "")).html).toContain("还没有传")
    // Pressed twice: it is gone already, and that is no error.
    expect((await he.post(`${path}/papers/evidence/remove`, { document })).status).toBe(303)
  })

  test("is told beside the field why a file was not taken, and nothing is left of it", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await untilPapers(he)
    const refused = await at.post(await he.get(`${path}/page/papers`), he, words)
    expect(refused.status).toBe(422)
    expect(refused.html).toMatch(/id="f\.evidence-error"/)
    expect(refused.html).toContain("还没有传")
    const none = await he.send(`${path}/page/papers`, { revision: revisionIn(refused.html) })
    expect(none.status).toBe(422)
    expect(none.html).toMatch(/<a href="#f\.evidence">/)
  })

  test("can send as many as the field takes, and is told when that is enough", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await untilPapers(he)
    let page = await he.get(`${path}/page/papers`)
    for (let count = 0; count < 4; count += 1) page = await at.post(page, he, png)
    expect(page.html).toContain("最多 4 份。要换，请先删除一份")
    expect(page.html).not.toContain("multipart/form-data")
  })

  test("hands the papers in, and the receipt names each by its digest", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await handedIn(at, he)
    const receipt = await he.get(`${path}/receipt`)
    expect(receipt.html).toMatch(/SHA-256 前 16 位：[0-9a-f]{16}/)
  })

  test("answers a correction of a paper with a new one, on any device", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await handedIn(at, he)
    const id = path.split("/").at(-1) ?? ""
    const officer = at.officer("clerk", ["clerk"])
    for (const [act, input] of [
      ["claim", {}],
      ["request_correction", { fields: ["evidence"], reason: "unreadable", note: "第 1 份拍糊了。" }],
    ] as const) {
      const { revision } = await at.casework.desk.get(officer, id)
      await at.casework.desk.act(officer, id, act, { revision, ...input })
    }
    const same = await he.get(`${path}/correct/answers`)
    expect(same.html).toContain("还没有传新的")
    expect(same.html, "the paper that would not do is not sent again by itself").not.toMatch(/ checked/)
    const sent = await at.post(await he.get(`${path}/correct`), he, png)
    expect(sent.html).toContain("已传 1 份")
    const elsewhere = await at.as({ actor: at.he }).get(`${path}/correct`)
    expect(elsewhere.html).toContain("已传 1 份")
    const ask = await he.get(`${path}/correct/answers`)
    const chosen = [...ask.html.matchAll(/name="f\.evidence" value="([^"]+)"/g)].map(
      ([, value]) => value ?? "",
    )
    expect(chosen).toHaveLength(2)
    await he.post(`${path}/correct/answers`, { kept: "0", "f.evidence": chosen[1] ?? "", go: "keep" })
    const left = await at.as({ actor: at.he }).get(`${path}/correct/answers`)
    expect(left.html.match(/value="([^"]+)"[^>]* checked/g), "ticks stay as they were left").toEqual([
      expect.stringContaining(chosen[1] ?? ""),
    ])
    const none = await he.post(`${path}/correct/answers`, { revision: revisionIn(ask.html), kept: "1" })
    expect(none.status).toBe(422)
    const done = await he.send(`${path}/correct/answers`, {
      revision: revisionIn(ask.html),
      kept: "2",
      "f.evidence": chosen[0] ?? "",
    })
    expect(done.html).toContain("补充的内容交好了")
    expect((await at.casework.citizen.get(at.he, id)).documents.map((each) => each.id)).toEqual([chosen[0]])
  })
})

describe("a stranger", () => {
  test("reaches no paper of another, neither to look at, nor to take back, nor to add one", async () => {
    const at = await casesSite()
    const he = at.as({ actor: at.he })
    const path = await untilPapers(he)
    const sent = await at.post(await he.get(`${path}/page/papers`), he, png)
    const document = sent.html.match(/name="document" value="([^"]+)"/)?.[1] ?? ""
    const she = at.as({ actor: at.she })
    expect((await she.get(`${path}/papers/evidence/${document}`)).status).toBe(404)
    expect((await she.get(`${path}/papers/evidence/came/${document}`)).status).toBe(404)
    expect((await she.post(`${path}/papers/evidence/remove`, { document })).status).not.toBe(200)
    expect((await he.get(`${path}/page/papers`)).html).toContain("已传 1 份")
  })
})
