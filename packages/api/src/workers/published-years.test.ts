// The calendar of a process, and when it looks for years that came since.
import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { type Feeds, feeds } from "@civil/data/feeds.ts"
import { beforeEach, describe, expect, onTestFinished, test } from "vitest"
import { logTo } from "../http/log.ts"
import { madeUpYear } from "../testing/made-up-year.ts"
import { publishedYears } from "./published-years.ts"

let world: TestWorld
let store: Feeds

beforeEach(async () => {
  world = await testWorld({ now: "2026-11-26T09:00:00+08:00" })
  onTestFinished(() => world.close())
  store = feeds(world.table)
})

function taken(into: Feeds, { clock }: TestWorld): Promise<void> {
  const at = clock.now().epochMilliseconds
  const file = { key: "calendar/2027.json", etag: "e", by: "test", modified: at, at }
  const year = { ...file, year: 2027, version: 1, content: JSON.stringify(madeUpYear) }
  return into.takeYear(year, { ...file, feed: "calendar", outcome: "accepted", reasons: [] })
}

describe("a process that looks for published years", () => {
  test("goes on with those it was built with where it cannot read them, says so, and tries again", async () => {
    const written: string[] = []
    let broken = true
    const listYears = () => (broken ? Promise.reject(new Error("no way")) : store.listYears())
    const log = logTo((line) => written.push(line))
    const years = publishedYears(publishedCalendar, { listYears }, world.clock, log)
    await taken(store, world)
    await years.fresh()
    expect(years.calendar.isWorkday("2026-11-26")).toBe(true)
    expect(written).toHaveLength(1)
    broken = false
    await years.fresh()
    expect(years.calendar.isWorkday("2027-03-01")).toBe("not_computable")
    world.clock.advance({ seconds: 5 })
    await years.fresh()
    expect(years.calendar.isWorkday("2027-03-01")).toBe(true)
  })

  test("asks the table once for many requests at once", async () => {
    let asked = 0
    const listYears = () => {
      asked += 1
      return store.listYears()
    }
    const years = publishedYears(
      publishedCalendar,
      { listYears },
      world.clock,
      logTo(() => {}),
    )
    await Promise.all(Array.from({ length: 50 }, () => years.fresh()))
    await years.fresh()
    expect(asked).toBe(1)
  })
})
