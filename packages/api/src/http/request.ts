// Puts on the context who asks, from where and how they like to read, before anything else runs.
import { randomBytes } from "node:crypto"
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { Visitor } from "@civil/core/actor.ts"
import type { MiddlewareHandler } from "hono"
import { getCookie } from "hono/cookie"
import type { AppContext, AppEnv } from "../context.ts"
import { sessionToken } from "../session/cookie.ts"
import type { Sessions } from "../session/sessions.ts"
import type { PublishedYears } from "../workers/published-years.ts"
import type { securityHeaders } from "./headers.ts"
import { isLoopback } from "./loopback.ts"

export interface RequestDeps {
  readonly sessions: Sessions
  readonly bureaus: readonly [BureauProfile, ...BureauProfile[]]
  readonly origin: string
  readonly demo: boolean
  readonly headers: ReturnType<typeof securityHeaders>
  readonly years: Pick<PublishedYears, "fresh"> | undefined
}

const visitor: Visitor = { kind: "visitor" }
const process = randomBytes(5).toString("hex")

export function request(deps: RequestDeps): MiddlewareHandler<AppEnv> {
  let count = 0
  return async (c, next) => {
    const id = c.env?.requestId || `${process}-${(++count).toString(36)}`
    c.set("requestId", id)
    c.set("origin", originOf(c, deps))
    await Promise.all([identify(c, deps), deps.years?.fresh()])
    const page = !c.req.path.startsWith("/api/")
    const nonce = page ? randomBytes(16).toString("base64") : ""
    if (page) read(c, deps)
    c.set("nonce", nonce)
    c.set("language", getCookie(c, "lang") === "en" ? "en" : "zh")
    await next()
    c.res.headers.set("x-request-id", id)
    deps.headers(c, c.res.headers.get("content-type")?.startsWith("text/html") ? nonce : undefined)
  }
}

/** Open data needs nobody's name; a session is not even looked up there. */
async function identify(c: AppContext, { sessions }: RequestDeps): Promise<void> {
  const token = c.req.path.startsWith("/api/open/") ? undefined : sessionToken(c)
  const session = token === undefined ? undefined : await sessions.find(token)
  c.set("session", session)
  c.set("actor", session?.actor ?? visitor)
  c.set("csrf", session?.csrf ?? "")
}

function read(c: AppContext, { bureaus }: RequestDeps): void {
  const chosen = getCookie(c, "bureau")
  c.set("bureau", bureaus.find(({ code }) => code === chosen) ?? bureaus[0])
  c.set("elder", getCookie(c, "elder") === "1")
}

/** The demo answers on every loopback name, so the browser stays on the one that was typed. */
function originOf(c: AppContext, { origin, demo }: RequestDeps): string {
  return demo ? demoOrigin(c.req.header("host"), origin) : origin
}

const origins = new Map<string, string>()

/** `http://` and the host the browser asked for when it is a loopback name, else the origin that was set. */
export function demoOrigin(host: string | undefined, origin: string): string {
  if (host === undefined) return origin
  const known = origins.get(host)
  if (known !== undefined) return known || origin
  const address = `http://${host}`
  const local = URL.canParse(address) && isLoopback(new URL(address).hostname) ? new URL(address).origin : ""
  if (origins.size < 100) origins.set(host, local)
  return local || origin
}
