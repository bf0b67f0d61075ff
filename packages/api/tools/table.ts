// The table that the settings name, for tools that look into it beside the server; and what such a tool was asked for.
import { existsSync } from "node:fs"
import { join } from "node:path"
import { type ParseArgsConfig, parseArgs } from "node:util"
import { awsClient, awsSettings } from "@civil/data/aws.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { createTable, openTable, type PortalTable } from "@civil/data/table.ts"
import { topology } from "../../../infra/topology.ts"

type Environment = Readonly<Record<string, string | undefined>>
type Tell = (line: string) => void

/** What the command line asks for; undefined, and a sentence told, when it is not understood. */
export function askedOf<Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
  usage: string,
  tell: Tell = console.error,
) {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    const [sentence] = error instanceof Error ? error.message.split(/\.?\n|\. /) : [String(error)]
    tell(`${sentence?.replace(/\.$/, "")}. ${usage}`)
    return undefined
  }
}

/** A file may be open in a running server, too: its minute's job takes up what is due. */
function openTableOf(env: Environment) {
  const name = env.TABLE_NAME || undefined
  if (env.DYNAMODB_ENDPOINT || env.ENGINE === "dynamodb") {
    const settings = awsSettings(env)
    const place = settings.endpoint ?? `DynamoDB in ${settings.region ?? "the region of the AWS settings"}`
    return {
      what: `the table ${name ?? topology.tables.portal.name} at ${place}`,
      open: async () => openTable(awsClient(settings), name),
      close: async () => {},
    }
  }
  const dataDir = env.DATA_DIR || ".data"
  const file = join(dataDir, "portal.sqlite")
  if (!existsSync(file))
    throw new Error(`There is no data in ${dataDir}. DATA_DIR names the folder of the server.`)
  const engine = openEngine({ dataDir })
  const open = async () => {
    const client = embeddedClient(engine)
    await createTable(client, name)
    return openTable(client, name)
  }
  return { what: file, open, close: () => engine.close() }
}

/** For a person at a terminal: where it looks and what goes wrong is a line each, not a stack. Answers whether all went well. */
export async function withTableOf(
  env: Environment,
  use: (table: PortalTable) => Promise<boolean>,
  tell: Tell = console.error,
): Promise<boolean> {
  let close = async () => {}
  try {
    const opened = openTableOf(env)
    close = opened.close
    tell(`Looking at ${opened.what}.`)
    return await use(await opened.open())
  } catch (error) {
    tell(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    return false
  } finally {
    await close()
  }
}
