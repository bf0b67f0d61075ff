// The divorce journey: application, the clock, withdrawal by either, issue inside the window at the same office; words that give nothing away.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Case, refusal } from "./case.fixture.ts"
import { application, applied, beginFarAhead } from "./divorce.fixture.ts"
import { clerk, form } from "./people.fixture.ts"

let each: Case
beforeEach(async () => {
  each = await beginFarAhead()
})
afterEach(() => each.world.close())

const issue = { office: "north", business: "D3", start: "09:00" } as const

describe("after the application was accepted", () => {
  test("both see the two periods as dates", async () => {
    const { service, him, her } = each
    const id = await applied(each)
    for (const person of [him, her])
      expect((await service.get(person, id)).divorce).toEqual({
        receipt: "2026-03-10",
        state: "cooling_off",
        withdrawUntil: "2026-04-09",
        issueFrom: "2026-04-10",
        issueUntil: "2026-05-09",
      })
  })
  test("the certificate is offered inside the window only, at the same office only, without typing the receipt", async () => {
    const { service, him, her, world } = each
    await applied(each)
    world.clock.set("2026-03-20T09:00:00+08:00")
    const { days, next } = await service.availability({
      ...issue,
      receipt: "2026-03-10",
      from: "2026-04-08",
      to: "2026-05-12",
    })
    const open = days.filter((day) => day.state === "free").map((day) => day.date)
    expect([open[0], open.at(-1)]).toEqual(["2026-04-10", "2026-05-09"])
    expect(days.find((day) => day.date === "2026-04-09")?.state).toBe("outside_window")
    expect(new Set(next.map((offer) => offer.office))).toEqual(new Set(["north"]))

    expect(await refusal(service.hold(him, { ...issue, date: "2026-04-09" }))).toMatchObject({
      code: "divorce.outside_window",
      values: { from: "2026-04-10", until: "2026-05-09" },
    })
    expect((await refusal(service.hold(him, { ...issue, office: "south", date: "2026-04-10" }))).code).toBe(
      "divorce.other_office",
    )
    const differs = await refusal(service.hold(him, { ...issue, date: "2026-04-10", receipt: "2026-03-09" }))
    expect(differs.fields).toEqual([
      { field: "receipt", code: "divorce.receipt_differs", values: { date: "2026-03-10" } },
    ])
    const held = await service.hold(him, { ...issue, date: "2026-04-10" })
    expect(held.receipt).toBe("2026-03-10")
    expect((await service.book(him, form(held.id, her))).divorce?.state).toBe("cooling_off")
  })
  test("either may withdraw until the last day; the other sees the status and not who or when", async () => {
    const { service, him, her, world, told } = each
    const id = await applied(each)
    world.clock.set("2026-04-09T15:00:00+08:00")
    expect((await refusal(service.withdraw(her, id, { revision: 4 }))).code).toBe("divorce.withdraw_closed")
    world.clock.set("2026-04-09T14:59:00+08:00")
    expect((await service.get(her, id)).may).toEqual(["withdraw"])
    const withdrawn = await service.withdraw(her, id, { revision: 4 })
    expect(withdrawn.divorce?.state).toBe("withdrawn")
    expect(withdrawn.history.at(-1)).toMatchObject({ who: "you", action: "withdrawn" })
    const his = await service.get(him, id)
    expect(his.divorce?.state).toBe("withdrawn")
    expect(his.history.map((line) => line.action)).not.toContain("withdrawn")
    expect((await service.withdraw(him, id, { revision: 4 })).divorce?.state).toBe("withdrawn")
    told.length = 0
    await service.sweep()
    expect(told.map((notice) => [notice.person, notice.code])).toEqual([
      [him.person, "notice.status"],
      [her.person, "notice.to_sign"],
    ])
    expect(withdrawn.divorce?.withdrawal).toBe("to_sign")
    expect(his.divorce?.withdrawal).toBeUndefined()
    expect((await refusal(service.hold(him, { ...issue, date: "2026-04-20" }))).code).toBe(
      "divorce.withdrawn",
    )
    expect(
      (await refusal(service.hold(him, { ...issue, date: "2026-04-20", receipt: "2026-03-10" }))).code,
    ).toBe("divorce.withdrawn")
  })
  test("a day later it is too late to withdraw", async () => {
    const { service, her, world } = each
    const id = await applied(each)
    world.clock.set("2026-04-10T09:00:00+08:00")
    expect(await refusal(service.withdraw(her, id, { revision: 4 }))).toMatchObject({
      kind: "too_late",
      code: "divorce.withdraw_closed",
      values: { until: "2026-04-09" },
    })
    expect((await service.get(her, id)).divorce?.state).toBe("issue_window")
  })
  test("a withdrawal gives the place for the certificate back, and it counts against nobody", async () => {
    const { service, him, her, world } = each
    const id = await applied(each)
    world.clock.set("2026-03-20T09:00:00+08:00")
    const held = await service.hold(him, { ...issue, date: "2026-04-13" })
    const { id: issueId } = await service.book(him, form(held.id, her))
    await service.confirm(her, issueId, { revision: 1, mobile: "13900000002", agreed: true })
    await service.withdraw(her, id, { revision: 4 })
    await service.sweep()
    expect((await service.get(him, issueId)).history.at(-1)).toMatchObject({ who: "system", action: "ended" })
    await service.sweep()
    expect(each.told.filter((notice) => notice.code === "notice.ended")).toHaveLength(2)
    expect((await service.get(him, issueId)).state).toBe("released")
    expect((await service.counter(her)).rules.every((rule) => rule.cancels + rule.noShows === 0)).toBe(true)
    expect(each.failures).toEqual([])
  })
  test("a withdrawal at the counter ends the application as well", async () => {
    const { service, her, him, world } = each
    const id = await applied(each)
    world.clock.set("2026-03-20T09:00:00+08:00")
    const held = await service.hold(her, {
      office: "north",
      business: "D2",
      date: "2026-03-23",
      start: "09:00",
    })
    const alone = await service.book(her, form(held.id, undefined))
    expect(alone).toMatchObject({ state: "booked", parties: [{ me: true }] })
    expect(alone.bring.map((one) => one.code)).toEqual(["id_card", "receipt"])
    expect((await refusal(service.get(him, alone.id))).code).toBe("appointment.missing")
    world.clock.set("2026-03-23T09:10:00+08:00")
    await service.desk.checkIn(clerk(), alone.id, { revision: 1 })
    await service.desk.done(clerk(), alone.id, { revision: 2, outcome: "done" })
    await service.sweep()
    expect((await service.get(him, id)).divorce?.state).toBe("withdrawn")
    expect(each.failures).toEqual([])
  })
  test("both are told that it was accepted, and again on the first day for the certificate", async () => {
    await applied(each)
    const codes = () => each.told.map((notice) => notice.code)
    expect(codes().filter((code) => code === "notice.accepted")).toHaveLength(2)
    each.world.clock.set("2026-04-10T09:00:00+08:00")
    await each.service.sweep()
    expect(codes().filter((code) => code === "notice.window")).toHaveLength(2)
    expect(each.failures).toEqual([])
  })
  test("once its time is over it stands in the way of no new one", async () => {
    const { service, him, her, world } = each
    await applied(each)
    world.clock.set("2026-07-20T09:00:00+08:00")
    const held = await service.hold(him, {
      ...issue,
      office: "south",
      date: "2026-07-22",
      receipt: "2026-06-15",
    })
    expect(held.receipt).toBe("2026-06-15")
    expect((await service.book(him, form(held.id, her))).state).toBe("waiting_for_partner")
  })
  test("nor does one that ended with the certificate", async () => {
    const { service, him, her, world } = each
    await applied(each)
    world.clock.set("2026-04-09T09:00:00+08:00")
    const held = await service.hold(him, { ...issue, date: "2026-04-10" })
    const { id } = await service.book(him, form(held.id, her))
    await service.confirm(her, id, { revision: 1, mobile: "13900000002", agreed: true })
    world.clock.set("2026-04-10T09:10:00+08:00")
    await service.desk.checkIn(clerk(), id, { revision: 2 })
    await service.desk.done(clerk(), id, { revision: 3, outcome: "done" })
    for (const person of [him, her])
      expect((await refusal(service.hold(person, { ...issue, date: "2026-04-13" }))).fields).toEqual([
        { field: "receipt", code: "divorce.receipt_needed" },
      ])
  })
  test("bars a second application while it runs, until the withdrawal is signed at the office", async () => {
    const { service, him, her, world } = each
    const id = await applied(each)
    world.clock.set("2026-03-20T09:00:00+08:00")
    const again = { ...application, office: "south", date: "2026-03-25" } as const
    expect(await refusal(service.hold(him, again))).toMatchObject({
      code: "divorce.application_running",
      values: { date: "2026-03-10" },
    })
    await service.withdraw(her, id, { revision: 4 })
    expect((await refusal(service.hold(him, again))).code).toBe("divorce.application_running")
    const held = await service.hold(her, {
      office: "north",
      business: "D2",
      date: "2026-03-23",
      start: "09:00",
    })
    const visit = await service.book(her, form(held.id, undefined))
    world.clock.set("2026-03-23T09:10:00+08:00")
    await service.desk.checkIn(clerk(), visit.id, { revision: 1 })
    await service.desk.done(clerk(), visit.id, { revision: 2, outcome: "done" })
    await service.sweep()
    expect((await service.get(her, id)).divorce?.withdrawal).toBe("signed")
    expect((await service.hold(him, again)).business).toBe("D1")
  })
  test("an acceptance marked by mistake is taken back with its clock", async () => {
    const { service, him } = each
    const id = await applied(each)
    await service.desk.undo(clerk(), id, { revision: 4 })
    expect((await service.get(him, id)).divorce).toBeUndefined()
    const refused = await refusal(service.hold(him, { ...issue, date: "2026-04-20" }))
    expect(refused.fields).toEqual([{ field: "receipt", code: "divorce.receipt_needed" }])
  })
})

describe("with a receipt from another place", () => {
  test("the date is asked for, and one in the future is refused", async () => {
    const { service, him } = each
    const want = { ...issue, date: "2026-03-10" }
    expect((await refusal(service.hold(him, want))).fields).toEqual([
      { field: "receipt", code: "divorce.receipt_needed" },
    ])
    expect((await refusal(service.hold(him, { ...want, receipt: "2026-03-03" }))).fields[0]?.code).toBe(
      "divorce.receipt_in_future",
    )
    expect((await refusal(service.hold(him, { ...want, receipt: "2020-01-01" }))).fields[0]?.code).toBe(
      "divorce.receipt_too_old",
    )
    expect((await service.hold(him, { ...want, receipt: "2026-01-15" })).receipt).toBe("2026-01-15")
  })
  test("dates that need next year's holidays are not offered, those that do not are", async () => {
    const { service, world } = each
    world.clock.set("2026-12-04T09:00:00+08:00")
    const { days } = await service.availability({
      ...issue,
      receipt: "2026-11-02",
      from: "2026-12-02",
      to: "2027-01-08",
    })
    const state = (date: string) => days.find((day) => day.date === date)?.state
    expect(state("2026-12-02")).toBe("outside_window")
    expect(state("2026-12-31")).toBe("free")
    expect(state("2027-01-04")).toBe("not_computable")
  })
})
