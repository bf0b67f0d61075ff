// The world of one machine: the data folder opened, and everything an action may ask for.
import type { World } from "@civil/booking/world.ts"
import { systemChance } from "@civil/core/chance.ts"
import { startingAt, systemClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { type Settings, SettingsError } from "../settings.ts"
import { calendarOf, profilesOf } from "./chosen.ts"
import { demoKeys } from "./keys.ts"
import { lockFolder } from "./lock.ts"

export interface Opened {
  readonly world: World
  readonly engine: Engine
  /** Closes the data and leaves the folder to others. */
  close(): Promise<void>
}

export async function openWorld(settings: Settings): Promise<Opened> {
  const bureaus = profilesOf(settings.bureaus)
  const calendar = await calendarOf(settings.calendarYears)
  const clock = settings.now ? startingAt(settings.now) : systemClock
  const { keys, engine, client, close } = await openData(settings, () => clock.now().epochMilliseconds)
  const table = openTable(client)
  const ids = createIds(clock, systemChance)
  const secrets = createSecrets(keys)
  const world = { table, bureaus, calendar, clock, ids, chance: systemChance, secrets }
  return { world, engine, close }
}

async function openData(settings: Settings, now: () => number) {
  const { dataDir } = settings
  let unlock = () => {}
  try {
    unlock = lockFolder(dataDir)
    const keys = settings.keys ?? demoKeys(dataDir)
    const engine = openEngine({ dataDir, now })
    const client = embeddedClient(engine)
    await createTable(client)
    const close = async () => {
      await engine.close()
      unlock()
    }
    return { keys, engine, client, close }
  } catch (error) {
    unlock()
    if (error instanceof SettingsError) throw error
    throw new SettingsError([`DATA_DIR cannot be used: ${dataDir} (${reason(error)}).`])
  }
}

/** The system's code, or the engine's own sentence. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return "not readable"
  return "code" in error ? String(error.code) : error.message.replace(/\.$/, "")
}
