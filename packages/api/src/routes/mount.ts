// Puts the defined routes on two mounts: open ones, and those that want a sign-in before anything is read.
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
  const caching = each.maxAge === undefined ? "no-store" : `public, max-age=${each.maxAge}`
  return async (c) => {
    const answer = await each.handle(c)
    c.header("Cache-Control", caching)
    return each.status === 204 ? c.body(null, 204) : c.json(answer as object, each.status)
  }
}
