// A case that staff open at the desk about an organization: nobody applies, the opener's word is the first, its agents read along.
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { policy, refusalOf, type TestCasework, testCasework, toolMatter } from "../fixture.ts"
import type { Form } from "../form.ts"
import { openInside } from "../inside.ts"
import type { Matter } from "../matter.ts"

const club = "51310120MJ1234561W"
const label = (en: string) => ({ zh: en, en })

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "what",
      title: label("What"),
      fields: [
        { name: "organization", kind: "organization", label: label("Club") },
        { name: "name", kind: "text", most: 60, label: label("Name") },
        { name: "facts", kind: "long_text", most: 200, label: label("Facts") },
      ],
    },
  ],
}

/** 收回花园: staff take a bed back from a club. */
const bedMatter = (more: Partial<Matter> = {}, own: Partial<typeof policy> = {}): Matter => ({
  ...toolMatter({ id: "bed", title: { zh: "收回花坛", en: "Taking a bed back" } }),
  answers: z.strictObject({ organization: z.string(), name: z.string(), facts: z.string() }),
  form,
  openedBy: ["clerk", "reviewer"],
  unrated: true,
  checkOpening: (answers) => {
    const { facts } = answers as { facts: string }
    return facts.length < 4 ? [{ field: "facts", code: "field.required" }] : []
  },
  concerned: (answers) => {
    const { organization, name } = answers as { organization: string; name: string }
    return [{ role: "organization", name, organization, follows: true }]
  },
  policy: (bureau) =>
    bureau === "990001"
      ? { ...policy, secondApproval: true, firstBy: ["clerk", "reviewer"], secondBy: ["approver"], ...own }
      : undefined,
  ...more,
})

let t: TestCasework
let agents: Record<string, readonly string[]>
const agent = () => t.citizen("安然")
const clerk = (id = "s1", more: Partial<Staff> = {}) => t.staff(id, ["clerk"], more)
const approver = (id = "a1", more: Partial<Staff> = {}) => t.staff(id, ["approver"], more)

async function begin(more: Partial<Matter> = {}, own: Partial<typeof policy> = {}) {
  t = await testCasework({
    matters: [toolMatter(), bedMatter(more, own)],
    deps: {
      organizations: {
        actsFor: async (actor: Citizen, code) => agents[code]?.includes(actor.person) ?? false,
        persons: async (code) => agents[code] ?? [],
      },
    },
  })
}

beforeEach(async () => {
  agents = {}
  await begin()
  agents = { [club]: [agent().person] }
})
afterEach(() => t.close())

const answers = { organization: club, name: "玫瑰园艺协会", facts: "花坛荒废两年" }
async function open(actor: Staff = clerk(), said: Record<string, string> = answers) {
  const { id } = await t.casework.desk.opening(actor, "garden.bed")
  return t.casework.desk.open(actor, id, { matter: "garden.bed", answers: said })
}
const act = async (actor: Staff, id: string, name: string, input: object = {}) =>
  t.casework.desk.act(actor, id, name as "claim", { revision: (await t.findCase(id)).revision, ...input })

describe("an officer whom the matter names", () => {
  test("opens a case about an organization; that is the first word, and another's is waited for", async () => {
    const opened = await open()
    expect(opened).toMatchObject({
      state: "awaiting_second",
      shownName: "玫瑰园艺协会",
      approvals: [{ name: "登记员s1", step: 1, outcome: "approved" }],
      parties: [{ role: "organization", name: "玫瑰园艺协会", organization: club }],
      due: { kind: "day", date: "2026-03-16" },
    })
    expect(opened.history.map(({ action, who, to }) => [action, who, to])).toEqual([
      ["open_proposed", "登记员s1", "awaiting_second"],
    ])
    expect(opened.fields[0]?.source.en).toBe("The desk")
    const page = await t.casework.desk.list(clerk(), { desk: "garden", list: "awaiting_second" })
    expect(page.cards.map(({ id }) => id)).toEqual([opened.id])
    expect((await refusalOf(act(clerk(), opened.id, "approve"))).code).toBe("not_allowed")
    expect((await act(approver(), opened.id, "approve")).state).toBe("approved")
  })
  test("who is also a second person cannot agree with their own opening", async () => {
    const both = t.staff("b1", ["clerk", "approver"])
    const { id } = await open(both)
    expect((await refusalOf(act(both, id, "approve"))).code).toBe("case.same_person")
  })
  test("opens it to be looked at where one person decides", async () => {
    await t.close()
    await begin({}, { secondApproval: false })
    const opened = await open()
    expect([opened.state, opened.approvals]).toEqual(["submitted", []])
    expect((await act(clerk("s2"), opened.id, "approve")).state).toBe("approved")
  })
  test("who presses twice opens one; a colleague's number is not theirs to use", async () => {
    const { id } = await t.casework.desk.opening(clerk(), "garden.bed")
    const input = { matter: "garden.bed", answers }
    const twice = await Promise.all([1, 2].map(() => t.casework.desk.open(clerk(), id, input)))
    expect(new Set(twice.map(({ code }) => code)).size).toBe(1)
    expect((await refusalOf(t.casework.desk.open(clerk("s2"), id, input))).kind).toBe("conflict")
  })
  test("is told what does not hold beside the field, and nothing is opened", async () => {
    const tried = await refusalOf(open(clerk(), { ...answers, facts: "无" }))
    expect(tried.fields).toEqual([{ field: "facts", code: "field.required" }])
    expect(
      (await refusalOf(open(clerk(), { organization: club, name: "玫瑰园艺协会" }))).fields,
    ).toMatchObject([{ field: "facts" }])
    expect((await t.casework.desk.list(clerk(), { desk: "garden", list: "open" })).cards).toEqual([])
  })
  test("cannot ask an applicant for a correction where there is none", async () => {
    await t.close()
    await begin({}, { secondApproval: false })
    const { id, acts } = await open()
    expect(acts.map((each) => each.act)).not.toContain("request_correction")
    const asked = act(clerk(), id, "request_correction", { fields: ["facts"], reason: "unclear" })
    expect((await refusalOf(asked)).code).toBe("case.no_applicant")
  })
  test("finds it by the organization's code and by its name; a second one of the same is flagged", async () => {
    const one = await open()
    const two = await open()
    await t.run()
    for (const text of [club, club.toLowerCase(), "玫瑰园艺协会"])
      expect((await t.casework.desk.find(clerk(), text)).map(({ id }) => id).sort()).toEqual(
        [one.id, two.id].sort(),
      )
    expect((await t.findCase(one.id)).flags).toContain("duplicate")
    expect((await t.casework.desk.ofOrganization(clerk(), club)).map(({ id }) => id)).toEqual([
      two.id,
      one.id,
    ])
  })
})

describe("other officers", () => {
  test("of another role, desk or bureau do not open it", async () => {
    for (const actor of [
      approver(),
      clerk("s3", { desks: ["shed"] }),
      clerk("s4", { bureau: "990002" }),
      t.staff("u1", ["auditor"]),
    ]) {
      expect((await refusalOf(t.casework.desk.opening(actor, "garden.bed"))).kind).toMatch(
        /forbidden|missing/,
      )
      const { id } = await t.casework.desk.opening(clerk(), "garden.bed")
      const tried = t.casework.desk.open(actor, id, { matter: "garden.bed", answers })
      expect((await refusalOf(tried)).kind).toMatch(/forbidden|missing/)
    }
    expect((await t.casework.desk.openings(clerk())).map(({ name }) => name)).toEqual(["garden.bed"])
    expect(await t.casework.desk.openings(approver())).toEqual([])
  })
  test("who acts for the organization themselves neither open nor read nor decide it", async () => {
    const own = { person: agent().person }
    expect((await refusalOf(open(clerk("s5", own)))).code).toBe("case.own")
    const { id } = await open()
    expect((await refusalOf(t.casework.desk.get(approver("a2", own), id))).code).toBe("case.own")
    expect((await refusalOf(act(approver("a2", own), id, "approve"))).code).toBe("case.own")
    expect((await t.casework.desk.list(approver("a2", own), { desk: "garden", list: "open" })).cards).toEqual(
      [],
    )
    expect(await t.casework.desk.ofOrganization(approver("a2", own), club)).toEqual([])
  })
})

describe("who acts for the organization", () => {
  test("is told that it was opened and how it ended, in words for somebody who asked for nothing", async () => {
    const { id } = await open()
    await t.run()
    expect(t.told.map(({ to }) => to)).toMatchObject([
      [{ person: agent().person, name: "玫瑰园艺协会", code: "case.told.opened" }],
    ])
    await act(approver(), id, "approve")
    t.world.clock.advance({ minutes: 10 })
    await t.run()
    expect(t.told.at(-1)?.to).toMatchObject([{ code: "case.told.opened_approved" }])
    expect(JSON.stringify(t.told)).not.toContain("case.told.submitted")
  })
  test("reads it, and can do nothing with it that an applicant can", async () => {
    const { id, revision } = await open()
    const seen = await t.casework.citizen.get(agent(), id)
    expect([seen.role, seen.answers.facts, seen.steps[0]?.text.en]).toEqual([
      "organization",
      "花坛荒废两年",
      "The bureau opened this case.",
    ])
    expect(seen.may).toMatchObject({ correct: false, withdraw: false, appeal: false, rate: false })
    expect((await refusalOf(t.casework.citizen.withdraw(agent(), id, { revision }))).code).toBe(
      "case.missing",
    )
    expect((await t.casework.citizen.listOf(agent(), club)).map((line) => line.id)).toEqual([id])
    expect(await t.casework.citizen.list(agent())).toEqual([])
  })
  test("no longer, sees nothing of it any more", async () => {
    const { id } = await open()
    agents = {}
    expect((await refusalOf(t.casework.citizen.get(agent(), id))).code).toBe("case.missing")
    expect((await refusalOf(t.casework.citizen.listOf(agent(), club))).kind).toBe("missing")
  })
  test("of none, cannot tell it from one that is not there", async () => {
    const { id } = await open()
    const bob = t.citizen("鲍勃", "310113199001010026")
    const missing = await refusalOf(t.casework.citizen.get(bob, "case_01ARZ3NDEKTSV4RRFFQ69G5FAV"))
    expect(await refusalOf(t.casework.citizen.get(bob, id))).toEqual(missing)
  })
  test("is said to be told; where nobody acts for it, that it is not reached here", async () => {
    const { history } = await open()
    expect(history[0]?.told).toEqual([{ role: "organization", text: expect.anything() }])
    agents = {}
    const { id } = await open()
    const again = await t.casework.desk.get(clerk(), id)
    expect(again.history[0]?.told).toEqual([
      { role: "organization", text: expect.anything(), unreached: true },
    ])
  })
  test("is not told of a case that only names it", async () => {
    await t.close()
    await begin({ concerned: () => [{ role: "organization", name: "玫瑰园艺协会", organization: club }] })
    const { id } = await open()
    await t.run()
    expect(t.told.flatMap(({ to }) => to)).toEqual([])
    expect((await refusalOf(t.casework.citizen.get(agent(), id))).code).toBe("case.missing")
    expect(await t.casework.citizen.listOf(agent(), club)).toEqual([])
    expect((await t.casework.desk.ofOrganization(clerk(), club)).map((each) => each.id)).toEqual([id])
  })
})

test("a resident does not find a matter that staff open, unless it is also asked for", async () => {
  const ask = { matter: "garden.bed", bureau: "990001" }
  expect(t.casework.citizen.matters("990001").map(({ name }) => name)).toEqual(["garden.tool"])
  expect((await refusalOf(t.casework.citizen.start(agent(), ask))).code).toBe("draft.not_offered")
  await t.close()
  await begin({ alsoApplied: true })
  expect(t.casework.citizen.matters("990001").map(({ name }) => name)).toEqual(["garden.tool", "garden.bed"])
})

test("what was opened is written with everything the matter wants written with it", async () => {
  await t.close()
  const asked: string[] = []
  await begin({
    hooks: {
      opening: async (subject, said, { staff }) => {
        asked.push(`${subject.id} ${said.organization} ${staff.id}`)
        return []
      },
    },
  })
  const { id } = await open()
  expect(asked).toEqual([`${id} ${club} s1`])
  expect(openInside(t.world, await t.findCase(id)).answers).toEqual(answers)
})
