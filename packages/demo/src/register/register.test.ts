// The demo's registers: every case a page must show is there, all of it marked as invented, and a file went the real road.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import { bureaus } from "@civil/bureaus/index.ts"
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import { folderObjects } from "@civil/data/objects/folder.ts"
import { creditGrounds } from "@civil/register/credit/grounds.ts"
import { type Organization, organizationStatuses } from "@civil/register/organization.ts"
import { type House, openHouse } from "@civil/services/house.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { officerOf, residentOf } from "../cases/people.ts"
import { demoCases } from "./cases.ts"
import { nameOfCase } from "./lives.ts"
import { representatives } from "./people.ts"
import { seedRegister } from "./seed.ts"
import { demoSource } from "./times.ts"

const bureau = "310113"
let world: TestWorld
let folder: string
let house: House

beforeAll(async () => {
  world = await testWorld({ bureaus: bureaus([bureau]), now: "2026-11-23T09:00:00+08:00" })
  folder = mkdtempSync(join(tmpdir(), "demo-register-"))
  const objects = folderObjects({
    folder,
    path: "/storage/documents",
    sign: (text) => world.secrets.key("storage", text),
    now: () => world.clock.now().epochMilliseconds,
  })
  await seedRegister(world, objects, 1)
  house = openHouse({ world, objects, enqueue: async () => {} })
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function caseOf(id: string): Promise<Organization> {
  const found = await house.register.find(nameOfCase(bureau, id).code)
  if (!found) throw new Error(`${id} is not in the register`)
  return found.organization
}

const all = async () =>
  Promise.all(demoCases.filter(({ id }) => id !== "wrong_check").map(({ id }) => caseOf(id)))

describe("whoever looks at the demo", () => {
  test("finds every status that the register knows, but the row of a former name", async () => {
    const found = new Set((await all()).map(({ basic }) => basic.status))
    expect([...found].sort()).toEqual(organizationStatuses.filter((each) => each !== "renamed").sort())
  })

  test("finds an entry on each ground, standing and removed ones", async () => {
    const entries = (await all()).flatMap((each) => each.entries)
    expect(new Set(entries.map(({ ground }) => ground))).toEqual(
      new Set(creditGrounds.map(({ code }) => code)),
    )
    expect(entries.filter(({ removedOn }) => removedOn !== undefined).length).toBeGreaterThan(2)
  })

  test("is told that all of it is invented", async () => {
    const [head] = await house.register.heads()
    for (const mark of Object.values(head?.marks ?? {})) expect(mark.source).toBe(demoSource)
    expect(Object.keys(head?.marks ?? {}).length).toBe(8)
  })

  test("finds what it was two years ago, and what a file no longer had", async () => {
    const { code } = nameOfCase(bureau, "late_report")
    const then = await house.register.find(code, "2025-06-01")
    expect(then?.organization.entries).toEqual([])
    expect((await caseOf("late_report")).entries).toMatchObject([{ ground: "annual_report" }])
    expect(await caseOf("left_out")).toMatchObject({ missingSince: expect.any(String) })
    expect(await house.register.find(code, "2024-12-31")).toBeUndefined()
  })

  test("finds names by search, and the illegal ones near them", async () => {
    const { name } = nameOfCase(bureau, "model")
    expect((await house.register.search({ text: name })).hits[0]).toMatchObject({ name })
    const { rows } = await house.register.illegal({ text: "总会" })
    expect(rows.length).toBeGreaterThan(2)
  })
})

describe("the register's desk of the demo", () => {
  test("has a file that a second person published, and one that waits with reasons", async () => {
    const [district] = world.bureaus
    if (!district) throw new Error("no bureau")
    const approver = officerOf(district, "societies-approver", world.secrets)
    const { imports } = await house.register.imports.list(approver)
    expect(imports.map(({ dataset, state }) => [dataset, state])).toEqual([
      ["organizations", "ready"],
      ["entries", "published"],
    ])
    expect(imports[0]).toMatchObject({ counts: { rejected: 3 } })
  })
})

describe("people of the demo", () => {
  test("hear once of what changed about those they follow", async () => {
    const person = residentOf("lin-wei", world.secrets)
    const told = person ? await house.notices.messages(person) : []
    expect(told.map(({ text }) => text.zh)).toEqual([expect.stringContaining("列入活动异常名录")])
  })

  test("stand for organizations that the register has, under their own name there", async () => {
    const people = world.bureaus.flatMap(representatives)
    const stand = people.flatMap(({ name, claims: { organizations } }) =>
      Array.isArray(organizations) ? organizations.map((code: string) => ({ name, code })) : [],
    )
    expect(stand).toHaveLength(4)
    for (const { name, code } of stand) {
      expect(readCreditCode(code)).toMatchObject({ ok: true })
      const found = await house.register.find(code)
      expect(found?.organization.basic.legalRepresentative).toBe(name)
    }
  })
})
