// The first run: a desk with a day to show, booked through the service, once.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { World } from "@civil/booking/world.ts"
import { baoshan } from "@civil/bureaus/baoshan/profile.ts"
import type { Staff } from "@civil/core/actor.ts"
import { systemChance } from "@civil/core/chance.ts"
import { virtualClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets, newKey } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import { expect, test } from "vitest"
import { seedOnce } from "./seed.ts"

const clerk: Staff = {
  kind: "staff",
  id: "clerk-baoshan",
  name: "王敏",
  bureau: "310113",
  offices: ["baoshan"],
  desks: ["marriage"],
  roles: ["clerk"],
}

async function world(now: string): Promise<World> {
  const client = embeddedClient(openEngine({ dataDir: ":memory:" }))
  await createTable(client)
  const clock = virtualClock(now)
  return {
    table: openTable(client),
    bureaus: [baoshan],
    clock,
    ids: createIds(clock, systemChance),
    chance: systemChance,
    secrets: createSecrets({ lookupKey: newKey(), sealingKeys: [{ version: "1", key: newKey() }] }),
  }
}

async function onTheList(of: World, date: string) {
  const day = await marriage(of).desk.day(clerk, "baoshan", date)
  return day.sessions.flatMap(({ appointments }) => appointments)
}

test("a clerk finds confirmed couples of several kinds on a working day, clearly marked as invented", async () => {
  const monday = await world("2026-11-23T09:00:00+08:00")
  await seedOnce(monday, ":memory:")
  const list = await onTheList(monday, "2026-11-23")
  expect(new Set(list.map(({ business }) => business))).toEqual(new Set(["M1", "D1", "X2"]))
  for (const { state, parties } of list) {
    expect(state).toBe("booked")
    for (const { name } of parties) expect(name).toMatch(/^演示/)
  }
})

test("a clerk finds them on the next working day when today is none", async () => {
  const sunday = await world("2026-11-22T10:00:00+08:00")
  await seedOnce(sunday, ":memory:")
  expect((await onTheList(sunday, "2026-11-23")).length).toBeGreaterThanOrEqual(5)
})

test("a second start on the same data adds nobody", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "portal-seed-"))
  const here = await world("2026-11-23T09:00:00+08:00")
  await seedOnce(here, dataDir)
  const first = await onTheList(here, "2026-11-23")
  await seedOnce(here, dataDir)
  expect(await onTheList(here, "2026-11-23")).toEqual(first)
  rmSync(dataDir, { recursive: true })
})
