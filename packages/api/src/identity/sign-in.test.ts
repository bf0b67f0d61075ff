// Signing in and out over real HTTP with the demo provider, as a browser without JavaScript does it.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Jar } from "../testing/jar.ts"
import { type TestServer, testServer } from "../testing/server.ts"

const cookie = "__Host-session"
let server: TestServer
let home: string

beforeAll(async () => {
  server = await testServer({ DEMO_RESIDENTS: "20" })
  home = `http://127.0.0.1:${server.port}`
})
afterAll(() => server.stop())

describe("a citizen", () => {
  test("signs in on the provider's page and comes back to where they were", async () => {
    const jar = new Jar(home)
    const { url, response } = await jar.signIn("lin-wei", "/my?from=test")
    expect(url.href).toBe(`${home}/my?from=test`)
    expect(response.status).toBe(200)
    const me = await jar.send("/api/me")
    expect(await me.json()).toMatchObject({ kind: "citizen", name: "林伟" })
  })

  test("stays on the host name they typed", async () => {
    const jar = new Jar(`http://localhost:${server.port}`)
    const { url } = await jar.signIn("chen-jing", "/help")
    expect(url.href).toBe(`http://localhost:${server.port}/help`)
    expect((await jar.send("/api/me")).status).toBe(200)
  })

  test("gets a cookie bound to the host that no script can read", async () => {
    const jar = new Jar(home)
    const page = await jar.open("/sign-in")
    await page.response.text()
    const finished = await jar.send(page.url.href, {
      method: "POST",
      body: new URLSearchParams({ login: "lin-wei" }),
    })
    const resumed = await jar.send(finished.headers.get("location") ?? "")
    const back = await jar.send(resumed.headers.get("location") ?? "")
    const set = back.headers.getSetCookie().find((line) => line.startsWith(cookie))
    expect(set).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  test("gets a new token with every sign-in, and the old one is dead", async () => {
    const jar = new Jar(home)
    await jar.signIn("lin-wei")
    const old = jar.cookie(cookie)
    await jar.open("/sign-out", { method: "POST", body: await tokenForm(jar) })
    await jar.signIn("lin-wei")
    expect(jar.cookie(cookie)).not.toBe(old)
    const stale = await fetch(`${home}/api/me`, { headers: { cookie: `${cookie}=${old}` } })
    expect(stale.status).toBe(401)
  })

  test("signs out here and at the provider, so the next sign-in asks who it is", async () => {
    const jar = new Jar(home)
    await jar.signIn("lin-wei")
    const { url } = await jar.open("/sign-out", { method: "POST", body: await tokenForm(jar) })
    expect(url.pathname).toBe("/")
    expect((await jar.send("/api/me")).status).toBe(401)
    const again = await jar.open("/sign-in")
    expect(again.url.pathname).toMatch(/^\/demo\/idp\/interaction\//)
  })

  test("is not signed out by a post without the session's token", async () => {
    const jar = new Jar(home)
    await jar.signIn("lin-wei")
    const refused = await jar.send("/sign-out", {
      method: "POST",
      body: new URLSearchParams({ _csrf: "guess" }),
    })
    expect(refused.status).toBe(403)
    expect((await jar.send("/api/me")).status).toBe(200)
  })

  test("is signed in by two tabs side by side", async () => {
    const jar = new Jar(home)
    const one = await jar.open("/sign-in?to=/help")
    const two = await jar.open("/sign-in?to=/privacy")
    const login = { method: "POST", body: new URLSearchParams({ login: "lin-wei" }) }
    expect((await jar.open(one.url.href, login)).url.pathname).toBe("/help")
    expect((await jar.open(two.url.href, login)).url.pathname).toBe("/privacy")
  })

  test("finds generated residents by number, and no others", async () => {
    const jar = new Jar(home)
    await jar.signIn("resident-0020")
    expect((await jar.send("/api/me")).status).toBe(200)
    const unknown = await new Jar(home).signIn("resident-0021")
    expect(unknown.response.status).toBe(422)
    expect(await unknown.response.text()).toContain("没有这个登录名")
  })

  test.each(["//evil.example", "/\\evil.example", "https://evil.example/", "/\t/evil.example"])(
    "is never sent to another site by %j",
    async (to) => {
      const jar = new Jar(home)
      const { url } = await jar.signIn("lin-wei", to)
      expect(url.href).toBe(`${home}/`)
    },
  )

  test("leaves no identity number in any address or log line", async () => {
    const jar = new Jar(home)
    await jar.signIn("lin-wei", "/my")
    await jar.open("/sign-out", { method: "POST", body: await tokenForm(jar) })
    const told = [...jar.visited, ...server.lines].join("\n")
    expect(told).not.toMatch(/\d{15}/)
    expect(told).not.toContain("林伟")
  })
})

describe("a staff member", () => {
  test("comes to the desk", async () => {
    const jar = new Jar(home)
    const { url } = await jar.signIn("clerk-baoshan", "")
    expect(url.pathname).toBe("/desk")
    expect(await (await jar.send("/api/desk/me")).json()).toMatchObject({
      bureau: "310113",
      roles: ["clerk"],
      offices: [{ id: "baoshan" }],
    })
  })
})

describe("somebody else", () => {
  test("cannot finish a sign-in that they did not begin", async () => {
    const jar = new Jar(home)
    const page = await jar.open("/sign-in")
    const finished = await jar.send(page.url.href, {
      method: "POST",
      body: new URLSearchParams({ login: "lin-wei" }),
    })
    const resumed = await jar.send(finished.headers.get("location") ?? "")
    const victim = new Jar(home)
    const answer = await victim.send(resumed.headers.get("location") ?? "")
    expect(answer.status).toBe(400)
    expect(victim.cookie(cookie)).toBeUndefined()
  })

  test.each(["", "state=x", "state=aaaaaaaaaaaaaaaa&code=b", "state=%00&code=%00"])(
    "gets a page with a way on for the callback %j",
    async (query) => {
      const answer = await new Jar(home).send(`/sign-in/callback?${query}`)
      expect(answer.status).toBe(400)
      expect(await answer.text()).toContain("<h1>")
    },
  )

  test.each(["x", "a".repeat(43), "%00", "=;=", "'\"<>", "a".repeat(4000)])(
    "is a visitor with a made-up session cookie (%#)",
    async (value) => {
      const answer = await fetch(`${home}/api/me`, {
        headers: { cookie: `${cookie}=${value}; lang=%; elder=\u00ff` },
      })
      expect(answer.status).toBe(401)
    },
  )
})

async function tokenForm(jar: Jar): Promise<URLSearchParams> {
  const me: unknown = await (await jar.send("/api/me")).json()
  return new URLSearchParams({ _csrf: (me as { csrf: string }).csrf })
}
