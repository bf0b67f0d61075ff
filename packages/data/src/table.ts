// The one table: opened over any DynamoDB client, created from what infra/topology.ts says.
import { Table } from "dynamodb-toolbox/table"
import { portalTable } from "../../../infra/tables.ts"
import type { TableShape } from "../../../infra/topology.ts"
import { documentClient, type Run, type TableClient } from "./documents.ts"

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

export interface MadeTable {
  /** The engine deletes by itself what has expired; elsewhere `sweepExpired` does (`sweep.ts`). */
  readonly expires: boolean
}

const halfSecond = () => new Promise<void>((resolve) => setTimeout(resolve, 500))
const mostWaits = 240

/** Creates the table unless it is there. For the engines we run ourselves; in the cloud the deployment creates it. */
export async function createTable(
  { run }: TableClient,
  name: string = portalTable.name,
  wait = halfSecond,
): Promise<MadeTable> {
  await run("CreateTable", creation(portalTable, name)).catch(unless("ResourceInUseException"))
  for (let waits = 0; !(await active(run, name)); waits++) {
    if (waits === mostWaits) throw new Error(`the table ${name} does not become active`)
    await wait()
  }
  return { expires: await expiring(run, name) }
}

async function active(run: Run, TableName: string): Promise<boolean> {
  const { Table } = (await run("DescribeTable", { TableName })) as { Table?: { TableStatus?: string } }
  return Table?.TableStatus === "ACTIVE"
}

/** Switches the table's expiry on unless it is; false where the engine has none. */
async function expiring(run: Run, TableName: string): Promise<boolean> {
  interface Told {
    TimeToLiveDescription?: { TimeToLiveStatus?: string }
  }
  try {
    const { TimeToLiveDescription: told } = (await run("DescribeTimeToLive", { TableName })) as Told
    if (told?.TimeToLiveStatus?.startsWith("ENABL") === true) return true
    const TimeToLiveSpecification = { AttributeName: portalTable.ttlAttribute, Enabled: true }
    await run("UpdateTimeToLive", { TableName, TimeToLiveSpecification })
    return true
  } catch (error) {
    unless("UnknownOperationException")(error)
    return false
  }
}

/** Passes over an error of this name. */
const unless = (name: string) => (error: unknown) => {
  if (nameOf(error) !== name) throw error
}

/** The engine's name of an error; classes differ between copies of the SDK, names do not. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ""
}
