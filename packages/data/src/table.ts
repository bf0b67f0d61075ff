// The one table: opened over any DynamoDB client, created from what infra/topology.ts says.
import { Table } from "dynamodb-toolbox/table"
import { portalTable } from "../../../infra/tables.ts"
import type { TableShape } from "../../../infra/topology.ts"
import { documentClient, type TableClient } from "./documents.ts"

/** The table as the stores use it. `client` may be the embedded engine's, the light one, the SDK's, or one in between that watches. */
export function openTable(client: TableClient, name: string = portalTable.name) {
  return new Table({
    name,
    documentClient: documentClient(client),
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

function creation(shape: TableShape, name: string): object {
  const keys = [
    shape.partitionKey,
    shape.sortKey,
    ...shape.indexes.flatMap((index) => [index.partitionKey, ...(index.sortKey ? [index.sortKey] : [])]),
  ]
  return {
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
        { AttributeName: index.partitionKey.name, KeyType: "HASH" },
        ...(index.sortKey ? [{ AttributeName: index.sortKey.name, KeyType: "RANGE" }] : []),
      ],
      Projection: { ProjectionType: index.projection },
    })),
  }
}

/** Creates the table unless it is there. For the engines we run ourselves; in the cloud the deployment creates it. */
export async function createTable({ run }: TableClient, name: string = portalTable.name): Promise<void> {
  const shape = portalTable
  try {
    await run("CreateTable", creation(shape, name))
  } catch (error) {
    if (nameOf(error) === "ResourceInUseException") return
    throw error
  }
  await run("UpdateTimeToLive", {
    TableName: name,
    TimeToLiveSpecification: { AttributeName: shape.ttlAttribute, Enabled: true },
  })
}

/** The engine's name of an error; classes differ between copies of the SDK, names do not. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ""
}
