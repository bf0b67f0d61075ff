// The pages: sign-in, desk and the citizens' site, with what guards forms.
import { publishedCalendar } from "@civil/core/calendar.ts"
import type { PageContext, PortalDeps } from "@civil/portal/env.ts"
import { errorPage, portalPages } from "@civil/portal/index.ts"
import type { Hono } from "hono"
import type { AppEnv } from "./context.ts"
import { type DrawError, sentenceOf } from "./errors.ts"
import type { Ground } from "./ground.ts"
import { compressed } from "./http/compress.ts"
import { formOnly } from "./http/cross-site.ts"
import { limitPages } from "./http/limit.ts"
import { pageGuard } from "./http/pages.ts"
import { claimReader } from "./identity/claims.ts"
import { signInRoutes } from "./identity/routes.ts"
import { deskPage } from "./routes/desk-page.ts"

export interface Pages {
  readonly drawError: DrawError
  mount(app: Hono<AppEnv>): void
}

export function createPages({ deps, sessions, limited }: Ground): Pages {
  const { world, marriage, casework, notices, demo, origin, islandAssets: assets, provider } = deps
  const { bureaus, clock, secrets, calendar = publishedCalendar } = world
  const portal: PortalDeps = {
    marriage,
    casework,
    notices,
    bureaus,
    clock,
    calendar,
    demo,
    origin,
    assets,
    sentence: sentenceOf,
    ...(deps.sent ? { sent: deps.sent } : {}),
  }
  const claims = claimReader(deps.claimNames, new Set(bureaus.map(({ code }) => code)), secrets)
  const desk = deskPage(deps.deskAssets)
  return {
    // The same context: ours carries more variables than a page asks for.
    drawError: (c, problem) => errorPage(portal, c as unknown as PageContext, problem),
    mount(app) {
      app.use(compressed, limitPages(limited), pageGuard, formOnly)
      app.route("/", signInRoutes({ provider, claims, sessions, secrets, clock }))
      app.get("/desk", desk)
      app.get("/desk/*", desk)
      app.route("/", portalPages(portal))
    },
  }
}
