// Search over the indexes of all bureaus served: each loaded once for a version, the old one serving while the new one loads.
import type { Clock } from "@civil/core/world.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import { type Heads, today } from "./heads.ts"
import { indexKey } from "./places.ts"
import type { Ask, Hit, MatchedBy, Near, OrganizationIndex } from "./search/contract.ts"
import type { RegisterHit, RegisterReading } from "./service.ts"

export interface FindingDeps {
  readonly heads: Heads
  readonly objects: Objects
  readonly clock: Clock
}

type Bureaus = ReadonlyMap<string, OrganizationIndex>

interface Loaded {
  readonly serial: number
  readonly index: OrganizationIndex
}

/** Deleted since the heads were read: a newer one is there. */
class NoIndex extends Error {
  constructor() {
    super("a version without its index")
    this.name = "NoIndex"
  }
}

/** One bureau's index in memory. */
function shelf({ objects }: FindingDeps, bureau: string) {
  let loaded: Loaded | undefined
  let loading: { readonly serial: number; readonly done: Promise<Loaded> } | undefined

  async function load(serial: number): Promise<Loaded> {
    const [bytes, { openIndex }] = await Promise.all([
      objects.read(indexKey(bureau, serial)),
      import("./search/open.ts"),
    ])
    if (bytes === undefined) throw new NoIndex()
    return { serial, index: openIndex(bytes) }
  }

  function begin(serial: number): Promise<Loaded> {
    if (loading?.serial === serial) return loading.done
    const done = load(serial)
    const mine = { serial, done }
    loading = mine
    const over = () => {
      if (loading === mine) loading = undefined
    }
    done.then((found) => {
      if (loaded === undefined || found.serial > loaded.serial) loaded = found
      over()
    }, over)
    return done
  }

  return async (serial: number): Promise<OrganizationIndex> => {
    if (loaded !== undefined && loaded.serial >= serial) return loaded.index
    const others = loading?.serial === serial
    const done = begin(serial)
    if (loaded === undefined) return (await done).index
    // Who begins it waits for it, since a function may be stopped after its answer; all others have the old one meanwhile.
    const { index } = loaded
    if (!others) return done.then((found) => found.index).catch(() => index)
    done.catch(() => {})
    return index
  }
}

function indexes(deps: FindingDeps) {
  const shelves = new Map<string, ReturnType<typeof shelf>>()
  const load = async (only?: string): Promise<Bureaus> => {
    const now = await deps.heads.now()
    const found = await Promise.all(
      [...now].map(async ([bureau, { built }]) => {
        if (built === undefined || (only !== undefined && bureau !== only)) return undefined
        const take = shelves.get(bureau) ?? shelf(deps, bureau)
        shelves.set(bureau, take)
        return [bureau, await take(built.serial)] as const
      }),
    )
    return new Map(found.filter((each) => each !== undefined))
  }
  return async (only?: string): Promise<Bureaus> => {
    try {
      return await load(only)
    } catch (error) {
      if (!(error instanceof NoIndex)) throw error
      deps.heads.forget()
      return load(only)
    }
  }
}

const ranks: readonly MatchedBy[] = [
  "name",
  "former",
  "code",
  "pinyin",
  "initials",
  "sound",
  "slip",
  "filter",
]

/** Best first; hits of one bureau stay in their order. A slip counts only where nobody has anything better. */
async function search(
  bureaus: Bureaus,
  { offset = 0, limit = 20, ...ask }: Ask,
): ReturnType<RegisterReading["search"]> {
  const each = [...bureaus].map(([bureau, index]) => ({
    bureau,
    ...index.search({ ...ask, offset: 0, limit: offset + limit }),
  }))
  const sure = each.some(({ hits }) => hits.some(({ by }) => by !== "slip"))
  const counted = sure ? each.filter(({ hits }) => hits[0]?.by !== "slip") : each
  const hits = counted.flatMap(({ bureau, hits }) =>
    hits.filter(({ by }) => !sure || by !== "slip").map((hit, at) => ({ ...hit, bureau, at })),
  )
  hits.sort((a, b) => ranks.indexOf(a.by) - ranks.indexOf(b.by) || a.at - b.at)
  const shown = hits.slice(offset, offset + limit).map(({ at: _, ...hit }): RegisterHit => hit)
  return { hits: shown, total: counted.reduce((sum, { total }) => sum + total, 0) }
}

const nearest = (near: readonly Near[], limit: number): readonly Near[] =>
  [...near].sort((a, b) => b.likeness - a.likeness).slice(0, limit)

type Finding = Pick<RegisterReading, "search" | "near" | "nearCodes" | "exact">

export function openFinding(deps: FindingDeps): Finding {
  const load = indexes(deps)
  return {
    search: async ({ bureau, ...ask }) => search(await load(bureau), { day: today(deps.clock), ...ask }),
    async near(name, { bureau, ...options } = {}) {
      const bureaus = await load(bureau)
      const near = [...bureaus.values()].flatMap((index) => index.near(name, options))
      return nearest(near, options.limit ?? 10)
    },
    async nearCodes(code) {
      const bureaus = await load()
      return nearest(
        [...bureaus.values()].flatMap((index) => index.nearCodes(code)),
        10,
      )
    },
    async exact(name) {
      const bureaus = await load()
      const hits = ([bureau, index]: readonly [string, OrganizationIndex]) =>
        index.exact(name).map((hit: Hit): RegisterHit => ({ ...hit, bureau }))
      return [...bureaus].flatMap(hits)
    },
  }
}
