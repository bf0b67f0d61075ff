// Opens the engine, makes the world, mounts the app and the demo, and listens; stops in the other order.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { World } from "@civil/booking/world.ts"
import type { Engine } from "@civil/data/embedded/engine.ts"
import { queues } from "@civil/data/queue.ts"
import { records } from "@civil/data/records.ts"
import { demoPeople, demoProvider, mount, seedOnce } from "@civil/demo/index.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import { getRequestListener } from "@hono/node-server"
import { topology } from "../../../../infra/topology.ts"
import { type App, createApp } from "../app.ts"
import { frontCheck, frontHeader } from "../http/front.ts"
import { type Log, logTo } from "../http/log.ts"
import { demoOrigin } from "../http/request.ts"
import { tellingClaims } from "../identity/claims.ts"
import { provider } from "../identity/provider.ts"
import { type Settings, SettingsError } from "../settings.ts"
import type { PublishedYears } from "../workers/published-years.ts"
import { slowAbove } from "./alarms.ts"
import { clientAssets } from "./assets.ts"
import type { LocalDescription } from "./description.ts"
import { type Figures, figures } from "./figures.ts"
import { addressOf, close, listen } from "./listen.ts"
import { startLocalRun } from "./local-run.ts"
import { fetchFromSelf } from "./self-fetch.ts"
import { openWorld } from "./world.ts"

export interface Running {
  /** Address for a person's browser. */
  readonly url: string
  readonly port: number
  readonly app: App
  readonly world: World
  /** Absent where the table is elsewhere. */
  readonly engine: Engine | undefined
  /** What of the topology runs in this process. */
  readonly runs: LocalDescription
  /** Counts a fault of the process itself, for the alarms. */
  fault(): void
  /** Finishes what is under way and closes the data. */
  stop(): Promise<void>
}

export interface StartOptions {
  /** `dist/client`. */
  readonly clientDir: string
  readonly out: (line: string) => void
}

/** Milliseconds. A slow sender does not hold a connection for ever; a proxy in front closes an idle one before we do. */
const patience = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 }

/** Throws `SettingsError` for what the person who starts it can change. */
export async function start(settings: Settings, options: StartOptions): Promise<Running> {
  const log = logTo(options.out, settings.log === "problems")
  const opened = await openWorld(settings, log)
  const { world, engine, years } = opened
  const server = createServer(patience)
  const stopListening = () => close(server)
  try {
    await years.fresh()
    const port = await listen(server, settings)
    const origin = settings.origin ?? `http://localhost:${port}`
    const service = marriage(world)
    const counted = figures(() => performance.now())
    const serving = { settings, options, world, service, years, log, origin, figures: counted }
    const app = serve(server, serving)
    if (settings.demo) await seedOnce(world, settings.dataDir)
    const { table: tableName } = settings.data
    const run = startLocalRun({
      ...opened,
      marriage: service,
      records: records(world.table),
      queues: queues(world.table, topology.queues),
      figures: counted,
      tableName,
      log,
      // What browsers load lies where the build has put it.
      folderOf: (bucket) =>
        bucket === topology.buckets.site.name && options.clientDir !== ""
          ? options.clientDir
          : opened.folderOf(bucket),
    })
    const { name } = topology.functions.portal
    run.runs.functions[name] = { name, trigger: { kind: "http" } }
    const fault = () => counted.count("errors", name)
    const stop = async () => {
      await stopListening()
      await run.stop()
      await opened.close()
    }
    return { url: origin, port, app, world, engine, runs: run.runs, fault, stop }
  } catch (error) {
    await stopListening()
    await opened.close()
    throw error
  }
}

interface Serving {
  readonly settings: Settings
  readonly options: StartOptions
  readonly world: World
  /** One for the whole process: it remembers which times are full. */
  readonly service: MarriageService
  readonly years: PublishedYears
  readonly figures: Figures
  readonly log: Log
  readonly origin: string
}

/** Puts the demo provider, the built files and the app on the server, in this order. */
function serve(server: Server, serving: Serving): App {
  const { settings, options, world, service, years, log, origin } = serving
  const demo = settings.demo ? demoProvider(demoPeople(world.bureaus, settings.demoResidents)) : undefined
  const assets = clientAssets(options.clientDir)
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
    marriage: service,
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
