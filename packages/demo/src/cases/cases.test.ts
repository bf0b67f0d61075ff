// The demo's cases: made through the services, in every state, plainly invented, the same each time.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { World } from "@civil/booking/world.ts"
import { bureaus } from "@civil/bureaus/index.ts"
import { systemChance } from "@civil/core/chance.ts"
import { virtualClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets, newKey } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { folderObjects } from "@civil/data/objects/folder.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { openHouse } from "@civil/services/house.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { seedCases } from "./index.ts"
import { officerOf, residentOf } from "./people.ts"
import { stories } from "./stories.ts"

const folder = mkdtempSync(join(tmpdir(), "portal-demo-"))
const engine = openEngine({ dataDir: ":memory:" })
let world: World
let played = 0

beforeAll(async () => {
  const client = embeddedClient(engine)
  await createTable(client)
  const clock = virtualClock("2026-11-23T15:00:00+08:00")
  const secrets = createSecrets({ lookupKey: newKey(), sealingKeys: [{ version: "1", key: newKey() }] })
  const ids = createIds(clock, systemChance)
  world = {
    table: openTable(client),
    bureaus: bureaus(["310113"]),
    clock,
    ids,
    chance: systemChance,
    secrets,
  }
  played = await seedCases(world, objects(), 100)
})
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const objects = () =>
  folderObjects({
    ...{ folder, path: "/storage/documents" },
    sign: (text) => world.secrets.key("storage", text),
    now: () => world.clock.now().epochMilliseconds,
  })
const house = () => openHouse({ world, objects: objects(), enqueue: async () => {} })
const officer = (post: Parameters<typeof officerOf>[1]) => {
  const [bureau] = world.bureaus
  if (!bureau) throw new Error("no bureau")
  return officerOf(bureau, post, world.secrets)
}

async function cards() {
  const manager = officer("manager")
  const { desk } = house().casework
  const lists = ["open", "decided"] as const
  const pages = lists.flatMap((list) =>
    ["marriage", "counselling", "complaints"].map((each) => desk.list(manager, { desk: each, list })),
  )
  return (await Promise.all(pages)).flatMap((page) => page.cards)
}

describe("the demo", () => {
  test("tells every story to its end", () => {
    expect(played).toBe(stories.length)
  })

  test("has cases in every state in which somebody has to do something, and decided ones", async () => {
    const states = new Set((await cards()).map(({ state }) => state))
    for (const state of [
      "submitted",
      "in_review",
      "needs_correction",
      "awaiting_second",
      "approved",
      "refused",
    ])
      expect(states).toContain(state)
    const flags = new Set((await cards()).flatMap((card) => card.flags))
    for (const flag of ["duplicate", "appeal", "returned", "overdue", "opinion"])
      expect(flags).toContain(flag)
  })

  test("has papers that lie where the desk looks for them", async () => {
    expect((await cards()).some(({ documents }) => documents > 0)).toBe(true)
    expect((await objects().list("kept/")).length).toBeGreaterThan(5)
    expect(await objects().list("unfinished/")).toEqual([])
  })

  test.each([
    ["tang-xiaoyu", "correct"],
    ["gu-jianguo", "rate"],
  ] as const)("has something for %s to do: %s", async (login, may) => {
    const resident = residentOf(login, world.secrets)
    if (!resident) throw new Error("no resident")
    const { citizen } = house().casework
    const [own] = await citizen.list(resident)
    expect((await citizen.get(resident, own?.id ?? "")).may).toMatchObject({ [may]: true })
  })

  test("lets nobody decide a case of their own", async () => {
    const sunLi = residentOf("sun-li", world.secrets)
    if (!sunLi) throw new Error("no resident")
    const { citizen, desk } = house().casework
    const [own] = await citizen.list(sunLi)
    const { revision } = await citizen.get(sunLi, own?.id ?? "")
    const claimed = desk.act(officer("second-clerk"), own?.id ?? "", "claim", { revision })
    await expect(claimed).rejects.toMatchObject({ name: "Refusal" })
    const other = desk.act(officer("clerk"), own?.id ?? "", "claim", { revision })
    await expect(other).resolves.toMatchObject({ state: "in_review" })
  })
})
