// One size of the search bench, in a process of its own: builds, loads, asks both sides the same, compares every answer.

import { open } from "@civil/register/search/asking/opened.ts"
import { search, searchTyped } from "@civil/register/search/asking/search.ts"
import { buildIndex } from "@civil/register/search/build.ts"
import type { IndexEntry } from "@civil/register/search/contract.ts"
import { organizations, percentile, type Times, timed, times } from "./entries.ts"
import { JoinedSearch } from "./joined.ts"
import { type BenchQuery, cut, labelled } from "./queries.ts"

const rounds = 5
const page = 20

export interface Figures {
  readonly entries: number
  readonly buildSeconds: number
  readonly bytes: number
  readonly loadMs: number
  readonly jsonLoadMs: number
  readonly queries: number
  readonly joined: Times
  readonly typed: Times
  /** With other characters of the same sound and slips where little is found. */
  readonly forgiving: Times
  readonly byKind: Readonly<
    Record<string, { readonly joined: Times; readonly typed: Times; readonly forgiving: Times }>
  >
  readonly labelledTop3: number
  readonly rssMb: number
}

/** The best of some rounds each: what else the machine does is no part of it. */
function loads(bytes: Uint8Array, entries: readonly IndexEntry[]): Pick<Figures, "loadMs" | "jsonLoadMs"> {
  const json = new TextEncoder().encode(JSON.stringify(entries))
  const [own, other]: [number[], number[]] = [[], []]
  for (let round = 0; round < 2 * rounds; round += 1) {
    own.push(timed(() => open(bytes))[1])
    other.push(timed(() => JSON.parse(new TextDecoder().decode(json)) as unknown)[1])
  }
  return { loadMs: Math.min(...own), jsonLoadMs: Math.min(...other) }
}

/** Both sides in turns; the median of the rounds is the time of a query. Different answers end the run. */
function ask(opened: ReturnType<typeof open>, joined: JoinedSearch, { text, filters, kind }: BenchQuery) {
  const [own, other, all]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    const [found, ownMs] = timed(() => searchTyped(opened, { text, filters, limit: page }))
    const [expected, otherMs] = timed(() => joined.search(text, filters, page))
    own.push(ownMs)
    other.push(otherMs)
    all.push(timed(() => search(opened, { text, filters, limit: page }))[1])
    const ids = found.hits.map(({ id }) => id)
    if (found.total !== expected.total || ids.join() !== expected.ids.join())
      throw new Error(
        `${kind} ${JSON.stringify({ text, filters })}: ${found.total} ${ids} ≠ ${expected.total} ${expected.ids}`,
      )
  }
  return {
    kind,
    typed: percentile(own, 0.5),
    joined: percentile(other, 0.5),
    forgiving: percentile(all, 0.5),
  }
}

function measure(count: number, each: number): Figures {
  const entries = organizations(count)
  const [bytes, buildMs] = timed(() => buildIndex(entries, { bureau: "bench", version: 1 }))
  const load = loads(bytes, entries)
  const opened = open(bytes)
  const joined = new JoinedSearch(entries, opened.folding)
  const wanted = labelled()
  const queries = [...wanted, ...cut(entries, each)]
  for (const query of queries.filter((_, place) => place % 5 === 0)) ask(opened, joined, query)
  const asked = queries.map((query) => ask(opened, joined, query))
  const kinds = [...new Set(asked.map(({ kind }) => kind))]
  const of = (side: "typed" | "joined" | "forgiving", kind?: string) =>
    times(asked.filter((one) => kind === undefined || one.kind === kind).map((one) => one[side]))
  const right = wanted.filter(({ text, meant }) =>
    search(opened, { text, limit: 3 }).hits.some(({ name }) => name === meant),
  )
  return {
    entries: count,
    buildSeconds: buildMs / 1000,
    bytes: bytes.byteLength,
    ...load,
    queries: queries.length,
    joined: of("joined"),
    typed: of("typed"),
    forgiving: of("forgiving"),
    byKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        { joined: of("joined", kind), typed: of("typed", kind), forgiving: of("forgiving", kind) },
      ]),
    ),
    labelledTop3: right.length / wanted.length,
    rssMb: process.memoryUsage().rss / 2 ** 20,
  }
}

const [count = "100000", each = "40"] = process.argv.slice(2)
process.stdout.write(JSON.stringify(measure(Number(count), Number(each))))
