// The counting itself: what one run asked of the table, changed in it, answered and wrote down.
import type { TableClient } from "@civil/data/documents.ts"
import type { Engine } from "@civil/data/embedded/engine.ts"
import type { StreamRecord } from "@civil/data/embedded/feed.ts"
import { type Item, itemSize } from "@civil/data/embedded/value.ts"
import { topology } from "../../../infra/topology.ts"
import type { Step, Units, Worker } from "./units.ts"

interface Tally {
  readonly calls: number
  readonly readUnits: number
  readonly writeUnits: number
}

function tallyOf({ consumed }: Engine): Tally {
  const all = [...consumed.values()]
  return {
    calls: all.reduce((sum, { requests }) => sum + requests, 0),
    readUnits: all.reduce((sum, { readUnits }) => sum + readUnits, 0),
    writeUnits: all.reduce((sum, { writeUnits }) => sum + writeUnits, 0),
  }
}

/** Bytes that DynamoDB bills for an item beside its attributes. */
const storedBeside = 100
/** What the log service bills for a line beside its text. */
const eventBytes = 26

const { trigger } = topology.functions.outbox
const outboxBegins = trigger.kind === "stream" ? trigger.partitionBegins : ""

/** Counts runs one after the other: what happens between begin and end belongs to the run. */
export class Runs {
  readonly engine: Engine
  readonly steps: Step[] = []
  waits = 0
  #lines: string[] = []
  #changes: StreamRecord[] = []
  #unread: StreamRecord[] = []

  constructor(engine: Engine) {
    this.engine = engine
    engine.changes((changes) => this.#changes.push(...changes))
  }

  /** The table as the stores use it; what is asked while nothing is under way begins a wait. */
  watched({ run }: TableClient): TableClient {
    let under = 0
    return {
      run: async (operation, input) => {
        if (under === 0) this.waits += 1
        under += 1
        try {
          return await run(operation, input)
        } finally {
          under -= 1
        }
      },
    }
  }

  readonly out = (line: string) => void this.#lines.push(line)

  /** New entries of the outbox that its worker has not been given yet. */
  entries(): readonly StreamRecord[] {
    return this.#unread
      .splice(0)
      .filter(
        ({ eventName, dynamodb }) =>
          eventName === "INSERT" && (dynamodb.Keys.pk as { S: string }).S.startsWith(outboxBegins),
      )
  }

  async run<T>(
    name: string,
    worker: Worker,
    work: () => Promise<T>,
    bytesOut: (done: T) => number,
  ): Promise<T> {
    const before = tallyOf(this.engine)
    this.#lines = []
    this.#changes = []
    this.waits = 0
    const begun = performance.now()
    const done = await work()
    const ms = performance.now() - begun
    const after = tallyOf(this.engine)
    this.#unread.push(...this.#changes)
    const units: Units = {
      runs: 1,
      calls: after.calls - before.calls,
      waits: this.waits,
      readUnits: after.readUnits - before.readUnits,
      writeUnits: after.writeUnits - before.writeUnits,
      streamRecords: this.#changes.length,
      bytesOut: bytesOut(done),
      logBytes: this.#lines.reduce((sum, line) => sum + Buffer.byteLength(line) + eventBytes, 0),
    }
    this.steps.push({ name: this.#nameOf(name), worker, units, ms })
    return done
  }

  /** The path as the log knows it, without what differs from person to person. */
  #nameOf(name: string): string {
    const line = this.#lines.findLast((each) => each.includes('"path"'))
    const { method, path } = line ? (JSON.parse(line) as { method?: string; path?: string }) : {}
    return method && path ? `${method} ${path}` : name
  }
}

/** Bytes of all items, with what DynamoDB bills beside each, for one appointment. */
export async function bytesOfABooking(engine: Engine): Promise<number> {
  const { Items } = await engine.execute("Scan", { TableName: topology.tables.portal.name })
  const items = Items as readonly Item[]
  const appointments = items.filter(({ pk }) => pk?.S?.startsWith("APT#")).length
  const bytes = items.reduce((sum, item) => sum + itemSize(item) + storedBeside, 0)
  return bytes / Math.max(1, appointments)
}
