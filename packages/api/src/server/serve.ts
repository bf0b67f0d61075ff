// What answers on the port: the front's mark first, then the demo provider, the built files and the app.
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { World } from "@civil/booking/world.ts"
import type { FolderObjects } from "@civil/data/objects/folder.ts"
import { records } from "@civil/data/records.ts"
import { demoPeople, demoProvider, mount } from "@civil/demo/index.ts"
import type { House } from "@civil/services/house.ts"
import { getRequestListener } from "@hono/node-server"
import { topology } from "../../../../infra/topology.ts"
import { type App, type AppDeps, createApp } from "../app.ts"
import { frontCheck, frontHeader } from "../http/front.ts"
import type { Log } from "../http/log.ts"
import { demoOrigin } from "../http/request.ts"
import { tellingClaims } from "../identity/claims.ts"
import { provider } from "../identity/provider.ts"
import { type Settings, SettingsError } from "../settings.ts"
import type { PublishedYears } from "../workers/published-years.ts"
import { slowAbove } from "./alarms.ts"
import { clientAssets } from "./assets.ts"
import type { Crowd } from "./crowd.ts"
import type { Figures } from "./figures.ts"
import { addressOf } from "./listen.ts"
import { fetchFromSelf } from "./self-fetch.ts"

export interface Serving {
  readonly settings: Settings
  /** `dist/client`. */
  readonly clientDir: string
  readonly world: World
  /** One for the whole process: it remembers which times are full. */
  readonly house: House
  /** Where papers lie. */
  readonly folder: FolderObjects
  readonly years: PublishedYears
  readonly figures: Figures
  readonly crowd: Crowd
  readonly log: Log
  readonly origin: string
  /** In the address to which providers push receipts. */
  readonly receiptToken?: string | undefined
  /** What was sent; only in a demonstration. */
  readonly sent?: AppDeps["sent"]
}

/** Puts the demo provider, the built files and the app on the server, in this order. */
export function serve(server: Server, serving: Serving): App {
  const { settings, clientDir, world, house, folder, years, log, origin, receiptToken, sent } = serving
  const demo = settings.demo ? demoProvider(demoPeople(world.bureaus, settings.demoResidents)) : undefined
  const assets = clientAssets(clientDir)
  const telling = tellingClaims(demo ? {} : settings.claims)
  const government = settings.oidc && { ...settings.oidc, telling, issuer: () => settings.oidc?.issuer ?? "" }
  const signIn = demo
    ? {
        clientId: demo.client.id,
        clientSecret: demo.client.secret,
        telling,
        issuer: (at: string) => `${at}${mount}`,
        fetch: fetchFromSelf(() => addressOf(server)),
      }
    : government
  if (!signIn) throw new SettingsError(["OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed."])
  const app = createApp({
    world,
    ...house,
    folder,
    records: records(world.table),
    provider: provider(signIn),
    years,
    claimNames: demo ? {} : settings.claims,
    demo: settings.demo,
    origin,
    issuerOrigin: settings.demo || !settings.oidc ? undefined : new URL(settings.oidc.issuer).origin,
    trustedProxies: settings.trustedProxies,
    ratePerMinute: settings.ratePerMinute,
    log,
    logRequests: settings.log === "requests",
    islandAssets: assets.island,
    deskAssets: assets.desk,
    receiptToken,
    ...(sent ? { sent } : {}),
  })
  const ours = frontCheck(settings.originSecret)
  const answer = getRequestListener(app.app.fetch)
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const mark = request.headers[frontHeader]
    // Whoever watches this machine asks it directly.
    if (request.url !== "/healthz" && !ours(typeof mark === "string" ? mark : undefined))
      return turnAway(response)
    if (demo?.handle(request, response, demoOrigin(request.headers.host, origin))) return
    if (assets.handle(request, response)) return
    countAnswer(response, serving.figures)
    response.once("close", serving.crowd.begin())
    void answer(request, response)
  })
  return app
}

/** Somebody goes around our front: the address of the site is another one. */
function turnAway(response: ServerResponse): void {
  response.writeHead(403, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" })
  response.end("请通过网站地址访问。 Please come through the site's own address.\n")
}

/** For the alarms: how long it took, and whether it ended in an error of ours. */
function countAnswer(response: ServerResponse, { count }: Figures): void {
  const { name } = topology.functions.portal
  const limit = slowAbove(topology.alarms, name) ?? Number.POSITIVE_INFINITY
  const begun = performance.now()
  response.once("close", () => {
    count("answers", name)
    if (performance.now() - begun > limit) count("slow", name)
    if (response.statusCode >= 500) count("faults", name)
  })
}
