// Query: key conditions, order, limits, pages and projections, on keys of every type and on indexes.
import assert from "node:assert/strict"
import { BatchWriteItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb"
import type { Case, Group, Item, Target } from "./case.ts"
import { binary, main, numbers } from "./fixture.ts"
import { B, N, S } from "./values.ts"

export async function fill({ client }: Target, table: string, items: Item[]): Promise<void> {
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

export const queries: Group = {
  name: "queries",
  cases: [...textCases, ...numberCases, binaryCase],
}
