// Who may call what about social organizations: every route, every role, the exact answer, over the demo's registers.

import { makeResidentId } from "@civil/core/identity/made-up.ts"
import { nameOfCase } from "@civil/demo/register/lives.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { apiRoomOf } from "./lambda/rooms.ts"
import { Jar } from "./testing/jar.ts"
import {
  everyRegisterCaller,
  type RegisterCaller,
  registerCallers,
  registerRows,
} from "./testing/register-table.ts"
import { type TestServer, testServer } from "./testing/server.ts"

let server: TestServer
const jars = new Map<RegisterCaller, Jar>()
const { code } = nameOfCase("310113", "agent")
const nobodys = "51310113MJ0000001X"
/** Imports that wait for a second person, and that are published. */
let ready: string
let published: string

beforeAll(async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00", DEMO_REGISTER: "1", RATE_LIMIT: "0" })
  for (const who of everyRegisterCaller) {
    const jar = new Jar(`http://127.0.0.1:${server.port}`)
    const login = registerCallers[who]
    if (login) await jar.signIn(login, "/help")
    jars.set(who, jar)
  }
  const answer = await as("approver of the register").send("/api/desk/register/imports")
  const { imports } = (await answer.json()) as { imports: { id: string; state: string }[] }
  const stands = (state: string) => imports.find((each) => each.state === state)?.id ?? ""
  ;[ready, published] = [stands("ready"), stands("published")]
})
afterAll(() => server.stop())

function as(who: RegisterCaller): Jar {
  const jar = jars.get(who)
  if (!jar) throw new Error(`${who} is not in the test`)
  return jar
}

const revision = 999
const agentsNumber = makeResidentId({ region: "310113", birthDate: "1990-01-01", sex: "female", sequence: 7 })
const followed = { kind: "organization", code }

const bodies = (): Readonly<Record<string, unknown>> => ({
  "/api/follows": followed,
  "/api/follows/end": followed,
  "/api/follows/lists": { name: "合作伙伴", text: code },
  "/api/organizations/:code/agents": {
    ...{ name: "赵明", number: agentsNumber, may: ["events"] },
    until: "2027-03-31",
  },
  "/api/desk/register/imports": {
    ...{ dataset: "ratings", extent: "whole", source: "登记系统", asOf: "2026-11-20" },
    ...{ fileName: "评估.csv", bytes: 1000 },
  },
  "/api/desk/register/imports/:id/publish": { revision },
  "/api/desk/register/imports/:id/refuse": { revision, reason: "口径不一致" },
})

const queries: Readonly<Record<string, string>> = {
  "/api/open/organizations/name-check":
    "?name=%E4%B8%8A%E6%B5%B7%E5%B8%82%E5%AE%9D%E5%B1%B1%E5%8C%BA%E9%92%93%E9%B1%BC%E5%8D%8F%E4%BC%9A&type=association&region=310113",
  "/api/open/organizations/changes": "?bureau=310113",
  "/api/desk/register/inspections/:year": "?is=none",
  "/api/desk/register/organizations": "?q=xx",
}

async function call(who: RegisterCaller, name: string, own = code): Promise<Response> {
  const [method = "", path = ""] = name.split(" ")
  const id = path.endsWith("/discard")
    ? published
    : path.includes("imports")
      ? ready
      : "list_01ARZ3NDEKTSV4RRFFQ69G5FAV"
  const url =
    path
      .replace(":code", own)
      .replace(":agent", "agent_01ARZ3NDEKTSV4RRFFQ69G5FAV")
      .replace(":bureau", "310113")
      .replace(":dataset", "ratings")
      .replace(":number", "2")
      .replace(":year", "2025")
      .replace(":id", id) + (queries[path] ?? "")
  if (method === "post") return as(who).json(url, bodies()[path] ?? {})
  return as(who).send(url, { method: method.toUpperCase() })
}

async function told(answer: Response): Promise<string> {
  const text = await answer.text()
  const json = answer.headers.get("content-type")?.includes("json") === true && text.length < 100_000
  const { error } = (text && json ? JSON.parse(text) : {}) as { error?: { code: string } }
  return error ? `${answer.status} ${error.code}` : String(answer.status)
}

/** Routes of the register's room: `rooms/names.ts` has their beginnings. */
const served = () => server.app.routes.filter(({ path }) => apiRoomOf(path) === "register")

describe("the table of access to the register", () => {
  test("names every route of its room", () => {
    expect(
      served()
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    ).toEqual(Object.keys(registerRows).sort())
  })

  describe.each(Object.entries(registerRows).map(([name, row]) => ({ name, row })))(
    "$name",
    ({ name, row }) => {
      test.each(everyRegisterCaller.map((who, column) => ({ who, expected: row[column] })))(
        "tells $who $expected",
        async ({ who, expected }) => {
          expect(await told(await call(who, name))).toBe(expected)
        },
      )
    },
  )
})

describe("somebody who acts for no organization", () => {
  test.each(Object.keys(registerRows).filter((name) => name.includes("/api/organizations/:code")))(
    "cannot tell one that exists from none at all: %s",
    async (name) => {
      const [one, other] = [await call("another person", name), await call("another person", name, nobodys)]
      expect([one.status, await one.text()]).toEqual([other.status, await other.text()])
    },
  )
})

describe("pages of organizations", () => {
  test.each([
    "/organizations",
    "/organizations?q=xx",
    "/organizations/illegal",
    "/organizations/register",
    "/organizations/changes",
    "/organizations/lists/abnormal",
    `/organizations/${code}`,
    `/organizations/${code}?asOf=2025-06-01`,
    `/organizations/${code}/history`,
    `/organizations/${nobodys}/history`,
    `/organizations/${nobodys}`,
    "/organizations/name-check",
    "/organizations/set-up",
    "/sitemap.xml",
    "/robots.txt",
  ])("are for everybody: %s", async (path) => {
    const answer = await as("visitor").send(path)
    expect([200, 404]).toContain(answer.status)
    expect(answer.status === 404).toBe(path.includes(nobodys))
  })

  test.each(["/my/follows", "/my/organizations", `/my/organizations/${code}`])(
    "that are one person's own ask a visitor to sign in: %s",
    async (path) => {
      const answer = await as("visitor").send(path)
      expect([answer.status, answer.headers.get("location")]).toEqual([
        303,
        `/sign-in?to=${encodeURIComponent(path)}`,
      ])
    },
  )

  test("of an organization are its own people's", async () => {
    const status = async (who: RegisterCaller) => (await as(who).send(`/my/organizations/${code}`)).status
    expect(await status("its legal representative")).toBe(200)
    expect(await status("its agent")).toBe(200)
    expect(await status("another person")).toBe(404)
  })
})
