// Transactions: all or nothing, reasons in order, tokens, limits.
import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import {
  GetItemCommand,
  TransactGetItemsCommand,
  type TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb"
import { absent, check, key, present, put, remove, update, write } from "./actions.ts"
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

/** An engine remembers tokens beyond the run that sent them. */
const thisRun = randomUUID().slice(0, 8)
const tokenOf = (name: string, own: string) => `${name}-${own}-${thisRun}`

const tokens: Case[] = [
  {
    name: "a token makes a retry harmless",
    async run(target, own) {
      await target.client.send(write(put(own, "a", { n: N(1) })))
      const command = () =>
        new TransactWriteItemsCommand({
          TransactItems: [update(own, "a", "SET n = n + :one", { ":one": N(1) })],
          ClientRequestToken: tokenOf("token", own),
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
          ClientRequestToken: tokenOf("other", own),
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
          ClientRequestToken: tokenOf("free", own),
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

export const transactions: Group = {
  name: "transactions",
  cases: [...wholes, ...tokens, ...gets],
}
