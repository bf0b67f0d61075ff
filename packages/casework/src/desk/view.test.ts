// What the desk's page of a case shows beside its state: old answers, days to forward, a linked case, who took over.
import { afterEach, beforeEach, expect, test } from "vitest"
import { type TestCasework, testCasework, toolMatter } from "../fixture.ts"
import { casework } from "../open.ts"

let t: TestCasework
beforeEach(async () => {
  t = await testCasework()
})
afterEach(() => t.close())

const ann = () => t.citizen("安然")
const clerk = () => t.staff("s1", ["clerk"])

test("answers to what a later form asks no more are still there, long numbers masked", async () => {
  const id = await t.apply(ann(), { partner: "310113199001010026" })
  const { form } = toolMatter()
  const [page] = form.pages
  const fields = page?.fields.filter(({ name }) => name === "tool") ?? []
  const later = toolMatter({ form: { ...form, version: 2, pages: [{ ...page, fields } as never] } })
  const again = casework({ ...t.deps, matters: [later] })
  const seen = await again.desk.get(clerk(), id)
  expect(seen.fields.map(({ field, value }) => [field, value])).toEqual([
    ["tool", { zh: "铲子", en: "Spade" }],
    ["why", "种花"],
    ["partner", "310113********0026"],
  ])
})

test("a case that may be forwarded says until when", async () => {
  const id = await t.apply(ann())
  expect((await t.casework.desk.get(clerk(), id)).forwardBy).toMatchObject({
    kind: "day",
    date: "2026-03-05",
    workdaysLeft: 3,
  })
})

test("a manager takes a living lease over, and the officer hears who has it", async () => {
  const id = await t.apply(ann())
  const held = await t.casework.desk.act(clerk(), id, "claim", { revision: 1 })
  const manager = t.staff("m1", ["manager"], { desks: [] })
  const taken = await t.casework.desk.act(manager, id, "claim", { revision: held.revision })
  expect(taken.holder?.staff).toBe("m1")
  const [approve] = (await t.casework.desk.get(clerk(), id)).acts.filter(({ act }) => act === "approve")
  expect([approve?.barred, approve?.barredText?.zh]).toEqual([
    "case.held",
    "登记员m1正在办理此件（保留至 09:30）。请联系对方，或待释放后再办。",
  ])
})

test("a duplicate merged away leads to the case that goes on", async () => {
  const [one, two] = [await t.apply(ann()), await t.apply(ann())]
  await t.run()
  const { revision } = await t.findCase(one)
  const merged = await t.casework.desk.act(clerk(), one, "merge", { revision, into: two })
  expect(merged.linked?.id).toBe(two)
})
