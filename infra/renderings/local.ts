// Reads a running server of one machine back into the topology's words: what it noted as it started, and its engine's table.
import type { TestServer } from "@civil/api/testing/server.ts"
import type { KeyAttribute, TableShape } from "../shapes.ts"
import { type Described, each, type Named } from "./described.ts"
import { at, list, text } from "./json.ts"

/**
 * One machine has no memory limits, rights, keys of its own, log retention or runtime to choose; the table's stream is the
 * feed that the outbox worker's trigger names.
 */
export interface DescribedLocal extends Pick<Described, "queues" | "schedules" | "secrets" | "alarms"> {
  readonly tables: Named<
    Omit<TableShape, "stream" | "pointInTimeRecovery" | "billing" | "deletionProtection">
  >
  readonly functions: Named<unknown>
  readonly buckets: Named<unknown>
}

export async function describeLocal({ engine, runs }: TestServer, table: string): Promise<DescribedLocal> {
  if (!engine) throw new Error("This server has no engine of its own.")
  const { Table } = (await engine.execute("DescribeTable", { TableName: table })) as { Table: unknown }
  const ttl = await engine.execute("DescribeTimeToLive", { TableName: table })
  return {
    ...runs,
    schedules: each(runs.schedules, ({ about: _about, ...rest }) => rest),
    alarms: each(runs.alarms, ({ about: _about, ...rest }) => rest),
    tables: { [text(Table, "TableName")]: tableOf(Table, ttl) },
  }
}

function tableOf(table: unknown, ttl: unknown): DescribedLocal["tables"][string] {
  const key = (schema: readonly unknown[], kind: string): KeyAttribute => {
    const name = text(
      schema.find((one) => at(one, "KeyType") === kind),
      "AttributeName",
    )
    const type = list(table, "AttributeDefinitions").find((one) => at(one, "AttributeName") === name)
    return { name, type: text(type, "AttributeType") as KeyAttribute["type"] }
  }
  const keys = list(table, "KeySchema")
  return {
    name: text(table, "TableName"),
    partitionKey: key(keys, "HASH"),
    sortKey: key(keys, "RANGE"),
    indexes: list(table, "GlobalSecondaryIndexes").map((index) => ({
      name: text(index, "IndexName"),
      partitionKey: key(list(index, "KeySchema"), "HASH"),
      sortKey: key(list(index, "KeySchema"), "RANGE"),
      projection: text(index, "Projection.ProjectionType") as "ALL" | "KEYS_ONLY",
    })),
    ttlAttribute: text(ttl, "TimeToLiveDescription.AttributeName"),
  }
}
