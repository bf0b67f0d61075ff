// What S3 lets others do with our signature: one form post of one file, and one read for some seconds.
import { createHmac } from "node:crypto"
import aws4 from "aws4"
import type { Place } from "./place.ts"
import { encoded, whereIs } from "./services.ts"

/** `2026-11-22T09:00:00.123Z` as `2026-11-22T09:00:00Z`. */
const iso = (ms: number) => new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z")
const compact = (ms: number) => iso(ms).replace(/[:-]/g, "")
const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest()

function urlOf(place: Place, bucket: string, key: string): URL {
  const { endpoint = place.endpoint, path } = whereIs(place, bucket, key)
  return new URL(path, endpoint)
}

/** Scheme and host under which browsers reach a bucket. */
export const originOf = (place: Place, bucket: string): string => urlOf(place, bucket, "").origin

export interface PostTerms {
  readonly key: string
  readonly mostBytes: number
  readonly fields: Readonly<Record<string, string>>
  readonly seconds: number
}

/**
 * A POST policy under Signature Version 4 (docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html): byte for
 * byte what `@aws-sdk/s3-presigned-post` makes of the same terms.
 */
export function signedPost(
  place: Place,
  bucket: string,
  { key, mostBytes, fields, seconds }: PostTerms,
  now: number,
) {
  const { region, credentials } = place
  const date = compact(now)
  const scope = [date.slice(0, 8), region, "s3", "aws4_request"] as const
  const signed = {
    ...fields,
    bucket,
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": `${credentials.accessKeyId}/${scope.join("/")}`,
    "X-Amz-Date": date,
    ...(credentials.sessionToken === undefined ? {} : { "X-Amz-Security-Token": credentials.sessionToken }),
  }
  const conditions = [
    ["content-length-range", 0, mostBytes],
    ...Object.entries(signed).map(([name, value]) => ({ [name]: value })),
    { key },
  ]
  const { href, pathname } = urlOf(place, bucket, "")
  const expiration = iso(now + seconds * 1000)
  const Policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString("base64")
  const signingKey = scope.reduce<Buffer | string>(hmac, `AWS4${credentials.secretAccessKey}`)
  return {
    action: pathname === "/" ? href : href.replace(/\/$/, ""),
    fields: { ...signed, key, Policy, "X-Amz-Signature": hmac(signingKey, Policy).toString("hex") },
  }
}

interface LinkTerms {
  readonly seconds: number
  /** Headers S3 is to answer with: `response-content-type`, … */
  readonly answers: Readonly<Record<string, string>>
}

/** A link that reads one object until its seconds are over. */
export const signedLink = (
  place: Place,
  bucket: string,
  key: string,
  terms: LinkTerms,
  now: number,
): string => signedUrl(place, urlOf(place, bucket, key), terms, now)

/** docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
export function signedUrl(place: Place, url: URL, { seconds, answers }: LinkTerms, now: number): string {
  const query = { ...answers, "X-Amz-Date": compact(now), "X-Amz-Expires": String(seconds) }
  const words = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
  const path = `${url.pathname}?${words.join("&")}`
  const { region, credentials } = place
  const request = { method: "GET", service: "s3", region, host: url.host, path, signQuery: true } as const
  return url.origin + (aws4.sign(request, credentials).path ?? "")
}
