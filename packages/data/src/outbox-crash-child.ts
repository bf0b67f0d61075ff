// The process the outbox's crash test kills: does what is due, as fast as it can, and says what it has done.

import { writeSync } from "node:fs"
import { UpdateCommand } from "@aws-sdk/lib-dynamodb"
import { embeddedClient } from "./embedded/client.ts"
import { openEngine } from "./embedded/engine.ts"
import { outbox } from "./outbox.ts"
import { workDue } from "./outbox-work.ts"
import { openTable } from "./table.ts"

const [dataDir = "", at = "0"] = process.argv.slice(2)
const now = () => Number(at)
const table = openTable(embeddedClient(openEngine({ dataDir, name: "outbox", now })))

/** The effect of an entry, in the table like everything we do: once or again, it stands there. */
async function effect(id: string): Promise<void> {
  await table.getDocumentClient().send(
    new UpdateCommand({
      TableName: table.getName(),
      Key: { pk: `EFFECT#${id}`, sk: "EFFECT" },
      UpdateExpression: "ADD times :one",
      ExpressionAttributeValues: { ":one": 1 },
    }),
  )
  writeSync(1, `${id}\n`)
}

const job = () => workDue(outbox(table), { now, handle: ({ id }) => effect(id) })
await Promise.all([job(), job()])
