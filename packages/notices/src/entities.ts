// How notices lie in the one table: the delivery under its check code, the person's message, the row of somebody unreached.
import { lookedItem } from "@civil/data/looked.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { boolean } from "dynamodb-toolbox/schema/boolean"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { record } from "dynamodb-toolbox/schema/record"
import { string } from "dynamodb-toolbox/schema/string"
import { Temporal } from "temporal-polyfill"
import type { Delivery } from "./shapes.ts"

/** Epoch seconds: every notice of a year can be looked up and checked. */
export const expiryOf = (at: number) => Math.ceil(at / 1000) + 366 * 86_400

/** As sort keys begin. */
export const isoOf = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 })

export const aboutPartition = (about: string) => `ABOUT#${about}`
export const unreachedPartition = (bureau: string) => `UNREACHED#${bureau}`

function deliveryItem(table: PortalTable) {
  return new Entity({
    name: "Notice",
    table,
    timestamps: false,
    schema: item({
      key: string(),
      person: string().optional(),
      bureau: string(),
      subject: string(),
      code: string(),
      about: string(),
      at: number(),
      channels: any().castAs<Delivery["channels"]>(),
      until: number().optional(),
      quiet: boolean().enum(true).optional(),
      check: string().key(),
      state: string().enum("waiting", "told", "unreached", "settled"),
      attempts: any().castAs<Delivery["attempts"]>(),
      steps: any().castAs<Delivery["steps"]>(),
      revision: number(),
      sealed: string().optional(),
      gsi1pk: string().hidden(),
      gsi1sk: string().hidden(),
      expiresAt: number().hidden(),
    }),
    computeKey: ({ check }) => ({ pk: `NOTICE#${check}`, sk: "NOTICE" }),
  })
}

function messageItem(table: PortalTable) {
  return new Entity({
    name: "Message",
    table,
    timestamps: false,
    schema: item({
      person: string().key(),
      at: number().key(),
      id: string().key(),
      code: string(),
      about: string(),
      check: string().optional(),
      sealed: string().optional(),
      /** The text as messages of version 0.1 hold it. */
      values: record(string(), string()).optional(),
      expiresAt: number().hidden(),
    }),
    computeKey: ({ person, at, id }) => ({ pk: `PERSON#${person}`, sk: `MESSAGE#${isoOf(at)}#${id}` }),
  })
}

function unreachedItem(table: PortalTable) {
  return new Entity({
    name: "Unreached",
    table,
    timestamps: false,
    schema: item({
      bureau: string().key(),
      at: number().key(),
      check: string().key(),
      expiresAt: number(),
    }),
    computeKey: ({ bureau, at, check }) => ({ pk: unreachedPartition(bureau), sk: `${isoOf(at)}#${check}` }),
  })
}

/** How many messages of a template a person has agreed to get. */
function creditItem(table: PortalTable) {
  return new Entity({
    name: "Credit",
    table,
    timestamps: false,
    schema: item({ holder: string().key(), template: string().key(), left: number() }),
    computeKey: ({ holder, template }) => ({ pk: `CREDIT#${holder}`, sk: template }),
  })
}

/** The openid a person last subscribed with. */
function wechatItem(table: PortalTable) {
  return new Entity({
    name: "Wechat",
    table,
    timestamps: false,
    schema: item({ person: string().key(), sealed: string() }),
    computeKey: ({ person }) => ({ pk: `PERSON#${person}`, sk: "WECHAT" }),
  })
}

export function entities(table: PortalTable) {
  return {
    DeliveryItem: deliveryItem(table),
    MessageItem: messageItem(table),
    UnreachedItem: unreachedItem(table),
    CreditItem: creditItem(table),
    WechatItem: wechatItem(table),
    LookedItem: lookedItem(table),
  }
}

export type Entities = ReturnType<typeof entities>
