// 爽约申诉: only against a record that counts, once; granted by two people it is pardoned in the ledger, and a block that rests on it ends.

import { store as bookings } from "@civil/booking/store.ts"
import { store as cases } from "@civil/casework/store.ts"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { setting } from "../../cases/define.ts"
import { act, fieldsOf, handIn, refusal, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { noShowAppeal } from "./matter.ts"

let house: TestHouse
let him: Citizen
let clerk: Staff
let counter: Staff
let reviewer: Staff

beforeEach(async () => {
  house = await beginHouse()
  him = resident(house, 1)
  counter = house.officer("1", ["clerk"])
  clerk = house.officer("2", ["clerk"])
  reviewer = house.officer("3", ["reviewer"])
})
afterEach(() => house.close())

/** Books alone, and does not come. */
async function miss(date: string): Promise<string> {
  const place = { office: "baoshan", business: "R1", date, start: "09:00" } as const
  const held = await house.marriage.hold(him, place)
  const applicant = { party: "mainland", mobile: "13800000001" } as const
  const { id, code } = await house.marriage.book(him, { hold: held.id, applicant, agreed: true })
  house.world.clock.set(`${date}T17:00:00+08:00`)
  const { revision } = await house.marriage.get(him, id)
  await house.marriage.desk.noShow(counter, id, { revision })
  await house.run()
  return code
}
const appeal = (strike: string, who = him) =>
  handIn(house, who, "marriage.no_show_appeal", { strike, cause: "ill", story: "当天住院。" })
const blocked = async () => (await house.marriage.counter(him)).blockedUntil

async function grant(id: string) {
  await act(house, clerk, id, "propose", { outcome: "approved" })
  await act(house, reviewer, id, "approve")
  await told(house)
}

describe("somebody who missed two visits", () => {
  test("is blocked, appeals, and books again when two people have granted it", async () => {
    await miss("2026-11-24")
    const code = await miss("2026-11-26")
    expect(await blocked()).toBe("2026-12-11")
    const { id } = await appeal(code.toLowerCase())
    await grant(id)
    expect(await blocked()).toBeUndefined()
    const mine = await house.casework.citizen.get(him, id)
    expect(mine.outcome?.given?.zh).toBe("2026年11月26日（周四）的记录已撤销，不再计入。您现在可以网上预约。")
    await expect(
      house.marriage.hold(him, { office: "baoshan", business: "R1", date: "2026-11-30", start: "09:00" }),
    ).resolves.toBeDefined()
  })
  test("keeps the block while nobody has been told, and when it is refused", async () => {
    await miss("2026-11-24")
    const { id } = await appeal(await miss("2026-11-26"))
    await act(house, clerk, id, "propose", { outcome: "refused", reason: "own_doing" })
    await act(house, reviewer, id, "refuse", { reason: "own_doing" })
    expect(await blocked()).toBe("2026-12-11")
    await told(house)
    expect(await blocked()).toBe("2026-12-11")
  })
  test("is pardoned once, however often the decision is carried out", async () => {
    const code = await miss("2026-11-24")
    const { id } = await appeal(code)
    await grant(id)
    const ledger = () => bookings(house.world.table).findLedger(him.person)
    const before = await ledger()
    const subject = await cases(house.world.table).findCase(id)
    const answers = { strike: code, cause: "ill", story: "当天住院。" }
    if (subject) await noShowAppeal(setting(house.world)).hooks?.decided?.(subject, answers)
    expect(subject?.outcome).toBe("approved")
    expect(await ledger()).toEqual(before)
    expect((await house.marriage.counter(him)).rules[0]?.noShows).toBe(0)
  })
  test("cannot appeal twice against the same record, but may again after taking the appeal back", async () => {
    const code = await miss("2026-11-24")
    const { id, revision } = await appeal(code)
    const draft = await house.casework.citizen.start(him, {
      matter: "marriage.no_show_appeal",
      bureau: "310113",
    })
    const saved = await house.casework.citizen.saveDraft(him, draft.id, {
      revision: draft.revision,
      answers: { strike: code, cause: "ill", story: "住院。" },
    })
    const again = () =>
      house.casework.citizen.submit(him, draft.id, { revision: saved.revision, agreed: true, another: true })
    expect(await fieldsOf(again())).toEqual({ strike: "no_show_appeal.asked_before" })
    await house.casework.citizen.withdraw(him, id, { revision })
    await expect(again()).resolves.toBeDefined()
  })
})

describe("somebody who named the wrong record", () => {
  const corrected = async () => {
    const wrong = await miss("2026-11-24")
    const right = await miss("2026-11-26")
    const { id } = await appeal(wrong)
    await act(house, clerk, id, "request_correction", { fields: ["strike"], reason: "story" })
    const { revision } = await house.casework.citizen.get(him, id)
    await house.casework.citizen.correct(him, id, { revision, answers: { strike: right } })
    return { id, wrong }
  }
  const facts = async () => (await bookings(house.world.table).findLedger(him.person))?.facts

  test("corrects it, and the record named first can be appealed against in its own right", async () => {
    const { id, wrong } = await corrected()
    expect(Object.values((await facts()) ?? {}).filter((by) => by === id)).toHaveLength(1)
    await grant(id)
    await expect(appeal(wrong)).resolves.toBeDefined()
  })
  test("loses no record when the office merges the appeal into another", async () => {
    const { id, wrong } = await corrected()
    const draft = await house.casework.citizen.start(him, {
      matter: "marriage.no_show_appeal",
      bureau: "310113",
    })
    const { revision } = await house.casework.citizen.saveDraft(him, draft.id, {
      revision: draft.revision,
      answers: { strike: wrong, cause: "ill", story: "住院。" },
    })
    const other = await house.casework.citizen.submit(him, draft.id, {
      revision,
      agreed: true,
      another: true,
    })
    await act(house, clerk, id, "merge", { into: other.id })
    expect(Object.values((await facts()) ?? {})).not.toContain(id)
  })
})

describe("an appeal against nothing", () => {
  test("is said on the page where the code is typed, before anything else is asked", async () => {
    const begin = { matter: "marriage.no_show_appeal", bureau: "310113" }
    const { id } = await house.casework.citizen.start(him, begin)
    const type = async (strike: string) => {
      const { revision } = await house.casework.citizen.getDraft(him, id)
      const answers = { revision, page: "which", answers: { strike } }
      const { issues } = await house.casework.citizen.saveDraft(him, id, answers)
      return issues.find(({ field }) => field === "strike")
    }
    expect((await type("abc"))?.code).toBe("no_show_appeal.no_code")
    expect((await type("7K3M92QD4X"))?.code).toBe("no_show_appeal.no_strike")
    const code = await miss("2026-11-24")
    const found = await type("7K3M92QD4Y")
    expect(found?.code).toBe("no_show_appeal.choose")
    expect(found?.values?.codes).toMatchObject({ zh: expect.stringContaining("2026年11月24日") })
    expect(await type(code)).toBeUndefined()
  })
  test("is refused beside the field: no code, no record, another person's record", async () => {
    expect(await fieldsOf(appeal("abc"))).toEqual({ strike: "no_show_appeal.no_code" })
    const her = resident(house, 2, "female")
    expect(await fieldsOf(appeal("7K3M92QD4X", her))).toEqual({ strike: "no_show_appeal.no_strike" })
    const code = await miss("2026-11-24")
    const other = resident(house, 3, "female")
    expect(await fieldsOf(appeal(code, other))).toEqual({ strike: "no_show_appeal.no_strike" })
  })
})

describe("the officer who marked the visit as missed", () => {
  test("does not decide about it", async () => {
    const { id } = await appeal(await miss("2026-11-24"))
    const { kind, code } = await refusal(act(house, counter, id, "propose", { outcome: "approved" }))
    expect([kind, code]).toEqual(["forbidden", "case.own"])
  })
})
