// 举报人信息保护: who handed in a sheltered case is in no answer the desk gets, and a manager of the desk opens it only with a reason that the reporter sees.
import type { Staff } from "@civil/core/actor.ts"
import { type TestObjects, testFolder } from "@civil/data/objects/fixture.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { refusalOf, type TestCasework, testCasework, toolMatter } from "./fixture.ts"
import type { Matter } from "./matter.ts"

const club = "51310120MJ1234561W"
const mobile = "13800138000"
const number = "310113198001010013"

const tipOff = (more: Partial<Matter> = {}): Matter => {
  const tool = toolMatter()
  return toolMatter({
    id: "tip_off",
    title: { zh: "举报园艺社", en: "Report a garden club" },
    neutralTitle: { zh: "花园业务", en: "Garden matter" },
    confidential: true,
    sheltered: true,
    unrated: true,
    answers: z.strictObject({
      tool: z.enum(["spade", "rake"]),
      why: z.string(),
      mobile: z.optional(z.string()),
      partner: z.optional(z.string()),
      email: z.optional(z.string()),
      club: z.optional(z.string()),
    }),
    form: {
      ...tool.form,
      pages: tool.form.pages.map((page) => ({
        ...page,
        fields: [
          ...page.fields,
          // Not marked personal: of a sheltered matter a way to reach somebody is sheltered all the same.
          { name: "email", kind: "email", optional: true, label: { zh: "邮箱", en: "E-mail" } },
          { name: "club", kind: "organization", optional: true, label: { zh: "组织", en: "Club" } },
        ],
      })),
    },
    concerned: (answers) => {
      const { club } = answers as { club?: string }
      return club === undefined ? [] : [{ role: "organization", name: "玫瑰园艺协会", organization: club }]
    },
    ...more,
  })
}

let t: TestCasework
let files: TestObjects
let jobs: string[]

beforeEach(async () => {
  jobs = []
  files = testFolder(() => t.world.clock.now().epochMilliseconds)
  t = await testCasework({
    matters: [tipOff(), toolMatter()],
    deps: { objects: files.objects, enqueue: async (job) => void jobs.push(job) },
  })
})
afterEach(async () => {
  await t.close()
  await files.close()
})

const reporter = () => t.citizen("安静怡", number)
const clerk = (more: Partial<Staff> = {}) => t.staff("s1", ["clerk", "reviewer"], more)
const manager = (more: Partial<Staff> = {}) => t.staff("s2", ["manager"], more)
const garden = { desk: "garden", list: "open" } as const
const answers = { mobile, email: "anjingyi@example.cn", partner: "11010519491231002X", club }
const report = (more = {}) => t.apply(reporter(), { ...answers, ...more }, "garden.tip_off")

/** Nothing that says who it was: name, a part of it, number, mobile, address, or key. */
function expectNobody(told: unknown): void {
  const text = JSON.stringify(told)
  for (const each of [
    "安静怡",
    "安**",
    "安*",
    number,
    "310113",
    mobile,
    "138****",
    "8000",
    "anjingyi",
    "a***",
  ])
    expect(text).not.toContain(each)
  expect(text).not.toContain("11010519491231002X")
  expect(text).not.toContain(reporter().person)
}

async function work(): Promise<void> {
  await t.run()
  for (const job of jobs.splice(0)) while (!(await t.casework.work(job, () => Number.POSITIVE_INFINITY)));
}

describe("whoever handles it", () => {
  test("reads the case, the organization, and of the reporter nothing, wherever they look", async () => {
    const id = await report()
    await t.run()
    for (const actor of [clerk(), manager()]) {
      const seen = await t.casework.desk.get(actor, id)
      expectNobody(seen)
      expect(seen.parties.map(({ role, name }) => [role, name])).toEqual([
        ["applicant", "举报人信息保密"],
        ["organization", "玫瑰园艺协会"],
      ])
      expect(seen.fields.find(({ field }) => field === "why")?.value).toBe("种花")
      expect(seen.fields.find(({ field }) => field === "email")?.masked).toBe(true)
      const page = await t.casework.desk.list(actor, garden)
      expectNobody(page)
      expect(page.cards.map(({ shownName }) => shownName)).toEqual(["玫瑰园艺协会"])
    }
  })

  test("finds it by its number and by the organization, never by who reported", async () => {
    const id = await report()
    const { code } = await t.findCase(id)
    const found = async (text: string) => (await t.casework.desk.find(clerk(), text)).map((each) => each.id)
    for (const text of ["安静怡", number, mobile, "11010519491231002X"]) expect(await found(text)).toEqual([])
    for (const text of [code, club, "玫瑰园艺协会"]) expect(await found(text)).toEqual([id])
    expectNobody(await t.casework.desk.find(clerk(), code))
  })

  test("is not told that two of them are one person's, neither by a flag nor side by side nor by merging", async () => {
    const [one, two] = [await report(), await report({ why: "又来种花" })]
    await t.run()
    const first = await t.casework.desk.get(clerk(), one)
    expect([first.flags, first.similar]).toEqual([[], []])
    const pair = await t.casework.desk.sideBySide(clerk(), one, two)
    expectNobody(pair)
    expect(pair.rows.map(({ label }) => label.en)).toEqual(["Tool", "What for", "Club"])
    await t.casework.desk.act(clerk(), one, "claim", { revision: first.revision })
    const { revision } = await t.findCase(one)
    const merging = t.casework.desk.act(clerk(), one, "merge", { revision, into: two, note: "同一人" })
    expect((await refusalOf(merging)).code).toBe("case.cannot_merge")
  })

  test("opens nothing, whatever they are called and whatever the field", async () => {
    const id = await report()
    const { revision } = await t.findCase(id)
    for (const field of ["applicant.name", "applicant.number", "applicant.mobile", "mobile", "email"]) {
      const opening = t.casework.desk.act(clerk(), id, "reveal", { revision, field, reason: "核实情况" })
      expect((await refusalOf(opening)).code).toBe("case.sheltered")
    }
    const acts = (await t.casework.desk.get(clerk(), id)).acts
    expect(acts.find(({ act }) => act === "reveal")?.barred).toBe("case.sheltered")
    expect(acts.map(({ act }) => act)).not.toContain("merge")
  })

  test("gets files, figures and dry runs without it", async () => {
    await report()
    await report({ club: "" })
    await t.run()
    const view = { ...garden, matter: "garden.tip_off" }
    const asked = await t.casework.exports.ask(manager(), { view, format: "csv", reason: "季度核对" })
    await work()
    const { href } = await t.casework.exports.link(manager(), asked.id)
    const file = (await files.get(href)).body.toString("utf8")
    expectNobody(file)
    expect(file).not.toContain("邮箱")
    expect(file).toContain("玫瑰园艺协会")
    expectNobody(await t.casework.records.figures(manager(), { desk: "garden" }))
    expectNobody(await t.casework.bulk.dryRun(manager(), { act: "claim", input: {}, view: garden }))
    expectNobody(await t.casework.desk.queues(clerk()))
  })
})

describe("a manager of the desk", () => {
  test("opens one item at a time with a reason; the reporter sees who and why, colleagues only that it was opened", async () => {
    const id = await report()
    const { revision } = await t.findCase(id)
    const open = (field: string) =>
      t.casework.desk.act(manager(), id, "reveal", { revision, field, reason: "移交公安机关" })
    const named = await open("applicant.name")
    expect(named.parties[0]?.name).toBe("安静怡")
    expect(named.parties[0]?.mobile).toBeUndefined()
    expect((await open("mobile")).fields.find(({ field }) => field === "mobile")?.value).toBe(mobile)
    expect((await open("applicant.number")).parties[0]?.number).toBe(number)
    const kept = ["name", "number", "mobile"]
    expect((await t.casework.desk.get(manager(), id)).parties[0]?.kept).toEqual(kept)
    expect((await t.casework.desk.get(clerk(), id)).parties[0]?.kept).toBeUndefined()
    const without = t.casework.desk.act(manager(), id, "reveal", { revision, field: "applicant.name" })
    expect((await refusalOf(without)).code).toBe("input.invalid")
    expectNobody(await t.casework.desk.get(manager(), id))
    const looked = (await t.casework.citizen.looked(reporter())).filter(({ why }) => why !== "")
    expect(looked.map(({ who, why, case: about }) => [who, why, about?.title.zh])).toEqual(
      Array.from({ length: 3 }, () => ["登记员s2", "移交公安机关", "花园业务"]),
    )
    const lines = (await t.casework.desk.get(clerk(), id)).history.filter(({ action }) => action === "reveal")
    expect(lines.map(({ who, note }) => [who, note])).toEqual(
      Array.from({ length: 3 }, () => ["登记员s2", undefined]),
    )
    const own = (await t.casework.desk.get(manager(), id)).history.filter(({ action }) => action === "reveal")
    expect(own.map(({ note }) => note)).toEqual(["移交公安机关", "移交公安机关", "移交公安机关"])
  })

  test("of another desk, and an auditor, learn only that it is there", async () => {
    const id = await report()
    for (const actor of [manager({ desks: ["shed"] }), t.staff("s3", ["auditor"], { desks: [] })]) {
      const seen = await t.casework.desk.get(actor, id)
      expectNobody(seen)
      expect([seen.fields, seen.parties, seen.history]).toEqual([[], [], []])
      const { revision } = await t.findCase(id)
      const opening = t.casework.desk.act(actor, id, "reveal", {
        ...{ revision, field: "applicant.name", reason: "核实情况" },
      })
      expect((await refusalOf(opening)).kind).toBe("forbidden")
    }
  })
})

describe("the reporter", () => {
  test("is told before and after what is kept from whom, and sees the case as their own", async () => {
    expect(t.casework.citizen.findMatter("garden.tip_off", "990001")?.sheltered?.zh).toContain("举报")
    expect(t.casework.citizen.findMatter("garden.tool", "990001")?.sheltered).toBeUndefined()
    const draft = await t.casework.citizen.start(reporter(), { matter: "garden.tip_off", bureau: "990001" })
    expect(draft.sheltered?.en).toContain("manager")
    const id = await report()
    const own = await t.casework.citizen.get(reporter(), id)
    expect(own.sheltered).toEqual(draft.sheltered)
    expect(own.answers.mobile).toBe(mobile)
    expect((await t.casework.citizen.list(reporter())).map((each) => each.id)).toEqual([id])
  })

  test("is sheltered also in what lies in the rows of the queue and under what is searched", async () => {
    const id = await report({ club: "" })
    expect((await t.findCase(id)).shownName).toBe("举报人信息保密")
  })
})

test("a matter that shelters whoever hands it in is confidential and named neutrally outside, or the house does not open", async () => {
  const { confidential: _, ...open } = tipOff()
  await expect(testCasework({ matters: [open] })).rejects.toThrow("garden.tip_off")
  const { neutralTitle: __, ...named } = tipOff()
  await expect(testCasework({ matters: [named] })).rejects.toThrow("garden.tip_off")
})
