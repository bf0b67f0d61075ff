// One notice from its fact to its person: told once, on the first channel that takes it, and found in the message centre.
import { Refusal } from "@civil/core/refusal.ts"
import { everything } from "@civil/data/raw.fixture.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { begin, type Case, citizen, type Kept, kept, notice, staff } from "./notices.fixture.ts"
import { NotTaken } from "./shapes.ts"

let sms: Kept
let email: Kept
let each: Case
beforeEach(async () => {
  sms = kept("sms")
  email = kept("email")
  each = await begin([sms, email])
})
afterEach(() => each.world.engine.close())

const delivery = async () => {
  const [found] = await each.notices.of("case_1")
  if (!found) throw new Error("nothing was written")
  return found
}

describe("a person", () => {
  test("is told once, however often it is sent and delivered", async () => {
    await Promise.all([each.notices.send(notice()), each.notices.send(notice()), each.notices.send(notice())])
    await Promise.all([each.work(), each.work()])
    await each.notices.send(notice())
    await each.work()
    expect(sms.took).toHaveLength(1)
    expect(email.took).toHaveLength(0)
    expect(await each.notices.messages(citizen())).toHaveLength(1)
    expect(await delivery()).toMatchObject({ state: "told", attempts: [{ channel: "sms", state: "sent" }] })
  })
  test("finds the whole text in the message centre, with its check code; outside goes only the neutral one", async () => {
    await each.notices.send(notice())
    await each.work()
    const [message] = await each.notices.messages(citizen())
    expect(message).toEqual({
      id: "case_1.7.applicant",
      at: "2026-03-02T01:00:00Z",
      text: notice().text,
      about: "case_1",
      check: (await delivery()).check,
    })
    expect(sms.took[0]?.text).toEqual(notice().outside)
    expect(sms.took[0]?.check).toBe(message?.check)
  })
  test("sees nobody else's messages, and staff none", async () => {
    await each.notices.send(notice())
    expect(await each.notices.messages(citizen("P2"))).toEqual([])
    await expect(each.notices.messages(staff())).rejects.toThrow(Refusal)
    await expect(each.notices.messages({ kind: "visitor" })).rejects.toMatchObject({
      kind: "unauthenticated",
    })
  })
  test("without any channel finds it in the message centre, and that is that", async () => {
    await each.notices.send(notice({ channels: [] }))
    await each.notices.send(notice({ key: "k2", to: {}, about: "case_2" }))
    await each.work()
    expect(await each.notices.messages(citizen())).toHaveLength(2)
    expect((await delivery()).state).toBe("told")
    expect((await each.notices.of("case_2"))[0]?.state).toBe("told")
    expect((await each.notices.unreached(staff())).rows).toEqual([])
  })
})

describe("what is kept", () => {
  test("holds no name, number or address in clear", async () => {
    await each.notices.send(notice())
    await each.work()
    const items = JSON.stringify(await everything(each.world.table))
    expect(items).not.toMatch(/13800000001|lin@example|辅导|counselling was/)
  })
})

describe("a channel", () => {
  test("that fails for good is followed by the next one", async () => {
    sms.answer = () => ({ state: "failed", fault: "isv.MOBILE_NUMBER_ILLEGAL" })
    await each.notices.send(notice())
    await each.work()
    await each.work()
    expect(email.took).toHaveLength(1)
    expect(await delivery()).toMatchObject({
      state: "told",
      attempts: [
        { channel: "sms", state: "failed", fault: "isv.MOBILE_NUMBER_ILLEGAL" },
        { channel: "email", state: "sent" },
      ],
    })
  })
  test("that is out for a while is tried again, and is not left", async () => {
    sms.answer = () => new NotTaken("busy")
    await each.notices.send(notice())
    await each.work()
    expect(each.failures).toHaveLength(1)
    sms.answer = undefined
    each.world.clock.advance({ seconds: 10 })
    await each.work()
    expect([sms.took.length, email.took.length]).toEqual([1, 0])
  })
  test("that stays out is left for the next one after half an hour", async () => {
    sms.answer = () => new NotTaken("busy")
    await each.notices.send(notice())
    await each.pass(60)
    expect([sms.took.length, email.took.length]).toEqual([0, 1])
    expect((await delivery()).attempts[0]).toMatchObject({ state: "failed", fault: "unavailable" })
  })
})
