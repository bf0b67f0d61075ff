// The service's side of Signature Version 4, for tests: written from AWS's description of it, not from a signing library.
import { createHash, createHmac } from "node:crypto"
import type { IncomingHttpHeaders } from "node:http"

export interface Signed {
  readonly method: string
  /** As it came over the wire, query included. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer | string
}

const hash = (text: Buffer | string) => createHash("sha256").update(text).digest("hex")
const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest()

const unreserved = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)

/** Services other than S3 encode the path, which is encoded already, once more. */
const canonicalPath = (path: string, service: string) =>
  service === "s3" ? path : path.split("/").map(unreserved).join("/")

function canonicalQuery(query: string): string {
  const pairs = query === "" ? [] : query.split("&").map((pair) => pair.split("="))
  return pairs
    .map(([name = "", value = ""]) => `${name}=${value}`)
    .sort()
    .join("&")
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/

export interface Scope {
  readonly accessKeyId: string
  readonly region: string
  readonly service: string
  readonly signedHeaders: readonly string[]
}

/** Who signed it for what; throws when the signature is not that of the request and the key. */
export function verify({ method, url, headers, body }: Signed, secretAccessKey: string): Scope {
  const parts = authorization.exec(headers.authorization ?? "")
  if (parts === null) throw new Error("no signature")
  const [, accessKeyId = "", day = "", region = "", service = "", names = "", signature = ""] = parts
  const signedHeaders = names.split(";")
  const [path = "", query = ""] = url.split("?")
  const lines = signedHeaders.map((name) => `${name}:${String(headers[name]).trim().replace(/ +/g, " ")}\n`)
  const payload = String(headers["x-amz-content-sha256"] ?? hash(body))
  if (payload !== hash(body)) throw new Error("not the body that was signed")
  const canonical = [
    method,
    canonicalPath(path, service),
    canonicalQuery(query),
    lines.join(""),
    names,
    payload,
  ]
  const scope = `${day}/${region}/${service}/aws4_request`
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, hash(canonical.join("\n"))].join("\n")
  const key = [day, region, service, "aws4_request"].reduce(hmacs, `AWS4${secretAccessKey}`)
  if (hmac(key, text).toString("hex") !== signature) throw new Error("not the signature of this request")
  return { accessKeyId, region, service, signedHeaders }
}

const hmacs = (key: Buffer | string, text: string): Buffer | string => hmac(key, text)
