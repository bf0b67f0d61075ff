// A booking told over a real provider: the text message goes out signed, its code is checked on the site, its receipt comes back.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type SmsProvider, smsKey, smsProvider } from "@civil/notices/channels/sms-provider.fixture.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { book, firstFree } from "../testing/couple.ts"
import { Jar } from "../testing/jar.ts"
import { type TestServer, testServer } from "../testing/server.ts"

const token = "a-token-nobody-else-may-know"
let remote: SmsProvider
let server: TestServer
let folder: string
const home = () => `http://127.0.0.1:${server.port}`

beforeEach(async () => {
  remote = await smsProvider()
  folder = mkdtempSync(join(tmpdir(), "receipts-"))
})
afterEach(async () => {
  await server.stop()
  await remote.close()
  rmSync(folder, { recursive: true, force: true })
})

function channels(): string {
  const templates = {
    "*": {
      sign: "宝山民政",
      templates: { "*": { id: "SMS_1", variables: { number: "number", check: "check" } } },
    },
  }
  const sms = { keyId: smsKey.id, keySecret: smsKey.secret, endpoint: remote.origin, templates }
  return JSON.stringify({ sms, receiptToken: token })
}

/** Booked by one, so that both are told. */
async function booked(): Promise<Jar> {
  const jar = new Jar(home())
  await jar.signIn("lin-wei", "/help")
  await book(server, jar, "chen-jing", await firstFree(jar))
  return jar
}

async function until<Found>(look: () => Promise<Found | undefined> | Found | undefined): Promise<Found> {
  for (let times = 0; times < 200; times += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error("it did not come")
}

interface Row {
  readonly key: string
  readonly mobile?: string
  readonly revision: number
}

const push = (at: string, body: unknown) =>
  fetch(`${home()}/api/open/receipts/${at}/sms`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })

describe("a bureau that has set up text messages", () => {
  beforeEach(async () => {
    server = await testServer({ NOW: "2026-11-23T09:00:00+08:00", CHANNELS: channels() })
  })
  test("tells a booking by one, anyone can check it, and its receipt is taken from who knows the token", async () => {
    await booked()
    const sent = await until(() => remote.taken[0])
    const page = await (await fetch(`${home()}/check?code=${sent.OutId}`)).text()
    expect(page).toContain("是我们发的")
    expect(page).toContain("短信")
    const receipt = [
      { phone_number: sent.PhoneNum, success: true, err_code: "DELIVERED", out_id: sent.OutId },
    ]
    expect((await push("not-the-token", receipt)).status).toBe(404)
    const answer = await push(token, receipt)
    expect([answer.status, await answer.json()]).toEqual([200, { code: 0, msg: "接收成功" }])
    expect((await push(token, { out_id: sent.OutId })).status).toBe(400)
    expect(server.lines.join("")).not.toContain(token)
    expect(server.lines.join("")).not.toContain(sent.PhoneNum)
  })
})

describe("a demonstration", () => {
  beforeEach(async () => {
    server = await testServer({ NOW: "2026-11-23T09:00:00+08:00" })
  })
  test("sends nothing, and shows what would have been sent, with a code that holds", async () => {
    await booked()
    const page = await until(async () => {
      const text = await (await fetch(`${home()}/demo/outbox`)).text()
      return text.includes("/check?code=") ? text : undefined
    })
    expect(page).toMatch(/>1\d\d\*{4}\d{4}</)
    expect(page).not.toMatch(/>1\d{10}</)
    const [, code] = /\/check\?code=(\w+)/.exec(page) ?? []
    const checked = await (await fetch(`${home()}/api/open/check?code=${code}`)).json()
    expect(checked).toMatchObject({ sent: true, message: { channels: ["sms"] } })
  })
  test("has somebody whose phone is switched off, for the desk to call", async () => {
    const clerk = new Jar(home())
    await clerk.signIn("clerk-baoshan", "/help")
    const rows = await until(async () => {
      const page = (await (await clerk.send("/api/desk/unreached")).json()) as { rows: readonly Row[] }
      return page.rows.length > 0 ? page.rows : undefined
    })
    const [row] = rows
    expect(row?.mobile).toMatch(/^1\d\d\*{4}\d\d07$/)
    const key = encodeURIComponent(row?.key ?? "")
    const opened = await clerk.json(`/api/desk/unreached/${key}/reveal`, { reason: "电话告知" })
    expect(await opened.json()).toMatchObject({ mobile: expect.stringMatching(/^1\d{10}$/) })
    const [now] = ((await (await clerk.send("/api/desk/unreached")).json()) as { rows: readonly Row[] }).rows
    const settle = { revision: now?.revision, outcome: "called", note: "本人已知道" }
    expect((await clerk.json(`/api/desk/unreached/${key}/settle`, settle)).status).toBe(204)
  })
  test("has no address for receipts", async () => {
    expect((await push("undefined", [])).status).toBe(404)
  })
})

test("who tries codes without end is slowed down", async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00", RATE_LIMIT: "1" })
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, n) => fetch(`${home()}/check?code=ABCDEFG${100 + n}`)),
  )
  const told = new Set(answers.map(({ status }) => status))
  expect([...told].sort()).toEqual([200, 429])
})

test("a setting that cannot be used is told at the start, and not shown", async () => {
  const wrong = JSON.stringify({ sms: { keyId: "LTAI-hush", templates: {} } })
  const started = testServer({ CHANNELS: wrong })
  await expect(started).rejects.toThrow("CHANNELS cannot be used: not understood: sms.keySecret.")
  await expect(started).rejects.not.toThrow("hush")
  server = await testServer()
})
