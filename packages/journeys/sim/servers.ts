// Several server processes over one table, some of which die; and the requests people make of them.
import type { World } from "@civil/booking/world.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Engine } from "@civil/data/embedded/engine.ts"
import { type Outbox, outbox } from "@civil/data/outbox.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import { type Faults, type Mutant, tableFor } from "./network.ts"
import { Lost, type Scheduler } from "./scheduler.ts"

interface Server {
  readonly service: MarriageService
  readonly box: Outbox
  /** Rejects when the process dies. */
  readonly death: Promise<never>
}

type Request<T> = (service: MarriageService, box: Outbox) => Promise<T>

export interface Servers {
  /** Asks one of the servers; an answer may get lost on the way. */
  ask<T>(who: string, what: string, request: Request<T>): Promise<T>
  /** Asks again while answers are lost, as a browser's person does. Undefined when they gave up; a refusal is an answer. */
  insist<T>(who: string, what: string, request: Request<T>): Promise<T | Refusal | undefined>
  /** A second post of the same request while the first is under way: a double click. */
  twice<T>(who: string, what: string, request: Request<T>): Promise<T | Refusal | undefined>
}

export interface Setup {
  readonly scheduler: Scheduler
  readonly engine: Engine
  readonly world: Omit<World, "table">
  readonly faults: Faults
  readonly mutant: Mutant | undefined
  readonly processes: number
}

export function servers({ scheduler, engine, world, faults, mutant, processes }: Setup): Servers {
  let born = 0
  const running: Server[] = []
  function start(place: number): void {
    born += 1
    const name = `server${born}`
    let announce: (error: Lost) => void = () => undefined
    const death = new Promise<never>((_, reject) => {
      announce = reject
    })
    death.catch(() => undefined)
    const died = () => {
      scheduler.kill(name)
      announce(new Lost("process"))
      start(place)
    }
    const table = tableFor(name, engine, scheduler, faults, mutant, died)
    running[place] = { service: marriage({ ...world, table }), box: outbox(table), death }
  }
  for (let place = 0; place < processes; place += 1) start(place)

  const ask: Servers["ask"] = async (who, what, request) => {
    await scheduler.gate(who, `asks ${what}`, () => Promise.resolve())
    const server = running[scheduler.chance.below(processes)]
    if (server === undefined) throw new Lost("server")
    const answer = await Promise.race([request(server.service, server.box), server.death])
    if (faults.lostReplies > 0 && scheduler.oneIn(faults.lostReplies)) throw new Lost("page")
    return answer
  }
  const insist: Servers["insist"] = async (who, what, request) => {
    for (let tried = 0; tried < 8; tried += 1) {
      try {
        return await ask(who, what, request)
      } catch (error) {
        if (error instanceof Refusal) {
          scheduler.note(`${who} is refused ${what}: ${error.code}`)
          if (error.code !== "conflict.changed_meanwhile") return error
        } else if (!(error instanceof Lost)) throw error
        await scheduler.sleep(who, 200 + scheduler.chance.below(3000))
      }
    }
    return undefined
  }
  return {
    ask,
    insist,
    async twice(who, what, request) {
      const [first, second] = await Promise.all([
        insist(who, what, request),
        insist(who, `${what} again`, request),
      ])
      return first === undefined || first instanceof Refusal ? second : first
    },
  }
}
