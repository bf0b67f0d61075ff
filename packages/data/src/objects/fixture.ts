// Places for objects in tests: a folder of one's own behind its own forms and links, and the small S3.
import { createHmac } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createSecrets } from "@civil/core/secrets.ts"
import { environment } from "../wire/testing/answering.ts"
import { bucketObjects } from "./bucket.ts"
import { type FolderObjects, folderObjects } from "./folder.ts"
import { takePost } from "./folder-post.ts"
import type { Objects, UploadForm } from "./objects.ts"
import { smallS3 } from "./s3.fixture.ts"
import type { Vault } from "./vault.ts"

export interface Sent {
  readonly status: number
  readonly location?: string
}

export interface Got {
  readonly status: number
  readonly body: Buffer
  readonly type: string | null
  readonly disposition: string | null
}

export interface TestObjects<Kind extends Objects = Objects> {
  readonly objects: Kind
  /** Where files lie, of a folder. */
  readonly folder?: string
  /** Posts a file with a form, as a browser does. */
  post(form: UploadForm, file: Uint8Array, more?: Readonly<Record<string, string>>): Promise<Sent>
  get(href: string): Promise<Got>
  /** All keys. */
  everything(): Promise<readonly string[]>
  close(): Promise<void>
}

export function formOf(
  form: UploadForm,
  file: Uint8Array,
  more: Readonly<Record<string, string>> = {},
): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...form.fields, ...more })) data.set(name, value)
  data.set("file", new File([new Uint8Array(file)], "scan.pdf", { type: "text/html" }))
  return data
}

const statusOf = { not_signed: 403, late: 403, too_large: 400, malformed: 400 } as const

/** Keys of a portal, and a new one for each file, the same in every run. */
export function testVault(setting = 7): Vault {
  const key = Buffer.alloc(32, setting).toString("base64")
  const secrets = createSecrets({ lookupKey: key, sealingKeys: [{ version: "1", key }] })
  let files = 0
  return {
    newKey() {
      files += 1
      return createHmac("sha256", "file").update(String(files)).digest()
    },
    seal: (plain) => secrets.seal(plain, "file"),
    open: (sealed) => secrets.open(sealed, "file"),
  }
}

/** A folder below the system's own for temporary files, gone when closed. */
export function testFolder(now: () => number, vault?: Vault): TestObjects<FolderObjects> {
  const folder = mkdtempSync(join(tmpdir(), "portal-objects-"))
  const sign = (text: string) => createHmac("sha256", "test").update(text).digest("base64url")
  const objects = folderObjects({ folder, path: "/storage/documents", sign, now, ...(vault && { vault }) })
  return {
    ...{ objects, folder },
    async post(form, file, more) {
      const request = new Request("http://localhost/", { method: "POST", body: formOf(form, file, more) })
      const posted = await takePost(objects, request, now())
      if (typeof posted === "string") return { status: statusOf[posted] }
      return posted.returnTo === undefined ? { status: 204 } : { status: 303, location: posted.returnTo }
    },
    async get(href) {
      const { pathname, searchParams } = new URL(href, "http://localhost")
      const key = pathname.replace("/storage/documents/", "")
      const grant = objects.allowed(key, Object.fromEntries(searchParams), now())
      const body = grant && (await objects.read(key))
      if (!grant || !body)
        return { status: grant ? 404 : 403, body: Buffer.alloc(0), type: null, disposition: null }
      const disposition = grant.as === undefined ? "inline" : `attachment; ${grant.as}`
      return { status: 200, body: Buffer.from(body), type: grant.type, disposition }
    },
    async everything() {
      return (await objects.list("")).map(({ key }) => key)
    },
    async close() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function testBucket(now: () => number): Promise<TestObjects> {
  const s3 = await smallS3("documents", now)
  const settings = { ...environment, AWS_ENDPOINT_URL_S3: s3.endpoint }
  const objects = bucketObjects(settings, "documents", { now, wait: async () => {} })
  return {
    objects,
    async post(form, file, more) {
      const body = formOf(form, file, more)
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" })
      const location = answer.headers.get("location")
      return { status: answer.status, ...(location && { location }) }
    },
    async get(href) {
      const { status, headers, ...answer } = await fetch(href).then(async (each) => ({
        status: each.status,
        headers: each.headers,
        body: Buffer.from(await each.arrayBuffer()),
      }))
      const [type, disposition] = [headers.get("content-type"), headers.get("content-disposition")]
      return { status, body: answer.body, type, disposition }
    },
    everything: async () => [...s3.objects.keys()].sort(),
    async close() {
      objects.close()
      await s3.close()
    },
  }
}
