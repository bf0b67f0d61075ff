// The table that the settings name, for tools that look into it beside the server.
import { awsClient, awsSettings } from "@civil/data/aws.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { createTable, openTable } from "@civil/data/table.ts"

type Environment = Readonly<Record<string, string | undefined>>

/** A file may be open in a running server, too: its minute's job takes up what is due. */
export async function openTableOf(env: Environment) {
  const elsewhere = env.DYNAMODB_ENDPOINT || env.ENGINE === "dynamodb"
  const name = env.TABLE_NAME || undefined
  if (elsewhere) return { table: openTable(awsClient(awsSettings(env)), name), close: async () => {} }
  const engine = openEngine({ dataDir: env.DATA_DIR || ".data" })
  const client = embeddedClient(engine)
  await createTable(client, name)
  return { table: openTable(client, name), close: () => engine.close() }
}
