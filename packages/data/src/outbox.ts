// The outbox: what must happen because of a change, written with the change and done at least once after it.
import { Entity } from "dynamodb-toolbox/entity"
import { DeleteItemCommand } from "dynamodb-toolbox/entity/actions/delete"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { Temporal } from "temporal-polyfill"
import { commit, type Part, Stale } from "./change.ts"
import { WholePut } from "./put.ts"
import { nameOf, type PortalTable } from "./table.ts"

/** Ids spread over this many partitions, so that a peak day's notices do not share one. */
export const shards = 4

export interface Entry {
  /** Unique for what is to happen: the same id written twice is one entry. */
  readonly id: string
  /** Epoch milliseconds from which it is due. */
  readonly dueAt: number
  readonly topic: string
  readonly body: Readonly<Record<string, unknown>>
  /** How often it failed so far. */
  readonly attempts: number
}

export type NewEntry = Omit<Entry, "attempts">

export interface Outbox {
  /** The part of a change that writes an entry. */
  part(entry: NewEntry): Part
  /** Writes an entry on its own; a second time with the same id and due time changes nothing. */
  add(entry: NewEntry): Promise<void>
  /** Due entries, the longest due first in each shard. */
  listDue(now: number, limit?: number): Promise<readonly Entry[]>
  finish(entry: Entry): Promise<void>
  /** Puts a failed entry off, longer each time: 10 s doubling up to 1 h. */
  defer(entry: Entry, now: number): Promise<void>
}

function shardOf(id: string): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 65521
  return sum % shards
}

const isoOf = (milliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ fractionalSecondDigits: 3 })

function outboxItem(table: PortalTable) {
  return new Entity({
    name: "Outbox",
    table,
    timestamps: false,
    schema: item({
      id: string().key(),
      dueAt: number().key(),
      topic: string(),
      body: string(),
      attempts: number(),
    }),
    computeKey: ({ id, dueAt }) => ({ pk: `OUTBOX#${shardOf(id)}`, sk: `${isoOf(dueAt)}#${id}` }),
  })
}

export function outbox(table: PortalTable): Outbox {
  const OutboxItem = outboxItem(table)
  const saved = (entry: NewEntry, attempts = 0) => ({
    id: entry.id,
    dueAt: entry.dueAt,
    topic: entry.topic,
    body: JSON.stringify(entry.body),
    attempts,
  })
  const fresh = { condition: { attr: "topic", exists: false } } as const
  return {
    part: (entry) => ({ name: "outbox", write: OutboxItem.build(WholePut).item(saved(entry)) }),
    async add(entry) {
      try {
        await OutboxItem.build(PutItemCommand).item(saved(entry)).options(fresh).send()
      } catch (error) {
        if (nameOf(error) !== "ConditionalCheckFailedException") throw error
      }
    },
    async listDue(now, limit = 25) {
      const pages = await Promise.all(
        Array.from({ length: shards }, (_, shard) =>
          table
            .build(QueryCommand)
            .entities(OutboxItem)
            .query({ partition: `OUTBOX#${shard}`, range: { lte: `${isoOf(now)}#~` } })
            .options({ limit, consistent: true, entityAttrFilter: false })
            .send(),
        ),
      )
      return pages
        .flatMap((page) => page.Items ?? [])
        .map((found) => ({ ...found, body: JSON.parse(found.body) as Entry["body"] }))
    },
    async finish(entry) {
      await OutboxItem.build(DeleteItemCommand).key(entry).send()
    },
    async defer(entry, now) {
      const attempts = entry.attempts + 1
      const dueAt = now + Math.min(10_000 * 2 ** entry.attempts, 3_600_000)
      const there = { condition: { attr: "topic", exists: true } } as const
      try {
        await commit(table, [
          { name: "old", write: OutboxItem.build(DeleteTransaction).key(entry).options(there) },
          { name: "new", write: OutboxItem.build(WholePut).item(saved({ ...entry, dueAt }, attempts)) },
        ])
      } catch (error) {
        if (!(error instanceof Stale)) throw error
      }
    },
  }
}

/** Entries of a shard read at once, and how often within one job: what a peak leaves behind is done at once, without end it is not. */
const pageSize = 25
const mostRounds = 40

/** Does what is due, each entry on its own: one that fails is put off and does not stop the others. Answers how many were done. */
export async function work(
  box: Outbox,
  now: number,
  handle: (entry: Entry) => Promise<void>,
  failed: (entry: Entry, error: unknown) => void = () => undefined,
): Promise<number> {
  let done = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const entries = await box.listDue(now, pageSize)
    for (const entry of entries) {
      try {
        await handle(entry)
        await box.finish(entry)
        done += 1
      } catch (error) {
        failed(entry, error)
        await box.defer(entry, now)
      }
    }
    if (entries.length < pageSize) break
  }
  return done
}
