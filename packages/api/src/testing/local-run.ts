// The local run over any opened world, with what it wrote; ended with its test.
import type { World } from "@civil/booking/world.ts"
import type { Engine } from "@civil/data/embedded/engine.ts"
import { feeds } from "@civil/data/feeds.ts"
import { queues } from "@civil/data/queue.ts"
import { records } from "@civil/data/records.ts"
import { doorsOf } from "@civil/services/house/doors.ts"
import { type House, openHouse } from "@civil/services/house.ts"
import { topology } from "../../../../infra/topology.ts"
import { logTo } from "../http/log.ts"
import { crowd } from "../server/crowd.ts"
import { figures } from "../server/figures.ts"
import { type LocalRun, startLocalRun } from "../server/local-run.ts"
import { papers } from "../server/papers.ts"
import { sender } from "../server/sender.ts"
import type { PublishedYears } from "../workers/published-years.ts"

export interface Machine extends Pick<House, "marriage"> {
  readonly world: World
  readonly engine: Engine
  readonly years: PublishedYears
  /** Holds a folder for each bucket. */
  readonly folder: string
}

export interface RunningMachine extends LocalRun {
  readonly lines: Record<string, unknown>[]
}

export function runMachine({ world, engine, marriage, years, folder }: Machine): RunningMachine {
  const lines: Record<string, unknown>[] = []
  const letters = sender(queues(world.table, topology.queues), world)
  const objects = papers(`${folder}/documents`, world)
  const house = openHouse({ world, objects, enqueue: letters.enqueue })
  const run = startLocalRun({
    world,
    house: doorsOf({ ...house, marriage }),
    years,
    engine,
    expiry: undefined,
    log: logTo((line) => lines.push(JSON.parse(line) as Record<string, unknown>)),
    records: records(world.table),
    feeds: feeds(world.table),
    sender: letters,
    crowd: crowd(),
    figures: figures(() => performance.now()),
    tableName: topology.tables.portal.name,
    folderOf: (bucket) => `${folder}/${bucket}`,
  })
  return { ...run, lines }
}
