// What the register answers: one organization at a moment, its history, versions, and what changed.
import { readDate } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import { readChanges } from "./artefacts/changes.ts"
import { baseAt, readIllegal } from "./base.ts"
import { byText } from "./canonical.ts"
import { changesOf } from "./changes.ts"
import { pad, type StoredVersion } from "./entities.ts"
import { endOf, type Heads, type Now } from "./heads.ts"
import type { Organization } from "./organization.ts"
import { newestRow, organizationOf, rowIn } from "./rows.ts"
import type { OrganizationAt, RegisterReading } from "./service.ts"
import type { Row, Store } from "./store.ts"
import type { Change, DatasetMark, Version } from "./version.ts"

export interface ReadingDeps {
  readonly store: Store
  readonly heads: Heads
  readonly objects: Objects
  readonly bureaus: readonly { readonly code: string }[]
}

/** A version without where it is written. */
export function shown({
  serial: _,
  whole: __,
  changeFiles: ___,
  changed: ____,
  illegal: _____,
  ...version
}: StoredVersion): Version {
  return version
}

/** A day that exists. */
function day(text: string, field: string): string {
  if (readDate(text) === undefined)
    throw new Refusal("invalid", "input.invalid", { fields: [{ field, code: "field.date" }] })
  return text
}

async function sightsAt({ heads, bureaus }: ReadingDeps, asOf: string | undefined) {
  if (asOf !== undefined) day(asOf, "asOf")
  const found = new Map<string, Now>()
  const all = await Promise.all(bureaus.map(async ({ code }) => [code, await heads.at(code, asOf)] as const))
  for (const [code, now] of all) if (now) found.set(code, now)
  return found
}

/**
 * The register of the registrar that the code names comes first; few organizations are in another's. Of one that is only in
 * several others', the one with the highest bureau code answers, not the one published last: none of them is its registrar's.
 */
async function rowAt({ store }: ReadingDeps, code: string, sights: ReadonlyMap<string, Now>) {
  const region = code.slice(2, 8)
  const own = sights.get(region)
  const row = own && (await rowIn(store, code, region, own.sight))
  return row ?? newestRow(store, code, (bureau) => sights.get(bureau)?.sight)
}

/** What could be a code at all: nothing else is looked up. */
export const isCode = (text: string): boolean => /^[0-9A-Z]{18}$/.test(text)

async function find(deps: ReadingDeps, code: string, asOf?: string): Promise<OrganizationAt | undefined> {
  if (!isCode(code)) return undefined
  const sights = await sightsAt(deps, asOf)
  const row = await rowAt(deps, code, sights)
  const now = row && sights.get(row.bureau)
  if (row === undefined || now === undefined) return undefined
  const version = shown(now.version)
  return { organization: organizationOf(row), version, marks: version.marks }
}

/** All rows of a bureau that count, oldest first. */
async function rowsOf(
  { store }: ReadingDeps,
  code: string,
  bureau: string,
  { sight }: Now,
): Promise<readonly Row[]> {
  const rows = await store.listRows(code)
  return rows
    .filter((row) => row.bureau === bureau && row.serial <= sight.serial && !sight.voids.includes(row.serial))
    .reverse()
}

async function history(deps: ReadingDeps, code: string): Promise<readonly Change[]> {
  if (!isCode(code)) return []
  const sights = await sightsAt(deps, undefined)
  const newest = await rowAt(deps, code, sights)
  const now = newest && sights.get(newest.bureau)
  if (newest === undefined || now === undefined) return []
  const rows = await rowsOf(deps, code, newest.bureau, now)
  const changes = await Promise.all(
    rows.map(async (row, at) => {
      const version = await deps.heads.version(row.bureau, row.number)
      const before = rows[at - 1]
      const bare = changesOf(before && organizationOf(before), organizationOf(row))
      const publishedAt = version?.publishedAt ?? 0
      return bare.map((change) => ({ ...change, version: row.number, publishedAt }))
    }),
  )
  return changes.reverse().flat()
}

/** A place in the changes of a bureau: version and file, `00000012.3`. */
const place = /^(\d{1,8})\.(\d{1,6})$/

async function changes(
  { store, heads, objects }: ReadingDeps,
  bureau: string,
  { sinceVersion, since, after }: Parameters<RegisterReading["changes"]>[1],
): ReturnType<RegisterReading["changes"]> {
  const head = (await heads.now()).get(bureau)
  if (head === undefined) return { changes: [] }
  const asked = place.exec(after ?? "")
  const known =
    since === undefined ? sinceVersion : ((await store.numberAt(bureau, endOf(day(since, "since")))) ?? 0)
  const from = asked ? Number(asked[1]) : (known ?? 0) + 1
  const versions = await store.listVersions(bureau, { from, to: head.version.number, most: 60 })
  let file = asked ? Number(asked[2]) : 0
  const found: Change[] = []
  for (const version of versions) {
    const files = version.changed ? 1 : version.changeFiles
    for (; file < files; file += 1) {
      if (found.length >= 200) return { changes: found, next: `${pad(version.number)}.${file}` }
      found.push(...(await readChanges(objects, version, file)))
    }
    file = 0
  }
  const last = versions.at(-1)
  const more = last !== undefined && last.number < head.version.number
  return { changes: found, ...(more && { next: `${pad(last.number + 1)}.0` }) }
}

const perPage = 50

/** Half width, no space around: as somebody types it. */
const plain = (text: string) => text.normalize("NFKC").trim()

function illegalReads(deps: ReadingDeps): Pick<RegisterReading, "illegal" | "findIllegal"> {
  const lists = new Map<string, ReturnType<typeof readIllegal>>()
  const listOf = (version: StoredVersion) => {
    const key = `${version.bureau} ${version.illegal?.serial ?? 0}`
    const known = lists.get(key)
    if (known !== undefined) return known
    const list = readIllegal(deps, version)
    if (lists.size >= 32) lists.clear()
    lists.set(key, list)
    list.catch(() => lists.delete(key))
    return list
  }
  const all = async (asOf?: string) => {
    const sights = [...(await sightsAt(deps, asOf)).values()]
    const rows = (await Promise.all(sights.map(({ version }) => listOf(version)))).flat()
    const marks = sights.flatMap(({ version }): readonly DatasetMark[] =>
      version.marks.illegal ? [version.marks.illegal] : [],
    )
    return { rows: [...new Map(rows.map((row) => [row.id, row])).values()], marks }
  }
  return {
    async illegal({ text = "", asOf, page = 1 }) {
      const { rows, marks } = await all(asOf)
      const fits = text.trim() === "" ? rows : rows.filter(({ name }) => plain(name).includes(plain(text)))
      const newest = [...fits].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1))
      return { rows: newest.slice((page - 1) * perPage, page * perPage), total: fits.length, marks }
    },
    findIllegal: async (id) => (await all()).rows.find((row) => row.id === id),
  }
}

type Reads = Omit<RegisterReading, "search" | "near" | "nearCodes" | "exact" | "each" | "download" | "sums">

export function openReading(deps: ReadingDeps): Reads {
  const { store, heads } = deps
  return {
    heads: async () => [...(await heads.now()).values()].map(({ version }) => shown(version)),
    find: (code, asOf) => find(deps, code, asOf),
    history: (code) => history(deps, code),
    async versions(bureau, most = 50) {
      const head = (await heads.now()).get(bureau)
      if (head === undefined) return []
      const to = head.version.number
      return (await store.listVersions(bureau, { from: 1, to, most, newestFirst: true })).map(shown)
    },
    changes: (bureau, query) => changes(deps, bureau, query),
    ...illegalReads(deps),
  }
}

/** Every organization of the newest version, in order of code. */
export async function* each({ store, ...deps }: ReadingDeps, bureau: string): AsyncGenerator<Organization> {
  const [head, from] = await Promise.all([store.findHead(bureau), store.findBuilt(bureau)])
  const base = await baseAt({ store, ...deps }, bureau, head?.version, { voids: head?.voids ?? [], from })
  for (const code of [...base.codes()].sort(byText)) {
    const organization = base.get(code)
    if (organization) yield organization
  }
}
