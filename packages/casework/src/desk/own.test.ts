// What an officer sees of a case of their own, or of one the matter keeps them away from: nothing, wherever they look.
import type { Staff } from "@civil/core/actor.ts"
import { afterEach, expect, test } from "vitest"
import { refusalOf, type TestCasework, testCasework, toolMatter } from "../fixture.ts"
import { spine } from "../spine.ts"
import { listRaw } from "./queue.ts"

let t: TestCasework
afterEach(() => t.close())

const ann = () => t.citizen("安然")
const bob = () => t.citizen("包博", "310113199001010026")
const other = (more: Partial<Staff> = {}) => t.staff("s1", ["reviewer"], more)
const garden = { desk: "garden" } as const

async function decided(id: string) {
  const { revision } = await t.findCase(id)
  await t.casework.desk.act(other(), id, "approve", { revision })
}

async function everywhere(actor: Staff, code: string): Promise<readonly string[]> {
  const { desk, bulk } = t.casework
  const lists = await Promise.all(
    (["open", "submitted", "decided"] as const).map((list) => desk.list(actor, { ...garden, list })),
  )
  const found = await Promise.all([desk.find(actor, "安然"), desk.find(actor, code)])
  const view = { ...garden, list: "open" } as const
  const run = await bulk.dryRun(actor, { act: "claim", input: {}, view })
  const tried = [...run.groups.flatMap(({ cases }) => cases), ...run.exceptions.map((each) => each.case)]
  return [...lists.flatMap(({ cards }) => cards), ...found.flat(), ...tried].map(({ id }) => id)
}

test("is in no list, search or dry run; others see it there, and rows name nobody", async () => {
  t = await testCasework({ matters: [toolMatter({}, { firstBy: ["reviewer"] })] })
  const [own, open, theirs] = [await t.apply(ann()), await t.apply(ann()), await t.apply(bob())]
  await t.run()
  await decided(own)
  const { code } = await t.findCase(own)
  const me = t.staff("s9", ["reviewer"], { person: ann().person })
  expect(new Set(await everywhere(me, code))).toEqual(new Set([theirs]))
  expect(new Set(await everywhere(other(), code))).toEqual(new Set([own, open, theirs]))
  const { cards } = await t.casework.desk.list(other(), { ...garden, list: "open" })
  expect(JSON.stringify(cards)).not.toContain(ann().person)
  const { dryRun } = await t.casework.bulk.dryRun(other(), { act: "claim", input: {}, cases: [open, theirs] })
  await t.casework.bulk.start(other(), { dryRun })
  const [run] = await t.casework.bulk.list({ ...me, roles: ["manager"] })
  expect(run?.items.map((each) => each.case)).toEqual([theirs])
  const asked = t.casework.bulk.dryRun(me, { act: "claim", input: {}, cases: [own] })
  expect((await refusalOf(asked)).code).toBe("case.missing")
})

test("leaves the page after it reachable, and one of others' own in one query", async () => {
  t = await testCasework({ matters: [toolMatter()] })
  for (let i = 0; i < 3; i += 1) await t.apply(ann())
  const theirs = await t.apply(bob())
  const me = t.staff("s9", ["clerk"], { person: ann().person })
  const reads = () => [...t.engine.consumed.values()].reduce((sum, each) => sum + each.requests, 0)
  const query = { ...garden, list: "open", order: "received" } as const
  const before = reads()
  const page = await listRaw(spine(t.deps), me, query, 2)
  expect([page.cards, reads() - before]).toEqual([[], 1])
  const { cards } = await listRaw(spine(t.deps), me, { ...query, after: page.next }, 2)
  expect(cards.map(({ id }) => id)).toEqual([theirs])
})

test("from which the matter keeps them away is hidden as well, beside another too", async () => {
  t = await testCasework({
    matters: [toolMatter({ barred: async ({ id }, { code }) => id === "s9" && code === barred })],
  })
  let barred = ""
  const [one, two] = [await t.apply(ann()), await t.apply(ann())]
  await t.run()
  barred = (await t.findCase(one)).code
  const me = t.staff("s9", ["reviewer"])
  expect(new Set(await everywhere(me, barred))).toEqual(new Set([two]))
  expect((await t.casework.desk.get(me, two)).similar).toEqual([])
  expect((await t.casework.desk.get(other(), two)).similar.map(({ id }) => id)).toEqual([one])
  expect((await refusalOf(t.casework.desk.sideBySide(me, two, one))).code).toBe("case.own")
})
