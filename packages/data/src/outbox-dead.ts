// Outbox entries given up: moved out of the way in one transaction and kept until somebody has dealt with them.
import { GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb"
import { Entity } from "dynamodb-toolbox/entity"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { commit, type Part, Stale } from "./change.ts"
import {
  type DeadEntry,
  type Entry,
  isoOf,
  keyOf,
  type NewEntry,
  triedOf,
  unchanged,
} from "./outbox-entry.ts"
import { WholePut } from "./put.ts"
import type { PortalTable } from "./table.ts"

export interface Dead {
  /**
   * Gives an entry up. `why` is an error's class and place, never its message. False, and nothing is done, when the entry
   * is gone or another worker has taken it since it was read.
   */
  bury(entry: Entry, why: string, now: number): Promise<boolean>
  listDead(limit?: number): Promise<readonly DeadEntry[]>
  /** By id, from after this one on. */
  pageDead(
    after: string | undefined,
    limit: number,
  ): Promise<{ readonly entries: readonly DeadEntry[]; readonly next?: string }>
  findDead(id: string): Promise<DeadEntry | undefined>
  /** It will not be done any more. Kept with who said so and why for three years. False when there is none of this id. */
  drop(id: string, by: Dropping, now: number): Promise<boolean>
  /** Counts up to `most`: more than that is only said to be many. */
  countDead(most?: number): Promise<number>
  /** A dead entry is due again, as if never tried. False when there is none of this id. */
  revive(id: string, now: number): Promise<boolean>
}

export interface Dropping {
  readonly staff: string
  readonly name: string
  /** Why, sealed: words of a person. */
  readonly sealed: string
}

export interface Living {
  /** The part that writes an entry as new. */
  part(entry: NewEntry): Part
}

const partition = "DEAD"

// PIPL (个人信息保护法) art. 56: records of such handling are kept for three years at least.
const droppedSeconds = 3 * 366 * 86_400

const keyOfDead = ({ id }: { readonly id: string }) => ({ pk: partition, sk: id })

function deadItem(table: PortalTable) {
  return new Entity({
    name: "Dead",
    table,
    timestamps: false,
    schema: item({
      id: string().key(),
      dueAt: number(),
      topic: string(),
      body: string(),
      attempts: number(),
      buriedAt: number(),
      why: string(),
    }),
    computeKey: keyOfDead,
  })
}

function droppedItem(table: PortalTable) {
  return new Entity({
    name: "Dropped",
    table,
    timestamps: false,
    schema: item({
      id: string().key(),
      at: number().key(),
      topic: string(),
      body: string(),
      attempts: number(),
      why: string(),
      staff: string(),
      name: string(),
      sealed: string(),
      expiresAt: number(),
    }),
    computeKey: ({ id, at }) => ({ pk: "DROPPED", sk: `${isoOf(at)}#${id}` }),
  })
}

/** Only as it was read; of an unreadable one there is nothing to compare. */
export function removal(table: PortalTable, entry: Entry): Part {
  const TableName = table.getName()
  const what = entry.key
    ? { Key: entry.key, ConditionExpression: "attribute_exists(pk)" }
    : { Key: keyOf(entry), ...unchanged(entry) }
  return { name: "old", write: { params: () => ({ Delete: { TableName, ...what } }) } }
}

type Found = Readonly<Record<string, unknown>>

const opened = (found: Found): DeadEntry => ({
  id: String(found.id),
  dueAt: Number(found.dueAt),
  topic: String(found.topic),
  body: JSON.parse(String(found.body)) as Entry["body"],
  attempts: Number(found.attempts),
  buriedAt: Number(found.buriedAt),
  why: String(found.why),
})

async function happened(act: Promise<void>): Promise<boolean> {
  try {
    await act
    return true
  } catch (error) {
    if (error instanceof Stale) return false
    throw error
  }
}

export function dead(table: PortalTable, living: Living): Dead {
  const DeadItem = deadItem(table)
  const DroppedItem = droppedItem(table)
  const there = { condition: { attr: "topic", exists: true } } as const
  const gonePart = (id: string): Part => ({
    name: "dead",
    write: DeadItem.build(DeleteTransaction).key({ id }).options(there),
  })
  const find = async (id: string): Promise<DeadEntry | undefined> => {
    const Key = keyOfDead({ id })
    const get = new GetCommand({ TableName: table.getName(), Key, ConsistentRead: true })
    const { Item } = await table.getDocumentClient().send(get)
    return Item && opened(Item)
  }
  const query = (more: object) =>
    table.getDocumentClient().send(
      new QueryCommand({
        TableName: table.getName(),
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": partition },
        ...more,
      }),
    )
  return {
    bury(entry, why, now) {
      const { id, dueAt, topic } = entry
      const body = JSON.stringify(entry.body)
      const grave = { id, dueAt, topic, body, attempts: triedOf(entry), buriedAt: now, why }
      return happened(
        commit(table, [removal(table, entry), { name: "dead", write: DeadItem.build(WholePut).item(grave) }]),
      )
    },
    async listDead(limit = 50) {
      const { Items = [] } = await query({ Limit: limit })
      return Items.map(opened)
    },
    async countDead(most = 1000) {
      const { Count = 0 } = await query({ Limit: most, Select: "COUNT" })
      return Count
    },
    async revive(id, now) {
      const found = await find(id)
      if (found === undefined) return false
      const { topic, body } = found
      return happened(commit(table, [gonePart(id), living.part({ id, dueAt: now, topic, body })]))
    },
    async pageDead(after, limit) {
      const from = after === undefined ? {} : { ExclusiveStartKey: keyOfDead({ id: after }) }
      const { Items = [], LastEvaluatedKey } = await query({ Limit: limit, ...from })
      const entries = Items.map(opened)
      const last = entries.at(-1)
      return { entries, ...(LastEvaluatedKey && last ? { next: last.id } : {}) }
    },
    findDead: find,
    async drop(id, by, now) {
      const found = await find(id)
      if (found === undefined) return false
      const { topic, attempts, why } = found
      const body = JSON.stringify(found.body)
      const expiresAt = Math.ceil(now / 1000) + droppedSeconds
      const dropped = { ...by, id, at: now, topic, body, attempts, why, expiresAt }
      return happened(
        commit(table, [gonePart(id), { name: "dropped", write: DroppedItem.build(WholePut).item(dropped) }]),
      )
    },
  }
}
