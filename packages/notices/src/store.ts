// Reads and parts of changes of notices, named for the question.
import { type Part, Stale } from "@civil/data/change.ts"
import { WholeGet } from "@civil/data/get.ts"
import { type NewEntry, type Outbox, outbox } from "@civil/data/outbox.ts"
import { WholePut } from "@civil/data/put.ts"
import type { Same } from "@civil/data/same.ts"
import type { PortalTable } from "@civil/data/table.ts"
import type { FormattedItem } from "dynamodb-toolbox/entity"
import { BatchGetRequest } from "dynamodb-toolbox/entity/actions/batchGet"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { BatchGetCommand, execute as executeBatchGet } from "dynamodb-toolbox/table/actions/batchGet"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { checkCode } from "./check-code.ts"
import { aboutPartition, type Entities, entities, expiryOf, isoOf, unreachedPartition } from "./entities.ts"
import { openOpenid } from "./sealed.ts"
import type { Delivery } from "./shapes.ts"
import type { World } from "./world.ts"

type Stored = FormattedItem<Entities["DeliveryItem"]>
type Whole<Shape> = { [Name in keyof Shape]-?: Exclude<Shape[Name], undefined> }
const sameDelivery: Same<Whole<Delivery>, Whole<Stored>> = true
export const shapesAgree = sameDelivery

/** What is absent in the table is absent, never undefined; the library's types cannot say so. */
const read = (stored: Stored): Delivery => stored as Delivery

export interface Store extends Entities {
  readonly table: PortalTable
  readonly box: Outbox
  findByKey(key: string): Promise<Delivery | undefined>
  find(check: string): Promise<Delivery | undefined>
  listOf(about: string): Promise<readonly Delivery[]>
  /** The newest first. */
  listUnreached(bureau: string, after: string | undefined, limit: number): Promise<UnreachedPage>
  /** The openid the person last subscribed with. */
  findOpenid(person: string): Promise<string | undefined>
  newPart(delivery: Delivery): Part
  /** Writes over the delivery as it was read. */
  changedPart(before: Delivery, next: Omit<Delivery, "revision">): Part
  outboxPart(entry: NewEntry): Part
  unreachedPart(delivery: Delivery): Part
  reachedPart(delivery: Delivery): Part
}

export interface UnreachedPage {
  readonly deliveries: readonly Delivery[]
  readonly next?: string
}

const itemOf = (delivery: Delivery) => ({
  ...delivery,
  gsi1pk: aboutPartition(delivery.about),
  gsi1sk: `${isoOf(delivery.at)}#${delivery.key}`,
  expiresAt: expiryOf(delivery.at),
})

const rowOf = ({ bureau, at, check }: Delivery) => ({ bureau, at, check, expiresAt: expiryOf(at) })

type Reads = Pick<Store, "find" | "findByKey" | "findOpenid" | "listOf" | "listUnreached">

function reads({ table, secrets }: Where, { DeliveryItem, UnreachedItem, WechatItem }: Entities): Reads {
  const find = async (check: string) => {
    const found = await DeliveryItem.build(WholeGet).find({ check })
    return found && read(found)
  }
  return {
    find,
    async findByKey(key) {
      for (let turn = 0; ; turn += 1) {
        const found = await find(checkCode(secrets, key, turn))
        if (found === undefined || found.key === key) return found
      }
    },
    async findOpenid(person) {
      const found = await WechatItem.build(WholeGet).find({ person })
      return found && openOpenid(secrets, person, found.sealed)
    },
    async listOf(about) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(DeliveryItem)
        .query({ index: "gsi1", partition: aboutPartition(about) })
        .options({ maxPages: Number.POSITIVE_INFINITY })
        .send()
      return Items.map(read)
    },
    async listUnreached(bureau, after, limit) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(UnreachedItem)
        .query({ partition: unreachedPartition(bureau), ...(after ? { range: { lt: after } } : {}) })
        .options({ reverse: true, limit: limit + 1, consistent: true })
        .send()
      const shown = Items.slice(0, limit)
      const last = shown.at(-1)
      const requests = shown.map(({ check }) => DeliveryItem.build(BatchGetRequest).key({ check }))
      const deliveries = requests.length === 0 ? [] : await batch(table, requests)
      return {
        deliveries,
        ...(Items.length > limit && last ? { next: `${isoOf(last.at)}#${last.check}` } : {}),
      }
    },
  }
}

async function batch(
  table: PortalTable,
  requests: readonly BatchGetRequest<Entities["DeliveryItem"]>[],
): Promise<readonly Delivery[]> {
  const command = table
    .build(BatchGetCommand)
    .requests(...requests)
    .options({ consistent: true })
  const { Responses } = await executeBatchGet({ maxAttempts: 5 }, command)
  return (Responses?.[0] ?? []).flatMap((found) => (found ? [read(found)] : []))
}

type Where = Pick<World, "table" | "secrets">

export function store(world: Where): Store {
  const { table } = world
  const items = entities(table)
  const { DeliveryItem, UnreachedItem } = items
  const box = outbox(table)
  const absent = { condition: { attr: "key", exists: false } } as const
  const there = { condition: { attr: "check", exists: true } } as const
  return {
    table,
    box,
    ...items,
    ...reads(world, items),
    newPart: (delivery) => ({
      name: "notice",
      write: DeliveryItem.build(WholePut).item(itemOf(delivery)).options(absent),
    }),
    changedPart(before, next) {
      const { revision } = before
      const changed = itemOf({ ...next, revision: revision + 1 })
      const condition = { attr: "revision", eq: revision } as const
      return { name: "notice", write: DeliveryItem.build(WholePut).item(changed).options({ condition }) }
    },
    outboxPart: (entry) => box.part(entry),
    unreachedPart: (delivery) => ({
      name: "unreached",
      write: UnreachedItem.build(WholePut).item(rowOf(delivery)),
    }),
    reachedPart: (delivery) => ({
      name: "unreached",
      write: UnreachedItem.build(DeleteTransaction).key(rowOf(delivery)).options(there),
    }),
  }
}

/** Does a change again while others come between reading and writing. */
export async function again<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof Stale) || attempt === 12) throw error
    }
  }
}
