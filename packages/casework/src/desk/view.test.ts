// What the desk's page of a case shows beside its state: old answers, days to forward, a linked case, who took over.
import { afterEach, beforeEach, expect, test } from "vitest"
import { refusalOf, type TestCasework, testCasework, toolMatter } from "../fixture.ts"
import { casework } from "../open.ts"

let t: TestCasework
beforeEach(async () => {
  t = await testCasework()
})
afterEach(() => t.close())

const ann = () => t.citizen("安然")
const clerk = () => t.staff("s1", ["clerk"])

test("answers to what a later form asks no more are still there, each behind a reason", async () => {
  const id = await t.apply(ann(), { partner: "310113199001010026" })
  const { form } = toolMatter()
  const [page] = form.pages
  const fields = page?.fields.filter(({ name }) => name === "tool") ?? []
  const later = toolMatter({ form: { ...form, version: 2, pages: [{ ...page, fields } as never] } })
  const again = casework({ ...t.deps, matters: [later] })
  const seen = await again.desk.get(clerk(), id)
  expect(seen.fields.map(({ field, value }) => [field, value])).toEqual([
    ["tool", { zh: "铲子", en: "Spade" }],
    ["why", "****"],
    ["partner", "****"],
  ])
  const { revision } = await t.findCase(id)
  const input = { revision, field: "partner", reason: "核对" }
  const open = await again.desk.act(clerk(), id, "reveal", input)
  expect(open.fields.find(({ field }) => field === "partner")).toMatchObject({
    ...{ value: "310113199001010026", masked: false },
  })
  const unknown = again.desk.act(clerk(), id, "reveal", { ...input, revision: open.revision, field: "tool" })
  expect((await refusalOf(unknown)).fields).toEqual([{ field: "field", code: "case.field_unknown" }])
})

test("a field that only the bureau's own form has can be asked anew", async () => {
  const { form } = toolMatter()
  const [page] = form.pages
  const colour = {
    name: "colour",
    kind: "text",
    most: 20,
    personal: true,
    label: { zh: "颜色", en: "Colour" },
  }
  const fields = [...(page?.fields ?? []), colour]
  const own = { ...form, pages: [{ ...page, fields }] } as never
  const id = await t.apply(ann())
  const again = casework({ ...t.deps, matters: [toolMatter({ formAt: () => own })] })
  const input = { revision: 1, fields: ["colour"], reason: "unclear" }
  const asked = await again.desk.act(clerk(), id, "request_correction", input)
  expect(asked.correction?.fields).toEqual(["colour"])
})

test("a note that the applicant reads is not called internal", async () => {
  const id = await t.apply(ann())
  await t.casework.desk.act(clerk(), id, "note", { revision: 1, note: "问过同事" })
  await t.casework.desk.act(clerk(), id, "approve", { revision: 1, note: "周一来取" })
  const history = async () =>
    (await t.casework.desk.get(clerk(), id)).history.map(({ action, internal }) => [action, internal])
  const before = [
    ["submit", false],
    ["note", true],
    ["claim", true],
  ]
  expect(await history()).toEqual([...before, ["approve", false]])
  const { revision } = await t.findCase(id)
  await t.casework.desk.act(clerk(), id, "undo", { revision, note: "看错了" })
  expect(await history()).toEqual([...before, ["approve", true], ["undo", true]])
})

test("an officer is named in the history; the applicant and the system are said in the reader's language", async () => {
  const id = await t.apply(ann())
  await t.casework.desk.act(clerk(), id, "note", { revision: 1, note: "已电话联系" })
  const { history } = await t.casework.desk.get(clerk(), id)
  expect(history.map(({ action, who, whoText }) => [action, who, whoText?.en])).toEqual([
    ["submit", "申请人", "The applicant"],
    ["note", "登记员s1", undefined],
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
