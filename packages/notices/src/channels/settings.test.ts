// The setting CHANNELS: what it may hold, and that what is wrong with it is said without quoting it.
import { describe, expect, test } from "vitest"
import { testWorld } from "../notices.fixture.ts"
import { openChannels } from "./open.ts"
import { readChannels } from "./settings.ts"

const templates = {
  "*": { sign: "民政局", templates: { "*": { id: "SMS_1", variables: { check: "check" } } } },
}
const all = {
  sms: { keyId: "LTAI", keySecret: "hush-1", templates },
  email: { url: "smtps://notice:hush-2@mail.example.cn:465", from: "民政局 <notice@example.cn>" },
  wechat: { appId: "wx1", secret: "hush-3", templates },
  receiptToken: "abcdefghijklmnopqrstuvwx",
  receiptHours: 12,
}

describe("the setting", () => {
  test("opens the channels that are set up, in the order in which they cost least, and no others", async () => {
    const world = await testWorld()
    const names = (settings: object) =>
      openChannels(readChannels(JSON.stringify(settings)), world, undefined).map(({ name }) => name)
    expect(names(all)).toEqual(["wechat", "sms", "email"])
    expect(names({ email: all.email })).toEqual(["email"])
    expect(names({})).toEqual([])
    await world.engine.close()
  })
  test("knows the providers' own addresses, and how long is waited", () => {
    const read = readChannels(JSON.stringify(all))
    expect(read.sms?.endpoint).toBe("https://dysmsapi.aliyuncs.com")
    expect(read.wechat?.endpoint).toBe("https://api.weixin.qq.com")
    expect(read.patience).toEqual({ receiptHours: 12 })
  })
  test.each([
    ["hush-1 is no JSON", "it is no JSON"],
    ["[]", "not understood: the whole"],
    [JSON.stringify({ ...all, sms: { ...all.sms, keySecret: 5 } }), "not understood: sms.keySecret"],
    [
      JSON.stringify({ ...all, sms: { ...all.sms, endpoint: "http://sms.example.cn" } }),
      "not understood: sms.endpoint",
    ],
    [
      JSON.stringify({ ...all, email: { ...all.email, url: "https://hush-2@mail" } }),
      "not understood: email.url",
    ],
    [JSON.stringify({ ...all, receiptToken: "short" }), "not understood: receiptToken"],
    [JSON.stringify({ ...all, pigeon: {} }), "not understood: pigeon"],
  ])("is refused without being quoted: %#", (text, says) => {
    expect(() => readChannels(text)).toThrow(says)
    expect(() => readChannels(text)).not.toThrow(/hush/)
  })
})
