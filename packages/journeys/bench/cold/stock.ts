// What many would write: Hono with its own Lambda adapter, the AWS SDK, dynamodb-toolbox, one route that reads one item.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"
import { Entity } from "dynamodb-toolbox/entity"
import { GetItemCommand } from "dynamodb-toolbox/entity/actions/get"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { Table } from "dynamodb-toolbox/table"
import { Hono } from "hono"
import { handle } from "hono/aws-lambda"

const client = new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT ?? "" })
const table = new Table({
  name: process.env.TABLE_NAME ?? "",
  documentClient: DynamoDBDocumentClient.from(client),
  partitionKey: { name: "pk", type: "string" },
  sortKey: { name: "sk", type: "string" },
  entityAttributeSavedAs: "_et",
})
const RecordItem = new Entity({
  name: "Record",
  table,
  timestamps: false,
  schema: item({ kind: string().key(), key: string().key(), value: string(), expiresAt: number() }),
  computeKey: ({ kind, key }: { kind: string; key: string }) => ({ pk: `${kind}#${key}`, sk: "RECORD" }),
})

const app = new Hono().get("/records/:key", async (c) => {
  const { Item } = await RecordItem.build(GetItemCommand)
    .key({ kind: "SESSION", key: c.req.param("key") })
    .options({ consistent: true })
    .send()
  return Item ? c.json(Item) : c.json({ error: "missing" }, 404)
})

export const handler = handle(app)
