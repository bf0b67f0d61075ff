// People nobody could reach: how they get on the list and off it, and who may see what of them.
import { everything } from "@civil/data/raw.fixture.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { begin, type Case, type Kept, kept, notice, staff } from "./notices.fixture.ts"

let sms: Kept
let email: Kept
let each: Case
beforeEach(async () => {
  sms = kept("sms", { receipts: true })
  email = kept("email")
  each = await begin([sms, email])
})
afterEach(() => each.world.engine.close())

const nobody = () => {
  sms.answer = () => ({ state: "failed", fault: "isv.MOBILE_NUMBER_ILLEGAL" })
  email.answer = () => ({ state: "failed", fault: "smtp_550" })
}
const list = async (who = staff()) => (await each.notices.unreached(who)).rows
const key = "case_1.7.applicant"

describe("a person whom every channel failed", () => {
  beforeEach(async () => {
    nobody()
    await each.notices.send(notice())
    await each.pass(15)
  })
  test("is on the bureau's list with what was tried, masked, in neutral words", async () => {
    expect(await list()).toMatchObject([
      {
        key,
        title: { zh: "婚姻登记业务" },
        about: "case_1",
        text: notice().outside,
        mobile: "138****0001",
        email: "l***@example.cn",
        attempts: [
          { channel: "sms", fault: "isv.MOBILE_NUMBER_ILLEGAL" },
          { channel: "email", fault: "smtp_550" },
        ],
      },
    ])
  })
  test("is not seen by another bureau, whose answer is that of no notice at all", async () => {
    const other = staff({ bureau: "310120" })
    expect(await list(other)).toEqual([])
    const reason = { reason: "电话告知" }
    const theirs = each.notices.reveal(other, key, reason)
    const none = each.notices.reveal(other, "case_9.1.applicant", reason)
    await expect(theirs).rejects.toMatchObject({ kind: "missing", code: "notice.missing" })
    await expect(none).rejects.toMatchObject({ kind: "missing", code: "notice.missing" })
  })
  test("is seen by an auditor, who opens and settles nothing", async () => {
    const auditor = staff({ roles: ["auditor"] })
    const [row] = await list(auditor)
    expect(row?.mobile).toBe("138****0001")
    await expect(each.notices.reveal(auditor, key, { reason: "审计" })).rejects.toMatchObject({
      kind: "forbidden",
    })
    const settled = each.notices.settle(auditor, key, { revision: row?.revision, outcome: "called" })
    await expect(settled).rejects.toMatchObject({ kind: "forbidden" })
  })
  test("is called: the number is opened with a reason, which the person sees", async () => {
    await expect(each.notices.reveal(staff(), key, { reason: " " })).rejects.toMatchObject({
      fields: [{ field: "reason", code: "field.required" }],
    })
    expect(await each.notices.reveal(staff(), key, { reason: "电话告知" })).toEqual({
      mobile: "13800000001",
      email: "lin@example.cn",
    })
    const looked = (await everything(each.world.table)).filter(({ _et }) => _et === "Looked")
    expect(looked).toMatchObject([{ pk: "PERSON#P1", staff: "王敏", what: "reveal", case: "case_1" }])
    expect(JSON.stringify(looked)).not.toContain("电话告知")
  })
  test("is off the list once somebody has settled it; a second officer is told", async () => {
    const [row] = await list()
    const settle = (who: string, outcome: string) =>
      each.notices.settle(staff({ id: who }), key, { revision: row?.revision, outcome, note: "本人已知道" })
    const both = await Promise.allSettled([settle("a", "called"), settle("b", "wrote")])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await list()).toEqual([])
    const [delivery] = await each.notices.of("case_1")
    expect(delivery?.state).toBe("settled")
    expect(delivery?.steps).toMatchObject([{ did: "settled", staff: expect.stringMatching(/^[ab]$/) }])
    expect(JSON.stringify(delivery)).not.toContain("本人已知道")
  })
  test("is told what is wrong with what was typed", async () => {
    const wrong = each.notices.settle(staff(), key, { revision: 1, outcome: "flew" })
    await expect(wrong).rejects.toMatchObject({ fields: [{ field: "outcome", code: "field.choice" }] })
  })
  test("may be settled from the page on which the number was opened", async () => {
    const [row] = await list()
    await each.notices.reveal(staff(), key, { reason: "电话告知" })
    await each.notices.settle(staff(), key, { revision: row?.revision, outcome: "called" })
    expect(await list()).toEqual([])
  })
  test("need not be called any more once a receipt has come after all", async () => {
    const [row] = await list()
    const [delivery] = await each.notices.of("case_1")
    await each.notices.report("sms", delivery?.check ?? "", true)
    const late = each.notices.settle(staff(), key, { revision: row?.revision, outcome: "called" })
    await expect(late).rejects.toMatchObject({ kind: "conflict", code: "notice.changed" })
  })
})

describe("a person of a desk's own matter", () => {
  const reason = { reason: "电话告知" }
  const missing = { kind: "missing", code: "notice.missing" }
  const at = async (confidential: boolean) => {
    await each.world.engine.close()
    each = await begin([sms, email], {}, () => ({ desk: "counselling", confidential }))
    nobody()
    await each.notices.send(notice())
    await each.pass(15)
  }
  const counsellor = staff({ desks: ["counselling"] })
  test("is on the list of that desk and of whoever oversees the bureau, not of the counter", async () => {
    await at(false)
    expect(await list(staff())).toEqual([])
    await expect(each.notices.reveal(staff(), key, reason)).rejects.toMatchObject(missing)
    for (const who of [counsellor, staff({ roles: ["manager"] }), staff({ roles: ["auditor"] })])
      expect(await list(who)).toHaveLength(1)
    expect(await each.notices.reveal(staff({ roles: ["manager"] }), key, reason)).toHaveProperty("mobile")
  })
  test("is known to that desk alone where the matter is confidential", async () => {
    await at(true)
    for (const who of [staff(), staff({ roles: ["manager"] }), staff({ roles: ["auditor"] })]) {
      expect(await list(who)).toEqual([])
      await expect(each.notices.reveal(who, key, reason)).rejects.toMatchObject(missing)
      const settled = each.notices.settle(who, key, { revision: 1, outcome: "called" })
      await expect(settled).rejects.toMatchObject(missing)
    }
    expect(await list(counsellor)).toHaveLength(1)
    expect(await each.notices.reveal(counsellor, key, reason)).toHaveProperty("mobile")
  })
  test("who works there neither opens nor settles what is addressed to themselves", async () => {
    await at(false)
    const same = staff({ desks: ["counselling"], person: "P1" })
    await expect(each.notices.reveal(same, key, reason)).rejects.toMatchObject({ code: "not_allowed" })
    const settled = each.notices.settle(same, key, { revision: 1, outcome: "called" })
    await expect(settled).rejects.toMatchObject({ code: "not_allowed" })
  })
})

describe("a receipt that comes late", () => {
  test("takes the person off the list", async () => {
    await each.notices.send(notice({ channels: ["sms"] }))
    await each.pass(60 * 25)
    expect(await list()).toHaveLength(1)
    const [delivery] = await each.notices.of("case_1")
    await each.notices.report("sms", delivery?.check ?? "", true)
    expect(await list()).toEqual([])
    expect((await each.notices.of("case_1"))[0]).toMatchObject({
      state: "told",
      attempts: [{ state: "arrived" }],
    })
  })
})

describe("the list", () => {
  test("comes a page at a time, the newest first, each once", async () => {
    nobody()
    for (let n = 0; n < 60; n += 1)
      await each.notices.send(notice({ key: `k${n}`, about: `case_${n}`, at: notice().at + n * 1000 }))
    await each.pass(20)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await each.notices.unreached(staff(), after)
      expect(page.rows.length).toBeLessThanOrEqual(25)
      seen.push(...page.rows.map((row) => row.key))
      after = page.next
    } while (after)
    expect(seen).toEqual(Array.from({ length: 60 }, (_, n) => `k${59 - n}`))
  })
  test("has no one who was only not worth telling any more", async () => {
    nobody()
    const until = notice().at + 60_000
    await each.notices.send(notice({ until }))
    each.world.clock.advance({ minutes: 2 })
    await each.work()
    expect(await list()).toEqual([])
    expect((await each.notices.of("case_1"))[0]).toMatchObject({ state: "settled", attempts: [] })
  })
  test("has whoever has neither a message centre nor an address", async () => {
    await each.notices.send({ ...notice({ to: {} }), person: undefined } as never)
    await each.work()
    expect(await list()).toMatchObject([{ key }])
  })
})
