// The local run over any opened world, with what it wrote; ended with its test.
import type { World } from "@civil/booking/world.ts"
import type { Engine } from "@civil/data/embedded/engine.ts"
import { feeds } from "@civil/data/feeds.ts"
import { queues } from "@civil/data/queue.ts"
import { records } from "@civil/data/records.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import { topology } from "../../../../infra/topology.ts"
import { logTo } from "../http/log.ts"
import { crowd } from "../server/crowd.ts"
import { figures } from "../server/figures.ts"
import { type LocalRun, startLocalRun } from "../server/local-run.ts"
import type { PublishedYears } from "../workers/published-years.ts"

export interface Machine {
  readonly world: World
  readonly engine: Engine
  readonly marriage: MarriageService
  readonly years: PublishedYears
  /** Holds a folder for each bucket. */
  readonly folder: string
}

export interface RunningMachine extends LocalRun {
  readonly lines: Record<string, unknown>[]
}

export function runMachine({ world, engine, marriage, years, folder }: Machine): RunningMachine {
  const lines: Record<string, unknown>[] = []
  const run = startLocalRun({
    world,
    marriage,
    years,
    engine,
    expiry: undefined,
    log: logTo((line) => lines.push(JSON.parse(line) as Record<string, unknown>)),
    records: records(world.table),
    feeds: feeds(world.table),
    queues: queues(world.table, topology.queues),
    crowd: crowd(),
    figures: figures(() => performance.now()),
    tableName: topology.tables.portal.name,
    folderOf: (bucket) => `${folder}/${bucket}`,
  })
  return { ...run, lines }
}
