// The open data of organizations over HTTP: what anyone reads, in which version, how caches keep it, and what is refused.
import { createHash } from "node:crypto"
import { request as httpRequest } from "node:http"
import { gunzipSync } from "node:zlib"
import { bureaus as profiles } from "@civil/bureaus"
import { imprintOf, licenceOf } from "@civil/services/organizations/publicity.ts"
import {
  bannedName,
  codeOf,
  examples,
  fillExamples,
  names,
  type TestRegister,
  testRegister,
} from "@civil/services/organizations/register.fixture.ts"
import { serve } from "@hono/node-server"
import { Hono } from "hono"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { AppEnv } from "../../context.ts"
import { answerError } from "../../errors.ts"
import { openRoutes } from "../mount.ts"
import { openRegisterApi } from "./open.ts"

let register: TestRegister
let home: string
let stop: () => Promise<void>

beforeAll(async () => {
  const bureaus = profiles(["310113"])
  register = await testRegister({ deps: { bureaus, imprint: imprintOf } })
  await fillExamples(register)
  const app = new Hono<AppEnv>()
  const quiet = { request() {}, problem() {} }
  app.onError((thrown, c) => answerError(c, thrown, undefined, quiet as never))
  const deps = {
    register: register.register,
    bureaus,
    clock: register.world.clock,
    origin: "https://portal.test",
  }
  app.route("/", openRoutes(openRegisterApi(deps)))
  await new Promise<void>((ready) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      home = `http://127.0.0.1:${port}`
      ready()
    })
    stop = () => new Promise((done) => void server.close(() => done()))
  })
})
afterAll(async () => {
  await stop()
  await register.close()
})

const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await fetch(home + path, { headers, redirect: "manual" })
  return {
    answer,
    status: answer.status,
    body: answer.headers.get("content-type")?.includes("json") ? await answer.json() : undefined,
  }
}

describe("anyone", () => {
  test("finds organizations by part of a name and by conditions", async () => {
    const { body, answer } = await get(
      `/api/open/organizations?q=${encodeURIComponent("晴川")}&type=association`,
    )
    expect(body.organizations.map(({ name }: { name: string }) => name)).toContain(names.good)
    expect(body.registers).toEqual([{ bureau: "310113", version: 6, asOf: "2026-02-28" }])
    expect(answer.headers.get("access-control-allow-origin")).toBe("*")
    expect((await get("/api/open/organizations?listed=serious")).body.total).toBe(1)
  })

  test("reads one organization with its verdict, sources and licence", async () => {
    const { body } = await get(`/api/open/organizations/${examples.good}`)
    expect(body.organization.basic.name).toBe(names.good)
    expect(body.verdict).toMatchObject({
      tone: "good",
      headline: { zh: "登记有效，最近一次年检合格（2025年度）" },
    })
    expect(body.marks.inspections).toMatchObject({ asOf: "2026-02-28", extent: "whole" })
    expect(body.licence.id).toBe(licenceOf("310113", "2026-03-02").id)
  })

  test("reads it as it was, its history, and what changed", async () => {
    const early = await get(`/api/open/organizations/${examples.good}?asOf=2026-03-01`)
    expect([early.status, early.body.error.code]).toEqual([404, "organizations.not_then"])
    const { body } = await get(`/api/open/organizations/${examples.good}/history`)
    expect(body.changes.at(-1)).toMatchObject({ what: "registered", version: 1 })
    const changes = await get("/api/open/organizations/changes?bureau=310113&sinceVersion=5")
    expect(changes.body.changes[0]).toMatchObject({ version: 6, what: "listed", name: bannedName })
  })

  test("reads the official list of illegal organizations", async () => {
    const { body } = await get(`/api/open/illegal-organizations?q=${encodeURIComponent("晴川")}`)
    expect(body).toMatchObject({ total: 1, rows: [{ name: bannedName, issuer: "上海市民政局" }] })
  })

  test("is told how many pages there are, and that far ones are not to be had", async () => {
    expect((await get("/api/open/organizations")).body).toMatchObject({ page: 1, pages: 1 })
    const far = await get("/api/open/organizations?page=501")
    expect([far.status, far.body.error.fields[0].code]).toEqual([422, "organizations.page_far"])
    expect((await get("/api/open/illegal-organizations?asOf=2027-01-01")).status).toBe(422)
  })

  test("gets an id that is no code for a row of the illegal list", async () => {
    const { body } = await get(`/api/open/organizations?q=${encodeURIComponent(bannedName)}`)
    const [row] = body.organizations.filter(({ illegal }: { illegal?: true }) => illegal)
    expect(row.name).toBe(bannedName)
    expect(row.code).toBeUndefined()
    expect(row.page).toContain("/organizations/illegal/")
  })

  test("an unchanged answer costs no bytes", async () => {
    const path = `/api/open/organizations/${examples.bare}`
    const tag = (await get(path)).answer.headers.get("etag") ?? ""
    expect((await get(path, { "if-none-match": tag })).status).toBe(304)
  })
})

/** What lies on the wire: `fetch` unpacks by itself. */
const raw = (path: string, headers: Readonly<Record<string, string>>) =>
  new Promise<{
    status: number
    headers: Readonly<Record<string, string | string[] | undefined>>
    bytes: Buffer
  }>((done, fail) => {
    httpRequest(home + path, { headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on("data", (part: Buffer) => parts.push(part))
      answer.on("end", () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
      )
    })
      .on("error", fail)
      .end()
  })
const sum = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

describe("whoever takes a whole register", () => {
  test.each(["csv", "json"])(
    "gets %s whose checksum is that of the file, plain or packed on the way",
    async (format) => {
      const path = `/api/open/registers/310113/organizations.${format}`
      const plain = await raw(path, {})
      const packed = await raw(path, { "accept-encoding": "gzip" })
      expect(plain.headers["x-checksum-sha256"]).toBe(sum(plain.bytes))
      expect(plain.headers.etag).toBe(`"${sum(plain.bytes)}"`)
      expect(packed.headers["content-encoding"]).toBe("gzip")
      expect(sum(gunzipSync(packed.bytes))).toBe(sum(plain.bytes))
      expect(packed.headers.etag).not.toBe(plain.headers.etag)
      expect(plain.headers).toMatchObject({ "x-register-version": "6", vary: "Accept-Encoding" })
      expect(plain.headers.link).toContain('rel="license"')
      const again = await raw(path, { "if-none-match": String(plain.headers.etag) })
      expect([again.status, again.bytes.length]).toEqual([304, 0])
    },
  )

  test("reads licence and version in the JSON itself, and the checksum of its content beside it", async () => {
    const { body } = await get("/api/open/registers/310113/organizations.json")
    expect(body).toMatchObject({ bureau: "310113", version: 6, licence: "CC-BY-4.0", size: 7 })
    expect(body.organizations).toHaveLength(7)
    const listed = await get("/api/open/registers")
    expect(listed.body.registers[0].version.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test("gets a table that spreadsheets read as UTF-8 and never run", async () => {
    const { bytes } = await raw("/api/open/registers/310113/organizations.csv", {})
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString()).toContain(`${examples.good},${names.good}`)
    const formula = await testRegister({ deps: { bureaus: profiles(["310113"]) } })
    await formula.fill("310113", "organizations", [
      {
        dataset: "organizations",
        code: codeOf(9),
        basic: { name: "=cmd|' /C calc'!A0", kind: "association", status: "active" },
      },
    ])
    await formula.run()
    const file = await formula.register.download("310113", { format: "csv" })
    if (!file || !("bytes" in file)) throw new Error("no bytes")
    expect(Buffer.from(file.bytes).toString()).toContain("'=cmd")
    await formula.close()
  })

  test("gets an earlier version, which never changes", async () => {
    const { headers } = await raw("/api/open/registers/310113/organizations.json?version=1", {})
    expect(headers["x-register-version"]).toBe("1")
    expect((await get("/api/open/registers/310113/organizations.json?version=99")).body.error.code).toBe(
      "organizations.no_version",
    )
  })
})

describe("a wrong question", () => {
  test.each([
    ["/api/open/organizations?type=party", 422, "input.invalid"],
    ["/api/open/organizations?page=0", 422, "input.invalid"],
    ["/api/open/organizations?colour=red", 422, "input.invalid"],
    ["/api/open/organizations/513101", 422, "input.invalid"],
    [`/api/open/organizations/${codeOf(99)}`, 404, "organizations.not_found"],
    [`/api/open/organizations/${examples.good}?asOf=2026-02-30`, 422, "input.invalid"],
    ["/api/open/organizations/changes?bureau=990099", 404, "register.bureau"],
    ["/api/open/registers/990099/organizations.csv", 404, "register.bureau"],
    ["/api/open/registers/310113/organizations.csv?version=x", 422, "input.invalid"],
  ])("%s is answered %i with words", async (path, status, code) => {
    const { body, status: told } = await get(path)
    expect([told, body.error.code]).toEqual([status, code])
    expect(body.error.message.zh).not.toBe("")
  })
})
