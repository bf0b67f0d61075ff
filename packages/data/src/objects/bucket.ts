// Files in a bucket of S3. Forms and links go straight there; what they may do is signed with the function's own keys.
import type { Environment } from "../wire/place.ts"
import { type S3Bucket, s3Bucket } from "../wire/s3.ts"
import { originOf, signedLink, signedPost } from "../wire/s3-sign.ts"
import type { Steering } from "../wire/service.ts"
import { disposition } from "./disposition.ts"
import type { Objects, ObjectWriter } from "./objects.ts"

export interface BucketObjects extends Objects {
  /** Where browsers post to and read from: what a page's security policy has to name. */
  readonly origin: string
  close(): void
}

/** S3 takes no part but the last below 5 MB. */
const partBytes = 8 * 1024 * 1024

export function bucketObjects(environment: Environment, name: string, steering?: Steering): BucketObjects {
  const s3 = s3Bucket(environment, name, steering)
  return {
    origin: originOf(s3.place, name),
    async form({ key, mostBytes, returnTo, seconds }, now) {
      // 303: the browser comes back with a GET, whatever it posted (a redirect without a status in the policy is one).
      const fields = returnTo === undefined ? {} : { success_action_redirect: returnTo }
      return signedPost(s3.place, name, { key, mostBytes, fields, seconds }, now)
    },
    async link(key, { seconds, as, type }, now) {
      const answers = {
        "response-cache-control": "private, no-store",
        "response-content-disposition": disposition(as),
        "response-content-type": type,
      }
      return signedLink(s3.place, name, key, { seconds, answers }, now)
    },
    head: (key) => s3.head(key),
    read: (key, firstBytes) => s3.get(key, firstBytes),
    put: (key, body, type) => s3.put(key, body, type),
    writer: async (key, type) => writer(s3, key, type),
    async move(from, to) {
      if (!(await s3.copy(from, to))) throw new TypeError("there is no such object to move")
      await s3.remove(from)
    },
    remove: (key) => s3.remove(key),
    list: (prefix) => s3.list(prefix),
    close: () => s3.close(),
  }
}

function writer(s3: S3Bucket, key: string, type: string): ObjectWriter {
  let waiting: Uint8Array[] = []
  let bytes = 0
  let begun: ReturnType<S3Bucket["begin"]> | undefined
  const flush = async () => {
    const body = Buffer.concat(waiting)
    waiting = []
    bytes = 0
    begun ??= s3.begin(key, type)
    await (await begun).part(body)
  }
  return {
    async write(part) {
      waiting.push(part)
      bytes += part.length
      if (bytes >= partBytes) await flush()
    },
    async finish() {
      // What fits into one request needs no parts.
      if (begun === undefined) return s3.put(key, Buffer.concat(waiting), type)
      if (bytes > 0) await flush()
      await (await begun).complete()
    },
    async abandon() {
      // Nobody sees what was begun, and the bucket's own rule deletes it within a day.
      waiting = []
    },
  }
}
