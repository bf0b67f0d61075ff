// Text messages over a real HTTP server that recomputes each signature: what is sent, what a fault means, and a kill in between.

import { seededChance } from "@civil/core/chance.ts"
import { virtualClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { begin, type Case, kept, notice } from "../notices.fixture.ts"
import { aliyunSms } from "./aliyun-sms.ts"
import { json } from "./provider.fixture.ts"
import { type SmsProvider, smsKey, smsProvider } from "./sms-provider.fixture.ts"
import { takeSmsReport } from "./sms-report.ts"

const templates = {
  "*": {
    sign: "民政局",
    templates: { "*": { id: "SMS_1", variables: { number: "number", check: "check" } } },
  },
  "310113": {
    sign: "宝山民政",
    templates: { "notice.approved": { id: "SMS_2", variables: { what: "title", code: "check" } } },
  },
}

let remote: SmsProvider
let each: Case
let email: ReturnType<typeof kept>
const clock = virtualClock("2026-03-02T09:00:00+08:00")

async function open(endpoint = remote.origin, key = smsKey): Promise<Case> {
  const ids = createIds(clock, seededChance(3))
  return begin([aliyunSms({ key, templates, endpoint, ids, clock }), email])
}

beforeEach(async () => {
  clock.set("2026-03-02T09:00:00+08:00")
  remote = await smsProvider()
  email = kept("email")
  each = await open()
})
afterEach(async () => {
  await each.world.engine.close()
  await remote.close()
})

const attempts = async () => (await each.notices.of("case_1"))[0]?.attempts
const check = async () => (await each.notices.of("case_1"))[0]?.check ?? ""

describe("a text message", () => {
  test("is signed, takes the bureau's own template, and carries the check code as our reference", async () => {
    await each.notices.send(notice())
    await each.work()
    const code = await check()
    expect(remote.taken).toEqual([
      {
        PhoneNum: "13800000001",
        OutId: code,
        template: "SMS_2",
        values: { what: "婚姻登记业务", code: `${code.slice(0, 5)}-${code.slice(5)}` },
        day: "20260302",
        status: 1,
      },
    ])
    expect(remote.asked[0]?.url.searchParams.get("SignName")).toBe("宝山民政")
    expect(await attempts()).toMatchObject([{ state: "sent", receipt: "90061952^1" }])
  })
  test("of a code without a template of its own takes the general one", async () => {
    await each.notices.send(notice({ code: "notice.other", bureau: "310120" }))
    await each.work()
    expect(remote.taken).toMatchObject([{ template: "SMS_1", values: { number: "7K3M92QD4X" } }])
  })
  test("whose template asks for what is not known goes by the next channel", async () => {
    await each.notices.send(notice({ code: "notice.other", bureau: "310120", values: {} }))
    await each.pass(5)
    expect([remote.taken.length, email.took.length]).toEqual([0, 1])
    expect(await attempts()).toMatchObject([{ state: "failed", fault: "no_template" }, { state: "sent" }])
  })
  test("is not sent to numbers abroad, which need another kind of template", async () => {
    await each.notices.send(notice({ to: { mobile: "+85291234567", email: "lin@example.cn" } }))
    await each.work()
    expect([remote.taken.length, email.took.length]).toEqual([0, 1])
  })
})

describe("what goes wrong", () => {
  test.each(["isv.MOBILE_NUMBER_ILLEGAL", "isv.BUSINESS_LIMIT_CONTROL", "isv.SMS_TEMPLATE_ILLEGAL"])(
    "%s is for good: the next channel is tried",
    async (Code) => {
      remote.before = () => json({ Code, Message: "no", RequestId: "R" })
      await each.notices.send(notice())
      await each.pass(5)
      expect(remote.asked).toHaveLength(1)
      expect(email.took).toHaveLength(1)
      expect(await attempts()).toMatchObject([{ state: "failed", fault: Code }, { state: "sent" }])
    },
  )
  test.each([
    ["Throttling.User", 400],
    ["isv.AMOUNT_NOT_ENOUGH", 200],
    ["isp.RAM_PERMISSION_DENY", 200],
  ])("%s passes: it is sent as soon as that is over", async (Code, status) => {
    remote.before = () => json({ Code, Message: "no", RequestId: "R" }, status)
    await each.notices.send(notice())
    await each.work()
    remote.before = undefined
    await each.pass(5)
    expect([remote.taken.length, email.took.length]).toEqual([1, 0])
  })
  test("a wrong secret is told apart from a wrong number", async () => {
    await each.world.engine.close()
    each = await open(remote.origin, { ...smsKey, secret: "another" })
    await each.notices.send(notice())
    await each.pass(45)
    expect(await attempts()).toMatchObject([{ state: "failed", fault: "unavailable" }, { state: "sent" }])
    expect(String(each.failures[0])).toBe("NotTaken: SignatureDoesNotMatch")
  })
  test("a provider that is not there is left after half an hour", async () => {
    await remote.close()
    await each.notices.send(notice())
    await each.pass(45)
    expect(email.took).toHaveLength(1)
    expect(String(each.failures[0])).toBe("NotTaken: ECONNREFUSED")
  })
  test("no error names a number, a text or the secret", async () => {
    remote.before = () => "drop"
    await each.notices.send(notice())
    await each.pass(45)
    expect(each.failures.length).toBeGreaterThan(1)
    expect(each.failures.map(String).join()).not.toMatch(/13800000001|secret|宝山|PhoneNumber/)
  })
})

describe("an answer that never came", () => {
  test.each(["drop", "502"])("(%s) of a message that was taken is not sent again", async (how) => {
    remote.after = () => (how === "drop" ? "drop" : { status: 502, body: "<html>" })
    await each.notices.send(notice())
    await each.work()
    expect(remote.taken).toHaveLength(1)
    expect(await attempts()).toMatchObject([{ state: "started" }])
    remote.after = undefined
    await each.pass(10)
    expect(remote.taken).toHaveLength(1)
    expect(await attempts()).toMatchObject([{ channel: "sms", state: "sent" }])
    expect(email.took).toHaveLength(0)
  })
  test("of a message that was never taken: it is sent, once the provider says it has none", async () => {
    remote.before = () => "drop"
    await each.notices.send(notice())
    await each.work()
    remote.before = undefined
    await each.pass(10)
    expect(remote.taken).toHaveLength(1)
    expect(remote.asked.map(({ headers }) => headers["x-acs-action"])).toEqual([
      "SendSms",
      "QuerySendDetails",
      "SendSms",
    ])
  })
  test("is found among more than a page of the day's messages", async () => {
    remote.after = () => "drop"
    await each.notices.send(notice())
    await each.work()
    const [own] = remote.taken.splice(0)
    if (!own) throw new Error("nothing was taken")
    for (let n = 0; n < 120; n += 1) remote.taken.push({ ...own, OutId: `OTHER${n}` })
    remote.taken.push(own)
    await each.pass(10)
    expect(remote.taken).toHaveLength(121)
    expect(await attempts()).toMatchObject([{ state: "sent" }])
  })
})

describe("a report", () => {
  const report = async (more: object) =>
    takeSmsReport(each.notices, [
      { phone_number: "13800000001", success: true, err_code: "DELIVERED", out_id: await check(), ...more },
    ])
  beforeEach(async () => {
    await each.notices.send(notice())
    await each.work()
  })
  test("that it arrived is kept, however often it comes", async () => {
    await report({})
    await report({})
    expect(await attempts()).toMatchObject([{ state: "arrived" }])
    await each.pass(60 * 26)
    expect(email.took).toHaveLength(0)
  })
  test("that it could not be delivered sends it by the next channel, once", async () => {
    await Promise.all([
      report({ success: false, err_code: "MK:0001" }),
      report({ success: false, err_code: "MK:0001" }),
    ])
    await each.pass(5)
    await report({ success: false, err_code: "MK:0001" })
    await each.pass(5)
    expect(email.took).toHaveLength(1)
    expect(await attempts()).toMatchObject([{ state: "failed", fault: "MK:0001" }, { state: "sent" }])
  })
  test("of somebody else's message, or none at all, changes nothing", async () => {
    expect(await report({ out_id: "0000000000", success: false })).toBe(true)
    expect(await takeSmsReport(each.notices, [1, null, { success: false }])).toBe(true)
    expect(await takeSmsReport(each.notices, { out_id: await check() })).toBe(false)
    expect(await attempts()).toMatchObject([{ state: "sent" }])
  })
  test("that never comes: the provider is asked after a day, and has it", async () => {
    for (const one of remote.taken) one.status = 3
    clock.advance({ hours: 24 })
    await each.pass(60 * 25)
    expect(await attempts()).toMatchObject([{ state: "arrived" }])
    expect(email.took).toHaveLength(0)
  })
  test("that never comes, and the provider knows nothing either: the next channel is tried", async () => {
    await each.pass(60 * 25)
    expect(email.took).toHaveLength(1)
    expect(await attempts()).toMatchObject([{ state: "unknown", fault: "no_receipt" }, { state: "sent" }])
  })
})
