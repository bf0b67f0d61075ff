// S3's objects asked lightly: read, put, copied, deleted, listed, and written part by part.
import { WireError, xmlError } from "./error.ts"
import type { Answer } from "./http.ts"
import { type Environment, type Place, placeOf } from "./place.ts"
import { usualPolicy } from "./retry.ts"
import { type Ask, Service, type Steering } from "./service.ts"
import { encoded, whereIs } from "./services.ts"

export interface S3Object {
  readonly key: string
  readonly bytes: number
  /** Epoch milliseconds. */
  readonly modified: number
}

/** One bucket. Errors have S3's own names. Missing needs `s3:ListBucket` to be told from forbidden. */
export interface S3Bucket {
  readonly place: Place
  readonly bucket: string
  head(key: string): Promise<{ readonly bytes: number; readonly type: string | undefined } | undefined>
  /** Whole, or the first bytes. */
  get(key: string, firstBytes?: number): Promise<Buffer | undefined>
  put(key: string, body: Uint8Array, type: string): Promise<void>
  /** Within the bucket, up to 5 GB; undefined when there is nothing to copy. */
  copy(from: string, to: string): Promise<true | undefined>
  remove(key: string): Promise<void>
  list(prefix: string): Promise<readonly S3Object[]>
  /** Parts of at least 5 MB but for the last. */
  begin(key: string, type: string): Promise<Multipart>
  close(): void
}

export interface Multipart {
  part(body: Uint8Array): Promise<void>
  complete(): Promise<void>
}

/** A part has to cross the network whole within it. */
const limits = { answerMs: 30_000 }

type Rest = Partial<Pick<Ask, "headers" | "body">> & { readonly query?: Readonly<Record<string, string>> }
type Asking = (method: Ask["method"], key: string, rest?: Rest) => Promise<Answer>

/** Keys, region and endpoint from the environment, as `lightServices` reads them. */
export function s3Bucket(environment: Environment, bucket: string, steering: Steering = {}): S3Bucket {
  const place = placeOf(environment, "s3")
  const service = new Service(place, usualPolicy, xmlError, { ...limits, ...steering })
  const ask: Asking = async (method, key, { headers = {}, body = "", query = {} } = {}) => {
    const { path, ...where } = whereIs(place, bucket, key)
    const words = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    const asked = words.length === 0 ? path : `${path}?${words.join("&")}`
    return (await service.ask({ method, path: asked, headers, body, ...where })).answer
  }
  return {
    ...{ place, bucket },
    ...reading(ask),
    ...writing(ask, bucket),
    begin: (key, type) => multipart(ask, key, type),
    close: () => service.close(),
  }
}

const absent = (error: unknown): undefined => {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  if (name === "NoSuchKey" || $metadata?.httpStatusCode === 404) return undefined
  throw error
}

function reading(ask: Asking): Pick<S3Bucket, "head" | "get" | "list"> {
  return {
    async head(key) {
      const answer = await ask("HEAD", key).catch(absent)
      if (answer === undefined) return undefined
      return { bytes: Number(answer.headers["content-length"] ?? 0), type: answer.headers["content-type"] }
    },
    async get(key, firstBytes) {
      const headers = firstBytes === undefined ? {} : { range: `bytes=0-${firstBytes - 1}` }
      const answer = await ask("GET", key, { headers }).catch((error: unknown) => {
        // Of nothing there are no first bytes.
        if (error instanceof Error && error.name === "InvalidRange") return "empty" as const
        return absent(error)
      })
      return answer === "empty" ? Buffer.alloc(0) : answer?.body
    },
    list: (prefix) => listed(ask, prefix),
  }
}

/** S3 may say after 200 that copying or completing failed after all. */
function unlessFailed(answer: Answer): Answer {
  if (answer.body.includes("<Error>")) throw xmlError(answer)
  return answer
}

function writing(ask: Asking, bucket: string): Pick<S3Bucket, "put" | "copy" | "remove"> {
  return {
    async put(key, body, type) {
      await ask("PUT", key, { body, headers: { "content-type": type } })
    },
    async copy(from, to) {
      const source = `/${bucket}/${from.split("/").map(encoded).join("/")}`
      const answer = await ask("PUT", to, { headers: { "x-amz-copy-source": source } }).catch(absent)
      if (answer === undefined) return undefined
      unlessFailed(answer)
      return true
    },
    async remove(key) {
      await ask("DELETE", key)
    },
  }
}

const element = (name: string, xml: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]

async function listed(ask: Asking, prefix: string): Promise<readonly S3Object[]> {
  const found: S3Object[] = []
  for (let token: string | undefined = ""; token !== undefined; ) {
    const more: Readonly<Record<string, string>> = token === "" ? {} : { "continuation-token": token }
    const query = { "list-type": "2", "encoding-type": "url", prefix, ...more }
    const xml: string = (await ask("GET", "", { query })).body.toString()
    for (const [, each = ""] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const key = decodeURIComponent((element("Key", each) ?? "").replaceAll("+", "%20"))
      const modified = Date.parse(element("LastModified", each) ?? "")
      found.push({ key, bytes: Number(element("Size", each)), modified })
    }
    token =
      element("IsTruncated", xml) === "true" ? unescaped(element("NextContinuationToken", xml)) : undefined
  }
  return found
}

const unescaped = (text: string | undefined) =>
  text?.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&")

async function multipart(ask: Asking, key: string, type: string): Promise<Multipart> {
  const answer = await ask("POST", key, { query: { uploads: "" }, headers: { "content-type": type } })
  const uploadId = unescaped(element("UploadId", answer.body.toString()))
  if (uploadId === undefined) throw new WireError("UnreadableAnswer", "no number of the upload", answer)
  const tags: string[] = []
  return {
    async part(body) {
      const query = { partNumber: String(tags.length + 1), uploadId }
      const { headers } = await ask("PUT", key, { query, body })
      tags.push(headers.etag ?? "")
    },
    async complete() {
      const parts = tags.map((tag, i) => `<Part><PartNumber>${i + 1}</PartNumber><ETag>${tag}</ETag></Part>`)
      const body = `<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`
      const headers = { "content-type": "application/xml" }
      unlessFailed(await ask("POST", key, { query: { uploadId }, body, headers }))
    },
  }
}
