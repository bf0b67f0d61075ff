// What an HTTP API sends to its function and makes of the answer: payload format 2.0
// (docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
import { randomUUID } from "node:crypto"
import { account, region } from "../names.ts"

export interface HttpRequest {
  readonly method: string
  /** As sent: path and query, still encoded. */
  readonly target: string
  /** In their order, names as sent; a name may come several times. */
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
  readonly sourceIp: string
  readonly at: number
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
}

const api = "a1b2c3d4e5"
const domainName = `${api}.execute-api.${region}.amazonaws.com.cn`

// The page says "binary" without a list. Measured by others against the service (github.com/ministackorg/ministack/
// pull/766): these types come as text, all others, forms too, in base64.
const textual = /^(text\/|application\/(json|xml|javascript)\b)/

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** `23/Nov/2026:01:00:00 +0000` */
function logTime(at: number): string {
  const [, year, month, day, time] = /(\d+)-(\d+)-(\d+)T([\d:]+)/.exec(new Date(at).toISOString()) ?? []
  return `${day}/${months[Number(month) - 1]}/${year}:${time} +0000`
}

/** Names in lower case, values of one name joined with commas; cookies apart. */
function merged(headers: HttpRequest["headers"]): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    if (key === "cookie") continue
    all[key] = key in all ? `${all[key]},${value}` : value
  }
  return all
}

/** An HTTP API decodes the path before it hands it on (github.com/honojs/hono/issues/2156); the query it does not. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export function httpEvent({
  method,
  target,
  headers,
  body,
  sourceIp,
  at,
}: HttpRequest): Record<string, unknown> {
  const [path = "/", query = ""] = target.split(/\?(.*)/s)
  const names = merged(headers)
  const cookies = headers
    .filter(([name]) => name.toLowerCase() === "cookie")
    .flatMap(([, value]) => value.split(/;\s*/))
  const parameters: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query))
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value
  const text = textual.test(names["content-type"] ?? "")
  const rawPath = decodedPath(path)
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies }),
    headers: { ...names, host: domainName, "x-amzn-trace-id": "Root=1-65000000-000000000000000000000000" },
    ...(query !== "" && { queryStringParameters: parameters }),
    requestContext: {
      accountId: account,
      apiId: api,
      domainName,
      domainPrefix: api,
      http: {
        method,
        path: rawPath,
        protocol: "HTTP/1.1",
        sourceIp,
        userAgent: names["user-agent"] ?? "",
      },
      requestId: randomUUID().replaceAll("-", "").slice(0, 15),
      routeKey: "$default",
      stage: "$default",
      time: logTime(at),
      timeEpoch: at,
    },
    ...(body.length > 0 && { body: text ? body.toString("utf8") : body.toString("base64") }),
    isBase64Encoded: body.length > 0 && !text,
  }
}

interface Returned {
  readonly statusCode?: unknown
  readonly headers?: Readonly<Record<string, unknown>>
  readonly cookies?: readonly string[]
  readonly body?: unknown
  readonly isBase64Encoded?: boolean
}

const failure: HttpAnswer = {
  status: 500,
  headers: [["content-type", "application/json"]],
  body: Buffer.from('{"message":"Internal Server Error"}'),
}

/** What the caller gets; an answer that is none ("malformed") and an error of the function are both a bare 500. */
export function httpAnswer(returned: unknown): HttpAnswer {
  if (typeof returned !== "object" || returned === null) return failure
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded = false } = returned as Returned
  if (typeof statusCode !== "number" || statusCode < 100 || statusCode > 599) return failure
  if (typeof body !== "string" || !Object.values(headers).every(isPlain)) return failure
  return {
    status: statusCode,
    headers: [
      ...Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const),
      ...cookies.map((cookie) => ["set-cookie", cookie] as const),
    ],
    body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
  }
}

const isPlain = (value: unknown) => ["string", "number", "boolean"].includes(typeof value)
