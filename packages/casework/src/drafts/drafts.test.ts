// Drafts: one for a person, matter and bureau, kept as typed, on every device, until handed in, let go, or their time is over.
import type { Citizen } from "@civil/core/actor.ts"
import { type TestObjects, testFolder } from "@civil/data/objects/fixture.ts"
import type { Temporal } from "temporal-polyfill"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf, type TestCasework, testCasework, toolMatter } from "../fixture.ts"
import type { Form } from "../form.ts"
import type { Matter } from "../matter.ts"
import type { DraftReminder } from "../service.ts"

let files: TestObjects
let here: TestCasework
let person: Citizen
let reminders: DraftReminder[]
const matters: Matter[] = []
const ask = { matter: "garden.tool", bureau: "990001" }

beforeEach(async () => {
  files = testFolder(() => 0)
  reminders = []
  matters.splice(0, matters.length, toolMatter(), toolMatter({ id: "inside", internal: true }))
  here = await testCasework({
    matters,
    deps: {
      objects: files.objects,
      follower: {
        tell: async () => {},
        remindDraft: async (reminder) => {
          reminders.push(reminder)
        },
      },
    },
  })
  person = { ...here.citizen("王小明"), mobile: "13800000000" }
})
afterEach(async () => {
  await here.close()
  await files.close()
})

const citizen = () => here.casework.citizen
const wait = (duration: Temporal.DurationLike) => here.world.clock.set(here.world.clock.now().add(duration))
const save = (id: string, revision: number, answers: Record<string, string>, page?: string) =>
  citizen().saveDraft(person, id, { revision, answers, ...(page === undefined ? {} : { page }) })

describe("a person", () => {
  test("begins a draft once; beginning again, on any device, finds it as it was left", async () => {
    const draft = await citizen().start(person, ask)
    await save(draft.id, draft.revision, { why: "种花" }, "what")
    const again = await citizen().start(person, ask)
    expect(again).toMatchObject({ id: draft.id, answers: { why: "种花" }, page: "what", revision: 2 })
    expect((await citizen().drafts(person)).map(({ id }) => id)).toEqual([draft.id])
    expect(draft.expiresOn).toBe("2026-04-01")
  })

  test("who begins twice at the same instant has one draft", async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => citizen().start(person, ask)))
    expect(new Set([first?.id, second?.id, third?.id]).size).toBe(1)
  })

  test("has one beside the other for another bureau", async () => {
    await citizen().start(person, ask)
    await citizen().start(person, { ...ask, bureau: "990002" })
    expect(await citizen().drafts(person)).toHaveLength(2)
  })

  test("is kept what was typed, right or wrong, and told what would be wrong", async () => {
    const draft = await citizen().start(person, ask)
    const saved = await save(draft.id, 1, { tool: "axe", mobile: "12", why: " 说明 " })
    expect(saved.answers).toEqual({ tool: "axe", mobile: "12", why: " 说明 " })
    expect(saved.issues).toEqual([
      { field: "tool", code: "field.choice" },
      { field: "mobile", code: "mobile.length" },
    ])
  })

  test("who saves one page leaves the others alone; a box left unticked is gone from its own", async () => {
    matters[0] = toolMatter({ form: twoPages })
    const draft = await citizen().start(person, ask)
    await save(draft.id, 1, { tool: "rake", extra: "x" }, "first")
    const after = await save(draft.id, 2, { why: "y" }, "second")
    expect(after.answers).toEqual({ tool: "rake", extra: "x", why: "y" })
    expect((await save(draft.id, 3, { tool: "rake" }, "first")).answers).toEqual({ tool: "rake", why: "y" })
  })

  test("on a second device is told that the first saved meanwhile; the same page sent twice is not", async () => {
    const draft = await citizen().start(person, ask)
    await save(draft.id, 1, { why: "电脑" })
    expect((await save(draft.id, 1, { why: "电脑" })).revision).toBe(2)
    expect(await refusalOf(save(draft.id, 1, { why: "手机" }))).toMatchObject({
      kind: "conflict",
      code: "draft.changed",
    })
    expect((await citizen().getDraft(person, draft.id)).answers).toEqual({ why: "电脑" })
  })

  test("of two devices that save at the same instant, one saves and the other is told", async () => {
    const draft = await citizen().start(person, ask)
    const results = await Promise.allSettled(["a", "b"].map((why) => save(draft.id, 1, { why })))
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  })

  test("who hands it in has a case of the same number, and the draft is gone", async () => {
    const draft = await citizen().start(person, ask)
    const { revision } = await save(draft.id, 1, { tool: "rake", why: "种花", unknown: "x" })
    const input = { revision, agreed: true as const }
    const [first] = await Promise.allSettled([1, 2].map(() => citizen().submit(person, draft.id, input)))
    expect(first).toMatchObject({ status: "fulfilled", value: { id: draft.id.replace("draft_", "case_") } })
    expect(await citizen().list(person)).toHaveLength(1)
    expect(await citizen().drafts(person)).toEqual([])
    // The button pressed again, after the back button.
    expect((await citizen().submit(person, draft.id, input)).id).toBe(draft.id.replace("draft_", "case_"))
    expect(await refusalOf(citizen().getDraft(person, draft.id))).toMatchObject({ code: "draft.missing" })
    expect((await citizen().start(person, ask)).same).toMatchObject({
      id: draft.id.replace("draft_", "case_"),
    })
  })

  test("who hands in what does not hold is told beside each field, and keeps everything", async () => {
    const draft = await citizen().start(person, ask)
    const { revision } = await save(draft.id, 1, { tool: "axe", why: "种花" })
    expect(await refusalOf(citizen().submit(person, draft.id, { revision, agreed: true }))).toMatchObject({
      kind: "invalid",
      fields: [{ field: "tool", code: "field.choice" }],
    })
    expect((await citizen().getDraft(person, draft.id)).answers).toEqual({ tool: "axe", why: "种花" })
  })

  test("who hands in an old page is told that the draft has changed", async () => {
    const draft = await citizen().start(person, ask)
    await save(draft.id, 1, { tool: "rake", why: "种花" })
    expect(await refusalOf(citizen().submit(person, draft.id, { revision: 1, agreed: true }))).toMatchObject({
      code: "draft.changed",
    })
  })

  test("who lets it go has nothing left of it, papers included", async () => {
    const draft = await citizen().start(person, ask)
    await files.objects.put(`kept/${draft.id}/doc_1`, Buffer.from("x"), "image/png")
    await citizen().discardDraft(person, draft.id)
    wait({ hours: 2 })
    await here.run()
    expect(await files.everything()).toEqual([])
    expect(await refusalOf(citizen().discardDraft(person, draft.id))).toMatchObject({ kind: "missing" })
    expect((await citizen().start(person, ask)).id).not.toBe(draft.id)
  })

  test("cannot begin what is not offered, unknown, or only for the house", async () => {
    for (const wrong of [
      { ...ask, bureau: "999999" },
      { ...ask, matter: "garden.none" },
      { ...ask, matter: "garden.inside" },
    ])
      expect(await refusalOf(citizen().start(person, wrong))).toMatchObject({ code: "draft.not_offered" })
  })
})

describe("another person", () => {
  test("cannot learn that a draft exists", async () => {
    const draft = await citizen().start(person, ask)
    const other = here.citizen("李四", "310113198505050029")
    const attempts = [
      citizen().getDraft(other, draft.id),
      citizen().saveDraft(other, draft.id, { revision: 1, answers: {} }),
      citizen().discardDraft(other, draft.id),
    ]
    const missing = await refusalOf(citizen().getDraft(other, "draft_01KAN0000000000000000000ZZ"))
    for (const attempt of attempts) expect(await refusalOf(attempt)).toEqual(missing)
  })

  test("of the staff has no drafts, and a visitor is asked to sign in", async () => {
    expect(await refusalOf(citizen().start(here.staff("7", ["clerk"]), ask))).toMatchObject({
      kind: "forbidden",
    })
    expect(await refusalOf(citizen().start({ kind: "visitor" }, ask))).toMatchObject({
      kind: "unauthenticated",
    })
  })
})

describe("time", () => {
  test("reminds once, a week after the last change, with the mobile of the sign-in", async () => {
    const draft = await citizen().start(person, ask)
    wait({ hours: 24 * 5 })
    await save(draft.id, 1, { why: "种花" })
    wait({ hours: 24 * 3 })
    await here.run()
    expect(reminders).toEqual([])
    wait({ hours: 24 * 5 })
    await here.run()
    await here.run()
    expect(reminders).toMatchObject([
      { draft: draft.id, person: person.person, mobile: "13800000000", expiresOn: "2026-04-06" },
    ])
    wait({ hours: 24 * 10 })
    await here.run()
    expect(reminders).toHaveLength(1)
    // The reminder is no change: the page that was open can still save.
    expect((await save(draft.id, 2, { why: "种树" })).revision).toBe(3)
  })

  test("ends a draft a month after its last change, with its papers", async () => {
    const draft = await citizen().start(person, ask)
    await files.objects.put(`kept/${draft.id}/doc_1`, Buffer.from("x"), "image/png")
    wait({ hours: 24 * 20 })
    await save(draft.id, 1, { why: "种花" })
    wait({ hours: 24 * 29 })
    await here.run()
    expect(await citizen().drafts(person)).toHaveLength(1)
    wait({ hours: 24 * 2 })
    // Its time counts, not whether somebody has cleaned up yet.
    expect(await citizen().drafts(person)).toEqual([])
    expect(await refusalOf(save(draft.id, 2, { why: "x" }))).toMatchObject({ code: "draft.missing" })
    await here.run()
    wait({ hours: 2 })
    await here.run()
    expect(await files.everything()).toEqual([])
  })

  test("lets somebody begin anew over a draft that has ended, and only the old papers go", async () => {
    const old = await citizen().start(person, ask)
    await files.objects.put(`kept/${old.id}/doc_1`, Buffer.from("x"), "image/png")
    wait({ hours: 24 * 31 })
    const fresh = await citizen().start(person, ask)
    expect(fresh.id).not.toBe(old.id)
    await files.objects.put(`kept/${fresh.id}/doc_2`, Buffer.from("x"), "image/png")
    wait({ hours: 2 })
    await here.run()
    expect((await citizen().drafts(person)).map(({ id }) => id)).toEqual([fresh.id])
    expect(await files.everything()).toEqual([`kept/${fresh.id}/doc_2`])
  })

  test("leaves a case alone that a draft has become", async () => {
    const id = await here.apply(person)
    wait({ hours: 24 * 40 })
    await here.run()
    expect((await here.findCase(id)).id).toBe(id)
    expect(reminders).toEqual([])
  })
})

describe("a new version of the form", () => {
  test("says what changed and what was dropped, with what was typed; saving takes it over", async () => {
    const draft = await citizen().start(person, ask)
    await save(draft.id, 1, { tool: "spade", why: "种花", mobile: "13800000000" })
    matters[0] = toolMatter({ form: twoPages })
    const seen = await citizen().getDraft(person, draft.id)
    expect(seen.answers).toEqual({ why: "种花" })
    expect(seen.changed).toMatchObject({
      from: 1,
      texts: [{ en: "Spades are gone." }],
      dropped: ["tool", "mobile"],
      lost: [
        { field: "tool", answer: "spade", label: { en: "Tool" } },
        { field: "mobile", answer: "13800000000", label: { en: "Mobile" } },
      ],
    })
    // Looking changes nothing.
    expect((await citizen().getDraft(person, draft.id)).changed).toEqual(seen.changed)
    const saved = await save(draft.id, seen.revision, { tool: "rake", why: "种花" })
    expect(saved.changed).toBeUndefined()
    expect(
      (await citizen().submit(person, draft.id, { revision: saved.revision, agreed: true })).answers,
    ).toEqual({
      tool: "rake",
      why: "种花",
    })
  })
})

const label = (en: string) => ({ zh: en, en })
const twoPages: Form = {
  version: 2,
  changes: [{ version: 2, text: { zh: "不再出借铲子。", en: "Spades are gone." } }],
  pages: [
    {
      id: "first",
      title: label("Tool"),
      fields: [
        {
          name: "tool",
          kind: "choice",
          label: label("Tool"),
          options: [{ value: "rake", label: label("Rake") }],
        },
        { name: "extra", kind: "text", most: 10, optional: true, label: label("Extra") },
      ],
    },
    {
      id: "second",
      title: label("Why"),
      fields: [{ name: "why", kind: "long_text", most: 9, label: label("Why") }],
    },
  ],
}
