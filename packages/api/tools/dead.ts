// `npm run dead`: what the outbox gave up, and `npm run dead -- --again ID`, which makes it due once more.
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { systemClock } from "@civil/core/clock.ts"
import { awsClient, awsSettings } from "@civil/data/aws.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { type DeadEntry, type Outbox, outbox } from "@civil/data/outbox.ts"
import { createTable, openTable } from "@civil/data/table.ts"

type Environment = Readonly<Record<string, string | undefined>>

/** One line each; nothing of a person is in an entry, only codes and what was to follow. */
export function lineOf({ id, topic, attempts, buriedAt, why }: DeadEntry): string {
  return `${new Date(buriedAt).toISOString()}  ${id}  ${topic}  tried ${attempts} times  ${why}`
}

/** Lists, or makes the named ones due again; answers what to print and whether all of it went well. */
export async function attend(
  box: Pick<Outbox, "listDead" | "revive">,
  again: readonly string[],
  now: number,
): Promise<{ readonly lines: readonly string[]; readonly ok: boolean }> {
  if (again.length === 0) {
    const dead = await box.listDead(200)
    if (dead.length === 0) return { lines: ["Nothing was given up."], ok: true }
    return { lines: dead.map(lineOf), ok: true }
  }
  const lines: string[] = []
  let ok = true
  for (const id of again) {
    const revived = await box.revive(id, now)
    lines.push(revived ? `${id} is due again, as if never tried.` : `Nothing given up is called ${id}.`)
    ok &&= revived
  }
  return { lines, ok }
}

/** The table that the settings name; a file may be open in a running server, too: its minute's job takes up what is due. */
async function open(env: Environment) {
  const elsewhere = env.DYNAMODB_ENDPOINT || env.ENGINE === "dynamodb"
  const name = env.TABLE_NAME || undefined
  if (elsewhere) return { table: openTable(awsClient(awsSettings(env)), name), close: async () => {} }
  const engine = openEngine({ dataDir: env.DATA_DIR || ".data" })
  const client = embeddedClient(engine)
  await createTable(client, name)
  return { table: openTable(client, name), close: () => engine.close() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { again = [] } = parseArgs({ options: { again: { type: "string", multiple: true } } }).values
  const { table, close } = await open(process.env)
  const { lines, ok } = await attend(outbox(table), again, systemClock.now().epochMilliseconds)
  console.log(lines.join("\n"))
  await close()
  process.exitCode = ok ? 0 : 1
}
