// A deterministic scheduler: every step outside the code under test waits here until the seed picks it. No real time, no real chance.
import { seededChance } from "@civil/core/chance.ts"
import { type VirtualClock, virtualClock } from "@civil/core/clock.ts"
import type { Chance } from "@civil/core/world.ts"

/** What a caller gets when a request, an answer or a whole process was lost. */
export class Lost extends Error {
  constructor(what: string) {
    super(`lost: ${what}`)
    this.name = "Lost"
  }
}

/** What a step answers when the process died in it: nobody hears anything. */
export const dead = Symbol("dead")

interface Waiting {
  readonly owner: string
  readonly label: string
  /** Epoch milliseconds before which it is not picked. */
  readonly notBefore: number
  readonly go: () => Promise<void>
}

export interface Scheduler {
  readonly chance: Chance
  readonly clock: VirtualClock
  /** One line for each step; equal for equal seeds. */
  readonly log: readonly string[]
  note(line: string): void
  /** True once in `times`. */
  oneIn(times: number): boolean
  /** Runs `work` when the seed picks it. `owner` is the process it belongs to. */
  gate<T>(owner: string, label: string, work: () => Promise<T | typeof dead>): Promise<T>
  sleep(owner: string, milliseconds: number): Promise<void>
  /** Starts an independent thread of events; what it throws fails the run. */
  spawn(name: string, body: () => Promise<void>): void
  /** A process dies: nothing of it ever goes on. */
  kill(owner: string): void
  /** Steps until nothing waits. `after` runs after every step. */
  run(after: (label: string) => Promise<void>): Promise<void>
}

/** Lets every promise that can go on go on; code under test waits on nothing but gates. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

export function scheduler(seed: number, start: string): Scheduler {
  const chance = seededChance(`schedule ${seed}`)
  const clock = virtualClock(start)
  const log: string[] = []
  let waiting: Waiting[] = []
  const broken: unknown[] = []
  const now = () => clock.now().epochMilliseconds
  const note = (line: string) => void log.push(`${clock.now().toString()} ${line}`)

  function wait<T>(
    owner: string,
    label: string,
    notBefore: number,
    work: () => Promise<T | typeof dead>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const go = () => work().then((value) => (value === dead ? undefined : resolve(value)), reject)
      waiting.push({ owner, label, notBefore, go })
    })
  }

  /** The clock moves a little at each step, and to the next event when everybody waits. */
  function pick(): Waiting | undefined {
    clock.advance({ milliseconds: chance.below(400) })
    let ready = waiting.filter((each) => each.notBefore <= now())
    if (ready.length === 0) {
      const next = Math.min(...waiting.map((each) => each.notBefore))
      clock.advance({ milliseconds: next - now() })
      ready = waiting.filter((each) => each.notBefore <= now())
    }
    const chosen = ready[chance.below(ready.length)]
    waiting = waiting.filter((each) => each !== chosen)
    return chosen
  }

  return {
    chance,
    clock,
    log,
    note,
    oneIn: (times) => chance.below(times) === 0,
    gate: (owner, label, work) => wait(owner, label, 0, work),
    sleep: (owner, milliseconds) => wait(owner, "sleep", now() + milliseconds, () => Promise.resolve()),
    spawn(name, body) {
      void wait(name, "begin", 0, async () => {
        body().catch((error: unknown) => broken.push(error))
      })
    },
    kill(owner) {
      note(`${owner} dies`)
      waiting = waiting.filter((each) => each.owner !== owner)
    },
    async run(after) {
      while (waiting.length > 0) {
        const chosen = pick()
        if (chosen === undefined) continue
        if (chosen.label !== "sleep") note(`${chosen.owner} ${chosen.label}`)
        await chosen.go()
        await settle()
        if (broken.length > 0) throw broken[0]
        if (chosen.label !== "sleep" && chosen.label !== "begin") await after(chosen.label)
      }
    },
  }
}
