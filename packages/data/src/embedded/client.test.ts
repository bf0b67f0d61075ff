// SDK clients on the engine: bytes, errors, documents and listeners as with any DynamoDB.
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb"
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb"
import { describe, expect, test } from "vitest"
import { documentClient } from "../documents.ts"
import { embeddedClient } from "./client.ts"
import { type Engine, openEngine } from "./engine.ts"

const TableName = "notes"

async function opened(): Promise<Engine> {
  const engine = openEngine({ dataDir: ":memory:" })
  await engine.execute("CreateTable", {
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
  })
  return engine
}

describe("a document client on the engine", () => {
  const values: Record<string, unknown> = {
    text: "x",
    empty: "",
    number: 1.5,
    big: 12345678901234567890n,
    yes: true,
    nothing: null,
    list: [1, ["x", { deep: null }], undefined],
    map: { a: 1, gone: undefined, b: { c: [] } },
    texts: new Set(["a", "b"]),
    numbers: new Set([1, 2]),
    binary: new Uint8Array([1, 2]),
    binaries: new Set([new Uint8Array([1])]),
  }
  const config = { marshallOptions: { removeUndefinedValues: true } }

  test("gives and takes exactly what lib-dynamodb does", async () => {
    const engine = await opened()
    const client = embeddedClient(engine)
    const [ours, theirs] = [documentClient(client), DynamoDBDocumentClient.from(client, config)]
    for (const [id, writer] of [
      ["ours", ours],
      ["theirs", theirs],
    ] as const) {
      await writer.send(new PutCommand({ TableName, Item: { id, ...values } }))
    }
    const [a, b] = await Promise.all(
      ["ours", "theirs"].map((id) => ours.send(new GetCommand({ TableName, Key: { id } }))),
    )
    const c = await theirs.send(new GetCommand({ TableName, Key: { id: "ours" } }))
    expect(a).toEqual(c)
    expect({ ...b?.Item, id: "ours" }).toEqual(c.Item)
    const query = new QueryCommand({
      TableName,
      KeyConditionExpression: "id = :id",
      ExpressionAttributeValues: { ":id": "ours" },
      ReturnConsumedCapacity: "TOTAL",
    })
    expect(await ours.send(query)).toEqual(await theirs.send(query))
    await engine.close()
  })

  test("throws the SDK's errors, and lets a listener on the client hear every command", async () => {
    const engine = await opened()
    const client = embeddedClient(engine)
    const documents = documentClient(client)
    const put = () =>
      documents.send(
        new PutCommand({ TableName, Item: { id: "a" }, ConditionExpression: "attribute_not_exists(id)" }),
      )
    await put()
    await expect(put()).rejects.toBeInstanceOf(ConditionalCheckFailedException)
    const heard: string[] = []
    client.middlewareStack.add(
      (next, context) => (args) => {
        heard.push(String(context.commandName))
        return next(args)
      },
      { step: "initialize", name: "listener" },
    )
    await expect(put()).rejects.toBeInstanceOf(ConditionalCheckFailedException)
    expect(heard).toEqual(["PutItemCommand"])
    await engine.close()
  })
})

describe("a client of the SDK", () => {
  test("gets bytes for binary and the SDK's own error classes", async () => {
    const engine = await opened()
    const client = embeddedClient(engine)
    await client.send(
      new PutItemCommand({ TableName, Item: { id: { S: "a" }, B: { B: new Uint8Array([1, 2]) } } }),
    )
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: { id: { S: "a" } } }))
    expect(Item?.B).toEqual({ B: new Uint8Array([1, 2]) })
    const error = await client
      .send(
        new TransactWriteItemsCommand({
          TransactItems: [
            {
              ConditionCheck: {
                TableName,
                Key: { id: { S: "a" } },
                ConditionExpression: "attribute_not_exists(id)",
                ReturnValuesOnConditionCheckFailure: "ALL_OLD",
              },
            },
          ],
        }),
      )
      .catch((each: unknown) => each)
    expect(error).toBeInstanceOf(TransactionCanceledException)
    const [reason] = (error as TransactionCanceledException).CancellationReasons ?? []
    expect(reason?.Item?.B).toEqual({ B: new Uint8Array([1, 2]) })
    await engine.close()
  })

  test("may be a document client, with middleware of its own", async () => {
    const engine = await opened()
    const client = embeddedClient(engine)
    const seen: string[] = []
    client.middlewareStack.add(
      (next, context) => (args) => {
        seen.push(String(context.commandName))
        return next(args)
      },
      { step: "initialize", name: "listener" },
    )
    const documents = DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    })
    await documents.send(
      new PutCommand({ TableName, Item: { id: "a", list: [1, "x", null], not: undefined } }),
    )
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { id: "a" } }))
    expect(Item).toEqual({ id: "a", list: [1, "x", null] })
    expect(seen).toEqual(["PutItemCommand", "GetItemCommand"])
    await engine.close()
  })
})
