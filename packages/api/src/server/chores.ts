// What a cloud does by itself, and one machine has to do: expiry of items and files, the look at folders and alarms.
import { outbox } from "@civil/data/outbox.ts"
import { topology } from "../../../../infra/topology.ts"
import { type Log, placeOf } from "../http/log.ts"
import { watchAlarms } from "./alarms.ts"
import type { Buckets } from "./buckets.ts"
import type { LocalDeps, Parts } from "./local-run.ts"
import { pause } from "./pause.ts"

export interface Chore {
  readonly name: string
  readonly everyMilliseconds: number
  run(): Promise<unknown>
}

/** Does a chore again and again until it is stopped, at once for the first time; a failure is logged and tried again. */
export async function keepDoing(chore: Chore, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await chore.run()
    } catch (error) {
      log.write({ level: "error", job: chore.name, ...placeOf(error) })
    }
    await pause(chore.everyMilliseconds, signal)
  }
}

const minute = 60_000

/** Starts all of them; each ends when the machine stops. */
export function startChores({ deps, runs, stops, ending }: Parts, buckets: Buckets): void {
  const { expiry, figures, log, sender } = deps
  const begun = performance.now()
  const alarms = watchAlarms({
    alarms: topology.alarms,
    figures,
    log,
    depth: async (queue) => (await sender.queues.list(queue)).length,
    minutes: () => (performance.now() - begun) / minute,
  })
  Object.assign(runs.alarms, alarms.watched)
  const chores = [
    { name: "buckets", everyMilliseconds: minute, run: () => buckets.scan() },
    { name: "alarms", everyMilliseconds: minute / 3, run: () => alarms.look() },
    {
      name: "dead letters",
      everyMilliseconds: minute,
      run: () => clearAttended({ ...deps, queues: sender.queues }),
    },
    ...(expiry ? [{ name: "expired", ...expiry }] : []),
  ]
  for (const chore of chores) {
    const doing = keepDoing(chore, log, ending.signal)
    stops.push(() => doing)
  }
}

/** With more of them, nobody can say that a letter's entry is not among the rest. */
const mostDead = 1000

interface Attending {
  readonly queues: LocalDeps["sender"]["queues"]
  readonly world: LocalDeps["world"]
}

/** A letter about an outbox entry is done with when somebody has dealt with the entry: in the table it is dead no longer. */
export async function clearAttended({ queues, world }: Attending): Promise<void> {
  const letters = await queues.list(topology.queues["outbox-dead"].name)
  if (letters.length === 0) return
  const dead = new Set((await outbox(world.table).listDead(mostDead)).map(({ id }) => id))
  if (dead.size === mostDead) return
  for (const letter of letters) {
    const { id } = JSON.parse(letter.body) as { readonly id?: string }
    if (id !== undefined && !dead.has(id)) await queues.done(letter)
  }
}
