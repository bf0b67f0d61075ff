// Query: key conditions, order, limits, pages and projections, on keys of every type and on indexes.
import assert from "node:assert/strict"
import {
  BatchWriteItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from "@aws-sdk/client-dynamodb"
import { type Case, type Group, type Item, invalid, refused, same, type Target } from "./case.ts"
import { binary, main, numbers } from "./fixture.ts"
import { B, N, S } from "./values.ts"

async function fill({ client }: Target, table: string, items: Item[]): Promise<void> {
  for (let i = 0; i < items.length; i += 25) {
    const requests = items.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }))
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }))
  }
}

const ranges = ["a", "a#1", "a#2", "b", "b#1", "c", "ä", "民", "\u{1f600}"]

type Row = [condition: string, values: Item, found: string[]]

/** Bytes of UTF-8 decide the order: the emoji comes after every character of the basic plane. */
const textRows: Row[] = [
  ["pk = :p", {}, ranges],
  ["pk = :p AND sk = :v", { ":v": S("b") }, ["b"]],
  ["pk = :p AND sk = :v", { ":v": S("zz") }, []],
  ["pk = :p AND sk < :v", { ":v": S("a#2") }, ["a", "a#1"]],
  ["pk = :p AND sk <= :v", { ":v": S("a#2") }, ["a", "a#1", "a#2"]],
  ["pk = :p AND sk > :v", { ":v": S("c") }, ["ä", "民", "\u{1f600}"]],
  ["pk = :p AND sk >= :v", { ":v": S("c") }, ["c", "ä", "民", "\u{1f600}"]],
  ["pk = :p AND sk BETWEEN :v AND :w", { ":v": S("a#1"), ":w": S("b") }, ["a#1", "a#2", "b"]],
  ["pk = :p AND begins_with(sk, :v)", { ":v": S("a") }, ["a", "a#1", "a#2"]],
  ["pk = :p AND begins_with(sk, :v)", { ":v": S("a#") }, ["a#1", "a#2"]],
  ["pk = :p AND begins_with(sk, :v)", { ":v": S("民") }, ["民"]],
  [":p = pk AND :v < sk", { ":v": S("c") }, ["ä", "民", "\u{1f600}"]],
  ["sk = :v AND pk = :p", { ":v": S("c") }, ["c"]],
  ["(pk = :p) AND (sk = :v)", { ":v": S("c") }, ["c"]],
]

const textCases: Case[] = textRows.map(([KeyConditionExpression, values, found]) => ({
  name: `${KeyConditionExpression} ${JSON.stringify(Object.values(values))}`,
  async run(target, own) {
    await fill(
      target,
      main,
      ranges.map((sk) => ({ pk: S(own), sk: S(sk) })),
    )
    const command = (ScanIndexForward: boolean) =>
      new QueryCommand({
        TableName: main,
        KeyConditionExpression,
        ExpressionAttributeValues: { ":p": S(own), ...values },
        ScanIndexForward,
      })
    const ahead = await target.client.send(command(true))
    assert.deepEqual(
      ahead.Items?.map((item) => item.sk?.S),
      found,
    )
    const back = await target.client.send(command(false))
    assert.deepEqual(
      back.Items?.map((item) => item.sk?.S),
      found.toReversed(),
    )
  },
}))

const unordered = [
  "0",
  "-1",
  "10",
  "9",
  "-0.5",
  "0.25",
  "1E-130",
  "-1E125",
  "1E125",
  "99999999999999999999999999999999999998",
  "100",
]
const ordered = [
  "-1E125",
  "-1",
  "-0.5",
  "0",
  "1E-130",
  "0.25",
  "9",
  "10",
  "100",
  "99999999999999999999999999999999999998",
  "1E125",
]

const numberCases: Case[] = [
  {
    name: "numbers sort by value, not as text",
    async run(target, own) {
      const id = N(own.replace(/\D/g, ""))
      await fill(
        target,
        numbers,
        unordered.map((place) => ({ id, place: N(place) })),
      )
      const { Items } = await target.client.send(
        new QueryCommand({
          TableName: numbers,
          KeyConditionExpression: "id = :i",
          ExpressionAttributeValues: { ":i": id },
        }),
      )
      assert.deepEqual(
        Items?.map(({ place }) => Number(place?.N)),
        ordered.map(Number),
      )
    },
  },
  ...(
    [
      ["place < :v", { ":v": N(0) }, ["-1E125", "-1", "-0.5"]],
      ["place >= :v", { ":v": N(10) }, ["10", "100", "99999999999999999999999999999999999998", "1E125"]],
      ["place BETWEEN :v AND :w", { ":v": N(-1), ":w": N("0.25") }, ["-1", "-0.5", "0", "1E-130", "0.25"]],
      ["place = :v", { ":v": N("9.000") }, ["9"]],
    ] as Row[]
  ).map(
    ([condition, values, found]): Case => ({
      name: `numbers: ${condition} ${JSON.stringify(Object.values(values))}`,
      async run(target, own) {
        const id = N(own.replace(/\D/g, ""))
        await fill(
          target,
          numbers,
          unordered.map((place) => ({ id, place: N(place) })),
        )
        const { Items } = await target.client.send(
          new QueryCommand({
            TableName: numbers,
            KeyConditionExpression: `id = :i AND ${condition}`,
            ExpressionAttributeValues: { ":i": id, ...values },
          }),
        )
        assert.deepEqual(
          Items?.map(({ place }) => Number(place?.N)),
          found.map(Number),
        )
      },
    }),
  ),
]

const binaryCase: Case = {
  name: "binary sorts by unsigned bytes and knows prefixes",
  async run(target, own) {
    const id = { B: new TextEncoder().encode(own) }
    const keys = [[255], [0], [127, 1], [128], [127], [0, 255], [255, 255]]
    await fill(
      target,
      binary,
      keys.map((bytes) => ({ id, place: B(...bytes) })),
    )
    const ask = async (condition: string, values: Item) => {
      const { Items } = await target.client.send(
        new QueryCommand({
          TableName: binary,
          KeyConditionExpression: `id = :i${condition}`,
          ExpressionAttributeValues: { ":i": id, ...values },
        }),
      )
      return Items?.map(({ place }) => [...(place?.B ?? [])])
    }
    assert.deepEqual(await ask("", {}), [[0], [0, 255], [127], [127, 1], [128], [255], [255, 255]])
    assert.deepEqual(await ask(" AND begins_with(place, :v)", { ":v": B(255) }), [[255], [255, 255]])
    assert.deepEqual(await ask(" AND begins_with(place, :v)", { ":v": B(127) }), [[127], [127, 1]])
    assert.deepEqual(await ask(" AND place > :v", { ":v": B(128) }), [[255], [255, 255]])
  },
}

/** All pages of a query, asserting that each but the last is full. */
async function pages({ client }: Target, input: QueryCommandInput): Promise<Item[][]> {
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

const pageCases: Case[] = [
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

const refusedQueries: [condition: string, values: Item, message: string | RegExp][] = [
  ["sk = :v", { ":v": S("x") }, "Query condition missed key schema element: pk"],
  ["pk > :v", { ":v": S("x") }, "Query key condition not supported"],
  ["begins_with(pk, :v)", { ":v": S("x") }, "Query key condition not supported"],
  ["pk = :v AND another = :v", { ":v": S("x") }, "Query condition missed key schema element: sk"],
  ["pk = :v OR sk = :v", { ":v": S("x") }, "Invalid operator used in KeyConditionExpression: OR"],
  ["pk = :v AND NOT sk = :v", { ":v": S("x") }, "Invalid operator used in KeyConditionExpression: NOT"],
  ["pk = :v AND sk IN (:v)", { ":v": S("x") }, "Invalid operator used in KeyConditionExpression: IN"],
  ["pk = :v AND sk <> :v", { ":v": S("x") }, "Invalid operator used in KeyConditionExpression: <>"],
  [
    "pk = :v AND attribute_exists(sk)",
    { ":v": S("x") },
    "Invalid operator used in KeyConditionExpression: attribute_exists",
  ],
  [
    "pk = :v AND contains(sk, :v)",
    { ":v": S("x") },
    "Invalid operator used in KeyConditionExpression: contains",
  ],
  [
    "pk = :v AND size(sk) = :n",
    { ":v": S("x"), ":n": N(1) },
    "KeyConditionExpressions cannot contain nested operations",
  ],
  [
    "pk = :v AND sk.x = :v",
    { ":v": S("x") },
    "KeyConditionExpressions cannot have conditions on nested attributes",
  ],
  [
    "pk = :v AND sk > :v AND sk < :w",
    { ":v": S("x"), ":w": S("y") },
    "KeyConditionExpressions must only contain one condition per key",
  ],
  [
    "pk = :v AND sk = :n",
    { ":v": S("x"), ":n": N(1) },
    "One or more parameter values were invalid: Condition parameter type does not match schema type",
  ],
  [
    "pk = sk",
    {},
    "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition",
  ],
]

const query = (extra: Partial<QueryCommandInput>) =>
  new QueryCommand({
    TableName: main,
    KeyConditionExpression: "pk = :p",
    ExpressionAttributeValues: { ":p": S("x") },
    ...extra,
  })

const lax = "DynamoDB Local 1.11 accepts it"

const refusedParameters: [
  name: string,
  extra: Partial<QueryCommandInput>,
  message: string | RegExp,
  notLocal?: string,
][] = [
  [
    "without a key condition",
    { KeyConditionExpression: undefined, ExpressionAttributeValues: undefined } as object,
    /must be specified/,
  ],
  [
    "of an index that is not there",
    { IndexName: "nowhere" },
    "The table does not have the specified index: nowhere",
  ],
  ["with limit 0", { Limit: 0 }, /greater than or equal to 1/],
  [
    "consistent on a global index",
    { IndexName: "keys", ConsistentRead: true, KeyConditionExpression: "g = :p" },
    "Consistent reads are not supported on global secondary indexes",
  ],
  [
    "for all attributes of an index that holds fewer",
    { IndexName: "keys", Select: "ALL_ATTRIBUTES", KeyConditionExpression: "g = :p" },
    "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary index keys because its projection type is not ALL",
    lax,
  ],
  [
    "whose filter names a key attribute",
    { FilterExpression: "sk = :p" },
    "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk",
  ],
  [
    "from a key without range",
    { ExclusiveStartKey: { pk: S("x") } },
    /^The provided starting key is invalid/,
  ],
  [
    "from a key of another hash",
    { ExclusiveStartKey: { pk: S("y"), sk: S("a") } },
    "The provided starting key is outside query boundaries based on provided conditions",
  ],
  [
    "from a key of the wrong type",
    { ExclusiveStartKey: { pk: S("x"), sk: N(1) } },
    /^The provided starting key is invalid/,
  ],
]

const refusedCases: Case[] = [
  ...refusedQueries.map(
    ([KeyConditionExpression, ExpressionAttributeValues, message]): Case => ({
      name: `refuses ${KeyConditionExpression}`,
      async run(target) {
        const values = Object.keys(ExpressionAttributeValues).length > 0 && { ExpressionAttributeValues }
        const command = new QueryCommand({ TableName: main, KeyConditionExpression, ...values })
        await refused(target, command, invalid(message))
      },
    }),
  ),
  ...refusedParameters.map(
    ([name, extra, message, notLocal]): Case => ({
      name: `refuses a query ${name}`,
      ...(notLocal !== undefined && { notLocal }),
      async run(target) {
        await refused(target, query(extra), invalid(message))
      },
    }),
  ),
]

export const queries: Group = {
  name: "queries",
  cases: [...textCases, ...numberCases, binaryCase, ...pageCases, ...refusedCases],
}
export { fill, pages }
