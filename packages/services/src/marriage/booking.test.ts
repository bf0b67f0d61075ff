// A couple books its marriage, from the free times to the desk.
import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { marriage } from "./index.ts"
import { clerk, form, man, woman } from "./people.fixture.ts"
import type { MarriageService } from "./service.ts"

let world: TestWorld
let service: MarriageService
beforeEach(async () => {
  world = await testWorld({ places: 2 })
  service = marriage(world)
})
afterEach(() => world.close())

const slot = { office: "north", business: "M1", date: "2026-03-10", start: "09:00" } as const

async function refusal(act: Promise<unknown>): Promise<Refusal> {
  const error = await act.then(
    () => new Error("was not refused"),
    (caught: unknown) => caught,
  )
  if (error instanceof Refusal) return error
  throw error
}

describe("a couple", () => {
  test("holds, books, confirms and is seen at the desk", async () => {
    const him = man(world.secrets)
    const her = woman(world.secrets)
    const held = await service.hold(him, slot)
    expect(held).toMatchObject({ office: "north", date: "2026-03-10", start: "09:00", end: "10:30" })
    await service.saveDraft(him, held.id, { "partner.name": her.name })
    expect(await service.getDraft(him, held.id)).toEqual({ "partner.name": her.name })

    const waiting = await service.book(him, form(held.id, her))
    expect(waiting).toMatchObject({ state: "waiting_for_partner", may: ["reschedule", "cancel"] })
    expect(waiting.parties.map((party) => [party.role, party.me, party.document, party.confirmed])).toEqual([
      ["applicant", true, him.document.number.replace(/^(.{6}).*(.{4})$/, "$1********$2"), true],
      ["partner", false, her.document.number.replace(/^(.{6}).*(.{4})$/, "$1********$2"), false],
    ])

    expect(await service.list(her)).toEqual([])
    await service.sweep()
    const [invited] = await service.list(her)
    expect(invited).toMatchObject({ id: waiting.id, may: ["confirm", "cancel"] })
    const booked = await service.confirm(her, waiting.id, {
      revision: 1,
      mobile: "13900000002",
      agreed: true,
    })
    expect(booked).toMatchObject({ state: "booked", revision: 2 })

    world.clock.set("2026-03-10T09:05:00+08:00")
    const day = await service.desk.day(clerk(), "north", "2026-03-10")
    const listed = day.sessions.find((session) => session.pool === "marriage" && session.start === "09:00")
    expect(listed).toMatchObject({ taken: 1, held: 0, closed: false })
    expect(listed?.appointments.map((each) => each.code)).toEqual([booked.code])
    const seen = await service.desk.checkIn(clerk(), booked.id, { revision: 2 })
    expect(seen.state).toBe("checked_in")
    const done = await service.desk.done(clerk(), booked.id, { revision: 3, outcome: "done" })
    expect(done.state).toBe("done")
    expect(done.history.at(-1)).toMatchObject({ who: "登记员甲", action: "done" })
  })

  test("hears of the next free times whatever stands in the way of a day", async () => {
    const him = man(world.secrets)
    const ways = [
      [{ date: "2026-03-07" }, "booking.closed"],
      [{ date: "2026-03-02" }, "booking.too_soon"],
      [{ date: "2026-04-20" }, "booking.not_open_yet"],
      [{ date: "2027-03-10" }, "booking.not_computable"],
      [{ start: "11:11" }, "booking.no_such_time"],
    ] as const
    for (const [change, code] of ways) {
      const refused = await refusal(service.hold(him, { ...slot, ...change }))
      expect(refused.code).toBe(code)
      expect(refused.offers.some((offer) => offer.kind === "time" && offer.free)).toBe(true)
    }
  })

  test("is refused a full time and offered the next ones, here and elsewhere", async () => {
    for (const n of [1, 2]) await service.hold(man(world.secrets, n), slot)
    const refused = await refusal(service.hold(man(world.secrets, 3), slot))
    expect(refused).toMatchObject({ kind: "taken", code: "booking.taken" })
    expect(refused.offers.some((offer) => offer.kind === "time" && offer.office === "north")).toBe(true)
    expect(refused.offers.some((offer) => offer.kind === "time" && offer.office === "south")).toBe(true)
    expect(refused.offers.at(-1)).toEqual({ kind: "walk_in", office: "north" })
  })
})
