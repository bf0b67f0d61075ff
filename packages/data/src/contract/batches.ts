// Batches: many items in one request, each on its own, no conditions.
import assert from "node:assert/strict"
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb"
import { type Case, type Group, type Item, invalid, refused, same, type Target } from "./case.ts"
import { hashOnly, main } from "./fixture.ts"
import { N, S } from "./values.ts"

const key = (own: string, sk: string) => ({ pk: S(own), sk: S(sk) })
const put = ({ client }: Target, Item: Item) => client.send(new PutItemCommand({ TableName: main, Item }))

async function stored({ client }: Target, own: string, sk: string): Promise<Item | undefined> {
  const command = new GetItemCommand({ TableName: main, Key: key(own, sk), ConsistentRead: true })
  return (await client.send(command)).Item
}

const cases: Case[] = [
  {
    name: "a batch writes and deletes over tables",
    async run(target, own) {
      await target.client.send(new PutItemCommand({ TableName: main, Item: key(own, "gone") }))
      const { UnprocessedItems } = await target.client.send(
        new BatchWriteItemCommand({
          RequestItems: {
            [main]: [
              { PutRequest: { Item: { ...key(own, "a"), n: N(1) } } },
              { DeleteRequest: { Key: key(own, "gone") } },
            ],
            [hashOnly]: [{ PutRequest: { Item: { id: S(own) } } }],
          },
        }),
      )
      same(UnprocessedItems, {})
      same(await stored(target, own, "a"), { ...key(own, "a"), n: N(1) })
      assert.equal(await stored(target, own, "gone"), undefined)
    },
  },
  {
    name: "a batch gets what is there",
    async run(target, own) {
      await put(target, { ...key(own, "a"), n: N(1), m: N(2) })
      await put(target, key(own, "b"))
      const { Responses, UnprocessedKeys } = await target.client.send(
        new BatchGetItemCommand({
          RequestItems: {
            [main]: {
              Keys: [key(own, "a"), key(own, "nothing")],
              ProjectionExpression: "#n",
              ExpressionAttributeNames: { "#n": "n" },
              ConsistentRead: true,
            },
            [hashOnly]: { Keys: [{ id: S("nobody") }] },
          },
        }),
      )
      same(Responses, { [main]: [{ n: N(1) }], [hashOnly]: [] })
      same(UnprocessedKeys, {})
    },
  },
  {
    name: "a batch refuses one key twice",
    async run(target, own) {
      const get = new BatchGetItemCommand({
        RequestItems: { [main]: { Keys: [key(own, "a"), key(own, "a")] } },
      })
      await refused(target, get, invalid("Provided list of item keys contains duplicates"))
      const twice = new BatchWriteItemCommand({
        RequestItems: {
          [main]: [{ PutRequest: { Item: key(own, "a") } }, { DeleteRequest: { Key: key(own, "a") } }],
        },
      })
      await refused(target, twice, invalid("Provided list of item keys contains duplicates"))
    },
  },
  {
    name: "a batch writes at most 25 and gets at most 100",
    async run(target, own) {
      const Items = Array.from({ length: 101 }, (_, i) => key(own, `n${i}`))
      const puts = Items.slice(0, 26).map((Item) => ({ PutRequest: { Item } }))
      await refused(target, new BatchWriteItemCommand({ RequestItems: { [main]: puts } }), invalid())
      await refused(target, new BatchGetItemCommand({ RequestItems: { [main]: { Keys: Items } } }), invalid())
    },
  },
  {
    name: "a batch with one bad item writes none",
    async run(target, own) {
      const command = new BatchWriteItemCommand({
        RequestItems: {
          [main]: [{ PutRequest: { Item: key(own, "a") } }, { PutRequest: { Item: { pk: S(own) } } }],
        },
      })
      await refused(target, command, invalid())
      assert.equal(await stored(target, own, "a"), undefined)
    },
  },
  {
    name: "a batch on a table that is not there",
    async run(target) {
      const command = new BatchGetItemCommand({
        RequestItems: { "contract-nowhere": { Keys: [{ id: S("x") }] } },
      })
      await refused(target, command, ["ResourceNotFoundException"])
    },
  },
]

export const batches: Group = { name: "batches", cases }
