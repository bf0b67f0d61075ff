// From the name of an operation to what runs it.
import { DynamoError, serialization } from "./errors.ts"
import { batchGetItem, batchWriteItem } from "./operations/batch.ts"
import type { Input } from "./operations/parameters.ts"
import { query } from "./operations/query.ts"
import { scan } from "./operations/scan.ts"
import { deleteItem, getItem, putItem, updateItem } from "./operations/single.ts"
import { createTable, deleteTable, describeTable, listTables } from "./operations/tables.ts"
import { describeTimeToLive, updateTimeToLive } from "./operations/time-to-live.ts"
import { transactGetItems, transactWriteItems } from "./operations/transact.ts"
import type { Prepared } from "./store.ts"

const operations = {
  BatchGetItem: batchGetItem,
  BatchWriteItem: batchWriteItem,
  CreateTable: createTable,
  DeleteItem: deleteItem,
  DeleteTable: deleteTable,
  DescribeTable: describeTable,
  DescribeTimeToLive: describeTimeToLive,
  GetItem: getItem,
  ListTables: listTables,
  PutItem: putItem,
  Query: query,
  Scan: scan,
  TransactGetItems: transactGetItems,
  TransactWriteItems: transactWriteItems,
  UpdateItem: updateItem,
  UpdateTimeToLive: updateTimeToLive,
} as const

export type OperationName = keyof typeof operations

export const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name)

/** Reads and checks a request; what it returns only needs the tables. */
export function prepare(name: string, input: unknown): Prepared {
  if (!isOperation(name))
    throw new DynamoError("UnknownOperationException", `${name} is not an operation of this engine`)
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw serialization("Start of structure or map found where not expected")
  }
  return operations[name](input as Input)
}
