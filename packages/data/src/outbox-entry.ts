// What an outbox entry is, and how it is read from the table or from the image of a stream record.

import { Temporal } from "temporal-polyfill"

/** Ids spread over this many partitions, so that a peak day's notices do not share one. */
export const shards = 4

function shardOf(id: string): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 65521
  return sum % shards
}

export const partition = (shard: number) => `OUTBOX#${shard}`

/** As sort keys begin, so that the longest due comes first. */
export const isoOf = (milliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ fractionalSecondDigits: 3 })

export const keyOf = ({ id, dueAt }: { readonly id: string; readonly dueAt: number }) => ({
  pk: partition(shardOf(id)),
  sk: `${isoOf(dueAt)}#${id}`,
})

/** After so many tries in vain, three hours and a half after the first, an entry is given up. */
export const mostAttempts = 12

export interface Entry {
  /** Unique for what is to happen: the same id written twice is one entry. */
  readonly id: string
  /** Epoch milliseconds from which it is due. */
  readonly dueAt: number
  /** Who does it, and what: `marriage.lapse`. */
  readonly topic: string
  readonly body: Readonly<Record<string, unknown>>
  /** Tries so far that were its own: all that ended in an error, and those without an answer that it had to itself. */
  readonly attempts: number
  /**
   * Epoch milliseconds until which nobody else may claim it; in the past when its last try got no answer. Then it may be
   * what ended the worker, or may only have stood beside that. Absent when every try so far was answered.
   */
  readonly leasedUntil?: number
  /** Its claim has counted the try that is going on; never in the table. */
  readonly counted?: true
  /** Where it lies in the table, only of an unreadable one: its own words do not tell. */
  readonly key?: { readonly pk: string; readonly sk: string }
}

export type NewEntry = Pick<Entry, "id" | "dueAt" | "topic" | "body">

/** Tries of an entry that has just failed, this one included. */
export const triedOf = (entry: Entry) => entry.attempts + (entry.counted ? 0 : 1)

/** That nobody has taken or counted an entry since it was read. */
export function unchanged({ attempts, leasedUntil }: Entry) {
  const lease = leasedUntil === undefined ? "attribute_not_exists(leasedUntil)" : "leasedUntil = :lease"
  return {
    ConditionExpression: `attempts = :seen AND ${lease}`,
    ExpressionAttributeValues: {
      ":seen": attempts,
      ...(leasedUntil === undefined ? {} : { ":lease": leasedUntil }),
    },
  }
}

/** An entry nobody could do, kept until a person has dealt with it. */
export interface DeadEntry extends Omit<Entry, "leasedUntil" | "counted" | "key"> {
  /** Epoch milliseconds. */
  readonly buriedAt: number
  /** Class and place of the last error; never its message. */
  readonly why: string
}

/** Topic of what cannot be read; nobody handles it. */
export const unreadable = "unreadable"

/** An item or image that is no outbox entry. */
export class Unreadable extends Error {
  constructor(what: string) {
    super(`an outbox entry without ${what}`)
    this.name = "Unreadable"
  }
}

type Item = Readonly<Record<string, unknown>>

function textIn(item: Item, name: string): string {
  const value = item[name]
  const text = typeof value === "object" && value !== null ? (value as { S?: unknown }).S : value
  if (typeof text !== "string") throw new Unreadable(name)
  return text
}

function numberIn(item: Item, name: string): number {
  const value = item[name]
  const number = typeof value === "object" && value !== null ? Number((value as { N?: unknown }).N) : value
  if (typeof number !== "number" || !Number.isSafeInteger(number)) throw new Unreadable(name)
  return number
}

function bodyIn(item: Item): Entry["body"] {
  let body: unknown
  try {
    body = JSON.parse(textIn(item, "body"))
  } catch {
    throw new Unreadable("body")
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Unreadable("body")
  return body as Entry["body"]
}

/** The entry in a stream record's `NewImage` (wire-shaped), or in an item as the document client reads it. Throws `Unreadable`. */
export function readImage(image: Item | undefined): Entry {
  if (image === undefined) throw new Unreadable("image")
  return {
    id: textIn(image, "id"),
    dueAt: numberIn(image, "dueAt"),
    topic: textIn(image, "topic"),
    body: bodyIn(image),
    attempts: numberIn(image, "attempts"),
    ...(image.leasedUntil === undefined ? {} : { leasedUntil: numberIn(image, "leasedUntil") }),
  }
}
