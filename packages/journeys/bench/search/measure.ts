// One size of the search bench, in a process of its own: builds, loads, asks both sides the same, compares every answer.
import { type Opened, open } from "@civil/register/search/asking/opened.ts"
import { search, searchTyped } from "@civil/register/search/asking/search.ts"
import { buildIndex } from "@civil/register/search/build.ts"
import type { IndexEntry } from "@civil/register/search/contract.ts"
import { organizations, type Times, timed, times } from "./entries.ts"
import { JoinedSearch } from "./joined.ts"
import { type BenchQuery, cut, labelled } from "./queries.ts"

const page = 20
type Side = "typed" | "forgiving" | "joined" | "bare"

/**
 * `typed`: the index, what fits as typed. `forgiving`: as people get it, with other characters of the same sound and slips
 * where little is found. `joined`: indexOf with the same answers as `typed`. `bare`: indexOf that only counts occurrences.
 */
type BySide = Readonly<Record<Side, Times>>

export interface Figures {
  readonly entries: number
  readonly buildSeconds: number
  readonly bytes: number
  readonly loadMs: number
  readonly jsonLoadMs: number
  /** The bytes and all that opening adds. */
  readonly openedMb: number
  readonly queries: number
  readonly all: BySide
  /** Without filters, which bare counting cannot take. */
  readonly unfiltered: BySide
  readonly byKind: Readonly<Record<string, BySide>>
  readonly labelledTop3: number
  readonly rssMb: number
}

/** The best of some rounds each: what else the machine does is no part of it. */
function loads(
  bytes: Uint8Array,
  entries: readonly IndexEntry[],
  rounds: number,
): Pick<Figures, "loadMs" | "jsonLoadMs"> {
  const json = new TextEncoder().encode(JSON.stringify(entries))
  const [own, other]: [number[], number[]] = [[], []]
  for (let round = 0; round < 2 * rounds; round += 1) {
    own.push(timed(() => open(bytes))[1])
    other.push(timed(() => JSON.parse(new TextDecoder().decode(json)) as unknown)[1])
  }
  return { loadMs: Math.min(...own), jsonLoadMs: Math.min(...other) }
}

type Asked = Readonly<Record<Side, number>> & { readonly kind: string; readonly filtered: boolean }

/**
 * All sides in turns; the best of the rounds is the time of a query on either side, so that what else the machine does is
 * no part of it. Different answers end the run.
 */
function ask(
  opened: Opened,
  joined: JoinedSearch,
  { text, filters, kind }: BenchQuery,
  rounds: number,
): Asked {
  const taken: Record<Side, number[]> = { typed: [], forgiving: [], joined: [], bare: [] }
  for (let round = 0; round < rounds; round += 1) {
    const [found, typed] = timed(() => searchTyped(opened, { text, filters, limit: page }))
    const [expected, other] = timed(() => joined.search(text, filters, page))
    taken.typed.push(typed)
    taken.joined.push(other)
    taken.forgiving.push(timed(() => search(opened, { text, filters, limit: page }))[1])
    taken.bare.push(timed(() => joined.occurrences(text))[1])
    const ids = found.hits.map(({ id }) => id)
    if (found.total !== expected.total || ids.join() !== expected.ids.join())
      throw new Error(
        `${kind} ${JSON.stringify({ text, filters })}: ${found.total} ${ids} ≠ ${expected.total} ${expected.ids}`,
      )
  }
  const best = (side: Side) => Math.min(...taken[side])
  return {
    kind,
    filtered: Object.keys(filters).length > 0,
    typed: best("typed"),
    forgiving: best("forgiving"),
    joined: best("joined"),
    bare: best("bare"),
  }
}

function bySide(asked: readonly Asked[]): BySide {
  const of = (side: Side) => times(asked.map((one) => one[side]))
  return { typed: of("typed"), forgiving: of("forgiving"), joined: of("joined"), bare: of("bare") }
}

function opening(bytes: Uint8Array): readonly [Opened, number] {
  const used = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = used()
  const opened = open(bytes)
  return [opened, (bytes.byteLength + Math.max(0, used() - before)) / 1e6]
}

function measure(count: number, each: number, rounds: number): Figures {
  const entries = organizations(count)
  const [bytes, buildMs] = timed(() => buildIndex(entries, { bureau: "bench", version: 1 }))
  const load = loads(bytes, entries, rounds)
  const [opened, openedMb] = opening(bytes)
  const joined = new JoinedSearch(entries, opened.folding)
  const wanted = labelled()
  const queries = [...wanted, ...cut(entries, each)]
  for (const query of queries.filter((_, place) => place % 5 === 0)) ask(opened, joined, query, 1)
  const asked = queries.map((query) => ask(opened, joined, query, rounds))
  const kinds = [...new Set(asked.map(({ kind }) => kind))]
  const right = wanted.filter(({ text, meant }) =>
    search(opened, { text, limit: 3 }).hits.some(({ name }) => name === meant),
  )
  return {
    entries: count,
    buildSeconds: buildMs / 1000,
    bytes: bytes.byteLength,
    openedMb,
    ...load,
    queries: queries.length,
    all: bySide(asked),
    unfiltered: bySide(asked.filter(({ filtered }) => !filtered)),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, bySide(asked.filter((one) => one.kind === kind))])),
    labelledTop3: right.length / wanted.length,
    rssMb: process.memoryUsage().rss / 2 ** 20,
  }
}

const [count = "100000", each = "40", rounds = "5"] = process.argv.slice(2)
process.stdout.write(JSON.stringify(measure(Number(count), Number(each), Number(rounds))))
