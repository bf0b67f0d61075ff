// The AWS SDK's client as a way to the table: for whoever needs its credential providers, or doubts the light one.
import * as dynamo from "@aws-sdk/client-dynamodb"
import type { Run, TableClient } from "./documents.ts"
import { toBytes, toTexts } from "./native.ts"

const operations = {
  BatchGetItem: dynamo.BatchGetItemCommand,
  BatchWriteItem: dynamo.BatchWriteItemCommand,
  CreateTable: dynamo.CreateTableCommand,
  DeleteItem: dynamo.DeleteItemCommand,
  DeleteTable: dynamo.DeleteTableCommand,
  DescribeTable: dynamo.DescribeTableCommand,
  DescribeTimeToLive: dynamo.DescribeTimeToLiveCommand,
  GetItem: dynamo.GetItemCommand,
  ListTables: dynamo.ListTablesCommand,
  PutItem: dynamo.PutItemCommand,
  Query: dynamo.QueryCommand,
  Scan: dynamo.ScanCommand,
  TransactGetItems: dynamo.TransactGetItemsCommand,
  TransactWriteItems: dynamo.TransactWriteItemsCommand,
  UpdateItem: dynamo.UpdateItemCommand,
  UpdateTimeToLive: dynamo.UpdateTimeToLiveCommand,
} as const

type Operation = keyof typeof operations
type AnyCommand = new (input: object) => dynamo.GetItemCommand

const isOperation = (name: string): name is Operation => Object.hasOwn(operations, name)

/** Operations through the client's whole stack: what middleware it has hears them, and errors are the SDK's. */
export function sdkRun(client: dynamo.DynamoDBClient): Run {
  return async (operation, input) => {
    if (!isOperation(operation)) throw new TypeError(`${operation} is not sent through the SDK`)
    const Command = operations[operation] as unknown as AnyCommand
    try {
      return toTexts(await client.send(new Command(toBytes(input))))
    } catch (error) {
      throw error instanceof Error ? Object.assign(error, { $service: "dynamodb" }) : error
    }
  }
}

export type SdkTableClient = dynamo.DynamoDBClient & TableClient

export const asTableClient = (client: dynamo.DynamoDBClient): SdkTableClient =>
  Object.assign(client, { run: sdkRun(client) })
