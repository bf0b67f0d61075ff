// Opens the engine, makes the world, mounts the app and the demo, and listens; stops in the other order.
import { createServer } from "node:http"
import type { World } from "@civil/booking/world.ts"
import type { Engine } from "@civil/data/embedded/engine.ts"
import { queues } from "@civil/data/queue.ts"
import { records } from "@civil/data/records.ts"
import { seedOnce } from "@civil/demo/index.ts"
import { doorsOf } from "@civil/services/house/doors.ts"
import { openHouse } from "@civil/services/house.ts"
import { topology } from "../../../../infra/topology.ts"
import type { App } from "../app.ts"
import { waysOut } from "../channels.ts"
import { logTo } from "../http/log.ts"
import type { Settings } from "../settings.ts"
import { crowd } from "./crowd.ts"
import { demoWaysOut, listSent } from "./demo-channels.ts"
import type { LocalDescription } from "./description.ts"
import { figures } from "./figures.ts"
import { close, listen } from "./listen.ts"
import { startLocalRun } from "./local-run.ts"
import { papers } from "./papers.ts"
import { sender } from "./sender.ts"
import { serve } from "./serve.ts"
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

/** Milliseconds. A slow sender does not hold a connection for ever, though 10 MB may take minutes on a weak line; a proxy in front closes an idle one before we do. */
const patience = { headersTimeout: 15_000, requestTimeout: 300_000, keepAliveTimeout: 65_000 }

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
    const letters = sender(queues(world.table, topology.queues), world)
    const objects = papers(opened.folderOf(topology.buckets.documents.name), world)
    const outbox = opened.folderOf("outbox")
    const { ways, receiptToken } = settings.demo
      ? demoWaysOut(settings, world, outbox)
      : waysOut(settings, world)
    const house = openHouse({ world, objects, enqueue: letters.enqueue, ...ways })
    const counted = figures(() => performance.now())
    const people = crowd()
    const { clientDir } = options
    const serving = {
      settings,
      clientDir,
      world,
      house,
      folder: objects,
      years,
      log,
      origin,
      figures: counted,
      crowd: people,
      receiptToken,
      ...(settings.demo ? { sent: listSent(outbox) } : {}),
    }
    const app = serve(server, serving)
    if (settings.demo) {
      const { demoCases: most, demoRegister: organizations } = settings
      await seedOnce(world, settings.dataDir, { objects, most, organizations, ...ways })
    }
    const { table: tableName } = settings.data
    const run = startLocalRun({
      ...opened,
      house: doorsOf(house),
      records: records(world.table),
      sender: letters,
      figures: counted,
      crowd: people,
      tableName,
      log,
      // What browsers load lies where the build has put it.
      folderOf: (bucket) =>
        bucket === topology.buckets.site.name && clientDir !== "" ? clientDir : opened.folderOf(bucket),
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
