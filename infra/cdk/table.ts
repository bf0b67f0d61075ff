// The one table; after a restore the functions can be led to the restored one by two parameters.
import { CfnCondition, Fn, RemovalPolicy } from "aws-cdk-lib"
import { CfnTable } from "aws-cdk-lib/aws-dynamodb"
import type { CfnKey } from "aws-cdk-lib/aws-kms"
import type { KeyAttribute, TableShape } from "../topology.ts"
import { topology } from "../topology.ts"
import { notRestored } from "./questions.ts"
import { logicalId, ownArn, physicalName, type Rendering } from "./rendering.ts"

/** The table that the functions use. */
export interface UsedTable {
  readonly name: string
  readonly arn: string
  readonly streamArn: string
}

const shape: TableShape = topology.tables.portal

export function addTable({ stack, value }: Rendering, key: CfnKey): UsedTable {
  const { stream, indexes } = shape
  const table = new CfnTable(stack, logicalId("Table", shape.name), {
    tableName: physicalName(shape.name),
    billingMode: "PAY_PER_REQUEST",
    attributeDefinitions: attributes(),
    keySchema: keySchema(shape.partitionKey, shape.sortKey),
    globalSecondaryIndexes: indexes.map((index) => ({
      indexName: index.name,
      keySchema: keySchema(index.partitionKey, index.sortKey),
      projection: { projectionType: index.projection },
    })),
    timeToLiveSpecification: { attributeName: shape.ttlAttribute, enabled: true },
    ...(stream === "none" ? {} : { streamSpecification: { streamViewType: stream } }),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: shape.pointInTimeRecovery },
    deletionProtectionEnabled: shape.deletionProtection,
    sseSpecification: { sseEnabled: true, sseType: "KMS", kmsMasterKeyId: key.attrArn },
  })
  // Protected as it is, it could not be taken back even by a first creation that fails.
  table.applyRemovalPolicy(RemovalPolicy.RETAIN)

  const restored = value("RestoredTable")
  const own = new CfnCondition(stack, "UsesItsOwnTable", {
    expression: Fn.conditionEquals(restored, notRestored),
  })
  const either = (mine: string, theirs: string) => Fn.conditionIf(own.logicalId, mine, theirs).toString()
  const restoredArn = ownArn("dynamodb", `table/\${RestoredTable}`)
  return {
    name: either(table.ref, restored),
    arn: either(table.attrArn, restoredArn),
    streamArn: either(
      table.attrStreamArn,
      ownArn("dynamodb", `table/\${RestoredTable}/stream/\${RestoredTableStream}`),
    ),
  }
}

function attributes(): CfnTable.AttributeDefinitionProperty[] {
  const all = [shape, ...shape.indexes].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
  const named = new Map(all.flatMap((each) => (each ? [[each.name, each] as const] : [])))
  return [...named.values()].map(({ name, type }) => ({ attributeName: name, attributeType: type }))
}

function keySchema(partition: KeyAttribute, sort: KeyAttribute | undefined): CfnTable.KeySchemaProperty[] {
  const hash = { attributeName: partition.name, keyType: "HASH" }
  return sort ? [hash, { attributeName: sort.name, keyType: "RANGE" }] : [hash]
}
