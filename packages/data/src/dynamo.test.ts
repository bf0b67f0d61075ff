// Both clients a setting chooses from do the same on an engine behind a port: values, refusals, the table itself.
import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb"
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { documentClient } from "./documents.ts"
import { type DynamoClient, dynamoClient } from "./dynamo.ts"
import { type Engine, openEngine } from "./embedded/engine.ts"
import { createTable } from "./table.ts"
import { fromValue, toValue, type WireValue } from "./values.ts"

const TableName = "portal"

describe.each(["light", "sdk"])("the client AWS_CLIENT=%s", (AWS_CLIENT) => {
  let engine: Engine
  let client: DynamoClient
  beforeAll(async () => {
    engine = openEngine({ dataDir: ":memory:" })
    const { port } = await engine.listen(0)
    client = await dynamoClient({ AWS_CLIENT, DYNAMODB_ENDPOINT: `http://127.0.0.1:${port}` })
    expect(await createTable(client)).toEqual({ expires: true })
  })
  afterAll(async () => {
    client.close()
    await engine.close()
  })

  const Key = { pk: "PERSON#1", sk: "ALL" }
  const Item = {
    ...Key,
    text: "民政",
    empty: "",
    number: -1.5,
    big: 12345678901234567890n,
    yes: true,
    nothing: null,
    list: [1, ["x", { deep: null }]],
    map: { B: "an attribute called B", b: { c: [] } },
    texts: new Set(["a", "b"]),
    numbers: new Set([1, 2]),
    binary: new Uint8Array([0, 255]),
    binaries: new Set([new Uint8Array([1])]),
  }

  test("writes and reads values of every kind", async () => {
    const documents = documentClient(client)
    await documents.send(new PutCommand({ TableName, Item }))
    expect((await documents.send(new GetCommand({ TableName, Key }))).Item).toEqual(Item)
    const { Items, Count } = await documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": Key.pk },
      }),
    )
    expect({ Items, Count }).toEqual({ Items: [Item], Count: 1 })
  })

  test("is refused by name, with reasons", async () => {
    const documents = documentClient(client)
    const ConditionExpression = "attribute_not_exists(pk)"
    await expect(
      documents.send(new PutCommand({ TableName, Item: Key, ConditionExpression })),
    ).rejects.toMatchObject({
      name: "ConditionalCheckFailedException",
      message: "The conditional request failed",
    })
    const put = (pk: string) => ({ Put: { TableName, Item: { pk, sk: "ALL" }, ConditionExpression } })
    await expect(
      documents.send(new TransactWriteCommand({ TransactItems: [put("PERSON#2"), put("PERSON#1")] })),
    ).rejects.toMatchObject({
      name: "TransactionCanceledException",
      CancellationReasons: [{ Code: "None" }, { Code: "ConditionalCheckFailed" }],
    })
  })
})

test("no other client can be asked for", async () => {
  await expect(dynamoClient({ AWS_CLIENT: "heavy" })).rejects.toThrow(
    'AWS_CLIENT is light or sdk, not "heavy"',
  )
})

describe("values", () => {
  const scalars = fc.oneof(
    fc.string(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
    fc.bigInt(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.uint8Array({ minLength: 1 }),
    fc.uniqueArray(fc.string(), { minLength: 1 }).map((all) => new Set(all)),
    fc.uniqueArray(fc.maxSafeInteger(), { minLength: 1 }).map((all) => new Set(all)),
  )
  const names = fc.string().filter((name) => name !== "__proto__")
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 3 }, scalars, fc.array(tie("tree")), fc.dictionary(names, tie("tree"))),
  }))
  const options = { removeUndefinedValues: true, convertTopLevelContainer: true } as const

  test("are converted as lib-dynamodb converts them, both ways", async () => {
    await fc.assert(
      fc.property(fc.dictionary(names, tree), (item) => {
        const theirs = marshall(item, options)
        const ours = toValue(item)
        const json = JSON.stringify(theirs, (_, value: unknown) =>
          ArrayBuffer.isView(value) || Buffer.isBuffer(value) ? undefined : value,
        )
        expect(JSON.parse(json)).toEqual(withoutBinary(ours))
        expect(fromValue(ours)).toEqual(unmarshall(theirs as never, { convertWithoutMapWrapper: true }))
      }),
    )
  })

  test("never decide what an object inherits, as the SDK's may", () => {
    const sent = JSON.parse('{"values":{"__proto__":{"admin":true}}}') as object
    expect(() => toValue(sent)).toThrow("no name in a table: __proto__")
    const kept = JSON.parse('{"M":{"__proto__":{"M":{"admin":{"BOOL":true}}},"name":{"S":"x"}}}') as WireValue
    const found = fromValue(kept) as { name: string; admin?: boolean }
    expect(found).toEqual({ name: "x" })
    expect(found.admin).toBeUndefined()
  })

  test.each([
    ["a number that is not kept exactly", 2 ** 53],
    ["no number", Number.NaN],
    ["an endless number", Number.POSITIVE_INFINITY],
    ["a symbol", Symbol("x")],
    ["an empty set", new Set()],
    ["a set of lists", new Set([[1]])],
    ["a date", new Date(0)],
  ])("that DynamoDB cannot keep are refused: %s", (_, value) => {
    expect(() => toValue({ value })).toThrow()
    expect(() => marshall({ value }, options)).toThrow()
  })
})

/** Bytes and base64 text differ by design; what they stand for is compared on the way back. */
const withoutBinary = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, each: unknown) =>
      name === "B" && typeof each === "string" ? undefined : each,
    ),
  )
