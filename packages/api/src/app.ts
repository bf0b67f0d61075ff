// The app: open routes, signed-in routes, pages and the desk, behind one set of checks.
import type { World } from "@civil/booking/world.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Records } from "@civil/data/records.ts"
import type { PortalDeps } from "@civil/portal/env.ts"
import { portalPages } from "@civil/portal/index.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import { Hono } from "hono"
import type { AppEnv } from "./context.ts"
import { answerError, sentenceOf } from "./errors.ts"
import { bodySize } from "./http/body.ts"
import { compressed } from "./http/compress.ts"
import { formOnly, jsonOnly, sameSite } from "./http/cross-site.ts"
import { securityHeaders } from "./http/headers.ts"
import { idempotency } from "./http/idempotency.ts"
import { limitPages, rateLimit } from "./http/limit.ts"
import { type Log, requestLog } from "./http/log.ts"
import { pageGuard } from "./http/pages.ts"
import { request } from "./http/request.ts"
import { claimReader } from "./identity/claims.ts"
import type { Provider } from "./identity/provider.ts"
import { signInRoutes } from "./identity/routes.ts"
import { openApiDocument } from "./openapi.ts"
import { citizenApi } from "./routes/citizen.ts"
import { deskApi } from "./routes/desk.ts"
import { type DeskAssets, deskPage } from "./routes/desk-page.ts"
import { closedRoutes, openRoutes } from "./routes/mount.ts"
import { openApi } from "./routes/open.ts"
import type { Route } from "./routes/route.ts"
import { type Sessions, sessions } from "./session/sessions.ts"
import type { PublishedYears } from "./workers/published-years.ts"

export interface AppDeps {
  readonly world: World
  readonly marriage: MarriageService
  readonly records: Records
  readonly provider: Provider
  /** Keeps `world.calendar` young; absent where its years never change. */
  readonly years?: Pick<PublishedYears, "fresh">
  /** Claim names of the provider that differ from ours. */
  readonly claimNames: Readonly<Record<string, string>>
  readonly demo: boolean
  /** Public address without a trailing slash. */
  readonly origin: string
  /** Origin of the sign-in when it is not our own. */
  readonly issuerOrigin: string | undefined
  readonly trustedProxies: number
  readonly ratePerMinute: number
  readonly log: Log
  readonly logRequests: boolean
  readonly islandAssets: PortalDeps["assets"]
  deskAssets(): DeskAssets | undefined
}

export interface App {
  readonly app: Hono<AppEnv>
  readonly routes: readonly Route[]
  readonly sessions: Sessions
}

export function createApp(deps: AppDeps): App {
  const { world, marriage } = deps
  const [first, ...rest] = world.bureaus
  if (!first) throw new RangeError("at least one bureau is served")
  const kept = sessions(deps.records, world.secrets, world.clock)
  const portal: PortalDeps = {
    marriage,
    bureaus: world.bureaus,
    clock: world.clock,
    calendar: world.calendar ?? publishedCalendar,
    demo: deps.demo,
    origin: deps.origin,
    assets: deps.islandAssets,
    sentence: sentenceOf,
  }
  const routes = allRoutes(deps)
  const app = new Hono<AppEnv>()
  app.onError((thrown, c) => answerError(c, thrown, portal, deps.log))
  app.notFound((c) => answerError(c, new Refusal("missing", "page.missing"), portal, deps.log))

  if (deps.logRequests) app.use(requestLog(deps.log))
  const headers = securityHeaders({
    issuerOrigin: deps.issuerOrigin,
    secure: deps.origin.startsWith("https:"),
  })
  const bureaus = [first, ...rest] as const
  const { origin, demo, years } = deps
  app.use(request({ sessions: kept, bureaus, origin, demo, headers, years }))
  app.use(bodySize, sameSite)
  const limited = rateLimit({ perMinute: deps.ratePerMinute, trustedProxies: deps.trustedProxies })
  mountApi(app, routes, limited, deps)
  mountPages(app, portal, kept, limited, deps)
  return { app, routes, sessions: kept }
}

type Limited = ReturnType<typeof rateLimit>

function allRoutes({ world, marriage }: AppDeps): readonly Route[] {
  const { bureaus, clock, calendar } = world
  return [
    ...openApi({ marriage, bureaus, calendar }),
    ...citizenApi(marriage),
    ...deskApi({ marriage, bureaus, clock }),
  ]
}

function mountApi(app: Hono<AppEnv>, routes: readonly Route[], limited: Limited, deps: AppDeps): void {
  const { world, records } = deps
  let document: string | undefined
  app.get("/healthz", async (c) => {
    await records.find("SESSION", "healthz", 0).catch(() => {
      throw new Refusal("unavailable", "service.unavailable")
    })
    c.header("Cache-Control", "no-store")
    return c.json({ status: "ok", time: world.clock.now().toString() })
  })
  app.use("/api/*", limited, jsonOnly)
  app.get("/api/openapi.json", (c) => {
    // Made when first asked for: it takes longer than everything else that a start does.
    document ??= JSON.stringify(openApiDocument(routes, deps.origin))
    return c.body(document, 200, {
      "Content-Type": "application/json",
      "Cache-Control": "public, max-age=300",
    })
  })
  app.route("/", openRoutes(routes))
  app.route("/", closedRoutes(routes, idempotency(records, world.secrets, world.clock)))
}

function mountPages(
  app: Hono<AppEnv>,
  portal: PortalDeps,
  kept: Sessions,
  limited: Limited,
  deps: AppDeps,
): void {
  const { world, provider } = deps
  const { clock, secrets } = world
  const claims = claimReader(deps.claimNames, new Set(world.bureaus.map(({ code }) => code)), secrets)
  const desk = deskPage(deps.deskAssets)
  app.use(compressed, limitPages(limited), pageGuard, formOnly)
  app.route("/", signInRoutes({ provider, claims, sessions: kept, secrets, clock }))
  app.get("/desk", desk)
  app.get("/desk/*", desk)
  app.route("/", portalPages(portal))
}
