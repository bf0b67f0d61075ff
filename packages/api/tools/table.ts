// The table that the settings name, for tools that look into it beside the server.
import { existsSync } from "node:fs"
import { join } from "node:path"
import { awsClient, awsSettings } from "@civil/data/aws.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { createTable, openTable, type PortalTable } from "@civil/data/table.ts"

type Environment = Readonly<Record<string, string | undefined>>

/** A file may be open in a running server, too: its minute's job takes up what is due. */
function openTableOf(env: Environment) {
  const name = env.TABLE_NAME || undefined
  if (env.DYNAMODB_ENDPOINT || env.ENGINE === "dynamodb")
    return { open: async () => openTable(awsClient(awsSettings(env)), name), close: async () => {} }
  const dataDir = env.DATA_DIR || ".data"
  if (!existsSync(join(dataDir, "portal.sqlite")))
    throw new Error(`There is no data in ${dataDir}. DATA_DIR names the folder of the server.`)
  const engine = openEngine({ dataDir })
  const open = async () => {
    const client = embeddedClient(engine)
    await createTable(client, name)
    return openTable(client, name)
  }
  return { open, close: () => engine.close() }
}

/** For a person at a terminal: what goes wrong is one line, not a stack. Answers whether all of it went well. */
export async function withTableOf(
  env: Environment,
  use: (table: PortalTable) => Promise<boolean>,
  tell: (line: string) => void = console.error,
): Promise<boolean> {
  let close = async () => {}
  try {
    const opened = openTableOf(env)
    close = opened.close
    return await use(await opened.open())
  } catch (error) {
    tell(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    return false
  } finally {
    await close()
  }
}
