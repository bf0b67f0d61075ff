// Who may call what of the queue: every route, every role, the exact answer; and that a stranger's case looks like none.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { begin, counselling, type Handed, reissue, reissueForAnother } from "./testing/case.ts"
import {
  type Caller,
  callers,
  caseRows,
  citizenRows,
  deskRows,
  everyCaller,
  openRows,
} from "./testing/case-table.ts"
import { Jar } from "./testing/jar.ts"
import { type TestServer, testServer } from "./testing/server.ts"

let server: TestServer
const jars = new Map<Caller, Jar>()
let agency: Handed
let other: Handed
let secret: Handed
let draft: string
let spare: string

beforeAll(async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00" })
  for (const who of everyCaller) {
    const jar = new Jar(`http://127.0.0.1:${server.port}`)
    const login = callers[who]
    if (login) await jar.signIn(login, "/help")
    jars.set(who, jar)
  }
  agency = await reissueForAnother(as("owner"), "chen-jing")
  other = await reissue(as("the other party"))
  secret = await counselling(as("owner"), "2026-11-20")
  draft = (await begin(as("owner"), "marriage.complaint")).id
  spare = (await begin(as("owner"), "marriage.green_channel")).id
})
afterAll(() => server.stop())

function as(who: Caller): Jar {
  const jar = jars.get(who)
  if (!jar) throw new Error(`${who} is not in the test`)
  return jar
}

const revision = 999
const nobody = "case_01ARZ3NDEKTSV4RRFFQ69G5FAV"

const bodies = (): Readonly<Record<string, unknown>> => ({
  "/api/drafts": { matter: "marriage.complaint", bureau: "310113" },
  "/api/drafts/:id/save": { revision, answers: {} },
  "/api/drafts/:id/submit": { revision, agreed: true },
  "/api/drafts/:id/documents": { field: "evidence" },
  "/api/drafts/:id/documents/:document": { field: "evidence" },
  "/api/cases/:id/documents": { field: "authorisation" },
  "/api/cases/:id/documents/:document": { field: "authorisation" },
  "/api/cases/:id/correct/keep": { revision, answers: {} },
  "/api/cases/:id/correct": { revision, answers: {} },
  "/api/cases/:id/appeal": { revision, reason: "再看一次" },
  "/api/cases/:id/rate": { level: 5 },
  "/api/desk/cases/find": { text: agency.code },
  "/api/desk/openings/:matter": { answers: {} },
  "/api/desk/openings/:matter/cases/:id": { answers: {} },
  "/api/desk/views": { name: "待办", query: { desk: "marriage", list: "open" } },
  "/api/desk/bulk/dry-run": { act: "approve", input: {}, cases: [agency.id] },
  "/api/desk/bulk": { dryRun: "dry_0123456789" },
  "/api/desk/bulk/:id/undo": {},
  "/api/desk/exports": { view: { desk: "marriage", list: "open" }, format: "csv", reason: "核对" },
  "/api/desk/exports/:id/link": {},
  "/api/desk/unreached/:key/settle": { revision, outcome: "called" },
  "/api/desk/unreached/:key/reveal": { reason: "电话告知" },
  "/api/desk/dead/:id/again": {},
  "/api/desk/dead/:id/drop": { note: "已另行告知" },
  ...acts(),
})

function acts(): Readonly<Record<string, unknown>> {
  const note = "测试"
  const inputs = {
    request_correction: { fields: ["registeredAt"], reason: "missing" },
    recall: { note },
    propose: { outcome: "approved" },
    refuse: { reason: "elsewhere" },
    give_back: { note },
    forward: { bureau: "310120", note },
    merge: { into: other.id },
    keep_apart: { other: other.id, note },
    note: { note },
    ask_opinion: { desk: "complaints", note },
    give_opinion: { opinion: "op_0123456789", note },
    reveal: { field: "certificate", reason: note },
  }
  return Object.fromEntries(
    Object.entries(inputs).map(([act, input]) => [`/api/desk/cases/:id/acts/${act}`, { revision, ...input }]),
  )
}

const queries: Readonly<Record<string, string>> = {
  "/api/open/matters": "?bureau=310113",
  "/api/open/roots": "?bureau=310113",
  "/api/open/check": "?code=ABCDEFGHJK",
  "/api/desk/cases": "?desk=marriage&list=open",
}

function idOf(method: string, path: string): string {
  if (path.startsWith("/api/drafts/")) return method === "delete" && path.endsWith(":id") ? spare : draft
  return path.includes("/cases/:id") ? agency.id : "some_0123456789"
}

async function call(who: Caller, name: string, id?: string): Promise<Response> {
  const [method = "", path = ""] = name.split(" ")
  const document = path.startsWith("/api/drafts/")
    ? "doc_01ARZ3NDEKTSV4RRFFQ69G5FAV"
    : agency.documents[0]?.id
  const url =
    path
      .replace(":id", id ?? idOf(method, path))
      .replace(":other", other.id)
      .replace(":document", document ?? "")
      .replace(":key", "some.key")
      .replace(":matter", "organizations.listing")
      .replace(":code", "51310113MJ0000001X")
      .replace(":token", "token") + (queries[path] ?? "")
  if (method === "post") return as(who).json(url, bodies()[path] ?? { revision })
  return as(who).send(url, { method: method.toUpperCase() })
}

async function told(answer: Response): Promise<string> {
  const text = await answer.text()
  const { error } = (text ? JSON.parse(text) : {}) as { error?: { code: string } }
  return error ? `${answer.status} ${error.code}` : String(answer.status)
}

describe("the table of access to the queue", () => {
  test.each([
    ["anyone", openRows],
    ["citizens", citizenRows],
    ["the desk", deskRows],
  ])("says what each is told by the routes of %s", async (_whose, rows) => {
    const found: Record<string, readonly string[]> = {}
    for (const name of Object.keys(rows)) {
      const row: string[] = []
      for (const who of everyCaller) row.push(await told(await call(who, name)))
      found[name] = row
    }
    expect(found).toEqual(rows)
  })
})

/** Headers that are the same for the same answer. */
const bare = (headers: Headers) => ({ ...Object.fromEntries(headers), date: "", "x-request-id": "" })

describe("what is not one's own", () => {
  const named = Object.keys(caseRows).filter((name) => name.includes("/cases/:id"))

  test.each([
    ["a stranger", "stranger", () => agency],
    ["whoever is named in it", "the other party", () => agency],
    ["a clerk of another desk", "clerk of another desk", () => agency],
    ["a clerk of another bureau", "clerk of another bureau", () => agency],
    ["a clerk who reads no confidential case", "clerk of the desk", () => secret],
    ["a reviewer who reads none", "reviewer", () => secret],
    ["an approver who reads none", "approver", () => secret],
  ] as const)("looks to %s like a case that is not there, byte for byte", async (_whose, who, of) => {
    let compared = 0
    for (const name of named) {
      const staff = callers[who]?.includes("-baoshan") || callers[who]?.includes("-fengxian")
      if (name.includes("/desk/") !== Boolean(staff)) continue
      const theirs = await call(who, name, of().id)
      const none = await call(who, name, nobody)
      expect([name, theirs.status]).toEqual([name, 404])
      expect([name, await theirs.text()]).toEqual([name, await none.text()])
      expect(bare(theirs.headers)).toEqual(bare(none.headers))
      compared += 1
    }
    expect(compared).toBeGreaterThan(5)
  })

  test("is not found by its code either, nor listed", async () => {
    for (const who of ["clerk of another desk", "clerk of another bureau"] as const) {
      const found = await as(who).json("/api/desk/cases/find", { text: agency.code })
      expect(await found.json()).toEqual({ cards: [] })
    }
    const listed = await as("stranger").send("/api/cases")
    expect(await listed.json()).toEqual({ cases: [] })
  })
})

describe("a confidential case", () => {
  test("is read at its desk, and an auditor learns that it exists and nothing it says", async () => {
    const read = async (who: Caller) => {
      const answer = await as(who).send(`/api/desk/cases/${secret.id}`)
      return (await answer.json()) as { fields: unknown[]; parties: unknown[]; acts: unknown[] }
    }
    expect((await read("clerk of another desk")).fields.length).toBeGreaterThan(2)
    const shown = await read("auditor")
    expect({ ...shown, fields: shown.fields, acts: shown.acts }).toMatchObject({ fields: [], acts: [] })
    expect(JSON.stringify(shown)).not.toContain("13800000000")
  })
})
