// A small invented bureau and a world over the embedded engine, for tests and the simulator.
import { seededChance } from "@civil/core/chance.ts"
import { type VirtualClock, virtualClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import type { BureauProfile, Office, Policy, Pool, Source } from "./profile.ts"
import type { World } from "./world.ts"

const source: Source = { title: { zh: "测试用设定", en: "Set for tests" }, grade: "demo" }

export const policy: Policy = {
  id: "test-2025",
  kinds: "all",
  from: "2025-01-01",
  openDaysAhead: 30,
  openTime: "08:30",
  minDaysAhead: 1,
  cancelDays: 2,
  holdMinutes: 10,
  holdsPerPerson: 1,
  holdsPerDay: 10,
  confirmHours: 24,
  returned: { how: "at_once" },
  strikes: [
    { windowDays: 180, noShows: 2, cancels: 0, blockDays: 180 },
    { windowDays: 180, noShows: 0, cancels: 5, blockDays: 180 },
    { windowDays: 180, noShows: 1, cancels: 2, blockDays: 180 },
    { windowDays: 30, noShows: 0, cancels: 3, blockDays: 180 },
  ],
  walkIn: { zh: "没有预约也可现场取号。", en: "You can also come without a booking." },
  origin: source,
}

export function pool(id: string, kinds: readonly string[], online: number): Pool {
  return {
    id,
    kinds,
    opens: { days: "statutory" },
    bands: [
      { start: "09:00", end: "10:30", online, onSite: 2 },
      { start: "10:30", end: "12:00", online, onSite: 2 },
      { start: "13:30", end: "15:00", online, onSite: 2 },
    ],
    source,
  }
}

export function office(id: string, places: number, more: Partial<Office> = {}): Office {
  return {
    id,
    region: "310113",
    bureau: "990001",
    name: { zh: `${id}登记处`, en: `Office ${id}` },
    address: "not_yet_published",
    phone: "not_yet_published",
    hours: "not_yet_published",
    capabilities: [],
    pools: [
      pool("marriage", ["M1", "F1"], places),
      pool("divorce", ["D1", "D2", "D3"], places),
      pool("other", ["R1", "R2", "X2"], places),
    ],
    closures: [],
    ...more,
  }
}

export function bureau(places = 3, more: Partial<BureauProfile> = {}): BureauProfile {
  return {
    code: "990001",
    slug: "test",
    name: { zh: "测试区民政局", en: "Test Civil Affairs Bureau" },
    district: { zh: "测试区", en: "Test" },
    phone: "not_yet_published",
    offices: [
      office("north", places),
      office("south", places),
      office("abroad", places, { capabilities: ["foreign"] }),
    ],
    policies: [policy],
    ...more,
  }
}

export interface TestWorld extends World {
  readonly clock: VirtualClock
  readonly engine: Engine
  /** Write units by operation since the start, as the engine counted them. */
  readonly written: () => number
  readonly close: () => Promise<void>
}

const key = Buffer.alloc(32, 7).toString("base64")

/** Monday 2026-03-02, nine in the morning in Shanghai, unless told otherwise. */
export async function testWorld(
  settings: {
    readonly places?: number
    readonly bureaus?: readonly BureauProfile[]
    readonly now?: string
    readonly seed?: number
  } = {},
): Promise<TestWorld> {
  const clock = virtualClock(settings.now ?? "2026-03-02T09:00:00+08:00")
  const engine = openEngine({ dataDir: ":memory:", now: () => clock.now().epochMilliseconds })
  const client = embeddedClient(engine)
  await createTable(client)
  const chance = seededChance(settings.seed ?? 1)
  return {
    table: openTable(client),
    bureaus: settings.bureaus ?? [bureau(settings.places)],
    clock,
    chance,
    ids: createIds(clock, chance),
    engine,
    secrets: createSecrets({ lookupKey: key, sealingKeys: [{ version: "1", key }], nonces: chance }),
    written: () => [...engine.consumed.values()].reduce((sum, each) => sum + each.writeUnits, 0),
    close: () => engine.close(),
  }
}
