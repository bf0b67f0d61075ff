// Tables: making, describing, listing and deleting them, their TTL, and schemas that cannot be.
import assert from "node:assert/strict"
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTablesCommand,
  PutItemCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb"
import { type Case, type Expected, type Group, invalid, refused, same } from "./case.ts"
import { main } from "./fixture.ts"
import { S } from "./values.ts"

const simple = (own: string): CreateTableCommandInput => ({
  TableName: `contract-${own}`,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
  KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
})

const lives: Case[] = [
  {
    name: "a table is made, described, used and deleted",
    async run(target, own) {
      const { client } = target
      const TableName = `contract-${own}`
      const { TableDescription } = await client.send(new CreateTableCommand(simple(own)))
      assert.equal(TableDescription?.TableName, TableName)
      const { Table } = await client.send(new DescribeTableCommand({ TableName }))
      assert.deepEqual(
        [Table?.TableStatus, Table?.ItemCount, Table?.KeySchema?.[0]?.AttributeName],
        ["ACTIVE", 0, "id"],
      )
      assert.ok(Table?.CreationDateTime instanceof Date)
      await client.send(new PutItemCommand({ TableName, Item: { id: S("x") } }))
      await refused(target, new CreateTableCommand(simple(own)), ["ResourceInUseException"])
      await client.send(new DeleteTableCommand({ TableName }))
      await refused(target, new PutItemCommand({ TableName, Item: { id: S("x") } }), [
        "ResourceNotFoundException",
      ])
      await client.send(new CreateTableCommand(simple(own)))
      const again = await client.send(new DescribeTableCommand({ TableName }))
      assert.equal(again.Table?.ItemCount, 0)
      await client.send(new DeleteTableCommand({ TableName }))
    },
  },
  {
    name: "a description names keys, indexes and projections",
    async run({ client }) {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: main }))
      assert.deepEqual(
        Table?.KeySchema?.map(({ AttributeName, KeyType }) => [AttributeName, KeyType]),
        [
          ["pk", "HASH"],
          ["sk", "RANGE"],
        ],
      )
      const globals = Table?.GlobalSecondaryIndexes?.map(({ IndexName, Projection }) => [
        IndexName,
        Projection?.ProjectionType,
      ])
      assert.deepEqual(globals?.sort(), [
        ["all", "ALL"],
        ["keys", "KEYS_ONLY"],
        ["some", "INCLUDE"],
      ])
      assert.equal(Table?.LocalSecondaryIndexes?.[0]?.IndexName, "local")
      assert.equal(Table?.BillingModeSummary?.BillingMode, "PAY_PER_REQUEST")
    },
  },
  {
    name: "tables are listed by name in pages",
    async run({ client }) {
      const seen: string[] = []
      let start: string | undefined
      do {
        const page = await client.send(
          new ListTablesCommand({ Limit: 2, ...(start && { ExclusiveStartTableName: start }) }),
        )
        seen.push(...(page.TableNames ?? []))
        start = page.LastEvaluatedTableName
      } while (start !== undefined)
      assert.ok(seen.includes(main))
      assert.deepEqual(seen, [...new Set(seen)].sort())
    },
  },
  ...[DescribeTableCommand, DeleteTableCommand].map(
    (Command): Case => ({
      name: `${Command.name} of a table that is not there`,
      async run(target) {
        await refused(target, new Command({ TableName: "contract-nowhere" }), [
          "ResourceNotFoundException",
          "Requested resource not found: Table: contract-nowhere not found",
        ])
      },
    }),
  ),
  {
    name: "TTL is switched on and off",
    async run(target, own) {
      const { client } = target
      const TableName = `contract-${own}`
      await client.send(new CreateTableCommand(simple(own)))
      const status = async () =>
        (await client.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription
      same(await status(), { TimeToLiveStatus: "DISABLED" })
      const on = { TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: "until" } }
      same((await client.send(new UpdateTimeToLiveCommand(on))).TimeToLiveSpecification, {
        Enabled: true,
        AttributeName: "until",
      })
      same(await status(), { TimeToLiveStatus: "ENABLED", AttributeName: "until" })
      await refused(target, new UpdateTimeToLiveCommand(on), invalid("TimeToLive is already enabled"))
      await client.send(new DeleteTableCommand({ TableName }))
    },
  },
]

const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const })
const hash = (AttributeName: string) => ({ AttributeName, KeyType: "HASH" as const })
const range = (AttributeName: string) => ({ AttributeName, KeyType: "RANGE" as const })
const ALL = { ProjectionType: "ALL" as const }
const global = (IndexName: string, ...KeySchema: ReturnType<typeof hash | typeof range>[]) => ({
  GlobalSecondaryIndexes: [{ IndexName, KeySchema, Projection: ALL }],
})

const wrong: [
  name: string,
  extra: Partial<CreateTableCommandInput>,
  expected: Expected,
  notLocal?: string,
][] = [
  ["a name of two characters", { TableName: "ab" }, invalid(/at least 3|greater than or equal to 3/)],
  ["a name with a space", { TableName: "a b c" }, invalid()],
  [
    "a key that is not defined",
    { KeySchema: [hash("other")] },
    invalid(/not defined in AttributeDefinitions/),
  ],
  [
    "a range key first",
    { KeySchema: [range("id")] },
    invalid(/first KeySchemaElement is not a HASH key type/),
  ],
  [
    "two hash keys",
    { KeySchema: [hash("id"), hash("b")], AttributeDefinitions: [attribute("id"), attribute("b")] },
    invalid(/second KeySchemaElement is not a RANGE key type/),
  ],
  ["one attribute twice", { KeySchema: [hash("id"), range("id")] }, invalid(/same name/)],
  [
    "an attribute no key uses",
    { AttributeDefinitions: [attribute("id"), attribute("b")] },
    invalid(/Number of attributes in KeySchema/),
  ],
  [
    "no billing mode and no throughput",
    { BillingMode: "PROVISIONED" },
    invalid(/ReadCapacityUnits and WriteCapacityUnits must both be specified/),
  ],
  [
    "throughput that is paid by request",
    { ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 } },
    invalid(/Neither ReadCapacityUnits nor WriteCapacityUnits can be specified/),
    "DynamoDB Local 1.11 accepts it",
  ],
  [
    "an empty list of indexes",
    { GlobalSecondaryIndexes: [] },
    invalid(/List of GlobalSecondaryIndexes is empty/),
  ],
  [
    "an index on an undefined attribute",
    global("one", hash("b")),
    invalid(/not defined in AttributeDefinitions/),
  ],
  [
    "two indexes of one name",
    {
      GlobalSecondaryIndexes: [
        { IndexName: "one", KeySchema: [hash("id")], Projection: ALL },
        { IndexName: "one", KeySchema: [hash("id")], Projection: ALL },
      ],
    },
    invalid(/Duplicate index name: one/),
  ],
  [
    "an index without projection type",
    { GlobalSecondaryIndexes: [{ IndexName: "one", KeySchema: [hash("id")], Projection: {} }] },
    invalid(/Unknown ProjectionType: null/),
  ],
  [
    "attributes listed for a projection of all",
    {
      GlobalSecondaryIndexes: [
        { IndexName: "one", KeySchema: [hash("id")], Projection: { ...ALL, NonKeyAttributes: ["x"] } },
      ],
    },
    invalid(/ProjectionType is ALL, but NonKeyAttributes is specified/),
  ],
  [
    "a local index on a table without range key",
    { LocalSecondaryIndexes: [{ IndexName: "one", KeySchema: [hash("id"), range("id")], Projection: ALL }] },
    invalid(),
  ],
  [
    "21 global indexes",
    {
      GlobalSecondaryIndexes: Array.from({ length: 21 }, (_, i) => ({
        IndexName: `index${i}`,
        KeySchema: [hash("id")],
        Projection: ALL,
      })),
    },
    ["ValidationException", /exceeds the per-table limit of 20/],
    "DynamoDB Local 1.11 says LimitExceededException",
  ],
]

const wrongCases: Case[] = wrong.map(([name, extra, expected, notLocal]) => ({
  name: `refuses a table with ${name}`,
  ...(notLocal !== undefined && { notLocal }),
  async run(target, own) {
    await refused(target, new CreateTableCommand({ ...simple(own), ...extra }), expected)
  },
}))

export const definitions: Group = { name: "tables", cases: [...lives, ...wrongCases] }
