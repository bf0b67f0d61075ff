// Cancelling, moving, and the office closing a session: places come back once, nobody loses one they had.

import { bureau, policy } from "@civil/booking/fixture.ts"
import { store } from "@civil/booking/store.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { agreed, begin, type Case, freeAt, refusal, slot, waiting } from "./case.fixture.ts"
import { marriage } from "./index.ts"
import { clerk, form, man, woman } from "./people.fixture.ts"

let each: Case
beforeEach(async () => {
  each = await begin({ places: 2 })
})
afterEach(() => each.world.close())

describe("a party who cancels", () => {
  test("gives the place back, once; asking again is fine; the other is told", async () => {
    const { service, him, her, told } = each
    const { id } = await agreed(each)
    expect(await freeAt(service, slot.date, slot.start)).toBe(1)
    const cancelled = await service.cancel(her, id, { revision: 2 })
    expect(cancelled).toMatchObject({ state: "cancelled", may: [] })
    expect(await service.cancel(him, id, { revision: 2 })).toMatchObject({ state: "cancelled", revision: 3 })
    expect(await freeAt(service, slot.date, slot.start)).toBe(2)
    await service.sweep()
    expect(told.map((notice) => [notice.person, notice.code])).toEqual([
      [him.person, "notice.cancelled"],
      [her.person, "notice.cancelled"],
    ])
    expect((await service.hold(him, slot)).date).toBe(slot.date)
  })
  test("counts for the one who cancelled only, and is shown before it bites", async () => {
    const { service, him, her } = each
    const { id } = await agreed(each)
    await service.cancel(her, id, { revision: 2 })
    expect((await service.counter(her)).rules.map((rule) => rule.cancels)).toEqual([1, 1, 1, 1])
    expect((await service.counter(him)).rules.map((rule) => rule.cancels)).toEqual([0, 0, 0, 0])
  })
  test("sees the rules of the bureau where they booked last, not of another", async () => {
    const lenient = bureau(1, {
      code: "990002",
      offices: [],
      policies: [{ ...policy, strikes: [{ windowDays: 30, noShows: 2, cancels: 0, blockDays: 15 }] }],
    })
    const elsewhere = await begin({ bureaus: [lenient, bureau(2)] })
    const days = async () =>
      (await elsewhere.service.counter(elsewhere.him)).rules.map((rule) => rule.windowDays)
    expect(await days()).toEqual([30])
    await agreed(elsewhere)
    expect(await days()).toEqual([180, 180, 180, 30])
    await elsewhere.world.close()
  })
  test("is in time two natural days before and too late on the day after that", async () => {
    const { service, him, world } = each
    const { id } = await agreed(each, { date: "2026-03-12" })
    world.clock.set("2026-03-11T00:00:00+08:00")
    const refused = await refusal(service.cancel(him, id, { revision: 2 }))
    expect(refused).toMatchObject({
      kind: "too_late",
      code: "appointment.cancel_closed",
      values: { date: "2026-03-10" },
    })
    expect((await service.get(him, id)).may).toEqual([])
    world.clock.set("2026-03-10T23:59:00+08:00")
    expect((await service.cancel(him, id, { revision: 2 })).state).toBe("cancelled")
  })
  test("three times in 30 days is blocked, and told until when", async () => {
    const { service, him } = each
    for (let n = 0; n < 3; n += 1) {
      const { id } = await agreed(each)
      await service.cancel(him, id, { revision: 2 })
    }
    const refused = await refusal(service.hold(him, slot))
    expect(refused).toMatchObject({ code: "booking.blocked", values: { date: "2026-08-29" } })
    expect((await service.counter(him)).blockedUntil).toBe("2026-08-29")
  })
  test("counts for nobody while the partner has not confirmed", async () => {
    const { service, him } = each
    const { id } = await waiting(each)
    await service.cancel(him, id, { revision: 1 })
    expect((await service.counter(him)).rules.every((rule) => rule.cancels === 0)).toBe(true)
  })
  test("with a page drawn before the last change is told to look again", async () => {
    const { id } = await agreed(each)
    expect((await refusal(each.service.cancel(each.him, id, { revision: 1 }))).code).toBe(
      "appointment.changed",
    )
  })
})

describe("a policy that changes after the booking", () => {
  test("does not take back what was promised with it", async () => {
    await each.world.close()
    const stricter = { ...policy, id: "stricter", from: "2026-03-05", cancelDays: 6 }
    each = await begin({ bureaus: [bureau(2, { policies: [{ ...policy, to: "2026-03-04" }, stricter] })] })
    const { service, him, world } = each
    const { id, cancelUntil } = await agreed(each)
    expect(cancelUntil).toBe("2026-03-08")
    world.clock.set("2026-03-08T12:00:00+08:00")
    expect(await service.get(him, id)).toMatchObject({
      cancelUntil: "2026-03-08",
      may: ["reschedule", "cancel"],
    })
    expect((await service.cancel(him, id, { revision: 2 })).state).toBe("cancelled")
  })
})

describe("returned places", () => {
  test("under a policy of random release are offered again later, not to whoever hammers the page", async () => {
    await each.world.close()
    const random = { ...policy, returned: { how: "random", withinMinutes: 60 } } as const
    each = await begin({ bureaus: [bureau(1, { policies: [random] })] })
    const { service, him, world } = each
    const { id } = await agreed(each)
    await service.cancel(him, id, { revision: 2 })
    const other = man(world.secrets, 5)
    expect((await refusal(service.hold(other, slot))).code).toBe("booking.taken")
    world.clock.advance({ minutes: 61 })
    expect((await service.hold(other, slot)).start).toBe(slot.start)
  })
})

describe("a party who moves the booking", () => {
  test("keeps code and confirmation; the old place goes back with the new one taken; the same request again is the same", async () => {
    const { service, him, her, told } = each
    const before = await agreed(each)
    const held = await service.hold(him, {
      ...slot,
      office: "south",
      date: "2026-03-12",
      reschedules: before.id,
    })
    expect(await freeAt(service, slot.date, slot.start)).toBe(1)
    const moved = await service.reschedule(him, before.id, { revision: 2, hold: held.id })
    expect(moved).toMatchObject({ id: before.id, state: "booked", office: "south", date: "2026-03-12" })
    expect(moved.parties.every((party) => party.confirmed)).toBe(true)
    expect(await service.reschedule(him, before.id, { revision: 2, hold: held.id })).toEqual(moved)
    expect(await freeAt(service, slot.date, slot.start)).toBe(2)
    await service.sweep()
    expect(told.map((notice) => [notice.person, notice.code])).toEqual([
      [him.person, "notice.rescheduled"],
      [her.person, "notice.rescheduled"],
    ])
    expect((await service.list(her)).map((one) => one.date)).toEqual(["2026-03-12"])
    expect((await refusal(service.hold(her, slot))).code).toBe("booking.already_live")
  })
  test("loses nothing when the new hold runs out", async () => {
    const { service, him, world } = each
    const before = await agreed(each)
    const held = await service.hold(him, { ...slot, start: "10:30", reschedules: before.id })
    world.clock.advance({ minutes: 10 })
    expect((await refusal(service.reschedule(him, before.id, { revision: 2, hold: held.id }))).code).toBe(
      "hold.expired",
    )
    expect(await service.get(him, before.id)).toMatchObject({ state: "booked", start: "09:00" })
  })
  test("cannot use a hold of another person, of another booking, or a plain one", async () => {
    const { service, him, her } = each
    const { id } = await agreed(each)
    const hers = await service.hold(her, { ...slot, start: "10:30", reschedules: id })
    expect((await refusal(service.reschedule(him, id, { revision: 2, hold: hers.id }))).code).toBe(
      "hold.missing",
    )
    expect((await refusal(service.book(her, form(hers.id, him)))).code).toBe("hold.for_reschedule")
    expect((await refusal(service.hold(man(each.world.secrets, 8), { ...slot, reschedules: id }))).code).toBe(
      "appointment.missing",
    )
  })
  test("into a day on which one is under age is refused beside the age", async () => {
    const { service, world } = each
    const young = man(world.secrets, 1, "2004-03-10")
    const her = woman(world.secrets, 1)
    const held = await service.hold(young, slot)
    const { id } = await service.book(young, form(held.id, her))
    const earlier = await service.hold(young, { ...slot, date: "2026-03-09", reschedules: id })
    const refused = await refusal(service.reschedule(young, id, { revision: 1, hold: earlier.id }))
    expect(refused.fields).toEqual([
      {
        field: "applicant.birthDate",
        code: "marriage.man_under_22",
        values: { date: "2026-03-09", from: "2026-03-10" },
      },
    ])
  })
})

const why = "系统维护"
const session = { office: "north", date: slot.date, pool: "marriage", start: slot.start }

describe("the office closes a session", () => {
  test("every couple is released and told, it counts against nobody, and nobody can book in between", async () => {
    const { service, him, her, world, told } = each
    const { id } = await agreed(each)
    const late = man(world.secrets, 5)
    const held = await service.hold(late, slot)
    await service.sweep()
    told.length = 0
    const day = await service.desk.setSession(clerk(), { ...session, open: false, why })
    expect(day.sessions.find((one) => one.pool === "marriage" && one.start === "09:00")).toMatchObject({
      closed: true,
      why: "系统维护",
      taken: 0,
      held: 0,
    })
    const { days } = await service.availability({ office: "north", business: "M1", from: slot.date })
    expect(days[0]?.times[0]).toMatchObject({ start: "09:00", free: 0, places: 0, closed: true })
    expect(days[0]?.times[1]).not.toHaveProperty("closed")
    expect(await service.get(him, id)).toMatchObject({ state: "released", may: [] })
    expect((await refusal(service.book(late, form(held.id, woman(world.secrets, 5))))).code).toBe("hold.lost")
    const refused = await refusal(service.hold(man(world.secrets, 6), slot))
    expect(refused.code).toBe("booking.session_closed")
    expect(refused.offers.some((offer) => offer.kind === "time")).toBe(true)
    await service.sweep()
    expect(told.map((notice) => [notice.person, notice.code])).toEqual([
      [him.person, "notice.released"],
      [her.person, "notice.released"],
    ])
    expect(told[0]?.text.zh).toContain("原因：系统维护")
    expect((await service.get(him, id)).history.at(-1)?.text.zh).toContain("系统维护")
    expect((await service.counter(him)).rules.every((rule) => rule.cancels + rule.noShows === 0)).toBe(true)
    expect((await service.hold(him, { ...slot, start: "10:30" })).start).toBe("10:30")
  })
  test("against 40 couples booking at that moment, everybody ends booked before and released, or refused", async () => {
    await each.world.close()
    each = await begin({ places: 20 })
    const { service, world } = each
    const other = marriage(world)
    const book = async (n: number) => {
      const him = man(world.secrets, n)
      try {
        const held = await service.hold(him, slot)
        return await service.book(him, form(held.id, woman(world.secrets, n)))
      } catch {
        return undefined
      }
    }
    const [answers] = await Promise.all([
      Promise.all(Array.from({ length: 40 }, (_, n) => book(n))),
      other.desk.setSession(clerk(), { ...session, open: false, why }),
    ])
    const { places } = await store(world.table).dayAt("north", slot.date)
    expect(places.map((place) => place.state)).toEqual(Array(20).fill("closed"))
    for (const [n, answer] of answers.entries())
      if (answer) expect((await service.get(man(world.secrets, n), answer.id)).state).toBe("released")
  })
  test("somebody whose held place it took chooses the same time again once it is open", async () => {
    const { service, him, her } = each
    const dead = await service.hold(him, slot)
    await service.desk.setSession(clerk(), { ...session, open: false, why })
    await service.desk.setSession(clerk(), { ...session, open: true })
    expect((await refusal(service.book(him, form(dead.id, her)))).code).toBe("hold.lost")
    const again = await service.hold(him, slot)
    expect(again.id).not.toBe(dead.id)
    expect((await service.book(him, form(again.id, her))).state).toBe("waiting_for_partner")
  })
  test("opening it again gives all places back; closing twice is closing once", async () => {
    const { service } = each
    await service.desk.setSession(clerk(), { ...session, open: false, why })
    await service.desk.setSession(clerk(), { ...session, open: false, why })
    expect(await freeAt(service, slot.date, slot.start)).toBe(0)
    await service.desk.setSession(clerk(), { ...session, open: true })
    expect(await freeAt(service, slot.date, slot.start)).toBe(2)
    await service.sweep()
    expect(await freeAt(service, slot.date, slot.start)).toBe(2)
    expect(each.failures).toEqual([])
  })
  test("says why: who closes without a reason is asked for it, and nothing is closed", async () => {
    const { service } = each
    for (const none of [{}, { why: "" }, { why: "  " }]) {
      const refused = await refusal(service.desk.setSession(clerk(), { ...session, open: false, ...none }))
      expect(refused.fields).toEqual([{ field: "why", code: "marriage.close_reason_needed" }])
    }
    expect(await freeAt(service, slot.date, slot.start)).toBe(2)
  })
  test("a couple at the desk already is not sent away", async () => {
    const { service, him, world } = each
    const { id } = await agreed(each)
    world.clock.set("2026-03-10T09:10:00+08:00")
    await service.desk.checkIn(clerk(), id, { revision: 2 })
    await service.desk.setSession(clerk(), { ...session, open: false, why })
    expect((await service.get(him, id)).state).toBe("checked_in")
  })
})
