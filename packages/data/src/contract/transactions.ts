// Transactions: all or nothing, reasons in order, tokens, limits; and batches, which promise less.
import assert from "node:assert/strict"
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  GetItemCommand,
  PutItemCommand,
  TransactGetItemsCommand,
  type TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb"
import {
  type Case,
  type Expected,
  type Group,
  type Item,
  invalid,
  refused,
  same,
  type Target,
} from "./case.ts"
import { hashOnly, main } from "./fixture.ts"
import { N, S } from "./values.ts"

const key = (own: string, sk: string) => ({ pk: S(own), sk: S(sk) })
const put = (own: string, sk: string, item: Item = {}, extra: object = {}): TransactWriteItem => ({
  Put: { TableName: main, Item: { ...key(own, sk), ...item }, ...extra },
})
const update = (
  own: string,
  sk: string,
  expression: string,
  values: Item,
  extra: object = {},
): TransactWriteItem => ({
  Update: {
    TableName: main,
    Key: key(own, sk),
    UpdateExpression: expression,
    ExpressionAttributeValues: values,
    ...extra,
  },
})
const check = (
  own: string,
  sk: string,
  ConditionExpression: string,
  extra: object = {},
): TransactWriteItem => ({
  ConditionCheck: { TableName: main, Key: key(own, sk), ConditionExpression, ...extra },
})
const remove = (own: string, sk: string, extra: object = {}): TransactWriteItem => ({
  Delete: { TableName: main, Key: key(own, sk), ...extra },
})
const absent = { ConditionExpression: "attribute_not_exists(pk)" }
const present = { ConditionExpression: "attribute_exists(pk)" }

const write = (...TransactItems: TransactWriteItem[]) => new TransactWriteItemsCommand({ TransactItems })

async function stored({ client }: Target, own: string, sk: string): Promise<Item | undefined> {
  const command = new GetItemCommand({ TableName: main, Key: key(own, sk), ConsistentRead: true })
  return (await client.send(command)).Item
}

const canceledFor = (...codes: string[]): Expected => [
  "TransactionCanceledException",
  `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(", ")}]`,
]

async function reasons(target: Target, command: TransactWriteItemsCommand, codes: string[]) {
  const error = await refused(target, command, canceledFor(...codes))
  const { CancellationReasons = [] } = error as TransactionCanceledException
  assert.deepEqual(
    CancellationReasons.map(({ Code }) => Code),
    codes,
  )
  return CancellationReasons
}

const failed = "ConditionalCheckFailed"

const wholes: Case[] = [
  {
    name: "puts, updates, deletes and checks all happen",
    async run(target, own) {
      await target.client.send(write(put(own, "gone"), put(own, "seen"), put(own, "old", { a: N(1) })))
      await target.client.send(
        write(
          put(own, "new", { a: N(9) }, absent),
          update(own, "old", "SET a = a + :v", { ":v": N(1) }),
          remove(own, "gone", present),
          check(own, "seen", "attribute_exists(pk)"),
        ),
      )
      same(await stored(target, own, "new"), { ...key(own, "new"), a: N(9) })
      same(await stored(target, own, "old"), { ...key(own, "old"), a: N(2) })
      assert.equal(await stored(target, own, "gone"), undefined)
    },
  },
  {
    name: "one failed condition and nothing happens",
    async run(target, own) {
      await target.client.send(write(put(own, "there")))
      const command = write(put(own, "a"), put(own, "there", { b: N(1) }, absent), remove(own, "there2"))
      await reasons(target, command, ["None", failed, "None"])
      assert.equal(await stored(target, own, "a"), undefined)
      same(await stored(target, own, "there"), key(own, "there"))
    },
  },
  {
    name: "every failed condition has its reason, in order",
    async run(target, own) {
      const command = write(
        check(own, "x", "attribute_exists(pk)"),
        put(own, "y"),
        remove(own, "z", present),
        update(own, "u", "SET a = :v", { ":v": N(1) }, present),
      )
      await reasons(target, command, [failed, "None", failed, failed])
    },
  },
  {
    name: "a reason shows the item only when asked",
    async run(target, own) {
      await target.client.send(write(put(own, "a", { v: N(1) }), put(own, "b", { v: N(2) })))
      const found = await reasons(
        target,
        write(
          put(own, "a", {}, { ...absent, ReturnValuesOnConditionCheckFailure: "ALL_OLD" }),
          put(own, "b", {}, absent),
        ),
        [failed, failed],
      )
      same(
        found.map(({ Item }) => Item),
        [{ ...key(own, "a"), v: N(1) }, undefined],
      )
      assert.equal(found[0]?.Message, "The conditional request failed")
    },
  },
  {
    name: "an update that cannot be is a reason too",
    notLocal:
      "DynamoDB Local 1.11 throws the ValidationException itself; the API reference lists it as a reason",
    async run(target, own) {
      await target.client.send(write(put(own, "a", { v: S("x") })))
      const found = await reasons(
        target,
        write(put(own, "b"), update(own, "a", "SET v = v + :v", { ":v": N(1) })),
        ["None", "ValidationError"],
      )
      assert.equal(found[1]?.Message, "An operand in the update expression has an incorrect data type")
      assert.equal(await stored(target, own, "b"), undefined)
    },
  },
  {
    name: "each condition sees the items as they were",
    async run(target, own) {
      await target.client.send(write(put(own, "a", { n: N(1) })))
      const command = write(
        update(own, "a", "SET n = :v", { ":v": N(2) }),
        check(own, "b", "attribute_not_exists(pk)"),
      )
      await target.client.send(command)
      same((await stored(target, own, "a"))?.n, N(2))
    },
  },
  {
    name: "a transaction spans tables",
    async run(target, own) {
      await target.client.send(write(put(own, "a"), { Put: { TableName: hashOnly, Item: { id: S(own) } } }))
      const { Item } = await target.client.send(
        new GetItemCommand({ TableName: hashOnly, Key: { id: S(own) } }),
      )
      same(Item, { id: S(own) })
    },
  },
  {
    name: "100 actions are allowed",
    notLocal: "DynamoDB Local 1.11 still has the limit of 25 (AWS raised it in September 2022)",
    async run({ client }, own) {
      await client.send(write(...Array.from({ length: 100 }, (_, i) => put(own, `n${i}`))))
    },
  },
  {
    name: "racing transactions for one item: exactly one wins",
    async run({ client }, own) {
      const attempts = await Promise.allSettled(
        Array.from({ length: 10 }, (_, i) =>
          client.send(write(put(own, "seat", { by: N(i) }, absent), put(own, `b${i}`))),
        ),
      )
      assert.equal(attempts.filter(({ status }) => status === "fulfilled").length, 1)
      for (const attempt of attempts) {
        if (attempt.status === "rejected")
          assert.equal((attempt.reason as Error).name, "TransactionCanceledException")
      }
    },
  },
]

const refusedWrites: [
  name: string,
  items: (own: string) => TransactWriteItem[],
  expected: Expected,
  notLocal?: string,
][] = [
  ["no action", () => [], invalid(/greater than or equal to 1/)],
  [
    "101 actions",
    (own) => Array.from({ length: 101 }, (_, i) => put(own, `n${i}`)),
    invalid(/less than or equal to 100/),
  ],
  [
    "two actions on one item",
    (own) => [put(own, "a"), check(own, "a", "attribute_exists(pk)")],
    invalid("Transaction request cannot include multiple operations on one item"),
  ],
  [
    "an empty action",
    () => [{}],
    invalid(/TransactItems can only contain one of Check, Put, Update or Delete/),
  ],
  [
    "an action that is two",
    (own) => [{ ...put(own, "a"), ...remove(own, "b") }],
    invalid(/TransactItems can only contain one of Check, Put, Update or Delete/),
  ],
  [
    "a table that is not there",
    () => [{ Put: { TableName: "contract-nowhere", Item: { id: S("x") } } }],
    ["ResourceNotFoundException"],
  ],
  [
    "a bad expression",
    (own) => [put(own, "a", {}, { ConditionExpression: "a ==" })],
    invalid(/^Invalid ConditionExpression: Syntax error/),
  ],
  [
    "more than 4 MB",
    (own) => Array.from({ length: 12 }, (_, i) => put(own, `n${i}`, { x: S("x".repeat(390_000)) })),
    invalid(/4 ?MB|size/i),
  ],
]

const refusedCases: Case[] = refusedWrites.map(([name, items, expected, notLocal]) => ({
  name: `refuses ${name}`,
  ...(notLocal !== undefined && { notLocal }),
  async run(target, own) {
    await refused(target, write(...items(own)), expected)
  },
}))

const tokens: Case[] = [
  {
    name: "a token makes a retry harmless",
    async run(target, own) {
      await target.client.send(write(put(own, "a", { n: N(1) })))
      const command = () =>
        new TransactWriteItemsCommand({
          TransactItems: [update(own, "a", "SET n = n + :one", { ":one": N(1) })],
          ClientRequestToken: `token-${own}`,
        })
      await target.client.send(command())
      await target.client.send(command())
      same((await stored(target, own, "a"))?.n, N(2))
    },
  },
  {
    name: "a token for another request is refused",
    async run(target, own) {
      const command = (n: number) =>
        new TransactWriteItemsCommand({
          TransactItems: [put(own, "a", { n: N(n) })],
          ClientRequestToken: `other-${own}`,
        })
      await target.client.send(command(1))
      await refused(target, command(2), ["IdempotentParameterMismatchException"])
    },
  },
  {
    name: "a token of a cancelled transaction is free",
    async run(target, own) {
      const command = () =>
        new TransactWriteItemsCommand({
          TransactItems: [put(own, "b", {}, absent), check(own, "a", "attribute_exists(pk)")],
          ClientRequestToken: `free-${own}`,
        })
      await refused(target, command(), canceledFor("None", failed))
      await target.client.send(write(put(own, "a")))
      await target.client.send(command())
      same(await stored(target, own, "b"), key(own, "b"))
    },
  },
]

const gets: Case[] = [
  {
    name: "a transactional get answers in order, empty where nothing is",
    async run({ client }, own) {
      await client.send(write(put(own, "a", { n: N(1), m: N(2) }), put(own, "b")))
      const { Responses } = await client.send(
        new TransactGetItemsCommand({
          TransactItems: [
            { Get: { TableName: main, Key: key(own, "b") } },
            { Get: { TableName: main, Key: key(own, "nothing") } },
            { Get: { TableName: main, Key: key(own, "a"), ProjectionExpression: "n" } },
          ],
        }),
      )
      same(Responses, [{ Item: key(own, "b") }, {}, { Item: { n: N(1) } }])
    },
  },
  {
    name: "a transactional get refuses one key twice",
    async run(target, own) {
      const Get = { TableName: main, Key: key(own, "a") }
      const command = new TransactGetItemsCommand({ TransactItems: [{ Get }, { Get }] })
      await refused(
        target,
        command,
        invalid("Transaction request cannot include multiple operations on one item"),
      )
    },
  },
]

const batches: Case[] = [
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
      await target.client.send(write(put(own, "a", { n: N(1), m: N(2) }), put(own, "b")))
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

export const transactions: Group = {
  name: "transactions and batches",
  cases: [...wholes, ...refusedCases, ...tokens, ...gets, ...batches],
}
