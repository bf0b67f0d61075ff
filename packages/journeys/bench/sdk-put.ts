// One conditional Put after another through the AWS SDK to the engine's port: the yardstick for a whole booking.

import { join } from "node:path"
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb"
import { topology } from "../../../infra/topology.ts"
import { freshFolder, root, startHelper } from "./place.ts"
import { type Side, timed } from "./rounds.ts"

export interface PutSide extends Side {
  stop(): Promise<void>
}

/** About what an appointment takes beside its keys; one write unit, as an appointment. */
const appointmentBytes = 800

/** Puts new items as large as an appointment. */
export async function putSide(count: number, inFlight: number): Promise<PutSide> {
  const helper = startHelper(join(root, "packages/journeys/bench/engine-server.ts"), {
    DATA_DIR: freshFolder(),
  })
  const port = await helper.ask<number>("port")
  const client = new DynamoDBClient({
    region: "local",
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: "bench", secretAccessKey: "bench" },
    maxAttempts: 1,
    requestHandler: { httpAgent: { keepAlive: true, maxSockets: inFlight } },
  })
  let put = 0
  return {
    name: "conditional Put through the AWS SDK",
    async run() {
      const work = await timed(count, inFlight, async () => {
        const number = String(put++).padStart(8, "0")
        const Item = {
          pk: { S: `PUT#${number}` },
          sk: { S: "ITEM" },
          about: { S: "x".repeat(appointmentBytes) },
        }
        await client.send(
          new PutItemCommand({
            TableName: topology.tables.portal.name,
            Item,
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        )
      })
      const written = await helper.ask<number>("written")
      if (written !== put) throw new Error(`${put} Puts were answered, ${written} were written`)
      return work
    },
    async stop() {
      client.destroy()
      await helper.stop()
    },
  }
}
