// The house: every service, the queue and what is told to people, opened together once for a process.
import type { World } from "@civil/booking/world.ts"
import type { Casework } from "@civil/casework/service.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { Notices } from "@civil/notices/service.ts"
import { openRegister } from "@civil/register/open.ts"
import type { Register } from "@civil/register/service.ts"
import { openQueue } from "./house/queue.ts"
import { openTold, type ToldDeps } from "./house/told.ts"
import { marriage } from "./marriage/index.ts"
import type { MarriageService } from "./marriage/service.ts"
import { registerFollower } from "./organizations/follow/tell.ts"
import { imprintOf } from "./organizations/publicity.ts"

export interface House {
  readonly marriage: MarriageService
  readonly casework: Casework
  readonly notices: Notices
  readonly register: Register
}

export interface HouseDeps extends Omit<ToldDeps, "world"> {
  readonly world: World
  /** Where papers and exports lie. */
  readonly objects: Objects
  /** Puts a long job of the desk into its queue. */
  readonly enqueue: (job: string) => Promise<void>
}

/** All of it at once; `house/late.ts` opens a part when it is first asked for. */
export function openHouse(deps: HouseDeps): House {
  const { world, objects, enqueue } = deps
  const notices = openTold(deps, async () => queue.subjects)
  const booked = marriage(world, { notices })
  const { bureaus } = world
  const follower = registerFollower({ bureaus, send: notices.send })
  const register = openRegister({ world, bureaus, objects, enqueue, follower, imprint: imprintOf })
  const queue = openQueue({ world, objects, enqueue, register, send: notices.send, missed: booked.missed })
  return { marriage: booked, casework: queue.casework, notices, register }
}
