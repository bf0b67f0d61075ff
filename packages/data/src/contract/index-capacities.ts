// Capacity units of indexes: what coming in, changing, moving and leaving take.
import assert from "node:assert/strict"
import {
  type ConsumedCapacity,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import type { Case, Group, Item, Target } from "./case.ts"
import { main } from "./fixture.ts"
import { N, S } from "./values.ts"

const INDEXES = { ReturnConsumedCapacity: "INDEXES" } as const

const parts = (capacity: ConsumedCapacity | undefined) => {
  const units = (indexes: ConsumedCapacity["GlobalSecondaryIndexes"]) =>
    Object.fromEntries(Object.entries(indexes ?? {}).map(([name, each]) => [name, each.CapacityUnits]))
  return {
    total: capacity?.CapacityUnits,
    table: capacity?.Table?.CapacityUnits,
    ...units(capacity?.GlobalSecondaryIndexes),
    ...units(capacity?.LocalSecondaryIndexes),
  }
}

const put = async ({ client }: Target, Item: Item) =>
  parts((await client.send(new PutItemCommand({ TableName: main, Item, ...INDEXES }))).ConsumedCapacity)

const update = async ({ client }: Target, own: string, UpdateExpression: string, values?: Item) =>
  parts(
    (
      await client.send(
        new UpdateItemCommand({
          TableName: main,
          Key: { pk: S(own), sk: S("i") },
          UpdateExpression,
          ...(values && { ExpressionAttributeValues: values }),
          ...INDEXES,
        }),
      )
    ).ConsumedCapacity,
  )

const inAll = (own: string): Item => ({ pk: S(own), sk: S("i"), g: S(`g${own}`), gn: N(1), title: S("t") })

const cases: Case[] = [
  {
    name: "an item outside all indexes takes the table's unit alone",
    async run(target, own) {
      assert.deepEqual(await put(target, { pk: S(own), sk: S("i") }), { total: 1, table: 1 })
    },
  },
  {
    name: "each index an item comes into takes its own",
    async run(target, own) {
      assert.deepEqual(await put(target, inAll(own)), { total: 4, table: 1, all: 1, keys: 1, some: 1 })
    },
  },
  {
    name: "putting the same again takes nothing of the indexes",
    async run(target, own) {
      await put(target, inAll(own))
      assert.deepEqual(await put(target, inAll(own)), { total: 1, table: 1 })
    },
  },
  {
    name: "a change an index does not hold takes nothing of it",
    async run(target, own) {
      await put(target, inAll(own))
      const after = await update(target, own, "SET more = :v", { ":v": N(1) })
      assert.deepEqual(after, { total: 2, table: 1, all: 1 })
    },
  },
  {
    name: "a change an index holds takes one put of it",
    async run(target, own) {
      await put(target, inAll(own))
      const after = await update(target, own, "SET title = :v", { ":v": S("u") })
      assert.deepEqual(after, { total: 3, table: 1, all: 1, some: 1 })
    },
  },
  {
    name: "a changed index key takes a deletion and a put",
    async run(target, own) {
      await put(target, inAll(own))
      const after = await update(target, own, "SET gn = :v", { ":v": N(2) })
      assert.deepEqual(after, { total: 3, table: 1, all: 2 })
    },
  },
  {
    name: "leaving an index takes a deletion",
    async run(target, own) {
      await put(target, inAll(own))
      assert.deepEqual(await update(target, own, "REMOVE g"), {
        total: 4,
        table: 1,
        all: 1,
        keys: 1,
        some: 1,
      })
    },
  },
  {
    name: "a query of an index takes of the index alone",
    async run(target, own) {
      await put(target, inAll(own))
      const { ConsumedCapacity } = await target.client.send(
        new QueryCommand({
          TableName: main,
          IndexName: "keys",
          KeyConditionExpression: "g = :g",
          ExpressionAttributeValues: { ":g": S(`g${own}`) },
          ...INDEXES,
        }),
      )
      assert.deepEqual(parts(ConsumedCapacity), { total: 0.5, table: 0, keys: 0.5 })
    },
  },
]

export const indexCapacities: Group = { name: "capacity of indexes", cases }
