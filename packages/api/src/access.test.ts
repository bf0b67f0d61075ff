// Who may call what: every route, every actor, the exact answer.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openPages } from "./http/pages.ts"
import { caseRows } from "./testing/case-table.ts"
import { book, firstFree, type Time } from "./testing/couple.ts"
import { Jar } from "./testing/jar.ts"
import { registerRows } from "./testing/register-table.ts"
import { type TestServer, testServer } from "./testing/server.ts"

const people = {
  visitor: undefined,
  owner: "lin-wei",
  partner: "chen-jing",
  stranger: "zhao-ming",
  "staff of this office": "clerk-baoshan",
  "staff of another bureau": "clerk-fengxian",
  auditor: "auditor-baoshan",
} as const
type Who = keyof typeof people
const everyone = Object.keys(people) as Who[]

const noHold = "hold_0123456789"
let server: TestServer
let time: Time
let appointment: string
const jars = new Map<Who, Jar>()

beforeAll(async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00" })
  const home = `http://127.0.0.1:${server.port}`
  for (const who of everyone) {
    const jar = new Jar(home)
    const login = people[who]
    if (login) await jar.signIn(login, "/help")
    jars.set(who, jar)
  }
  time = await firstFree(as("owner"))
  appointment = (await book(server, as("owner"), "chen-jing", time)).id
})
afterAll(() => server.stop())

function as(who: Who): Jar {
  const jar = jars.get(who)
  if (!jar) throw new Error(`${who} is not in the test`)
  return jar
}

/** What each of them is told: visitor, owner, partner, stranger, staff here, staff elsewhere, auditor. */
type Row = readonly [string, string, string, string, string, string, string]
const out = "401 sign_in.needed"
const staffOnly = "403 staff.required"
const notStaffs = "403 not_allowed"
const noSuch = "404 appointment.missing"
const noOffice = "404 office.missing"
const noSuchHold = "404 hold.missing"
/** Allowed: only the revision, made up here, stands in the way. */
const stale = "409 appointment.changed"
const open: Row = ["200", "200", "200", "200", "200", "200", "200"]
const desk = (here: string, elsewhere: string, auditor: string): Row => [
  out,
  staffOnly,
  staffOnly,
  staffOnly,
  here,
  elsewhere,
  auditor,
]
const citizens = (owner: string, partner: string, stranger: string): Row => [
  out,
  owner,
  partner,
  stranger,
  notStaffs,
  notStaffs,
  notStaffs,
]

const table: Readonly<Record<string, Row>> = {
  "get /api/open/bureaus": open,
  "get /api/open/offices": open,
  "get /api/open/availability": open,
  "get /api/open/calendar": open,
  "get /api/me": [out, "200", "200", "200", "200", "200", "200"],
  "post /api/holds": citizens("409 booking.already_live", "201", "201"),
  "get /api/holds/:id": citizens(noSuchHold, noSuchHold, noSuchHold),
  // Giving back what one does not have is no error, and says nothing about others.
  "delete /api/holds/:id": citizens("204", "204", "204"),
  "post /api/appointments": citizens(noSuchHold, noSuchHold, noSuchHold),
  "get /api/appointments": citizens("200", "200", "200"),
  "get /api/messages": citizens("200", "200", "200"),
  "get /api/appointments/:id": citizens("200", "200", noSuch),
  "post /api/appointments/:id/confirm": citizens(noSuch, stale, noSuch),
  "post /api/appointments/:id/cancel": citizens(stale, stale, noSuch),
  "post /api/appointments/:id/reschedule": citizens(stale, stale, noSuch),
  "post /api/appointments/:id/withdraw": citizens(stale, stale, noSuch),
  "get /api/desk/me": desk("200", "200", "200"),
  "get /api/desk/day": desk("200", noOffice, "200"),
  "get /api/desk/find": desk("200", noOffice, "200"),
  "post /api/desk/appointments/:id/check-in": desk(stale, noSuch, notStaffs),
  "post /api/desk/appointments/:id/no-show": desk(stale, noSuch, notStaffs),
  "post /api/desk/appointments/:id/undo": desk(stale, noSuch, notStaffs),
  "post /api/desk/appointments/:id/release": desk(stale, noSuch, notStaffs),
  "post /api/desk/appointments/:id/done": desk(stale, noSuch, notStaffs),
  "post /api/desk/sessions": desk("200", noOffice, notStaffs),
  "get /api/open/ceremonies": open,
  "get /api/desk/ceremony": desk("200", "404 ceremony.missing", "200"),
  "post /api/desk/ceremony/arrivals": desk("409 ceremony.not_today", "404 ceremony.missing", notStaffs),
}

const queries: Readonly<Record<string, (at: Time) => string>> = {
  "/api/open/availability": () => "?office=baoshan&business=M1",
  "/api/open/calendar": () => "?year=2026",
  "/api/open/ceremonies": () => "?bureau=310113",
  "/api/desk/ceremony": () => "?event=baoshan-2026-12-12",
  "/api/desk/day": ({ date }) => `?office=baoshan&date=${date}`,
  "/api/desk/find": () => `?office=baoshan&q=${encodeURIComponent("林")}`,
}

function bodyFor(path: string): unknown {
  const revision = 999
  const applicant = { party: "mainland", mobile: "13800000000" }
  const bodies: Readonly<Record<string, unknown>> = {
    "/api/holds": { office: "baoshan", business: "M1", ...time },
    "/api/appointments": { hold: noHold, applicant, agreed: true },
    "/api/appointments/:id/confirm": { revision, mobile: "13800000000", agreed: true },
    "/api/appointments/:id/reschedule": { revision, hold: noHold },
    "/api/desk/appointments/:id/done": { revision, outcome: "done" },
    "/api/desk/ceremony/arrivals": { event: "baoshan-2026-12-12", case: `case_${"0".repeat(26)}` },
    "/api/desk/sessions": {
      office: "baoshan",
      date: time.date,
      pool: "marriage",
      start: "16:00",
      open: true,
    },
  }
  return bodies[path] ?? { revision }
}

async function call(who: Who, method: string, template: string, id: string): Promise<Response> {
  const path = template.replace(":id", id) + (queries[template]?.(time) ?? "")
  if (method === "post") return as(who).json(path, bodyFor(template))
  return as(who).send(path, { method: method.toUpperCase() })
}

async function told(answer: Response): Promise<string> {
  const text = await answer.text()
  const { error } = (text ? JSON.parse(text) : {}) as { error?: { code: string } }
  return error ? `${answer.status} ${error.code}` : String(answer.status)
}

describe("the table of access", () => {
  test("names every route that the server answers", () => {
    expect(server.app.routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      [...Object.keys(table), ...Object.keys(caseRows), ...Object.keys(registerRows)].sort(),
    )
  })

  describe.each(everyone.map((who, column) => ({ who, column })))("$who", ({ who, column }) => {
    test.each(Object.entries(table).map(([name, row]) => ({ name, expected: row[column] })))(
      "is told $expected by $name",
      async ({ name, expected }) => {
        const [method = "", path = ""] = name.split(" ")
        const id = path.includes("/holds/") ? noHold : appointment
        expect(await told(await call(who, method, path, id))).toBe(expected)
      },
    )
  })
})

describe("a stranger", () => {
  const withId = Object.keys(table).filter((name) => name.includes("/appointments/:id"))

  test.each(withId)("cannot tell somebody's appointment from none at all: %s", async (name) => {
    const [method = "", path = ""] = name.split(" ")
    const strangers: Who[] = path.includes("/desk/") ? ["staff of another bureau"] : ["stranger"]
    for (const who of strangers) {
      const theirs = await call(who, method, path, appointment)
      const none = await call(who, method, path, "apt_0123456789")
      expect(theirs.status).toBe(404)
      expect(none.status).toBe(404)
      expect(await theirs.text()).toBe(await none.text())
      expect(bare(theirs.headers)).toEqual(bare(none.headers))
    }
  })
})

describe("somebody else's hold", () => {
  test("is not given back by a stranger, and looks like none", async () => {
    const { id } = (await (await as("stranger").json("/api/holds", bodyFor("/api/holds"))).json()) as {
      id: string
    }
    expect((await as("partner").send(`/api/holds/${id}`, { method: "DELETE" })).status).toBe(204)
    expect(await told(await as("partner").send(`/api/holds/${id}`))).toBe(noSuchHold)
    expect((await as("stranger").send(`/api/holds/${id}`)).status).toBe(200)
    await as("stranger").send(`/api/holds/${id}`, { method: "DELETE" })
    expect(await told(await as("stranger").send(`/api/holds/${id}`))).toBe(noSuchHold)
  })
})

describe("a visitor", () => {
  test("is sent to the sign-in by every page that is not on the open list, and told 401 by every closed API route", async () => {
    const visitor = as("visitor")
    const seen: string[] = []
    for (const { method, path } of server.app.app.routes) {
      if (
        method === "ALL" ||
        path.startsWith("/api/open/") ||
        path === "/api/openapi.json" ||
        path === "/healthz" ||
        // Signed terms let somebody in there, not a session.
        path.startsWith("/storage/")
      )
        continue
      if (openPages.has(path)) continue
      const url = path.replace(/:\w+/g, "x").replace("*", "x")
      const answer = await visitor.send(url, { method })
      const name = `${method} ${path}`
      seen.push(name)
      if (path.startsWith("/api/") || method !== "GET") expect(`${name} ${answer.status}`).toBe(`${name} 401`)
      else {
        expect(`${name} ${answer.status}`).toBe(`${name} 303`)
        expect(answer.headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent(url)}`)
      }
    }
    expect(seen).toEqual(expect.arrayContaining(["GET /my", "GET /desk", "POST /api/holds"]))
  })

  test("sees every open page, or the page it leads to, without a sign-in", async () => {
    for (const path of openPages) {
      if (path.startsWith("/sign-") || path === "/settings" || path === "/marriage/hold") continue
      // Of one organization or of one list: `access-register.test.ts` has some to look at.
      if (/^\/(organizations\/.*:|organizations\/follow|sitemap\/)/.test(path)) continue
      const url = path
        .replace(":kind", "m1")
        .replace("times", "times?office=baoshan")
        .replace(":matter", "marriage.complaint")
      const end = await as("visitor").open(url)
      expect(`${path} ${end.response.status}`).toBe(`${path} 200`)
      expect(end.url.pathname).not.toContain("/idp/")
    }
  })

  test("finds no desk, and neither does a citizen", async () => {
    expect((await as("visitor").send("/desk")).status).toBe(303)
    const citizen = await as("owner").send("/desk/today")
    expect(citizen.status).toBe(404)
    expect(citizen.headers.get("content-type")).toContain("text/html")
  })
})

/** Headers that are the same for the same answer. */
function bare(headers: Headers): Record<string, string> {
  const all = Object.fromEntries(headers)
  return { ...all, date: "", "x-request-id": "" }
}
