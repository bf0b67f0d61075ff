// How often somebody may ask.
import { Refusal } from "@civil/core/refusal.ts"
import * as fc from "fast-check"
import { Hono } from "hono"
import { describe, expect, test } from "vitest"
import type { AppEnv } from "../context.ts"
import { limit, limitPages, rateLimit } from "./limit.ts"

describe("one person", () => {
  test("may ask a third of a minute's share at once, then is told how long to wait", () => {
    let now = 0
    const take = limit(60, () => now)
    for (let n = 0; n < 20; n += 1) expect(take("a")).toBe(0)
    expect(take("a")).toBe(1)
    now = 1
    expect(take("a")).toBe(0)
    expect(take("a")).toBe(1)
  })

  test("does not use up another's share", () => {
    const take = limit(3, () => 0)
    expect(take("a")).toBe(0)
    expect(take("a")).toBeGreaterThan(0)
    expect(take("b")).toBe(0)
  })

  test("is served again after exactly the wait that was named", () => {
    void fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.array(fc.double({ min: 0, max: 5, noNaN: true })),
        (perMinute, gaps) => {
          let now = 0
          const take = limit(perMinute, () => now)
          for (const gap of gaps) {
            now += gap
            take("a")
          }
          const wait = take("a")
          now += wait
          expect(wait === 0 || take("a") === 0).toBe(true)
        },
      ),
    )
  })

  test("never gets more than the burst and the rate allow", () => {
    void fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 300 }),
        fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { maxLength: 200 }),
        (perMinute, gaps) => {
          let now = 0
          const take = limit(perMinute, () => now)
          const served = gaps.filter((gap) => {
            now += gap
            return take("a") === 0
          }).length
          expect(served).toBeLessThanOrEqual(Math.ceil(perMinute / 3) + (now * perMinute) / 60 + 1e-6)
        },
      ),
    )
  })
})

describe("whoever tries check codes", () => {
  test("gets from one address no more than one person may ask, on the page and by the API together", async () => {
    const app = new Hono<AppEnv>()
    app.onError((_error, c) => c.body(null, 429))
    app.use(rateLimit({ perMinute: 3, trustedProxies: 0 }))
    app.get("*", (c) => c.body(null, 204))
    const ask = async (path: string, address = "192.0.2.1") =>
      (await app.request(path, {}, { address })).status
    expect(await ask("/check?code=ABCDE12345")).toBe(204)
    expect(await ask("/api/open/check?code=ABCDE12346")).toBe(429)
    expect(await ask("/check?code=ABCDE12347")).toBe(429)
    expect(await ask("/check")).toBe(204)
    expect(await ask("/api/open/roots?bureau=310113")).toBe(204)
    expect(await ask("/check?code=ABCDE12347", "192.0.2.2")).toBe(204)
  })
})

describe("a program that reads open data about organizations", () => {
  const served = () => {
    const app = new Hono<AppEnv>()
    app.onError((error, c) => {
      const { seconds } = error instanceof Refusal ? error.values : {}
      return c.body(null, 429, { "Retry-After": String(seconds) })
    })
    app.use(limitPages(rateLimit({ perMinute: 600, trustedProxies: 0 })))
    app.use("/api/*", rateLimit({ perMinute: 600, trustedProxies: 0 }))
    app.get("*", (c) => c.body(null, 204))
    return (path: string, address = "192.0.2.1") => app.request(path, {}, { address })
  }

  test("has a share of its own, is told when to come again, and takes nobody else's", async () => {
    const ask = served()
    for (let n = 0; n < 40; n += 1) expect((await ask("/api/open/organizations?q=a")).status).toBe(204)
    const refused = await ask("/api/open/registers/310113/organizations.csv")
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
    expect((await ask("/api/open/illegal-organizations")).status).toBe(429)
    expect((await ask("/api/open/offices")).status).toBe(204)
    expect((await ask("/organizations?q=a")).status).toBe(204)
    expect((await ask("/api/open/organizations?q=a", "192.0.2.2")).status).toBe(204)
  })

  test("that checks names without end on the page is stopped; the empty form is not counted", async () => {
    const ask = served()
    for (let n = 0; n < 30; n += 1) expect((await ask("/organizations/name-check")).status).toBe(204)
    for (let n = 0; n < 20; n += 1) expect((await ask("/organizations/name-check?name=a")).status).toBe(204)
    expect((await ask("/organizations/name-check?name=a")).status).toBe(429)
    expect((await ask("/organizations/name-check")).status).toBe(204)
  })
})

describe("an address without a person", () => {
  /** Answers how many of `count` requests were served; `proxies` of ours stand in front. */
  async function served(count: number, proxies: number, from: (n: number) => Asked): Promise<number> {
    const app = new Hono<AppEnv>()
    app.onError((_error, c) => c.body(null, 429))
    app.get("/", rateLimit({ perMinute: 1, trustedProxies: proxies }), (c) => c.body(null, 204))
    let done = 0
    for (let n = 0; n < count; n += 1) {
      const { forwarded, address } = from(n)
      const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded }
      const answer = await app.request("/", { headers }, { address })
      if (answer.status === 204) done += 1
    }
    return done
  }
  interface Asked {
    readonly forwarded?: string
    /** As the gateway of a function saw its peer. */
    readonly address: string
  }

  test("is the gateway's peer where no proxy is trusted, whatever the request says of itself", async () => {
    expect(await served(12, 0, (n) => ({ address: "203.0.113.7", forwarded: `198.51.100.${n}` }))).toBe(10)
    expect(await served(12, 0, (n) => ({ address: `203.0.113.${n}` }))).toBe(12)
  })

  test("is what the trusted proxies wrote down last", async () => {
    const behind = (n: number) => ({ address: "10.0.0.1", forwarded: `1.1.1.${n}, 203.0.113.7, 10.0.0.1` })
    expect(await served(12, 2, behind)).toBe(10)
  })
})
