// Reads and checks the schema in a CreateTable request.
import { DynamoError, invalid, invalidValue } from "../errors.ts"
import type { IndexSchema, KeySchema, TableSchema } from "../schema.ts"
import type { Fields, Shape } from "../shape.ts"
import type { KeyType } from "../value.ts"
import { boolean, string, tableName } from "./parameters.ts"

const attributeName = { is: "string", required: true, min: 1, max: 255 } as const satisfies Shape
const keySchema = {
  is: "list",
  required: true,
  min: 1,
  max: 2,
  of: {
    is: "struct",
    fields: {
      AttributeName: attributeName,
      KeyType: { is: "string", required: true, among: ["HASH", "RANGE"] },
    },
  },
} as const satisfies Shape
const throughput = {
  is: "struct",
  fields: {
    ReadCapacityUnits: { is: "integer", required: true, min: 1 },
    WriteCapacityUnits: { is: "integer", required: true, min: 1 },
  },
} as const satisfies Shape
const index = {
  is: "struct",
  fields: {
    IndexName: { is: "string", required: true, min: 3, max: 255, pattern: "[a-zA-Z0-9_.-]+" },
    KeySchema: keySchema,
    Projection: {
      is: "struct",
      required: true,
      fields: {
        ProjectionType: { is: "string", among: ["ALL", "INCLUDE", "KEYS_ONLY"] },
        NonKeyAttributes: { is: "list", min: 1, max: 20, of: string },
      },
    },
    ProvisionedThroughput: throughput,
  },
} as const satisfies Shape

export const createFields = {
  TableName: tableName,
  AttributeDefinitions: {
    is: "list",
    required: true,
    of: {
      is: "struct",
      fields: {
        AttributeName: attributeName,
        AttributeType: { is: "string", required: true, among: ["B", "N", "S"] },
      },
    },
  },
  KeySchema: keySchema,
  BillingMode: { is: "string", among: ["PROVISIONED", "PAY_PER_REQUEST"] },
  ProvisionedThroughput: throughput,
  LocalSecondaryIndexes: { is: "list", of: index },
  GlobalSecondaryIndexes: { is: "list", of: index },
  DeletionProtectionEnabled: boolean,
} as const satisfies Fields

interface KeyElement {
  AttributeName: string
  KeyType: "HASH" | "RANGE"
}
interface Throughput {
  ReadCapacityUnits: number
  WriteCapacityUnits: number
}
interface IndexInput {
  IndexName: string
  KeySchema: KeyElement[]
  Projection: { ProjectionType?: IndexSchema["projection"]; NonKeyAttributes?: string[] }
  ProvisionedThroughput?: Throughput
}
export interface CreateInput {
  TableName: string
  AttributeDefinitions: { AttributeName: string; AttributeType: KeyType }[]
  KeySchema: KeyElement[]
  BillingMode?: "PROVISIONED" | "PAY_PER_REQUEST"
  ProvisionedThroughput?: Throughput
  LocalSecondaryIndexes?: IndexInput[]
  GlobalSecondaryIndexes?: IndexInput[]
}

function readKey(elements: KeyElement[], defined: Record<string, KeyType>): KeySchema {
  const names = elements.map(({ AttributeName }) => AttributeName)
  const [hash, range] = elements
  if (hash?.KeyType !== "HASH") {
    throw invalid("Invalid KeySchema: The first KeySchemaElement is not a HASH key type")
  }
  if (range !== undefined && range.KeyType !== "RANGE") {
    throw invalid("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type")
  }
  if (range !== undefined && names[0] === names[1]) {
    throw invalid("Both the Hash Key and the Range Key element in the KeySchema have the same name")
  }
  if (names.some((name) => !Object.hasOwn(defined, name))) {
    throw invalidValue(
      "Some index key attributes are not defined in AttributeDefinitions. " +
        `Keys: [${names.join(", ")}], AttributeDefinitions: [${Object.keys(defined).join(", ")}]`,
    )
  }
  return { hash: hash.AttributeName, range: range?.AttributeName }
}

function readIndex(
  given: IndexInput,
  local: boolean,
  table: KeySchema,
  defined: Record<string, KeyType>,
): IndexSchema {
  const key = readKey(given.KeySchema, defined)
  const { ProjectionType: projection, NonKeyAttributes: include } = given.Projection
  if (projection === undefined) throw invalidValue("Unknown ProjectionType: null")
  if (include !== undefined && projection !== "INCLUDE") {
    throw invalidValue(`ProjectionType is ${projection}, but NonKeyAttributes is specified`)
  }
  if (include === undefined && projection === "INCLUDE") {
    throw invalidValue("ProjectionType is INCLUDE, but NonKeyAttributes is not specified")
  }
  if (local && key.range === undefined) {
    throw invalidValue(`Index KeySchema does not have a range key for index: ${given.IndexName}`)
  }
  if (local && key.hash !== table.hash) {
    throw invalidValue(
      "Index KeySchema does not have the same leading hash key as table KeySchema " +
        `for index: ${given.IndexName}. index hash key: ${key.hash}, table hash key: ${table.hash}`,
    )
  }
  return { name: given.IndexName, local, key, projection, include: include ?? [] }
}

function readIndexes(input: CreateInput, key: KeySchema, defined: Record<string, KeyType>): IndexSchema[] {
  const { LocalSecondaryIndexes: locals, GlobalSecondaryIndexes: globals } = input
  if (locals?.length === 0) throw invalidValue("List of LocalSecondaryIndexes is empty")
  if (globals?.length === 0) throw invalidValue("List of GlobalSecondaryIndexes is empty")
  if (locals && key.range === undefined) {
    throw invalidValue(
      "Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex",
    )
  }
  const indexes = [
    ...(locals ?? []).map((index) => readIndex(index, true, key, defined)),
    ...(globals ?? []).map((index) => readIndex(index, false, key, defined)),
  ]
  indexes.forEach(({ name }, i) => {
    if (indexes.findIndex((each) => each.name === name) < i)
      throw invalidValue(`Duplicate index name: ${name}`)
  })
  if ((locals?.length ?? 0) > 5) {
    throw invalidValue("Number of LocalSecondaryIndexes exceeds per-table limit of 5")
  }
  if ((globals?.length ?? 0) > 20) {
    throw invalidValue("GlobalSecondaryIndex count exceeds the per-table limit of 20")
  }
  return indexes
}

function checkThroughput(input: CreateInput): void {
  const given = input.ProvisionedThroughput
  if (input.BillingMode === "PAY_PER_REQUEST") {
    if (given === undefined) return
    throw invalidValue(
      "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST",
    )
  }
  if (given !== undefined) return
  throw invalidValue(
    "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED",
  )
}

export function readSchema(input: CreateInput): Omit<TableSchema, "number" | "uuid" | "createdAt"> {
  checkThroughput(input)
  if (/[^a-zA-Z0-9_.-]/.test(input.TableName))
    throw new DynamoError("ValidationException", "Invalid table name")
  const types: Record<string, KeyType> = {}
  for (const { AttributeName, AttributeType } of input.AttributeDefinitions)
    types[AttributeName] = AttributeType
  const key = readKey(input.KeySchema, types)
  const indexes = readIndexes(input, key, types)
  const used = new Set(
    [key, ...indexes.map((index) => index.key)].flatMap(({ hash, range }) => [hash, range]),
  )
  const unused = Object.keys(types).filter((name) => !used.has(name))
  if (unused.length > 0) {
    const some = indexes.length > 0
    throw invalidValue(
      some
        ? "Some AttributeDefinitions are not used. AttributeDefinitions: " +
            `[${Object.keys(types).join(", ")}], keys used: [${[...used].filter(Boolean).join(", ")}]`
        : "Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions",
    )
  }
  return {
    name: input.TableName,
    billing: input.BillingMode ?? "PROVISIONED",
    throughput: input.ProvisionedThroughput ?? { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
    types,
    key,
    indexes,
    ttl: undefined,
  }
}
