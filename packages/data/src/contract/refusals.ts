// What is refused before anything happens: keys, values, sizes and parameters that cannot be; and how numbers are kept.
import {
  type AttributeValue,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import { type Case, type Expected, type Group, type Item, invalid, refused, same } from "./case.ts"
import { main, numbers } from "./fixture.ts"
import { BS, L, M, N, NS, S, SS } from "./values.ts"

const noTable: Expected = [
  "ResourceNotFoundException",
  /Requested resource not found|Cannot do operations on a non-existent table/,
]
const mismatch = invalid("The provided key element does not match the schema")

const keys: [name: string, key: Item, expected: Expected, notLocal?: string][] = [
  ["without its range", { pk: S("x") }, mismatch],
  ["with an attribute too many", { pk: S("x"), sk: S("y"), more: S("z") }, mismatch],
  ["with another attribute", { pk: S("x"), other: S("y") }, mismatch],
  ["of the wrong type", { pk: N(1), sk: S("y") }, mismatch],
  ["with an empty hash", { pk: S(""), sk: S("y") }, invalid(/empty string/)],
  ["with an empty range", { pk: S("x"), sk: S("") }, invalid(/empty string/)],
  ["with 2049 bytes of hash", { pk: S("x".repeat(2049)), sk: S("y") }, invalid(/2048 bytes/)],
  ["with 1025 bytes of range", { pk: S("x"), sk: S("y".repeat(1025)) }, invalid(/1024 bytes/)],
]

const keyCases: Case[] = keys.map(([name, Key, expected, notLocal]) => ({
  name: `a key ${name}`,
  ...(notLocal !== undefined && { notLocal }),
  run: async (target) => {
    await refused(target, new GetItemCommand({ TableName: main, Key }), expected)
  },
}))

const base = { pk: S("refused"), sk: S("x") }
const tooLong = "9".repeat(39)

const items: [name: string, item: Item, expected: Expected, notLocal?: string][] = [
  [
    "without a hash key",
    { sk: S("x") },
    invalid("One or more parameter values were invalid: Missing the key pk in the item"),
  ],
  [
    "without a range key",
    { pk: S("x") },
    invalid("One or more parameter values were invalid: Missing the key sk in the item"),
  ],
  [
    "whose key has the wrong type",
    { pk: S("x"), sk: N(1) },
    invalid("One or more parameter values were invalid: Type mismatch for key sk expected: S actual: N"),
  ],
  ["with an empty key", { pk: S(""), sk: S("x") }, invalid(/empty string/)],
  [
    "whose index key has the wrong type",
    { ...base, g: N(1) },
    invalid(/Type mismatch for Index Key g Expected: S Actual: N/),
  ],
  ["with an empty index key", { ...base, g: S(""), gn: N(1) }, invalid(/empty string/)],
  ["with an empty text set", { ...base, a: SS() }, invalid(/An string set {2}may not be empty/)],
  ["with an empty number set", { ...base, a: NS() }, invalid(/An number set {2}may not be empty/)],
  ["with an empty binary set", { ...base, a: BS() }, invalid(/Binary sets should not be empty/)],
  ["with a text twice in a set", { ...base, a: SS("a", "a") }, invalid(/contains duplicates/)],
  ["with a number twice in a set", { ...base, a: NS(1, "1.0") }, invalid(/contains duplicates/)],
  ["with binary twice in a set", { ...base, a: BS([1], [1]) }, invalid(/contains duplicates/)],
  ["with a number that is none", { ...base, a: N("abc") }, invalid(/cannot be converted to a numeric value/)],
  ["with an empty number", { ...base, a: N("") }, invalid(/cannot be converted to a numeric value/)],
  ["with 39 digits", { ...base, a: N(tooLong) }, invalid(/38 significant digits/)],
  ["with a number too large", { ...base, a: N("1E126") }, invalid(/Number overflow/)],
  ["with a number too small", { ...base, a: N("1E-131") }, invalid(/Number underflow/)],
  [
    "with NULL false",
    { ...base, a: { NULL: false } },
    invalid(/Null attribute value types must have the value of true/),
  ],
  [
    "with a value of no type",
    { ...base, a: {} as AttributeValue },
    invalid(/Supplied AttributeValue is empty/),
  ],
  [
    "with a value of two types",
    { ...base, a: { S: "x", N: "1" } as unknown as AttributeValue },
    invalid(/more than one datatypes set/),
    "the SDK sends one of the two",
  ],
  ["with a bad value deep inside", { ...base, a: L(M({ b: NS(1, 1) })) }, invalid(/contains duplicates/)],
  [
    "larger than 400 KB",
    { ...base, a: S("x".repeat(409_600)) },
    invalid("Item size has exceeded the maximum allowed size"),
  ],
]

const itemCases: Case[] = items
  .filter(([, , , why]) => why !== "the SDK sends one of the two")
  .map(([name, Item, expected, notLocal]) => ({
    name: `an item ${name}`,
    ...(notLocal !== undefined && { notLocal }),
    run: async (target) => {
      await refused(target, new PutItemCommand({ TableName: main, Item }), expected)
    },
  }))

/** Names and values together count: 409,600 bytes is the most. */
const largest: Case = {
  name: "an item of exactly 400 KB is accepted, one byte more after an update is not",
  async run(target, own) {
    const { client } = target
    const used = Buffer.byteLength(`pk${own}skxa`)
    const Item = { pk: S(own), sk: S("x"), a: S("x".repeat(409_600 - used)) }
    await client.send(new PutItemCommand({ TableName: main, Item }))
    const grow = new UpdateItemCommand({
      TableName: main,
      Key: { pk: S(own), sk: S("x") },
      UpdateExpression: "SET b = :v",
      ExpressionAttributeValues: { ":v": N(1) },
    })
    await refused(target, grow, invalid("Item size to update has exceeded the maximum allowed size"))
  },
}

const canonical: [given: string, kept: string][] = [
  ["1.0", "1"],
  ["001", "1"],
  ["+5", "5"],
  ["-0", "0"],
  ["0.000", "0"],
  ["1e3", "1000"],
  ["1E-3", "0.001"],
  ["123.4500", "123.45"],
  [".5", "0.5"],
  ["-12.30e1", "-123"],
  ["12345678901234567890.123456789012345678", "12345678901234567890.123456789012345678"],
  ["1E125", `1${"0".repeat(125)}`],
  ["1E-130", `0.${"0".repeat(129)}1`],
  ["100000000000000000000000000000000000000000", "100000000000000000000000000000000000000000"],
]

const numberCases: Case[] = canonical.map(([given, kept]) => ({
  name: `the number ${given} is kept as ${kept.length > 50 ? `${kept.length} characters` : kept}`,
  async run({ client }, own) {
    const Key = { pk: S(own), sk: S("x") }
    await client.send(new PutItemCommand({ TableName: main, Item: { ...Key, a: N(given), s: NS(given) } }))
    const { Item } = await client.send(new GetItemCommand({ TableName: main, Key }))
    same(Item, { ...Key, a: N(kept), s: NS(kept) })
  },
}))

const parameterErrors: [name: string, extra: object, expected: Expected][] = [
  [
    "values without an expression",
    { ExpressionAttributeValues: { ":v": N(1) } },
    invalid(/ExpressionAttributeValues can only be specified when using expressions/),
  ],
  [
    "names without an expression",
    { ExpressionAttributeNames: { "#a": "a" } },
    invalid("ExpressionAttributeNames can only be specified when using expressions"),
  ],
  [
    "empty values",
    { ConditionExpression: "attribute_exists(a)", ExpressionAttributeValues: {} },
    invalid("ExpressionAttributeValues must not be empty"),
  ],
  [
    "empty names",
    { ConditionExpression: "attribute_exists(a)", ExpressionAttributeNames: {} },
    invalid("ExpressionAttributeNames must not be empty"),
  ],
  [
    "a value's name without colon",
    { ConditionExpression: "a = :v", ExpressionAttributeValues: { v: N(1) } },
    invalid('ExpressionAttributeValues contains invalid key: Syntax error; key: "v"'),
  ],
  [
    "a name without hash",
    { ConditionExpression: "attribute_exists(a)", ExpressionAttributeNames: { a: "b" } },
    invalid('ExpressionAttributeNames contains invalid key: Syntax error; key: "a"'),
  ],
  [
    "a bad value",
    { ConditionExpression: "a = :v", ExpressionAttributeValues: { ":v": N("x") } },
    invalid(/^ExpressionAttributeValues contains invalid value: .* for key :v$/),
  ],
  ["a table that is not there", { TableName: "contract-nowhere" }, noTable],
  [
    "a table name of two characters",
    { TableName: "ab" },
    invalid(/greater than or equal to 3|at least 3 characters/),
  ],
  ["a table name with a slash", { TableName: "a/bc" }, invalid(/\[a-zA-Z0-9_.-\]\+/)],
]

const parameterCases: Case[] = parameterErrors.map(([name, extra, expected]) => ({
  name: `a put with ${name}`,
  run: async (target) => {
    await refused(target, new PutItemCommand({ TableName: main, Item: base, ...extra }), expected)
  },
}))

const typed: Case = {
  name: "a number key of text type",
  run: async (target) => {
    const command = new QueryCommand({
      TableName: numbers,
      KeyConditionExpression: "id = :v",
      ExpressionAttributeValues: { ":v": S("1") },
    })
    await refused(
      target,
      command,
      invalid(
        "One or more parameter values were invalid: Condition parameter type does not match schema type",
      ),
    )
  },
}

export const refusals: Group = {
  name: "refusals",
  cases: [...keyCases, ...itemCases, largest, ...numberCases, ...parameterCases, typed],
}
