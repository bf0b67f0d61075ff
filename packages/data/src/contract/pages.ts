// Pages of a query: limits, the 1 MB of a page, starting keys, counts and projections.
import assert from "node:assert/strict"
import { PutItemCommand, QueryCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb"
import { type Case, type Group, type Item, same, type Target } from "./case.ts"
import { main } from "./fixture.ts"
import { fill } from "./queries.ts"
import { N, S } from "./values.ts"

/** All pages of a query, asserting that each but the last is full. */
export async function pages({ client }: Target, input: QueryCommandInput): Promise<Item[][]> {
  const found: Item[][] = []
  let start: Item | undefined
  do {
    const page = await client.send(new QueryCommand({ ...input, ...(start && { ExclusiveStartKey: start }) }))
    found.push(page.Items ?? [])
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return found
}

const dozen = (own: string): Item[] =>
  Array.from({ length: 12 }, (_, i) => ({
    pk: S(own),
    sk: S(`k${String(i).padStart(2, "0")}`),
    even: N(i % 2),
  }))

const cases: Case[] = [
  ...([true, false] as const).map(
    (ScanIndexForward): Case => ({
      name: `pages ${ScanIndexForward ? "ahead" : "back"} miss and repeat nothing`,
      async run(target, own) {
        await fill(target, main, dozen(own))
        const found = await pages(target, {
          TableName: main,
          KeyConditionExpression: "pk = :p",
          ExpressionAttributeValues: { ":p": S(own) },
          Limit: 5,
          ScanIndexForward,
        })
        assert.deepEqual(
          found.map((page) => page.length),
          [5, 5, 2],
        )
        const keys = dozen(own).map(({ sk }) => sk?.S)
        assert.deepEqual(
          found.flat().map(({ sk }) => sk?.S),
          ScanIndexForward ? keys : keys.reverse(),
        )
      },
    }),
  ),
  {
    name: "a limit that ends exactly at the last item still gives a key, and then an empty page",
    async run(target, own) {
      await fill(target, main, dozen(own))
      const input = {
        TableName: main,
        KeyConditionExpression: "pk = :p",
        ExpressionAttributeValues: { ":p": S(own) },
        Limit: 12,
      }
      const first = await target.client.send(new QueryCommand(input))
      same(first.LastEvaluatedKey, { pk: S(own), sk: S("k11") })
      const second = await target.client.send(
        new QueryCommand({ ...input, ExclusiveStartKey: first.LastEvaluatedKey }),
      )
      assert.deepEqual([second.Count, second.LastEvaluatedKey], [0, undefined])
    },
  },
  {
    name: "the limit counts items before the filter",
    async run(target, own) {
      await fill(target, main, dozen(own))
      const { Count, ScannedCount, LastEvaluatedKey } = await target.client.send(
        new QueryCommand({
          TableName: main,
          KeyConditionExpression: "pk = :p",
          FilterExpression: "even = :one",
          ExpressionAttributeValues: { ":p": S(own), ":one": N(1) },
          Limit: 4,
        }),
      )
      assert.deepEqual([Count, ScannedCount], [2, 4])
      same(LastEvaluatedKey, { pk: S(own), sk: S("k03") })
    },
  },
  {
    name: "COUNT gives no items",
    async run(target, own) {
      await fill(target, main, dozen(own))
      const answer = await target.client.send(
        new QueryCommand({
          TableName: main,
          KeyConditionExpression: "pk = :p",
          ExpressionAttributeValues: { ":p": S(own) },
          Select: "COUNT",
        }),
      )
      same(answer, { Count: 12, ScannedCount: 12 })
    },
  },
  {
    name: "a page holds at most 1 MB",
    async run(target, own) {
      const big = Array.from({ length: 6 }, (_, i) => ({
        pk: S(own),
        sk: S(`k${i}`),
        x: S("x".repeat(300_000)),
      }))
      for (const Item of big) await target.client.send(new PutItemCommand({ TableName: main, Item }))
      const found = await pages(target, {
        TableName: main,
        KeyConditionExpression: "pk = :p",
        ExpressionAttributeValues: { ":p": S(own) },
      })
      assert.deepEqual(
        found.flat().map(({ sk }) => sk?.S),
        big.map(({ sk }) => sk.S),
      )
      assert.ok(found.length >= 2 && found.every((page) => page.length <= 4))
    },
  },
  {
    name: "a projection with names",
    async run(target, own) {
      await fill(target, main, [{ pk: S(own), sk: S("x"), status: S("ok"), other: N(1) }])
      const { Items } = await target.client.send(
        new QueryCommand({
          TableName: main,
          KeyConditionExpression: "#p = :p",
          ProjectionExpression: "#s, sk",
          ExpressionAttributeNames: { "#p": "pk", "#s": "status" },
          ExpressionAttributeValues: { ":p": S(own) },
        }),
      )
      same(Items, [{ sk: S("x"), status: S("ok") }])
    },
  },
  {
    name: "a starting key that is not there is a place all the same",
    async run(target, own) {
      await fill(target, main, dozen(own))
      const { Items } = await target.client.send(
        new QueryCommand({
          TableName: main,
          KeyConditionExpression: "pk = :p",
          ExpressionAttributeValues: { ":p": S(own) },
          ExclusiveStartKey: { pk: S(own), sk: S("k05x") },
          Limit: 1,
        }),
      )
      assert.equal(Items?.[0]?.sk?.S, "k06")
    },
  },
]

export const pagesOfQueries: Group = { name: "pages", cases }
