// Signing in and out: the pages between the portal and the government sign-in.

import { dateOf } from "@civil/core/date.ts"
import { localPath } from "@civil/core/local-path.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Clock, Secrets } from "@civil/core/world.ts"
import { Hono } from "hono"
import type { AppContext, AppEnv } from "../context.ts"
import { dropSessionToken, setSessionToken } from "../session/cookie.ts"
import type { Sessions } from "../session/sessions.ts"
import type { ClaimReader } from "./claims.ts"
import type { Provider } from "./provider.ts"
import { keepLeg, takeLeg } from "./step-cookie.ts"

export interface SignInDeps {
  readonly provider: Provider
  readonly claims: ClaimReader
  readonly sessions: Sessions
  readonly secrets: Secrets
  readonly clock: Clock
}

export function signInRoutes(deps: SignInDeps): Hono<AppEnv> {
  const { provider, sessions } = deps
  const app = new Hono<AppEnv>()

  app.get("/sign-in", async (c) => {
    const to = localPath(c.req.query("to"))
    const session = c.get("session")
    if (session) return c.redirect(to ?? homeOf(session.actor.kind), 303)
    const { url, step } = await provider.begin(c.get("origin"), c.get("language"))
    keepLeg(c, deps.secrets, { ...step, to: to ?? "" })
    return c.redirect(url.href, 303)
  })

  app.get("/sign-in/callback", (c) => callback(c, deps))

  app.post("/sign-out", async (c) => {
    const session = c.get("session")
    if (session) await sessions.end(session.id)
    dropSessionToken(c)
    // The person is signed out here already: a silent provider must not keep them from seeing it.
    const end = session && (await provider.endUrl(c.get("origin")).catch(() => undefined))
    return c.redirect(end?.href ?? "/", 303)
  })

  return app
}

async function callback(c: AppContext, deps: SignInDeps): Promise<Response> {
  const leg = takeLeg(c, deps.secrets, c.req.query("state") ?? "")
  const session = c.get("session")
  if (!leg) {
    // Back button or reload after a finished sign-in: nothing to do again.
    if (session) return c.redirect(homeOf(session.actor.kind), 303)
    throw new Refusal("malformed", "sign_in.step_expired")
  }
  const origin = c.get("origin")
  const query = new URL(c.req.url).search
  const claims = await deps.provider.finish(origin, new URL(`/sign-in/callback${query}`, origin), leg)
  const actor = deps.claims.actor(claims, dateOf(deps.clock.now()))
  if (session) await deps.sessions.end(session.id)
  setSessionToken(c, await deps.sessions.begin(actor))
  return c.redirect(leg.to || homeOf(actor.kind), 303)
}

function homeOf(kind: "citizen" | "staff"): string {
  return kind === "staff" ? "/desk" : "/"
}
