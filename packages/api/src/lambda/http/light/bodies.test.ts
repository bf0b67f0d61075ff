// Bodies of every kind, and Hono itself, on ours and on the platform's own classes.
import { Hono } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { describe, test } from "vitest"
import { post, same, type Web, words } from "./beside.ts"

const bodies: readonly (readonly [string, BodyInit | null])[] = [
  ["no body", null],
  ["an empty text", ""],
  ["a text", words],
  ["a text with a mark in front", `\ufeff${words}`],
  ["half a character", "a\ud83cb"],
  ["bytes", new TextEncoder().encode(words)],
  ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0xe5, 0xa9])],
  ["part of a buffer", new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 3)],
  ["a buffer", new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]).buffer],
  ["parameters", new URLSearchParams({ name: "张三", a: "1 2" })],
  ["a blob", new Blob(["b"], { type: "text/x" })],
  ["JSON", '{"a":[1,"二"]}'],
]
const readers = ["text", "arrayBuffer", "bytes", "json"] as const

describe.each(bodies)("a body of %s", (_name, body) => {
  test.each(readers)("is read as %s the same way", async (reader) => {
    await same(({ Response }) => new Response(body)[reader]())
    await same((web) => post(web, body)[reader]())
  })

  test("says what it is the same way", async () => {
    const typeOf = (web: Web) =>
      [new web.Response(body), post(web, body)].map((each) => each.headers.get("content-type"))
    await same(typeOf)
  })

  test("is not changed by whoever made it", async () => {
    await same(async ({ Response }) => {
      const bytes = new Uint8Array([1, 2, 3])
      const response = new Response(bytes)
      bytes[0] = 9
      return response.bytes()
    })
  })
})

describe("an app of Hono", () => {
  const app = new Hono()
    .get("/cookies", (c) => {
      setCookie(c, "a", "1", { httpOnly: true })
      setCookie(c, "b", "二")
      deleteCookie(c, "c")
      return c.json({ given: getCookie(c), q: c.req.queries("q"), agent: c.req.header("user-agent") })
    })
    .post("/form", async (c) => c.json(await c.req.parseBody({ all: true })))
    .post("/json", async (c) => c.json({ twice: [await c.req.json(), await c.req.text()] }))
    .post("/bytes", async (c) => c.body(await c.req.arrayBuffer(), 201, { "content-type": "application/x" }))
    .get("/away", (c) => c.redirect("/there", 303))
    .get("/wrapped", (c) => c.html("<p>x</p>"))
  app.use("/late/*", async (c, next) => {
    await next()
    c.res.headers.set("x-late", "1")
    c.res = new Response(c.res.body, c.res)
  })
  app.get("/late/page", (c) => c.html(words))

  const asked: readonly (readonly [string, string, RequestInit])[] = [
    [
      "reads and writes cookies",
      "/cookies?q=1&q=%E4%BA%8C",
      { headers: { cookie: "x=1; y=%20z", "user-agent": "u" } },
    ],
    [
      "reads a form",
      "/form",
      {
        method: "POST",
        body: new URLSearchParams([
          ["a", "1"],
          ["a", "二"],
          ["b", ""],
        ]),
      },
    ],
    [
      "reads JSON twice",
      "/json",
      { method: "POST", body: '{"a":"婚"}', headers: { "content-type": "application/json" } },
    ],
    ["passes bytes through", "/bytes", { method: "POST", body: new Uint8Array([0, 255, 128]) }],
    ["sends elsewhere", "/away", {}],
    ["answers HEAD", "/wrapped", { method: "HEAD" }],
    ["changes an answer afterwards", "/late/page", {}],
    ["finds nothing", "/nowhere", {}],
  ]

  test.each(asked)("%s", async (_name, path, init) => {
    await same(async ({ Request }) => {
      const answer = await app.fetch(new Request(`https://mz.example.gov.cn${path}`, init))
      return [answer.status, [...answer.headers], answer.headers.getSetCookie(), await answer.bytes()]
    })
  })
})
