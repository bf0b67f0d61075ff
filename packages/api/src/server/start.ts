// Opens the engine, makes the world, mounts the app and the demo, and listens; stops in the other order.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { World } from "@civil/booking/world.ts"
import type { Engine } from "@civil/data/embedded/engine.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { records } from "@civil/data/records.ts"
import { demoPeople, demoProvider, mount, seedOnce } from "@civil/demo/index.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import { getRequestListener } from "@hono/node-server"
import { type App, createApp } from "../app.ts"
import { type Log, logTo, placeOf } from "../http/log.ts"
import { demoOrigin } from "../http/request.ts"
import { tellingClaims } from "../identity/claims.ts"
import { provider } from "../identity/provider.ts"
import { type Settings, SettingsError } from "../settings.ts"
import { clientAssets } from "./assets.ts"
import { addressOf, close, listen } from "./listen.ts"
import { fetchFromSelf } from "./self-fetch.ts"
import { startTimers } from "./timers.ts"
import { openWorld } from "./world.ts"

export interface Running {
  /** Address for a person's browser. */
  readonly url: string
  readonly port: number
  readonly app: App
  readonly world: World
  readonly engine: Engine
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
  const { world, engine, close: closeData } = await openWorld(settings)
  const log = logTo(options.out)
  const server = createServer(patience)
  const stopListening = () => close(server)
  try {
    const port = await listen(server, settings)
    const origin = settings.origin ?? `http://localhost:${port}`
    const service = marriage(world, { failed: (entry, error) => log.write(failure(entry, error)) })
    const app = serve(server, { settings, options, world, service, log, origin })
    if (settings.demo) await seedOnce(world, settings.dataDir)
    const timers = startTimers(
      [
        { name: "sweep", everySeconds: 1, run: () => service.sweep() },
        { name: "expired", everySeconds: 60, run: () => engine.sweepExpired() },
      ],
      log,
    )
    const stop = async () => {
      await stopListening()
      await timers.stop()
      await closeData()
    }
    return { url: origin, port, app, world, engine, stop }
  } catch (error) {
    await stopListening()
    await closeData()
    throw error
  }
}

interface Serving {
  readonly settings: Settings
  readonly options: StartOptions
  readonly world: World
  /** One for the whole process: it remembers which times are full. */
  readonly service: MarriageService
  readonly log: Log
  readonly origin: string
}

/** Puts the demo provider, the built files and the app on the server, in this order. */
function serve(server: Server, { settings, options, world, service, log, origin }: Serving): App {
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
  const answer = getRequestListener(app.app.fetch)
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (demo?.handle(request, response, demoOrigin(request.headers.host, origin))) return
    if (assets.handle(request, response)) return
    void answer(request, response)
  })
  return app
}

function failure(entry: Entry, error: unknown): Readonly<Record<string, string>> {
  return { level: "error", job: "outbox", what: entry.topic, ...placeOf(error) }
}
