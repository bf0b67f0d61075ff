// Secondary indexes: who is in them, what they hold, how they page; and scans of tables and indexes.
import assert from "node:assert/strict"
import {
  DeleteItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  type ScanCommandInput,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import { type Case, type Group, type Item, invalid, refused, same, type Target } from "./case.ts"
import { hashOnly, main } from "./fixture.ts"
import { pages } from "./pages.ts"
import { fill } from "./queries.ts"
import { N, S } from "./values.ts"

const whole = (own: string): Item => ({
  pk: S(own),
  sk: S("item"),
  g: S(`g-${own}`),
  gn: N(1),
  ls: S("l"),
  title: S("t"),
  more: S("m"),
})

const inIndex = (
  own: string,
  IndexName: string,
  extra: Partial<QueryCommandInput> = {},
): QueryCommandInput => ({
  TableName: main,
  IndexName,
  KeyConditionExpression: IndexName === "local" ? "pk = :g" : "g = :g",
  ExpressionAttributeValues: { ":g": S(IndexName === "local" ? own : `g-${own}`) },
  ...extra,
})

const put = ({ client }: Target, Item: Item) => client.send(new PutItemCommand({ TableName: main, Item }))

async function found({ client }: Target, input: QueryCommandInput): Promise<Item[]> {
  return (await client.send(new QueryCommand(input))).Items ?? []
}

const pick = (item: Item, names: string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)))

const held: [index: string, names: string[]][] = [
  ["all", ["pk", "sk", "g", "gn", "ls", "title", "more"]],
  ["keys", ["pk", "sk", "g"]],
  ["some", ["pk", "sk", "g", "title"]],
  ["local", ["pk", "sk", "ls"]],
]

const membership: Case[] = [
  ...held.map(
    ([index, names]): Case => ({
      name: `the index "${index}" holds what it projects`,
      async run(target, own) {
        await put(target, whole(own))
        same(await found(target, inIndex(own, index)), [pick(whole(own), names)])
      },
    }),
  ),
  {
    name: "an item without the hash of an index is not in it",
    async run(target, own) {
      const { g: _, ...item } = whole(own)
      await put(target, item)
      for (const index of ["all", "keys", "some"]) same(await found(target, inIndex(own, index)), [])
    },
  },
  {
    name: "an item without the range of an index is not in it, but in the others",
    async run(target, own) {
      const { gn: _, ...item } = whole(own)
      await put(target, item)
      same(await found(target, inIndex(own, "all")), [])
      assert.equal((await found(target, inIndex(own, "keys"))).length, 1)
    },
  },
  {
    name: "an update that removes the key takes the item out, one that sets it puts it in",
    async run(target, own) {
      await put(target, whole(own))
      const update = (UpdateExpression: string, values?: Item) =>
        target.client.send(
          new UpdateItemCommand({
            TableName: main,
            Key: { pk: S(own), sk: S("item") },
            UpdateExpression,
            ...(values && { ExpressionAttributeValues: values }),
          }),
        )
      await update("REMOVE g")
      same(await found(target, inIndex(own, "keys")), [])
      await update("SET g = :g", { ":g": S(`g-${own}`) })
      assert.equal((await found(target, inIndex(own, "keys"))).length, 1)
      await update("SET g = :g", { ":g": S("elsewhere") })
      same(await found(target, inIndex(own, "keys")), [])
    },
  },
  {
    name: "a put that replaces and a delete leave no stale entry",
    async run(target, own) {
      await put(target, whole(own))
      await put(target, { ...whole(own), gn: N(2) })
      same(
        (await found(target, inIndex(own, "all"))).map(({ gn }) => gn),
        [N(2)],
      )
      await target.client.send(new DeleteItemCommand({ TableName: main, Key: { pk: S(own), sk: S("item") } }))
      for (const [index] of held) same(await found(target, inIndex(own, index)), [])
    },
  },
]

const many = (own: string): Item[] =>
  Array.from({ length: 9 }, (_, i) => ({
    pk: S(`${own}-${i % 4}`),
    sk: S(`s${i}`),
    g: S(`g-${own}`),
    gn: N(Math.floor(i / 3)),
  }))

const paging: Case[] = [
  {
    name: "index pages name the item by all keys and pass equal index keys one by one",
    async run(target, own) {
      await fill(target, main, many(own))
      const input = inIndex(own, "all", { Limit: 2 })
      const first = await target.client.send(new QueryCommand(input))
      assert.deepEqual(Object.keys(first.LastEvaluatedKey ?? {}).sort(), ["g", "gn", "pk", "sk"])
      const seen = (await pages(target, input)).flat()
      assert.equal(new Set(seen.map(({ sk }) => sk?.S)).size, 9)
      assert.deepEqual(
        seen.map(({ gn }) => gn?.N),
        ["0", "0", "0", "1", "1", "1", "2", "2", "2"],
      )
    },
  },
  {
    name: "index pages go back too",
    async run(target, own) {
      await fill(target, main, many(own))
      const seen = (await pages(target, inIndex(own, "all", { Limit: 4, ScanIndexForward: false }))).flat()
      assert.deepEqual(
        seen.map(({ gn }) => gn?.N),
        ["2", "2", "2", "1", "1", "1", "0", "0", "0"],
      )
    },
  },
  {
    name: "an index has its own range conditions",
    async run(target, own) {
      await fill(target, main, many(own))
      const seen = await found(
        target,
        inIndex(own, "all", {
          KeyConditionExpression: "g = :g AND gn BETWEEN :a AND :b",
          ExpressionAttributeValues: { ":g": S(`g-${own}`), ":a": N(1), ":b": N(1) },
        }),
      )
      assert.equal(seen.length, 3)
    },
  },
  {
    name: "the key condition of an index names the index's key",
    async run(target, own) {
      const command = new QueryCommand(inIndex(own, "all", { KeyConditionExpression: "pk = :g" }))
      await refused(target, command, invalid("Query condition missed key schema element: g"))
    },
  },
  {
    name: "a local index reads consistently, and reads the rest of the item when asked for all",
    async run(target, own) {
      await put(target, whole(own))
      const input = inIndex(own, "local", { ConsistentRead: true, Select: "ALL_ATTRIBUTES" })
      same(await found(target, input), [whole(own)])
    },
  },
]

async function scanned({ client }: Target, input: Omit<ScanCommandInput, "TableName">, TableName = hashOnly) {
  const items: Item[] = []
  let start: Item | undefined
  do {
    const page = await client.send(
      new ScanCommand({ TableName, ...input, ...(start && { ExclusiveStartKey: start }) }),
    )
    items.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return items
}

const mine = (own: string) => ({
  FilterExpression: "own = :own",
  ExpressionAttributeValues: { ":own": S(own) },
})
const crowd = (own: string): Item[] =>
  Array.from({ length: 30 }, (_, i) => ({ id: S(`${own}-${i}`), own: S(own), i: N(i) }))

const scans: Case[] = [
  {
    name: "a scan in pages sees every item once",
    async run(target, own) {
      await fill(target, hashOnly, crowd(own))
      const items = await scanned(target, { ...mine(own), Limit: 7 })
      assert.deepEqual(
        items.map(({ i }) => Number(i?.N)).sort((a, b) => a - b),
        [...Array(30).keys()],
      )
    },
  },
  {
    name: "segments share the table without overlap",
    async run(target, own) {
      await fill(target, hashOnly, crowd(own))
      const parts = await Promise.all(
        [0, 1, 2, 3].map((Segment) => scanned(target, { ...mine(own), Segment, TotalSegments: 4, Limit: 5 })),
      )
      assert.deepEqual(
        parts
          .flat()
          .map(({ i }) => Number(i?.N))
          .sort((a, b) => a - b),
        [...Array(30).keys()],
      )
    },
  },
  {
    name: "a scan of an index sees only who is in it",
    async run(target, own) {
      await put(target, whole(own))
      const { g: _, ...outside } = whole(own)
      await put(target, { ...outside, sk: S("outside") })
      const items = await scanned(
        target,
        { IndexName: "some", FilterExpression: "g = :g", ExpressionAttributeValues: { ":g": S(`g-${own}`) } },
        main,
      )
      same(items, [pick(whole(own), ["pk", "sk", "g", "title"])])
    },
  },
  {
    name: "a scan may filter by key and project",
    async run(target, own) {
      await fill(target, hashOnly, crowd(own))
      const items = await scanned(target, {
        FilterExpression: "id = :id",
        ExpressionAttributeValues: { ":id": S(`${own}-3`) },
        ProjectionExpression: "i",
      })
      same(items, [{ i: N(3) }])
    },
  },
  ...(
    [
      [{ Segment: 1 }, /TotalSegments parameter is required/],
      [{ TotalSegments: 2 }, /Segment parameter is required/],
      [{ Segment: 2, TotalSegments: 2 }, /zero-based and must be less than/],
      [{ Limit: 0 }, /greater than or equal to 1/],
      [{ IndexName: "nowhere" }, /does not have the specified index/],
      [{ Select: "SPECIFIC_ATTRIBUTES" }, /SPECIFIC_ATTRIBUTES/],
      [{ Select: "ALL_PROJECTED_ATTRIBUTES" }, /ALL_PROJECTED_ATTRIBUTES/],
    ] as [Partial<ScanCommandInput>, RegExp][]
  ).map(
    ([extra, message]): Case => ({
      name: `refuses a scan with ${JSON.stringify(extra)}`,
      async run(target) {
        await refused(target, new ScanCommand({ TableName: hashOnly, ...extra }), invalid(message))
      },
    }),
  ),
]

export const indexes: Group = { name: "indexes and scans", cases: [...membership, ...paging, ...scans] }
