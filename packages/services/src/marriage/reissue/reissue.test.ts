// 补领预审: papers looked at before the visit; the booking shows it to the counter, an agent needs the notarised authority.
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { act, fieldsOf, handIn, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { papersFor } from "./rules.ts"

let house: TestHouse
let him: Citizen
let clerk: Staff

beforeEach(async () => {
  house = await beginHouse()
  him = resident(house, 1)
  clerk = house.officer("1", ["clerk"])
})
afterEach(() => house.close())

const lost = { business: "R1", why: "lost", registeredAt: "宝山区民政局", forWhom: "self" }
const ask = (answers = {}, papers: readonly string[] = []) =>
  handIn(house, him, "marriage.reissue", { ...lost, ...answers }, papers)

async function visit(business: "R1" | "R2") {
  const place = { office: "baoshan", business, date: "2026-11-30", start: "09:00" } as const
  const held = await house.marriage.hold(him, place)
  const applicant = { party: "mainland", mobile: "13800000001" } as const
  const { code } = await house.marriage.book(him, { hold: held.id, applicant, agreed: true })
  const [found] = await house.marriage.desk.find(clerk, "baoshan", code)
  return found
}

describe("somebody who lost their marriage certificate", () => {
  test("books a visit after the check, and the counter sees under which number the papers were looked at", async () => {
    const { id, code } = await ask()
    await act(house, clerk, id, "approve")
    await told(house)
    const mine = await house.casework.citizen.get(him, id)
    expect(mine.after?.href).toBe("/marriage/r1")
    expect(mine.outcome?.given?.zh).toContain("2027年2月21日（周日）")
    expect((await visit("R1"))?.papers).toBe(code)
  })
  test("books as ever without a check, or for the other certificate", async () => {
    const { id } = await ask()
    await act(house, clerk, id, "approve")
    await told(house)
    expect((await visit("R2"))?.papers).toBeUndefined()
  })
  test("is refused when the record is not found, and no booking shows anything", async () => {
    const { id } = await ask()
    await act(house, clerk, id, "refuse", { reason: "archive_not_found" })
    await told(house)
    expect((await visit("R1"))?.papers).toBeUndefined()
  })
  test("needs no copy of the identity card; a damaged certificate is uploaded, a changed fact proved", async () => {
    expect(await fieldsOf(ask({ why: "damaged" }))).toEqual({ damaged: "form.documents_needed" })
    expect(await fieldsOf(ask({ why: "differs" }))).toEqual({ proof: "form.documents_needed" })
  })
})

describe("an agent", () => {
  const principal = () => resident(house, 5, "female").document.number
  test("needs the notarised power of attorney and the person's name and number", async () => {
    expect(await fieldsOf(ask({ forWhom: "agent" }))).toEqual({
      principalName: "field.required",
      principalNumber: "field.required",
      authorisation: "form.documents_needed",
    })
  })
  test("cannot be the person they act for", async () => {
    const own = { forWhom: "agent", principalName: "王建国", principalNumber: him.document.number }
    expect(await fieldsOf(ask(own, ["authorisation"]))).toEqual({ principalNumber: "reissue.own_number" })
  })
  test("is granted only by an officer who writes where the record was found", async () => {
    const answers = { forWhom: "agent", principalName: "杨小梅", principalNumber: principal() }
    const { id } = await ask(answers, ["authorisation"])
    expect(await fieldsOf(act(house, clerk, id, "approve"))).toEqual({ note: "reissue.archive_needed" })
    const note = "宝山区档案室 2008 年卷，与委托书一致。"
    expect((await act(house, clerk, id, "approve", { note })).state).toBe("approved")
  })
  test("hands it in with both, and the person is a party whom no officer may decide for themselves", async () => {
    const answers = { forWhom: "agent", principalName: "杨小梅", principalNumber: principal() }
    const { id } = await ask(answers, ["authorisation"])
    const { parties, fields } = await house.casework.desk.get(clerk, id)
    expect(parties.map(({ role }) => role)).toEqual(["applicant", "principal"])
    expect(JSON.stringify(fields)).not.toContain(principal())
  })
})

test("a check holds until its last day", () => {
  const ledger = { facts: { "papers.R1": "7K3M92QD4X 2026-12-31" } }
  expect(papersFor(ledger, "R1", "2026-12-31")).toEqual({ papers: "7K3M92QD4X" })
  expect(papersFor(ledger, "R1", "2027-01-01")).toEqual({})
})
