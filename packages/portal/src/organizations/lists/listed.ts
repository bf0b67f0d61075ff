// Everybody on a credit list, the newest entry first: read once for a version, since the search index knows no days of entries.
import type { CreditList } from "@civil/register/organization.ts"
import type { RegisterReading } from "@civil/register/service.ts"
import { standsOn } from "@civil/services/organizations/credit.ts"
import type { Listed } from "./entries-page.tsx"

type Reading = Pick<RegisterReading, "heads" | "search" | "find">

interface Which {
  readonly bureau: string
  readonly today: string
}

/** What a list may hold before it is read only as far as this; programs take the whole register. */
const most = 2000
const sideBySide = 25
const kept = 16

const memory = new WeakMap<Reading, Map<string, Promise<readonly Listed[]>>>()

async function read(
  register: Reading,
  list: CreditList,
  ids: readonly string[],
  today: string,
): Promise<readonly Listed[]> {
  const listed: Listed[] = []
  for (let from = 0; from < ids.length; from += sideBySide) {
    const found = await Promise.all(ids.slice(from, from + sideBySide).map((id) => register.find(id)))
    for (const at of found) {
      const entry = at?.organization.entries
        .filter((each) => each.list === list && standsOn(each, today))
        .sort((one, other) => other.on.localeCompare(one.on))[0]
      if (at && entry) listed.push({ at, entry })
    }
  }
  return listed.sort(
    (one, other) =>
      other.entry.on.localeCompare(one.entry.on) ||
      one.at.organization.code.localeCompare(other.at.organization.code),
  )
}

export async function listedIn(
  register: Reading,
  list: CreditList,
  { bureau, today }: Which,
): Promise<readonly Listed[]> {
  const ask = { text: "", filters: { listed: list }, ...(bureau && { bureau }), limit: most }
  const [heads, { hits }] = await Promise.all([register.heads(), register.search(ask)])
  const ids = hits.map(({ id }) => id)
  // The index may come some seconds after its version: who is in it belongs to the key.
  const versions = heads.map((head) => `${head.bureau}.${head.number}`)
  const key = [list, bureau, today, ...versions, ...ids].join(" ")
  const known = memory.get(register) ?? new Map<string, Promise<readonly Listed[]>>()
  memory.set(register, known)
  const before = known.get(key)
  if (before) return before
  if (known.size >= kept) known.clear()
  const reading = read(register, list, ids, today)
  known.set(key, reading)
  reading.catch(() => known.delete(key))
  return reading
}
