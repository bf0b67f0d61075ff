// What officers do with cases, and what keeps them from it.
import type { Role, Staff } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf, type TestCasework, testCasework, toolMatter } from "../fixture.ts"

let t: TestCasework
beforeEach(async () => {
  t = await testCasework()
})
afterEach(() => t.close())

const ann = () => t.citizen("安然")
const clerk = (id = "s1") => t.staff(id, ["clerk"])
const reviewer = (id = "r1", more: Partial<Staff> = {}) => t.staff(id, ["reviewer"], more)
const approver = (id = "a1", more: Partial<Staff> = {}) => t.staff(id, ["approver"], more)
const manager = (id = "m1") => t.staff(id, ["manager"], { desks: [] })

/** Does an act on the revision the case now has. */
async function act(actor: Staff, id: string, name: string, input: object = {}) {
  const { revision } = await t.findCase(id)
  return t.casework.desk.act(actor, id, name as "claim", { revision, ...input })
}
const refused = async (...args: Parameters<typeof act>) => {
  const { kind, code } = await refusalOf(act(...args))
  return [kind, code]
}
const passUndo = async () => {
  t.world.clock.advance({ minutes: 10 })
  await t.run()
}

describe("two officers", () => {
  test("one holds the case, the other hears who and until when", async () => {
    const id = await t.apply(ann())
    await act(clerk("s1"), id, "claim")
    const heard = await refusalOf(act(clerk("s2"), id, "claim"))
    expect([heard.code, heard.values]).toEqual(["case.held", { name: "登记员s1", until: "09:30" }])
    expect(await refused(clerk("s2"), id, "approve")).toEqual(["conflict", "case.held"])
  })

  test("the lease ends by itself, and the holder renews it without a line of history", async () => {
    const id = await t.apply(ann())
    await act(clerk("s1"), id, "claim")
    t.world.clock.advance({ minutes: 20 })
    await act(clerk("s1"), id, "claim")
    expect((await t.history(id)).map(({ action }) => action)).toEqual(["submit", "claim"])
    t.world.clock.advance({ minutes: 20 })
    expect(await refused(clerk("s2"), id, "claim")).toEqual(["conflict", "case.held"])
    t.world.clock.advance({ minutes: 11 })
    expect((await act(clerk("s2"), id, "claim")).holder?.staff).toBe("s2")
  })

  test("decide at the same instant: one wins, the other is told", async () => {
    const id = await t.apply(ann())
    const input = { revision: 1 }
    const both = await Promise.allSettled([
      t.casework.desk.act(clerk("s1"), id, "approve", input),
      t.casework.desk.act(clerk("s2"), id, "refuse", { ...input, reason: "other" }),
    ])
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const lost = both.find((each) => each.status === "rejected")
    expect(["case.held", "case.changed", "case.not_now"]).toContain(lost?.reason.code)
    expect((await t.findCase(id)).approvals).toHaveLength(1)
  })

  test("a button pressed twice decides once", async () => {
    const id = await t.apply(ann())
    await t.casework.desk.act(clerk(), id, "approve", { revision: 1 })
    const again = await t.casework.desk.act(clerk(), id, "approve", { revision: 1 })
    expect([again.state, again.approvals.length]).toEqual(["approved", 1])
  })
})

describe("where two people must agree", () => {
  const two = () => t.apply(ann(), {}, "garden.greenhouse")

  test("one proposes, another agrees; both are named", async () => {
    const id = await two()
    await act(reviewer(), id, "propose", { outcome: "approved" })
    const done = await act(approver(), id, "approve")
    expect(done.approvals.map(({ name, step }) => [name, step])).toEqual([
      ["登记员r1", 1],
      ["登记员a1", 2],
    ])
  })

  test("nobody approves alone, nor one's own proposal, under another account either", async () => {
    const id = await two()
    expect(await refused(reviewer(), id, "approve")).toEqual(["conflict", "case.two_needed"])
    const both: readonly Role[] = ["reviewer", "approver"]
    await act(t.staff("x1", both, { person: "p" }), id, "propose", { outcome: "approved" })
    expect(await refused(t.staff("x1", both), id, "approve")).toEqual(["forbidden", "case.same_person"])
    expect(await refused(t.staff("x2", both, { person: "p" }), id, "approve")).toEqual([
      "forbidden",
      "case.same_person",
    ])
    expect(await refused(reviewer("r2"), id, "approve")).toEqual(["forbidden", "not_allowed"])
  })

  test("the second person agrees to what was proposed, or gives it back with a reason", async () => {
    const id = await two()
    await act(reviewer(), id, "propose", { outcome: "refused", reason: "none_left" })
    expect(await refused(approver(), id, "approve")).toEqual(["conflict", "case.not_as_proposed"])
    const back = await act(approver(), id, "give_back", { note: "还有工具" })
    expect([back.state, back.approvals]).toEqual(["in_review", []])
  })

  test("the second decision is taken back to the proposal", async () => {
    const id = await two()
    await act(reviewer(), id, "propose", { outcome: "approved" })
    await act(approver(), id, "approve")
    const undone = await act(approver(), id, "undo")
    expect([undone.state, undone.approvals.length, undone.outcome]).toEqual(["awaiting_second", 1, undefined])
  })
})

describe("a decision", () => {
  test("can be taken back by whoever made it, or a manager, until it is told", async () => {
    const id = await t.apply(ann())
    await act(clerk(), id, "approve")
    expect(await refused(clerk("s2"), id, "undo")).toEqual(["forbidden", "case.undo_own"])
    await act(manager(), id, "undo")
    await act(clerk(), id, "approve")
    await passUndo()
    expect(await refused(clerk(), id, "undo")).toEqual(["too_late", "case.undo_over"])
    expect(t.told.filter(({ action }) => action === "told")).toHaveLength(1)
  })

  test("that was taken back is never told, and what it set off never happens", async () => {
    const given: string[] = []
    const hooks = {
      decided: async ({ id }: { readonly id: string }) => {
        given.push(id)
        return { zh: "铲子一把", en: "One spade" }
      },
    }
    const own = await testCasework({ hooks })
    const id = await own.apply(own.citizen("安然"))
    const one = own.staff("s1", ["clerk"])
    await own.casework.desk.act(one, id, "approve", { revision: 1 })
    await own.casework.desk.act(one, id, "undo", { revision: 3 })
    own.world.clock.advance({ minutes: 11 })
    await own.run()
    expect([given, (await own.findCase(id)).state]).toEqual([[], "submitted"])
    await own.casework.desk.act(one, id, "approve", { revision: 4 })
    own.world.clock.advance({ minutes: 11 })
    await own.run()
    const done = await own.findCase(id)
    expect([given, done.state, done.given?.en]).toEqual([[id], "fulfilled", "One spade"])
    await own.close()
  })

  test("needs a reason of the matter to refuse", async () => {
    const id = await t.apply(ann())
    const heard = await refusalOf(act(clerk(), id, "refuse", { reason: "unclear" }))
    expect(heard.fields).toEqual([{ field: "reason", code: "case.reason_unknown" }])
    expect((await t.findCase(id)).state).toBe("submitted")
  })

  test("while it is being sent a withdrawal is refused honestly", async () => {
    const id = await t.apply(ann())
    await act(clerk(), id, "approve")
    const { revision } = await t.findCase(id)
    const heard = await refusalOf(t.casework.citizen.withdraw(ann(), id, { revision }))
    expect([heard.kind, heard.code]).toEqual(["too_late", "case.decision_being_sent"])
  })
})

describe("an officer who is a party", () => {
  test("neither reads nor handles the case", async () => {
    const id = await t.apply(ann())
    const own = t.staff("s9", ["clerk"], { person: ann().person })
    expect((await refusalOf(t.casework.desk.get(own, id))).code).toBe("case.own")
    expect(await refused(own, id, "claim")).toEqual(["forbidden", "case.own"])
    const companion = await t.apply(ann(), { partner: "310113199001010026" })
    const named = t.staff("s8", ["clerk"], { person: t.citizen("x", "310113199001010026").person })
    expect(await refused(named, companion, "approve")).toEqual(["forbidden", "case.own"])
  })

  test("by the matter's own rule is kept away too", async () => {
    const matter = toolMatter({ barred: async ({ id }) => id === "s1" })
    const own = await testCasework({ matters: [matter] })
    const id = await own.apply(own.citizen("安然"))
    const heard = await refusalOf(own.casework.desk.get(own.staff("s1", ["clerk"]), id))
    expect(heard.code).toBe("case.own")
    expect((await own.casework.desk.get(own.staff("s2", ["clerk"]), id)).id).toBe(id)
    await own.close()
  })
})

describe("roles", () => {
  test("see and do what the table gives them, in their bureau and desk only", async () => {
    const id = await t.apply(ann())
    const there = async (actor: Staff) =>
      (await t.casework.desk.get(actor, id)).acts.map(({ act: name }) => name).sort()
    expect(await there(t.staff("u1", ["auditor"], { desks: [] }))).toEqual([])
    expect(await there(approver())).toEqual(["claim", "note", "reveal"])
    expect(await there(clerk())).toContain("approve")
    const strangers = [t.staff("s3", ["clerk"], { desks: ["shed"] }), { ...clerk(), bureau: "990002" }]
    for (const stranger of strangers) {
      const theirs = await refusalOf(t.casework.desk.get(stranger, id))
      const missing = await refusalOf(t.casework.desk.get(stranger, "case_01ARZ3NDEKTSV4RRFFQ69G5FAV"))
      expect(theirs).toEqual(missing)
      expect(await refused(stranger, id, "claim")).toEqual(["missing", "case.missing"])
    }
    expect(await refused(t.staff("u1", ["auditor"]), id, "note", { note: "x" })).toEqual([
      "forbidden",
      "not_allowed",
    ])
  })

  test("outside a confidential desk see that a case exists, and nothing of it", async () => {
    const id = await t.apply(ann(), {}, "garden.secret")
    const seen = await t.casework.desk.get(manager(), id)
    expect([seen.state, seen.fields, seen.parties, seen.history, seen.acts]).toEqual([
      "submitted",
      [],
      [],
      [],
      [],
    ])
    const page = await t.casework.desk.list(manager(), { desk: "shed", list: "open" })
    expect(page.cards.map(({ shownName }) => shownName)).toEqual(["***"])
    expect(await refused(manager(), id, "claim")).toEqual(["forbidden", "not_allowed"])
    const member = t.staff("k1", ["clerk"], { desks: ["shed"] })
    expect((await t.casework.desk.get(member, id)).fields.length).toBeGreaterThan(0)
  })
})

describe("another desk", () => {
  test("asked for an opinion reads the case until it has answered", async () => {
    const id = await t.apply(ann())
    await act(clerk(), id, "ask_opinion", { desk: "shed", note: "铲子够吗？" })
    const shed = t.staff("k1", ["clerk"], { desks: ["shed"] })
    const page = await t.casework.desk.list(shed, { desk: "shed", list: "open", flag: "opinion" })
    expect(page.cards.map((card) => card.id)).toEqual([id])
    const seen = await t.casework.desk.get(shed, id)
    expect(seen.acts.map((each) => each.act)).toEqual(["give_opinion"])
    const [asked] = seen.opinions
    await act(shed, id, "give_opinion", { opinion: asked?.id, note: "够" })
    expect((await refusalOf(t.casework.desk.get(shed, id))).code).toBe("case.missing")
    const [answered] = (await t.casework.desk.get(clerk(), id)).opinions
    expect(answered).toMatchObject({ desk: "shed", question: "铲子够吗？", answer: "够", by: "登记员k1" })
  })
})

describe("a masked field", () => {
  test("is opened with a reason, for once, and the person sees who and why", async () => {
    const id = await t.apply(ann(), { mobile: "13812345678" })
    const shown = async (actor: Staff) =>
      (await t.casework.desk.get(actor, id)).fields.find(({ field }) => field === "mobile")?.value
    expect(await shown(clerk())).toBe("138****5678")
    const open = await act(clerk(), id, "reveal", { field: "mobile", reason: "核对电话" })
    expect(open.fields.find(({ field }) => field === "mobile")?.value).toBe("13812345678")
    expect(await shown(clerk())).toBe("138****5678")
    const number = await act(clerk(), id, "reveal", { field: "applicant.number", reason: "核对证件" })
    expect(number.parties[0]?.number).toBe("310113198001010013")
    const looked = await t.casework.citizen.looked(ann())
    expect(looked.map(({ who, why }) => [who, why])).toContainEqual(["登记员s1", "核对电话"])
    expect(looked.filter(({ what }) => what.en === "Case opened")).toHaveLength(1)
  })
})

describe("the search", () => {
  test("finds by code, full name, mobile and number, never outside one's desks", async () => {
    const id = await t.apply(ann(), { mobile: "13812345678" })
    const { code } = await t.findCase(id)
    const found = async (actor: Staff, text: string) =>
      (await t.casework.desk.find(actor, text)).map((card) => card.id)
    for (const text of [code.toLowerCase(), "安然", " 138 1234 5678", "310113198001010013"])
      expect(await found(clerk(), text)).toEqual([id])
    expect(await found(clerk(), "安")).toEqual([])
    expect(await found(t.staff("k1", ["clerk"], { desks: ["shed"] }), "安然")).toEqual([])
    expect(await found({ ...clerk(), bureau: "990002" }, code)).toEqual([])
  })
})

describe("a saved view", () => {
  test("is one's own; every view is a page of one query, with a cursor", async () => {
    for (let i = 0; i < 3; i += 1) await t.apply(ann())
    const query = { desk: "garden", list: "open", order: "received" } as const
    const { id } = await t.casework.desk.saveView(clerk(), { name: "今天", query })
    expect(await t.casework.desk.views(clerk())).toEqual([{ id, name: "今天", query }])
    expect(await t.casework.desk.views(clerk("s2"))).toEqual([])
    await t.casework.desk.dropView(clerk(), id)
    expect(await t.casework.desk.views(clerk())).toEqual([])
  })
})
