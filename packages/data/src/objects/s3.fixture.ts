// A small S3 on this machine for tests: it recomputes every signature, of requests, links and forms, and keeps what it is given.
import { createHash, createHmac } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { environment } from "../wire/testing/answering.ts"
import { verify } from "../wire/testing/signature.ts"

const secret = environment.AWS_SECRET_ACCESS_KEY
const hash = (text: Buffer | string) => createHash("sha256").update(text).digest("hex")
const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest()

class S3Error extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

interface Stored {
  readonly body: Buffer
  readonly type: string
  readonly at: number
}

interface Asked {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage["headers"]
  readonly body: Buffer
}

export interface SmallS3 {
  readonly endpoint: string
  readonly objects: Map<string, Stored>
  /** Uploads in parts that are neither completed nor aborted. */
  readonly parts: Map<string, Buffer[]>
  /** `PUT`, `GET list`, … as they came. */
  readonly heard: string[]
  close(): Promise<void>
}

const signingKey = (credential: string) => {
  const [, day = "", region = "", service = "", last = ""] = credential.split("/")
  const scope = [day, region, service, last]
  return { key: scope.reduce<Buffer | string>(hmac, `AWS4${secret}`), scope: scope.join("/") }
}

/** docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
function checkLink({ url, headers, method }: Asked, now: number): void {
  const query = url.searchParams
  const { key, scope } = signingKey(query.get("X-Amz-Credential") ?? "")
  const signature = query.get("X-Amz-Signature")
  const pairs = url.search
    .slice(1)
    .split("&")
    .filter((pair) => !pair.startsWith("X-Amz-Signature="))
  const date = query.get("X-Amz-Date") ?? ""
  const canonical = [
    method,
    url.pathname,
    pairs.sort().join("&"),
    `host:${headers.host}\n`,
    "host",
    "UNSIGNED-PAYLOAD",
  ]
  const text = ["AWS4-HMAC-SHA256", date, scope, hash(canonical.join("\n"))].join("\n")
  if (hmac(key, text).toString("hex") !== signature) throw new S3Error(403, "SignatureDoesNotMatch")
  const begun = Date.parse(date.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"))
  if (now > begun + Number(query.get("X-Amz-Expires")) * 1000) throw new S3Error(403, "AccessDenied")
}

type Condition = Readonly<Record<string, string>> | readonly [string, number, number]

/** docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTForms.html: every field but these has to be in the policy. */
function checkForm(fields: ReadonlyMap<string, string>, bytes: number, bucket: string, now: number): void {
  const policy = fields.get("Policy") ?? ""
  const { key } = signingKey(fields.get("X-Amz-Credential") ?? "")
  if (hmac(key, policy).toString("hex") !== fields.get("X-Amz-Signature"))
    throw new S3Error(403, "SignatureDoesNotMatch")
  const { expiration, conditions } = JSON.parse(Buffer.from(policy, "base64").toString()) as {
    expiration: string
    conditions: readonly Condition[]
  }
  if (now > Date.parse(expiration)) throw new S3Error(403, "AccessDenied")
  const sent = new Map([...fields, ["bucket", bucket]])
  const named = new Set(["Policy", "X-Amz-Signature"])
  for (const condition of conditions) {
    if (Array.isArray(condition)) {
      if (bytes > (condition as readonly [string, number, number])[2])
        throw new S3Error(400, "EntityTooLarge")
      continue
    }
    for (const [name, value] of Object.entries(condition)) {
      if (sent.get(name) !== value) throw new S3Error(403, "AccessDenied")
      named.add(name)
    }
  }
  if ([...sent.keys()].some((name) => !named.has(name))) throw new S3Error(403, "AccessDenied")
}

export async function smallS3(bucket: string, now: () => number): Promise<SmallS3> {
  const objects = new Map<string, Stored>()
  const parts = new Map<string, Buffer[]>()
  const heard: string[] = []

  async function answer(asked: Asked, response: ServerResponse): Promise<void> {
    const { method, url, headers, body } = asked
    const [, named, ...rest] = url.pathname.split("/")
    if (named !== bucket) throw new S3Error(404, "NoSuchBucket")
    const key = rest.map(decodeURIComponent).join("/")
    if (method === "POST" && key === "") return post(asked, response)
    if (url.searchParams.has("X-Amz-Signature")) checkLink(asked, now())
    else verify({ method, url: url.pathname + url.search, headers, body }, secret)
    const does = `${method}${[...url.searchParams.keys()]
      .filter((name) => !name.includes("-"))
      .map((name) => ` ${name}`)
      .join("")}`
    heard.push(does)
    const query = url.searchParams
    if (query.has("list-type"))
      return list(query.get("prefix") ?? "", query.get("continuation-token"), response)
    if (query.has("uploads") || query.has("uploadId")) return inParts(asked, key, response)
    return plain(asked, key, response)
  }

  function plain({ method, url, headers, body }: Asked, key: string, response: ServerResponse): void {
    const found = objects.get(key)
    if (method === "PUT") {
      const [, , ...from] = String(headers["x-amz-copy-source"] ?? "").split("/")
      const copied = from.length > 0 ? objects.get(from.map(decodeURIComponent).join("/")) : undefined
      if (from.length > 0 && !copied) throw new S3Error(404, "NoSuchKey")
      objects.set(key, copied ?? { body, type: headers["content-type"] ?? "binary/octet-stream", at: now() })
      response.writeHead(200, { etag: '"1"' }).end(copied ? "<CopyObjectResult/>" : "")
      return
    }
    if (method === "DELETE") {
      objects.delete(key)
      response.writeHead(204).end()
      return
    }
    if (!found) throw new S3Error(404, "NoSuchKey")
    const end = /^bytes=0-(\d+)$/.exec(headers.range ?? "")?.[1]
    if (end !== undefined && found.body.length === 0) throw new S3Error(416, "InvalidRange")
    const shown = end === undefined ? found.body : found.body.subarray(0, Number(end) + 1)
    const asked = (name: string) => url.searchParams.get(`response-${name}`)
    response.writeHead(end === undefined ? 200 : 206, {
      "content-type": asked("content-type") ?? found.type,
      "content-length": shown.length,
      ...(asked("content-disposition") && { "content-disposition": asked("content-disposition") ?? "" }),
      ...(asked("cache-control") && { "cache-control": asked("cache-control") ?? "" }),
    })
    response.end(method === "HEAD" ? "" : shown)
  }

  /** Two to a page, so that what lists has to turn pages. */
  function list(prefix: string, token: string | null, response: ServerResponse): void {
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > (token ?? "")).sort()
    const page = keys.slice(0, 2)
    const contents = page.map((key) => {
      const { body, at } = objects.get(key) as Stored
      return `<Contents><Key>${encodeURIComponent(key)}</Key><LastModified>${new Date(at).toISOString()}</LastModified><Size>${body.length}</Size></Contents>`
    })
    const more = keys.length > 2
    const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ""
    response.end(
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`,
    )
  }

  function inParts({ method, url, headers, body }: Asked, key: string, response: ServerResponse): void {
    const id = url.searchParams.get("uploadId") ?? `upload&${parts.size}`
    if (method === "POST" && url.searchParams.has("uploads")) {
      parts.set(id, [])
      types.set(id, headers["content-type"] ?? "")
      response.end(`<R><UploadId>${id.replaceAll("&", "&amp;")}</UploadId></R>`)
      return
    }
    const held = parts.get(id)
    if (!held) throw new S3Error(404, "NoSuchUpload")
    if (method === "PUT") {
      held.push(body)
      response.writeHead(200, { etag: `"${held.length}"` }).end()
      return
    }
    parts.delete(id)
    if (method === "POST") {
      if (held.slice(0, -1).some((part) => part.length < 5 * 1024 * 1024))
        throw new S3Error(400, "EntityTooSmall")
      const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>"(\d+)"<\/ETag>/g)]
      if (named.length !== held.length || named.some(([, number, tag]) => number !== tag))
        throw new S3Error(400, "InvalidPart")
      objects.set(key, { body: Buffer.concat(held), type: types.get(id) ?? "", at: now() })
    }
    response.end("<CompleteMultipartUploadResult/>")
  }
  const types = new Map<string, string>()

  async function post({ headers, body }: Asked, response: ServerResponse): Promise<void> {
    const type = headers["content-type"] ?? ""
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData()
    const fields = new Map<string, string>()
    let file: File | undefined
    for (const [name, value] of form) {
      // What comes after the file is not looked at.
      if (file === undefined && typeof value === "string") fields.set(name, value)
      else if (typeof value !== "string") file = value
    }
    if (!file) throw new S3Error(400, "InvalidArgument")
    heard.push("POST form")
    checkForm(fields, file.size, bucket, now())
    const key = fields.get("key") ?? ""
    objects.set(key, { body: Buffer.from(await file.arrayBuffer()), type: "binary/octet-stream", at: now() })
    const to = fields.get("success_action_redirect")
    if (to === undefined) {
      response.writeHead(204).end()
      return
    }
    const about = new URLSearchParams({ bucket, key, etag: '"1"' })
    response.writeHead(303, { location: `${to}${to.includes("?") ? "&" : "?"}${about}` }).end()
  }

  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const { method = "", headers } = request
      const url = new URL(request.url ?? "", `http://${headers.host}`)
      await answer({ method, url, headers, body: Buffer.concat(chunks) }, response)
    })().catch((error: unknown) => {
      const { status, code } =
        error instanceof S3Error ? error : { status: 403, code: "SignatureDoesNotMatch" }
      response.writeHead(status, { "content-type": "application/xml" })
      response.end(
        request.method === "HEAD" ? "" : `<Error><Code>${code}</Code><Message>no</Message></Error>`,
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    ...{ objects, parts, heard, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
