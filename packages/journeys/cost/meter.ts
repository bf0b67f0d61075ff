// A portal whose every run is counted: the real app, workers and demo sign-in on the embedded engine, with a clock that is moved.
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createApp } from "@civil/api/app.ts"
import { logTo } from "@civil/api/http/log.ts"
import { provider } from "@civil/api/identity/provider.ts"
import { addressOf } from "@civil/api/server/listen.ts"
import { papers } from "@civil/api/server/papers.ts"
import { fetchFromSelf } from "@civil/api/server/self-fetch.ts"
import { createWorkers, streamGrace } from "@civil/api/workers/index.ts"
import { measureTo } from "@civil/api/workers/metrics.ts"
import { publishedYears } from "@civil/api/workers/published-years.ts"
import type { Workers } from "@civil/api/workers/workers.ts"
import type { World } from "@civil/booking/world.ts"
import { bureaus } from "@civil/bureaus/index.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { seededChance } from "@civil/core/chance.ts"
import { type VirtualClock, virtualClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import { feeds } from "@civil/data/feeds.ts"
import type { FolderObjects } from "@civil/data/objects/folder.ts"
import { records } from "@civil/data/records.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { demoPeople, demoProvider, mount } from "@civil/demo/index.ts"
import { doorsOf } from "@civil/services/house/doors.ts"
import { type House, openHouse } from "@civil/services/house.ts"
import { getRequestListener } from "@hono/node-server"
import { topology } from "../../../infra/topology.ts"
import { Runs } from "./runs.ts"
import type { Step } from "./units.ts"

export interface Meter {
  readonly origin: string
  readonly clock: VirtualClock
  readonly world: World
  readonly engine: Engine
  /** Where papers lie: the bucket, which browsers post to past the functions. */
  readonly objects: FolderObjects
  /** Every run since the last question, in order. */
  take(): readonly Step[]
  /** Lets the stream's worker do what the last changes asked for. Requests do so by themselves. */
  settle(): Promise<void>
  minute(): Promise<void>
  nightly(): Promise<void>
  close(): Promise<void>
}

/** A Monday; the bureau is the district whose profile has one office. */
const start = "2026-11-23T09:00:00+08:00"
const bureau = "310113"
const key = (letter: string) => Buffer.alloc(32, letter).toString("base64")
/** People read before they click: what a process remembers for seconds is forgotten by then. */
export const pauseSeconds = 20

function bytesOf({ headers, body }: { readonly headers: Headers; readonly body: ArrayBuffer }): number {
  const lines = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0)
  return body.byteLength + lines
}

async function openWorld(clock: VirtualClock) {
  const engine = openEngine({ dataDir: ":memory:", now: () => clock.now().epochMilliseconds })
  const runs = new Runs(engine)
  const client = runs.watched(embeddedClient(engine))
  await createTable(client)
  const chance = seededChance("cost")
  const secrets = createSecrets({ lookupKey: key("l"), sealingKeys: [{ version: "1", key: key("s") }] })
  const table = openTable(client)
  const ids = createIds(clock, chance)
  return { engine, runs, table, clock, chance, secrets, ids, bureaus: bureaus([bureau]) }
}

export async function openMeter(): Promise<Meter> {
  const clock = virtualClock(start)
  const { engine, runs, ...rest } = await openWorld(clock)
  const log = logTo(runs.out)
  const years = publishedYears(publishedCalendar, feeds(rest.table), clock, log)
  const world: World = { ...rest, calendar: years.calendar }
  const folder = mkdtempSync(join(tmpdir(), "portal-cost-"))
  const objects = papers(folder, world)
  const house = openHouse({ world, objects, enqueue: gaveUp })
  const measure = measureTo(runs.out, clock, topology.tables.portal.name)
  const workers = createWorkers({
    world,
    house: doorsOf(house),
    years,
    log,
    measure,
    sendDead: gaveUp,
    graceMs: () => streamGrace,
  })
  const patient = () => 60_000
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const origin = `http://localhost:${addressOf(server).port}`
  const settle = async () => {
    for (let entries = runs.entries(); entries.length > 0; entries = runs.entries()) {
      const event = { Records: entries } as unknown as Parameters<Workers["outbox"]>[0]
      await runs.run(
        "outbox",
        "outbox",
        () => outboxAll(workers, event),
        () => 0,
      )
    }
  }
  serve(server, { world, house, log, origin, runs, clock, settle })
  return {
    origin,
    clock,
    world,
    engine,
    objects,
    take: () => runs.steps.splice(0),
    settle,
    async minute() {
      await runs.run(
        "minute",
        "minute",
        () => workers.minute(patient),
        () => 0,
      )
      await settle()
    },
    nightly: () =>
      runs.run(
        "nightly",
        "nightly",
        async () => void (await workers.nightly(patient)),
        () => 0,
      ),
    async close() {
      server.closeAllConnections()
      server.close()
      await engine.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function gaveUp(): Promise<never> {
  throw new Error("a journey that is counted must leave no dead letter")
}

async function outboxAll(
  workers: Pick<Workers, "outbox">,
  event: Parameters<Workers["outbox"]>[0],
): Promise<void> {
  const { batchItemFailures } = await workers.outbox(event, () => 30_000)
  if (batchItemFailures.length > 0) throw new Error("the outbox could not do what a journey asked for")
}

interface Serving {
  readonly world: World
  readonly house: House
  readonly log: ReturnType<typeof logTo>
  readonly origin: string
  readonly runs: Runs
  readonly clock: VirtualClock
  readonly settle: () => Promise<void>
}

/** The demo's provider and the app on one port, as `npm start` has them; only the app's runs are counted. */
function serve(server: Server, { world, house, log, origin, runs, clock, settle }: Serving): void {
  const demo = demoProvider(demoPeople(world.bureaus, 200))
  const { app } = createApp({
    world,
    ...house,
    records: records(world.table),
    provider: provider({
      clientId: demo.client.id,
      clientSecret: demo.client.secret,
      telling: [],
      issuer: (at) => `${at}${mount}`,
      fetch: fetchFromSelf(() => addressOf(server)),
    }),
    claimNames: {},
    demo: true,
    origin,
    issuerOrigin: undefined,
    trustedProxies: 0,
    ratePerMinute: 0,
    log,
    logRequests: true,
    islandAssets: () => undefined,
    deskAssets: () => ({ script: "/assets/desk.js", preloads: [], styles: [] }),
  })
  const answer = getRequestListener(async (request) => {
    clock.advance({ seconds: pauseSeconds })
    const whole = async () => read(await app.fetch(request))
    const { status, headers, body } = await runs.run(new URL(request.url).pathname, "portal", whole, bytesOf)
    await settle()
    return new Response(body.byteLength === 0 ? null : body, { status, headers })
  })
  server.on("request", (request, response) => {
    if (demo.handle(request, response, origin)) return
    void answer(request, response)
  })
}

async function read(response: Response) {
  return { status: response.status, headers: response.headers, body: await response.arrayBuffer() }
}
