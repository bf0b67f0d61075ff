// The tables the cases use: text keys with indexes of every projection, number keys, binary keys, a hash key alone.
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  ListTablesCommand,
  type ScalarAttributeType,
} from "@aws-sdk/client-dynamodb"
import type { Target } from "./case.ts"

const attributes = (types: Record<string, ScalarAttributeType>) =>
  Object.entries(types).map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }))
const key = (hash: string, range?: string) => [
  { AttributeName: hash, KeyType: "HASH" as const },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: "RANGE" as const }]),
]

export const main = "contract-main"
export const numbers = "contract-numbers"
export const binary = "contract-binary"
export const hashOnly = "contract-hash"

const billing = { BillingMode: "PAY_PER_REQUEST" as const }

export const tables: CreateTableCommandInput[] = [
  {
    ...billing,
    TableName: main,
    AttributeDefinitions: attributes({ pk: "S", sk: "S", g: "S", gn: "N", ls: "S" }),
    KeySchema: key("pk", "sk"),
    GlobalSecondaryIndexes: [
      { IndexName: "all", KeySchema: key("g", "gn"), Projection: { ProjectionType: "ALL" } },
      { IndexName: "keys", KeySchema: key("g"), Projection: { ProjectionType: "KEYS_ONLY" } },
      {
        IndexName: "some",
        KeySchema: key("g", "sk"),
        Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["title"] },
      },
    ],
    LocalSecondaryIndexes: [
      { IndexName: "local", KeySchema: key("pk", "ls"), Projection: { ProjectionType: "KEYS_ONLY" } },
    ],
  },
  {
    ...billing,
    TableName: numbers,
    AttributeDefinitions: attributes({ id: "N", place: "N" }),
    KeySchema: key("id", "place"),
  },
  {
    ...billing,
    TableName: binary,
    AttributeDefinitions: attributes({ id: "B", place: "B" }),
    KeySchema: key("id", "place"),
  },
  {
    ...billing,
    TableName: hashOnly,
    AttributeDefinitions: attributes({ id: "S" }),
    KeySchema: key("id"),
  },
]

async function active({ client }: Target, TableName: string): Promise<void> {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }))
    if (Table?.TableStatus === "ACTIVE") return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function gone({ client }: Target, name: string): Promise<void> {
  for (;;) {
    const { TableNames = [] } = await client.send(new ListTablesCommand({}))
    if (!TableNames.includes(name)) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

export async function createTables(target: Target): Promise<void> {
  await removeTables(target)
  for (const table of tables) {
    await target.client.send(new CreateTableCommand(table))
    await active(target, String(table.TableName))
  }
}

export async function removeTables(target: Target): Promise<void> {
  const { TableNames = [] } = await target.client.send(new ListTablesCommand({}))
  for (const TableName of TableNames.filter((name) => name.startsWith("contract-"))) {
    await target.client.send(new DeleteTableCommand({ TableName }))
    await gone(target, TableName)
  }
}
