// How published roots and their lists lie in the table. A list is kept under its own root, so that two nights at once harm nothing.
import { commit, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import type { Same } from "@civil/data/same.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity, type FormattedItem } from "dynamodb-toolbox/entity"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { type Leaf, seqText } from "./lines.ts"

/** One hash over all lines a bureau's day added, and over the root of the day before. */
export interface Root {
  readonly bureau: string
  readonly day: string
  /** Lines of history it covers. */
  readonly count: number
  readonly root: string
  /** Root of the day before; zeros for the first. */
  readonly previous: string
  /** When it was made, epoch milliseconds. */
  readonly at: number
}

/** Lines in one item of a list: about 100 KB. */
const perChunk = 1000

function ledgerItems(table: PortalTable) {
  const RootItem = new Entity({
    name: "Root",
    table,
    timestamps: false,
    schema: item({
      bureau: string().key(),
      day: string().key(),
      count: number(),
      root: string(),
      previous: string(),
      at: number(),
    }),
    computeKey: ({ bureau, day }) => ({ pk: `ROOTS#${bureau}`, sk: day }),
  })
  const LeavesItem = new Entity({
    name: "Leaves",
    table,
    timestamps: false,
    schema: item({
      bureau: string().key(),
      day: string().key(),
      root: string().key(),
      chunk: number().key(),
      leaves: any().castAs<readonly string[]>(),
    }),
    computeKey: ({ bureau, day, root, chunk }) => ({
      pk: `LEAVES#${bureau}#${day}#${root}`,
      sk: seqText(chunk),
    }),
  })
  const same: Same<Root, FormattedItem<typeof RootItem>> = true
  void same
  return { RootItem, LeavesItem }
}

export interface LedgerStore {
  /** Oldest first. */
  roots(bureau: string, after?: string): Promise<readonly Root[]>
  /** Newest first. */
  newest(bureau: string, limit: number): Promise<readonly Root[]>
  /** The list as it is kept, whatever it says. */
  leaves(root: Pick<Root, "bureau" | "day" | "root">): Promise<readonly string[]>
  /** False where the day has a root already. */
  publish(root: Root, leaves: readonly string[]): Promise<boolean>
}

/** A line as a list and a tree have it. */
export const leafText = (leaf: Leaf) => `${leaf.case}#${seqText(leaf.seq)} ${leaf.hash}`

export function readLeaf(text: string): Leaf | undefined {
  const [, id, seq, hash] = /^(\S+)#(\d{6,}) ([0-9a-f]{64})$/.exec(text) ?? []
  return id === undefined || hash === undefined ? undefined : { case: id, seq: Number(seq), hash }
}

export function ledgerStore(table: PortalTable): LedgerStore {
  const { RootItem, LeavesItem } = ledgerItems(table)
  return {
    async roots(bureau, after = "") {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(RootItem)
        .query({ partition: `ROOTS#${bureau}`, range: { gt: after || "0" } })
        .options({ consistent: true, maxPages: Number.POSITIVE_INFINITY })
        .send()
      return Items
    },
    async newest(bureau, limit) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(RootItem)
        .query({ partition: `ROOTS#${bureau}` })
        .options({ consistent: true, reverse: true, limit })
        .send()
      return Items
    },
    async leaves({ bureau, day, root }) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(LeavesItem)
        .query({ partition: `LEAVES#${bureau}#${day}#${root}` })
        .options({ consistent: true, maxPages: Number.POSITIVE_INFINITY })
        .send()
      return Items.flatMap(({ leaves }) => leaves)
    },
    async publish(root, leaves) {
      const { bureau, day } = root
      for (let from = 0, chunk = 0; from < leaves.length; from += perChunk, chunk += 1) {
        const some = leaves.slice(from, from + perChunk)
        const kept = { bureau, day, root: root.root, chunk, leaves: some }
        await LeavesItem.build(PutItemCommand).item(kept).send()
      }
      const first = { condition: { attr: "root", exists: false } } as const
      try {
        await commit(table, [{ name: "root", write: RootItem.build(WholePut).item(root).options(first) }])
        return true
      } catch (error) {
        if (!(error instanceof Stale)) throw error
        return false
      }
    },
  }
}
