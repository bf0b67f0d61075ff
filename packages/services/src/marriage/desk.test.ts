// The desk: its own day, its own people, the moves of the counter and taking the last one back.
import { bureau, office } from "@civil/booking/fixture.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { agreed, begin, type Case, refusal, slot } from "./case.fixture.ts"
import { marriage } from "./index.ts"
import { clerk, form } from "./people.fixture.ts"

let each: Case
beforeEach(async () => {
  each = await begin()
})
afterEach(() => each.world.close())

const onTheDay = "2026-03-10T09:05:00+08:00"

describe("a clerk", () => {
  test("sees the day by session, with the nearest open days beside it", async () => {
    const { service } = each
    await agreed(each)
    const day = await service.desk.day(clerk(), "north", slot.date)
    expect(day).toMatchObject({ state: "open", before: "2026-03-09", after: "2026-03-11" })
    expect(day.sessions).toHaveLength(9)
    expect(day.sessions[0]?.appointments[0]).toMatchObject({ state: "booked", may: ["release"] })
    expect(await service.desk.day(clerk(), "north", "2026-03-07")).toMatchObject({
      state: "closed",
      sessions: [],
    })
    expect(await service.desk.day(clerk(), "north", "2027-03-08")).toMatchObject({ state: "not_computable" })
  })
  test("still sees who was promised a time on a day closed afterwards", async () => {
    const { service, world } = each
    const { code } = await agreed(each)
    const why = { zh: "临时停办", en: "Closed for the day" }
    const closures = [{ date: slot.date, pools: "all" as const, why }]
    const after = bureau(3, { offices: [office("north", 3, { closures })] })
    const later = marriage({ ...world, bureaus: [after] })
    const day = await later.desk.day(clerk(), "north", slot.date)
    expect(day.state).toBe("closed")
    expect(day.sessions.flatMap((session) => session.appointments.map((one) => one.code))).toEqual([code])
    expect((await service.desk.day(clerk(), "north", slot.date)).sessions).toHaveLength(9)
  })
  test("finds a booking by code as it is read out, and by a part of a name", async () => {
    const { service, her } = each
    const { code } = await agreed(each)
    const spoken = `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`
    expect((await service.desk.find(clerk(), "north", spoken)).map((one) => one.code)).toEqual([code])
    each.world.clock.set(onTheDay)
    expect((await service.desk.find(clerk(), "north", her.name.slice(1))).map((one) => one.code)).toEqual([
      code,
    ])
    expect(await service.desk.find(clerk(), "north", "nobody")).toEqual([])
    expect(await service.desk.find(clerk(["south"]), "south", code)).toEqual([])
  })
  test("checks in on the day only, once, and marks the outcome with a reason", async () => {
    const { service } = each
    const { id } = await agreed(each)
    expect((await refusal(service.desk.checkIn(clerk(), id, { revision: 2 }))).code).toBe(
      "appointment.not_today",
    )
    each.world.clock.set(onTheDay)
    const seen = await service.desk.checkIn(clerk(), id, { revision: 2 })
    expect(seen.may).toEqual(["done", "not-done", "release", "undo"])
    expect((await service.desk.checkIn(clerk(), id, { revision: 2 })).revision).toBe(3)
    const refused = await refusal(service.desk.done(clerk(), id, { revision: 3, outcome: "not_done" }))
    expect(refused.fields).toEqual([{ field: "reason", code: "marriage.reason_needed" }])
    const not = { revision: 3, outcome: "not_done", reason: "papers_missing", note: "照片不符" } as const
    expect(await service.desk.done(clerk(), id, not)).toMatchObject({
      state: "not_done",
      reason: "papers_missing",
      note: "照片不符",
    })
    const his = await service.get(each.him, id)
    expect(his).toMatchObject({ reason: "papers_missing" })
    expect(his.history.at(-1)?.text.zh).toBe("未办成：证件或材料不全")
    expect(JSON.stringify(his)).not.toContain("照片不符")
  })
  test("marks a missed visit only after the band, and it counts for both who had agreed", async () => {
    const { service, him, her } = each
    const { id } = await agreed(each)
    each.world.clock.set(onTheDay)
    expect((await refusal(service.desk.noShow(clerk(), id, { revision: 2 }))).code).toBe(
      "appointment.band_not_over",
    )
    each.world.clock.set("2026-03-10T10:30:00+08:00")
    expect((await service.desk.noShow(clerk(), id, { revision: 2 })).state).toBe("no_show")
    for (const person of [him, her])
      expect((await service.counter(person)).rules.map((rule) => rule.noShows)).toEqual([1, 1, 1, 1])
  })
  test("takes a wrong outcome back the same day, and the strike with it", async () => {
    const { service, him, her } = each
    const { id } = await agreed(each)
    each.world.clock.set("2026-03-10T10:30:00+08:00")
    await service.desk.noShow(clerk(), id, { revision: 2 })
    const back = await service.desk.undo(clerk(), id, { revision: 3 })
    expect(back.state).toBe("booked")
    expect((await service.counter(him)).rules.every((rule) => rule.noShows === 0)).toBe(true)
    expect((await refusal(service.hold(her, { ...slot, date: "2026-03-20" }))).code).toBe(
      "booking.already_live",
    )
    await service.desk.checkIn(clerk(), id, { revision: 4 })
    await service.desk.done(clerk(), id, { revision: 5, outcome: "done" })
    expect((await service.desk.undo(clerk(), id, { revision: 6 })).state).toBe("checked_in")
    each.world.clock.set("2026-03-11T09:00:00+08:00")
    expect((await refusal(service.desk.undo(clerk(), id, { revision: 7 }))).code).toBe(
      "appointment.undo_closed",
    )
  })
  test("two screens: the second move on the same booking is told that it has changed", async () => {
    const { service } = each
    const { id } = await agreed(each)
    each.world.clock.set(onTheDay)
    await service.desk.checkIn(clerk(), id, { revision: 2 })
    const moves = await Promise.allSettled([
      service.desk.done(clerk(), id, { revision: 3, outcome: "done" }),
      service.desk.done(clerk(["north"], "登记员乙"), id, {
        revision: 3,
        outcome: "not_done",
        reason: "left",
      }),
    ])
    expect(moves.map((move) => move.status).sort()).toEqual(["fulfilled", "rejected"])
  })
  test("of another office sees neither the day nor the booking", async () => {
    const { service } = each
    const { id } = await agreed(each)
    const stranger = clerk(["south"])
    expect((await refusal(service.desk.day(stranger, "north", slot.date))).kind).toBe("missing")
    expect((await refusal(service.desk.checkIn(stranger, id, { revision: 2 }))).code).toBe(
      "appointment.missing",
    )
    expect((await refusal(service.desk.checkIn(stranger, "apt_0000000000", { revision: 2 }))).code).toBe(
      "appointment.missing",
    )
  })
  test("of another bureau, of another desk or without a role sees nothing", async () => {
    const { service } = each
    const { id } = await agreed(each)
    each.world.clock.set(onTheDay)
    const strangers = [
      { ...clerk(), bureau: "999999" },
      { ...clerk(), desks: ["benefits"] },
      { ...clerk(), roles: [] },
    ]
    for (const stranger of strangers) {
      expect((await refusal(service.desk.day(stranger, "north", slot.date))).code).toBe("office.missing")
      expect((await refusal(service.desk.find(stranger, "north", "王"))).code).toBe("office.missing")
      expect((await refusal(service.desk.checkIn(stranger, id, { revision: 2 }))).code).toBe(
        "appointment.missing",
      )
    }
  })
  test("who only audits may look and not move", async () => {
    const { service } = each
    const { id } = await agreed(each)
    const auditor = { ...clerk(), roles: ["auditor"] } as const
    expect((await service.desk.day(auditor, "north", slot.date)).state).toBe("open")
    each.world.clock.set(onTheDay)
    expect((await refusal(service.desk.checkIn(auditor, id, { revision: 2 }))).kind).toBe("forbidden")
  })
})

describe("a couple whose day passed without a word from the desk", () => {
  test("is not barred from booking again", async () => {
    const { service, him, her, world } = each
    await agreed(each)
    world.clock.set("2026-03-11T09:00:00+08:00")
    const held = await service.hold(him, { ...slot, date: "2026-03-20" })
    const { id } = await service.book(him, form(held.id, her))
    expect((await service.confirm(her, id, { revision: 1, mobile: "13900000002", agreed: true })).state).toBe(
      "booked",
    )
  })
})
