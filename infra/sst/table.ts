// The one table as SST's Dynamo.
import type { KeyAttribute, TableShape } from "../shapes.ts"
import { type Cloud, physical } from "./cloud.ts"
import type { Key } from "./key.ts"
import { logical } from "./names.ts"

const words = { S: "string", N: "number", B: "binary" } as const

/** The table the functions work on: the stage's own, or one brought back from a point in time. The own one stays as it is. */
export function servedTable(cloud: Cloud, key: Key): sst.aws.Dynamo {
  const own = table(cloud, key)
  const { restoredTable } = cloud.stage
  return restoredTable ? cloud.sst.aws.Dynamo.get("RestoredTable", restoredTable) : own
}

function table(cloud: Cloud, key: Key): sst.aws.Dynamo {
  const shape: TableShape = cloud.topology.tables.portal
  return new cloud.sst.aws.Dynamo(logical(shape.name, "Table"), {
    fields: Object.fromEntries(fields(shape).map(({ name, type }) => [name, words[type]])),
    primaryIndex: { hashKey: shape.partitionKey.name, rangeKey: shape.sortKey.name },
    globalIndexes: Object.fromEntries(
      shape.indexes.map((index) => [
        index.name,
        {
          hashKey: index.partitionKey.name,
          ...(index.sortKey ? { rangeKey: index.sortKey.name } : {}),
          projection: index.projection === "ALL" ? ("all" as const) : ("keys-only" as const),
        },
      ]),
    ),
    ...(shape.stream === "none" ? {} : { stream: "new-and-old-images" as const }),
    ttl: shape.ttlAttribute,
    deletionProtection: cloud.stage.kept && shape.deletionProtection,
    transform: {
      table: (args, options) => {
        args.name = physical(cloud, shape.name)
        args.pointInTimeRecovery = { enabled: cloud.stage.kept && shape.pointInTimeRecovery }
        args.serverSideEncryption = { enabled: true, kmsKeyArn: key.arn }
        // A deployment that would put an empty table in its place stops.
        options.protect = cloud.stage.kept
        return undefined
      },
    },
  })
}

function fields(shape: TableShape): KeyAttribute[] {
  const indexed = shape.indexes.flatMap(({ partitionKey, sortKey }) => [
    partitionKey,
    ...(sortKey ? [sortKey] : []),
  ])
  return [shape.partitionKey, shape.sortKey, ...indexed]
}
