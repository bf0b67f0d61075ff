// The world of one machine: the data opened, in its folder or elsewhere, and everything an action may ask for.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { World } from "@civil/booking/world.ts"
import { systemChance } from "@civil/core/chance.ts"
import { startingAt, systemClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import type { Clock, Secrets } from "@civil/core/world.ts"
import type { TableClient } from "@civil/data/documents.ts"
import { type DynamoClient, dynamoClient } from "@civil/data/dynamo.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import { type Feeds, feeds } from "@civil/data/feeds.ts"
import { type Records, records } from "@civil/data/records.ts"
import { sweepExpired } from "@civil/data/sweep.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { WireSettingsError } from "@civil/data/wire/place.ts"
import { topology } from "../../../../infra/topology.ts"
import type { Log } from "../http/log.ts"
import { checkKeys, findMark } from "../key-mark.ts"
import { profilesOf } from "../profiles.ts"
import { type Settings, SettingsError } from "../settings.ts"
import { type PublishedYears, publishedYears } from "../workers/published-years.ts"
import type { Chore } from "./chores.ts"
import { calendarOf } from "./chosen.ts"
import { makeFolder } from "./folders.ts"
import { demoKeys } from "./keys.ts"
import { lockFolder } from "./lock.ts"

export interface Opened {
  readonly world: World
  /** The engine of this process; absent where the table is elsewhere. */
  readonly engine: Engine | undefined
  readonly feeds: Feeds
  /** Keeps `world.calendar` young. */
  readonly years: PublishedYears
  readonly folderOf: (bucket: string) => string
  /** Deletes what has expired, where nothing else does; how often. */
  readonly expiry: Pick<Chore, "everyMilliseconds" | "run"> | undefined
  /** Closes the data and leaves the folder to others. */
  close(): Promise<void>
}

export async function openWorld(settings: Settings, log: Log): Promise<Opened> {
  const bureaus = profilesOf(settings.bureaus)
  const base = await calendarOf(settings.calendarYears)
  const clock = settings.now ? startingAt(settings.now) : systemClock
  const { keys, client, ...data } = await openData(settings, () => clock.now().epochMilliseconds)
  const table = openTable(client, settings.data.table)
  const store = feeds(table)
  const years = publishedYears(base, store, clock, log)
  const ids = createIds(clock, systemChance)
  const secrets = createSecrets(keys)
  try {
    await checkOwn(records(table), secrets, keys, clock)
  } catch (error) {
    await data.close()
    throw error
  }
  const world = { table, bureaus, calendar: years.calendar, clock, ids, chance: systemChance, secrets }
  return { world, feeds: store, years, ...data }
}

async function checkOwn(
  kept: Records,
  secrets: Secrets,
  { sealingKeys }: NonNullable<Settings["keys"]>,
  clock: Clock,
): Promise<void> {
  const newest = sealingKeys[0]?.version ?? ""
  const now = clock.now().epochMilliseconds
  await checkKeys({ records: kept, secrets, newest, found: await findMark(kept), mayWrite: true, now })
}

type Data = Pick<Opened, "engine" | "folderOf" | "expiry" | "close"> & {
  readonly keys: NonNullable<Settings["keys"]>
  readonly client: TableClient
}

async function openData(settings: Settings, now: () => number): Promise<Data> {
  const { folderOf, drop } = folders(settings.dataDir)
  const open = settings.data.engine === "embedded" ? openEmbedded : openElsewhere
  let close = async () => {}
  try {
    const { close: closeData, ...data } = await open(settings, now)
    close = closeData
    const keys = settings.keys ?? demoKeys(settings.dataDir)
    for (const { name } of Object.values(topology.buckets)) makeFolder(folderOf(name))
    return { ...data, keys, folderOf, close: () => close().finally(drop) }
  } catch (error) {
    await close()
    drop()
    if (error instanceof SettingsError) throw error
    throw new SettingsError([`DATA_DIR cannot be used: ${settings.dataDir} (${reason(error)}).`])
  }
}

type OpenedClient = Pick<Data, "client" | "engine" | "expiry" | "close">

const minute = 60_000
const day = 1440 * minute

async function openEmbedded({ dataDir, data }: Settings, now: () => number): Promise<OpenedClient> {
  let unlock = () => {}
  try {
    unlock = lockFolder(dataDir)
    const engine = openEngine({ dataDir, now })
    const client = embeddedClient(engine)
    await createTable(client, data.table)
    const close = () => engine.close().finally(unlock)
    const expiry = { everyMilliseconds: minute, run: () => engine.sweepExpired() }
    return { engine, client, expiry, close }
  } catch (error) {
    unlock()
    throw error
  }
}

/** In a region the deployment makes the table; an engine at an endpoint is one of ours, and gets it from us. */
async function openElsewhere({ data }: Settings, now: () => number): Promise<OpenedClient> {
  const client = await clientFor(data)
  let expires = true
  try {
    if (data.endpoint !== undefined) ({ expires } = await createTable(client, data.table))
    else
      await client.run("GetItem", { TableName: data.table, Key: { pk: { S: "START" }, sk: { S: "START" } } })
  } catch (error) {
    client.close()
    const where = data.endpoint ?? `DynamoDB in ${data.region}`
    throw new SettingsError([`The table ${data.table} at ${where} cannot be used (${reason(error)}).`])
  }
  const expiry = { everyMilliseconds: day, run: () => sweepExpired(client, now(), data.table) }
  return {
    engine: undefined,
    client,
    expiry: expires ? undefined : expiry,
    close: async () => client.close(),
  }
}

async function clientFor({ region, endpoint, client }: Settings["data"]): Promise<DynamoClient> {
  try {
    // The keys to AWS are no settings of ours: the client finds them under the SDKs' own names.
    const own = { AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint, AWS_CLIENT: client }
    return await dynamoClient({ ...process.env, ...own })
  } catch (error) {
    throw error instanceof WireSettingsError ? new SettingsError([error.message]) : error
  }
}

/** A bucket's folder lies in the data folder; beside a table in memory, in one that is gone at the end. */
function folders(dataDir: string): { folderOf: Opened["folderOf"]; drop: () => void } {
  if (dataDir !== ":memory:") return { folderOf: (bucket) => join(dataDir, bucket), drop: () => {} }
  const folder = mkdtempSync(join(tmpdir(), "portal-buckets-"))
  return {
    folderOf: (bucket) => join(folder, bucket),
    drop: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The system's code, or the engine's own sentence. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return "not readable"
  return "code" in error ? String(error.code) : error.message.replace(/\.$/, "")
}
