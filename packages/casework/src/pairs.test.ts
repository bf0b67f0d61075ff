// Two cases that look the same, cases handed to another bureau, ratings and what follows a bad one.
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { formatCode } from "@civil/core/ids.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf, type TestCasework, testCasework } from "./fixture.ts"

let t: TestCasework
beforeEach(async () => {
  t = await testCasework()
})
afterEach(() => t.close())

const ann = () => t.citizen("安然")
/** Another document of somebody with the same name and birth date. */
const namesake = (): Citizen => t.citizen("安然", "320106198001010011")
/** Same initial, same birth date, another name. */
const other = (): Citizen => t.citizen("安宁", "32010619800101002X")
const clerk = (id = "s1") => t.staff(id, ["clerk"])

async function act(actor: Staff, id: string, name: string, input: object = {}) {
  const { revision } = await t.findCase(id)
  return t.casework.desk.act(actor, id, name as "claim", { revision, ...input })
}
const similar = async (id: string) => (await t.findCase(id)).similar

describe("two of the same", () => {
  test("are found by person, and by full name with birth date; both are flagged", async () => {
    const [one, two, three] = [await t.apply(ann()), await t.apply(ann()), await t.apply(namesake())]
    await t.run()
    expect([...(await similar(one))].sort()).toEqual([two, three].sort())
    expect([...(await similar(three))].sort()).toEqual([one, two].sort())
    const page = await t.casework.desk.list(clerk(), { desk: "garden", list: "open", flag: "duplicate" })
    expect(page.cards).toHaveLength(3)
  })

  test("are not found by initials, nor across matters", async () => {
    await t.apply(ann())
    const ids = [await t.apply(other()), await t.apply(ann(), {}, "garden.greenhouse")]
    await t.run()
    for (const id of ids) expect(await similar(id)).toEqual([])
  })

  test("handed in at the same instant see each other", async () => {
    const ids = await Promise.all([t.apply(ann()), t.apply(namesake())])
    await t.run()
    for (const [id, twin] of [ids, [...ids].reverse()] as [string, string][])
      expect(await similar(id)).toEqual([twin])
  })

  test("are laid side by side, and merged: one goes on, the person hears which", async () => {
    const [one, two] = [await t.apply(ann()), await t.apply(ann(), { why: "种菜" })]
    await t.run()
    const both = await t.casework.desk.sideBySide(clerk(), one, two)
    expect(both.rows.map(({ label, same }) => [label.en, same])).toEqual([
      ["Tool", true],
      ["What for", false],
    ])
    const merged = await act(clerk(), one, "merge", { into: two })
    expect(merged.state).toBe("closed")
    expect(await similar(two)).toEqual([])
    await t.run()
    const told = t.told.find(({ action }) => action === "merge")
    expect(told?.to[0]?.values.other?.zh).toBe(formatCode((await t.findCase(two)).code))
    expect((await t.casework.citizen.get(ann(), one)).mergedInto).toBe(two)
  })

  test("kept apart stay apart, on both sides, whatever comes later", async () => {
    const [one, two] = [await t.apply(ann()), await t.apply(namesake())]
    await t.run()
    await act(clerk(), one, "keep_apart", { other: two, note: "两个人" })
    expect([await similar(one), await similar(two)]).toEqual([[], []])
    await act(clerk(), one, "request_correction", { fields: ["why"], reason: "unclear" })
    const { revision } = await t.findCase(one)
    await t.casework.citizen.correct(ann(), one, { revision, answers: { why: "种菜" } })
    await t.run()
    expect(await similar(one)).toEqual([])
  })

  test("are refused as a merge into oneself, another matter, or what has ended", async () => {
    const one = await t.apply(ann())
    const elsewhere = await t.apply(ann(), {}, "garden.greenhouse")
    for (const into of [one, elsewhere])
      expect((await refusalOf(act(clerk(), one, "merge", { into }))).code).toBe("case.cannot_merge")
  })

  test("may be merged where they are listed as alike or one person's, never into a stranger's", async () => {
    const one = await t.apply(ann())
    const theirs = await t.apply(t.citizen("包博", "310113199001010026"))
    const later = await t.apply(ann())
    expect((await refusalOf(act(clerk(), one, "merge", { into: theirs }))).code).toBe("case.cannot_merge")
    expect((await t.findCase(theirs)).revision).toBe(1)
    await t.run()
    await act(clerk(), one, "keep_apart", { other: later, note: "两回事" })
    expect((await act(clerk(), one, "merge", { into: later })).state).toBe("closed")
  })

  test("of another's case the person learns neither number nor way", async () => {
    const [one, theirs] = [await t.apply(ann()), await t.apply(namesake())]
    await t.run()
    await act(clerk(), one, "merge", { into: theirs })
    await t.run()
    const code = formatCode((await t.findCase(theirs)).code)
    const seen = await t.casework.citizen.get(ann(), one)
    const told = t.told.find(({ action }) => action === "merge")
    expect([told?.to[0]?.values.other, seen.mergedInto]).toEqual([{ zh: "另一件", en: "another" }, undefined])
    expect(JSON.stringify([seen, told])).not.toContain(code)
  })

  test("nobody learns whether an id is somebody else's or nobody's", async () => {
    const one = await t.apply(ann())
    const elsewhere = await t.apply(ann(), {}, "garden.tool", "990002")
    for (const [name, field] of [
      ["merge", "into"],
      ["keep_apart", "other"],
    ] as const) {
      const heard = await Promise.all(
        [elsewhere, "case_01ARZ3NDEKTSV4RRFFQ69G5FAV"].map((id) =>
          refusalOf(act(clerk(), one, name, { [field]: id, note: "x" })),
        ),
      )
      expect(heard.map(({ kind, code }) => [kind, code])).toEqual([
        ["missing", "case.missing"],
        ["missing", "case.missing"],
      ])
    }
  })

  test("are merged by nobody who is a party to either", async () => {
    const [one, two] = [await t.apply(namesake()), await t.apply(ann())]
    await t.run()
    const officer = t.staff("s9", ["clerk"], { person: ann().person })
    for (const [name, input] of [
      ["merge", { into: two }],
      ["keep_apart", { other: two, note: "x" }],
    ] as const)
      expect((await refusalOf(act(officer, one, name, input))).code).toBe("case.own")
  })

  test("are offered to the person before a second is handed in", async () => {
    const id = await t.apply(ann())
    const { code } = await t.findCase(id)
    const draft = await t.casework.citizen.start(ann(), { matter: "garden.tool", bureau: "990001" })
    expect(draft.same).toEqual({ id, code })
    const saved = await t.casework.citizen.saveDraft(ann(), draft.id, {
      revision: draft.revision,
      answers: { tool: "rake", why: "种菜" },
    })
    const input = { revision: saved.revision, agreed: true } as const
    const heard = await refusalOf(t.casework.citizen.submit(ann(), draft.id, input))
    expect([heard.kind, heard.code, heard.values]).toEqual([
      "conflict",
      "case.already_open",
      { code: formatCode(code), id },
    ])
    const made = await t.casework.citizen.submit(ann(), draft.id, { ...input, another: true })
    const again = await t.casework.citizen.submit(ann(), draft.id, { ...input, another: true })
    expect(again.id).toBe(made.id)
  })
})

describe("a case for another bureau", () => {
  test("is handed over: its desk, its days, its rows; the first bureau lets go", async () => {
    const id = await t.apply(ann())
    t.world.clock.set("2026-03-06T09:00:00+08:00")
    await act(clerk(), id, "forward", { bureau: "990002", note: "户籍在邻区" })
    const there = t.staff("n1", ["clerk"], { bureau: "990002" })
    const page = await t.casework.desk.list(there, { desk: "garden", list: "submitted", flag: "forwarded" })
    expect(page.cards.map((card) => card.id)).toEqual([id])
    expect((await t.findCase(id)).clock.due).toBe("2026-03-20")
    expect((await refusalOf(t.casework.desk.get(clerk(), id))).code).toBe("case.missing")
    expect((await t.casework.desk.list(clerk(), { desk: "garden", list: "open" })).cards).toEqual([])
    expect((await t.casework.desk.find(there, "安然")).map((card) => card.id)).toEqual([id])
    const line = (await t.history(id)).at(-1)
    expect([line?.bureau, line?.facts.to, line?.facts.late]).toEqual(["990001", "990002", "1"])
    await t.run()
    expect(t.told.at(-1)?.to[0]?.values.bureau?.en).toBe("Next Bureau")
  })

  test("goes only where the policy lets it", async () => {
    const id = await t.apply(ann())
    const heard = await refusalOf(act(clerk(), id, "forward", { bureau: "990003", note: "x" }))
    expect(heard.fields).toEqual([{ field: "bureau", code: "field.choice" }])
  })
})

describe("somebody who follows a case", () => {
  test("sees it and is told, and can do nothing with it", async () => {
    const number = "310113199001010026"
    const id = await t.apply(ann(), { partner: number })
    const companion = t.citizen("鲍勃", number)
    const seen = await t.casework.citizen.get(companion, id)
    expect([seen.role, Object.values(seen.may).filter(Boolean)]).toEqual(["companion", [true]])
    expect((await t.casework.citizen.list(companion)).map((line) => line.id)).toEqual([id])
    const { revision } = seen
    expect((await refusalOf(t.casework.citizen.withdraw(companion, id, { revision }))).code).toBe(
      "case.missing",
    )
    await t.run()
    expect(t.told[0]?.to.map(({ role }) => role)).toEqual(["applicant", "companion"])
  })
})

describe("a rating", () => {
  const done = async () => {
    const id = await t.apply(ann())
    await act(clerk(), id, "approve")
    t.world.clock.advance({ minutes: 10 })
    await t.run()
    return id
  }
  const backs = () =>
    t.casework.desk.list(clerk(), { desk: "garden", list: "open", matter: "garden.call_back" })

  test("comes after a result was told, once", async () => {
    const early = await t.apply(ann())
    expect((await refusalOf(t.casework.citizen.rate(ann(), early, { level: 5 }))).code).toBe(
      "case.not_rated_yet",
    )
    const id = await done()
    expect((await t.casework.citizen.rate(ann(), id, { level: 5 })).rated?.level).toBe(5)
    expect((await refusalOf(t.casework.citizen.rate(ann(), id, { level: 1 }))).code).toBe(
      "case.already_rated",
    )
    expect((await backs()).cards).toEqual([])
  })

  test("that is bad opens a call-back with its own last day; a name only where asked for", async () => {
    const id = await done()
    await t.casework.citizen.rate(ann(), id, { level: 1, callBack: true, comment: "等太久" })
    const second = await done()
    await t.casework.citizen.rate(ann(), second, { level: 2 })
    const { cards } = await backs()
    const [named, bare] = await Promise.all(cards.map((card) => t.findCase(card.id)))
    expect([named?.linked, bare?.linked, bare?.parties]).toEqual([id, undefined, [{ role: "applicant" }]])
    expect(cards[0]?.due).toMatchObject({ kind: "day", date: "2026-03-16" })
  })

  test("shows whose it is to whoever has taken the call-back in hand, and to nobody before", async () => {
    const id = await done()
    await t.casework.citizen.rate(ann(), id, { level: 1, callBack: true, comment: "我是安然，等太久" })
    const [card] = (await backs()).cards
    const back = card?.id ?? ""
    const found = async (who: Staff) => (await t.casework.desk.find(who, "安然")).map((each) => each.id)
    const hidden = "申请人（领办后可见）"
    const seen = async (who: Staff) => {
      const page = await t.casework.desk.get(who, back)
      return [page.shownName, page.parties, page.linked?.id]
    }
    const nothing = [hidden, [{ role: "applicant", name: hidden }], undefined]
    expect([card?.shownName, await found(clerk())]).toEqual([hidden, [id]])
    expect(await seen(clerk())).toEqual(nothing)
    const early = await refusalOf(act(clerk(), back, "reveal", { field: "applicant.number", reason: "回访" }))
    expect([early.kind, early.code]).toEqual(["forbidden", "case.hold_first"])
    await act(clerk(), back, "claim")
    expect(await seen(clerk())).toMatchObject(["安*", [{ name: "安然", number: "310113********0013" }], id])
    expect(new Set(await found(clerk()))).toEqual(new Set([back, id]))
    expect(await seen(clerk("s2"))).toEqual(nothing)
    expect(await found(clerk("s2"))).toEqual([id])
    t.world.clock.advance({ minutes: 31 })
    expect(await seen(clerk())).toEqual(nothing)
  })

  test("is out of the desk's sight until the call-back is dealt with", async () => {
    const id = await done()
    await t.casework.citizen.rate(ann(), id, { level: 1, callBack: true })
    const before = await t.casework.desk.get(clerk(), id)
    expect([before.rating, before.history.some(({ action }) => action === "rated")]).toEqual([
      undefined,
      false,
    ])
    const [card] = (await backs()).cards
    await act(clerk(), card?.id ?? "", "approve")
    t.world.clock.advance({ minutes: 10 })
    await t.run()
    await act(clerk(), card?.id ?? "", "fulfil")
    expect((await t.casework.desk.get(clerk(), id)).rating).toMatchObject({ level: 1 })
  })
})
