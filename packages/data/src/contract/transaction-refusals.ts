// Transactions that are refused before any of their conditions is asked.
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb"
import { check, put, remove, write } from "./actions.ts"
import { type Case, type Expected, type Group, invalid, refused } from "./case.ts"
import { S } from "./values.ts"

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

export const refusedTransactions: Group = { name: "refused transactions", cases: refusedCases }
