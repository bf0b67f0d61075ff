// Many want the same time: exactly as many get it as there are places, everybody else is told where else, and it costs no writes.
import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import { store } from "@civil/booking/store.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { afterEach, describe, expect, test } from "vitest"
import { marriage } from "./index.ts"
import { form, man, woman } from "./people.fixture.ts"

const slot = { office: "north", business: "M1", date: "2026-03-10", start: "09:00" } as const
let world: TestWorld
afterEach(() => world.close())

async function attempt(service: ReturnType<typeof marriage>, n: number) {
  const him = man(world.secrets, n % 500, n < 500 ? "1990-03-07" : "1991-03-07")
  const her = woman(world.secrets, n % 500, n < 500 ? "1992-04-08" : "1993-04-08")
  try {
    const held = await service.hold(him, slot)
    return await service.book(him, form(held.id, her))
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

describe("500 couples and 30 places", () => {
  test("30 book, 470 hear that it is taken and get the next free times, and the table agrees", async () => {
    world = await testWorld({ places: 30 })
    // Two servers over one table: what one remembers does not help the other.
    const servers = [marriage(world), marriage(world)] as const
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, n) => attempt(n % 2 === 0 ? servers[0] : servers[1], n)),
    )
    const booked = answers.filter((answer) => !(answer instanceof Refusal))
    const refused = answers.filter((answer) => answer instanceof Refusal)
    expect(booked).toHaveLength(30)
    expect(new Set(refused.map((each) => `${each.kind} ${each.code}`))).toEqual(
      new Set(["taken booking.taken"]),
    )
    expect(refused.every((each) => each.offers.some((offer) => offer.kind === "time" && offer.free))).toBe(
      true,
    )

    const { places } = await store(world.table).dayAt("north", "2026-03-10")
    expect(places.map((place) => place.state)).toEqual(Array(30).fill("booked"))
    expect(new Set(places.map((place) => place.nn)).size).toBe(30)
    const codes = booked.map((each) => ("code" in each ? each.code : "")).sort()
    expect(places.map((place) => place.appointment).sort()).toEqual(codes)
  })

  test("a full time turns 1000 people away with at most 0.05 write units each", async () => {
    world = await testWorld({ places: 30 })
    const service = marriage(world)
    await Promise.all(Array.from({ length: 30 }, (_, n) => attempt(service, n)))
    const before = world.written()
    for (let round = 0; round < 10; round += 1) {
      world.clock.advance({ milliseconds: 700 })
      const turned = await Promise.all(
        Array.from({ length: 100 }, (_, i) => attempt(service, 30 + ((round * 100 + i) % 900))),
      )
      expect(turned.every((each) => each instanceof Refusal && each.code === "booking.taken")).toBe(true)
    }
    expect((world.written() - before) / 1000).toBeLessThanOrEqual(0.05)
  })

  test("200 requests for the last place: one holds it", async () => {
    world = await testWorld({ places: 1 })
    const service = marriage(world)
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        service.hold(man(world.secrets, n), slot).catch((error: unknown) => error),
      ),
    )
    const refused = answers.filter((answer) => answer instanceof Refusal)
    expect(refused).toHaveLength(199)
    expect(refused.every((each) => each.code === "booking.taken" && each.offers.length > 0)).toBe(true)
  })
})

describe("one booking", () => {
  test("costs at most 4 write units to hold and 10 to book, as the engine counts, and is saved within 1 KB", async () => {
    world = await testWorld()
    const service = marriage(world)
    const [him, her] = [man(world.secrets), woman(world.secrets)]
    const start = world.written()
    const held = await service.hold(him, slot)
    const holding = world.written() - start
    const booked = await service.book(him, form(held.id, her))
    const booking = world.written() - start - holding
    expect({ holding, booking }).toEqual({ holding: 4, booking: 10 })
    const saved = await store(world.table).findAppointment(booked.code)
    expect(Buffer.byteLength(JSON.stringify(saved))).toBeLessThanOrEqual(1024)
  })
  test("costs at most 13 more with what follows it, and 19 to be confirmed, 5 for each message among them", async () => {
    world = await testWorld()
    const service = marriage(world)
    const [him, her] = [man(world.secrets), woman(world.secrets)]
    const held = await service.hold(him, slot)
    const { id } = await service.book(him, form(held.id, her))
    const booked = world.written()
    await service.sweep()
    const following = world.written() - booked
    await service.confirm(her, id, { revision: 1, mobile: "13900000002", agreed: true })
    await service.sweep()
    const confirming = world.written() - booked - following
    expect({ following, confirming }).toEqual({ following: 13, confirming: 19 })
  })
})
