// From an event of an HTTP API or a function URL (payload format 2.0) to the request that the app answers.
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
import { Request } from "./light/web.ts"

export interface Incoming {
  readonly request: globalThis.Request
  /** Peer of API Gateway or of the function URL: a person, or the last proxy in front. */
  readonly address: string
  /** The gateway's id of this request, which its access log has too. */
  readonly requestId: string
  /** What our own front wrote; the app never sees it. */
  readonly originMark: string | undefined
}

type Fields = Readonly<Record<string, unknown>>

/** Thrown for an event that is no request of payload format 2.0. */
export class MalformedEvent extends Error {
  override readonly name = "MalformedEvent"
}

/** `origin` is the public address: behind a front of our own the event names only the gateway's. */
export function readEvent(event: unknown, origin: string): Incoming {
  const { version, rawPath, rawQueryString, headers, cookies, body, isBase64Encoded, requestContext } =
    fields(event)
  const { http, stage, requestId } = fields(requestContext)
  const { method, sourceIp } = fields(http)
  if (version !== "2.0" || typeof method !== "string") throw new MalformedEvent("not payload format 2.0")
  const given = headersOf(fields(headers ?? {}), cookies)
  const originMark = given["x-origin-verify"]
  delete given["x-origin-verify"]
  const content = bodyOf(body, isBase64Encoded)
  // Counted here: the gateway has put a body sent in pieces together.
  delete given["transfer-encoding"]
  given["content-length"] = String(content?.length ?? 0)
  if (!content) delete given["content-length"]
  const url = origin + pathOf(rawPath, stage) + queryOf(rawQueryString)
  return {
    request: requestOf(url, method, given, content),
    address: typeof sourceIp === "string" ? sourceIp : "",
    requestId: typeof requestId === "string" ? requestId : "",
    originMark,
  }
}

function fields(value: unknown): Fields {
  if (typeof value === "object" && value !== null) return value as Fields
  throw new MalformedEvent("a part of the event is missing")
}

function requestOf(
  url: string,
  method: string,
  headers: Record<string, string>,
  content: Uint8Array<ArrayBuffer> | undefined,
): globalThis.Request {
  const reads = method === "GET" || method === "HEAD"
  try {
    // A body of a GET means nothing (RFC 9110, 9.3.1): it is let go.
    return new Request(url, { method, headers, ...(content && !reads && { body: content }) })
  } catch {
    throw new MalformedEvent("not a request")
  }
}

/** As Node's own server reads them: the bytes of a value, each as one character. */
function headersOf(given: Fields, cookies: unknown): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "string") headers[name.toLowerCase()] = byteText(value)
  }
  if (Array.isArray(cookies) && cookies.length > 0)
    headers.cookie = byteText(cookies.filter((cookie) => typeof cookie === "string").join("; "))
  return headers
}

function byteText(value: string): string {
  return /[^\0-\x7f]/.test(value) ? Buffer.from(value, "utf8").toString("latin1") : value
}

function bodyOf(body: unknown, encoded: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (body === undefined || body === null || body === "") return undefined
  if (typeof body !== "string") throw new MalformedEvent("a body that is no text")
  return new Uint8Array(Buffer.from(body, encoded === true ? "base64" : "utf8"))
}

/**
 * An HTTP API hands the path over decoded, a function URL as it was sent: what cannot stand in a path is encoded again,
 * the rest stays. A stage that is not `$default` stands in front of the path.
 */
function pathOf(rawPath: unknown, stage: unknown): string {
  if (typeof rawPath !== "string" || !rawPath.startsWith("/")) throw new MalformedEvent("no path")
  const prefix = typeof stage === "string" && stage !== "$default" ? `/${stage}` : ""
  const inside = prefix !== "" && (rawPath === prefix || rawPath.startsWith(`${prefix}/`))
  const path = inside ? rawPath.slice(prefix.length) || "/" : rawPath
  return path
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replaceAll("?", "%3F")
    .replaceAll("#", "%23")
    .replaceAll("\\", "%5C")
}

function queryOf(rawQueryString: unknown): string {
  return typeof rawQueryString === "string" && rawQueryString !== ""
    ? `?${rawQueryString.replaceAll("#", "%23")}`
    : ""
}
