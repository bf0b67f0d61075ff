// The client against a real HTTP server that misbehaves in the ways servers and networks do.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, test } from "vitest"
import { createCaller, createClient } from "./client.ts"
import { isStale, isUncertain, sentenceOf } from "./problem.ts"

type Handler = (request: IncomingMessage, response: ServerResponse, nth: number) => void
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function served(handler: Handler) {
  const seen: { method: string; url: string; key: string | undefined }[] = []
  const server = createServer((request, response) => {
    const key = request.headers["idempotency-key"]
    seen.push({
      method: request.method ?? "",
      url: request.url ?? "",
      key: typeof key === "string" ? key : undefined,
    })
    handler(request, response, seen.length)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  closers.push(() => server.close())
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const around = { signedOut: 0, waited: [] as number[] }
  const caller = createCaller({
    fetch: (path, init) => fetch(base + path, init),
    wait: async (ms) => void around.waited.push(ms),
    newKey: () => `key-${seen.length}`,
    signedOut: () => {
      around.signedOut += 1
    },
  })
  const client = createClient(caller)
  return { client, seen, around }
}

const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))

const refusal = {
  error: {
    kind: "conflict",
    code: "conflict.changed_meanwhile",
    message: { zh: "已被改动", en: "Changed" },
    fields: [],
  },
}

describe("an officer whose session ended", () => {
  test("is sent to sign in", async () => {
    const { client, around } = await served((_, response) => json(response, 401, refusal))
    const answer = await client.me()
    expect(answer).toEqual({ ok: false, problem: { how: "signed_out" } })
    expect(around.signedOut).toBe(1)
  })
})

describe("an officer on a bad line", () => {
  test("gets the list on the third try", async () => {
    const day = { office: "o", date: "2026-11-23", state: "open", sessions: [] }
    const { client, seen, around } = await served((request, response, nth) =>
      nth < 3 ? void request.socket.destroy() : json(response, 200, day),
    )
    expect(await client.day("o", "2026-11-23")).toEqual({ ok: true, value: day })
    expect(seen).toHaveLength(3)
    expect(around.waited).toEqual([300, 1200])
  })

  test("never sends a change twice by itself, and is told that it may have happened", async () => {
    const { client, seen } = await served((request) => void request.socket.destroy())
    const answer = await client.move("apt_1", "check-in", { revision: 1 })
    expect(seen.map((each) => each.url)).toEqual(["/api/desk/appointments/apt_1/check-in"])
    expect(!answer.ok && isUncertain(answer.problem)).toBe(true)
  })

  test("sees no proxy page as an answer", async () => {
    const { client } = await served(
      (_, response) => void response.writeHead(200).end("<html>Welcome to the hotel</html>"),
    )
    expect(await client.me()).toEqual({ ok: false, problem: { how: "broken", status: 200 } })
  })
})

describe("an officer who was second", () => {
  test("gets the server's sentence, and the desk knows that the row is stale", async () => {
    const { client, seen } = await served((_, response) => json(response, 409, refusal))
    const answer = await client.done("apt_1", { revision: 1, outcome: "done" })
    if (answer.ok) throw new Error("a refusal was taken for an answer")
    expect(isStale(answer.problem)).toBe(true)
    expect(sentenceOf(answer.problem).zh).toBe("已被改动")
    expect(seen[0]?.key).toBe("key-0")
  })
})

describe("a search", () => {
  test("puts the words in the query, encoded, and reads both shapes of the answer", async () => {
    const { client, seen } = await served((_, response, nth) =>
      json(response, 200, nth === 1 ? [] : { appointments: [] }),
    )
    expect(await client.find("baoshan", "陈&明")).toEqual({ ok: true, value: [] })
    expect(await client.find("baoshan", "x")).toEqual({ ok: true, value: [] })
    expect(new URL(seen[0]?.url ?? "", "http://x").searchParams.get("q")).toBe("陈&明")
  })
})
