// S3: GetObject of versioned buckets, and the notification of a new object
// (docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html, …/userguide/notification-content-structure.html).
import { createHash, randomUUID } from "node:crypto"
import type { TrialClock } from "../clock.ts"
import { arns, physical, region } from "../names.ts"
import type { Reply, Service } from "./port.ts"
import { ServiceError, type SignedRequest } from "./signature.ts"

interface StoredObject {
  readonly body: Buffer
  readonly etag: string
  readonly version: string
  readonly at: number
}

export interface Bucket {
  readonly name: string
  /** Stores it and answers the notification that S3 sends, as the text of a queue's message. */
  put(key: string, body: string | Buffer): string
  find(key: string): StoredObject | undefined
  /** A message that S3 sends once when notifications are switched on. */
  testNotification(): string
}

/** In a notification a key is written like a form's value: a space is a plus. */
const noticeKey = (key: string) => encodeURIComponent(key).replaceAll("%2F", "/").replaceAll("%20", "+")

export function openBucket(name: string, clock: TrialClock): Bucket {
  const objects = new Map<string, StoredObject>()
  let sequencer = 0x62e1c7a5d0
  return {
    name,
    find: (key) => objects.get(key),
    put(key, content) {
      const body = Buffer.from(content)
      const etag = createHash("md5").update(body).digest("hex")
      const version = randomUUID().replaceAll("-", "")
      const at = clock.now()
      objects.set(key, { body, etag, version, at })
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

/** `/bucket/key` when the address has no bucket in its name, as with an endpoint of one's own. */
function placeOf({ url }: SignedRequest): { readonly bucket: string; readonly key: string } {
  const [, bucket = "", ...rest] = new URL(url, "http://s3.invalid").pathname.split("/")
  return { bucket, key: rest.map(decodeURIComponent).join("/") }
}

export function objectService(buckets: readonly Bucket[]): Service {
  return {
    name: "s3",
    read(signed) {
      const { bucket, key } = placeOf(signed)
      const versionId = new URL(signed.url, "http://s3.invalid").searchParams.get("versionId")
      const found = buckets.find(({ name }) => physical(name) === bucket)
      if (!found) throw new ServiceError("NoSuchBucket", "The specified bucket does not exist", 404)
      if (signed.method !== "GET") throw new ServiceError("MethodNotAllowed", signed.method, 405)
      const action = versionId === null ? "GetObject" : "GetObjectVersion"
      return {
        operation: action,
        input: { Bucket: bucket, Key: key },
        needs: [`s3:${action} ${arns.bucket(found.name)}/*`],
      }
    },
    async answer({ input }) {
      const bucket = buckets.find(({ name }) => physical(name) === input.Bucket)
      const found = bucket?.find(String(input.Key))
      // Who may not list a bucket is not told that an object is missing (API_GetObject, "Permissions").
      if (!found) throw new ServiceError("AccessDenied", "Access Denied", 403)
      const headers = {
        "content-type": "binary/octet-stream",
        etag: `"${found.etag}"`,
        "last-modified": new Date(found.at).toUTCString(),
        "x-amz-version-id": found.version,
      }
      return { status: 200, headers, body: found.body }
    },
    fail: xmlError,
  }
}

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
