// Put, Get, Update and Delete: what each returns, overwrites and refuses.
import assert from "node:assert/strict"
import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  type ReturnValue,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import {
  type Case,
  conditionFailed,
  type Group,
  type Item,
  invalid,
  refused,
  same,
  type Target,
} from "./case.ts"
import { hashOnly, main } from "./fixture.ts"
import { B, L, M, N, NULL, S, SS } from "./values.ts"

const keyOf = (own: string) => ({ pk: S(own), sk: S("item") })

const put = ({ client }: Target, own: string, item: Item) =>
  client.send(new PutItemCommand({ TableName: main, Item: { ...keyOf(own), ...item } }))

async function stored({ client }: Target, own: string): Promise<Item | undefined> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: main, Key: keyOf(own), ConsistentRead: true }),
  )
  return Item
}

const puts: Case[] = [
  {
    name: "a put answers without attributes",
    async run(target, own) {
      const answer = await put(target, own, { a: N(1) })
      same(answer, {})
      same(await stored(target, own), { ...keyOf(own), a: N(1) })
    },
  },
  {
    name: "a put replaces the whole item",
    async run(target, own) {
      await put(target, own, { a: N(1), b: N(2) })
      await put(target, own, { c: N(3) })
      same(await stored(target, own), { ...keyOf(own), c: N(3) })
    },
  },
  {
    name: "a put returns what it replaced with ALL_OLD",
    async run({ client }, own) {
      const Item = { ...keyOf(own), a: N(1) }
      const first = await client.send(new PutItemCommand({ TableName: main, Item, ReturnValues: "ALL_OLD" }))
      assert.equal(first.Attributes, undefined)
      const second = await client.send(
        new PutItemCommand({ TableName: main, Item: { ...keyOf(own), b: N(2) }, ReturnValues: "ALL_OLD" }),
      )
      same(second.Attributes, Item)
    },
  },
  ...(["ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"] as const).map(
    (ReturnValues): Case => ({
      name: `a put cannot return ${ReturnValues}`,
      async run(target, own) {
        const command = new PutItemCommand({ TableName: main, Item: keyOf(own), ReturnValues })
        await refused(target, command, invalid(/ReturnValues can only be ALL_OLD or NONE/))
      },
    }),
  ),
  {
    name: "a put under a condition happens once",
    async run(target, own) {
      const create = () =>
        new PutItemCommand({
          TableName: main,
          Item: keyOf(own),
          ConditionExpression: "attribute_not_exists(pk)",
        })
      await target.client.send(create())
      await refused(target, create(), conditionFailed)
    },
  },
  {
    name: "a refused put shows what stands there when asked",
    notLocal: "DynamoDB Local 1.11 predates ReturnValuesOnConditionCheckFailure on single writes (2023)",
    async run(target, own) {
      await put(target, own, { a: N(1) })
      const error = await refused(
        target,
        new PutItemCommand({
          TableName: main,
          Item: keyOf(own),
          ConditionExpression: "attribute_not_exists(pk)",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
        conditionFailed,
      )
      same((error as { Item?: Item }).Item, { ...keyOf(own), a: N(1) })
    },
  },
  {
    name: "a put of every type comes back as it was",
    async run(target, own) {
      const item = {
        s: S("民政 ☂ \u0000 \u{1f600}"),
        n: N("-1.5"),
        b: B(0, 255, 128),
        nil: NULL,
        ss: SS("b", "a"),
        l: L(N(1), L(), M({})),
        m: M({ "a.b": S("x"), 民政: N(1) }),
      }
      await put(target, own, item)
      same(await stored(target, own), { ...keyOf(own), ...item })
    },
  },
]

const gets: Case[] = [
  {
    name: "a get of nothing answers without an item",
    async run(target, own) {
      same(await target.client.send(new GetItemCommand({ TableName: main, Key: keyOf(own) })), {})
    },
  },
  ...(
    [
      ["a", { a: N(1) }],
      ["a, absent", { a: N(1) }],
      ["absent", {}],
      ["m.x", { m: M({ x: N(1) }) }],
      ["m.x, m.y", { m: M({ x: N(1), y: M({ z: N(2) }) }) }],
      ["m.y.z", { m: M({ y: M({ z: N(2) }) }) }],
      ["l[1]", { l: L(S("b")) }],
      ["l[2], l[0]", { l: L(S("a"), M({ q: N(1), r: N(2) })) }],
      ["l[2].q", { l: L(M({ q: N(1) })) }],
      ["l[9]", {}],
      ["a.b", {}],
    ] as [string, Item][]
  ).map(
    ([ProjectionExpression, expected]): Case => ({
      name: `a get of ${ProjectionExpression} has only that`,
      async run(target, own) {
        await put(target, own, {
          a: N(1),
          m: M({ x: N(1), y: M({ z: N(2) }) }),
          l: L(S("a"), S("b"), M({ q: N(1), r: N(2) })),
        })
        const { Item } = await target.client.send(
          new GetItemCommand({ TableName: main, Key: keyOf(own), ProjectionExpression }),
        )
        same(Item, expected)
      },
    }),
  ),
  {
    name: "a get with names reaches reserved and odd attributes",
    async run(target, own) {
      await put(target, own, { name: S("x"), "a.b": N(1) })
      const { Item } = await target.client.send(
        new GetItemCommand({
          TableName: main,
          Key: keyOf(own),
          ProjectionExpression: "#n, #o",
          ExpressionAttributeNames: { "#n": "name", "#o": "a.b" },
        }),
      )
      same(Item, { name: S("x"), "a.b": N(1) })
    },
  },
]

const deletes: Case[] = [
  {
    name: "a delete of nothing is fine",
    async run(target, own) {
      const { Attributes } = await target.client.send(
        new DeleteItemCommand({ TableName: main, Key: keyOf(own), ReturnValues: "ALL_OLD" }),
      )
      assert.equal(Attributes, undefined)
    },
  },
  {
    name: "a delete returns the item with ALL_OLD",
    async run(target, own) {
      await put(target, own, { a: N(1) })
      const { Attributes } = await target.client.send(
        new DeleteItemCommand({ TableName: main, Key: keyOf(own), ReturnValues: "ALL_OLD" }),
      )
      same(Attributes, { ...keyOf(own), a: N(1) })
      assert.equal(await stored(target, own), undefined)
    },
  },
  {
    name: "a delete under a failed condition leaves the item",
    async run(target, own) {
      await put(target, own, { a: N(1) })
      const command = new DeleteItemCommand({
        TableName: main,
        Key: keyOf(own),
        ConditionExpression: "a = :v",
        ExpressionAttributeValues: { ":v": N(2) },
      })
      await refused(target, command, conditionFailed)
      same(await stored(target, own), { ...keyOf(own), a: N(1) })
    },
  },
  {
    name: "a delete of nothing under attribute_exists is refused",
    async run(target, own) {
      const command = new DeleteItemCommand({
        TableName: main,
        Key: keyOf(own),
        ConditionExpression: "attribute_exists(pk)",
      })
      await refused(target, command, conditionFailed)
    },
  },
]

const returned: [ReturnValue, Item | undefined, Item | undefined][] = [
  ["NONE", { a: N(1), b: N(5), m: M({ x: N(1), y: N(2) }) }, undefined],
  [
    "ALL_OLD",
    { a: N(1), b: N(5), m: M({ x: N(1), y: N(2) }) },
    { a: N(1), b: N(5), m: M({ x: N(1), y: N(2) }) },
  ],
  [
    "ALL_NEW",
    { a: N(1), b: N(5), m: M({ x: N(1), y: N(2) }) },
    { a: N(2), b: N(5), m: M({ x: N(2), y: N(2) }) },
  ],
  ["UPDATED_OLD", { a: N(1), b: N(5), m: M({ x: N(1), y: N(2) }) }, { a: N(1), m: M({ x: N(1) }) }],
  ["UPDATED_NEW", { a: N(1), b: N(5), m: M({ x: N(1), y: N(2) }) }, { a: N(2), m: M({ x: N(2) }) }],
  ["UPDATED_OLD", { m: M({ y: N(2) }) }, undefined],
]

const updateReturns: Case[] = [
  ...returned.map(
    ([ReturnValues, before, expected]): Case => ({
      name: `an update returns ${ReturnValues} of ${JSON.stringify(before)}`,
      ...(before?.a &&
        ReturnValues.startsWith("UPDATED") && { notLocal: "DynamoDB Local 1.11 returns the whole map" }),
      async run(target, own) {
        if (before) await put(target, own, before)
        const { Attributes } = await target.client.send(
          new UpdateItemCommand({
            TableName: main,
            Key: keyOf(own),
            UpdateExpression: "SET a = :two, m.x = :two",
            ExpressionAttributeValues: { ":two": N(2) },
            ReturnValues,
          }),
        )
        const whole = ReturnValues === "ALL_OLD" || ReturnValues === "ALL_NEW"
        same(Attributes, expected && { ...(whole && keyOf(own)), ...expected })
      },
    }),
  ),
  {
    name: "an update without an expression makes an item of its key",
    async run(target, own) {
      await target.client.send(new UpdateItemCommand({ TableName: main, Key: keyOf(own) }))
      same(await stored(target, own), keyOf(own))
    },
  },
  {
    name: "an update of nothing under a failed condition makes nothing",
    async run(target, own) {
      const command = new UpdateItemCommand({
        TableName: main,
        Key: keyOf(own),
        UpdateExpression: "SET a = :v",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeValues: { ":v": N(1) },
      })
      await refused(target, command, conditionFailed)
      assert.equal(await stored(target, own), undefined)
    },
  },
  {
    name: "a table with only a hash key works alike",
    async run({ client }, own) {
      await client.send(new PutItemCommand({ TableName: hashOnly, Item: { id: S(own), a: N(1) } }))
      const { Item } = await client.send(new GetItemCommand({ TableName: hashOnly, Key: { id: S(own) } }))
      same(Item, { id: S(own), a: N(1) })
    },
  },
]

export const writes: Group = { name: "single items", cases: [...puts, ...gets, ...deletes, ...updateReturns] }
