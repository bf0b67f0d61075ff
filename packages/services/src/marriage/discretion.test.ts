// What the two parties of a divorce see of each other, and kinds that one person does alone.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { agreed, begin, type Case, refusal } from "./case.fixture.ts"
import { application, applied, beginFarAhead } from "./divorce.fixture.ts"
import { clerk, form, man, woman } from "./people.fixture.ts"

let each: Case
beforeEach(async () => {
  each = await beginFarAhead()
})
afterEach(() => each.world.close())

describe("discretion", () => {
  test("no message and no notice names a divorce", async () => {
    const { him, her, service, told } = each
    await applied(each)
    const texts = [...(await service.messages(him)), ...(await service.messages(her)), ...told]
    expect(texts.length).toBeGreaterThanOrEqual(4)
    expect(JSON.stringify(texts)).not.toMatch(/离婚|divorce|配偶|丈夫|妻子|husband|wife/i)
  })
  test("each sees their own papers only, and not who cancelled", async () => {
    const { service, him, her } = each
    const { id } = await agreed(each, application)
    expect((await service.get(him, id)).bring.map((one) => one.who)).toEqual(["you", "you", "you"])
    await service.cancel(her, id, { revision: 2 })
    expect((await service.get(him, id)).history.map((line) => line.action)).toEqual(["booked", "confirmed"])
    expect((await service.get(her, id)).history.map((line) => line.action)).toEqual([
      "booked",
      "confirmed",
      "cancelled",
    ])
  })
  test("a withdrawal does not stand in the way of, nor show in, the couple's other bookings", async () => {
    const { service, her, him } = each
    await applied(each)
    await service.hold(her, { office: "north", business: "D2", date: "2026-03-12", start: "09:00" })
    expect((await service.list(him)).map((one) => one.business)).toEqual(["D1"])
  })
})

describe("a hold that died with its session", () => {
  test("stands in no way of another kind at the very same place", async () => {
    await each.world.close()
    each = await begin({ places: 1 })
    const { service, him } = each
    await service.hold(him, { office: "north", ...application })
    const session = { office: "north", date: application.date, pool: "divorce", start: application.start }
    await service.desk.setSession(clerk(), { ...session, open: false, why: "停电" })
    await service.desk.setSession(clerk(), { ...session, open: true })
    const other = {
      office: "north",
      business: "D2",
      date: application.date,
      start: "09:00",
      receipt: "2026-02-20",
    } as const
    expect((await service.hold(him, other)).business).toBe("D2")
  })
})

describe("kinds for one person", () => {
  test("need no partner and take none", async () => {
    const { service, him, her, world } = each
    const held = await service.hold(him, {
      office: "north",
      business: "R1",
      date: "2026-03-10",
      start: "09:00",
    })
    expect((await refusal(service.book(him, form(held.id, her)))).fields).toEqual([
      { field: "partner", code: "marriage.partner_not_needed" },
    ])
    expect((await service.book(him, form(held.id, undefined))).state).toBe("booked")
    const counselling = await service.hold(him, {
      office: "north",
      business: "X2",
      date: "2026-03-10",
      start: "10:30",
    })
    expect((await service.book(him, form(counselling.id, undefined))).state).toBe("booked")
    const other = man(world.secrets, 4)
    const both = await service.hold(other, {
      office: "north",
      business: "M1",
      date: "2026-03-10",
      start: "09:00",
    })
    expect((await refusal(service.book(other, form(both.id, undefined)))).fields).toEqual([
      { field: "partner", code: "marriage.partner_needed" },
    ])
    expect((await service.book(other, form(both.id, woman(world.secrets, 4)))).state).toBe(
      "waiting_for_partner",
    )
  })
})
