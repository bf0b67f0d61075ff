// The newest version of each bureau's register, from memory for some seconds, and the version in force at the end of a day.
import { addDays, dateOf, instantOf } from "@civil/core/date.ts"
import type { Clock } from "@civil/core/world.ts"
import type { StoredVersion } from "./entities.ts"
import type { Sight } from "./rows.ts"
import type { Head, Store } from "./store.ts"

const freshMs = 5000
/** How many answers about past days are kept. */
const mostDays = 512

/** A bureau's register as it is now. */
export interface Now {
  readonly version: StoredVersion
  readonly sight: Sight
  /** Where the newest index lies. */
  readonly built: { readonly number: number; readonly serial: number } | undefined
}

export interface Heads {
  /** By bureau, those that have a version. */
  now(): Promise<ReadonlyMap<string, Now>>
  /** The version published at the end of an ISO day in Shanghai; the newest without a day. */
  at(bureau: string, asOf?: string): Promise<Now | undefined>
  version(bureau: string, number: number): Promise<StoredVersion | undefined>
  /** Read again at the next question: something was published here. */
  forget(): void
}

export interface HeadsDeps {
  readonly store: Store
  readonly clock: Clock
  readonly bureaus: readonly { readonly code: string }[]
}

const sightAt = (head: Pick<Head, "voids">, version: StoredVersion): Sight => ({
  serial: version.serial,
  voids: head.voids,
})

async function read({ store, bureaus }: HeadsDeps): Promise<ReadonlyMap<string, Now>> {
  const { heads, built } = await store.listHeads()
  const found = new Map<string, Now>()
  for (const { code } of bureaus) {
    const head = heads.find(({ bureau }) => bureau === code)
    if (head?.version === undefined) continue
    const { version } = head
    const where = built.find(({ bureau }) => bureau === code)
    found.set(code, { version, sight: sightAt(head, version), built: where })
  }
  return found
}

/** The last millisecond of a day in Shanghai. */
export const endOf = (day: string): number => instantOf(addDays(day, 1)).epochMilliseconds - 1

export function openHeads(deps: HeadsDeps): Heads {
  const { store, clock } = deps
  const clockMs = () => clock.now().epochMilliseconds
  let known: { readonly at: number; readonly heads: Promise<ReadonlyMap<string, Now>> } | undefined
  const days = new Map<string, number>()
  const versions = new Map<string, StoredVersion>()

  const now = () => {
    const at = clockMs()
    if (known !== undefined && at - known.at < freshMs && at >= known.at) return known.heads
    const heads = read(deps)
    known = { at, heads }
    // Who failed is no answer for the next one.
    heads.catch(() => {
      if (known?.heads === heads) known = undefined
    })
    return heads
  }

  async function version(bureau: string, number: number) {
    const key = `${bureau} ${number}`
    const found = versions.get(key) ?? (await store.findVersion(bureau, number))
    if (found === undefined) return undefined
    if (versions.size >= mostDays) versions.clear()
    versions.set(key, found)
    return found
  }

  async function numberAt(bureau: string, asOf: string) {
    const key = `${bureau} ${asOf}`
    const found = days.get(key) ?? (await store.numberAt(bureau, endOf(asOf)))
    if (found === undefined) return undefined
    if (days.size >= mostDays) days.clear()
    days.set(key, found)
    return found
  }

  return {
    now,
    version,
    async at(bureau, asOf) {
      const newest = (await now()).get(bureau)
      if (newest === undefined || asOf === undefined || asOf >= dateOf(clock.now()).toString()) return newest
      const number = await numberAt(bureau, asOf)
      const found = number === undefined ? undefined : await version(bureau, number)
      return found && { ...newest, version: found, sight: { ...newest.sight, serial: found.serial } }
    },
    forget() {
      known = undefined
    },
  }
}

/** Today in Shanghai. */
export const today = (clock: Clock): string => dateOf(clock.now()).toString()
