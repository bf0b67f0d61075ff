// A person's messages: what the bureau told them, kept for a year so that every notice can be looked up and checked.
import { Entity } from "dynamodb-toolbox/entity"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { record } from "dynamodb-toolbox/schema/record"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { Temporal } from "temporal-polyfill"
import type { PortalTable } from "./table.ts"

export interface Message {
  /** Key of the person. */
  readonly person: string
  /** Epoch milliseconds of what it tells of. */
  readonly at: number
  /** Unique for the fact told: a repetition writes the same message. */
  readonly id: string
  /** Code of the sentence and its values; no document number ever. */
  readonly code: string
  readonly values: Record<string, string>
  /** Where to look: an appointment, a case. */
  readonly about: string
}

export interface Messages {
  put(message: Message): Promise<void>
  /** The newest first. */
  list(person: string, limit?: number): Promise<readonly Message[]>
}

const year = 366 * 86_400

export function messages(table: PortalTable): Messages {
  const MessageItem = new Entity({
    name: "Message",
    table,
    timestamps: false,
    schema: item({
      person: string().key(),
      at: number().key(),
      id: string().key(),
      code: string(),
      values: record(string(), string()),
      about: string(),
      expiresAt: number(),
    }),
    computeKey: ({ person, at, id }) => ({
      pk: `PERSON#${person}`,
      sk: `MESSAGE#${Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 })}#${id}`,
    }),
  })
  return {
    async put(message) {
      const expiresAt = Math.ceil(message.at / 1000) + year
      await MessageItem.build(PutItemCommand)
        .item({ ...message, expiresAt })
        .send()
    },
    async list(person, limit = 50) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(MessageItem)
        .query({ partition: `PERSON#${person}`, range: { beginsWith: "MESSAGE#" } })
        .options({ reverse: true, limit })
        .send()
      return Items.map(({ expiresAt: _, ...message }) => message)
    },
  }
}
