// Anything at all, sent to every route and page by a citizen and an officer of every desk, is answered without a 5xx.
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Jar } from "./testing/jar.ts"
import { type TestServer, testServer } from "./testing/server.ts"

let server: TestServer
let citizen: Jar
let clerk: Jar

beforeAll(async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00", RATE_LIMIT: "0", DEMO_REGISTER: "1" })
  const home = `http://127.0.0.1:${server.port}`
  citizen = new Jar(home)
  clerk = new Jar(home)
  await citizen.signIn("lin-wei", "/help")
  await clerk.signIn("manager-baoshan", "/help")
})
afterAll(() => server.stop())

describe("whatever is sent", () => {
  const word = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(
      "baoshan",
      "M1",
      "2026-11-24",
      "09:00",
      "hold_0123456789",
      "apt_0123456789",
      "310113199003070014",
      "51310113MJ1234561W",
      "organizations",
      "慈善",
      "__proto__",
      "constructor",
    ),
  )
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      word,
      fc.double(),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("any"), { maxLength: 4 }),
      tie("object"),
    ),
    object: fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          "office",
          "business",
          "date",
          "start",
          "hold",
          "applicant",
          "partner",
          "agreed",
          "revision",
          "party",
          "mobile",
          "number",
          "outcome",
          "code",
          "kind",
          "q",
          "page",
          "asOf",
          "text",
          "dataset",
          "__proto__",
        ),
        fc.string({ maxLength: 8 }),
      ),
      tie("any"),
      { maxKeys: 6 },
    ),
  })).object

  test("to any route, it is never answered with a 5xx", async () => {
    const routes = fc.constantFrom(...server.app.routes)
    await fc.assert(
      fc.asyncProperty(routes, word, value, fc.boolean(), async (route, id, body, byClerk) => {
        const jar = byClerk ? clerk : citizen
        const path = route.path.replace(/:\w+/g, encodeURIComponent(id) || "x")
        const query = route.query
          ? `?${new URLSearchParams(Object.entries(body as object).map(([key, each]) => [key, JSON.stringify(each)]))}`
          : ""
        const answer =
          route.method === "post"
            ? await jar.json(path, body)
            : await jar.send(path + query, { method: route.method })
        const text = await answer.text()
        expect(
          `${answer.status} ${route.method} ${path}${query} ${JSON.stringify(body)}: ${text.slice(0, 100)}`,
        ).toMatch(/^[234]/)
      }),
      { numRuns: 400 },
    )
  })

  test("in pages' addresses and forms, it is never answered with a 5xx", async () => {
    const me = (await (await citizen.send("/api/me")).json()) as { csrf: string }
    const pages = server.app.app.routes.filter(
      ({ method, path }) => method !== "ALL" && !path.startsWith("/api") && !path.startsWith("/sign-"),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...pages),
        word,
        fc.dictionary(
          fc.constantFrom(
            "office",
            "month",
            "date",
            "receipt",
            "start",
            "to",
            "q",
            "language",
            "bureau",
            "mobile",
            "party",
            "number",
            "revision",
          ),
          word,
          { maxKeys: 5 },
        ),
        async ({ method, path }, id, fields) => {
          const url = path
            .replace(/:kind/, "m1")
            .replace(/:\w+/g, encodeURIComponent(id) || "x")
            .replace("*", "x")
          const form = new URLSearchParams({ ...fields, _csrf: me.csrf })
          const answer =
            method === "POST"
              ? await citizen.send(url, { method, body: form })
              : await citizen.send(`${url}?${new URLSearchParams(fields)}`)
          await answer.text()
          expect(`${answer.status} ${method} ${url} ${JSON.stringify(fields)}`).toMatch(/^[234]/)
        },
      ),
      { numRuns: 300 },
    )
  })

  test("no identity number reached a log line", () => {
    expect(server.lines.join("")).not.toMatch(/310113199003070014/)
    expect(server.lines.filter((line) => line.includes('"level":"error"'))).toEqual([])
  })
})
