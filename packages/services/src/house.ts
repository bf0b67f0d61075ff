// The house: every service, the queue and what is told to people, opened together once for a process.
import type { World } from "@civil/booking/world.ts"
import type { Casework } from "@civil/casework/service.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { Notices } from "@civil/notices/service.ts"
import { marriage, type Ports } from "./marriage/index.ts"
import type { MarriageService } from "./marriage/service.ts"

export interface House {
  readonly marriage: MarriageService
  readonly casework: Casework
  readonly notices: Notices
}

export interface HouseDeps {
  readonly world: World
  /** Where papers and exports lie. */
  readonly objects: Objects
  /** Puts a long job of the desk into its queue. */
  readonly enqueue: (job: string) => Promise<void>
  readonly ports?: Ports
}

export function openHouse({ world, ports }: HouseDeps): House {
  return { marriage: marriage(world, ports), casework: closed<Casework>(), notices: closed<Notices>() }
}

/** Answers for a part that is not open: every call is refused, and the night finds nothing to do. */
export function closed<Part>(): Part {
  const refuse = () => {
    throw new Refusal("unavailable", "service.unavailable")
  }
  const nightly = async () => ({ roots: 0, broken: 0 })
  return new Proxy(refuse, { get: (_, name) => (name === "nightly" ? nightly : closed<unknown>()) }) as Part
}
