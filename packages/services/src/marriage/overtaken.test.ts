// What comes in between while an entry is done, or long before and after: nothing stays behind that the last state does not ask for.
import { type PublishedYear, publishedCalendar } from "@civil/core/calendar.ts"
import { everything } from "@civil/data/raw.fixture.ts"
import { describe, expect, test } from "vitest"
import { agreed, begin, type Case, refusal, waiting } from "./case.fixture.ts"
import { form } from "./people.fixture.ts"
import {
  application,
  at,
  atDesk,
  bookBoth,
  confirm,
  done,
  entriesOf,
  entryOf,
  hers,
  start,
  together,
  visit,
  visited,
  withdraw,
} from "./steps.fixture.ts"

/** Lets something else happen just before the first write that touches such a key. */
function before(each: Case, key: RegExp, by: () => Promise<void>): void {
  const documents = each.world.table.getDocumentClient()
  const send = documents.send.bind(documents) as (command: { readonly input: unknown }) => Promise<unknown>
  let waits = true
  const interrupted = async (command: { readonly input: unknown }) => {
    const writes = /Put|Delete|Transact/.test(command.constructor.name)
    if (waits && writes && key.test(JSON.stringify(command.input))) {
      waits = false
      await by()
    }
    return send(command)
  }
  Object.assign(documents, { send: interrupted })
}

describe("an entry overtaken while it is done", () => {
  test("leaves no invitation to what is confirmed already", async () => {
    const each = await start()
    await waiting(each)
    const booked = await entryOf(each, "appointment")
    before(each, /INVITE#/, async () => {
      await confirm(each)
      await each.service.handle(await entryOf(each, "appointment", "confirmed"))
    })
    await each.service.handle(booked)
    const items = await everything(each.world.table)
    expect(items.filter(({ sk }) => String(sk).startsWith("INVITE#"))).toEqual([])
    await each.world.close()
  })
  test("does not sign a withdrawal whose visit was undone meanwhile", async () => {
    const each = await start()
    for (const step of application) await step(each)
    await each.service.sweep()
    await together(at("2026-03-20T09:00:00"), visit, at("2026-03-23T09:10:00"))(each)
    await together(visited("D2", "checkIn"), visited("D2", "done"))(each)
    const signed = await entryOf(each, "appointment", "done")
    before(each, /withdrawal_signed/, async () => {
      await visited("D2", "undo")(each)
      await each.service.handle(await entryOf(each, "appointment", "undone"))
    })
    await each.service.handle(signed)
    expect((await hers(each, "D1")).divorce?.state).toBe("cooling_off")
    await each.world.close()
  })
})

describe("a timer", () => {
  test("that rings before its time, by a clock that was set back, rings again", async () => {
    const each = await start()
    const { id } = await waiting(each)
    await each.service.sweep()
    const lapse = await entryOf(each, "lapse")
    await expect(each.service.handle(lapse)).rejects.toMatchObject({ name: "TooEarly" })
    each.world.clock.set("2026-03-03T09:00:00+08:00")
    await each.service.handle(lapse)
    expect((await each.service.get(each.him, id)).state).toBe("lapsed")
    await each.service.handle(lapse)
    expect(
      (await each.service.get(each.him, id)).history.filter((line) => line.action === "lapsed").length,
    ).toBe(1)
    await each.world.close()
  })
  test("of the day before says nothing once the visit has begun", async () => {
    const each = await start()
    await agreed(each)
    await each.service.sweep()
    each.told.length = 0
    each.world.clock.set("2026-03-10T09:01:00+08:00")
    await each.service.sweep()
    expect(each.told).toEqual([])
    await each.world.close()
  })
})

describe("a withdrawal while a place for the certificate is held", () => {
  test("keeps it from being booked, whichever of the two is first", async () => {
    const each = await start()
    for (const step of application) await step(each)
    await each.service.sweep()
    each.world.clock.set("2026-03-20T09:00:00+08:00")
    const held = await each.service.hold(each.him, {
      ...{ office: "north", business: "D3", date: "2026-04-13", start: "09:00" },
    })
    await withdraw(each)
    await each.service.sweep()
    expect((await refusal(each.service.book(each.him, form(held.id, each.her)))).code).toBe(
      "divorce.withdrawn",
    )
    await each.world.close()
  })
})

describe("the dates of a year whose holidays are not published yet", () => {
  test("are reminded of once they are", async () => {
    const each = await begin({ now: "2026-12-09T09:00:00+08:00" })
    for (const step of [
      bookBoth({ business: "D1", date: "2026-12-10", start: "09:00" }),
      at("2026-12-10T09:10:00"),
      together(atDesk("checkIn"), done),
    ])
      await step(each)
    await each.service.sweep()
    const waits = async () => (await entriesOf(each)).map(({ body }) => body.event)
    expect(await waits()).toEqual(["windows"])
    await at("2026-12-17T09:00:00")(each)
    await each.service.sweep()
    expect(await waits()).toEqual(["windows"])
    const holidays = { ...publishedCalendar.years.at(-1), year: 2027, holidays: [] } as PublishedYear
    Object.assign(each.world, { calendar: publishedCalendar.withYears([holidays]) })
    await at("2026-12-24T09:00:00")(each)
    await each.service.sweep()
    expect((await waits()).sort()).toEqual(["window", "window_ends"])
    each.told.length = 0
    await at("2027-01-12T09:00:00")(each)
    await each.service.sweep()
    expect(each.told.map(({ code }) => code)).toEqual(["notice.window", "notice.window"])
    expect(each.failures).toEqual([])
    await each.world.close()
  })
})
