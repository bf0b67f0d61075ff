// Requests and answers: whatever the app does with ours or the platform's own, it sees the same.
import { describe, test } from "vitest"
import { address, type Case, post, same, words } from "./beside.ts"

const requests: readonly Case[] = [
  [
    "know method, address and headers",
    (web) => {
      const request = post(web, "x", "text/x")
      return [request.method, request.url, [...request.headers], request.bodyUsed]
    },
  ],
  [
    "write common methods large",
    ({ Request }) =>
      ["get", "Head", "dElete", "patch", "options"].map((method) => new Request(address, { method }).method),
  ],
  ["make an address whole", ({ Request }) => new Request("https://a.example/ü b?q=婚#part").url],
  ["take a URL", ({ Request }) => new Request(new URL(address)).url],
  ["refuse a method that is none", ({ Request }) => new Request(address, { method: "G E T" })],
  ["refuse a method of proxies", ({ Request }) => new Request(address, { method: "Trace" })],
  ["refuse an address without a host", ({ Request }) => new Request("/marriage")],
  ["refuse credentials in an address", ({ Request }) => new Request("https://a:b@c.example/")],
  ["refuse a GET with a body", ({ Request }) => new Request(address, { body: "x" })],
  [
    "are read once",
    async (web) => {
      const request = post(web, "x")
      await request.text()
      return [request.bodyUsed, await request.text()]
    },
  ],
  [
    "are cloned before they are read",
    async (web) => {
      const request = post(web, words, "text/x")
      const copy = request.clone()
      return [await request.text(), await copy.text(), [...copy.headers], copy.method, copy.url]
    },
  ],
  [
    "are not cloned after",
    async (web) => {
      const request = post(web, "x")
      await request.text()
      return request.clone().url
    },
  ],
  [
    "take another's place with another body",
    async (web) => {
      const request = new web.Request(post(web, "old", "text/x"), { body: new Uint8Array([104, 105]) })
      return [request.method, request.url, [...request.headers], await request.text()]
    },
  ],
  [
    "hand a body on",
    async (web) => {
      const first = post(web, "handed on", "text/x")
      const second = new web.Request(first)
      return [await second.text(), second.headers.get("content-type")]
    },
  ],
  [
    "read a form",
    async (web) => {
      const form = await post(
        web,
        "a=1&b=%E5%A9%9A+x&a=2",
        "application/x-www-form-urlencoded; charset=utf-8",
      ).formData()
      return [[...form], form.getAll("a"), form.get("none"), form.has("b")]
    },
  ],
  [
    "read an upload",
    async (web) => {
      const parts = new FormData()
      parts.set("file", new Blob(["%PDF"]), "a.pdf")
      const form = await post(web, parts).formData()
      const file = form.get("file")
      return file instanceof File && [file.name, await file.text()]
    },
  ],
  ["refuse a form of another type", async (web) => [...(await post(web, "a=1", "text/plain").formData())]],
  [
    "can be read in pieces",
    async (web) => {
      const pieces: number[] = []
      for await (const piece of post(web, words).body ?? []) pieces.push(...piece)
      return pieces
    },
  ],
  [
    "are read whole after their stream was looked at",
    async (web) => {
      const request = post(web, words)
      return [request.body !== null, await request.text(), request.bodyUsed]
    },
  ],
  [
    "have what else the platform says",
    ({ Request }) => {
      const { mode, redirect, cache, signal } = new Request(address)
      return [mode, redirect, cache, signal.aborted]
    },
  ],
  [
    "take a signal",
    ({ Request }) => {
      const signal = AbortSignal.abort()
      return new Request(address, { signal }).signal.aborted
    },
  ],
  [
    "are known as requests",
    ({ Request }) => [new Request(address) instanceof Request, {} instanceof Request],
  ],
]

const responses: readonly Case[] = [
  [
    "are 200 unless said",
    ({ Response }) => {
      const { status, statusText, ok, type, url, redirected, bodyUsed } = new Response("x")
      return [status, statusText, ok, type, url, redirected, bodyUsed]
    },
  ],
  [
    "carry status and headers",
    ({ Response }) => {
      const response = new Response(words, { status: 404, statusText: "No", headers: { "X-A": "1" } })
      return [response.status, response.statusText, response.ok, [...response.headers]]
    },
  ],
  ...[101, 199, 200.5, 204, 205, 304, 600].map(
    (status): Case => [
      `with status ${status} and a body`,
      ({ Response }) => new Response("x", { status }).status,
    ],
  ),
  ["without a body may be 204", ({ Response }) => new Response(null, { status: 204 }).body],
  [
    "are copied from an answer",
    ({ Response }) => {
      const first = new Response("x", { status: 201, headers: { a: "1", "set-cookie": "b=2" } })
      const second = new Response(null, first)
      return [second.status, [...second.headers]]
    },
  ],
  [
    "hand a stream on",
    async ({ Response }) => {
      const first = new Response(words, { headers: { "content-type": "text/html" } })
      const second = new Response(first.body, first)
      return [[...second.headers], await second.text()]
    },
  ],
  [
    "do not hand on a stream that is being read",
    async ({ Response }) => {
      const first = new Response(words)
      first.body?.getReader()
      return new Response(first.body).status
    },
  ],
  [
    "take a stream of others",
    async ({ Response }) => {
      const source = new Blob(["streamed"]).stream()
      return await new Response(source, { status: 202 }).text()
    },
  ],
  [
    "are cloned with their type",
    async ({ Response }) => {
      const first = new Response(words, { headers: { "content-type": "text/html" } })
      const copy = first.clone()
      copy.headers.set("x", "1")
      return [await first.text(), await copy.text(), [...first.headers], [...copy.headers]]
    },
  ],
  [
    "are not cloned once read",
    async ({ Response }) => {
      const first = new Response("x")
      await first.text()
      return first.clone().status
    },
  ],
  [
    "read as a blob keep the type",
    async ({ Response }) => {
      const blob = await new Response("x", { headers: { "content-type": "text/html" } }).blob()
      return [blob.type, await blob.text()]
    },
  ],
  [
    "are made of JSON",
    async ({ Response }) => {
      const response = Response.json({ a: words }, { status: 201 })
      return [response.status, [...response.headers], await response.json()]
    },
  ],
  ["are no JSON of what has none", ({ Response }) => Response.json(undefined)],
  [
    "redirect",
    ({ Response }) => {
      const response = Response.redirect("https://a.example/b", 303)
      return [response.status, response.headers.get("location")]
    },
  ],
  ["fail", ({ Response }) => Response.error().type],
  ["are known as answers", ({ Response }) => [new Response() instanceof Response, [] instanceof Response]],
]

describe("requests", () => {
  test.each(requests)("%s", (_name, act) => same(act))
})

describe("answers", () => {
  test.each(responses)("%s", (_name, act) => same(act))
})
