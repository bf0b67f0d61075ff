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

export interface Opened {
  readonly world: World
  readonly engine: Engine
}

export async function openWorld(settings: Settings): Promise<Opened> {
  const bureaus = profilesOf(settings.bureaus)
  const calendar = await calendarOf(settings.calendarYears)
  const clock = settings.now ? startingAt(settings.now) : systemClock
  const { keys, engine } = openData(settings, () => clock.now().epochMilliseconds)
  const client = embeddedClient(engine)
  await createTable(client)
  const table = openTable(client)
  const ids = createIds(clock, systemChance)
  const secrets = createSecrets(keys)
  return { world: { table, bureaus, calendar, clock, ids, chance: systemChance, secrets }, engine }
}

function openData(settings: Settings, now: () => number) {
  const { dataDir } = settings
  try {
    return { keys: settings.keys ?? demoKeys(dataDir), engine: openEngine({ dataDir, now }) }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "not readable"
    throw new SettingsError([`DATA_DIR cannot be used: ${dataDir} (${code}).`])
  }
}
