// S3: buckets, what functions and guests ask of them, and the notification of a new object
// (docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
import type { TrialClock } from "../clock.ts"
import { arns, physical, region } from "../names.ts"
import { objectCall, rightsOf } from "./object-calls.ts"
import { checkLink, takeForm } from "./object-guests.ts"
import { type ObjectStore, objectStore, type Sent } from "./object-store.ts"
import type { Reply, Service } from "./port.ts"
import { ServiceError, type SignedRequest } from "./signature.ts"

export interface Bucket {
  readonly name: string
  readonly store: ObjectStore
  /** Stores it and answers the notification that S3 sends, as the text of a queue's message. */
  put(key: string, body: string | Buffer): string
  /** A message that S3 sends once when notifications are switched on. */
  testNotification(): string
}

/** In a notification a key is written like a form's value: a space is a plus. */
const noticeKey = (key: string) => encodeURIComponent(key).replaceAll("%2F", "/").replaceAll("%20", "+")

export function openBucket(name: string, clock: TrialClock): Bucket {
  const store = objectStore(clock)
  let sequencer = 0x62e1c7a5d0
  return {
    name,
    store,
    put(key, content) {
      const body = Buffer.from(content)
      const { etag, version, at } = store.put(key, body)
      sequencer += 1
      const object = {
        key: noticeKey(key),
        size: body.length,
        eTag: etag,
        versionId: version,
        sequencer: sequencer.toString(16).toUpperCase().padStart(18, "0"),
      }
      return JSON.stringify({ Records: [recordOf(name, object, at)] })
    },
    testNotification() {
      const Time = new Date(clock.now()).toISOString()
      const about = { RequestId: "5582815E1AEA5ADF", HostId: "8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9" }
      return JSON.stringify({
        Service: "Amazon S3",
        Event: "s3:TestEvent",
        Time,
        Bucket: physical(name),
        ...about,
      })
    },
  }
}

function recordOf(name: string, object: Readonly<Record<string, unknown>>, at: number) {
  return {
    eventVersion: "2.1",
    eventSource: "aws:s3",
    awsRegion: region,
    eventTime: new Date(at).toISOString(),
    eventName: "ObjectCreated:Put",
    userIdentity: { principalId: "AWS:AIDAEXAMPLE:uploader" },
    requestParameters: { sourceIPAddress: "203.0.113.7" },
    responseElements: { "x-amz-request-id": "C3D13FE58DE4C810", "x-amz-id-2": "FMyUVURIY8/IgAtTv8xRjskZ" },
    s3: {
      s3SchemaVersion: "1.0",
      configurationId: "new-object",
      bucket: {
        name: physical(name),
        ownerIdentity: { principalId: "A3NL1KOZZKExample" },
        arn: arns.bucket(name),
      },
      object,
    },
  }
}

/** Right on the objects of a bucket, or on the bucket itself. */
const permission = (bucket: Bucket, right: string) =>
  `s3:${right} ${arns.bucket(bucket.name)}${right === "ListBucket" ? "" : "/*"}`

export function objectService(
  buckets: readonly Bucket[],
  mayCall: (name: string, permission: string) => boolean,
  /** Told of a right that an answer rested on. */
  used: (name: string, permission: string) => void = () => {},
): Service {
  const bucketOf = (name: string): Bucket => {
    const found = buckets.find((each) => physical(each.name) === name)
    if (!found) throw new ServiceError("NoSuchBucket", "The specified bucket does not exist", 404)
    return found
  }
  return {
    name: "s3",
    read(signed) {
      const call = objectCall(signed)
      const bucket = bucketOf(call.bucket)
      return {
        operation: call.operation,
        input: { Bucket: call.bucket, Key: call.key },
        needs: rightsOf[call.operation].map((right) => permission(bucket, right)),
      }
    },
    async answer(_asked, signed, caller) {
      const call = objectCall(signed)
      const bucket = bucketOf(call.bucket)
      const listing = permission(bucket, "ListBucket")
      const mayList = mayCall(caller, listing)
      // Who may list is told that there is none, all others that they may not know.
      if (mayList && call.operation === "HeadObject" && !bucket.store.objects.has(call.key))
        used(caller, listing)
      return bucket.store.answer(call, sentOf(signed), mayList)
    },
    async guest(request, { now, find }) {
      const { searchParams, pathname } = new URL(request.url, "http://s3.invalid")
      const [, name = ""] = pathname.split("/")
      if (searchParams.has("X-Amz-Signature")) {
        const by = checkLink(request, now, find)
        const reply = bucketOf(name).store.answer(objectCall(request), sentOf(request), false)
        return { function: by, needs: [permission(bucketOf(name), "GetObject")], reply: () => reply }
      }
      const type = String(request.headers["content-type"] ?? "")
      if (request.method !== "POST" || !type.startsWith("multipart/form-data")) return undefined
      const posted = await takeForm(request, name, now, find)
      const bucket = bucketOf(name)
      const reply = () => {
        bucket.store.put(posted.key, posted.body)
        const about = new URLSearchParams({ bucket: name, key: posted.key })
        const to = posted.redirect
        if (to === undefined) return { status: 204, headers: {}, body: "" }
        const location = `${to}${to.includes("?") ? "&" : "?"}${about}`
        return { status: 303, headers: { location }, body: "" }
      }
      return { function: posted.function, needs: [permission(bucket, "PutObject")], reply }
    },
    fail: xmlError,
  }
}

const sentOf = ({ body, headers }: SignedRequest): Sent => ({
  body,
  type: String(headers["content-type"] ?? "binary/octet-stream"),
  range: typeof headers.range === "string" ? headers.range : undefined,
})

/** docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
function xmlError({ name, message, status }: ServiceError): Reply {
  const code = name === "AccessDeniedException" ? "AccessDenied" : name
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>`
  return {
    status: code === "AccessDenied" ? 403 : status,
    headers: { "content-type": "application/xml" },
    body,
  }
}
