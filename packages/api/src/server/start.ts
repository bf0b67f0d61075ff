// Opens the engine, makes the world, mounts the app and the demo, and listens; stops in the other order.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { World } from "@civil/booking/world.ts"
import { systemChance } from "@civil/core/chance.ts"
import { startingAt, systemClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { records } from "@civil/data/records.ts"
import { createTable, openTable } from "@civil/data/table.ts"
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
import { calendarOf, profilesOf } from "./chosen.ts"
import { demoKeys } from "./keys.ts"
import { fetchFromSelf } from "./self-fetch.ts"
import { startTimers } from "./timers.ts"

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
  const profiles = profilesOf(settings.bureaus)
  const calendar = await calendarOf(settings.calendarYears)
  const clock = settings.now ? startingAt(settings.now) : systemClock
  const { keys, engine } = openData(settings, () => clock.now().epochMilliseconds)
  const client = embeddedClient(engine)
  await createTable(client)
  const world: World = {
    table: openTable(client),
    bureaus: profiles,
    calendar,
    clock,
    ids: createIds(clock, systemChance),
    chance: systemChance,
    secrets: createSecrets(keys),
  }
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
      await engine.close()
    }
    return { url: origin, port, app, world, engine, stop }
  } catch (error) {
    await stopListening()
    await engine.close()
    throw error
  }
}

function openData(settings: Settings, now: () => number) {
  const { dataDir } = settings
  try {
    return { keys: settings.keys ?? demoKeys(dataDir), engine: openEngine({ dataDir, now }) }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "not readable"
    throw new SettingsError([`DATA_DIR cannot be used: ${dataDir} (${code}).`])
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

function addressOf(server: Server): { readonly address: string; readonly port: number } {
  const bound = server.address()
  if (bound === null || typeof bound === "string") throw new TypeError("the server does not listen")
  const anywhere = bound.address === "0.0.0.0" || bound.address === "::"
  return { address: anywhere ? "127.0.0.1" : bound.address, port: bound.port }
}

function listen(server: Server, { port, host }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const inUse = error.code === "EADDRINUSE"
      const hint = `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`
      reject(
        inUse
          ? new SettingsError([hint])
          : new SettingsError([`Cannot listen on ${host}:${port} (${error.code}).`]),
      )
    })
    server.listen(port, host, () => resolve(addressOf(server).port))
  })
}

/** Requests under way may finish; after ten seconds what is left is cut off. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve()
    const cut = setTimeout(() => server.closeAllConnections(), 10_000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
