// What the JSON API and the pages both stand on: who asks, from where, how often, and what is said when it fails.
import type { World } from "@civil/booking/world.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { FolderObjects } from "@civil/data/objects/folder.ts"
import type { Records } from "@civil/data/records.ts"
import type { PortalDeps } from "@civil/portal/env.ts"
import { Hono, type MiddlewareHandler } from "hono"
import type { AppEnv } from "./context.ts"
import { answerError, type DrawError } from "./errors.ts"
import { bodySize } from "./http/body.ts"
import { sameSite } from "./http/cross-site.ts"
import { securityHeaders } from "./http/headers.ts"
import { rateLimit } from "./http/limit.ts"
import { type Log, requestLog } from "./http/log.ts"
import { request } from "./http/request.ts"
import type { Provider } from "./identity/provider.ts"
import type { DeskAssets } from "./routes/desk-page.ts"
import { type Sessions, sessions } from "./session/sessions.ts"
import { isUpload } from "./storage/path.ts"
import type { PublishedYears } from "./workers/published-years.ts"

/** What every room stands on; the services of each come beside it. */
export interface GroundDeps {
  readonly world: World
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
  /** Origin of the bucket of papers when it is not our own. */
  readonly documentsOrigin?: string | undefined
  /** The folder that stands for the bucket; absent where there is a bucket. */
  readonly folder?: FolderObjects
  /** In the address to which providers push receipts; absent: nobody pushes any. */
  readonly receiptToken?: string | undefined
  /** What was sent; only in a demonstration. */
  readonly sent?: PortalDeps["sent"]
  readonly trustedProxies: number
  readonly ratePerMinute: number
  readonly log: Log
  readonly logRequests: boolean
  readonly islandAssets: PortalDeps["assets"]
  deskAssets(): DeskAssets | undefined
}

/** Made once for a process, whether API and pages are one app or two: both know the same sessions and limits. */
export interface Ground {
  readonly deps: GroundDeps
  readonly sessions: Sessions
  readonly limited: ReturnType<typeof rateLimit>
  /** An app with everything that comes before a route. `drawError` where it also answers pages. */
  newApp(drawError?: DrawError): Hono<AppEnv>
}

const exceptUploads =
  (check: MiddlewareHandler<AppEnv>): MiddlewareHandler<AppEnv> =>
  (c, next) =>
    isUpload(c.req.method, c.req.path) ? next() : check(c, next)

export function createGround(deps: GroundDeps): Ground {
  const { world, origin, demo, years, log } = deps
  const [first, ...rest] = world.bureaus
  if (!first) throw new RangeError("at least one bureau is served")
  const kept = sessions(deps.records, world.secrets, world.clock)
  const { issuerOrigin, documentsOrigin, folder } = deps
  const headers = securityHeaders({ issuerOrigin, documentsOrigin, secure: origin.startsWith("https:") })
  const before = [
    ...(deps.logRequests ? [requestLog(log)] : []),
    request({ sessions: kept, bureaus: [first, ...rest], origin, demo, headers, years }),
    folder ? exceptUploads(bodySize) : bodySize,
    sameSite,
  ]
  return {
    deps,
    sessions: kept,
    limited: rateLimit({ perMinute: deps.ratePerMinute, trustedProxies: deps.trustedProxies }),
    newApp(drawError) {
      const app = new Hono<AppEnv>()
      app.onError((thrown, c) => answerError(c, thrown, drawError, log))
      app.notFound((c) => answerError(c, new Refusal("missing", "page.missing"), drawError, log))
      app.use(...before)
      return app
    },
  }
}
