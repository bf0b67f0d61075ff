// Whatever JSON comes over the wire: an answer or one of DynamoDB's errors, never a fault of ours.
import fc from "fast-check"
import { expect, test } from "vitest"
import { openEngine } from "./engine.ts"
import { DynamoError } from "./errors.ts"

const TableName = "fuzz"
const operations = [
  ...[
    "BatchGetItem",
    "BatchWriteItem",
    "CreateTable",
    "DeleteItem",
    "DescribeTable",
    "DescribeTimeToLive",
    "GetItem",
  ],
  ...["ListTables", "PutItem", "Query", "Scan", "TransactGetItems", "TransactWriteItems", "UpdateItem"],
]

const scalar = fc.oneof(
  fc.constantFrom(
    "id",
    "a",
    "1",
    "",
    "AQ==",
    "SET a = :v",
    "a = :v",
    "id = :v",
    "a[0].b",
    "a, b",
    ":v",
    "ALL_OLD",
    "TOTAL",
  ),
  fc.constantFrom(null, true, false, 0, 1, -1, 2.5, [], {}),
)
const type = fc.constantFrom("S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M", "X")
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: "small" }, scalar, tie("typed"), fc.array(tie("any"), { maxLength: 3 })),
  typed: fc.dictionary(type, tie("any"), { maxKeys: 2 }),
})).any
const map = fc.dictionary(fc.constantFrom("id", "a", ":v", "#n", TableName), value, { maxKeys: 3 })
const part = fc.oneof(value, map, scalar)
const item = fc.constant({ id: { S: "x" } })
const parameters = fc.record(
  {
    TableName: fc.oneof({ weight: 4, arbitrary: fc.constant(TableName) }, { weight: 1, arbitrary: scalar }),
    Key: fc.oneof(item, part),
    Item: fc.oneof(item, part),
    KeyConditionExpression: fc.oneof(fc.constant("id = :v"), scalar),
    UpdateExpression: scalar,
    ConditionExpression: scalar,
    FilterExpression: scalar,
    ProjectionExpression: scalar,
    ExpressionAttributeValues: fc.oneof(fc.constant({ ":v": { S: "x" } }), map, scalar),
    ExpressionAttributeNames: part,
    ExclusiveStartKey: fc.oneof(item, part),
    Limit: scalar,
    Segment: scalar,
    TotalSegments: scalar,
    IndexName: scalar,
    Select: scalar,
    ReturnValues: scalar,
    RequestItems: fc.oneof(part, fc.dictionary(fc.constant(TableName), part)),
    TransactItems: fc.oneof(
      part,
      fc.array(fc.dictionary(fc.constantFrom("Put", "Get", "Update", "Delete", "ConditionCheck"), part)),
    ),
    AttributeDefinitions: part,
    KeySchema: part,
    BillingMode: fc.constant("PAY_PER_REQUEST"),
    GlobalSecondaryIndexes: part,
    ProvisionedThroughput: part,
  },
  { requiredKeys: ["TableName"] },
)

test("a request is answered or refused by name", async () => {
  const engine = openEngine({ dataDir: ":memory:" })
  await engine.execute("CreateTable", {
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations), fc.oneof(parameters, part), async (operation, input) => {
      const outcome = await engine.execute(operation, input).catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome, outcome.stack).toBeInstanceOf(DynamoError)
    }),
    { numRuns: Number(process.env.FUZZ ?? 3000) },
  )
  await engine.close()
})
