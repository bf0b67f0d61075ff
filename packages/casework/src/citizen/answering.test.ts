// Answering a correction over several sittings: what was typed lies beside the case, sealed, until it is handed in or nobody asks any more.
import { QueryCommand } from "@aws-sdk/lib-dynamodb"
import type { Staff } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf, type TestCasework, testCasework } from "../fixture.ts"

let t: TestCasework
let id: string
const companion = "310113198502020025"
const ann = () => t.citizen("安然")
const partner = () => t.citizen("同行人", companion)
const clerk = () => t.staff("s1", ["clerk"])
const citizen = () => t.casework.citizen

async function act(actor: Staff, name: string, input: object = {}) {
  const { revision } = await t.findCase(id)
  return t.casework.desk.act(actor, id, name as "claim", { revision, ...input })
}
const ask = (fields: readonly string[] = ["why"]) =>
  act(clerk(), "request_correction", { fields, reason: "unclear" })
const keep = (revision: number, answers: Record<string, string>) =>
  citizen().keepCorrection(ann(), id, { revision, answers })
const answering = async () => (await citizen().get(ann(), id)).answering
/** Everything the table holds of it, as it lies there. */
async function kept() {
  const { table } = t.world
  const command = new QueryCommand({
    TableName: table.getName(),
    KeyConditionExpression: "pk = :pk AND sk = :sk",
    ExpressionAttributeValues: { ":pk": `CASE#${id}`, ":sk": "ANSWERING" },
  })
  return (await table.getDocumentClient().send(command)).Items
}

beforeEach(async () => {
  t = await testCasework()
  id = await t.apply(ann(), { partner: companion })
  await ask()
})
afterEach(() => t.close())

describe("the applicant", () => {
  test("finds on another device what was typed, right or wrong, and when; nothing of it is history", async () => {
    const before = await t.findCase(id)
    expect(await answering()).toBeUndefined()
    t.world.clock.advance({ minutes: 3 })
    const first = await keep(0, { why: "" })
    t.world.clock.advance({ minutes: 3 })
    await keep(first.revision, { why: "种菜，还有" })
    expect(await answering()).toEqual({
      revision: 2,
      answers: { why: "种菜，还有" },
      savedAt: "2026-03-02T01:06:00.000Z",
    })
    expect(await t.findCase(id)).toEqual(before)
    expect((await citizen().get(ann(), id)).answers.why).toBe("种花")
  })

  test("who types on two devices is told, and keeps what was kept first; the same sent twice is one", async () => {
    const first = await keep(0, { why: "电脑上写的" })
    expect(await keep(0, { why: "电脑上写的" })).toEqual(first)
    expect(await keep(first.revision, { why: "电脑上写的" })).toEqual(first)
    const heard = await refusalOf(keep(0, { why: "手机上写的" }))
    expect([heard.kind, heard.code]).toEqual(["conflict", "case.kept_elsewhere"])
    expect((await answering())?.answers).toEqual({ why: "电脑上写的" })
    const [one, two] = await Promise.allSettled([keep(1, { why: "甲" }), keep(1, { why: "乙" })])
    expect([one.status, two.status].sort()).toEqual(["fulfilled", "rejected"])
  })

  test("keeps only what was asked", async () => {
    await keep(0, { why: "种菜", tool: "rake", other: "x" })
    expect((await answering())?.answers).toEqual({ why: "种菜" })
  })

  test("has nothing left lying when the answer is handed in, and begins anew when asked again", async () => {
    await keep(0, { why: "种菜" })
    const { revision } = await t.findCase(id)
    await citizen().correct(ann(), id, { revision, answers: { why: "种菜和花" } })
    expect(await kept()).toEqual([])
    expect((await refusalOf(keep(1, { why: "再改" }))).code).toBe("case.not_in_correction")
    await ask()
    expect(await answering()).toBeUndefined()
    expect((await keep(0, { why: "第二次" })).revision).toBe(1)
  })

  test("keeps what was typed when the answer does not hold", async () => {
    await keep(0, { why: "种菜" })
    const { revision } = await t.findCase(id)
    await refusalOf(citizen().correct(ann(), id, { revision, answers: { why: "" } }))
    expect((await answering())?.answers).toEqual({ why: "种菜" })
  })
})

describe("what was typed goes", () => {
  test.each([
    ["with a withdrawal", async () => citizen().withdraw(ann(), id, await t.findCase(id).then(onRevision))],
    ["when the bureau takes its question back", () => act(clerk(), "recall", { note: "问错了" })],
    ["when the time is over", async () => later("2026-03-10T00:00:00+08:00")],
  ] as const)("%s", async (_, end) => {
    await keep(0, { why: "种菜" })
    expect(await kept()).toHaveLength(1)
    await end()
    expect((await t.findCase(id)).state).not.toBe("needs_correction")
    expect(await kept()).toEqual([])
    expect(await answering()).toBeUndefined()
  })

  test("and is not put back by a save that was under way", async () => {
    const { revision } = await t.findCase(id)
    await Promise.allSettled([
      keep(0, { why: "一" }),
      citizen().withdraw(ann(), id, { revision }),
      keep(0, { why: "二" }),
    ])
    expect((await t.findCase(id)).state).toBe("withdrawn")
    expect(await kept()).toEqual([])
  })
})

describe("everybody else", () => {
  test("reads nothing of it: not the companion, not a stranger, not the desk, not whoever holds the table", async () => {
    await keep(0, { why: "只有我看得到" })
    expect((await citizen().get(partner(), id)).answering).toBeUndefined()
    for (const other of [partner(), t.citizen("路人", "310113199003030039")]) {
      const input = { revision: 1, answers: { why: "x" } }
      expect((await refusalOf(citizen().keepCorrection(other, id, input))).code).toBe("case.missing")
    }
    const none = citizen().keepCorrection(clerk(), id, { revision: 1, answers: {} })
    expect((await refusalOf(none)).code).toBe("not_allowed")
    expect(JSON.stringify(await t.casework.desk.get(clerk(), id))).not.toContain("只有我看得到")
    expect(JSON.stringify(await kept())).not.toContain("只有我看得到")
  })
})

const onRevision = ({ revision }: { readonly revision: number }) => ({ revision })
async function later(time: string) {
  t.world.clock.set(time)
  await t.run()
}
