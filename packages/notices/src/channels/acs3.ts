// Signature of requests to Aliyun: ACS3-HMAC-SHA256 (help.aliyun.com, “V3版本请求体&签名机制”).
import { createHash, createHmac } from "node:crypto"

export interface AliyunKey {
  readonly id: string
  readonly secret: string
}

export interface Unsigned {
  readonly method: "GET" | "POST"
  readonly host: string
  readonly query: Readonly<Record<string, string>>
  readonly body: string
  readonly action: string
  /** Of the API: `2017-05-25`. */
  readonly version: string
  /** `2023-10-26T10:22:32Z`; the provider takes it for a quarter of an hour. */
  readonly date: string
  /** Another one for each request. */
  readonly nonce: string
}

const algorithm = "ACS3-HMAC-SHA256"
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex")

/** RFC 3986: all but letters, digits and `-_.~` is written with a per cent sign. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** Names in the order of their bytes, as the signature wants them. */
export const canonicalQuery = (query: Readonly<Record<string, string>>): string =>
  Object.keys(query)
    .sort()
    .map((name) => `${encoded(name)}=${encoded(query[name] ?? "")}`)
    .join("&")

/** All headers of the request, signed. */
export function signedHeaders(request: Unsigned, key: AliyunKey): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {
    host: request.host,
    "x-acs-action": request.action,
    "x-acs-content-sha256": sha256(request.body),
    "x-acs-date": request.date,
    "x-acs-signature-nonce": request.nonce,
    "x-acs-version": request.version,
  }
  return { ...headers, authorization: authorization(request, headers, key) }
}

export function authorization(
  { method, query, body }: Pick<Unsigned, "method" | "query" | "body">,
  headers: Readonly<Record<string, string>>,
  key: AliyunKey,
): string {
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name]?.trim()}\n`).join("")
  const canonical = [method, "/", canonicalQuery(query), lines, names.join(";"), sha256(body)].join("\n")
  const signature = createHmac("sha256", key.secret)
    .update(`${algorithm}\n${sha256(canonical)}`)
    .digest("hex")
  return `${algorithm} Credential=${key.id},SignedHeaders=${names.join(";")},Signature=${signature}`
}
