// Every page answers through the bundle behind an HTTP API as it does from the server of one machine: both stand on one
// table with the same keys, so that even a session of one is a session of the other.
import { createHash } from "node:crypto"
import type { Jar } from "@civil/api/testing/jar.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type LocalServer, startLocalServer } from "./local-server.ts"
import { monday, openTrial, type Trial } from "./trial.ts"

let trial: Trial
let local: LocalServer
let lin: Jar
beforeAll(async () => {
  // The front of the other partition passes every header on: the app itself is compared, with all that browsers say.
  trial = await openTrial(monday, {}, "aws")
  local = await startLocalServer(trial)
  lin = await trial.person("lin-wei")
})
afterAll(async () => {
  await local?.stop()
  await trial?.stop()
})

interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
  readonly jar?: Jar
}

/** What the two ways themselves add or choose: the time, the connection, how long a body is on its way. */
const ofTheWay = /^(date|connection|keep-alive|transfer-encoding|content-length|x-request-id)$/

/** Made anew for every answer: marks of scripts, tokens of forms, a first sign-in step, the time in /healthz. */
const fresh = (text: string) =>
  text
    .replace(/nonce(="|-)[\w+/=-]+/g, "nonce$1…")
    .replace(/("(?:time|asOf)":")[^"]+/g, "$1…")
    .replace(/(state|nonce|code_challenge)=[\w%-]+/g, "$1=…")
    .replace(/__Host-sign-in-[\w-]+=[^;]+/g, "__Host-sign-in-…")

async function ask(origin: string, path: string, { method = "GET", headers = {}, body, jar }: Asked) {
  const cookie = jar ? { cookie: `__Host-session=${jar.cookie("__Host-session")}` } : {}
  const sent = { "accept-encoding": "identity", ...headers, ...cookie }
  const init = { method, headers: sent, redirect: "manual" as const, ...(body !== undefined && { body }) }
  const answer = await fetch(origin + path, init as RequestInit)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const text = /text|json|xml|javascript|svg|calendar/.test(answer.headers.get("content-type") ?? "")
  return {
    status: answer.status,
    headers: Object.fromEntries(
      [...answer.headers]
        .filter(([name]) => !ofTheWay.test(name))
        .map(([name, value]) => [name, fresh(value)]),
    ),
    body: text ? fresh(bytes.toString("utf8")) : createHash("sha256").update(bytes).digest("hex"),
  }
}

/** Papers lie in a bucket there and on the server's own origin here: a page's policy names the bucket wherever it is allowed. */
function withoutBucket<Answer extends { readonly headers: Record<string, string> }>(answer: Answer): Answer {
  const bucket = ` ${new URL(trial.cloud.endpoints.bucket?.url ?? "").origin}`
  const policy = answer.headers["content-security-policy"]
  if (policy === undefined || policy.split(bucket).length !== 5) return answer
  return {
    ...answer,
    headers: { ...answer.headers, "content-security-policy": policy.replaceAll(bucket, "") },
  }
}

async function compare(path: string, asked: Asked = {}) {
  const bundle = withoutBucket(await ask(trial.front.origin, path, asked))
  const server = await ask(local.origin, path, asked)
  expect({ path, ...bundle }).toEqual({ path, ...server })
  return bundle
}

/** Every page that links lead to, each form of its address once. */
async function everyPage(jar?: Jar): Promise<readonly string[]> {
  const seen = new Map<string, string>()
  const waiting = ["/"]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { pathname, searchParams } = new URL(path, trial.front.origin)
    const form = `${pathname}?${[...searchParams.keys()].sort()}`
    if (seen.has(form)) continue
    seen.set(form, path)
    const { body } = await compare(path, jar ? { jar } : {})
    for (const [, link = ""] of body.matchAll(/(?:href|src)="(\/[^"#]*)/g))
      waiting.push(link.replaceAll("&amp;", "&"))
  }
  return [...seen.values()]
}

describe("a visitor", () => {
  test("gets every page and file that links lead to, the same from both", async () => {
    const pages = await everyPage()
    expect(pages.length).toBeGreaterThan(25)
    const asset = pages.find((path) => path.startsWith("/assets/")) ?? "no asset"
    for (const encoding of ["identity", "gzip", "br"]) {
      const headers = { "accept-encoding": encoding }
      expect((await compare(asset, { headers })).status).toBe(200)
      await compare(asset, { headers, method: "HEAD" })
    }
  })

  test.each([
    "/healthz",
    "/api/openapi.json",
    "/api/open/bureaus",
    "/api/open/offices",
    "/api/open/availability?office=baoshan&business=M1",
    "/api/open/calendar?year=2026",
    "/search?q=%E7%A6%BB%E5%A9%9A%20%26%20a%2Bb",
    "/nothing/here",
    "/%E5%A9%9A%E5%A7%BB",
    "/api/nothing",
    "/api/me",
    "/my",
    "/desk",
    "/assets/nothing.js",
    "/assets/../index.mjs",
    "/sign-in?to=//elsewhere.example",
    "/?lang=en&lang=zh",
  ])("gets the same answer at %s", async (path) => {
    await compare(path)
  })

  test.each([
    ["HEAD /", "/", { method: "HEAD" }],
    ["HEAD of what is not there", "/nothing", { method: "HEAD" }],
    ["OPTIONS", "/api/me", { method: "OPTIONS" }],
    ["PUT", "/", { method: "PUT", body: "x" }],
    [
      "a form without its type",
      "/settings",
      { method: "POST", headers: { "content-type": "text/plain" }, body: "language=en" },
    ],
    [
      "a form",
      "/settings",
      {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "language=en&back=%2Fhelp",
      },
    ],
    [
      "a form from another site",
      "/settings",
      {
        method: "POST",
        headers: { origin: "https://elsewhere.example", "content-type": "application/x-www-form-urlencoded" },
        body: "language=en",
      },
    ],
    [
      "broken JSON",
      "/api/holds",
      { method: "POST", headers: { "content-type": "application/json" }, body: "{" },
    ],
    [
      "JSON that is no JSON type",
      "/api/holds",
      { method: "POST", headers: { "content-type": "text/plain" }, body: "{}" },
    ],
    [
      "bytes",
      "/api/holds",
      {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: Buffer.from([0, 255, 128]),
      },
    ],
    [
      "a body of 3 MB",
      "/api/holds",
      { method: "POST", headers: { "content-type": "application/json" }, body: "x".repeat(3_000_000) },
    ],
    [
      "a body of 100 KB",
      "/settings",
      {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: `language=${"x".repeat(100_000)}`,
      },
    ],
    ["another language", "/", { headers: { "accept-language": "en" } }],
    ["cookies that are none of ours", "/", { headers: { cookie: "a=1; =; ;b; lang=en; elder=1" } }],
    ["a page in brotli", "/", { headers: { "accept-encoding": "br" } }],
  ] as const)("asking for %s gets the same answer", async (_what, path, asked) => {
    await compare(path, asked)
  })
})

describe("a person signed in", () => {
  test("gets every page the same from both", async () => {
    expect((await everyPage(lin)).length).toBeGreaterThan(25)
  })

  const form = { "content-type": "application/x-www-form-urlencoded" }
  test.each([
    ["a form without its token", "/marriage/hold", { method: "POST", headers: form, body: "office=baoshan" }],
    [
      "a broken hold",
      "/api/holds",
      { method: "POST", headers: { "content-type": "application/json" }, body: "[]" },
    ],
    [
      "JSON with a broken character",
      "/api/holds",
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: Buffer.from([0x7b, 0xff, 0x7d]),
      },
    ],
    ["an empty body", "/api/holds", { method: "POST", headers: { "content-type": "application/json" } }],
    ["a stranger's booking", "/api/appointments/apt_0000000000", {}],
  ] as const)("sending %s gets the same answer", async (_what, path, asked) => {
    await compare(path, { ...asked, jar: lin })
  })
})

describe("an event that is none", () => {
  const event = {
    version: "2.0",
    rawPath: "/",
    rawQueryString: "",
    headers: {},
    requestContext: { http: { method: "GET", path: "/", sourceIp: "203.0.113.1" } },
    isBase64Encoded: false,
  }
  const odd: readonly (readonly [string, unknown])[] = [
    ["empty", {}],
    ["null", null],
    ["a text", "hello"],
    ["of another service", { Records: [{ eventSource: "aws:sqs", body: "{}" }] }],
    ["without headers", { ...event, headers: undefined }],
    ["with a method that is none", { ...event, requestContext: { http: { method: "G ET", path: "/" } } }],
    ["with a path that is none", { ...event, rawPath: "//[" }],
    ["with marks in its decoded path", { ...event, rawPath: "/my/?a=1#b%zz\u0000" }],
    ["with a header of several lines", { ...event, headers: { accept: "a\r\nset-cookie: x=1" } }],
    [
      "with a body that is no base64",
      {
        ...event,
        rawPath: "/settings",
        body: "%%%",
        isBase64Encoded: true,
        requestContext: { http: { method: "POST", path: "/settings" } },
      },
    ],
    ["with bytes in its query", { ...event, rawQueryString: "q=%FF%FE&%E0%A4%A" }],
  ]
  test.each(odd)("(%s) is answered, never an error of ours", async (_how, given) => {
    const outcome = await trial.functions.portal.invoke(given)
    expect(outcome).toMatchObject({ ok: true })
    const { statusCode } = (outcome.ok ? outcome.value : {}) as { statusCode: number }
    expect(statusCode).toBeLessThan(500)
  })

  test("that did not come through our own front is turned away", async () => {
    const outcome = await trial.functions.portal.invoke(event)
    expect(outcome).toMatchObject({ ok: true, value: { statusCode: 403 } })
  })
})
