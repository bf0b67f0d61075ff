// How often one person, or one address without a person, may ask: a bucket that refills evenly.
import { Refusal } from "@civil/core/refusal.ts"
import type { MiddlewareHandler } from "hono"
import type { AppContext, AppEnv } from "../context.ts"

interface Bucket {
  left: number
  at: number
}

const most = 50_000

/** A limit of `perMinute`, of which a third may come at once. `seconds` is any steady clock. Takes one; answers the wait. */
export function limit(perMinute: number, seconds: () => number): (who: string) => number {
  const size = Math.max(1, Math.ceil(perMinute / 3))
  const rate = perMinute / 60
  const buckets = new Map<string, Bucket>()
  return (who) => {
    const now = seconds()
    const bucket = buckets.get(who) ?? { left: size, at: now }
    bucket.left = Math.min(size, bucket.left + (now - bucket.at) * rate)
    bucket.at = now
    // Re-inserting keeps the map in order of use: the first entry is the one longest unused.
    buckets.delete(who)
    if (buckets.size >= most)
      for (const [oldest] of buckets) {
        buckets.delete(oldest)
        break
      }
    buckets.set(who, bucket)
    if (bucket.left < 1 - 1e-9) return Math.ceil((1 - bucket.left) / rate)
    bucket.left -= 1
    return 0
  }
}

export interface LimitSettings {
  /** For one person; an address without a person gets thirty times as much: many share one. 0 turns limits off. */
  readonly perMinute: number
  readonly trustedProxies: number
}

/** Of what one person may ask in a minute, an address may ask this part for open data about organizations: 120 of 600. */
const dataShare = 1 / 5
/** And this part for checks of a name, each of which asks every register several times: 60 of 600. */
const nameShare = 1 / 10

/** Seconds. The global `performance` would load a module of its own into a function that starts. */
const steady = () => process.uptime()

/** Where a code may be tried by anyone: an address gets no more there than one person, signed in or not. */
const asksForCode = (path: string, query: (name: string) => string | undefined) =>
  (path === "/check" || path === "/api/open/check") && query("code") !== undefined

/** Open data for programs, each answer of which may cost a search or a whole register. */
const asksForData = (path: string) =>
  /^\/api\/open\/(?:organizations|illegal-organizations|registers)(?:[/.]|$)/.test(path)

/** The empty form of the page asks nobody. */
const asksForName = (path: string, query: (name: string) => string | undefined) =>
  path === "/api/open/organizations/name-check" ||
  (path === "/organizations/name-check" && query("name") !== undefined)

/** Signed in: by person, so that a hall full of couples behind one address is no crowd. Otherwise by address. */
export function rateLimit({ perMinute, trustedProxies }: LimitSettings): MiddlewareHandler<AppEnv> {
  if (perMinute === 0) return (_, next) => next()
  const people = limit(perMinute, steady)
  const addresses = limit(perMinute * 30, steady)
  const codes = limit(perMinute, steady)
  const data = limit(perMinute * dataShare, steady)
  const names = limit(perMinute * nameShare, steady)
  return async (c, next) => {
    const actor = c.get("session")?.actor
    const address = addressOf(c, trustedProxies)
    const { path } = c.req
    const query = (name: string) => c.req.query(name)
    const tried = asksForCode(path, query) ? codes(address) : 0
    const named = asksForName(path, query) ? names(address) : 0
    const open = asksForData(path) ? data(address) : 0
    if (asksForData(path)) c.header("RateLimit-Policy", `${Math.ceil(perMinute * dataShare)};w=60`)
    const wait = Math.max(
      ...[tried, named, open],
      actor ? people(actor.kind === "citizen" ? actor.person : actor.id) : addresses(address),
    )
    if (wait > 0) throw new Refusal("too_many", "too_many.requests", { values: { seconds: wait } })
    await next()
  }
}

/** For pages: reading as a visitor is free of limits; posts, sign-ins, check codes and everything of a session are not. */
export function limitPages(limited: MiddlewareHandler<AppEnv>): MiddlewareHandler<AppEnv> {
  return (c, next) => {
    const reading = c.req.method === "GET" || c.req.method === "HEAD"
    const { path } = c.req
    // Whoever types a name asks with every few keys, and gets what any visitor gets.
    const open = !c.get("session") || path === "/organizations"
    const named = asksForName(path, (name) => c.req.query(name))
    const free = reading && open && !path.startsWith("/sign-in") && path !== "/check" && !named
    return free ? next() : limited(c, next)
  }
}

/** The last address a proxy of ours wrote down; without proxies the peer itself. */
function addressOf(c: AppContext, trustedProxies: number): string {
  if (trustedProxies > 0) {
    const forwarded = c.req.header("x-forwarded-for")?.split(",") ?? []
    const stated = forwarded.at(-trustedProxies)?.trim()
    if (stated) return stated
  }
  return c.env.address ?? c.env.incoming?.socket.remoteAddress ?? ""
}
