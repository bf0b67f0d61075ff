// 绿色通道: granted, one priority place can be held and booked, by that person, in that time, once; given up, it comes back.
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { act, fieldsOf, handIn, refusal, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { form } from "../people.fixture.ts"
import { entitlementOf, wishIssues } from "./rules.ts"

let house: TestHouse
let him: Citizen
let clerk: Staff

beforeEach(async () => {
  house = await beginHouse()
  him = resident(house, 1)
  clerk = house.officer("1", ["clerk"])
})
afterEach(() => house.close())

const place = {
  office: "baoshan",
  business: "R1",
  date: "2026-11-30",
  start: "09:00",
  priority: true,
} as const
const hold = (who = him, more = {}) => house.marriage.hold(who, { ...place, ...more })
const applicant = { party: "mainland", mobile: "13800000001" } as const

const ask = (answers = {}, who = him) =>
  handIn(
    house,
    who,
    "marriage.green_channel",
    { basis: "veteran", business: "R1", day1: "2026-11-30", ...answers },
    ["evidence"],
  )
async function granted() {
  const { id } = await ask()
  await act(house, clerk, id, "approve")
  await told(house)
  return id
}
const book = async () => {
  const held = await hold()
  return house.marriage.book(him, { hold: held.id, applicant, agreed: true })
}

describe("a veteran whose request was granted", () => {
  test("reads until when the place can be used, and is led to the priority times", async () => {
    const mine = await house.casework.citizen.get(him, await granted())
    expect(mine.outcome?.given?.zh).toBe(
      "已获准优先名额：2027年2月21日（周日）及之前可以在绿色通道时段预约一次补领结婚证。",
    )
    expect(mine.after?.href).toBe("/marriage/r1/offices?priority=1")
  })
  test("books a priority place, which the desk sees as one, and no second", async () => {
    await granted()
    const { id, priority } = await book()
    expect(priority).toBe(true)
    const day = await house.marriage.desk.day(clerk, "baoshan", place.date)
    const kept = day.sessions.filter(({ pool }) => pool === "green-channel").flatMap((s) => s.appointments)
    expect(kept.map((each) => [each.id, each.priority])).toEqual([[id, true]])
    const other = await house.marriage.hold(him, { ...place, business: "M1", priority: false })
    expect(other.priority).toBeUndefined()
    expect((await refusal(hold(him, { start: "13:30", business: "M1" }))).code).toBe("booking.reserved")
  })
  test("has the place back after cancelling in time", async () => {
    await granted()
    const { id, revision } = await book()
    await house.marriage.cancel(him, id, { revision })
    await expect(hold()).resolves.toMatchObject({ priority: true })
  })
  test("moves from the priority place to an ordinary one, and keeps the right to a priority place", async () => {
    await granted()
    const { id, revision } = await book()
    const ordinary = { office: "baoshan", business: "R1", date: "2026-12-01", start: "09:00" } as const
    const held = await house.marriage.hold(him, { ...ordinary, reschedules: id })
    const moved = await house.marriage.reschedule(him, id, { revision, hold: held.id })
    expect(moved.priority).toBeUndefined()
    const back = await house.marriage.hold(him, { ...place, reschedules: id })
    const again = await house.marriage.reschedule(him, id, { revision: moved.revision, hold: back.id })
    expect(again.priority).toBe(true)
  })
  test("has nothing yet while the decision can be taken back, nor when it was", async () => {
    const { id } = await ask()
    await act(house, clerk, id, "approve")
    expect((await refusal(hold())).code).toBe("booking.reserved")
    await act(house, clerk, id, "undo")
    await told(house)
    expect((await refusal(hold())).code).toBe("booking.reserved")
  })
})

describe("a couple of whom one was granted a place", () => {
  const her = () => resident(house, 2, "female")
  async function married() {
    const { id } = await ask({ business: "M1" })
    await act(house, clerk, id, "approve")
    await told(house)
    const held = await hold(him, { business: "M1" })
    const booked = await house.marriage.book(him, form(held.id, her()))
    const mobile = "13900000002"
    return house.marriage.confirm(her(), booked.id, { revision: booked.revision, mobile, agreed: true })
  }
  test("books it together; when the other one cancels, the right to it comes back to whom it was granted", async () => {
    const { id, revision, priority } = await married()
    expect(priority).toBe(true)
    await house.marriage.cancel(her(), id, { revision })
    await expect(hold(him, { business: "M1" })).resolves.toMatchObject({ priority: true })
    expect((await refusal(hold(her(), { business: "M1", start: "13:30" }))).code).toBe("booking.reserved")
  })
  test("who came has used it", async () => {
    const { id } = await married()
    house.world.clock.set(`${place.date}T09:05:00+08:00`)
    const { revision } = await house.marriage.get(him, id)
    const inside = await house.marriage.desk.checkIn(clerk, id, { revision })
    await house.marriage.desk.done(clerk, id, { revision: inside.revision, outcome: "done" })
    const again = hold(him, { business: "M1", date: "2026-12-01" })
    expect((await refusal(again)).code).toBe("booking.reserved")
  })
})

describe("somebody without a grant", () => {
  test("holds no priority place, even when ordinary times are full, and is told of other ways", async () => {
    const { kind, code, offers } = await refusal(hold(resident(house, 2, "female")))
    expect([kind, code]).toEqual(["forbidden", "booking.reserved"])
    expect(offers.map((offer) => offer.kind)).toContain("walk_in")
  })
  test("sees the priority times, which are not everybody's", async () => {
    const ask = { office: "baoshan", business: "R1", from: place.date, to: place.date } as const
    const starts = async (priority: boolean) =>
      (await house.marriage.availability({ ...ask, priority })).days[0]?.times.map(({ start }) => start)
    expect(await starts(true)).toEqual(["09:00", "13:30"])
    expect((await starts(false))?.length).toBeGreaterThan(2)
  })
})

describe("a request", () => {
  test("needs a paper, and days that can be used", async () => {
    const without = handIn(house, him, "marriage.green_channel", {
      basis: "veteran",
      business: "M1",
      day1: "2026-11-30",
    })
    expect(await fieldsOf(without)).toEqual({ evidence: "form.documents_needed" })
    expect(await fieldsOf(ask({ day1: "2026-11-23", day2: "2027-06-01", day3: "2026-11-23" }))).toMatchObject(
      {
        day1: "green_channel.day_too_soon",
        day2: "green_channel.day_too_late",
      },
    )
  })
  test("for the next days is marked urgent, a later one is not", async () => {
    const flags = async (day1: string, n: number) => {
      const { id } = await ask({ day1 }, resident(house, n))
      return (await house.casework.desk.get(clerk, id)).flags
    }
    expect(await flags("2026-11-26", 7)).toContain("urgent")
    expect(await flags("2026-12-26", 8)).not.toContain("urgent")
  })
  test("names each day once", () => {
    expect(wishIssues({ day1: "2026-12-01", day2: "2026-12-01" }, "2026-11-23", "not_yet_published")).toEqual(
      [{ field: "day2", code: "green_channel.same_day_twice" }],
    )
  })
  test("is not taken in where the bureau has announced no such channel", async () => {
    expect(house.casework.citizen.findMatter("marriage.green_channel", "330503")).toBeUndefined()
  })
})

test("where no length is published, a grant holds until the last day wished for", () => {
  const granted = { id: "case_1", bureau: "310113", day: "2026-11-23" }
  const wishes = { day1: "2026-12-03", day2: "2026-12-01" }
  expect(entitlementOf(granted, "M1", wishes, "not_yet_published").until).toBe("2026-12-03")
})
