// Checks Signature Version 4 as the services do, written from its description and not from the code that signs:
// docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
import { createHash, createHmac } from "node:crypto"
import type { Credentials } from "../function.ts"

export interface SignedRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** An answer that a service gives instead of doing what was asked. */
export class ServiceError extends Error {
  readonly status: number
  constructor(name: string, message: string, status = 400) {
    super(message)
    this.name = name
    this.status = status
  }
}

const hash = (data: string | Buffer) => createHash("sha256").update(data).digest("hex")
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest()
const shape =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([\w-]+)\/([\w-]+)\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/

/** RFC 3986, as the page above asks: everything but letters, digits and -._~ */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

function canonical(request: SignedRequest, signed: readonly string[], service: string): string {
  const { pathname, searchParams } = new URL(request.url, "http://signed.invalid")
  // S3 takes the path as it was sent; every other service encodes it once more.
  const path = service === "s3" ? pathname : pathname.split("/").map(encoded).join("/")
  const query = [...searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&")
  const headers = signed.map((name) => `${name}:${headerOf(request, name).trim().replace(/ +/g, " ")}\n`)
  const payload = service === "s3" ? headerOf(request, "x-amz-content-sha256") : hash(request.body)
  return [request.method, path, query, headers.join(""), signed.join(";"), payload].join("\n")
}

function headerOf({ headers }: SignedRequest, name: string): string {
  const value = headers[name]
  return Array.isArray(value) ? value.join(",") : (value ?? "")
}

const quarterHourMs = 15 * 60_000

/** `20261123T010000Z` */
const momentOf = (date: string) =>
  Date.parse(
    date.replace(
      /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
      (_, y, mo, d, h, mi, s) => `${y}-${mo}-${d}T${h}:${mi}:${s}Z`,
    ),
  )

export interface Expected {
  readonly service: string
  readonly region: string
  readonly now: number
  readonly find: (accessKeyId: string) => Credentials | undefined
}

/** Whose request this is. Throws what the services answer to one that is unsigned, old, altered or a stranger's. */
export function verify(request: SignedRequest, expected: Expected): Credentials {
  const authorization = headerOf(request, "authorization")
  if (!authorization)
    throw new ServiceError("MissingAuthenticationTokenException", "Missing Authentication Token")
  const [, id = "", day, region, service, names = "", signature] = shape.exec(authorization) ?? []
  if (!id) throw new ServiceError("IncompleteSignatureException", "Authorization header is not understood")
  const credentials = expected.find(id)
  const token = headerOf(request, "x-amz-security-token")
  if (!credentials || token !== credentials.sessionToken)
    throw new ServiceError(
      "UnrecognizedClientException",
      "The security token included in the request is invalid.",
    )
  const date = headerOf(request, "x-amz-date")
  const scope = `${day}/${region}/${service}/aws4_request`
  if (service !== expected.service || region !== expected.region || !date.startsWith(day ?? "?"))
    throw new ServiceError(
      "InvalidSignatureException",
      `Credential should be scoped to ${expected.service}, not ${scope}`,
    )
  if (!(Math.abs(momentOf(date) - expected.now) <= quarterHourMs))
    throw new ServiceError("InvalidSignatureException", `Signature expired: ${date}`)
  const signed = names.split(";")
  for (const needed of ["host", "x-amz-date", "x-amz-security-token"])
    if (!signed.includes(needed))
      throw new ServiceError("InvalidSignatureException", `'${needed}' must be signed`)
  const parts = [day ?? "", region ?? "", service ?? "", "aws4_request"]
  const key = parts.reduce<string | Buffer>(
    (last, part) => hmac(last, part),
    `AWS4${credentials.secretAccessKey}`,
  )
  const text = ["AWS4-HMAC-SHA256", date, scope, hash(canonical(request, signed, service ?? ""))].join("\n")
  if (hmac(key, text).toString("hex") !== signature)
    throw new ServiceError("InvalidSignatureException", "The request signature we calculated does not match")
  return credentials
}
