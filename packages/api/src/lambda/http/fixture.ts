// For tests: an event of payload format 2.0, a small app behind the handler, and what it answers.
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda"
import { Hono } from "hono"
import type { LambdaBindings } from "../../context.ts"
import { logTo } from "../../http/log.ts"
import { type HttpDeps, httpHandler } from "./handler.ts"
import { Response } from "./light/web.ts"

type Result = APIGatewayProxyStructuredResultV2

/** From the documentation of payload format 2.0. */
export function event(change: Partial<APIGatewayProxyEventV2> = {}, http: object = {}, context: object = {}) {
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: "/echo",
    rawQueryString: "a=1&a=2&b=%E5%A9%9A",
    headers: { host: "id.execute-api.cn-north-1.amazonaws.com.cn", "x-forwarded-for": "203.0.113.7" },
    requestContext: {
      accountId: "123456789012",
      apiId: "id",
      domainName: "id.execute-api.cn-north-1.amazonaws.com.cn",
      http: {
        method: "GET",
        path: "/echo",
        protocol: "HTTP/1.1",
        sourceIp: "203.0.113.7",
        userAgent: "u",
        ...http,
      },
      requestId: "JKJaXmPLvHcESHA=",
      stage: "$default",
      time: "23/Nov/2026:01:00:00 +0000",
      timeEpoch: 1795395600000,
      ...context,
    },
    isBase64Encoded: false,
    ...change,
  }
}

const large = 7 * 1024 * 1024
const app = new Hono<{ Bindings: LambdaBindings }>()
  .all("/echo", async (c) =>
    c.json({
      url: c.req.url,
      method: c.req.method,
      queries: c.req.queries(),
      headers: c.req.header(),
      body: await c.req.text(),
      env: c.env,
    }),
  )
  .post("/bytes", async (c) => c.json([...new Uint8Array(await c.req.arrayBuffer())]))
  .get("/picture", (c) => c.body(new Uint8Array([0, 255, 128]), 200, { "content-type": "image/png" }))
  .get("/packed", (c) => c.body("packed", 200, { "content-type": "text/html", "content-encoding": "br" }))
  .get("/cookies", (c) => {
    c.header("set-cookie", "a=1; Path=/", { append: true })
    c.header("set-cookie", "b=2, 3", { append: true })
    return c.redirect("/there", 303)
  })
  .get("/closing", (c) => c.body(null, 413, { connection: "close", "x-kept": "1" }))
  .get("/nothing", (c) => c.body(null, 204))
  .get("/unchanged", (c) => c.body(null, 304, { etag: '"1"' }))
  .get("/page", (c) => c.html("<p>婚</p>"))
  .get("/large", (c) => c.text("x".repeat(large)))
  .get(
    "/large-bytes",
    () => new Response(new Uint8Array(large), { headers: { "content-type": "image/png" } }),
  )
  .get("/paths/:name", (c) => c.json({ name: c.req.param("name"), query: c.req.query() }))

export const lines: string[] = []
const log = logTo((line) => lines.push(line))
export const origin = "https://mz.example.gov.cn"

export function handlerOf(more: Partial<HttpDeps> = {}) {
  return httpHandler({
    fetch: (request, bindings) => app.fetch(request, bindings),
    asset: () => undefined,
    originSecret: undefined,
    log,
    origin,
    ...more,
  })
}

interface Echo {
  readonly url: string
  readonly method: string
  readonly queries: unknown
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly env: LambdaBindings
}
export const told = <Told = Echo>({ body = "" }: Result) => JSON.parse(body) as Told
