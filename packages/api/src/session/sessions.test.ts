// Sessions on the real store, with a clock that the test moves.
import { testWorld } from "@civil/booking/fixture.ts"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { createSecrets, newKey } from "@civil/core/secrets.ts"
import { records } from "@civil/data/records.ts"
import { beforeEach, describe, expect, test } from "vitest"
import { type Sessions, sessions } from "./sessions.ts"

const citizen: Citizen = {
  kind: "citizen",
  person: "key-of-the-person",
  name: "林伟",
  document: { type: "resident_id", number: "310113199003070014" },
  realName: 3,
}
const clerk: Staff = {
  kind: "staff",
  id: "clerk-baoshan",
  name: "王敏",
  bureau: "310113",
  offices: ["baoshan"],
  desks: ["marriage"],
  roles: ["clerk"],
}

let world: Awaited<ReturnType<typeof testWorld>>
let here: Sessions
/** Another process on the same store: nothing is remembered there. */
const elsewhere = () => sessions(records(world.table), world.secrets, world.clock)

beforeEach(async () => {
  world = await testWorld()
  here = elsewhere()
})

describe("a citizen", () => {
  test("is known by the token, here and on another server", async () => {
    const token = await here.begin(citizen)
    expect((await here.find(token))?.actor).toEqual(citizen)
    expect((await elsewhere().find(token))?.actor).toEqual(citizen)
  })

  test("is signed out a day after the sign-in, however busy", async () => {
    const token = await here.begin(citizen)
    for (let hour = 0; hour < 23; hour += 1) {
      world.clock.advance({ hours: 1 })
      expect(await here.find(token)).toBeDefined()
    }
    world.clock.advance({ hours: 1 })
    expect(await here.find(token)).toBeUndefined()
    expect(await elsewhere().find(token)).toBeUndefined()
  })

  test("has a form token that belongs to this session alone", async () => {
    const [one, other] = [await here.begin(citizen), await here.begin(citizen)]
    const csrf = (await here.find(one))?.csrf
    expect(csrf).toMatch(/^[\w-]{22}$/)
    expect((await elsewhere().find(one))?.csrf).toBe(csrf)
    expect((await here.find(other))?.csrf).not.toBe(csrf)
  })
})

describe("a staff member", () => {
  test("is signed out after half an hour without a request", async () => {
    const token = await here.begin(clerk)
    world.clock.advance({ minutes: 31 })
    expect(await here.find(token)).toBeUndefined()
  })

  test("stays signed in while working, on every server, until eight hours are over", async () => {
    const token = await here.begin(clerk)
    for (let minutes = 20; minutes < 8 * 60; minutes += 20) {
      world.clock.advance({ minutes: 20 })
      expect(await elsewhere().find(token)).toBeDefined()
    }
    world.clock.advance({ minutes: 20 })
    expect(await here.find(token)).toBeUndefined()
  })
})

describe("a session that was ended", () => {
  test("is gone here at once and elsewhere within seconds", async () => {
    const other = elsewhere()
    const token = await here.begin(clerk)
    const id = (await other.find(token))?.id ?? ""
    await here.end(id)
    expect(await here.find(token)).toBeUndefined()
    world.clock.advance({ seconds: 6 })
    expect(await other.find(token)).toBeUndefined()
  })

  test("does not come back by a request that was under way", async () => {
    const token = await here.begin(clerk)
    const session = await here.find(token)
    world.clock.advance({ minutes: 20 })
    await Promise.all([here.end(session?.id ?? ""), elsewhere().find(token)])
    expect(await elsewhere().find(token)).toBeUndefined()
  })
})

describe("what is stored", () => {
  test("is neither the token nor anything readable about the person", async () => {
    const token = await here.begin(citizen)
    const id = (await here.find(token))?.id ?? ""
    expect(id).not.toContain(token)
    const found = await records(world.table).find("SESSION", id, 0)
    expect(found?.value).toBeDefined()
    expect(found?.value).not.toMatch(/310113|林伟/)
  })

  test("cannot be read with other keys: the person signs in again", async () => {
    const token = await here.begin(citizen)
    const secrets = createSecrets({ lookupKey: newKey(), sealingKeys: [{ version: "9", key: newKey() }] })
    const rotated = sessions(records(world.table), secrets, world.clock)
    expect(await rotated.find(token)).toBeUndefined()
  })
})
