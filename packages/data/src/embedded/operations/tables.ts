// CreateTable, DescribeTable, ListTables and DeleteTable.
import { randomUUID } from "node:crypto"
import { DynamoError, notFound } from "../errors.ts"
import { keyNames, type TableSchema } from "../schema.ts"
import { checkShape, type Fields } from "../shape.ts"
import type { Prepared, Store } from "../store.ts"
import { type Input, tableName } from "./parameters.ts"
import { type CreateInput, createFields, readSchema } from "./table-schema.ts"

const account = "000000000000"

const arn = (name: string) => `arn:aws:dynamodb:local:${account}:table/${name}`

const keySchema = (key: TableSchema["key"]) =>
  keyNames(key).map((AttributeName, i) => ({ AttributeName, KeyType: i === 0 ? "HASH" : "RANGE" }))

function describe(store: Store, schema: TableSchema): Record<string, unknown> {
  const rows = store.catalog.get(schema.name).rows
  const totals = rows
    .prepared(`SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes FROM ${rows.name}`)
    .get()
  const { count, bytes } = totals as { count: number; bytes: number }
  const throughput = { NumberOfDecreasesToday: 0, ...schema.throughput }
  const indexes = (local: boolean) => {
    const list = schema.indexes.filter((index) => index.local === local)
    return list.length === 0 ? undefined : list.map((index) => describeIndex(rows, schema, index))
  }
  const [locals, globals] = [indexes(true), indexes(false)]
  return {
    AttributeDefinitions: Object.entries(schema.types).map(([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    TableName: schema.name,
    KeySchema: keySchema(schema.key),
    TableStatus: "ACTIVE",
    CreationDateTime: schema.createdAt / 1000,
    ProvisionedThroughput: throughput,
    TableSizeBytes: bytes,
    ItemCount: count,
    TableArn: arn(schema.name),
    TableId: schema.uuid,
    ...(schema.billing === "PAY_PER_REQUEST" && {
      BillingModeSummary: {
        BillingMode: schema.billing,
        LastUpdateToPayPerRequestDateTime: schema.createdAt / 1000,
      },
    }),
    ...(locals && { LocalSecondaryIndexes: locals }),
    ...(globals && { GlobalSecondaryIndexes: globals }),
    DeletionProtectionEnabled: false,
  }
}

function describeIndex(
  rows: ReturnType<Store["catalog"]["get"]>["rows"],
  schema: TableSchema,
  index: TableSchema["indexes"][number],
) {
  const column = `x${schema.indexes.indexOf(index)}h`
  const sql = `SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes FROM ${rows.name} WHERE ${column} IS NOT NULL`
  const { count, bytes } = rows.prepared(sql).get() as { count: number; bytes: number }
  return {
    IndexName: index.name,
    KeySchema: keySchema(index.key),
    Projection: {
      ProjectionType: index.projection,
      ...(index.projection === "INCLUDE" && { NonKeyAttributes: index.include }),
    },
    IndexSizeBytes: bytes,
    ItemCount: count,
    IndexArn: `${arn(schema.name)}/index/${index.name}`,
    ...(!index.local && {
      IndexStatus: "ACTIVE",
      ProvisionedThroughput: { NumberOfDecreasesToday: 0, ...schema.throughput },
    }),
  }
}

const inUse = (message: string) => new DynamoError("ResourceInUseException", message)

export function createTable(input: Input): Prepared {
  checkShape(input, createFields)
  const read = readSchema(input as unknown as CreateInput)
  return {
    write: true,
    run(store) {
      if (store.catalog.find(read.name)) throw inUse(`Table already exists: ${read.name}`)
      const schema: TableSchema = {
        ...read,
        number: store.catalog.nextNumber(),
        uuid: randomUUID(),
        createdAt: store.now(),
      }
      store.catalog.create(schema)
      return { TableDescription: describe(store, schema) }
    },
  }
}

export const nameFields = { TableName: tableName } as const satisfies Fields
const missing = (name: string) => notFound(`Requested resource not found: Table: ${name} not found`)

export function describeTable(input: Input): Prepared {
  checkShape(input, nameFields)
  const name = input.TableName as string
  return {
    write: false,
    run(store) {
      const table = store.catalog.find(name)
      if (table === undefined) throw missing(name)
      return { Table: describe(store, table.schema) }
    },
  }
}

export function deleteTable(input: Input): Prepared {
  checkShape(input, nameFields)
  const name = input.TableName as string
  return {
    write: true,
    run(store) {
      const table = store.catalog.find(name)
      if (table === undefined) throw missing(name)
      const description = describe(store, table.schema)
      store.catalog.drop(table.schema)
      return { TableDescription: { ...description, TableStatus: "DELETING" } }
    },
  }
}

const listFields = {
  ExclusiveStartTableName: { is: "string", pattern: "[a-zA-Z0-9_.-]+", min: 3, max: 255 },
  Limit: { is: "integer", min: 1, max: 100 },
} as const satisfies Fields

export function listTables(input: Input): Prepared {
  checkShape(input, listFields)
  const limit = (input.Limit as number | undefined) ?? 100
  const start = input.ExclusiveStartTableName as string | undefined
  return {
    write: false,
    run(store) {
      const rest = store.catalog.names().filter((name) => start === undefined || name > start)
      const names = rest.slice(0, limit)
      return {
        TableNames: names,
        ...(rest.length > limit && { LastEvaluatedTableName: names.at(-1) }),
      }
    },
  }
}
