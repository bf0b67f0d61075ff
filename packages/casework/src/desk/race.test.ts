// Two officers decide one case at the same instant: one wins, the other is told, the history is true.

import { Refusal } from "@civil/core/refusal.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { secondMatter, type TestCasework, testCasework, toolMatter } from "../fixture.ts"
import { checkCase } from "../ledger/check-case.ts"
import { readCase } from "../ledger/lines.ts"

let t: TestCasework
beforeEach(async () => {
  t = await testCasework({ matters: [toolMatter(), secondMatter()] })
})
afterEach(() => t.close())

const rounds = Number(process.env.ROUNDS ?? 8)
const one = () => t.staff("s1", ["clerk"])
const other = () => t.staff("s2", ["reviewer"])
const ann = () => t.citizen("安然")

/** Who got it, and what the others heard. */
async function sameInstant(tries: readonly (() => Promise<unknown>)[]) {
  const settled = await Promise.allSettled(tries.map((attempt) => attempt()))
  const refused = settled.flatMap((each) => {
    if (each.status === "fulfilled") return []
    if (each.reason instanceof Refusal) return [each.reason.code]
    throw each.reason
  })
  return { won: settled.filter(({ status }) => status === "fulfilled").length, refused }
}

async function whole(id: string) {
  const items = await readCase(t.world.table, id)
  return checkCase(id, items, (sealed, context) => t.world.secrets.open(sealed, context)).findings
}

describe("two officers", () => {
  test("who decide a waiting case: one wins, the other hears who has it", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const id = await t.apply(ann())
      const { won, refused } = await sameInstant([
        () => t.casework.desk.act(one(), id, "approve", { revision: 1 }),
        () => t.casework.desk.act(other(), id, "refuse", { revision: 1, reason: "none_left" }),
      ])
      expect([won, refused.length]).toEqual([1, 1])
      expect(["case.changed", "case.held", "case.not_now", "conflict.changed_meanwhile"]).toContain(
        refused[0],
      )
      const { state, approvals } = await t.findCase(id)
      const lines = await t.history(id)
      expect(lines.map(({ action }) => action)).toEqual([
        "submit",
        "claim",
        state === "approved" ? "approve" : "refuse",
      ])
      const winner = state === "approved" ? "s1" : "s2"
      expect(approvals.map(({ staff }) => staff)).toEqual([winner])
      expect(lines.slice(1).map(({ by }) => (by.kind === "staff" ? by.id : ""))).toEqual([winner, winner])
      expect(await whole(id)).toEqual([])
    }
    t.world.clock.advance({ minutes: 10 })
    await t.run()
    const told = t.told.filter(({ action }) => action === "told")
    expect(new Set(told.map((each) => each.case)).size).toBe(rounds)
    expect(told).toHaveLength(rounds)
  })

  test("who agree to a proposal: one is the second person, the other is told that it is done", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const id = await t.apply(ann(), {}, "garden.greenhouse")
      await t.casework.desk.act(other(), id, "propose", { revision: 1, outcome: "approved" })
      const { revision } = await t.findCase(id)
      const seconds = ["s3", "s4"].map((staff) => t.staff(staff, ["approver"]))
      const tries = seconds.map((actor) => () => t.casework.desk.act(actor, id, "approve", { revision }))
      const { won, refused } = await sameInstant(tries)
      expect([won, refused.length]).toEqual([1, 1])
      const { approvals } = await t.findCase(id)
      expect(approvals.map(({ step }) => step)).toEqual([1, 2])
      expect(new Set(approvals.map(({ staff }) => staff)).size).toBe(2)
      expect((await t.history(id)).filter(({ action }) => action === "approve")).toHaveLength(1)
      expect(await whole(id)).toEqual([])
    }
  })

  test("who take one case in hand: one holds it, the other sees who and until when", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const id = await t.apply(ann())
      const { won, refused } = await sameInstant(
        [one(), other()].map((actor) => () => t.casework.desk.act(actor, id, "claim", { revision: 1 })),
      )
      expect([won, refused]).toEqual([1, ["case.held"]])
      expect((await t.history(id)).map(({ action }) => action)).toEqual(["submit", "claim"])
    }
  })
})

describe("an officer and the resident", () => {
  test("who approve and withdraw at the same instant: one of it happens, and is all that happened", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const id = await t.apply(ann())
      const { won, refused } = await sameInstant([
        () => t.casework.desk.act(one(), id, "approve", { revision: 1 }),
        () => t.casework.citizen.withdraw(ann(), id, { revision: 1 }),
      ])
      expect([won, refused.length]).toEqual([1, 1])
      const { state, outcome } = await t.findCase(id)
      expect([state, outcome]).toEqual(
        state === "approved" ? ["approved", "approved"] : ["withdrawn", undefined],
      )
      const actions = (await t.history(id)).map(({ action }) => action)
      expect(actions.filter((action) => action === "approve" || action === "withdraw")).toHaveLength(1)
      expect(await whole(id)).toEqual([])
    }
  })
})
