// WeChat's subscription messages over a real HTTP server that answers as the platform does: tokens, credits, and what each code means.

import { workDue } from "@civil/data/outbox-work.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { credits } from "../credits.ts"
import { type Case, citizen, kept, notice, subjectName, testWorld } from "../notices.fixture.ts"
import { notices } from "../open.ts"
import { store } from "../store.ts"
import { type Asked, json, type Provider, provider, type Reply } from "./provider.fixture.ts"
import { wechat } from "./wechat.ts"

const templates = {
  "310113": {
    page: "pages/case",
    templates: {
      "*": {
        id: "T1",
        variables: { thing1: "title", character_string2: "number", thing3: "=请登录小程序查看" },
      },
    },
  },
}

let remote: Provider
let each: Case
let sms: ReturnType<typeof kept>
let answer: (asked: Asked) => Reply
let tokens: number

beforeEach(async () => {
  tokens = 0
  answer = () => ({ body: '{"errcode":0,"errmsg":"ok","msgid":3190129048113512449}' })
  remote = await provider((asked) => {
    if (asked.url.pathname === "/cgi-bin/stable_token") {
      const { appid, secret } = JSON.parse(asked.body) as Record<string, string>
      if (appid !== "wx1" || secret !== "hush") return json({ errcode: 40125, errmsg: "invalid appsecret" })
      tokens += 1
      return json({ access_token: `TOKEN${tokens}`, expires_in: 7200 })
    }
    if (asked.url.searchParams.get("access_token") !== `TOKEN${tokens}`) return json({ errcode: 40001 })
    return answer(asked)
  })
  each = await open()
})
afterEach(async () => {
  await each.world.engine.close()
  await remote.close()
})

async function open(secret = "hush"): Promise<Case> {
  const world = await testWorld()
  const channel = wechat({
    appId: "wx1",
    secret,
    templates,
    endpoint: remote.origin,
    clock: world.clock,
    credits: credits(world, store(world)),
  })
  sms = kept("sms")
  const opened = notices({ world, channels: [channel, sms], subjectName })
  const failures: unknown[] = []
  const now = () => world.clock.now().epochMilliseconds
  const work = () =>
    workDue(world.box, { now, handle: opened.handle, failed: (_, error) => void failures.push(error) })
  const pass = async (minutes: number) => {
    for (let passed = 0; passed <= minutes; passed += 5) {
      await work()
      world.clock.advance({ minutes: 5 })
    }
  }
  return { world, notices: opened, failures, work, pass }
}

const ways = ["wechat", "sms"] as const
const tell = (n = 1) => each.notices.send(notice({ key: `k${n}`, about: `case_${n}`, channels: ways }))
const attempts = async (n = 1) => (await each.notices.of(`case_${n}`))[0]?.attempts
const sent = () => remote.asked.filter(({ url }) => url.pathname.endsWith("/subscribe/send"))
const agree = () => each.notices.credit(citizen().person, "openid-1", "T1")

describe("a person who agreed to one message", () => {
  test("gets one, with the variables as the platform bounds them, on the openid they subscribed with", async () => {
    expect(await agree()).toBe(1)
    await tell()
    await each.work()
    expect(sent().map(({ body }) => JSON.parse(body))).toEqual([
      {
        touser: "openid-1",
        template_id: "T1",
        page: "pages/case",
        miniprogram_state: "formal",
        lang: "zh_CN",
        data: {
          thing1: { value: "婚姻登记业务" },
          character_string2: { value: "7K3M92QD4X" },
          thing3: { value: "请登录小程序查看" },
        },
      },
    ])
    expect(await attempts()).toMatchObject([
      { channel: "wechat", state: "sent", receipt: "3190129048113512449" },
    ])
    expect(sms.took).toHaveLength(0)
  })
  test("gets the next ones by text message", async () => {
    await agree()
    for (const n of [1, 2, 3]) await tell(n)
    await each.pass(10)
    expect([sent().length, sms.took.length]).toEqual([1, 2])
    const all = (await Promise.all([1, 2, 3].map((n) => attempts(n)))).flat()
    expect(all.filter((one) => one?.fault === "no_credit")).toHaveLength(2)
  })
  test("uses one credit for one message, however often its sending is tried", async () => {
    await agree()
    await agree()
    answer = () => json({ errcode: 45011, errmsg: "api minute-quota reach limit" })
    await tell()
    await each.pass(15)
    answer = () => json({ errcode: 0 })
    await each.pass(15)
    expect(await attempts()).toMatchObject([{ channel: "wechat", state: "sent" }])
    expect(await agree()).toBe(2)
  })
  test("loses every credit with the agreement (43101)", async () => {
    await agree()
    await agree()
    answer = () => json({ errcode: 43101, errmsg: "user refuse to accept the msg" })
    await tell(1)
    await each.pass(5)
    await tell(2)
    await each.pass(5)
    expect(sent()).toHaveLength(1)
    expect(await attempts(1)).toMatchObject([{ fault: "wechat_43101" }, { channel: "sms" }])
    expect(await attempts(2)).toMatchObject([{ fault: "no_credit" }, { channel: "sms" }])
  })
  test("is nobody without one: nothing is even asked", async () => {
    await tell()
    await each.pass(5)
    expect(remote.asked).toEqual([])
    expect(sms.took).toHaveLength(1)
  })
  test("is not named in a key or an item of the table", async () => {
    await agree()
    const { everything } = await import("@civil/data/raw.fixture.ts")
    expect(JSON.stringify(await everything(each.world.table))).not.toContain("openid-1")
  })
})

describe("the platform", () => {
  test.each([40003, 40037, 41030, 43107, 45168, 47003])(
    "says %i: for good, the next channel",
    async (errcode) => {
      await agree()
      answer = () => json({ errcode, errmsg: "no" })
      await tell()
      await each.pass(5)
      expect(await attempts()).toMatchObject([
        { state: "failed", fault: `wechat_${errcode}` },
        { channel: "sms" },
      ])
    },
  )
  test("takes one token for many messages, and a new one when it was made invalid", async () => {
    for (const _ of [1, 2, 3, 4]) await agree()
    await tell(1)
    await tell(2)
    await each.work()
    expect(tokens).toBe(1)
    tokens = 8
    await tell(3)
    await each.work()
    expect(tokens).toBe(9)
    expect(await attempts(3)).toMatchObject([{ state: "sent" }])
  })
  test("gives a new token before the old one ends", async () => {
    await agree()
    await agree()
    await tell(1)
    await each.work()
    each.world.clock.advance({ minutes: 116 })
    await tell(2)
    await each.work()
    expect(tokens).toBe(2)
  })
  test("that does not know our secret is left for the next channel after half an hour; the secret is in no error", async () => {
    await each.world.engine.close()
    each = await open("wrong-hush")
    await agree()
    await tell()
    await each.pass(45)
    expect(await attempts()).toMatchObject([{ state: "failed", fault: "unavailable" }, { channel: "sms" }])
    expect(each.failures.map(String).join()).not.toMatch(/hush|openid/)
  })
  test.each(["drop", "busy"] as const)(
    "that may have sent it (%s) is not asked to again: the next channel takes over, and both are on record",
    async (how) => {
      await agree()
      await agree()
      answer = () => (how === "drop" ? "drop" : json({ errcode: -1, errmsg: "system error" }))
      await tell()
      await each.pass(10)
      expect(sent()).toHaveLength(1)
      expect(await attempts()).toMatchObject([
        { channel: "wechat", state: "unknown", fault: "no_answer" },
        { channel: "sms", state: "sent" },
      ])
    },
  )
})
