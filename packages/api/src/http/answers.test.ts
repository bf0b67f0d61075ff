// What every answer carries, what may be cached, and what is said when something breaks.
import { newKey } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { Jar } from "../testing/jar.ts"
import { type TestServer, testServer } from "../testing/server.ts"

let server: TestServer
let home: string

beforeAll(async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00", RATE_LIMIT: "30" })
  home = `http://127.0.0.1:${server.port}`
})
afterAll(() => server.stop())

const availability = "/api/open/availability?office=baoshan&business=M1"

describe("every answer", () => {
  test.each(["/", "/nope", "/api/open/bureaus", "/api/me", "/healthz"])(
    "%s carries the security headers",
    async (path) => {
      const { headers } = await fetch(home + path)
      expect(headers.get("x-content-type-options")).toBe("nosniff")
      expect(headers.get("referrer-policy")).toBe("same-origin")
      const policy = headers.get("content-security-policy") ?? ""
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain("unsafe")
    },
  )

  test("of a page allows only its own nonce, a new one each time", async () => {
    const [one, other] = await Promise.all([fetch(home), fetch(home)])
    const nonce = /'nonce-([^']+)'/.exec(one.headers.get("content-security-policy") ?? "")?.[1] ?? ""
    expect(other.headers.get("content-security-policy")).not.toContain(nonce)
    const html = await one.text()
    for (const [tag] of html.matchAll(/<(style|script)\b[^>]*>/g))
      expect(tag.includes(`nonce="${nonce}"`) || / src="\/assets\//.test(tag)).toBe(true)
    expect(html).not.toMatch(/ style="| on[a-z]+="/)
  })

  test("has a number for the log, which has no address in it", async () => {
    const { headers } = await fetch(`${home}/my/appointments/apt_0123456789?secret=1`, { redirect: "manual" })
    const line = server.lines.find((each) => each.includes(headers.get("x-request-id") ?? "none"))
    expect(JSON.parse(line ?? "")).toMatchObject({
      path: "/my/appointments/:id",
      status: 303,
      who: "visitor",
    })
  })
})

describe("open data", () => {
  test("may be cached for seconds and is not sent again while unchanged", async () => {
    const first = await fetch(home + availability)
    expect(first.headers.get("cache-control")).toBe("public, max-age=2")
    const tag = first.headers.get("etag") ?? ""
    const again = await fetch(home + availability, { headers: { "if-none-match": tag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe("")
  })

  test("may be read by any site, and nothing else may", async () => {
    const headers = { origin: "https://paper.example" }
    const open = await fetch(home + availability, { headers })
    expect(open.headers.get("access-control-allow-origin")).toBe("*")
    const closed = await fetch(`${home}/api/me`, { headers })
    expect(closed.headers.get("access-control-allow-origin")).toBeNull()
  })

  test("says when a year is not known instead of guessing", async () => {
    const known = await (await fetch(`${home}/api/open/calendar?year=2026`)).json()
    expect(known).toMatchObject({ year: 2026, state: "published" })
    const unknown = await (await fetch(`${home}/api/open/calendar?year=2031`)).json()
    expect(unknown).toEqual({ year: 2031, state: "not_computable", days: [] })
  })
})

describe("pages", () => {
  test("are compressed for visitors and never for a session", async () => {
    const plain = await fetch(home, { headers: { "accept-encoding": "identity" } })
    const visitor = await fetch(home, { headers: { "accept-encoding": "gzip, br" } })
    expect(plain.headers.get("content-encoding")).toBeNull()
    expect(visitor.headers.get("content-encoding")).toBe("br")
    expect(await visitor.text()).toContain("</html>")
    const jar = new Jar(home)
    await jar.signIn("lin-wei", "/help")
    expect((await jar.send("/")).headers.get("content-encoding")).toBeNull()
  })
})

describe("a person who asks too often", () => {
  test("is told when to come back; others are served", async () => {
    const [busy, other] = [new Jar(home), new Jar(home)]
    await busy.signIn("zhao-ming", "/help")
    await other.signIn("sun-li", "/help")
    const answers = await Promise.all(Array.from({ length: 15 }, () => busy.send("/api/me")))
    const refused = answers.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0)
    expect(await refused?.json()).toMatchObject({ error: { kind: "too_many", code: "too_many.requests" } })
    expect((await other.send("/api/me")).status).toBe(200)
  })
})

describe("a script that posts forms without an end", () => {
  test("is stopped with a page that says when to come back, while visitors read on", async () => {
    const jar = new Jar(home)
    await jar.signIn("gao-yong", "/help")
    const answers = await Promise.all(
      Array.from({ length: 15 }, () =>
        jar.send("/settings", { method: "POST", body: new URLSearchParams({ language: "en" }) }),
      ),
    )
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.headers.get("content-type")).toContain("text/html")
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0)
    expect((await fetch(home)).status).toBe(200)
  })

  test("cannot begin sign-ins without an end either", async () => {
    const asks = Array.from({ length: 320 }, () => fetch(`${home}/sign-in`, { redirect: "manual" }))
    const statuses = (await Promise.all(asks)).map(({ status }) => status)
    expect(statuses).toContain(429)
    expect(statuses.every((status) => status === 303 || status === 429)).toBe(true)
  })
})

describe("when the data cannot be reached", () => {
  test("people get a page or a sentence without any inner word, and the log gets no typed text", async () => {
    const broken = await testServer()
    const jar = new Jar(`http://127.0.0.1:${broken.port}`)
    await jar.signIn("lin-wei", "/help")
    await broken.engine?.close()
    const page = await jar.send("/my")
    expect(page.status).toBe(500)
    const html = await page.text()
    expect(html).toContain("<h1>")
    expect(html).not.toMatch(/sqlite|node_modules|Error:|\.ts:\d/i)
    const api = await jar.send("/api/appointments")
    expect(api.status).toBe(500)
    expect(await api.json()).toMatchObject({ error: { kind: "unexpected", fields: [], offers: [] } })
    expect((await jar.send("/healthz")).status).toBe(503)
    const problems = broken.lines
      .filter((line) => line.includes('"level":"error"'))
      .map((line) => JSON.parse(line) as object)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem).not.toHaveProperty("message")
    await broken.stop().catch(() => undefined)
  })

  test.each(["gone", "without the table"])(
    "an engine elsewhere that is %s: people are asked to come back, and the log names service and fault",
    async (trouble) => {
      const engine = openEngine({ dataDir: ":memory:" })
      const { port } = await engine.listen(0)
      const endpoint = `http://127.0.0.1:${port}`
      const away = await testServer({
        ...{ DYNAMODB_ENDPOINT: endpoint, LOOKUP_KEY: newKey(), SEALING_KEYS: `1:${newKey()}` },
        RATE_LIMIT: "0",
      })
      onTestFinished(() => away.stop().catch(() => undefined))
      const jar = new Jar(`http://127.0.0.1:${away.port}`)
      await jar.signIn("lin-wei", "/help")
      if (trouble === "gone") await engine.close()
      else await embeddedClient(engine).run("DeleteTable", { TableName: "portal" })
      onTestFinished(() => engine.close())
      const page = await jar.send("/my")
      expect(page.status).toBe(503)
      expect(await page.text()).toContain("<h1>暂时办不了</h1>")
      const api = await jar.send("/api/appointments")
      expect(api.status).toBe(503)
      expect(await api.json()).toMatchObject({ error: { kind: "unavailable", code: "service.unavailable" } })
      const problems = away.lines.map((line) => JSON.parse(line) as Record<string, unknown>)
      const fault = trouble === "gone" ? { code: "ECONNREFUSED" } : { name: "ResourceNotFoundException" }
      expect(problems).toContainEqual(
        expect.objectContaining({
          ...{ level: "error", path: "/my", service: `dynamodb at 127.0.0.1:${port}` },
          ...fault,
        }),
      )
    },
  )
})
