// What was given up, as managers of two bureaus find it: each their own, by what the entry names.
import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import { bureaus } from "@civil/bureaus"
import type { Role, Staff } from "@civil/core/actor.ts"
import { Refusal, statusOf } from "@civil/core/refusal.ts"
import { type Outbox, outbox } from "@civil/data/outbox.ts"
import { everything } from "@civil/data/raw.fixture.ts"
import { notices } from "@civil/notices/open.ts"
import { bureauOfEntry } from "@civil/services/whose.ts"
import { Hono } from "hono"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { AppEnv } from "../../context.ts"
import { deadApi } from "./dead.ts"

let world: TestWorld
let box: Outbox

beforeEach(async () => {
  world = await testWorld({ bureaus: bureaus(["310113", "310120"]) })
  box = outbox(world.table)
})
afterEach(() => world.close())

const staff = (bureau: string, role: Role = "manager"): Staff => ({
  ...{ kind: "staff", id: `${role}-${bureau}`, name: "负责人", bureau, offices: [], desks: [] },
  roles: [role],
})

/** A server of these routes alone, with somebody at it. */
function at(actor: Staff) {
  const { clock, secrets } = world
  const told = notices({ world, channels: [], subjectName: () => ({ zh: "事项", en: "A matter" }) })
  const app = new Hono<AppEnv>()
  app.use((c, next) => {
    c.set("actor", actor)
    return next()
  })
  app.onError((thrown, c) => {
    if (!(thrown instanceof Refusal)) throw thrown
    return c.json({ code: thrown.code, fields: thrown.fields }, statusOf[thrown.kind])
  })
  for (const route of deadApi({ box, clock, secrets, bureauOf: bureauOfEntry(world, told) }))
    app.on(route.method, route.path, async (c) => c.json((await route.handle(c)) ?? null))
  const post = (path: string, body: object) =>
    app.request(path, { method: "POST", body: JSON.stringify(body) })
  return {
    list: async () => {
      const { rows } = (await (await app.request("/api/desk/dead")).json()) as { rows: { id: string }[] }
      return rows.map(({ id }) => id)
    },
    again: (id: string) => post(`/api/desk/dead/${id}/again`, {}),
    drop: (id: string, note: string) => post(`/api/desk/dead/${id}/drop`, { note }),
  }
}

async function bury(id: string, body: Readonly<Record<string, unknown>>): Promise<void> {
  const now = world.clock.now().epochMilliseconds
  await box.add({ id, dueAt: now, topic: "marriage.session", body })
  const [entry] = await box.listDue(now)
  if (entry) await box.bury(entry, "RangeError", now)
}

describe("a manager", () => {
  beforeEach(async () => {
    const [, fengxian] = world.bureaus
    await bury("ours", { office: "baoshan" })
    await bury("theirs", { office: fengxian?.offices[0]?.id })
    await bury("nobody", { of: "none" })
  })
  test("sees what was given up for their own bureau, and nothing of another's", async () => {
    expect(await at(staff("310113")).list()).toEqual(["ours"])
    expect(await at(staff("310120")).list()).toEqual(["theirs"])
    expect(await at(staff("310113", "auditor")).list()).toEqual(["ours"])
  })
  test("cannot tell another bureau's from one that is not there", async () => {
    const { again, drop } = at(staff("310113"))
    for (const id of ["theirs", "nobody", "never"])
      for (const answer of [await again(id), await drop(id, "不用了")])
        expect([answer.status, await answer.json()]).toEqual([404, { code: "not_found", fields: [] }])
    expect(await box.countDead()).toBe(3)
  })
  test("drops one with a reason, which is kept sealed", async () => {
    const { drop, list } = at(staff("310113"))
    const empty = await drop("ours", " ")
    expect([empty.status, (await empty.json()).fields]).toMatchObject([422, [{ field: "note" }]])
    expect((await drop("ours", "已电话告知王建国")).status).toBe(200)
    expect(await list()).toEqual([])
    const kept = (await everything(world.table)).filter(({ pk }) => pk === "DROPPED")
    expect(kept).toMatchObject([{ id: "ours", staff: "manager-310113" }])
    expect(JSON.stringify(kept)).not.toContain("王建国")
  })
  test("has one tried again", async () => {
    expect((await at(staff("310113")).again("ours")).status).toBe(200)
    expect(await box.listDue(world.clock.now().epochMilliseconds)).toMatchObject([
      { id: "ours", attempts: 0 },
    ])
  })
})

test("where one bureau is served, everything given up is its own", async () => {
  world = { ...world, bureaus: bureaus(["310113"]) }
  await bury("nobody", { of: "none" })
  expect(await at(staff("310113")).list()).toEqual(["nobody"])
})
