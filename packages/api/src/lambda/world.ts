// The world of a function: its settings from the environment and the secret, the table by its endpoint or region.
import type { World } from "@civil/booking/world.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { systemChance } from "@civil/core/chance.ts"
import { systemClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets, type SealingKey } from "@civil/core/secrets.ts"
import { dynamoClient } from "@civil/data/dynamo.ts"
import { type Feeds, feeds } from "@civil/data/feeds.ts"
import { type Found, type Records, records } from "@civil/data/records.ts"
import { openTable, type PortalTable } from "@civil/data/table.ts"
import { type FunctionName, topology } from "../../../../infra/topology.ts"
import { type Log, logTo } from "../http/log.ts"
import { checkKeys, findMark } from "../key-mark.ts"
import { profilesOf } from "../profiles.ts"
import { neededToServe, type SettingName } from "../setting-names.ts"
import { readSettings, type Settings, SettingsError } from "../settings.ts"
import { type PublishedYears, publishedYears } from "../workers/published-years.ts"
import { type Aws, aws } from "./aws.ts"
import { secretMembers } from "./secret.ts"

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
  readonly years: PublishedYears
  /** What our own front writes into `x-origin-verify`; undefined asks for nothing. */
  readonly originSecret: string | undefined
}

/** Addresses of the queues that functions send to. */
const addresses: Readonly<Record<string, SettingName>> = {
  "outbox-dead": "OUTBOX_DEAD_URL",
  "desk-work": "DESK_WORK_URL",
}

function addressesOf(name: FunctionName): readonly SettingName[] {
  const { rights } = topology.functions[name]
  return rights.flatMap((right) => (right.on === "queue" ? (addresses[right.name] ?? []) : []))
}

/** A job signs nobody in: the keys, and the queues it may send to. */
function neededFor(name: FunctionName): readonly SettingName[] {
  const own = name === "portal" ? neededToServe : (["LOOKUP_KEY", "SEALING_KEYS"] as const)
  return [...own, ...addressesOf(name)]
}

const out = (line: string) => {
  process.stdout.write(line)
}

async function tableOf(env: Environment): Promise<PortalTable> {
  return openTable(await dynamoClient(env), env.TABLE_NAME || undefined)
}

/** What the deployment sets for every function; what is left to each is in the topology. */
const always: readonly SettingName[] = [
  "TABLE_NAME",
  "KEYS_SECRET",
  "OUTBOX_DEAD_URL",
  "DESK_WORK_URL",
  "AWS_REGION",
  "AWS_CLIENT",
  "DYNAMODB_ENDPOINT",
]

/** Only what this function may know: nothing else of the environment is even asked for. */
function settingsOf(
  env: Environment,
  name: FunctionName,
  needed: readonly SettingName[],
  members: Environment = {},
): Settings {
  const own = [...topology.functions[name].settings, ...always]
  const given = Object.fromEntries(own.map((each) => [each, env[each]]))
  return readSettings({ ...given, ...members, ENGINE: "dynamodb" }, false, needed)
}

/** Lines that only tell that all went well are left out where only problems are asked for. */
const logOf = ({ log }: Settings): Log => logTo(out, log === "problems")

/** For a function without keys: it reads and writes what is public. */
export async function openLambdaGround(env: Environment, name: FunctionName): Promise<LambdaGround> {
  const settings = settingsOf(env, name, [])
  const table = await tableOf(env)
  return { settings, table, feeds: feeds(table), log: logOf(settings), out, aws: aws(env) }
}

/** Throws `SettingsError` with every problem of environment and secret at once; a member's value is never in it. */
export async function openLambdaWorld(env: Environment, name: FunctionName = "portal"): Promise<LambdaWorld> {
  const needed = neededFor(name)
  const table = await tableOf(env)
  const store = feeds(table)
  const beside = aws(env)
  const years = publishedYears(publishedCalendar, store, systemClock, logTo(out))
  const kept = records(table)
  // While the secret is read, the longest of the three: one after the other, so that one connection does for both.
  const readTable = years.fresh().then(() => findMark(kept))
  const [members, mark] = await Promise.all([
    secretMembers(env, beside.readSecret),
    // A table that does not answer says nothing about keys.
    readTable.catch(() => "unknown" as const),
  ])
  const settings = settingsOf(env, name, needed, members)
  if (!settings.keys) throw new SettingsError(["LOOKUP_KEY and SEALING_KEYS are needed."])
  const world: World = {
    table,
    bureaus: profilesOf(settings.bureaus),
    calendar: years.calendar,
    clock: systemClock,
    ids: createIds(systemClock, systemChance),
    chance: systemChance,
    secrets: createSecrets(settings.keys),
  }
  if (mark !== "unknown") await checkOwn(kept, world, name, settings.keys.sealingKeys, mark)
  const { originSecret } = settings
  const ground = { settings, table, feeds: store, log: logOf(settings), out, aws: beside }
  return { ...ground, world, records: kept, years, originSecret }
}

async function checkOwn(
  kept: Records,
  { secrets, clock }: World,
  name: FunctionName,
  sealingKeys: readonly SealingKey[],
  found: Found | undefined,
): Promise<void> {
  const mayWrite = topology.functions[name].rights.some(
    ({ on, actions }) => on === "table" && actions.includes("PutItem"),
  )
  const newest = sealingKeys[0]?.version ?? ""
  await checkKeys({ records: kept, secrets, newest, found, mayWrite, now: clock.now().epochMilliseconds })
}
