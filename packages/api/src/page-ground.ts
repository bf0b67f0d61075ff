// What every page stands on, whichever pages there are: the site, what guards forms, the way in.
import { publishedCalendar } from "@civil/core/calendar.ts"
import type { SiteDeps } from "@civil/portal/env.ts"
import type { Hono } from "hono"
import type { AppEnv } from "./context.ts"
import type { Ground } from "./ground.ts"
import { compressed } from "./http/compress.ts"
import { formOnly } from "./http/cross-site.ts"
import { limitPages } from "./http/limit.ts"
import { pageGuard } from "./http/pages.ts"
import { claimReader } from "./identity/claims.ts"
import { signInRoutes } from "./identity/routes.ts"
import { deskPage } from "./routes/desk-page.ts"

/** What every page stands on. `sentence`: of any code; all words of the house, which not every page needs. */
export function siteOf({ deps }: Pick<Ground, "deps">, sentence: SiteDeps["sentence"]): SiteDeps {
  const { world, demo, origin, islandAssets: assets } = deps
  const { bureaus, clock, calendar = publishedCalendar } = world
  return { bureaus, clock, calendar, demo, origin, assets, sentence }
}

/** What comes before any page. */
export function mountGuards(app: Hono<AppEnv>, { limited }: Pick<Ground, "limited">): void {
  app.use(compressed, limitPages(limited), pageGuard, formOnly)
}

/** The way in, and the shell of the desk. */
export function mountEntrance(app: Hono<AppEnv>, { deps, sessions }: Ground): void {
  const { world, provider } = deps
  const { bureaus, secrets, clock } = world
  const claims = claimReader(deps.claimNames, new Set(bureaus.map(({ code }) => code)), secrets)
  const desk = deskPage(deps.deskAssets)
  app.route("/", signInRoutes({ provider, claims, sessions, secrets, clock }))
  app.get("/desk", desk)
  app.get("/desk/*", desk)
}
