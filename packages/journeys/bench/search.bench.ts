// `npm run bench search`: the search index against one joined string and indexOf, at 100,000 and 1,000,000 names, and
// against two libraries. Each size and each library in a process of its own; every answer of both sides is compared.
import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { onCore, root } from "./place.ts"
import type { Measure, Outcome } from "./report.ts"
import type { Figures } from "./search/measure.ts"
import type { PeerFigures } from "./search/peers.ts"

const run = promisify(execFile)
const targets = { p99: 0.1, load: 0.05, megabytes: 100 }

/** Queries of each kind beside the labelled ones; memory the process may take, in MB. */
const sizes = [
  { count: 100_000, each: 30, rounds: 5, memory: 4_000 },
  { count: 1_000_000, each: 10, rounds: 3, memory: 9_000 },
] as const

async function script<Answer>(
  name: string,
  memory: number,
  args: readonly (string | number)[],
): Promise<Answer> {
  const file = join(root, "packages/journeys/bench/search", name)
  const node = [process.execPath, `--max-old-space-size=${memory}`, file, ...args.map(String)] as const
  const [command, ...rest] = onCore(1, node)
  const { stdout } = await run(command, rest, { cwd: root, maxBuffer: 2 ** 26 })
  return JSON.parse(stdout) as Answer
}

export async function searchBench(): Promise<Outcome> {
  const figures: Figures[] = []
  for (const { count, each, rounds, memory } of sizes)
    figures.push(await script<Figures>("measure.ts", memory, [count, each, rounds]))
  const peers: PeerFigures[] = []
  for (const peer of ["minisearch", "flexsearch"])
    peers.push(await script<PeerFigures>("peers.ts", 6_000, [peer, 100_000, 20]))
  return {
    bench: "search",
    comparisons: [],
    measures: [...figures.flatMap(measuresOf), ...peers.flatMap(measuresOfPeer)],
    notes: [
      "index and indexOf gave the same totals and the same first twenty for every query, else there is no result (recall 1)",
      "a query's time is the best of its turns, on either side; p99 is over the queries; indexOf knows nothing beforehand but the strings",
      ...figures.flatMap(kindsOf),
      "the libraries are measured at 100,000 only: at 1,000,000 their objects need more memory than this machine has to spare",
    ],
  }
}

function measuresOf(one: Figures): readonly Measure[] {
  const at = `at ${one.entries.toLocaleString("en")}`
  const { typed, forgiving, joined } = one.all
  const large = one.entries > 500_000 ? { target: targets.megabytes } : {}
  return [
    { name: `p99 of index ÷ indexOf ${at}`, value: typed.p99 / joined.p99, unit: "×", target: targets.p99 },
    { name: `p50 of index ÷ indexOf ${at}`, value: typed.p50 / joined.p50, unit: "×" },
    {
      name: `p99 of index ÷ indexOf that only counts occurrences ${at}`,
      value: one.unfiltered.typed.p99 / one.unfiltered.bare.p99,
      unit: "×",
    },
    {
      name: `p99 with sound and slips ÷ indexOf, which has none, ${at}`,
      value: forgiving.p99 / joined.p99,
      unit: "×",
    },
    { name: `index p50 ${at}`, value: typed.p50, unit: "ms" },
    { name: `index p99 ${at}`, value: typed.p99, unit: "ms" },
    { name: `with sound and slips p50 ${at}`, value: forgiving.p50, unit: "ms" },
    { name: `with sound and slips p99 ${at}`, value: forgiving.p99, unit: "ms" },
    { name: `indexOf p50 ${at}`, value: joined.p50, unit: "ms" },
    { name: `indexOf p99 ${at}`, value: joined.p99, unit: "ms" },
    { name: `indexOf that only counts p99 ${at}`, value: one.unfiltered.bare.p99, unit: "ms" },
    {
      name: `load of bytes ÷ of JSON ${at}`,
      value: one.loadMs / one.jsonLoadMs,
      unit: "×",
      target: targets.load,
    },
    { name: `load of bytes ${at}`, value: one.loadMs, unit: "ms" },
    { name: `bytes ${at}`, value: one.bytes / 1e6, unit: "MB" },
    { name: `memory once opened ${at}`, value: one.openedMb, unit: "MB", ...large },
    { name: `build ${at}`, value: one.buildSeconds, unit: "s" },
    { name: `labelled queries missed in the first three ${at}`, value: 1 - one.labelledTop3, unit: "of 1" },
  ]
}

function measuresOfPeer({
  peer,
  entries,
  buildSeconds,
  heapMb,
  asked,
  top3,
  recall,
}: PeerFigures): readonly Measure[] {
  const at = `${peer} at ${entries.toLocaleString("en")}`
  return [
    { name: `${at}: p50`, value: asked.p50, unit: "ms" },
    { name: `${at}: p99`, value: asked.p99, unit: "ms" },
    { name: `${at}: recall against String.includes`, value: recall, unit: "of 1" },
    { name: `${at}: labelled queries missed in the first three`, value: 1 - top3, unit: "of 1" },
    { name: `${at}: build`, value: buildSeconds, unit: "s" },
    { name: `${at}: memory`, value: heapMb, unit: "MB" },
  ]
}

function kindsOf({ entries, byKind }: Figures): readonly string[] {
  return Object.entries(byKind).map(([kind, { typed, joined, forgiving }]) => {
    const ms = (value: number) => value.toFixed(3)
    return `${entries.toLocaleString("en")}, ${kind}: index ${ms(typed.p50)} / ${ms(typed.p99)}, indexOf ${ms(joined.p50)} / ${ms(joined.p99)}, with sound and slips ${ms(forgiving.p99)} ms`
  })
}
