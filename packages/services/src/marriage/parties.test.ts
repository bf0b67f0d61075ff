// Two named parties: each with their own sign-in, each seeing their own, nobody else seeing anything.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { agreed, begin, type Case, refusal, slot, waiting } from "./case.fixture.ts"
import { citizen, clerk, form, man, woman } from "./people.fixture.ts"

let each: Case
beforeEach(async () => {
  each = await begin()
})
afterEach(() => each.world.close())

describe("the person who books", () => {
  test("gets the same hold for a double click, and the same booking for a second post", async () => {
    const { service, him, her } = each
    const [first, second] = await Promise.all([service.hold(him, slot), service.hold(him, slot)])
    expect(second.id).toBe(first.id)
    const [one, two] = await Promise.all([
      service.book(him, form(first.id, her)),
      service.book(him, form(first.id, her)),
    ])
    expect(two).toEqual(one)
    expect((await service.book(him, form(first.id, her))).id).toBe(one.id)
    expect(await service.list(him)).toHaveLength(1)
  })
  test("cannot post a hold again with another partner or other answers", async () => {
    const { service, him, her, world } = each
    const { id } = await service.hold(him, slot)
    const { code } = await service.book(him, form(id, her))
    for (const other of [
      form(id, woman(world.secrets, 9)),
      form(id, her, { applicant: { party: "mainland", mobile: "13800000009" } }),
    ])
      expect(await refusal(service.book(him, other))).toMatchObject({
        code: "hold.already_booked",
        values: { code },
      })
    const bad = form(id, her, { applicant: { party: "mainland", mobile: "12" } })
    expect((await refusal(service.book(him, bad))).kind).toBe("invalid")
  })
  test("gives the first place back by choosing another time", async () => {
    const { service, him } = each
    const first = await service.hold(him, slot)
    const second = await service.hold(him, { ...slot, start: "10:30" })
    expect((await service.findHold(him))?.id).toBe(second.id)
    expect((await refusal(service.getHold(him, first.id))).code).toBe("hold.missing")
    const { days } = await service.availability({
      office: "north",
      business: "M1",
      from: slot.date,
      to: slot.date,
    })
    expect(days[0]?.times.map((time) => time.free)).toEqual([3, 2, 3])
  })
  test("cannot have a second live booking, here or at another office, but can move the one there is", async () => {
    const { service, him } = each
    const { id, code } = await waiting(each)
    const refused = await refusal(service.hold(him, { ...slot, office: "south" }))
    expect(refused).toMatchObject({ kind: "conflict", code: "booking.already_live", values: { code } })
    expect((await service.hold(him, { ...slot, office: "south", reschedules: id })).reschedules).toBe(id)
  })
  test("cannot hold more places a day than the policy allows", async () => {
    const { service, him } = each
    for (let n = 0; n < 10; n += 1)
      await service.hold(him, { ...slot, start: n % 2 === 0 ? "09:00" : "10:30" })
    expect(await refusal(service.hold(him, slot))).toMatchObject({
      kind: "too_many",
      code: "booking.too_many_holds",
    })
    each.world.clock.advance({ hours: 24 })
    expect((await service.hold(him, slot)).date).toBe(slot.date)
  })
  test("finds the hold over after its time, whatever the broom has done", async () => {
    const { service, him, her, world } = each
    const held = await service.hold(him, slot)
    world.clock.advance({ minutes: 10 })
    expect((await refusal(service.book(him, form(held.id, her)))).code).toBe("hold.expired")
    expect((await refusal(service.getHold(him, held.id))).code).toBe("hold.expired")
  })
  test("needs a checked real name", async () => {
    const refused = await refusal(each.service.hold({ ...each.him, realName: 1 }, slot))
    expect(refused).toMatchObject({ kind: "forbidden", code: "sign_in.real_name_needed" })
  })
})

describe("a person whose own document is not a mainland resident's", () => {
  test("is sent to an entitled office before a place is taken, and may hold one there", async () => {
    const { service, world } = each
    const document = { type: "residence_permit_hmt", number: "810000199408230021" } as const
    const person = citizen(world.secrets, "黄嘉明", document)
    expect(await refusal(service.hold(person, slot))).toMatchObject({
      kind: "conflict",
      code: "marriage.foreign_needed",
      offers: [{ kind: "office", office: "abroad" }],
    })
    expect(await service.findHold(person)).toBeUndefined()
    expect(await service.hold(person, { ...slot, office: "abroad", business: "F1" })).toMatchObject({
      office: "abroad",
    })
  })
  test("asks the office itself about a divorce", async () => {
    const { service, world } = each
    const document = { type: "passport_foreign", number: "X1234567" } as const
    const person = citizen(world.secrets, "Anna Schmidt", document)
    expect(await refusal(service.hold(person, { ...slot, business: "D1" }))).toMatchObject({
      code: "divorce.foreign_at_office",
      offers: [{ kind: "phone", office: "north" }],
    })
  })
})

describe("the named partner", () => {
  test("confirms once, twice is fine, and has it in their own list", async () => {
    const { service, her, him } = each
    const { id } = await agreed(each)
    const again = await service.confirm(her, id, { revision: 1, mobile: "13900000002", agreed: true })
    expect(again).toMatchObject({ state: "booked", revision: 2 })
    expect((await service.list(her)).map((one) => one.id)).toEqual([id])
    expect((await service.get(him, id)).parties.map((party) => party.confirmed)).toEqual([true, true])
  })
  test("sees neither the other's mobile number nor a full document number", async () => {
    const { service, her, him } = each
    const { id } = await agreed(each)
    for (const person of [her, him]) {
      const text = JSON.stringify(await service.get(person, id))
      expect(text).not.toContain("13800000001")
      expect(text).not.toContain("13900000002")
      expect(text).not.toContain(him.document.number)
      expect(text).not.toContain(her.document.number)
    }
  })
  test("cannot confirm while they have a live booking with somebody else", async () => {
    const { service, her, world } = each
    const other = man(world.secrets, 7)
    const { id } = await waiting(each)
    const held = await service.hold(her, { ...slot, start: "10:30" })
    await service.book(her, form(held.id, other))
    expect(
      (await refusal(service.confirm(her, id, { revision: 1, mobile: "13900000002", agreed: true }))).code,
    ).toBe("booking.already_live")
  })
  test("cannot book the same couple a second time the other way round", async () => {
    const { service, her, him } = each
    await waiting(each)
    const held = await service.hold(her, { ...slot, start: "10:30" })
    expect((await refusal(service.book(her, form(held.id, him)))).code).toBe("booking.couple_already_live")
  })
  test("is too late after the time to confirm; the booking lapses, the place returns, both are told", async () => {
    const { service, her, him, world, told } = each
    const { id } = await waiting(each)
    await service.sweep()
    world.clock.advance({ hours: 24 })
    expect(
      (await refusal(service.confirm(her, id, { revision: 1, mobile: "13900000002", agreed: true }))).code,
    ).toBe("appointment.lapsed")
    told.length = 0
    expect(await service.sweep()).toMatchObject({ lapsed: 1 })
    expect((await service.get(him, id)).state).toBe("lapsed")
    await service.sweep()
    expect(told.map((notice) => [notice.person, notice.code])).toEqual([
      [him.person, "notice.lapsed"],
      [her.person, "notice.lapsed"],
    ])
    expect((await service.hold(him, slot)).date).toBe(slot.date)
    expect((await service.counter(him)).rules.every((rule) => rule.cancels === 0 && rule.noShows === 0)).toBe(
      true,
    )
    expect(each.failures).toEqual([])
  })
  test("gives the sign-in's name, not the one that was typed", async () => {
    const { service, him, her } = each
    const held = await service.hold(him, slot)
    const typed = form(held.id, her)
    const { id } = await service.book(him, {
      ...typed,
      ...(typed.partner ? { partner: { ...typed.partner, name: "王小妹" } } : {}),
    })
    await service.confirm(her, id, { revision: 1, mobile: "13900000002", agreed: true })
    expect((await service.get(him, id)).parties.map((party) => party.name)).toEqual([him.name, her.name])
  })
})

describe("a stranger", () => {
  test("hears the same for what is not theirs and for what is not there", async () => {
    const { service, world } = each
    const stranger = man(world.secrets, 9)
    const { id } = await agreed(each)
    const told = async (wanted: string) => {
      const acts = [
        service.get(stranger, wanted),
        service.cancel(stranger, wanted, { revision: 2 }),
        service.confirm(stranger, wanted, { revision: 2, mobile: "13900000002", agreed: true }),
        service.withdraw(stranger, wanted, { revision: 2 }),
      ]
      return Promise.all(acts.map(async (act) => JSON.stringify(await refusal(act))))
    }
    const theirs = await told(id)
    expect(theirs).toEqual(await told("apt_0000000000"))
    expect(theirs).toEqual(await told("apt_../../etc"))
    expect(new Set(theirs).size).toBe(1)
  })
  test("can neither use nor give back another's hold", async () => {
    const { service, him, her, world } = each
    const stranger = man(world.secrets, 9)
    const held = await service.hold(him, slot)
    for (const act of [
      service.getHold(stranger, held.id),
      service.book(stranger, form(held.id, her)),
      service.saveDraft(stranger, held.id, {}),
      service.getDraft(stranger, held.id),
    ])
      expect((await refusal(act)).code).toBe("hold.missing")
    await service.letGo(stranger, held.id)
    expect((await service.getHold(him, held.id)).id).toBe(held.id)
  })
})

describe("a visitor and the staff", () => {
  test("a visitor is asked to sign in, whatever the id", async () => {
    const visitor = { kind: "visitor" } as const
    for (const act of [
      each.service.hold(visitor, slot),
      each.service.get(visitor, "apt_0000000000"),
      each.service.list(visitor),
    ])
      expect((await refusal(act)).kind).toBe("unauthenticated")
  })
  test("staff do not book as citizens", async () => {
    expect((await refusal(each.service.hold(clerk(), slot))).kind).toBe("forbidden")
  })
})

describe("messages", () => {
  test("each party gets their own, on their own number, once for each event", async () => {
    const { service, him, her, told } = each
    const { id } = await waiting(each)
    await service.sweep()
    await service.confirm(her, id, { revision: 1, mobile: "13900000002", agreed: true })
    await service.sweep()
    await service.sweep()
    const codesOf = ({ person }: typeof him) =>
      told.filter((notice) => notice.person === person).map((notice) => notice.code)
    expect(codesOf(him)).toEqual(["notice.waiting", "notice.confirmed"])
    expect(codesOf(her)).toEqual(["notice.invited", "notice.confirmed"])
    for (const each of [him, her]) {
      const texts = (await service.messages(each)).map(({ text }) => text.zh)
      expect(texts.sort()).toEqual(
        told.flatMap(({ person, text }) => (person === each.person ? [text.zh] : [])).sort(),
      )
    }
    const confirmed = told.filter((notice) => notice.code === "notice.confirmed")
    expect(confirmed.map((notice) => [notice.person, notice.to.mobile])).toEqual([
      [him.person, "13800000001"],
      [her.person, "13900000002"],
    ])
    expect(each.failures).toEqual([])
  })
  test("who hears late hears the latest only", async () => {
    await agreed(each)
    await each.service.sweep()
    expect(each.told.map((notice) => notice.code)).toEqual(["notice.confirmed", "notice.confirmed"])
  })
  test("a reminder comes the day before, and not for a booking that was cancelled", async () => {
    const { service, him, world, told } = each
    const first = await agreed(each)
    await service.sweep()
    world.clock.set("2026-03-09T09:00:00+08:00")
    await service.sweep()
    expect(told.filter((notice) => notice.code === "notice.reminder")).toHaveLength(2)
    expect(first.state).toBe("booked")
    expect((await service.get(him, first.id)).state).toBe("booked")
  })
})

describe("names alike", () => {
  test("two people of one name are two people; one number or one name and birth date is one", async () => {
    const { service, him, world } = each
    const namesake = { ...woman(world.secrets, 3), name: him.name }
    const held = await service.hold(him, slot)
    expect((await service.book(him, form(held.id, namesake))).state).toBe("waiting_for_partner")
  })
})
