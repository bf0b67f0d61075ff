// The change feed: what writes did to items, told after it is durable, in the shape of a DynamoDB stream's records.
import { isDeepStrictEqual } from "node:util"
import type { Key } from "./keys.ts"
import { parseItem } from "./rows.ts"
import { keyNames, type TableSchema } from "./schema.ts"
import { type Item, itemSize } from "./value.ts"

/** As Lambda gets it from a stream with NEW_AND_OLD_IMAGES. */
export interface StreamRecord {
  readonly eventID: string
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE"
  readonly eventVersion: "1.1"
  readonly eventSource: "aws:dynamodb"
  readonly awsRegion: "local"
  readonly eventSourceARN: string
  /** Only on what time to live has deleted. */
  readonly userIdentity?: { readonly type: "Service"; readonly principalId: "dynamodb.amazonaws.com" }
  readonly dynamodb: {
    /** Seconds since 1970. */
    readonly ApproximateCreationDateTime: number
    readonly Keys: Item
    readonly NewImage?: Item
    readonly OldImage?: Item
    /** 21 digits: as texts they sort in the order of the writes, also after a restart. */
    readonly SequenceNumber: string
    readonly SizeBytes: number
    readonly StreamViewType: "NEW_AND_OLD_IMAGES"
  }
}

/** All that one group of writes did, in order. */
export type ChangeListener = (records: readonly StreamRecord[]) => void

/** Which items a listener wants to hear of; all when nothing is said. */
export interface ChangeFilter {
  readonly tableName?: string
  /** How the partition key begins, when it is a text. */
  readonly partitionBegins?: string
}

interface Stored {
  readonly json: string
  readonly size: number
}

/** A write as it was made; its record is put together only when it is told. */
export interface Noted {
  readonly schema: TableSchema
  readonly key: Key
  readonly before: Stored | undefined
  readonly after: Stored | undefined
  readonly expired: boolean
}

interface Listener {
  readonly tell: ChangeListener
  readonly filter: ChangeFilter
}

const wanted = ({ tableName, partitionBegins }: ChangeFilter, { name }: TableSchema, [hash]: Key): boolean =>
  (tableName === undefined || tableName === name) &&
  (partitionBegins === undefined || (typeof hash === "string" && hash.startsWith(partitionBegins)))

const expiry = { type: "Service", principalId: "dynamodb.amazonaws.com" } as const

export class Feed {
  readonly #now: () => number
  readonly #listeners = new Set<Listener>()
  #noted: Noted[] = []
  #last = 0n

  constructor(now: () => number) {
    this.#now = now
  }

  listen(tell: ChangeListener, filter: ChangeFilter): () => void {
    const listener = { tell, filter }
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Notes a write of the transaction under way. A write that changes nothing is none, as in DynamoDB. */
  note(
    schema: TableSchema,
    key: Key,
    before: Stored | undefined,
    after: Stored | undefined,
    expired: boolean,
  ): void {
    if (this.#listeners.size === 0) return
    if (![...this.#listeners].some(({ filter }) => wanted(filter, schema, key))) return
    if (before?.json !== after?.json) this.#noted.push({ schema, key, before, after, expired })
  }

  /** What was noted since; the transaction has been committed, or rolled back and it is thrown away. */
  take(): readonly Noted[] {
    if (this.#noted.length === 0) return []
    const noted = this.#noted
    this.#noted = []
    return noted
  }

  /** Tells the listeners. One that fails is no reason to fail the writes, which are done. */
  tell(noted: readonly Noted[]): void {
    if (noted.length === 0) return
    const told = noted.flatMap((each) => {
      const record = this.#record(each)
      return record === undefined ? [] : [{ ...each, record }]
    })
    for (const { tell, filter } of this.#listeners) {
      const records = told.filter(({ schema, key }) => wanted(filter, schema, key))
      if (records.length === 0) continue
      try {
        tell(records.map(({ record }) => record))
      } catch (error) {
        console.error(error)
      }
    }
  }

  #record({ schema, before, after, expired }: Noted): StreamRecord | undefined {
    const old = before && parseItem(before.json)
    const next = after && parseItem(after.json)
    // The same attributes in another order are the same item.
    if (isDeepStrictEqual(old, next)) return undefined
    const now = this.#now()
    const sequence = this.#sequence(now)
    const Keys: Item = {}
    for (const name of keyNames(schema.key)) Object.assign(Keys, { [name]: (next ?? old)?.[name] })
    return {
      eventID: sequence.padStart(32, "0"),
      eventName: old === undefined ? "INSERT" : next === undefined ? "REMOVE" : "MODIFY",
      eventVersion: "1.1",
      eventSource: "aws:dynamodb",
      awsRegion: "local",
      eventSourceARN: `arn:aws:dynamodb:local:000000000000:table/${schema.name}/stream/embedded`,
      ...(expired && { userIdentity: expiry }),
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(now / 1000),
        Keys,
        ...(next && { NewImage: next }),
        ...(old && { OldImage: old }),
        SequenceNumber: sequence,
        SizeBytes: itemSize(Keys) + (before?.size ?? 0) + (after?.size ?? 0),
        StreamViewType: "NEW_AND_OLD_IMAGES",
      },
    }
  }

  /** Milliseconds, then a counter: greater than any before, also of an earlier run, as long as the clock is. */
  #sequence(now: number): string {
    const first = BigInt(Math.floor(now)) * 100_000_000n
    this.#last = first > this.#last ? first : this.#last + 1n
    return String(this.#last).padStart(21, "0")
  }
}
