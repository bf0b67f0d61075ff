// Stories of which only the outbox entries are told in another order: what people and the desk do, step by step, and the table afterwards.
import { seededChance } from "@civil/core/chance.ts"
import { type Entry, type Outbox, outbox, shards } from "@civil/data/outbox.ts"
import { everything, type RawItem } from "@civil/data/raw.fixture.ts"
import type { Case } from "./case.fixture.ts"

/** Steps of a story; after each all that is due is delivered. */
export type Story = readonly ((each: Case) => Promise<unknown>)[]

export type Delivery = (entries: readonly Entry[], handle: (entry: Entry) => Promise<void>) => Promise<void>

/** One after the other, as they were written. */
export const inOrder: Delivery = async (entries, handle) => {
  const order = ({ dueAt, id }: Entry) => `${String(dueAt).padStart(15, "0")} ${id}`
  for (const entry of [...entries].sort((a, b) => (order(a) < order(b) ? -1 : 1))) await handle(entry)
}

/** Each up to three times, in any order, some at once; also long after they were done. */
export function disorderly(seed: number): Delivery {
  const chance = seededChance(`disorder ${seed}`)
  const before: Entry[] = []
  return async (entries, handle) => {
    before.push(...entries)
    const again = before.filter(() => chance.below(3) === 0)
    const pile = [...entries, ...entries.filter(() => chance.below(2) === 0), ...again]
    const shuffled = pile
      .map((entry) => ({ entry, at: chance.below(1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry)
    while (shuffled.length > 0) await Promise.all(shuffled.splice(0, 1 + chance.below(5)).map(handle))
  }
}

async function due(box: Outbox, now: number): Promise<readonly Entry[]> {
  const all = await Promise.all(Array.from({ length: shards }, (_, shard) => box.listAll(shard)))
  return all.flatMap(({ entries }) => entries).filter((entry) => entry.dueAt <= now)
}

/** Plays a story; the entries of each step, and those that follow from them, are delivered when the step is over. */
export async function play(story: Story, each: Case, deliver: Delivery): Promise<readonly RawItem[]> {
  const box = outbox(each.world.table)
  const now = () => each.world.clock.now().epochMilliseconds
  for (const step of story) {
    await step(each)
    for (let entries = await due(box, now()); entries.length > 0; entries = await due(box, now())) {
      await deliver(entries, (entry) => each.service.handle(entry))
      for (const entry of entries) await box.finish(entry)
    }
  }
  return [...(await everything(each.world.table)).map(unsealed), ...textsOf(each)]
}

/** A notice is sealed anew each time it is tried; what it says is compared beside the table. */
function unsealed({ sealed, ...item }: RawItem): RawItem {
  return item._et === "Notice" || item._et === "Message" ? item : { ...item, sealed }
}

const textsOf = ({ told }: Case): readonly RawItem[] =>
  told.map(({ key, text }) => ({ key, text })).sort((a, b) => (a.key < b.key ? -1 : 1))
