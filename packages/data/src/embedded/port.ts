// `npm run db`: serves a data folder on a port for AWS CLI, dynamodb-admin and other tools.
import { openEngine } from "./engine.ts"

const defaultPort = 8000
const sweepEveryMs = 60_000

interface Settings {
  port: number
  dataDir: string
  name: string
}

function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(environment.PORT || defaultPort)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new WrongSetting(`PORT must be a number from 0 to 65535, not "${environment.PORT}".`)
  }
  return { port, dataDir: environment.DATA_DIR || ".data", name: environment.DATA_NAME || "portal" }
}

class WrongSetting extends Error {}

function sentence(error: unknown, { port, dataDir }: Settings = readSettings({})): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof WrongSetting) return message
  if (code === "EADDRINUSE")
    return `Port ${port} is in use by another program. Choose another: PORT=8001 npm run db`
  if (code === "EACCES") return `Port ${port} or the folder ${dataDir} may not be used by this account.`
  return `The database in ${dataDir} could not be opened: ${message}`
}

async function main(): Promise<void> {
  let settings: Settings | undefined
  const fail = (error: unknown) => {
    console.error(sentence(error, settings))
    process.exit(1)
  }
  try {
    settings = readSettings(process.env)
    const engine = openEngine(settings)
    const { port } = await engine.listen(settings.port)
    await engine.sweepExpired()
    setInterval(() => void engine.sweepExpired().catch(console.error), sweepEveryMs)
    const where =
      settings.dataDir === ":memory:" ? "in memory" : `${settings.dataDir}/${settings.name}.sqlite`
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        engine.close().then(() => process.exit(0), fail)
      })
    }
    // Last: whoever reads it may ask it to end.
    console.log(`DynamoDB at http://127.0.0.1:${port} (${where}; any region and credentials)`)
  } catch (error) {
    fail(error)
  }
}

await main()
