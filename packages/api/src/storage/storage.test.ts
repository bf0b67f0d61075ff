// Papers on one machine, over HTTP: posted with a signed form, judged, looked at through a link, served closed.
import { jpeg, pdf } from "@civil/casework/documents/files.fixture.ts"
import { Hono } from "hono"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import type { AppContext, AppEnv } from "../context.ts"
import { securityHeaders } from "../http/headers.ts"
import { Jar } from "../testing/jar.ts"
import { type TestServer, testServer } from "../testing/server.ts"

let server: TestServer
let lin: Jar
let other: Jar
let draft: string

beforeAll(async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00" })
  const home = `http://127.0.0.1:${server.port}`
  lin = new Jar(home)
  other = new Jar(home)
  await lin.signIn("lin-wei", "/help")
  await other.signIn("zhao-ming", "/help")
  const begun = await lin.json("/api/drafts", { matter: "marriage.complaint", bureau: "310113" })
  draft = ((await begun.json()) as { id: string }).id
})
afterAll(() => server.stop())
// A field takes only so many.
afterEach(async () => {
  const { documents } = (await (await lin.send(`/api/drafts/${draft}`)).json()) as {
    documents: { id: string }[]
  }
  for (const { id } of documents) await lin.send(`${base()}/${id}`, { method: "DELETE" })
})

interface Signed {
  readonly document: string
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

const base = () => `/api/drafts/${draft}/documents`
async function signed(): Promise<Signed> {
  const answer = await lin.json(base(), { field: "evidence" })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Signed
}

function form({ fields }: Signed, file: Uint8Array, more: Readonly<Record<string, string>> = {}): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...more })) data.set(name, value)
  data.set("file", new File([new Uint8Array(file)], "../../etc/passwd.html", { type: "text/html" }))
  return data
}

async function kept(file: Uint8Array): Promise<string> {
  const terms = await signed()
  expect((await lin.send(terms.action, { method: "POST", body: form(terms, file) })).status).toBe(204)
  const done = await lin.json(`${base()}/${terms.document}`, { field: "evidence" })
  expect(done.status).toBe(200)
  return terms.document
}

async function href(document: string): Promise<string> {
  const answer = await lin.json(`${base()}/${document}/link`, {})
  return ((await answer.json()) as { href: string }).href
}

describe("a person", () => {
  test("uploads a paper and looks at it: served as what it is, to be kept by nobody", async () => {
    const photo = jpeg()
    const answer = await lin.send(await href(await kept(photo)))
    expect(Buffer.from(await answer.arrayBuffer()).equals(photo)).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "content-disposition": "inline",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "content-security-policy":
        "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      "cross-origin-resource-policy": "same-origin",
    })
  })

  test("looks at a PDF in the browser's own viewer, which no sandbox may forbid", async () => {
    const { headers } = await lin.send(await href(await kept(pdf())))
    expect(headers.get("content-type")).toBe("application/pdf")
    expect(headers.get("content-security-policy")).not.toContain("sandbox")
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self'")
  })

  test("is told in words what was wrong with a file, and may send another", async () => {
    const terms = await signed()
    await lin.send(terms.action, {
      method: "POST",
      body: form(terms, Buffer.from("<script>alert(1)</script>")),
    })
    const answer = await lin.json(`${base()}/${terms.document}`, { field: "evidence" })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      error: { code: "document.type", message: { zh: expect.stringContaining("JPEG") } },
    })
  })

  test("who sends far too much gets a page with a sentence, not a broken line", async () => {
    const terms = await signed()
    const body = form(terms, Buffer.alloc(21 * 1024 * 1024))
    const answer = await lin.send(terms.action, { method: "POST", body })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain("10 MB")
  })

  test.each([
    ["whose fields were changed", { key: "kept/draft_x/doc_y" }, 403],
    ["that leads elsewhere", { returnTo: "https://evil.example/" }, 403],
  ])("cannot use a form %s", async (_, more, status) => {
    const terms = await signed()
    const body = form(terms, jpeg(), more)
    expect((await lin.send(terms.action, { method: "POST", body })).status).toBe(status)
  })

  test("who sends no form is told so", async () => {
    const answer = await lin.send("/storage/documents", { method: "POST", body: "x" })
    expect(answer.status).toBe(400)
  })
})

describe("somebody else", () => {
  test("has no form, no end, no look and no removal: the draft is not there", async () => {
    const document = await kept(jpeg())
    const asked = [
      other.json(base(), { field: "evidence" }),
      other.json(`${base()}/${document}`, { field: "evidence" }),
      other.json(`${base()}/${document}/link`, {}),
      other.send(`${base()}/${document}`, { method: "DELETE" }),
    ]
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })

  test("with a made-up or changed link reads nothing", async () => {
    const link = new URL(await href(await kept(jpeg())), lin.origin)
    link.searchParams.set("type", "text/html")
    for (const path of [
      link.pathname + link.search,
      link.pathname,
      "/storage/documents/",
      "/storage/documents/..%2Fx",
    ])
      expect([path, (await other.send(path)).status]).toEqual([path, 404])
  })

  test("from another site posts nothing", async () => {
    const terms = await signed()
    const headers = { "sec-fetch-site": "cross-site" }
    const answer = await lin.send(terms.action, { method: "POST", body: form(terms, jpeg()), headers })
    expect(answer.status).toBe(403)
  })

  test("finds no file's name and no person in the log", () => {
    const log = server.lines.join("\n")
    expect(log).toContain("/storage/documents")
    expect(log).not.toMatch(/passwd|kept\/|doc_|mark=/)
  })
})

describe("a page", () => {
  async function policy(documentsOrigin: string | undefined): Promise<string> {
    const headers = securityHeaders({ issuerOrigin: undefined, documentsOrigin, secure: true })
    const app = new Hono<AppEnv>().get("/", async (c) => {
      c.res = c.html("<p>")
      headers(c as AppContext, "n")
      return c.res
    })
    return (await app.request("/")).headers.get("content-security-policy") ?? ""
  }
  const bucket = "https://documents.s3.cn-north-1.amazonaws.com.cn"

  test("may post to, show and frame files of the bucket, and load nothing else from there", async () => {
    const directives = (await policy(bucket)).split("; ")
    const naming = directives.filter((each) => each.includes(bucket)).map((each) => each.split(" ")[0])
    expect(naming.sort()).toEqual(["connect-src", "form-action", "frame-src", "img-src"])
    expect(directives.every((each) => !/https?:|\*/.test(each.replaceAll(bucket, "")))).toBe(true)
  })

  test("on one machine stays at home", async () => {
    expect(await policy(undefined)).not.toMatch(/https?:/)
  })
})
