// Figures as staff see them: by week and matter, from what the nights kept and what today has brought, small numbers hidden.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import {
  refusalOf,
  secondMatter,
  secretMatter,
  type TestCasework,
  testCasework,
  toolMatter,
} from "../fixture.ts"
import { recordNight } from "../ledger/nightly.ts"
import { spine } from "../spine.ts"
import type { FigureRow } from "../views.ts"
import { dayStore } from "./store.ts"

let t: TestCasework
const endless = () => Number.POSITIVE_INFINITY
const night = () => recordNight(spine(t.deps), endless)

beforeEach(async () => {
  t = await testCasework({
    matters: [toolMatter(), secondMatter(), secretMatter()],
    deps: {
      missed: async (_bureau, monday) =>
        monday === "2026-03-02"
          ? [
              { matter: "garden.visit", title: { zh: "参观", en: "Visit" }, held: 40, missed: 10 },
              { matter: "garden.tea", held: 40, missed: 2 },
            ]
          : [],
    },
  })
})
afterEach(() => t.close())

const clerk = () => t.staff("s1", ["clerk"])
const manager = () => t.staff("s9", ["manager"])
let residents = 0
async function handIn(count: number, matter?: string): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) ids.push(await t.apply(t.citizen("居民", `R${residents++}`), {}, matter))
  return ids
}
const approve = (id: string) => t.casework.desk.act(clerk(), id, "approve", { revision: 1 })

async function row(matter: string, week: string, actor = manager()): Promise<FigureRow | undefined> {
  const { rows } = await t.casework.records.figures(actor, {})
  return rows.find((each) => each.matter === matter && each.week === week)
}

describe("a week", () => {
  test("counts what came, was decided and waits, live today and the same when the night has kept it", async () => {
    const ids = await handIn(12)
    t.world.clock.set("2026-03-04T10:00:00+08:00")
    for (const id of ids.slice(0, 5)) await approve(id)
    t.world.clock.set("2026-03-06T10:00:00+08:00")
    for (const id of ids.slice(5, 7)) await approve(id)
    const live = await row("garden.tool", "2026-03-02")
    expect(live).toMatchObject({
      received: 12,
      done: 7,
      waiting: 5,
      medianDays: 2,
      p90Days: 4,
      overdue: 0,
      returned: 0,
    })
    t.world.clock.set("2026-03-07T02:10:00+08:00")
    expect(await night()).toMatchObject({ broken: 0 })
    expect(
      (await dayStore(t.world.table).between("990001", "2026-03-01", "2026-03-31")).map(({ day }) => day),
    ).toEqual(["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"])
    expect(await row("garden.tool", "2026-03-02")).toEqual(live)
    await night()
    expect(await row("garden.tool", "2026-03-02")).toEqual(live)
  })

  test("keeps its end: what waits later is counted later", async () => {
    const ids = await handIn(8)
    t.world.clock.set("2026-03-09T02:10:00+08:00")
    await night()
    t.world.clock.set("2026-03-09T10:00:00+08:00")
    for (const id of ids.slice(0, 6)) await approve(id)
    await handIn(4)
    expect(await row("garden.tool", "2026-03-02")).toMatchObject({
      received: 8,
      done: 0,
      waiting: 8,
      medianDays: "none",
    })
    expect(await row("garden.tool", "2026-03-09")).toMatchObject({ received: null, done: 6, waiting: 6 })
  })

  test("leaves out a decision that was taken back, also after midnight", async () => {
    const [one = ""] = await handIn(6)
    t.world.clock.set("2026-03-03T23:55:00+08:00")
    const { revision } = await approve(one)
    t.world.clock.set("2026-03-04T00:02:00+08:00")
    await t.casework.desk.act(clerk(), one, "undo", { revision })
    t.world.clock.set("2026-03-04T02:10:00+08:00")
    await night()
    expect(await row("garden.tool", "2026-03-02")).toMatchObject({ done: 0, waiting: 6 })
  })
})

describe("a small number", () => {
  test("is hidden, with as much beside it as keeps it so; the sums of the week too", async () => {
    await handIn(9)
    await handIn(2, "garden.greenhouse")
    const { rows, totals, least } = await t.casework.records.figures(manager(), { weeks: 1 })
    expect(least).toBe(5)
    const received = new Map(rows.map((each) => [each.matter, each.received]))
    expect(received.get("garden.greenhouse")).toBeNull()
    const known = [received.get("garden.tool"), totals[0]?.received].filter((cell) => cell !== null)
    expect(known.length).toBeLessThan(2)
  })

  test("is not given away by asking for a desk, a matter or the whole bureau", async () => {
    await handIn(9)
    await handIn(2, "garden.greenhouse")
    await handIn(7, "garden.secret")
    const asked = [{ weeks: 1 }, { weeks: 1, desk: "garden" }, { weeks: 1, desk: "shed" }]
    const shown = await Promise.all(asked.map((query) => t.casework.records.figures(manager(), query)))
    const cell = (i: number, matter: string) =>
      shown[i]?.rows.find((each) => each.matter === matter)?.received
    for (const i of [0, 1]) expect(cell(i, "garden.greenhouse")).toBeNull()
    expect(cell(0, "garden.tool")).toEqual(cell(1, "garden.tool"))
    const sums = shown.map(({ totals }) => totals[0]?.received)
    const tools = cell(0, "garden.tool")
    // Bureau less shed, or the desk itself, less tools would be the greenhouse.
    if (tools !== null) expect([sums[1], sums[0] === null || sums[2] === null]).toEqual([null, true])
  })
})

describe("bookings", () => {
  test("show the share that was missed, unless it tells a small number", async () => {
    t.world.clock.set("2026-03-05T10:00:00+08:00")
    expect(await row("garden.visit", "2026-03-02")).toMatchObject({
      title: { zh: "参观", en: "Visit" },
      received: 40,
      done: 30,
      noShowRate: 0.25,
    })
    expect(await row("garden.tea", "2026-03-02")).toMatchObject({
      received: null,
      done: null,
      noShowRate: null,
    })
  })
})

describe("who may see them", () => {
  test("an officer sees their own desks, and not that there are others", async () => {
    await handIn(6)
    await handIn(6, "garden.secret")
    expect(await row("garden.tool", "2026-03-02", clerk())).toMatchObject({ received: 6 })
    expect(await row("garden.secret", "2026-03-02", clerk())).toBeUndefined()
    expect((await refusalOf(t.casework.records.figures(clerk(), { desk: "shed" }))).kind).toBe("missing")
    expect(await row("garden.secret", "2026-03-02", t.staff("s8", ["auditor"]))).toMatchObject({
      received: 6,
    })
  })
})
