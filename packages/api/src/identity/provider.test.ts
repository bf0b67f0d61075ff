// The portal as a client of a sign-in, against the demo's real provider.
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { type DemoProvider, demoPeople, demoProvider, mount } from "@civil/demo/index.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { fetchFromSelf } from "../server/self-fetch.ts"
import { Jar } from "../testing/jar.ts"
import { type Provider, provider, type Step } from "./provider.ts"

let server: Server
let demo: DemoProvider
let origin: string

beforeAll(async () => {
  demo = demoProvider(demoPeople([]))
  server = createServer((request, response) => {
    if (!demo.handle(request, response, `http://${request.headers.host}`)) response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  origin = `http://127.0.0.1:${port()}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const port = () => (server.address() as AddressInfo).port

function client(telling: readonly string[], secret = demo.client.secret): Provider {
  return provider({
    clientId: demo.client.id,
    clientSecret: secret,
    telling,
    issuer: (at) => at + mount,
    fetch: fetchFromSelf(() => ({ address: "127.0.0.1", port: port() })),
  })
}

/** Walks the provider's pages to the address it sends the browser back to. */
async function walk(begun: { readonly url: URL }, login = "lin-wei"): Promise<URL> {
  const jar = new Jar(origin)
  const page = await jar.open(begun.url.href)
  const posted = await jar.open(page.url.href, { method: "POST", body: new URLSearchParams({ login }) })
  return posted.url
}

describe("a sign-in", () => {
  test("ends with the claims of the ID token", async () => {
    const portal = client(["document_number"])
    const begun = await portal.begin(origin, "zh")
    const claims = await portal.finish(origin, await walk(begun), begun.step)
    expect(claims).toMatchObject({
      sub: "lin-wei",
      name: "林伟",
      document_type: "resident_id",
      real_name_level: 3,
    })
  })

  test("asks the user-info endpoint when the ID token does not say who it is", async () => {
    const portal = client(["absent"])
    const begun = await portal.begin(origin, "zh")
    expect(await portal.finish(origin, await walk(begun), begun.step)).toMatchObject({ name: "林伟" })
  })

  test("asks for PKCE, a state and a nonce, new each time, and for the language of the reader", async () => {
    const portal = client([])
    const [one, other] = [await portal.begin(origin, "en"), await portal.begin(origin, "en")]
    expect(one.url.searchParams.get("code_challenge_method")).toBe("S256")
    expect(one.url.searchParams.get("ui_locales")).toBe("en")
    for (const key of ["state", "nonce", "verifier"] as const) expect(one.step[key]).not.toBe(other.step[key])
  })

  test("works behind a mapped port: the browser's name of the server need not lead anywhere from inside", async () => {
    const begun = await client([]).begin("http://localhost:65000", "zh")
    expect(begun.url.href).toMatch(/^http:\/\/localhost:65000\/demo\/idp\/auth\?/)
  })
})

describe("a reply that does not fit", () => {
  const other = "a-value-that-was-never-sent-anywhere-by-anyone"
  test.each([
    ["another state", (step: Step) => ({ ...step, state: other })],
    ["another nonce", (step: Step) => ({ ...step, nonce: other })],
    ["another verifier", (step: Step) => ({ ...step, verifier: other })],
  ])("with %s is refused", async (_, change) => {
    const portal = client(["document_number"])
    const begun = await portal.begin(origin, "zh")
    const back = await walk(begun)
    await expect(portal.finish(origin, back, change(begun.step))).rejects.toThrow(
      "malformed: sign_in.not_completed",
    )
  })

  test("used a second time is refused", async () => {
    const portal = client(["document_number"])
    const begun = await portal.begin(origin, "zh")
    const back = await walk(begun)
    await portal.finish(origin, back, begun.step)
    await expect(portal.finish(origin, back, begun.step)).rejects.toThrow("malformed: sign_in.not_completed")
  })

  test("of a person who turned back is refused", async () => {
    const portal = client([])
    const { step } = await portal.begin(origin, "zh")
    const back = new URL(
      `${origin}/sign-in/callback?error=access_denied&state=${step.state}&iss=${origin}${mount}`,
    )
    await expect(portal.finish(origin, back, step)).rejects.toThrow("malformed: sign_in.not_completed")
  })

  test("with a wrong client secret is refused", async () => {
    const portal = client([], "wrong")
    const begun = await portal.begin(origin, "zh")
    await expect(portal.finish(origin, await walk(begun), begun.step)).rejects.toThrow(
      "malformed: sign_in.not_completed",
    )
  })
})

describe("a provider that is away", () => {
  test("is said to be away, and asked again next time", async () => {
    let there = false
    const real = fetchFromSelf(() => ({ address: "127.0.0.1", port: port() }))
    const portal = provider({
      clientId: demo.client.id,
      clientSecret: demo.client.secret,
      telling: [],
      issuer: (at) => at + mount,
      fetch: (url, options) => (there ? real(url, options) : Promise.reject(new TypeError("no route"))),
    })
    await expect(portal.begin(origin, "zh")).rejects.toThrow("unavailable: sign_in.provider_down")
    there = true
    expect((await portal.begin(origin, "zh")).url.origin).toBe(origin)
  })
})
