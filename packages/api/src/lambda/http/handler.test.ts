// Events of an HTTP API and of a function URL, in the shape AWS documents, answered as API Gateway wants it.
import { describe, expect, test } from "vitest"
import { event, handlerOf, lines, origin, told } from "./fixture.ts"
import { Response } from "./light/web.ts"

const handler = handlerOf()

describe("a request", () => {
  test("comes with its address under the public name, its query and its peer", async () => {
    const { url, method, queries, env } = told(await handler(event()))
    expect(url).toBe(`${origin}/echo?a=1&a=2&b=%E5%A9%9A`)
    expect(method).toBe("GET")
    expect(queries).toEqual({ a: ["1", "2"], b: ["婚"] })
    expect(env).toEqual({ address: "203.0.113.7", requestId: "JKJaXmPLvHcESHA=" })
  })

  test("of a function URL comes the same way", async () => {
    const url = "abc.lambda-url.cn-north-1.on.aws"
    const given = event(
      {},
      {},
      { domainName: url, routeKey: "$default", accountId: "anonymous", apiId: "abc" },
    )
    expect(told(await handler(given)).url).toBe(`${origin}/echo?a=1&a=2&b=%E5%A9%9A`)
  })

  test("keeps headers as they were joined, and cookies in one line", async () => {
    const given = event({
      headers: {
        "X-Many": "1,2",
        "user-agent": "张",
        "content-length": "99",
        "transfer-encoding": "chunked",
      },
      cookies: ["a=1", "b=%E5"],
    })
    const { headers } = told(await handler(given))
    expect(headers).toEqual({
      "x-many": "1,2",
      // As Node's own server hands it over: each byte a character.
      "user-agent": Buffer.from("张", "utf8").toString("latin1"),
      cookie: "a=1; b=%E5",
    })
  })

  test.each([
    ["text", "a=1&b=二", false, "a=1&b=二"],
    ["base64", Buffer.from("a=1&b=二").toString("base64"), true, "a=1&b=二"],
  ])("may carry its body as %s", async (_name, body, isBase64Encoded, expected) => {
    const answer = told(await handler(event({ body, isBase64Encoded }, { method: "POST" })))
    expect(answer.body).toBe(expected)
    expect(answer.headers["content-length"]).toBe(String(Buffer.byteLength(expected)))
  })

  test("may carry bytes that are no text", async () => {
    const body = Buffer.from([0, 255, 128]).toString("base64")
    const given = event({ rawPath: "/bytes", body, isBase64Encoded: true }, { method: "POST" })
    expect(told<number[]>(await handler(given))).toEqual([0, 255, 128])
  })

  test("to read is answered although it carries a body", async () => {
    const answer = await handler(event({ body: "x" }, { method: "GET" }))
    expect([answer.statusCode, told(answer).body]).toEqual([200, ""])
  })

  test.each([
    ["/dev/echo", "dev", "/echo"],
    ["/dev", "dev", "/"],
    ["/echo", "dev", "/echo"],
    ["/device/echo", "dev", "/device/echo"],
  ])("to %s on the stage %s is one to %s", async (rawPath, stage, path) => {
    const seen: string[] = []
    const watching = handlerOf({
      fetch: (request) => {
        seen.push(new URL(request.url).pathname)
        return new Response(null, { status: 204 })
      },
    })
    await watching(event({ rawPath, rawQueryString: "" }, {}, { stage }))
    expect(seen).toEqual([path])
  })

  test.each([
    ["/paths/a%20b", "a b"],
    ["/paths/a b", "a b"],
    ["/paths/婚", "婚"],
    ["/paths/50%", "50%"],
    ["/paths/what?x=1", "what?x=1"],
    ["/paths/a#b", "a#b"],
  ])("with the path %s, decoded or not, names %j", async (rawPath, name) => {
    const answer = await handler(event({ rawPath, rawQueryString: "q=1" }))
    expect(told(answer)).toEqual({ name, query: { q: "1" } })
  })
})

describe("an answer", () => {
  const get = (rawPath: string, http: object = {}, headers: Record<string, string> = {}) =>
    handler(event({ rawPath, rawQueryString: "", headers }, http))

  test("of text goes as text", async () => {
    expect(await get("/page")).toEqual({
      statusCode: 200,
      headers: { "content-type": "text/html; charset=UTF-8" },
      body: "<p>婚</p>",
      isBase64Encoded: false,
    })
  })

  test.each([
    ["bytes", "/picture", [0, 255, 128]],
    ["compressed text", "/packed", [...Buffer.from("packed")]],
  ])("of %s goes in base64", async (_name, path, bytes) => {
    const { body = "", isBase64Encoded } = await get(path)
    expect(isBase64Encoded).toBe(true)
    expect([...Buffer.from(body, "base64")]).toEqual(bytes)
  })

  test("hands every cookie over by itself", async () => {
    const { statusCode, headers, cookies } = await get("/cookies")
    expect(statusCode).toBe(303)
    expect(headers).toEqual({ location: "/there" })
    expect(cookies).toEqual(["a=1; Path=/", "b=2, 3"])
  })

  test("to HEAD has the headers of a body and none", async () => {
    expect(await get("/page", { method: "HEAD" })).toEqual({
      statusCode: 200,
      headers: { "content-type": "text/html; charset=UTF-8" },
    })
  })

  test("says nothing of a connection that is not ours", async () => {
    expect(await get("/closing")).toEqual({ statusCode: 413, headers: { "x-kept": "1" } })
  })

  test("without a body has none", async () => {
    expect(await get("/nothing")).toEqual({ statusCode: 204, headers: {} })
    expect(await get("/unchanged")).toEqual({ statusCode: 304, headers: { etag: '"1"' } })
  })

  test.each(["/large", "/large-bytes"])(
    "larger than Lambda passes on is said to be an error (%s)",
    async (path) => {
      lines.length = 0
      const answer = await get(path)
      expect(answer.statusCode).toBe(500)
      expect(told<{ error: { kind: string } }>(answer).error.kind).toBe("unexpected")
      expect(lines.join()).toContain("AnswerTooLarge")
    },
  )

  test("that the app failed to make is said to be an error, with nothing of the request in the log", async () => {
    lines.length = 0
    const failing = handlerOf({ fetch: () => Promise.reject(new TypeError("110101199003070134")) })
    expect((await failing(event())).statusCode).toBe(500)
    expect(lines.join()).toContain("JKJaXmPLvHcESHA=")
    expect(lines.join()).not.toContain("110101")
  })
})

describe("an event that is no request", () => {
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["a text", "event"],
    ["an empty object", {}],
    ["payload format 1.0", { version: "1.0", httpMethod: "GET", path: "/" }],
    ["one without a context", { ...event(), requestContext: undefined }],
    ["one without a method", event({}, { method: undefined })],
    ["one without a path", event({ rawPath: "" })],
    ["one whose body is no text", { ...event(), body: { a: 1 } }],
    ["one with a broken header", event({ headers: { "a b": "1" } })],
    ["one with a method that is none", event({}, { method: "G E T" })],
    ["one of a queue", { Records: [{ eventSource: "aws:sqs", body: "{}" }] }],
  ])("(%s) is 400", async (_name, given) => {
    const answer = await handler(given)
    expect(answer.statusCode).toBe(400)
    expect(told<{ error: { kind: string } }>(answer).error.kind).toBe("malformed")
  })
})
