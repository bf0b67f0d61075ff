// 500 couples want one morning at once, over real HTTP: as many are booked as there are places, and nobody else.
import type { Citizen } from "@civil/core/actor.ts"
import { dateOf } from "@civil/core/date.ts"
import { demoPeople } from "@civil/demo/index.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { claimReader } from "./identity/claims.ts"
import { bookBody, holdBody, type Time } from "./testing/couple.ts"
import { type TestServer, testServer } from "./testing/server.ts"

const couples = 500
const places = 30
let server: TestServer
let home: string

beforeAll(async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00", BUREAUS: "310113", LOG: "problems" })
  home = `http://127.0.0.1:${server.port}`
})
afterAll(() => server.stop())

/** Session cookies of the men of the first couples, without walking each through the sign-in pages. */
async function signedIn(): Promise<readonly { readonly cookie: string; readonly partner: string }[]> {
  const { world, app } = server
  const people = demoPeople(world.bureaus, 2 * couples)
  const claims = claimReader({}, new Set(["310113"]), world.secrets)
  const today = dateOf(world.clock.now())
  return Promise.all(
    Array.from({ length: couples }, async (_, n) => {
      const person = people.find(`resident-${String(2 * n + 1).padStart(4, "0")}`)
      const actor = claims.actor(
        { sub: person?.login, name: person?.name, ...person?.claims },
        today,
      ) as Citizen
      const token = await app.sessions.begin(actor)
      return { cookie: `__Host-session=${token}`, partner: `resident-${String(2 * n + 2).padStart(4, "0")}` }
    }),
  )
}

function post(path: string, cookie: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json", cookie }
  return fetch(home + path, { method: "POST", headers, body: JSON.stringify(body) })
}

interface Day {
  readonly date: string
  readonly times: readonly { readonly start: string; readonly free: number; readonly places: number }[]
}

async function dayOf(date: string): Promise<Day> {
  const query = new URLSearchParams({ office: "baoshan", business: "M1", from: date, to: date })
  const answer = (await (await fetch(`${home}/api/open/availability?${query}`)).json()) as { days: Day[] }
  const [day] = answer.days
  if (!day) throw new Error(`no day ${date}`)
  return day
}

describe("500 couples", () => {
  test("race for 30 places: 30 are booked, the others are told what is free next", async () => {
    const date = "2026-11-25"
    const times: Time[] = (await dayOf(date)).times.slice(0, places / 3).map(({ start }) => ({ date, start }))
    const racers = await signedIn()
    const results = await Promise.all(
      racers.map(async ({ cookie, partner }, n) => {
        const time = times[n % times.length]
        if (!time) throw new Error("no time")
        const held = await post("/api/holds", cookie, holdBody(time))
        const told = (await held.json()) as { id: string; error?: { kind: string; offers: Time[] } }
        if (held.status !== 201) return { status: held.status, time, error: told.error }
        const booked = await post("/api/appointments", cookie, bookBody(server, told.id, partner))
        return { status: booked.status, time, code: ((await booked.json()) as { code: string }).code }
      }),
    )
    const winners = results.filter(({ status }) => status === 201)
    expect(winners).toHaveLength(places)
    expect(new Set(winners.map(({ code }) => code)).size).toBe(places)
    for (const { status, error, time } of results.filter(({ status }) => status !== 201)) {
      expect(`${status} ${error?.kind}`).toBe("409 taken")
      expect(error?.offers.length).toBeGreaterThan(0)
      expect(error?.offers).not.toContainEqual(
        expect.objectContaining({ kind: "time", office: "baoshan", ...time }),
      )
    }
    const after = await dayOf(date)
    for (const { start, free } of after.times.slice(0, times.length))
      expect(`${start} ${free}`).toBe(`${start} 0`)
  })
})

describe("200 people", () => {
  test("want the last place of a time: one gets it, the others are refused", async () => {
    const date = "2026-11-26"
    const start = (await dayOf(date)).times[0]?.start ?? ""
    const racers = (await signedIn()).slice(-200)
    const first = racers.slice(0, 2)
    for (const { cookie } of first)
      expect((await post("/api/holds", cookie, holdBody({ date, start }))).status).toBe(201)
    const rest = await Promise.all(
      racers.slice(2).map(({ cookie }) => post("/api/holds", cookie, holdBody({ date, start }))),
    )
    expect(rest.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(rest.filter(({ status }) => status === 409)).toHaveLength(197)
  })
})
