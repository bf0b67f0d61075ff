// Measures bookings (one Get and one TransactWrite of five items, 64 in flight, durable) by each way into the engine.
// node packages/data/src/embedded/measure.ts [seconds each]
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb"
import { marshall } from "@aws-sdk/util-dynamodb"
import { documentClient } from "../documents.ts"
import { embeddedClient, embeddedHttpClient } from "./client.ts"
import { type Engine, openEngine } from "./engine.ts"

const seconds = Number(process.argv[2] ?? 3)
const rounds = 3
const inFlight = 64
const TableName = "measure"
const config = { marshallOptions: { removeUndefinedValues: true } }

const schema = {
  TableName,
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: ["pk", "sk", "g", "gs"].map((name) => ({ AttributeName: name, AttributeType: "S" })),
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: "gsi1",
      KeySchema: [
        { AttributeName: "g", KeyType: "HASH" },
        { AttributeName: "gs", KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "ALL" },
    },
  ],
}

const absent = { ConditionExpression: "attribute_not_exists(pk)" }
const put = (Item: object) => ({ Put: { TableName, Item, ...absent } })

/** What a booking writes: a place, the person's ledger, the couple's lock, the appointment, a notice. */
function booking(id: string) {
  const sealed = "x".repeat(240)
  return [
    {
      Update: {
        TableName,
        Key: { pk: `PLACES#310113#${id.slice(-2)}`, sk: id },
        UpdateExpression: "SET #s = :booked, holder = :id, appointment = :id REMOVE #u",
        ConditionExpression: "attribute_not_exists(pk) OR (#s = :held AND #u < :now)",
        ExpressionAttributeNames: { "#s": "state", "#u": "until" },
        ExpressionAttributeValues: {
          ":booked": "booked",
          ":held": "held",
          ":id": id,
          ":now": 1_800_000_000_000,
        },
      },
    },
    put({ pk: `PERSON#${id}`, sk: "BOOKINGS", rev: 1, live: { marriage: id }, recent: [id], strikes: [] }),
    put({ pk: `COUPLE#${id}`, sk: "marriage", appointment: id }),
    put({
      ...{ pk: `APT#${id}`, sk: "APT", state: "booked", date: "2026-11-30", time: "09:00", sealed, rev: 1 },
      ...{ history: [{ at: "2026-11-22T09:00:00Z", what: "booked" }], g: `WAIT#${id}`, gs: "x" },
    }),
    put({ pk: `OUTBOX#${id.slice(-1)}`, sk: `2026-11-22#${id}`, kind: "notice", body: sealed }),
  ]
}

type Book = (id: string) => Promise<unknown>
const key = (id: string) => ({ pk: `PERSON#${id}`, sk: "BOOKINGS" })

const byDocuments =
  (documents: DynamoDBDocumentClient): Book =>
  async (id) => {
    await documents.send(new GetCommand({ TableName, Key: key(id) }))
    await documents.send(new TransactWriteCommand({ TransactItems: booking(id) }))
  }

const marshalled = (write: object) =>
  Object.fromEntries(
    Object.entries(write as Record<string, Record<string, object>>).map(([kind, input]) => {
      const values = ["Item", "Key", "ExpressionAttributeValues"].filter((name) => input[name])
      return [
        kind,
        { ...input, ...Object.fromEntries(values.map((name) => [name, marshall(input[name] ?? {})])) },
      ]
    }),
  )

const byEngine =
  (engine: Engine): Book =>
  async (id) => {
    await engine.execute("GetItem", { TableName, Key: marshall(key(id)) })
    await engine.execute("TransactWriteItems", { TransactItems: booking(id).map(marshalled) })
  }

const from = (client: DynamoDBClient) => byDocuments(DynamoDBDocumentClient.from(client, config))

const ways: [name: string, open: (engine: Engine) => Book][] = [
  ["engine.execute", byEngine],
  ["documentClient(embeddedClient)", (engine) => byDocuments(documentClient(embeddedClient(engine)))],
  ["DynamoDBDocumentClient.from(embeddedClient)", (engine) => from(embeddedClient(engine))],
  ["DynamoDBDocumentClient.from(embeddedHttpClient)", (engine) => from(embeddedHttpClient(engine))],
]

/** By the clock, and by processor time, which other programs on the machine disturb less. */
interface Rate {
  wall: number
  cpu: number
}

async function rate(open: (engine: Engine) => Book): Promise<Rate> {
  const dataDir = mkdtempSync(join(tmpdir(), "measure-"))
  const engine = openEngine({ dataDir })
  await engine.execute("CreateTable", schema)
  const book = open(engine)
  const start = performance.now()
  const before = process.cpuUsage()
  const end = start + seconds * 1000
  let count = 0
  const worker = async () => {
    while (performance.now() < end) await book(`${Math.random().toString(36).slice(2)}-${count++}`)
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  const used = process.cpuUsage(before)
  const result = {
    wall: count / ((performance.now() - start) / 1000),
    cpu: count / ((used.user + used.system) / 1e6),
  }
  await engine.close()
  rmSync(dataDir, { recursive: true })
  return result
}

const found = new Map<string, Rate[]>()
for (let round = 0; round < rounds; round++) {
  for (const [name, open] of ways) found.set(name, [...(found.get(name) ?? []), await rate(open)])
}
const middle = (rates: Rate[], by: keyof Rate) =>
  Math.round(rates.map((each) => each[by]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0)
for (const [name, rates] of found) {
  console.log(
    `${name}: ${middle(rates, "wall")} bookings a second, ${middle(rates, "cpu")} a second of processor time`,
  )
}
