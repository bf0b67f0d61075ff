// Puts the defined routes on two mounts: open ones, and those that want a sign-in before anything is read.
import { createHash } from "node:crypto"
import { Refusal } from "@civil/core/refusal.ts"
import { Hono, type MiddlewareHandler } from "hono"
import type { AppContext, AppEnv } from "../context.ts"
import type { Idempotency } from "../http/idempotency.ts"
import type { Route } from "./route.ts"

const signedIn: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.get("actor").kind === "visitor") throw new Refusal("unauthenticated", "sign_in.needed")
  await next()
}

const staffOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.get("actor").kind !== "staff") throw new Refusal("forbidden", "staff.required")
  await next()
}

export function openRoutes(routes: readonly Route[]): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  for (const each of routes) if (each.access === "open") app.on(each.method, each.path, answering(each))
  return app
}

/** Everything below /api that is not open. What does not exist here looks the same as what needs a sign-in. */
export function closedRoutes(routes: readonly Route[], idempotency: Idempotency): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use("/api/*", signedIn)
  app.use("/api/desk/*", staffOnly)
  for (const each of routes) {
    if (each.access === "open") continue
    const answer = answering(each)
    app.on(each.method, each.path, each.method === "post" ? idempotency(answer) : answer)
  }
  app.all("/api/*", () => {
    throw new Refusal("missing", "route.missing")
  })
  return app
}

function answering(each: Route): (c: AppContext) => Promise<Response> {
  return async (c) => {
    const answer = await each.handle(c)
    if (each.media !== undefined) return answer as Response
    if (each.maxAge !== undefined) return cacheable(c, answer, each.maxAge)
    c.header("Cache-Control", "no-store")
    return each.status === 204 ? c.body(null, 204) : c.json(answer as object, each.status)
  }
}

/** Open data with a weak tag over everything but the moment it was made (`asOf`), so an unchanged answer costs no bytes. */
function cacheable(c: AppContext, answer: unknown, maxAge: number): Response {
  const text = JSON.stringify(answer)
  const made = (answer as { readonly asOf?: string }).asOf
  const digest = createHash("sha1").update(made ? text.replace(made, "") : text)
  const tag = `W/"${digest.digest("base64url")}"`
  c.header("Cache-Control", `public, max-age=${maxAge}`)
  // Open data may be read by any site's scripts; no session is looked at on these routes.
  c.header("Access-Control-Allow-Origin", "*")
  c.header("ETag", tag)
  const known = c.req.header("if-none-match")?.split(",") ?? []
  if (known.some((each) => each.trim() === tag)) return c.body(null, 304)
  c.header("Content-Type", "application/json")
  return c.body(text, 200)
}
