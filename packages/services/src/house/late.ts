// The house as a function opens it: each part is loaded when it is first asked for, and then there is one of it.
import type { Notices } from "@civil/notices/service.ts"
import type { HouseDeps } from "../house.ts"
import type { Doors } from "./doors.ts"
import { late } from "./late-register.ts"
import type { Queue } from "./queue.ts"
import type { Subjects } from "./told.ts"

export function lateHouse(deps: HouseDeps): Doors {
  const { world, objects, enqueue } = deps
  const subjects = async (): Promise<Subjects> => (await queue()).subjects
  const notices = once(async (): Promise<Notices> => (await import("./told.ts")).openTold(deps, subjects))
  const marriage = once(async () => {
    const [{ marriage: open }, told] = await Promise.all([import("../marriage/index.ts"), notices()])
    return open(world, { notices: told })
  })
  const queue = once(async (): Promise<Queue> => {
    const [{ openQueue }, { send }, { missed }] = await Promise.all([
      import("./queue.ts"),
      notices(),
      marriage(),
    ])
    return openQueue({ world, objects, enqueue, send, missed, register: late(register) })
  })
  const register = once(async () => {
    const [{ openRegister }, { registerFollower }, { imprintOf: imprint }] = await Promise.all([
      import("@civil/register/open.ts"),
      import("../organizations/follow/tell.ts"),
      import("../organizations/publicity.ts"),
    ])
    const { bureaus } = world
    const follower = registerFollower({ bureaus, send: async (notice) => (await notices()).send(notice) })
    return openRegister({ world, bureaus, objects, enqueue, follower, imprint })
  })
  return { marriage, notices, register, casework: async () => (await queue()).casework }
}

/** What failed to load is loaded again by who asks next. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}
