// What an officer is shown before many cases are changed at a stroke.
import { Refusal } from "@civil/core/refusal.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf, toolMatter } from "../fixture.ts"
import { type BulkTest, bulkTest } from "./bulk.fixture.ts"

let { t, reviewer, resident, handIn } = {} as BulkTest
beforeEach(async () => {
  ;({ t, reviewer, resident, handIn } = await bulkTest())
})
afterEach(() => t.close())

const open = { desk: "garden", list: "open" } as const

describe("an officer who chose nothing", () => {
  test("is told so, and what to do", async () => {
    for (const cases of [[], undefined]) {
      const ask = { act: "approve" as const, input: {}, ...(cases && { cases }) }
      const refusal = await refusalOf(t.casework.bulk.dryRun(reviewer(), ask))
      expect([refusal.kind, refusal.code]).toEqual(["invalid", "bulk.nothing"])
      expect(refusal.fields).toEqual([{ field: "cases", code: "bulk.nothing" }])
    }
    const empty = t.casework.bulk.dryRun(reviewer(), { act: "approve", input: {}, view: open })
    expect((await refusalOf(empty)).code).toBe("bulk.view_empty")
  })

  test("of whose choice nothing can be done cannot start", async () => {
    const ids = await handIn(1)
    const run = await t.casework.bulk.dryRun(reviewer(), { act: "close", input: {}, cases: ids })
    expect(run).toMatchObject({ total: 1, groups: [], exceptions: [{ code: "case.not_now" }] })
    expect((await refusalOf(t.casework.bulk.start(reviewer(), { dryRun: run.dryRun }))).code).toBe(
      "bulk.nothing_left",
    )
  })

  test("or forgot the reason of a refusal is told once, beside the field", async () => {
    const ids = await handIn(1)
    const refusal = await refusalOf(
      t.casework.bulk.dryRun(reviewer(), { act: "refuse", input: {}, cases: ids }),
    )
    expect(refusal.fields).toEqual([{ field: "reason", code: "field.required" }])
  })
})

describe("a rule of the matter itself", () => {
  const needsNote = () =>
    toolMatter(
      {
        hooks: {
          changing: async (_, { action, sealed }) => {
            const fields = [{ field: "note", code: "garden.note_needed" }]
            if (action === "approve" && sealed === undefined)
              throw new Refusal("invalid", "input.invalid", { fields })
            return []
          },
        },
      },
      { firstBy: ["reviewer"] },
    )
  const sentence = (code: string) =>
    code === "garden.note_needed" ? { zh: "请写明", en: "Say where it lies" } : undefined
  beforeEach(async () => {
    await t.close()
    ;({ t, reviewer, handIn } = await bulkTest({ deps: { sentence }, matters: [needsNote()] }))
  })
  test("is foreseen by the dry run, in its own sentence", async () => {
    const cases = await handIn(1)
    const run = await t.casework.bulk.dryRun(reviewer(), { act: "approve", input: {}, cases })
    expect(run.groups).toEqual([])
    expect(run.exceptions).toMatchObject([{ code: "garden.note_needed", text: { en: "Say where it lies" } }])
    const noted = { act: "approve" as const, input: { note: "三号柜" }, cases }
    expect((await t.casework.bulk.dryRun(reviewer(), noted)).exceptions).toEqual([])
  })

  test("leaves a case that waits where it was, so that the next try from the same page holds", async () => {
    const [id = ""] = await handIn(1)
    const { revision } = await t.findCase(id)
    const refused = await t.casework.desk.act(reviewer(), id, "approve", { revision }).catch((error) => error)
    expect(refused).toMatchObject({ kind: "invalid", fields: [{ field: "note" }] })
    expect(await t.findCase(id)).toMatchObject({ state: "submitted", revision })
    const done = await t.casework.desk.act(reviewer(), id, "approve", { revision, note: "三号柜" })
    expect(done.state).toBe("approved")
  })
})

describe("a dry run", () => {
  test("groups by outcome, pulls exceptions out, and changes nothing", async () => {
    const ids = await handIn(4)
    const [own = "", twice = ""] = ids
    const again = await t.apply(resident(1))
    const second = await t.apply(resident(9), {}, "garden.greenhouse")
    await t.run()
    const { person = "" } = resident(0)
    const run = await t.casework.bulk.dryRun(
      { ...reviewer(), person },
      {
        act: "approve",
        input: {},
        view: open,
      },
    )
    expect(run.groups.map(({ text, cases }) => [text.en, cases.length])).toEqual([
      ["Borrowing a garden tool: approve", 2],
    ])
    const found = new Map(run.exceptions.map(({ case: { id }, code }) => [id, code]))
    expect(found.has(own)).toBe(false)
    expect(Object.fromEntries(found)).toEqual({
      [twice]: "bulk.alone.duplicate",
      [again]: "bulk.alone.duplicate",
      [second]: "case.two_needed",
    })
    expect([run.total, run.more]).toEqual([5, false])
    for (const id of ids) expect((await t.findCase(id)).state).toBe("submitted")
    expect(await t.casework.bulk.list(reviewer())).toEqual([])
  })

  test("does not tell a stranger's case from one that is not there", async () => {
    const ids = await handIn(1)
    const elsewhere = t.staff("s9", ["reviewer"], { bureau: "990002" })
    const theirs = t.casework.bulk.dryRun(elsewhere, { act: "approve", input: {}, cases: ids })
    const missing = t.casework.bulk.dryRun(elsewhere, {
      act: "approve",
      input: {},
      cases: ["case_01ARZ3NDEKTSV4RRFFQ69G5FAV"],
    })
    expect(await refusalOf(theirs)).toEqual(await refusalOf(missing))
  })

  test.each([["clerk"], ["auditor"]] as const)("is not for a %s", async (role) => {
    const ids = await handIn(1)
    const asked = t.casework.bulk.dryRun(t.staff("s1", [role]), { act: "approve", input: {}, cases: ids })
    expect((await refusalOf(asked)).code).toBe("not_allowed")
  })
})
