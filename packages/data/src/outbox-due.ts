// What of the outbox is due and free to be taken, and for how long it has waited.
import { GetCommand, QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb"
import { type Entry, isoOf, keyOf, partition, readImage, shards, unreadable } from "./outbox-entry.ts"
import type { PortalTable } from "./table.ts"

export interface Due {
  /**
   * At most `limit` due entries of a shard, or of each, that nobody has a lease on; the longest due first in each shard,
   * the shards in turn. One that cannot be read is there too, with the topic `unreadable`. `only` those whose every try
   * was answered, or those whose last one was not.
   */
  listDue(now: number, limit?: number, shard?: number, only?: Answered): Promise<readonly Entry[]>
  /** Milliseconds for which the longest overdue entry has waited; 0 when nothing is due. */
  oldestDue(now: number): Promise<number>
  /** Whether an entry waits, not yet done nor put off. */
  has(id: string, dueAt: number): Promise<boolean>
  /** Every entry there is, due or not, leased or not, a page of a shard at a time. */
  listAll(shard: number, after?: PageKey): Promise<{ readonly entries: readonly Entry[]; next?: PageKey }>
}

export type Answered = "answered" | "unanswered"

export type PageKey = Readonly<Record<string, unknown>>

const all = Array.from({ length: shards }, (_, shard) => shard)
const pageSize = 250

const filters = { answered: "attribute_not_exists(leasedUntil)", unanswered: "leasedUntil <= :now" }

/** An item that is no entry still has its place, so that it can be taken out of the way. */
function read(found: Readonly<Record<string, unknown>>): Entry {
  try {
    return readImage(found)
  } catch {
    const [pk, sk] = [String(found.pk), String(found.sk)]
    const body = { item: JSON.stringify(found) }
    return { id: `${pk}.${sk}`, dueAt: 0, topic: unreadable, body, attempts: 0, key: { pk, sk } }
  }
}

/** One of each shard, then the next of each. */
function inTurn(lists: readonly (readonly Entry[])[]): readonly Entry[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat()
}

export function due(table: PortalTable): Due {
  const page = async (input: Omit<QueryCommandInput, "TableName">) => {
    const command = new QueryCommand({ TableName: table.getName(), ConsistentRead: true, ...input })
    const { Items = [], LastEvaluatedKey: next } = await table.getDocumentClient().send(command)
    return { items: Items, next }
  }
  const until = (shard: number, now: number) => ({
    KeyConditionExpression: "pk = :pk AND sk <= :until",
    ExpressionAttributeValues: { ":pk": partition(shard), ":until": `${isoOf(now)}#~` },
  })

  /** A page of leased entries is not the end: what is free may lie behind it. */
  async function free(shard: number, now: number, limit: number, only?: Answered): Promise<readonly Entry[]> {
    const { KeyConditionExpression, ExpressionAttributeValues: values } = until(shard, now)
    const found: Entry[] = []
    let after: PageKey | undefined
    do {
      const { items, next } = await page({
        KeyConditionExpression,
        FilterExpression: only ? filters[only] : `${filters.answered} OR ${filters.unanswered}`,
        ExpressionAttributeValues: only === "answered" ? values : { ...values, ":now": now },
        Limit: limit,
        ...(after ? { ExclusiveStartKey: after } : {}),
      })
      found.push(...items.map(read))
      after = next
    } while (after !== undefined && found.length < limit)
    return found.slice(0, limit)
  }

  return {
    async listDue(now, limit = 25, shard, only) {
      const asked = shard === undefined ? all : [shard]
      return inTurn(await Promise.all(asked.map((each) => free(each, now, limit, only))))
    },
    async oldestDue(now) {
      const firsts = await Promise.all(all.map((shard) => page({ ...until(shard, now), Limit: 1 })))
      const since = firsts.flatMap(({ items }) =>
        items.map(({ sk }) => Date.parse(String(sk).split("#")[0] ?? "")).filter(Number.isFinite),
      )
      return Math.max(0, ...since.map((dueAt) => now - dueAt))
    },
    async has(id, dueAt) {
      const Key = keyOf({ id, dueAt })
      const command = new GetCommand({ TableName: table.getName(), Key, ConsistentRead: true })
      return (await table.getDocumentClient().send(command)).Item !== undefined
    },
    async listAll(shard, after) {
      const { items, next } = await page({
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": partition(shard) },
        Limit: pageSize,
        ...(after ? { ExclusiveStartKey: after } : {}),
      })
      return { entries: items.map(read), ...(next ? { next } : {}) }
    },
  }
}
