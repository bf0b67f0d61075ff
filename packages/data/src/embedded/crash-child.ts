// The process the crash test kills: books as fast as it can and says what was answered.
import { writeSync } from "node:fs"
import { openEngine } from "./engine.ts"

const [dataDir = "", round = "0"] = process.argv.slice(2)
const TableName = "crash"
const engine = openEngine({ dataDir, name: "crash" })

const S = (text: string) => ({ S: text })
const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: "S" })
const key = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: "HASH" },
  { AttributeName: range, KeyType: "RANGE" },
]

if (round === "0") {
  await engine.execute("CreateTable", {
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: ["pk", "sk", "g", "gs"].map(attribute),
    KeySchema: key("pk", "sk"),
    GlobalSecondaryIndexes: [
      { IndexName: "byDay", KeySchema: key("g", "gs"), Projection: { ProjectionType: "ALL" } },
    ],
  })
}

const absent = { ConditionExpression: "attribute_not_exists(pk)" }
const put = (pk: string, sk: string, extra: object = {}) => ({
  Put: { TableName, Item: { pk: S(pk), sk: S(sk), filler: S("x".repeat(300)), ...extra }, ...absent },
})

/** Four items of one booking, and a day's counter all bookings share; then one of the four moves in the index. */
async function book(id: string): Promise<void> {
  const day = `day-${id.length % 3}`
  await engine.execute("TransactWriteItems", {
    TransactItems: [
      put(`SEAT#${id}`, "seat"),
      put(`PERSON#${id}`, "person"),
      put(`APT#${id}`, "apt", { g: S(day), gs: S(id) }),
      put(`OUTBOX#${id}`, "notice", { g: S("outbox"), gs: S(id) }),
      {
        Update: {
          TableName,
          Key: { pk: S("TOTAL"), sk: S("total") },
          UpdateExpression: "ADD booked :one",
          ExpressionAttributeValues: { ":one": { N: "1" } },
        },
      },
    ],
  })
  writeSync(1, `booked ${id}\n`)
  await engine.execute("UpdateItem", {
    TableName,
    Key: { pk: S(`APT#${id}`), sk: S("apt") },
    UpdateExpression: "SET g = :done",
    ExpressionAttributeValues: { ":done": S("done") },
  })
  writeSync(1, `done ${id}\n`)
  await engine.execute("DeleteItem", { TableName, Key: { pk: S(`OUTBOX#${id}`), sk: S("notice") } })
  writeSync(1, `sent ${id}\n`)
}

async function worker(n: number): Promise<never> {
  for (let i = 0; ; i++) await book(`${round}-${n}-${i}`)
}

await Promise.all(Array.from({ length: 12 }, (_, n) => worker(n)))
