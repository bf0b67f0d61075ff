// Entries of the outbox that come twice, late, in any order and at once leave the same table and the same messages as entries in order.
import { bureau, policy } from "@civil/booking/fixture.ts"
import { type PublishedYear, publishedCalendar } from "@civil/core/calendar.ts"
import { outbox, shards } from "@civil/data/outbox.ts"
import { describe, expect, test } from "vitest"
import { agreed, begin, type Case, refusal, slot, waiting } from "./case.fixture.ts"
import { disorderly, everything, inOrder, play, type Story } from "./disorder.fixture.ts"
import { clerk, form } from "./people.fixture.ts"

const orders = Number(process.env.ORDERS ?? 6)

const at = (time: string) => async (each: Case) => each.world.clock.set(`${time}+08:00`)
const together =
  (...steps: Story) =>
  async (each: Case) => {
    for (const step of steps) await step(each)
  }
const latest = async (each: Case) => {
  const [found] = await each.service.list(each.him)
  if (found === undefined) throw new Error("nothing is booked")
  return found
}
const book =
  (more: Parameters<typeof waiting>[1] = {}) =>
  (each: Case) =>
    waiting(each, more)
const bookBoth =
  (more: Parameters<typeof agreed>[1] = {}) =>
  (each: Case) =>
    agreed(each, more)
const confirm = async (each: Case) => {
  const { id, revision } = await latest(each)
  return each.service.confirm(each.her, id, { revision, mobile: "13900000002", agreed: true })
}
const cancel = async (each: Case) => {
  const { id, revision } = await latest(each)
  return each.service.cancel(each.him, id, { revision })
}
const move = (date: string, start: string) => async (each: Case) => {
  const { id, revision, business } = await latest(each)
  const held = await each.service.hold(each.him, { office: "north", business, date, start, reschedules: id })
  return each.service.reschedule(each.him, id, { revision, hold: held.id })
}
const session = (open: boolean) => (each: Case) =>
  each.service.desk.setSession(clerk(), {
    ...{ office: "north", date: slot.date, pool: "marriage", start: slot.start },
    ...(open ? { open } : { open, why: "系统维护" }),
  })
type DeskMove = "checkIn" | "noShow" | "undo"
const atDesk = (what: DeskMove) => async (each: Case) => {
  const { id, revision } = await latest(each)
  return each.service.desk[what](clerk(), id, { revision })
}
const done = async (each: Case) => {
  const { id, revision } = await latest(each)
  return each.service.desk.done(clerk(), id, { revision, outcome: "done" })
}
/** The booking of a kind, seen by her: she books the withdrawal alone. */
const hers = async (each: Case, business: string) => {
  const found = (await each.service.list(each.her)).find((one) => one.business === business)
  if (found === undefined) throw new Error("nothing is booked")
  return found
}
const visited = (business: string, what: DeskMove | "done") => async (each: Case) => {
  const { id, revision } = await hers(each, business)
  if (what === "done") return each.service.desk.done(clerk(), id, { revision, outcome: "done" })
  return each.service.desk[what](clerk(), id, { revision })
}
const withdraw = async (each: Case) => {
  const { id, revision } = await hers(each, "D1")
  return each.service.withdraw(each.her, id, { revision })
}
const certificate = async (each: Case) => {
  const held = await each.service.hold(each.him, {
    ...{ office: "north", business: "D3", date: "2026-04-13", start: "09:00" },
  })
  const { id } = await each.service.book(each.him, form(held.id, each.her))
  await each.service.confirm(each.her, id, { revision: 1, mobile: "13900000002", agreed: true })
}
const visit = async (each: Case) => {
  const held = await each.service.hold(each.her, {
    ...{ office: "north", business: "D2", date: "2026-03-23", start: "09:00" },
  })
  await each.service.book(each.her, form(held.id, undefined))
}
const application: Story = [
  bookBoth({ business: "D1", date: "2026-03-10", start: "09:00" }),
  at("2026-03-10T09:10:00"),
  together(atDesk("checkIn"), done),
]

const stories: Readonly<Record<string, Story>> = {
  "booked, confirmed and reminded": [together(book(), confirm), at("2026-03-09T09:00:00")],
  "booked, and confirmed in time": [book(), confirm, at("2026-03-09T09:00:00")],
  "booked, and nobody confirmed": [book(), at("2026-03-03T09:00:00"), at("2026-03-10T08:00:00")],
  "booked and cancelled before anybody was told": [together(book(), cancel), at("2026-03-09T09:00:00")],
  "confirmed, cancelled and booked again": [
    together(bookBoth(), cancel, book({ start: "10:30" })),
    together(confirm),
    at("2026-03-09T09:00:00"),
  ],
  "moved while it waits, confirmed, moved away and back": [
    together(book(), move("2026-03-04", "09:00")),
    together(confirm, move("2026-03-11", "09:00")),
    move("2026-03-12", "09:00"),
    move("2026-03-11", "10:30"),
    at("2026-03-10T09:00:00"),
    at("2026-03-11T09:00:00"),
  ],
  "a session closed, opened and closed": [
    bookBoth(),
    together(session(false), session(true)),
    session(false),
    at("2026-03-09T09:00:00"),
  ],
  "marked as missed by mistake": [
    bookBoth(),
    at("2026-03-10T10:40:00"),
    together(atDesk("noShow"), atDesk("undo")),
    together(atDesk("checkIn"), done),
  ],
  "an application accepted, and reminded of": [
    ...application,
    at("2026-04-10T09:00:00"),
    at("2026-05-02T09:00:00"),
    at("2026-05-20T09:00:00"),
  ],
  "an acceptance undone": [
    bookBoth({ business: "D1", date: "2026-03-10", start: "09:00" }),
    at("2026-03-10T09:10:00"),
    together(atDesk("checkIn"), done, atDesk("undo")),
    at("2026-04-10T09:00:00"),
  ],
  "an application withdrawn with a place for the certificate": [
    ...application,
    at("2026-03-20T09:00:00"),
    certificate,
    withdraw,
    at("2026-04-12T09:00:00"),
  ],
  "a withdrawal signed at the counter": [
    ...application,
    at("2026-03-20T09:00:00"),
    certificate,
    together(withdraw, visit),
    at("2026-03-23T09:10:00"),
    together(visited("D2", "checkIn"), visited("D2", "done")),
    at("2026-04-12T09:00:00"),
  ],
  "a withdrawal signed by mistake": [
    ...application,
    at("2026-03-20T09:00:00"),
    visit,
    at("2026-03-23T09:10:00"),
    together(visited("D2", "checkIn"), visited("D2", "done")),
    visited("D2", "undo"),
    at("2026-04-12T09:00:00"),
  ],
  "a withdrawal signed and taken back before anybody was told": [
    ...application,
    at("2026-03-20T09:00:00"),
    together(withdraw, visit),
    at("2026-03-23T09:10:00"),
    together(visited("D2", "checkIn"), visited("D2", "done"), visited("D2", "undo")),
    at("2026-04-12T09:00:00"),
  ],
}

const start = () => begin({ bureaus: [bureau(3, { policies: [{ ...policy, openDaysAhead: 60 }] })] })

describe("a story whose entries come in disorder", () => {
  test.each(Object.entries(stories))("ends the same: %s", async (_, story) => {
    const ordered = await start()
    const expected = await play(story, ordered, inOrder)
    expect(ordered.told.length).toBeGreaterThan(0)
    expect((await ordered.service.audit()).findings).toEqual([])
    await ordered.world.close()
    for (let seed = 1; seed <= orders; seed += 1) {
      const each = await start()
      expect(await play(story, each, disorderly(seed)), `order ${seed}`).toEqual(expected)
      await each.world.close()
    }
  })
})

const entriesOf = async ({ world }: Case) => {
  const box = outbox(world.table)
  const all = await Promise.all(Array.from({ length: shards }, (_, shard) => box.listAll(shard)))
  return all.flatMap(({ entries }) => entries)
}
const entry = async (each: Case, topic: string) => {
  const found = (await entriesOf(each)).find((one) => one.topic === `marriage.${topic}`)
  if (found === undefined) throw new Error(`no ${topic} waits`)
  return found
}
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

describe("an entry overtaken while it is done", () => {
  test("leaves no invitation to what is confirmed already", async () => {
    for (let late = 0; late < 120; late += 6) {
      const each = await start()
      await waiting(each)
      const booked = await entry(each, "appointment")
      const confirmed = async () => {
        await turns(late)
        await confirm(each)
        const second = (await entriesOf(each)).find((one) => one.id.endsWith(".2"))
        if (second) await each.service.handle(second)
      }
      await Promise.all([each.service.handle(booked), confirmed()])
      const items = await everything(each.world.table)
      expect(items.filter(({ sk }) => String(sk).startsWith("INVITE#"))).toEqual([])
      await each.world.close()
    }
  })
})

describe("a timer", () => {
  test("that rings before its time, by a clock that was set back, rings again", async () => {
    const each = await start()
    const { id } = await waiting(each)
    await each.service.sweep()
    const lapse = await entry(each, "lapse")
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
    expect(each.told.map(({ message }) => message.code)).toEqual(["notice.window", "notice.window"])
    expect(each.failures).toEqual([])
    await each.world.close()
  })
})
