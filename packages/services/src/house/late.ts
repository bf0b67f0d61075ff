// The house as a function opens it: each part is loaded when it is first asked for, and then there is one of it.
import type { House, HouseDeps } from "../house.ts"

/** The parts of a house behind doors. */
export type Doors = { readonly [Part in keyof House]: () => Promise<House[Part]> }

export function lateHouse(deps: HouseDeps): Doors {
  const { world, objects, enqueue } = deps
  const subjects = async () => (await queue()).subjects
  const notices = once(async () => (await import("./told.ts")).openTold(deps, subjects))
  const marriage = once(async () => {
    const [{ marriage: open }, told] = await Promise.all([import("../marriage/index.ts"), notices()])
    return open(world, { notices: told })
  })
  const queue = once(async () => {
    const [{ openQueue }, { send }, { missed }] = await Promise.all([
      import("./queue.ts"),
      notices(),
      marriage(),
    ])
    return openQueue({ world, objects, enqueue, send, missed })
  })
  return { marriage, notices, casework: async () => (await queue()).casework }
}

/** A house that is open already. */
export function doorsOf({ marriage, casework, notices }: House): Doors {
  return { marriage: async () => marriage, casework: async () => casework, notices: async () => notices }
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
