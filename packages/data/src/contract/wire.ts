// The wire: JSON that no SDK would send, unknown operations, and the shape of error answers.
import assert from "node:assert/strict"
import type { Case, Group } from "./case.ts"
import { main } from "./fixture.ts"

type Row = [name: string, operation: string, body: unknown, type: RegExp, message?: RegExp]

const key = { pk: { S: "wire" }, sk: { S: "x" } }
const item = (value: unknown) => ({ TableName: main, Item: { ...key, a: value } })
const serialization = /com\.amazon\.coral\.service#SerializationException$/
const validation = /com\.amazon\.coral\.validate#ValidationException$/

const rows: Row[] = [
  ["an unknown operation", "MakeCoffee", {}, /UnknownOperationException$/],
  ["a body that is no JSON", "GetItem", "{", serialization],
  ["a list for a body", "GetItem", [], serialization],
  [
    "a table name that is a number",
    "GetItem",
    { TableName: 5, Key: key },
    serialization,
    /NUMBER_VALUE cannot be converted to String/,
  ],
  ["a table name that is a list", "GetItem", { TableName: [], Key: key }, serialization],
  ["a key that is a text", "GetItem", { TableName: main, Key: "x" }, serialization],
  ["a value that is a text", "PutItem", item("x"), serialization],
  [
    "a number given as number",
    "PutItem",
    item({ N: 5 }),
    serialization,
    /NUMBER_VALUE cannot be converted to String/,
  ],
  [
    "a text given as boolean",
    "PutItem",
    item({ S: true }),
    serialization,
    /TRUE_VALUE cannot be converted to String/,
  ],
  ["binary that is not base64", "PutItem", item({ B: "a" }), serialization],
  [
    "a limit that is a text",
    "Scan",
    { TableName: main, Limit: "x" },
    serialization,
    /STRING_VALUE cannot be converted to Integer/,
  ],
  ["a flag that is a number", "Query", { TableName: main, ScanIndexForward: 3 }, serialization],
  ["a value of two types", "PutItem", item({ S: "x", N: "1" }), validation, /more than one datatypes set/],
  ["a value of no known type", "PutItem", item({ X: "x" }), validation, /Supplied AttributeValue is empty/],
  ["no table name", "PutItem", { Item: key }, validation],
  ["no item", "PutItem", { TableName: main }, validation],
  ["an unknown way to return", "PutItem", { ...item({ S: "x" }), ReturnValues: "SOME" }, validation],
  ["no keys in a batch", "BatchGetItem", { RequestItems: {} }, validation],
  [
    "an update without expression text",
    "TransactWriteItems",
    { TransactItems: [{ Update: { TableName: main, Key: key } }] },
    validation,
  ],
]

const lax = (type: RegExp, name: string) =>
  type === serialization || name === "an update without expression text"

/** DynamoDB Local answers with the same names in other namespaces: of it only the name is asked. */
const wireCases: Case[] = rows.map(([name, operation, body, type, message]) => ({
  name,
  ...(lax(type, name) && { notLocal: "DynamoDB Local 1.11 reads requests laxly, or fails with status 500" }),
  async run({ wire, local }) {
    assert.ok(wire)
    const answer = await wire(operation, typeof body === "string" ? body : JSON.stringify(body))
    assert.equal(answer.status, 400)
    const found = String(answer.body.__type)
    const short = (text: string) => text.replace(/^.*#/, "").replace("$", "")
    if (local) assert.equal(short(found), short(type.source).replace(/^\^?/, ""))
    else assert.match(found, type)
    if (message && !local) assert.match(String(answer.body.message ?? answer.body.Message), message)
  },
}))

const more: Case[] = [
  {
    name: "a failed condition carries the item in its wire form",
    notLocal: "DynamoDB Local 1.11 predates ReturnValuesOnConditionCheckFailure on single writes (2023)",
    async run({ wire }) {
      assert.ok(wire)
      const put = { ...item({ B: "AQI=" }) }
      await wire("PutItem", JSON.stringify(put))
      const { body } = await wire(
        "PutItem",
        JSON.stringify({
          ...put,
          ConditionExpression: "attribute_not_exists(pk)",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      )
      assert.equal(body.__type, "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException")
      assert.deepEqual(body.Item, put.Item)
    },
  },
  {
    name: "nulls in a request are as if left out",
    async run({ wire }) {
      assert.ok(wire)
      const { status } = await wire(
        "GetItem",
        JSON.stringify({ TableName: main, Key: key, ProjectionExpression: null, ConsistentRead: null }),
      )
      assert.equal(status, 200)
    },
  },
]

export const wires: Group = { name: "the wire", cases: [...wireCases, ...more] }
