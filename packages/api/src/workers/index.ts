// The jobs that need the whole world: outbox, minute and night, as the events of Lambda or one machine call them.
import type { World } from "@civil/booking/world.ts"
import { type Outbox, outbox } from "@civil/data/outbox.ts"
import { type Counts, type Handling, workDue } from "@civil/data/outbox-work.ts"
import type { Doors } from "@civil/services/house/doors.ts"
import { entriesOf } from "@civil/services/house/entries.ts"
import { type Log, placeOf } from "../http/log.ts"
import type { Measure } from "./metrics.ts"
import { minuteWorker } from "./minute.ts"
import { nightlyWorker } from "./nightly.ts"
import { outboxWorker } from "./outbox.ts"
import type { PublishedYears } from "./published-years.ts"
import type { Remaining, Workers } from "./workers.ts"

export interface WorkersDeps {
  readonly world: World
  readonly house: Doors
  readonly years: Pick<PublishedYears, "fresh">
  readonly log: Log
  readonly measure: Measure
  readonly sendDead: (message: DeadMessage) => Promise<void>
  /** Milliseconds for which the minute's job leaves a due entry to the stream; 0 where no stream serves. */
  readonly graceMs: () => number
}

/** What the queue of dead letters hears: nothing of a person. */
export interface DeadMessage {
  readonly id: string
  readonly topic: string
  readonly attempts: number
}

/** What one try may take; more is a fault, and comes again. */
const mostPerTry = 10_000

/** Half a minute: a stream is seldom later, and a portal that has just been deployed anew not either. */
export const streamGrace = 30_000

export interface Toolbox extends WorkersDeps {
  readonly box: Outbox
  readonly handling: Handling
}

export interface JobWorkers extends Omit<Workers, "feeds" | "deskWork"> {
  /** Only what is due, for a server that no stream serves and that looks often. */
  due(remaining: Remaining): Promise<Counts>
}

export function createWorkers(deps: WorkersDeps): JobWorkers {
  const { world, log, house } = deps
  const handling: Handling = {
    now: () => world.clock.now().epochMilliseconds,
    handle: entriesOf(house),
    limitMs: mostPerTry,
    failed: ({ topic, attempts }, error) =>
      log.write({ level: "error", job: "outbox", what: topic, attempts, ...placeOf(error) }),
    buried: ({ id, topic, attempts }) => deps.sendDead({ id, topic, attempts }),
  }
  const tools: Toolbox = { ...deps, box: outbox(world.table), handling }
  return {
    outbox: outboxWorker(tools),
    minute: minuteWorker(tools),
    nightly: nightlyWorker(tools),
    due: (remaining) => workDue(tools.box, { ...handling, remaining }),
  }
}
