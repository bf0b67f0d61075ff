// The outbox: what must happen because of a change, written with the change and done at least once after it, by whichever worker comes first.
import { UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { Entity } from "dynamodb-toolbox/entity"
import { DeleteItemCommand } from "dynamodb-toolbox/entity/actions/delete"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { commit, type Part, Stale } from "./change.ts"
import { type Dead, dead, removal } from "./outbox-dead.ts"
import { type Due, due } from "./outbox-due.ts"
import { type Entry, keyOf, type NewEntry, triedOf, unchanged } from "./outbox-entry.ts"
import { WholePut } from "./put.ts"
import { nameOf, type PortalTable } from "./table.ts"

export {
  type DeadEntry,
  type Entry,
  mostAttempts,
  type NewEntry,
  readImage,
  shards,
  Unreadable,
} from "./outbox-entry.ts"

export interface Outbox extends Due, Dead {
  /** The part of a change that writes an entry. */
  part(entry: NewEntry): Part
  /** Writes an entry on its own; a second time with the same id and due time changes nothing. */
  add(entry: NewEntry): Promise<void>
  /**
   * Takes an entry for `leaseMs`: nobody else gets it until then. `alone`: its worker does nothing beside it, so that a
   * try without an answer is this entry's own doing, and is counted at once. Undefined when it is gone, was taken by
   * another worker since it was read, or is leased. One write unit.
   */
  claim(entry: Entry, now: number, leaseMs: number, alone?: boolean): Promise<Entry | undefined>
  finish(entry: Entry): Promise<void>
  /**
   * Puts an entry off, longer each time: 10 s doubling up to 1 h. A try that failed is counted, one without an answer only
   * if its claim did, and it is marked: next time it is tried alone. False, and nothing is done, when the entry is gone or
   * another worker has taken it since.
   */
  defer(entry: Entry, now: number, answered?: boolean): Promise<boolean>
}

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
      leasedUntil: number().optional(),
    }),
    computeKey: keyOf,
  })
}

const saved = (entry: NewEntry, attempts = 0, leasedUntil?: number) => ({
  id: entry.id,
  dueAt: entry.dueAt,
  topic: entry.topic,
  body: JSON.stringify(entry.body),
  attempts,
  ...(leasedUntil === undefined ? {} : { leasedUntil }),
})

/** 10 s after the first try in vain, then twice as long each time, up to an hour. */
const restAfter = (tried: number) => Math.min(10_000 * 2 ** Math.max(0, tried - 1), 3_600_000)

export function outbox(table: PortalTable): Outbox {
  const OutboxItem = outboxItem(table)
  const absent = { condition: { attr: "topic", exists: false } } as const
  const put = (...what: Parameters<typeof saved>) => OutboxItem.build(WholePut).item(saved(...what))
  return {
    part: (entry) => ({ name: "outbox", write: put(entry) }),
    async add(entry) {
      try {
        await OutboxItem.build(PutItemCommand).item(saved(entry)).options(absent).send()
      } catch (error) {
        if (nameOf(error) !== "ConditionalCheckFailedException") throw error
      }
    },
    ...due(table),
    claim: (entry, now, leaseMs, alone = false) => claim(table, entry, now, now + leaseMs, alone),
    async finish(entry) {
      await OutboxItem.build(DeleteItemCommand).key(entry).send()
    },
    async defer(entry, now, answered = true) {
      const tried = answered ? triedOf(entry) : entry.attempts
      const dueAt = now + restAfter(tried)
      try {
        await commit(table, [
          removal(table, entry),
          { name: "new", write: put({ ...entry, dueAt }, tried, answered ? undefined : now) },
        ])
        return true
      } catch (error) {
        if (!(error instanceof Stale)) throw error
        return false
      }
    },
    ...dead(table, {
      part: (entry) => ({ name: "outbox", write: put(entry) }),
    }),
  }
}

async function claim(
  table: PortalTable,
  entry: Entry,
  now: number,
  until: number,
  alone: boolean,
): Promise<Entry | undefined> {
  if (entry.leasedUntil !== undefined && entry.leasedUntil > now) return undefined
  const { ConditionExpression, ExpressionAttributeValues } = unchanged(entry)
  const counts = alone ? 1 : 0
  const command = new UpdateCommand({
    TableName: table.getName(),
    Key: keyOf(entry),
    UpdateExpression: "SET attempts = attempts + :counts, leasedUntil = :until",
    ConditionExpression,
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ":counts": counts, ":until": until },
  })
  try {
    await table.getDocumentClient().send(command)
    const attempts = entry.attempts + counts
    return { ...entry, attempts, leasedUntil: until, ...(alone ? { counted: true as const } : {}) }
  } catch (error) {
    if (nameOf(error) === "ConditionalCheckFailedException") return undefined
    throw error
  }
}
