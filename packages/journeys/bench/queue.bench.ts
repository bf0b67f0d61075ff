// B6: the first page of every view of a desk, of a hundred cases and of a hundred thousand: one query, the same units. And bulk against one by one.
import { listNames, type ViewQuery } from "@civil/casework/inputs.ts"
import { matterName } from "@civil/casework/matter.ts"
import type { Engine } from "@civil/data/embedded/engine.ts"
import { freshFolder } from "./place.ts"
import { bureau, desk, fill, flags, handIn, matters, officer, openQueue, type Queue } from "./queue-world.ts"
import type { Measure, Outcome } from "./report.ts"
import { compare, timed, type Work } from "./rounds.ts"

const short = 100
const long = Number(process.env.QUEUE_CASES ?? 100_000)
const atOnce = 100

/** What an officer can save as a view of open cases: each list, narrowed by one thing or none, in both orders. */
function views(): readonly ViewQuery[] {
  const lists = listNames.filter((list) => list !== "decided")
  const narrowed = (list: ViewQuery["list"]): readonly ViewQuery[] => [
    { desk, list },
    { desk, list, mine: true },
    ...matters.map((matter) => ({ desk, list, matter: matterName(matter) })),
    ...flags.map((flag) => ({ desk, list, flag })),
  ]
  const all = lists.flatMap(narrowed)
  return [...all, ...all.map((view) => ({ ...view, order: "received" as const }))]
}

interface Spent {
  readonly rows: number
  readonly operations: number
  readonly units: number
}

const counted = ({ consumed }: Engine) => {
  let [operations, units] = [0, 0]
  for (const { requests, readUnits } of consumed.values()) {
    operations += requests
    units += readUnits
  }
  return { operations, units }
}

async function firstPage({ engine, casework }: Queue, view: ViewQuery): Promise<Spent> {
  const before = counted(engine)
  const { cards } = await casework.desk.list(officer("s1"), view)
  const after = counted(engine)
  return {
    rows: cards.length,
    operations: after.operations - before.operations,
    units: after.units - before.units,
  }
}

async function spentBy(count: number): Promise<readonly Spent[]> {
  const queue = await openQueue(freshFolder())
  await fill(queue, count)
  const spent: Spent[] = []
  for (const view of views()) spent.push(await firstPage(queue, view))
  await queue.engine.close()
  return spent
}

/** Only views whose page is full in both queues can be compared; shorter ones cost less, not more. */
function measuresOf(few: readonly Spent[], many: readonly Spent[]): readonly Measure[] {
  const full = many.flatMap((spent, i) => {
    const other = few[i]
    return other?.rows === spent.rows ? [spent.units / other.units] : []
  })
  const most = (numbers: readonly number[]) => Math.max(...numbers)
  const operations = most([...few, ...many].map((spent) => spent.operations))
  return [
    {
      name: `reads of the first page, the most of ${many.length} views`,
      value: operations,
      unit: "queries",
      target: 1,
    },
    {
      name: `read units, ${long} cases ÷ ${short} cases, the most of ${full.length} full pages`,
      value: most(full),
      unit: "×",
      target: 1,
    },
    {
      name: `read units of a first page of ${long} cases, the most`,
      value: most(many.map(({ units }) => units)),
      unit: "units",
      target: 4,
    },
  ]
}

async function decideBulk(queue: Queue, ids: readonly string[]): Promise<Work> {
  const { bulk, work } = queue.casework
  return timed(1, 1, async () => {
    const { dryRun } = await bulk.dryRun(officer("s2"), { act: "approve", input: {}, cases: [...ids] })
    await bulk.start(officer("s2"), { dryRun })
    while (!(await work(dryRun, () => Number.POSITIVE_INFINITY)));
    const { done } = await bulk.get(officer("s2"), dryRun)
    if (done !== ids.length) throw new Error(`${done} of ${ids.length} were decided`)
  }).then(({ seconds }) => ({ count: ids.length, seconds }))
}

const decideAlone = ({ casework }: Queue, ids: readonly string[]): Promise<Work> =>
  timed(ids.length, 1, async (n) => {
    await casework.desk.act(officer("s3"), ids[n] ?? "", "approve", { revision: 1 })
  })

export async function queueBench(): Promise<Outcome> {
  const few = await spentBy(short)
  const many = await spentBy(long)
  const queue = await openQueue(freshFolder())
  let handed = 0
  const fresh = async () => {
    const ids = await handIn(queue, handed, atOnce)
    handed += atOnce
    return ids
  }
  const of = { name: "in bulk", run: async () => decideBulk(queue, await fresh()) }
  const over = { name: "one by one", run: async () => decideAlone(queue, await fresh()) }
  const comparison = await compare("decisions in bulk ÷ one by one", of, over, 1)
  await queue.engine.close()
  const notes = [
    `views: lists of open cases × (all, mine, a matter, a mark) × (by last day, by receipt), of bureau ${bureau}`,
    "rows lie as every change of a case writes them; units as DynamoDB counts them, consistent where by last day",
    `bulk: dry run, start and the queue's work for ${atOnce} cases, a transaction and a result for each; alone: an officer's request each, one after the other`,
  ]
  return {
    bench: "queue: first pages and bulk",
    comparisons: [comparison],
    measures: measuresOf(few, many),
    notes,
  }
}
