// The engine against the plainest model of a table, a Map: any sequence of writes leaves both alike, in table and indexes.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Engine, openEngine } from "./engine.ts"
import { DynamoError } from "./errors.ts"

const TableName = "model"
const text = (AttributeName: string) => ({ AttributeName, AttributeType: "S" })
const key = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: "HASH" },
  { AttributeName: range, KeyType: "RANGE" },
]
const schema = {
  TableName,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [...["pk", "sk", "g"].map(text), { AttributeName: "n", AttributeType: "N" }],
  KeySchema: key("pk", "sk"),
  GlobalSecondaryIndexes: [
    { IndexName: "byN", KeySchema: key("g", "n"), Projection: { ProjectionType: "ALL" } },
  ],
}

interface Entry {
  pk: string
  sk: string
  g?: string
  n?: number
}
type Write =
  | { kind: "put"; entry: Entry; create: boolean }
  | { kind: "add"; pk: string; sk: string; by: number }
  | { kind: "move"; pk: string; sk: string; to: string | undefined }
  | { kind: "delete"; pk: string; sk: string; must: boolean }

const pk = fc.constantFrom("a", "b")
const sk = fc.constantFrom("1", "2", "3")
const group = fc.constantFrom("x", "y")
const whole = fc.integer({ min: -20, max: 20 })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const entry = fc
  .record({ pk, sk, g: maybe(group), n: maybe(whole) })
  .map(
    ({ g, n, ...rest }): Entry => ({ ...rest, ...(g !== undefined && { g }), ...(n !== undefined && { n }) }),
  )
const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constant("put" as const), entry, create: fc.boolean() }),
  fc.record({ kind: fc.constant("add" as const), pk, sk, by: whole }),
  fc.record({ kind: fc.constant("move" as const), pk, sk, to: maybe(group) }),
  fc.record({ kind: fc.constant("delete" as const), pk, sk, must: fc.boolean() }),
)

type Model = Map<string, Entry>
const place = ({ pk: hash, sk: range }: { pk: string; sk: string }) => `${hash}/${range}`
const at = (each: Write) => place(each.kind === "put" ? each.entry : each)

/** The entry after a write; `refused` when its condition fails. */
function after(model: Model, each: Write): Entry | undefined | "refused" {
  const before = model.get(at(each))
  if (each.kind === "put") return each.create && before ? "refused" : each.entry
  if (each.kind === "delete") return each.must && !before ? "refused" : undefined
  const { g, ...rest } = before ?? { pk: each.pk, sk: each.sk }
  if (each.kind === "move") return { ...rest, ...(each.to !== undefined && { g: each.to }) }
  return { ...rest, ...(g !== undefined && { g }), n: (rest.n ?? 0) + each.by }
}

const attributes = ({ pk: hash, sk: range, g, n }: Entry) => ({
  pk: { S: hash },
  sk: { S: range },
  ...(g !== undefined && { g: { S: g } }),
  ...(n !== undefined && { n: { N: String(n) } }),
})

function action(each: Write): Record<string, object> {
  if (each.kind === "put") {
    const condition = each.create && { ConditionExpression: "attribute_not_exists(pk)" }
    return { Put: { TableName, Item: attributes(each.entry), ...condition } }
  }
  const Key = { pk: { S: each.pk }, sk: { S: each.sk } }
  if (each.kind === "delete") {
    return { Delete: { TableName, Key, ...(each.must && { ConditionExpression: "attribute_exists(pk)" }) } }
  }
  const [UpdateExpression, value] =
    each.kind === "add"
      ? ["ADD n :v", { N: String(each.by) }]
      : each.to === undefined
        ? ["REMOVE g", undefined]
        : ["SET g = :v", { S: each.to }]
  const values = value && { ExpressionAttributeValues: { ":v": value } }
  return { Update: { TableName, Key, UpdateExpression, ...values } }
}

/** One transaction on distinct items: all of it happens in the model, or nothing. */
function applied(model: Model, writes: Write[]): boolean {
  const results = writes.map((each) => [at(each), after(model, each)] as const)
  if (results.some(([, result]) => result === "refused")) return false
  for (const [where, result] of results) {
    if (result === undefined) model.delete(where)
    else if (result !== "refused") model.set(where, result)
  }
  return true
}

async function accepted(engine: Engine, writes: Write[]): Promise<boolean> {
  try {
    await engine.execute("TransactWriteItems", { TransactItems: writes.map(action) })
    return true
  } catch (error) {
    if (error instanceof DynamoError && error.name === "TransactionCanceledException") return false
    throw error
  }
}

const inOrder = (entries: Entry[]) =>
  entries.toSorted((a, b) => (a.n ?? 0) - (b.n ?? 0) || (place(a) < place(b) ? -1 : 1)).map(attributes)

async function compare(engine: Engine, model: Model): Promise<void> {
  const { Items } = await engine.execute("Scan", { TableName })
  const entries = [...model.values()]
  expect(Items).toEqual(entries.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)).map(attributes))
  for (const g of ["x", "y"]) {
    const found = await engine.execute("Query", {
      ...{ TableName, IndexName: "byN", KeyConditionExpression: "g = :g" },
      ExpressionAttributeValues: { ":g": { S: g } },
    })
    expect(found.Items).toEqual(inOrder(entries.filter((each) => each.g === g && each.n !== undefined)))
  }
}

describe("any sequence of transactions", () => {
  test("leaves table and index as a Map would have it", async () => {
    const transaction = fc.uniqueArray(write, { selector: at, minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.array(transaction, { maxLength: 25 }), async (transactions) => {
        const engine = openEngine({ dataDir: ":memory:" })
        await engine.execute("CreateTable", schema)
        const model: Model = new Map()
        for (const writes of transactions) {
          expect(await accepted(engine, writes)).toBe(applied(model, writes))
        }
        await compare(engine, model)
        await engine.close()
      }),
      { numRuns: 60 },
    )
  })
})
