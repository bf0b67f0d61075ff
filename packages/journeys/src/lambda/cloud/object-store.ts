// The objects of one bucket, and what S3 answers about them (docs.aws.amazon.com/AmazonS3/latest/API).
import { createHash, randomUUID } from "node:crypto"
import type { TrialClock } from "../clock.ts"
import type { ObjectCall } from "./object-calls.ts"
import type { Reply } from "./port.ts"
import { ServiceError } from "./signature.ts"

export interface StoredObject {
  readonly body: Buffer
  readonly type: string
  readonly etag: string
  readonly version: string
  readonly at: number
}

export interface ObjectStore {
  readonly objects: ReadonlyMap<string, StoredObject>
  put(key: string, body: Buffer, type?: string): StoredObject
  /** `mayList`: who may list a bucket is told that an object is missing, nobody else (API_GetObject, "Permissions"). */
  answer(call: ObjectCall, sent: Sent, mayList: boolean): Reply
}

export interface Sent {
  readonly body: Buffer
  readonly type: string
  readonly range: string | undefined
}

const xml = (body: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 200,
  headers: { "content-type": "application/xml", ...headers },
  body,
})

export function objectStore(clock: TrialClock): ObjectStore {
  const objects = new Map<string, StoredObject>()
  const parts = new Map<string, Buffer[]>()
  function put(key: string, body: Buffer, type = "binary/octet-stream"): StoredObject {
    const etag = createHash("md5").update(body).digest("hex")
    const made = { body, type, etag, version: randomUUID().replaceAll("-", ""), at: clock.now() }
    objects.set(key, made)
    return made
  }
  function partsOf(query: URLSearchParams): Buffer[] {
    const held = parts.get(query.get("uploadId") ?? "")
    if (!held) throw new ServiceError("NoSuchUpload", "The specified upload does not exist", 404)
    return held
  }
  function find(key: string, mayList: boolean): StoredObject {
    const found = objects.get(key)
    if (found) return found
    if (mayList) throw new ServiceError("NoSuchKey", "The specified key does not exist.", 404)
    throw new ServiceError("AccessDenied", "Access Denied", 403)
  }
  return {
    objects,
    put,
    answer({ operation, key, query, source }, { body, type, range }, mayList) {
      switch (operation) {
        case "PutObject":
          return { status: 200, headers: { etag: `"${put(key, body, type).etag}"` }, body: "" }
        case "CopyObject": {
          const from = find(source ?? "", mayList)
          put(key, from.body, from.type)
          return xml("<CopyObjectResult></CopyObjectResult>")
        }
        case "DeleteObject":
          objects.delete(key)
          return { status: 204, headers: {}, body: "" }
        case "ListObjectsV2":
          return xml(listed(objects, query.get("prefix") ?? ""))
        case "CreateMultipartUpload": {
          const id = randomUUID()
          parts.set(id, [])
          return xml(`<R><UploadId>${id}</UploadId></R>`)
        }
        case "UploadPart": {
          const held = partsOf(query)
          held.push(body)
          return { status: 200, headers: { etag: `"${held.length}"` }, body: "" }
        }
        case "CompleteMultipartUpload":
          put(key, Buffer.concat(partsOf(query)), type)
          parts.delete(query.get("uploadId") ?? "")
          return xml("<CompleteMultipartUploadResult/>")
        case "AbortMultipartUpload":
          parts.delete(query.get("uploadId") ?? "")
          return { status: 204, headers: {}, body: "" }
        default:
          return read(find(key, mayList), query, range, operation === "HeadObject")
      }
    },
  }
}

function read(found: StoredObject, query: URLSearchParams, range: string | undefined, head: boolean): Reply {
  const last = /^bytes=0-(\d+)$/.exec(range ?? "")?.[1]
  const body = last === undefined ? found.body : found.body.subarray(0, Number(last) + 1)
  const wished = (name: string) => query.get(`response-${name}`)
  const headers: Record<string, string> = {
    "content-type": wished("content-type") ?? found.type,
    etag: `"${found.etag}"`,
    "last-modified": new Date(found.at).toUTCString(),
    "x-amz-version-id": found.version,
  }
  for (const name of ["content-disposition", "cache-control"]) {
    const value = wished(name)
    if (value !== null) headers[name] = value
  }
  if (head) return { status: 200, headers: { ...headers, "content-length": String(body.length) }, body: "" }
  return { status: last === undefined ? 200 : 206, headers, body }
}

function listed(objects: ReadonlyMap<string, StoredObject>, prefix: string): string {
  const found = [...objects].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1))
  const contents = found.map(
    ([key, { body, at }]) =>
      `<Contents><Key>${encodeURIComponent(key)}</Key><LastModified>${new Date(at).toISOString()}</LastModified><Size>${body.length}</Size></Contents>`,
  )
  return `<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join("")}</ListBucketResult>`
}
