// Capacity units: what each operation says it took, by AWS's arithmetic.
import assert from "node:assert/strict"
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import { type Case, type Group, type Item, same, type Target } from "./case.ts"
import { hashOnly, main } from "./fixture.ts"
import { N, S } from "./values.ts"

const TOTAL = { ReturnConsumedCapacity: "TOTAL" } as const

/** An item of the table with only a hash key, of exactly so many bytes. */
function sized(own: string, bytes: number): Item {
  const used = Buffer.byteLength(`id${own}x`)
  return { id: S(own), x: S("x".repeat(bytes - used)) }
}

const plainPut = ({ client }: Target, Item: Item) =>
  client.send(new PutItemCommand({ TableName: hashOnly, Item, ...TOTAL }))

const writeSizes: [bytes: number, units: number][] = [
  [100, 1],
  [1024, 1],
  [1025, 2],
  [2048, 2],
  [10_241, 11],
]
const readSizes: [bytes: number, consistent: boolean, units: number][] = [
  [100, false, 0.5],
  [100, true, 1],
  [4096, true, 1],
  [4097, true, 2],
  [4097, false, 1],
  [20_000, true, 5],
]

const bySize: Case[] = [
  ...writeSizes.map(
    ([bytes, units]): Case => ({
      name: `writing ${bytes} bytes takes ${units}`,
      async run(target, own) {
        const { ConsumedCapacity } = await plainPut(target, sized(own, bytes))
        same(ConsumedCapacity, { TableName: hashOnly, CapacityUnits: units })
      },
    }),
  ),
  ...readSizes.map(
    ([bytes, ConsistentRead, units]): Case => ({
      name: `reading ${bytes} bytes ${ConsistentRead ? "consistently " : ""}takes ${units}`,
      async run(target, own) {
        await plainPut(target, sized(own, bytes))
        const { ConsumedCapacity } = await target.client.send(
          new GetItemCommand({ TableName: hashOnly, Key: { id: S(own) }, ConsistentRead, ...TOTAL }),
        )
        same(ConsumedCapacity, { TableName: hashOnly, CapacityUnits: units })
      },
    }),
  ),
  {
    name: "replacing takes the larger of the two, and so does deleting",
    async run(target, own) {
      await plainPut(target, sized(own, 3000))
      const small = await plainPut(target, sized(own, 100))
      assert.equal(small.ConsumedCapacity?.CapacityUnits, 3)
      await plainPut(target, sized(own, 2500))
      const gone = await target.client.send(
        new DeleteItemCommand({ TableName: hashOnly, Key: { id: S(own) }, ...TOTAL }),
      )
      assert.equal(gone.ConsumedCapacity?.CapacityUnits, 3)
    },
  },
  {
    name: "an update takes the whole item, not the change",
    async run(target, own) {
      await plainPut(target, sized(own, 5000))
      const { ConsumedCapacity } = await target.client.send(
        new UpdateItemCommand({
          TableName: hashOnly,
          Key: { id: S(own) },
          UpdateExpression: "SET a = :v",
          ExpressionAttributeValues: { ":v": N(1) },
          ...TOTAL,
        }),
      )
      assert.equal(ConsumedCapacity?.CapacityUnits, 5)
    },
  },
  {
    name: "reading or deleting nothing takes the least unit",
    async run({ client }, own) {
      const Key = { id: S(own) }
      const read = await client.send(new GetItemCommand({ TableName: hashOnly, Key, ...TOTAL }))
      assert.equal(read.ConsumedCapacity?.CapacityUnits, 0.5)
      const gone = await client.send(new DeleteItemCommand({ TableName: hashOnly, Key, ...TOTAL }))
      assert.equal(gone.ConsumedCapacity?.CapacityUnits, 1)
    },
  },
  {
    name: "numbers count half a byte a digit",
    async run(target, own) {
      const used = Buffer.byteLength(`id${own}`)
      const digits = N("1234567890123456789012345678901234567")
      const item: Item = { id: S(own) }
      const each = 4 + 20
      const count = Math.floor((1024 - used) / each)
      for (let i = 0; i < count; i++) item[`n${String(i).padStart(3, "0")}`] = digits
      const under = await plainPut(target, item)
      assert.equal(under.ConsumedCapacity?.CapacityUnits, 1)
      item.pad = S("x".repeat(each))
      const over = await plainPut(target, item)
      assert.equal(over.ConsumedCapacity?.CapacityUnits, 2)
    },
  },
]

const pages: Case[] = [
  {
    name: "a query adds the bytes of its items before it rounds",
    async run(target, own) {
      for (let i = 0; i < 10; i++) {
        const Item = { pk: S(own), sk: S(`i${i}`), x: S("x".repeat(1000)) }
        await target.client.send(new PutItemCommand({ TableName: main, Item }))
      }
      const query = async (extra: object) => {
        const { ConsumedCapacity } = await target.client.send(
          new QueryCommand({
            TableName: main,
            KeyConditionExpression: "pk = :p",
            ExpressionAttributeValues: { ":p": S(own) },
            ...TOTAL,
            ...extra,
          }),
        )
        return ConsumedCapacity?.CapacityUnits
      }
      assert.equal(await query({}), 1.5)
      assert.equal(await query({ ConsistentRead: true }), 3)
      assert.equal(await query({ ProjectionExpression: "pk" }), 1.5)
      assert.equal(await query({ Limit: 2 }), 0.5)
    },
  },
  {
    name: "a query that finds nothing takes the least unit",
    notLocal: "DynamoDB Local 1.11 counts 0",
    async run({ client }, own) {
      const { ConsumedCapacity } = await client.send(
        new QueryCommand({
          TableName: main,
          KeyConditionExpression: "pk = :p",
          ExpressionAttributeValues: { ":p": S(own) },
          ...TOTAL,
        }),
      )
      assert.equal(ConsumedCapacity?.CapacityUnits, 0.5)
    },
  },
  {
    name: "a scan takes what it read",
    async run({ client }) {
      const { ConsumedCapacity } = await client.send(
        new ScanCommand({ TableName: hashOnly, Limit: 1, ...TOTAL }),
      )
      assert.ok((ConsumedCapacity?.CapacityUnits ?? 0) >= 0.5)
    },
  },
]

const together: Case[] = [
  {
    name: "a transaction writes at double price",
    notLocal: "DynamoDB Local 1.11 doubles twice",
    async run({ client }, own) {
      const { ConsumedCapacity } = await client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { Put: { TableName: hashOnly, Item: sized(own, 1500) } },
            {
              ConditionCheck: {
                TableName: hashOnly,
                Key: { id: S(`${own}-b`) },
                ConditionExpression: "attribute_not_exists(id)",
              },
            },
          ],
          ...TOTAL,
        }),
      )
      same(ConsumedCapacity, [{ TableName: hashOnly, CapacityUnits: 6, WriteCapacityUnits: 6 }])
    },
  },
  {
    name: "a transaction reads at double price",
    async run(target, own) {
      await plainPut(target, sized(own, 5000))
      const { ConsumedCapacity } = await target.client.send(
        new TransactGetItemsCommand({
          TransactItems: [
            { Get: { TableName: hashOnly, Key: { id: S(own) } } },
            { Get: { TableName: hashOnly, Key: { id: S(`${own}-none`) } } },
          ],
          ...TOTAL,
        }),
      )
      same(ConsumedCapacity, [{ TableName: hashOnly, CapacityUnits: 6, ReadCapacityUnits: 6 }])
    },
  },
  {
    name: "a batch adds up its items, each rounded",
    async run({ client }, own) {
      const written = await client.send(
        new BatchWriteItemCommand({
          RequestItems: {
            [hashOnly]: [
              { PutRequest: { Item: sized(own, 1500) } },
              { PutRequest: { Item: sized(`${own}-b`, 100) } },
            ],
          },
          ...TOTAL,
        }),
      )
      same(written.ConsumedCapacity, [{ TableName: hashOnly, CapacityUnits: 3 }])
      const read = await client.send(
        new BatchGetItemCommand({
          RequestItems: { [hashOnly]: { Keys: [{ id: S(own) }, { id: S(`${own}-b`) }] } },
          ...TOTAL,
        }),
      )
      same(read.ConsumedCapacity, [{ TableName: hashOnly, CapacityUnits: 1 }])
    },
  },
]

export const capacities: Group = { name: "capacity", cases: [...bySize, ...pages, ...together] }
