// What the clock brings to a case: decisions told, corrections lapsed, last days passed, appeals over, calendars published.

import type { Staff } from "@civil/core/actor.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { formatCode } from "@civil/core/ids.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { refusalOf, type TestCasework, testCasework, toolMatter } from "./fixture.ts"

let t: TestCasework
beforeEach(async () => {
  t = await testCasework()
})
afterEach(() => t.close())

const ann = () => t.citizen("安然")
const clerk = (id = "s1") => t.staff(id, ["clerk"])

async function act(actor: Staff, id: string, name: string, input: object = {}, on = t) {
  const { revision } = await on.findCase(id)
  return on.casework.desk.act(actor, id, name as "claim", { revision, ...input })
}
const until = async (time: string, on = t) => {
  on.world.clock.set(time)
  await on.run()
}
const codes = (on = t) => on.told.flatMap(({ to }) => to.map(({ code }) => code))
async function refusedCase() {
  const id = await t.apply(ann())
  await act(clerk(), id, "refuse", { reason: "none_left", note: "下周再来" })
  t.world.clock.advance({ minutes: 10 })
  await t.run()
  return id
}

describe("a correction", () => {
  const ask = async () => {
    const id = await t.apply(ann())
    await act(clerk(), id, "request_correction", { fields: ["why"], reason: "unclear" })
    return id
  }

  test("not answered by its last day ends the application; on the day itself it is in time", async () => {
    const id = await ask()
    await until("2026-03-09T23:59:00+08:00")
    expect((await t.findCase(id)).state).toBe("needs_correction")
    await until("2026-03-10T00:00:00+08:00")
    expect((await t.findCase(id)).state).toBe("lapsed")
    expect(codes()).toContain("case.told.lapsed")
    const { revision } = await t.findCase(id)
    const late = t.casework.citizen.correct(ann(), id, { revision, answers: { why: "x" } })
    expect((await refusalOf(late)).code).toBe("case.correction_over")
  })

  test("says why and what, on both sides", async () => {
    const id = await ask()
    const seen = await t.casework.citizen.get(ann(), id)
    expect(seen.steps.at(-1)?.text).toEqual({
      zh: "需要您补正：填写不清；要补：用途。",
      en: "You were asked for a correction: Unclear; to be answered: What for.",
    })
    const line = (await t.casework.desk.get(clerk(), id)).history.at(-1)
    expect([line?.detail?.en, line?.told[0]?.text.en]).toEqual([
      "Unclear; to be answered: What for",
      `Your application “Borrowing a garden tool” (${formatCode(seen.code)}) needs a correction: Unclear. Please answer under “My matters” by Mon 9 Mar 2026; the bureau's time stands still meanwhile.`,
    ])
  })

  test("changes what was asked and nothing else; twice sent it is one", async () => {
    const id = await ask()
    const { revision } = await t.findCase(id)
    const input = { revision, answers: { why: "种菜", tool: "rake" } }
    await t.casework.citizen.correct(ann(), id, input)
    const again = await t.casework.citizen.correct(ann(), id, input)
    expect(again.answers).toMatchObject({ why: "种菜", tool: "spade" })
    expect((await t.findCase(id)).flags).toContain("returned")
    await until("2026-03-11T00:00:00+08:00")
    expect((await t.findCase(id)).state).toBe("submitted")
  })

  test("is not disturbed by what officers do among themselves, but by what the person was told", async () => {
    const id = await ask()
    const { revision } = await t.findCase(id)
    await act(clerk(), id, "ask_opinion", { desk: "shed", note: "铲子够吗？" })
    const sent = await t.casework.citizen.correct(ann(), id, { revision, answers: { why: "种菜" } })
    expect(sent.state).toBe("submitted")
    const [field] = (await t.casework.desk.get(clerk(), id)).fields.filter((each) => each.field === "why")
    expect(field?.asOf).toBe(sent.changedAt)
    await act(clerk(), id, "claim")
    const old = await refusalOf(t.casework.citizen.withdraw(ann(), id, { revision }))
    expect(old.code).toBe("case.changed")
    expect((await t.casework.citizen.withdraw(ann(), id, { revision: sent.revision })).state).toBe(
      "withdrawn",
    )
  })

  test("that does not hold keeps the case where it was and says what is wrong", async () => {
    const id = await ask()
    const { revision } = await t.findCase(id)
    const heard = await refusalOf(t.casework.citizen.correct(ann(), id, { revision, answers: { why: "" } }))
    expect([heard.kind, heard.fields.map(({ field }) => field)]).toEqual(["invalid", ["why"]])
  })
})

describe("a case past its last day", () => {
  test("is flagged, told to the applicant and put before the manager, once", async () => {
    const id = await t.apply(ann())
    await until("2026-03-16T23:00:00+08:00")
    expect((await t.findCase(id)).flags).toEqual([])
    await until("2026-03-17T00:00:00+08:00")
    await until("2026-03-20T00:00:00+08:00")
    expect((await t.findCase(id)).flags).toEqual(["overdue"])
    expect(codes().filter((code) => code === "case.told.overdue")).toHaveLength(1)
    const manager = t.staff("m1", ["manager"], { desks: [] })
    const [queue] = await t.casework.desk.queues(manager)
    expect([queue?.flags.overdue, queue?.escalated]).toEqual([1, 1])
    expect((await t.casework.desk.queues(clerk()))[0]?.escalated).toBeUndefined()
    const page = await t.casework.desk.list(manager, { desk: "garden", list: "open", flag: "overdue" })
    expect(page.cards[0]?.due).toMatchObject({ kind: "day", workdaysLeft: -4 })
  })

  test("that was paused meanwhile is not late", async () => {
    const id = await t.apply(ann())
    await act(clerk(), id, "request_correction", { fields: ["why"], reason: "unclear" })
    const { revision } = await t.findCase(id)
    t.world.clock.set("2026-03-09T10:00:00+08:00")
    await t.casework.citizen.correct(ann(), id, { revision, answers: { why: "种菜" } })
    await until("2026-03-18T00:00:00+08:00")
    expect((await t.findCase(id)).flags).toEqual(["returned"])
  })
})

describe("a last day nobody can compute yet", () => {
  test("is shown as that, and found when the calendar is published", async () => {
    const own = await testCasework({ now: "2026-12-28T09:00:00+08:00" })
    const id = await own.apply(own.citizen("安然"))
    const seen = await own.casework.citizen.get(own.citizen("安然"), id)
    expect([seen.due, seen.nextText.en]).toEqual([
      { kind: "not_computable" },
      "Test Bureau will assign somebody to look at it. The last day will be known once next year's holidays are published.",
    ])
    expect((await own.findCase(id)).flags).toEqual(["uncomputable"])
    await own.casework.nightly(() => 100_000)
    expect((await own.findCase(id)).clock.due).toBe("not_computable")
    const year = { ...publishedCalendar.years[0], year: 2027, holidays: [] } as never
    Object.assign(own.world, { calendar: publishedCalendar.withYears([year]) })
    await own.casework.nightly(() => 100_000)
    const found = await own.findCase(id)
    expect([found.clock.due, found.flags]).toEqual(["2027-01-11", []])
    await until("2027-01-12T00:00:00+08:00", own)
    expect((await own.findCase(id)).flags).toEqual(["overdue"])
    await own.close()
  })
})

describe("a refusal", () => {
  test("tells its reason, and until when and how one can object", async () => {
    const id = await refusedCase()
    const seen = await t.casework.citizen.get(ann(), id)
    expect(seen.outcome).toMatchObject({ outcome: "refused", reason: { zh: "工具已借完" }, note: "下周再来" })
    expect(seen.steps.at(-1)).toMatchObject({ text: { zh: "申请未获同意：工具已借完。" }, note: "下周再来" })
    expect([seen.appealUntil, seen.may.appeal]).toEqual(["2026-03-09", true])
    expect(seen.nextText.zh).toContain("2026年3月9日（周一）")
    expect(seen.nextText.zh).toContain("行政复议")
  })

  test("appealed in time is decided again, by somebody else, once", async () => {
    const id = await refusedCase()
    const { revision } = await t.findCase(id)
    const seen = await t.casework.citizen.appeal(ann(), id, { revision, reason: "仓库里还有" })
    expect([seen.state, seen.outcome]).toEqual(["submitted", undefined])
    expect((await t.findCase(id)).flags).toEqual(["appeal"])
    const first = await refusalOf(act(clerk("s1"), id, "approve"))
    expect([first.kind, first.code]).toEqual(["forbidden", "case.decided_before"])
    for (const [name, more] of [
      ["claim", {}],
      ["request_correction", { reason: "unclear", fields: ["why"] }],
    ] as const) {
      const kept = await refusalOf(act(clerk("s1"), id, name, more))
      expect([name, kept.code]).toEqual([name, "case.decided_before"])
    }
    expect((await t.findCase(id)).holder).toBeUndefined()
    await act(clerk("s2"), id, "refuse", { reason: "none_left" })
    const back = await refusalOf(act({ ...clerk("s1"), roles: ["manager"] }, id, "undo"))
    expect(back.code).toBe("case.decided_before")
    t.world.clock.advance({ minutes: 10 })
    await t.run()
    const last = await t.casework.citizen.get(ann(), id)
    expect([last.state, last.may.appeal]).toEqual(["refused", false])
    const again = t.casework.citizen.appeal(ann(), id, { revision: last.revision, reason: "还是不服" })
    expect((await refusalOf(again)).code).toBe("case.appeal_once")
  })

  test("not appealed is closed after the last day, and no appeal is taken then", async () => {
    const id = await refusedCase()
    expect((await refusalOf(act(clerk(), id, "close"))).code).toBe("case.appeal_open")
    t.world.clock.set("2026-03-10T00:00:00+08:00")
    const { revision } = await t.findCase(id)
    const late = await refusalOf(t.casework.citizen.appeal(ann(), id, { revision, reason: "晚了" }))
    expect([late.code, late.values]).toEqual([
      "case.appeal_over",
      { date: { zh: "2026年3月9日（周一）", en: "Mon 9 Mar 2026" } },
    ])
    await t.run()
    expect((await t.findCase(id)).state).toBe("closed")
  })
})

describe("a matter with a last day of its own", () => {
  test("ends by itself: what is open lapses, what was granted is closed", async () => {
    const matters = [toolMatter({ until: () => "2026-03-05" })]
    const own = await testCasework({ matters })
    const open = await own.apply(own.citizen("安然"))
    const granted = await own.apply(own.citizen("安然"))
    await act(own.staff("s1", ["clerk"]), granted, "approve", {}, own)
    await until("2026-03-06T00:00:00+08:00", own)
    expect([(await own.findCase(open)).state, (await own.findCase(granted)).state]).toEqual([
      "lapsed",
      "closed",
    ])
    expect(codes(own)).toContain("case.told.ended")
    await own.close()
  })
})

describe("what was granted", () => {
  test("can be given back only where the matter says so", async () => {
    for (const more of [{}, { returnable: true as const }]) {
      const own = await testCasework({ matters: [toolMatter(more)] })
      const person = own.citizen("安然")
      const id = await own.apply(person)
      await act(own.staff("s1", ["clerk"]), id, "approve", {}, own)
      own.world.clock.advance({ minutes: 10 })
      await own.run()
      const { revision, may } = await own.casework.citizen.get(person, id)
      expect(may.withdraw).toBe("returnable" in more)
      const attempt = own.casework.citizen.withdraw(person, id, { revision })
      if (may.withdraw) expect((await attempt).state).toBe("withdrawn")
      else expect((await refusalOf(attempt)).code).toBe("case.not_now")
      await own.close()
    }
  })
})

describe("every timer", () => {
  test("borne twice, late and out of order, changes nothing a second time", async () => {
    const id = await refusedCase()
    const before = await t.findCase(id)
    const marks = [`${before.tellAt}`, "2026-03-16", `refused ${before.toldAt}`]
    for (const topic of ["decided", "overdue", "lapse", "end", "close"])
      for (const mark of marks)
        await t.casework.handle({
          ...{ id: "x", dueAt: 0, attempts: 0, topic: `cases.${topic}` },
          body: { case: id, mark },
        })
    expect(await t.findCase(id)).toEqual(before)
    await t.casework.handle({
      ...{ id: "x", dueAt: 0, attempts: 0, topic: "cases.lapse" },
      body: { case: "case_01ARZ3NDEKTSV4RRFFQ69G5FAV", mark: "" },
    })
  })
})
