// What S3 lets somebody without keys do with a function's signature: post one form, read by one link. Both are checked as S3
// checks them (docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTForms.html, …/sigv4-query-string-auth.html).
import { createHash, createHmac } from "node:crypto"
import type { Credentials } from "../function.ts"
import { ServiceError, type SignedRequest } from "./signature.ts"

type Find = (accessKeyId: string) => Credentials | undefined

const hash = (text: string) => createHash("sha256").update(text).digest("hex")
const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest()

function signer(credential: string, token: string | null | undefined, find: Find) {
  const [id = "", ...scope] = credential.split("/")
  const found = find(id)
  if (!found || found.sessionToken !== token) throw new ServiceError("InvalidAccessKeyId", "Unknown key", 403)
  const key = scope.reduce<Buffer | string>(hmac, `AWS4${found.secretAccessKey}`)
  return { function: found.function, key, scope: scope.join("/") }
}

const denied = () => new ServiceError("AccessDenied", "Access Denied", 403)
const wrong = () => new ServiceError("SignatureDoesNotMatch", "The signature does not match", 403)

/** The function that signed the link; throws what S3 answers to one that is altered or over. */
export function checkLink({ method, url, headers }: SignedRequest, now: number, find: Find): string {
  const { pathname, search, searchParams: query } = new URL(url, "http://s3.invalid")
  const by = signer(query.get("X-Amz-Credential") ?? "", query.get("X-Amz-Security-Token"), find)
  const pairs = search
    .slice(1)
    .split("&")
    .filter((pair) => !pair.startsWith("X-Amz-Signature="))
    .sort()
  const host = typeof headers.host === "string" ? headers.host : ""
  const canonical = [method, pathname, pairs.join("&"), `host:${host}\n`, "host", "UNSIGNED-PAYLOAD"]
  const date = query.get("X-Amz-Date") ?? ""
  const text = ["AWS4-HMAC-SHA256", date, by.scope, hash(canonical.join("\n"))].join("\n")
  if (hmac(by.key, text).toString("hex") !== query.get("X-Amz-Signature")) throw wrong()
  const begun = Date.parse(date.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"))
  if (!(now <= begun + Number(query.get("X-Amz-Expires")) * 1000)) throw denied()
  return by.function
}

export interface Posted {
  readonly function: string
  readonly key: string
  readonly body: Buffer
  readonly redirect: string | undefined
}

type Condition = Readonly<Record<string, string>> | readonly [string, number, number]

/** A form and its file; every field but the file must be in the signed policy, as it was sent. */
export async function takeForm(
  request: SignedRequest,
  bucket: string,
  now: number,
  find: Find,
): Promise<Posted> {
  const type = String(request.headers["content-type"] ?? "")
  const form = await new Response(new Uint8Array(request.body), {
    headers: { "content-type": type },
  }).formData()
  const fields = new Map<string, string>()
  let file: File | undefined
  for (const [name, value] of form) {
    if (typeof value !== "string") file ??= value
    else if (file === undefined) fields.set(name, value)
  }
  if (!file) throw new ServiceError("InvalidArgument", "there is no file", 400)
  const policy = fields.get("Policy") ?? ""
  const by = signer(fields.get("X-Amz-Credential") ?? "", fields.get("X-Amz-Security-Token"), find)
  if (hmac(by.key, policy).toString("hex") !== fields.get("X-Amz-Signature")) throw wrong()
  checkPolicy(policy, new Map([...fields, ["bucket", bucket]]), file.size, now)
  const body = Buffer.from(await file.arrayBuffer())
  const key = fields.get("key") ?? ""
  return { function: by.function, key, body, redirect: fields.get("success_action_redirect") }
}

function checkPolicy(policy: string, sent: ReadonlyMap<string, string>, bytes: number, now: number): void {
  const { expiration, conditions } = JSON.parse(Buffer.from(policy, "base64").toString("utf8")) as {
    readonly expiration: string
    readonly conditions: readonly Condition[]
  }
  if (now > Date.parse(expiration)) throw denied()
  const named = new Set(["Policy", "X-Amz-Signature"])
  for (const condition of conditions) {
    if (Array.isArray(condition)) {
      if (bytes > Number(condition[2])) throw new ServiceError("EntityTooLarge", "too large", 400)
      continue
    }
    for (const [name, value] of Object.entries(condition)) {
      if (sent.get(name) !== value) throw denied()
      named.add(name)
    }
  }
  if ([...sent.keys()].some((name) => !named.has(name))) throw denied()
}
