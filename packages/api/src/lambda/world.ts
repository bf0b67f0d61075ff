// The world of a function: its settings from the environment and the secret, the table by its endpoint or region.
import type { World } from "@civil/booking/world.ts"
import { bureaus } from "@civil/bureaus/index.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { systemChance } from "@civil/core/chance.ts"
import { systemClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { awsClient, awsSettings } from "@civil/data/aws.ts"
import { type Feeds, feeds } from "@civil/data/feeds.ts"
import { type Records, records } from "@civil/data/records.ts"
import { openTable, type PortalTable } from "@civil/data/table.ts"
import { type Log, logTo } from "../http/log.ts"
import { neededToServe, type SettingName } from "../setting-names.ts"
import { readSettings, type Settings, SettingsError } from "../settings.ts"
import { type PublishedYears, publishedYears } from "../workers/published-years.ts"
import { type Aws, aws } from "./aws.ts"
import { withSecret } from "./secret.ts"

type Environment = Readonly<Record<string, string | undefined>>

/** What every function has, with or without keys. */
export interface LambdaGround {
  readonly settings: Settings
  readonly table: PortalTable
  readonly feeds: Feeds
  readonly log: Log
  readonly out: (line: string) => void
  readonly aws: Aws
}

export interface LambdaWorld extends LambdaGround {
  readonly world: World
  readonly records: Records
  /** Keeps `world.calendar` young. */
  readonly calendar: PublishedYears
  /** What our own front writes into `x-origin-verify`; undefined asks for nothing. */
  readonly originSecret: string | undefined
}

/** The keys alone: a job signs nobody in. */
export const neededToWork: readonly SettingName[] = ["LOOKUP_KEY", "SEALING_KEYS"]

const out = (line: string) => {
  process.stdout.write(line)
}

function tableOf(env: Environment): PortalTable {
  return openTable(awsClient(awsSettings(env)), env.TABLE_NAME || undefined)
}

function settingsOf(env: Environment, needed: readonly SettingName[]): Settings {
  return readSettings({ ...env, ENGINE: "dynamodb" }, false, needed)
}

/** For a function without keys: it reads and writes what is public. */
export function openLambdaGround(env: Environment): LambdaGround {
  const settings = settingsOf(env, [])
  const table = tableOf(env)
  return { settings, table, feeds: feeds(table), log: logTo(out), out, aws: aws(env) }
}

/** Throws `SettingsError` with every problem of environment and secret at once; a member's value is never in it. */
export async function openLambdaWorld(
  env: Environment,
  needed: readonly SettingName[] = neededToServe,
): Promise<LambdaWorld> {
  const log = logTo(out)
  const table = tableOf(env)
  const store = feeds(table)
  const beside = aws(env)
  const calendar = publishedYears(publishedCalendar, store, systemClock, log)
  // Under way while the secret is read: the two answers come together.
  const [whole] = await Promise.all([withSecret(env, beside.readSecret), calendar.fresh()])
  const settings = settingsOf(whole, needed)
  if (!settings.keys) throw new SettingsError(["LOOKUP_KEY and SEALING_KEYS are needed."])
  const world: World = {
    table,
    bureaus: bureaus(settings.bureaus),
    calendar: calendar.calendar,
    clock: systemClock,
    ids: createIds(systemClock, systemChance),
    chance: systemChance,
    secrets: createSecrets(settings.keys),
  }
  const { originSecret } = settings
  const ground = { settings, table, feeds: store, log, out, aws: beside }
  return { ...ground, world, records: records(table), calendar, originSecret }
}
