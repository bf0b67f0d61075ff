// The topology on one machine: each function set to what calls it in the cloud, all of it from the same data.
import { join } from "node:path"
import type { Engine } from "@civil/data/embedded/engine.ts"
import type { Feeds } from "@civil/data/feeds.ts"
import type { Records } from "@civil/data/records.ts"
import type { Doors } from "@civil/services/house/doors.ts"
import { type FunctionShape, type ScheduleShape, type Trigger, topology } from "../../../../infra/topology.ts"
import { settingNames } from "../setting-names.ts"
import { feedOf, registry } from "../workers/feeds.ts"
import type { WorkersDeps } from "../workers/index.ts"
import type { PublishedYears } from "../workers/published-years.ts"
import { type Buckets, openBuckets } from "./buckets.ts"
import { type Chore, keepDoing, startChores } from "./chores.ts"
import type { Crowd } from "./crowd.ts"
import { emptyDescription, type LocalDescription } from "./description.ts"
import type { Figures } from "./figures.ts"
import { makeFolder } from "./folders.ts"
import { type LocalFunctions, localFunctions } from "./local-functions.ts"
import { pause } from "./pause.ts"
import { pollQueue } from "./queue-poller.ts"
import { follow } from "./schedules.ts"
import type { Send, Sender } from "./sender.ts"
import { followStream } from "./stream.ts"

export interface LocalDeps extends Pick<WorkersDeps, "world" | "log"> {
  readonly house: Doors
  readonly years: PublishedYears
  readonly records: Records
  readonly feeds: Feeds
  readonly sender: Sender
  readonly figures: Figures
  readonly tableName: string
  /** The engine of this process; absent where the table is elsewhere and its stream does not come here. */
  readonly engine: Engine | undefined
  /** How what has expired is deleted, where nothing else does it. */
  readonly expiry: Pick<Chore, "everyMilliseconds" | "run"> | undefined
  readonly crowd: Crowd
  /** The folder that stands for a bucket. */
  readonly folderOf: (bucket: string) => string
}

export interface LocalRun {
  /** What runs, by name. */
  readonly runs: LocalDescription
  /** Finishes what is under way. What was not begun is in the table, for the next start. */
  stop(): Promise<void>
}

export interface Parts {
  readonly deps: LocalDeps
  readonly runs: LocalDescription
  readonly now: () => number
  readonly dead: (queue: string, body: Readonly<Record<string, string | number>>) => Promise<void>
  readonly ending: AbortController
  /** How to stop each part, after what it has under way. */
  readonly stops: (() => Promise<unknown>)[]
}

export function startLocalRun(deps: LocalDeps): LocalRun {
  const now = () => deps.world.clock.now().epochMilliseconds
  const { send, queues } = deps.sender
  const dead: Parts["dead"] = (queue, body) =>
    send(queue, { id: deps.world.ids.next("dead"), body: JSON.stringify(body) })
  const runs = emptyDescription()
  const parts: Parts = { deps, runs, now, dead, ending: new AbortController(), stops: [] }
  const buckets = startBuckets(parts, send)
  startFunctions(parts, localFunctions(deps, buckets.objects, parts.ending.signal))
  startChores(parts, buckets)
  Object.assign(runs.queues, queues.rules)
  for (const { name, members } of Object.values(topology.secrets))
    runs.secrets[name] = { name, members: members.filter((member) => member in settingNames) }
  return {
    runs,
    async stop() {
      parts.ending.abort()
      await Promise.all(parts.stops.map((stop) => stop()))
    },
  }
}

function startBuckets({ deps, runs, now, stops }: Parts, send: Send): Buckets {
  const { feeds, log, folderOf } = deps
  // Ready for whoever brings a file.
  for (const prefix of Object.keys(registry)) makeFolder(join(folderOf(topology.buckets.feeds.name), prefix))
  const buckets = openBuckets({
    buckets: topology.buckets,
    folderOf: ({ name }) => folderOf(name),
    now,
    log,
    known: async (file) => (await feeds.findResult(feedOf(file.key)?.name ?? "unknown", file)) !== undefined,
    send,
  })
  stops.push(() => buckets.stop())
  for (const { name, expiry, notifies } of Object.values(buckets.kept))
    runs.buckets[name] = { name, expiry, ...(notifies && { notifies }) }
  return buckets
}

/** How often a server without a stream looks for what has become due. */
const withoutStream = 2_000

function startFunctions(parts: Parts, { stream, queue, schedule, due }: LocalFunctions): void {
  const { deps, now, dead, stops, ending } = parts
  const { engine, tableName, log, records, world } = deps
  const { queues, wake } = deps.sender
  const { quiet } = deps.crowd
  for (const run of stream) {
    const trigger = triggerOf(run.shape, "stream")
    if (engine === undefined) {
      const poll = { name: "due", everyMilliseconds: withoutStream, run: due }
      stops.push(running(keepDoing(poll, log, ending.signal)))
      log.write({ level: "info", job: run.shape.name, stream: "none", everySeconds: withoutStream / 1000 })
      continue
    }
    stops.push(followStream({ trigger, tableName, engine, run, log, now, dead, pause, quiet }), run.idle)
    noteFunction(parts, run.shape)
  }
  for (const run of queue) {
    const trigger = triggerOf(run.shape, "queue")
    const poller = pollQueue({ trigger, queues, run, now, log, quiet, alone: engine !== undefined })
    wake.set(trigger.queue, poller.wake)
    stops.push(poller.stop, run.idle)
    noteFunction(parts, run.shape)
  }
  for (const { run, heard } of schedule) {
    const trigger = triggerOf(run.shape, "schedule")
    const found = scheduleOf(trigger.schedule)
    const around = { clock: world.clock, records, log, dead, signal: ending.signal, pause }
    stops.push(
      running(follow({ ...around, schedule: found, trigger, run, ...(heard && { heard }) })),
      run.idle,
    )
    parts.runs.schedules[found.name] = found
    noteFunction(parts, run.shape)
  }
}

/** A loop that ends by itself when it is told to. */
const running = (loop: Promise<void>) => () => loop

function noteFunction({ runs }: Parts, { name, trigger, timeoutSeconds, concurrency }: FunctionShape): void {
  const limits = concurrency === undefined ? { timeoutSeconds } : { timeoutSeconds, concurrency }
  runs.functions[name] = { name, trigger, ...limits }
}

function triggerOf<Kind extends Trigger["kind"]>({ name, trigger }: FunctionShape, kind: Kind) {
  if (trigger.kind !== kind) throw new TypeError(`${name} is not called by a ${kind}`)
  return trigger as Extract<Trigger, { kind: Kind }>
}

function scheduleOf(name: string): ScheduleShape {
  const schedules: Readonly<Record<string, ScheduleShape>> = topology.schedules
  const found = schedules[name]
  if (found === undefined) throw new RangeError(`there is no schedule ${name}`)
  return found
}
