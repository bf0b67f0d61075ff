// The one table: opened over any DynamoDB client, created from what infra/topology.ts says.
import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb"
import { Table } from "dynamodb-toolbox/table"
import { portalTable } from "../../../infra/tables.ts"
import type { TableShape } from "../../../infra/topology.ts"
import { documentClient } from "./embedded/documents.ts"

/** The table as the stores use it. `client` may be AWS's, the embedded engine's, or one in between that watches. */
export function openTable(client: DynamoDBClient, name: string = portalTable.name) {
  return new Table({
    name,
    documentClient: documentClient(client, { marshallOptions: { removeUndefinedValues: true } }),
    partitionKey: { name: "pk", type: "string" },
    sortKey: { name: "sk", type: "string" },
    indexes: {
      gsi1: {
        type: "global",
        partitionKey: { name: "gsi1pk", type: "string" },
        sortKey: { name: "gsi1sk", type: "string" },
      },
    },
    entityAttributeSavedAs: "_et",
  })
}

export type PortalTable = ReturnType<typeof openTable>

function creation(shape: TableShape, name: string): CreateTableCommand {
  const keys = [
    shape.partitionKey,
    shape.sortKey,
    ...shape.indexes.flatMap((index) => [index.partitionKey, ...(index.sortKey ? [index.sortKey] : [])]),
  ]
  return new CreateTableCommand({
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: keys.map((key) => ({ AttributeName: key.name, AttributeType: key.type })),
    KeySchema: [
      { AttributeName: shape.partitionKey.name, KeyType: "HASH" },
      { AttributeName: shape.sortKey.name, KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: shape.indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: [
        { AttributeName: index.partitionKey.name, KeyType: "HASH" as const },
        ...(index.sortKey ? [{ AttributeName: index.sortKey.name, KeyType: "RANGE" as const }] : []),
      ],
      Projection: { ProjectionType: index.projection },
    })),
  })
}

/** Creates the table unless it is there. For the engines we run ourselves; in the cloud the deployment creates it. */
export async function createTable(client: DynamoDBClient, name: string = portalTable.name): Promise<void> {
  const shape = portalTable
  try {
    await client.send(creation(shape, name))
  } catch (error) {
    if (error instanceof ResourceInUseException || nameOf(error) === "ResourceInUseException") return
    throw error
  }
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: shape.ttlAttribute, Enabled: true },
    }),
  )
}

/** The engine's name of an error; classes differ between copies of the SDK, names do not. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ""
}
