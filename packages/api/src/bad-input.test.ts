// Bad input of every sort: a clear 4xx that names the field, never a 5xx.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bookBody, firstFree, holdBody } from "./testing/couple.ts"
import { Jar } from "./testing/jar.ts"
import { type TestServer, testServer } from "./testing/server.ts"

interface Answer {
  readonly error: {
    readonly kind: string
    readonly code: string
    readonly message: { readonly zh: string; readonly en: string }
    readonly fields: readonly {
      readonly field: string
      readonly code: string
      readonly message: { zh: string; en: string }
    }[]
  }
}

let server: TestServer
let citizen: Jar

beforeAll(async () => {
  server = await testServer({ NOW: "2026-11-23T09:00:00+08:00", RATE_LIMIT: "0" })
  const home = `http://127.0.0.1:${server.port}`
  citizen = new Jar(home)
  await citizen.signIn("lin-wei", "/help")
})
afterAll(() => server.stop())

async function errorOf(answer: Response, status: number): Promise<Answer["error"]> {
  const text = await answer.text()
  expect(`${answer.status} ${text.slice(0, 200)}`).toMatch(new RegExp(`^${status} `))
  const { error } = JSON.parse(text) as Answer
  expect(error.message.zh).not.toBe("")
  expect(error.message.en).not.toBe("")
  return error
}

describe("a JSON request", () => {
  test.each(["", "{", "null x", "{'a':1}", "\u0000"])("that is no JSON (%j) is 400", async (body) => {
    const answer = await citizen.send("/api/holds", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    })
    expect((await errorOf(answer, 400)).code).toBe("input.malformed")
  })

  test.each(["null", "[]", "7", '"text"', "true"])("that is no object (%s) is 400 or 422", async (body) => {
    const answer = await citizen.send("/api/holds", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    })
    expect([400, 422]).toContain(answer.status)
  })

  test("of another type is 415", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const answer = await citizen.send("/api/holds", {
        method: "POST",
        headers: { "content-type": type },
        body: "{}",
      })
      expect((await errorOf(answer, 415)).code).toBe("body.not_json")
    }
  })

  test("of 1 MB is 413, also when it does not say how long it is", async () => {
    const body = JSON.stringify({ office: "x".repeat(1_048_576) })
    expect((await errorOf(await citizen.json("/api/holds", JSON.parse(body)), 413)).code).toBe(
      "input.too_large",
    )
    const chunks = new ReadableStream({
      start(controller) {
        for (let at = 0; at < body.length; at += 65_536)
          controller.enqueue(new TextEncoder().encode(body.slice(at, at + 65_536)))
        controller.close()
      },
    })
    const streamed = await citizen.send("/api/holds", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: chunks,
      duplex: "half",
    } as RequestInit)
    expect((await errorOf(streamed, 413)).code).toBe("input.too_large")
  })

  test("with an unknown field is 422 and names it", async () => {
    const time = await firstFree(citizen)
    const error = await errorOf(await citizen.json("/api/holds", { ...holdBody(time), nurse: 1 }), 422)
    expect(error.fields).toEqual([{ field: "nurse", code: "field.unknown", message: expect.anything() }])
  })

  test("with an unknown field deep inside names its path", async () => {
    const body = bookBody(server, "hold_0123456789", "chen-jing")
    const answer = await citizen.json("/api/appointments", { ...body, partner: { ...body.partner, age: 3 } })
    const error = await errorOf(answer, 422)
    expect(error.fields.map(({ field, code }) => `${field} ${code}`)).toEqual(["partner.age field.unknown"])
  })

  test("with everything missing names every field, in both languages", async () => {
    const { fields } = await errorOf(await citizen.json("/api/holds", {}), 422)
    expect(fields.map(({ field }) => field).sort()).toEqual(["business", "date", "office", "start"])
    for (const { message } of fields) expect(message.zh.length * message.en.length).toBeGreaterThan(0)
  })

  test("with wrong types names the fields", async () => {
    const body = { office: 7, business: ["M1"], date: {}, start: true }
    const { fields } = await errorOf(await citizen.json("/api/holds", body), 422)
    expect(fields.map(({ field }) => field).sort()).toEqual(["business", "date", "office", "start"])
  })

  test("with a date that does not exist names it", async () => {
    const body = { office: "baoshan", business: "M1", date: "2026-02-30", start: "09:00" }
    const { fields } = await errorOf(await citizen.json("/api/holds", body), 422)
    expect(fields.map(({ field, code }) => `${field} ${code}`)).toEqual(["date field.date"])
  })

  test("from another site is 403 before it is read", async () => {
    const answer = await citizen.json(
      "/api/holds",
      {},
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    )
    expect((await errorOf(answer, 403)).code).toBe("request.cross_site")
  })
})

describe("a form", () => {
  test("of another type is 415, too long is 413, without its token 403, each a page with a way on", async () => {
    const post = (body: BodyInit, type: string) =>
      citizen.send("/settings", { method: "POST", headers: { "content-type": type }, body })
    const form = "application/x-www-form-urlencoded"
    const answers = [
      [await post("{}", "application/json"), 415],
      [await post(`x=${"a".repeat(1_048_576)}`, form), 413],
      [await post("language=en", form), 403],
      [await post("_csrf=other&language=en", form), 403],
    ] as const
    for (const [answer, status] of answers) {
      expect(answer.status).toBe(status)
      expect(answer.headers.get("content-type")).toContain("text/html")
      expect(await answer.text()).toMatch(/<h1[\s>][\s\S]*href=/)
    }
  })
})

describe("an address", () => {
  test.each([
    "/%",
    "/%ff",
    "/..%2f..%2fetc%2fpasswd",
    "/marriage/%00",
    "/marriage/zz",
    "/marriage/m1/times?office=%00&date=9999-99-99&month=x&receipt=%",
    "/api/open/availability?office=nowhere&business=M1",
    "/api/open/availability?office=baoshan&business=ZZ",
    "/api/open/availability?office=baoshan&business=M1&from=2026-13-01",
    "/api/open/availability?office=baoshan&business=M1&from=2026-12-01&to=2026-11-01",
    "/api/open/availability?office=baoshan&business=M1&from=0001-01-01&to=9999-12-31",
    "/api/open/offices?bureau=x",
    "/api/open/calendar?year=20x6",
    "/my/appointments/%00",
    "/marriage/apply/..%2f/you",
    "/?bureau='\"><script>",
    "/organizations?q=%00&type=zz&page=-1&region=%",
    "/organizations/%00",
    "/organizations/51310113MJ1234561W?asOf=2026-02-30",
    "/organizations/..%2f..%2fetc/history",
    "/organizations/illegal/%E5%8A%9E?page=9999999",
    "/organizations/lists/zz?bureau=x",
    "/organizations/name-check?name=%00&type=zz&region=x",
    "/api/open/organizations?q=%00&page=-1",
    "/api/open/organizations?type=zz",
    "/api/open/organizations/%00?asOf=yesterday",
    "/api/open/organizations/changes?bureau=x&sinceVersion=-1",
    "/api/open/illegal-organizations?page=zz",
    "/api/open/registers/x/organizations.csv?version=0",
    "/sitemap/%00",
    "/my/organizations/%00",
  ])("%s is answered below 500", async (path) => {
    const answer = await citizen.send(path)
    expect(answer.status).toBeLessThan(500)
  })

  test("that repeats a query field or adds one is 422", async () => {
    const answer = await citizen.send("/api/open/offices?bureau=310113&colour=red")
    expect((await errorOf(answer, 422)).fields.map(({ field }) => field)).toEqual(["colour"])
  })

  test.each(["%00", "%0A", "%E5%8A%9E", "a%2Fb"])(
    "of a form for a hold named %s is no error of ours",
    async (name) => {
      const answer = await citizen.send(`/marriage/apply/${name}`, { redirect: "manual" })
      expect(answer.status).toBeLessThan(500)
      expect(answer.headers.get("location") ?? "").not.toMatch(/[^!-~]/)
    },
  )
})
