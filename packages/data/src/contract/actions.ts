// Actions of transactions, written short.
import { type TransactWriteItem, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb"
import type { Item } from "./case.ts"
import { main } from "./fixture.ts"
import { S } from "./values.ts"

export const key = (own: string, sk: string) => ({ pk: S(own), sk: S(sk) })
export const put = (own: string, sk: string, item: Item = {}, extra: object = {}): TransactWriteItem => ({
  Put: { TableName: main, Item: { ...key(own, sk), ...item }, ...extra },
})
export const update = (
  own: string,
  sk: string,
  expression: string,
  values: Item,
  extra: object = {},
): TransactWriteItem => ({
  Update: {
    TableName: main,
    Key: key(own, sk),
    UpdateExpression: expression,
    ExpressionAttributeValues: values,
    ...extra,
  },
})
export const check = (
  own: string,
  sk: string,
  ConditionExpression: string,
  extra: object = {},
): TransactWriteItem => ({
  ConditionCheck: { TableName: main, Key: key(own, sk), ConditionExpression, ...extra },
})
export const remove = (own: string, sk: string, extra: object = {}): TransactWriteItem => ({
  Delete: { TableName: main, Key: key(own, sk), ...extra },
})
export const absent = { ConditionExpression: "attribute_not_exists(pk)" }
export const present = { ConditionExpression: "attribute_exists(pk)" }

export const write = (...TransactItems: TransactWriteItem[]) =>
  new TransactWriteItemsCommand({ TransactItems })
