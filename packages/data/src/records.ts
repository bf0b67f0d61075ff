// Short-lived server records (sessions, answers to repeated posts). Whether one has expired is decided by its own time, never by TTL.
import { Entity } from "dynamodb-toolbox/entity"
import { DeleteItemCommand } from "dynamodb-toolbox/entity/actions/delete"
import { GetItemCommand } from "dynamodb-toolbox/entity/actions/get"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { nameOf, type PortalTable } from "./table.ts"

/** `RUN`: a day's run by the clock. `KEYS`: the mark of the keys that belong to the table. */
export type RecordKind = "SESSION" | "IDEMPOTENCY" | "RUN" | "KEYS"

export interface Found {
  readonly value: string
  /** Epoch seconds. */
  readonly expiresAt: number
}

/** `value` is sealed by the caller; times are epoch seconds. */
export interface Records {
  /** False when a record with this key exists and has not expired. */
  create(kind: RecordKind, key: string, value: string, expiresAt: number, now: number): Promise<boolean>
  /** Undefined when absent or expired. */
  find(kind: RecordKind, key: string, now: number): Promise<Found | undefined>
  /** Does nothing when the record is gone: what was ended does not come back. */
  replace(kind: RecordKind, key: string, value: string, expiresAt: number): Promise<void>
  remove(kind: RecordKind, key: string): Promise<void>
}

export function records(table: PortalTable): Records {
  const RecordItem = new Entity({
    name: "Record",
    table,
    timestamps: false,
    schema: item({
      kind: string().key(),
      key: string().key(),
      value: string(),
      expiresAt: number(),
    }),
    computeKey: ({ kind, key }) => ({ pk: `${kind}#${key}`, sk: "RECORD" }),
  })
  return {
    async create(kind, key, value, expiresAt, now) {
      try {
        await RecordItem.build(PutItemCommand)
          .item({ kind, key, value, expiresAt })
          .options({
            condition: {
              or: [
                { attr: "value", exists: false },
                { attr: "expiresAt", lte: now },
              ],
            },
          })
          .send()
        return true
      } catch (error) {
        if (nameOf(error) === "ConditionalCheckFailedException") return false
        throw error
      }
    },
    async find(kind, key, now) {
      const { Item } = await RecordItem.build(GetItemCommand)
        .key({ kind, key })
        .options({ consistent: true })
        .send()
      if (Item === undefined || Item.expiresAt <= now) return undefined
      return { value: Item.value, expiresAt: Item.expiresAt }
    },
    async replace(kind, key, value, expiresAt) {
      try {
        await RecordItem.build(PutItemCommand)
          .item({ kind, key, value, expiresAt })
          .options({ condition: { attr: "value", exists: true } })
          .send()
      } catch (error) {
        if (nameOf(error) !== "ConditionalCheckFailedException") throw error
      }
    },
    async remove(kind, key) {
      await RecordItem.build(DeleteItemCommand).key({ kind, key }).send()
    },
  }
}
