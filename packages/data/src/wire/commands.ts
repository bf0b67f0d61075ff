// Stands in for `@aws-sdk/lib-dynamodb` in the Lambda bundles: the same commands, without the SDK's classes behind them.
import type { Node } from "../documents.ts"

const all = {}
const metrics = { ItemCollectionMetrics: { ItemCollectionKey: all } }
const metricsByTable = { ItemCollectionMetrics: { "*": { "*": { ItemCollectionKey: all } } } }
const expected = { "*": { Value: null, AttributeValueList: [] } }
const legacy = { "*": { AttributeValueList: [] } }
const values = { ExpressionAttributeValues: all }
const writes = { "*": { "*": { PutRequest: { Item: all }, DeleteRequest: { Key: all } } } }
const keys = { "*": { Keys: { "*": all } } }
const page = { Items: { "*": all }, LastEvaluatedKey: all }

function command(operation: string, inputKeyNodes: Node, outputKeyNodes: Node) {
  return class {
    readonly operation = operation
    readonly inputKeyNodes = inputKeyNodes
    readonly outputKeyNodes = outputKeyNodes
    readonly input: object

    constructor(input: object) {
      this.input = input
    }
  }
}

export const GetCommand = command("GetItem", { Key: all }, { Item: all })
export const PutCommand = command(
  "PutItem",
  { Item: all, Expected: expected, ...values },
  { Attributes: all, ...metrics },
)
export const UpdateCommand = command(
  "UpdateItem",
  { Key: all, AttributeUpdates: { "*": { Value: null } }, Expected: expected, ...values },
  { Attributes: all, ...metrics },
)
export const DeleteCommand = command(
  "DeleteItem",
  { Key: all, Expected: expected, ...values },
  { Attributes: all, ...metrics },
)
export const QueryCommand = command(
  "Query",
  { KeyConditions: legacy, QueryFilter: legacy, ExclusiveStartKey: all, ...values },
  page,
)
export const ScanCommand = command("Scan", { ScanFilter: legacy, ExclusiveStartKey: all, ...values }, page)
export const BatchGetCommand = command(
  "BatchGetItem",
  { RequestItems: keys },
  { Responses: { "*": { "*": all } }, UnprocessedKeys: keys },
)
export const BatchWriteCommand = command(
  "BatchWriteItem",
  { RequestItems: writes },
  { UnprocessedItems: writes, ...metricsByTable },
)
export const TransactGetCommand = command(
  "TransactGetItems",
  { TransactItems: { "*": { Get: { Key: all } } } },
  { Responses: { "*": { Item: all } } },
)
export const TransactWriteCommand = command(
  "TransactWriteItems",
  {
    TransactItems: {
      "*": {
        ConditionCheck: { Key: all, ...values },
        Put: { Item: all, ...values },
        Delete: { Key: all, ...values },
        Update: { Key: all, ...values },
      },
    },
  },
  metricsByTable,
)
