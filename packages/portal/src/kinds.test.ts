import { citizen, clerk } from "@civil/services/marriage/people.fixture.ts"
import { describe, expect, test } from "vitest"
import { site } from "./site.fixture.ts"

const slot = { date: "2026-03-10", start: "09:00" }
const formOf = (location: string | undefined) => (location ?? "").replace(/you$/, "")

describe("one person alone", () => {
  test.each(["X2", "R1"])("books %s in three steps, without anybody else", async (business) => {
    const at = await site()
    const him = at.as({ actor: at.him })
    const form = formOf((await him.post("/marriage/hold", { ...slot, office: "north", business })).location)
    const you = await him.get(`${form}you`)
    expect(you.html).toContain("第 1 步，共 3 步")
    expect((await him.post(`${form}you`, { "applicant.party": "mainland" })).location).toBe(`${form}contact`)
    await him.post(`${form}contact`, { "applicant.mobile": "13800000001" })
    expect((await him.get(`${form}partner`)).location).toBe(`${form}you`)
    const done = await him.send(`${form}check`, { agreed: "yes" })
    expect(done.html).toContain("约好了")
    expect(done.html).not.toContain("请对方确认")
  })
})

describe("a couple with a partner from elsewhere", () => {
  test("finds only offices that may do it", async () => {
    const at = await site()
    const { html } = await at.as().get("/marriage/f1/offices")
    expect(html).toContain("office=abroad")
    expect(html).not.toContain("office=north")
    expect((await at.as().get("/marriage/f1/times?office=north")).location).toBe("/marriage/f1/offices")
  })

  test("says on its own page what a passport number does not", async () => {
    const at = await site()
    const him = at.as({ actor: at.him })
    const form = formOf(
      (await him.post("/marriage/hold", { ...slot, office: "abroad", business: "F1" })).location,
    )
    await him.post(`${form}you`, { "applicant.status": "single" })
    const next = await him.post(`${form}partner`, {
      "partner.name": "Anna Schmidt",
      "partner.card": "foreigner:passport_foreign",
      "partner.number": "C01X00T47",
      "partner.status": "single",
    })
    expect(next.location).toBe(`${form}partner-more`)
    const bad = await him.send(`${form}partner-more`, {
      "partner.birthDate-year": "1995",
      "partner.birthDate-month": "2",
      "partner.birthDate-day": "30",
    })
    expect(bad.status).toBe(422)
    expect(bad.html).toContain('value="30"')
    expect(bad.html).toContain("请选性别")
    await him.post(`${form}partner-more`, {
      "partner.birthDate-year": "1995",
      "partner.birthDate-month": "2",
      "partner.birthDate-day": "3",
      "partner.sex": "female",
    })
    await him.post(`${form}contact`, { "applicant.mobile": "13800000001" })
    const check = await him.get(`${form}check`)
    expect(check.html).toContain("1995年2月3日")
    expect(check.html).toContain("无配偶证明")
    const booked = await him.send(`${form}check`, { agreed: "yes" })
    expect(booked.html).toContain("等对方确认")

    const document = { type: "passport_foreign" as const, number: "C01X00T47" }
    const anna = at.as({ actor: citizen(at.world.secrets, "Anna Schmidt", document), language: "en" })
    const ask = await anna.get(`${booked.path}/confirm`)
    expect(ask.status).toBe(200)
    expect(ask.html).toContain("Date of birth")
    const revision = ask.html.match(/name="revision" value="(\d+)"/)?.[1] ?? ""
    const sure = await anna.send(`${booked.path}/confirm`, {
      revision,
      mobile: "13900000002",
      agreed: "yes",
      "birthDate-year": "1995",
      "birthDate-month": "2",
      "birthDate-day": "3",
      sex: "female",
    })
    expect(sure.html).toContain("You are booked")
  })
})

describe("an address nobody links to", () => {
  test("leads to the question before it, or is not there", async () => {
    const at = await site()
    const visitor = at.as()
    expect((await visitor.get("/marriage/m9")).status).toBe(404)
    expect((await visitor.get("/marriage/m1/times")).location).toBe("/marriage/m1/offices")
    expect((await visitor.get("/marriage/m1/times?office=nowhere")).location).toBe("/marriage/m1/offices")
    expect((await visitor.get("/marriage/d3/times?office=north")).location).toBe("/marriage/d3/receipt")
    expect((await visitor.get("/marriage/d3/offices?receipt=2026-02-30")).location).toBe(
      "/marriage/d3/receipt",
    )
    expect((await visitor.get("/marriage/m1/receipt")).location).toBe("/marriage/m1/offices")
    for (const query of [
      "date=2026-02-31",
      "date=2026-13-45",
      "month=2026-99",
      "start=99:99",
      "date=%00",
      "moves=apt_X",
      "from=x",
    ]) {
      const { status } = await visitor.get(`/marriage/m1/times?office=north&${query}`)
      expect(status, query).toBe(200)
    }
  })

  test("a time for a divorce's second visit without its receipt leads back to that question", async () => {
    const at = await site()
    const him = at.as({ actor: at.him })
    for (const receipt of [{}, { receipt: "2026-02-30" }]) {
      const fields = { business: "D3", office: "north", ...slot, ...receipt }
      expect((await him.post("/marriage/hold", fields)).location).toBe("/marriage/d3/receipt")
    }
  })

  test("a clerk who is signed in as a clerk is told so, not sent in a circle", async () => {
    const at = await site()
    const fields = { business: "M1", office: "north", ...slot }
    const told = await at.as({ actor: clerk() }).post("/marriage/hold", fields)
    expect(told.status).toBe(403)
    expect(told.html, "and finds the desk").toMatch(/<a class="btn primary" href="\/desk"/)
  })

  test("posts with nonsense are refused in words", async () => {
    const at = await site()
    const him = at.as({ actor: at.him })
    for (const fields of [
      {},
      { business: "M1" },
      { business: "Z9", office: "north", ...slot },
      { business: "M1", office: "north", date: "yesterday", start: "noon" },
      { business: "M1", office: "north", date: "2026-03-10", start: "09:07" },
      { business: "M1", office: "north", ...slot, moves: "apt_0000000000" },
    ]) {
      const { status, html } = await him.post("/marriage/hold", fields)
      expect(status, JSON.stringify(fields)).toBeGreaterThanOrEqual(300)
      expect(status, JSON.stringify(fields)).toBeLessThan(500)
      if (status >= 400) expect(html).toMatch(/<h1>[^<]+<\/h1>/)
    }
  })
})
