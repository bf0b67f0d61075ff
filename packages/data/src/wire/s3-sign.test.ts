// Forms and links signed here are the ones AWS's own tools would sign.
import { S3Client } from "@aws-sdk/client-s3"
import { createPresignedPost } from "@aws-sdk/s3-presigned-post"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { type Environment, placeOf } from "./place.ts"
import { originOf, signedLink, signedPost, signedUrl } from "./s3-sign.ts"
import { environment } from "./testing/answering.ts"

const now = Date.UTC(2026, 10, 22, 9, 30, 12, 345)
beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] })
})
afterEach(() => {
  vi.useRealTimers()
})

const terms = {
  key: "unfinished/doc_01KAN0.x-Y_z",
  mostBytes: 10 * 1024 * 1024,
  fields: { success_action_redirect: "https://portal.example/my/drafts/draft_1/papers/photo/came/doc_1" },
  seconds: 3600,
}

const places: readonly (readonly [string, string, Environment])[] = [
  ["in China", "civil-documents-123456789012", environment],
  ["elsewhere", "civil-documents", { ...environment, AWS_REGION: "ap-southeast-1" }],
  [
    "with the keys of a role",
    "civil-documents",
    { ...environment, AWS_SESSION_TOKEN: "IQoJb3JpZ2luX2VjE/a+b=" },
  ],
  ["whose name has dots", "civil.documents.example", environment],
]

describe("a form to post a file with", () => {
  test.each(places)(
    "is byte for byte what AWS's own tool makes: a bucket %s",
    async (_, bucket, settings) => {
      const place = placeOf(settings, "s3")
      const client = new S3Client({ region: place.region, credentials: place.credentials })
      const theirs = await createPresignedPost(client, {
        ...{ Bucket: bucket, Key: terms.key, Expires: terms.seconds, Fields: { ...terms.fields } },
        Conditions: [["content-length-range", 0, terms.mostBytes]],
      })
      expect(signedPost(place, bucket, terms, now)).toEqual({ action: theirs.url, fields: theirs.fields })
      client.destroy()
    },
  )
})

describe("a link", () => {
  test("has the signature of AWS's published example", () => {
    const keys = {
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
      AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    }
    const url = new URL("https://examplebucket.s3.amazonaws.com/test.txt")
    const terms = { seconds: 86_400, answers: {} }
    const href = new URL(signedUrl(placeOf(keys, "s3"), url, terms, Date.UTC(2013, 4, 24)))
    // docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
    expect(href.searchParams.get("X-Amz-Signature")).toBe(
      "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
    )
  })

  test.each(places)("goes to the address browsers are allowed: a bucket %s", (_, bucket, settings) => {
    const place = placeOf(settings, "s3")
    const options = { seconds: 60, answers: { "response-content-type": "image/png" } }
    const href = new URL(signedLink(place, bucket, "kept/a/b", options, now))
    expect(href.origin).toBe(originOf(place, bucket))
    expect(href.searchParams.get("X-Amz-Expires")).toBe("60")
    expect(href.searchParams.get("X-Amz-Security-Token")).toBe(settings.AWS_SESSION_TOKEN ?? null)
  })
})
