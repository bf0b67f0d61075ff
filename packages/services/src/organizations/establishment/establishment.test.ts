// 成立一件事: what is asked by kind, the name that may not be, the supervising unit's word, two who decide within 60 days.
import type { Answers } from "@civil/casework/form.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import { formatCode } from "@civil/core/ids.ts"
import { codeOf, organization } from "@civil/register/fixture.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { act, fieldsOf, handIn, refusal, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { published } from "../published.fixture.ts"
import { asksPerson } from "./form.ts"
import { type Founding, foundingIssues } from "./rules.ts"

let house: TestHouse
let him: Citizen

beforeEach(async () => {
  house = await beginHouse()
  him = resident(house, 1)
  await published(house, "organizations", [
    organization("上海市宝山区书法协会", codeOf(1)),
    organization("上海市宝山区晨光养老服务中心", codeOf(2, "310113", 2), { kind: "service_institution" }),
  ])
})
afterEach(() => house.close())

const legal = makeResidentId({ region: "310113", birthDate: "1980-03-04", sex: "female", sequence: 7 })
const answers: Answers = {
  ...{ kind: "association", special: "none", name: "上海市宝山区太极拳协会" },
  ...{ purpose: "推广太极拳", scope: "教学、比赛、交流", area: "宝山区", address: "友谊路 1 号" },
  ...{ persons: "60", units: "0", funds: "30000" },
  ...{ legalName: "欧阳文", legalNumber: legal, headsAnother: "no", cadre: "no", declared: true },
  ...{ route: "dual", unit: "supervisor-culture" },
  ...{ agreed_association: true },
}
const papers = ["leadersPapers", "charter", "proof", "premises", "members"]
const apply = (more: Answers = {}, files = papers) =>
  handIn(house, him, "organizations.establishment", { ...answers, ...more }, files)
const officer = (id: string, role: "clerk" | "approver") =>
  house.officer(id, [role], { desks: ["societies"] })

describe("what is asked", () => {
  const least = { kind: "association", persons: 50, funds: 30_000, headsAnother: "no" } as const
  const codes = (founding: Founding) => foundingIssues(founding).map(({ field, code }) => `${field} ${code}`)

  test("of an association: members, money, a leader who heads no other", () => {
    expect(codes(least)).toEqual([])
    expect(codes({ ...least, persons: 0, units: 30 })).toEqual([])
    expect(codes({ ...least, persons: 25, units: 25 })).toEqual([])
    expect(codes({ ...least, persons: 49 })).toEqual(["persons establishment.few_members"])
    expect(codes({ ...least, persons: 20, units: 29 })).toEqual(["persons establishment.few_members"])
    expect(codes({ ...least, funds: 29_999 })).toEqual(["funds establishment.low_funds"])
    expect(codes({ ...least, headsAnother: "yes" })).toEqual(["headsAnother establishment.heads_another"])
  })

  test("of a foundation: its funds by kind; of an institution no sum that nobody published", () => {
    expect(codes({ kind: "foundation", fundKind: "private", funds: 2_000_000 })).toEqual([])
    expect(codes({ kind: "foundation", fundKind: "public", funds: 2_000_000 })).toEqual([
      "funds establishment.low_funds",
    ])
    expect(codes({ kind: "service_institution", funds: 1 })).toEqual([])
  })

  test("whether it is a person's name, only where it reads like one", () => {
    const named = (name: string) => asksPerson({ kind: "service_institution", name })
    expect(named("上海市宝山区王小明养老服务中心")).toBe(true)
    expect(named("上海市宝山区晨光养老服务中心")).toBe(false)
    expect(asksPerson({})).toBe(false)
  })
})

describe("whoever sets up an association", () => {
  test("is refused beside the field a name that is taken, while typing and when it is handed in", async () => {
    const taken = { name: "上海市宝山区书法协会" }
    expect(await fieldsOf(apply(taken))).toEqual({ name: "establishment.name_not_allowed" })
    const [draft] = await house.casework.citizen.drafts(him)
    const issue = draft?.issues.find(({ field }) => field === "name")
    expect(JSON.stringify(issue?.values)).toContain("第十六条")
    expect(JSON.stringify(issue?.values)).toContain("上海市宝山区书法协会")
    // What is refused is said once, not as advice again.
    expect(draft?.advice).toBeUndefined()
  })

  test("is advised of what a person must look at, and so is the desk", async () => {
    const { id } = await apply({ name: "上海市宝山区太极扇协会" })
    const seen = await house.casework.desk.get(officer("1", "clerk"), id)
    expect(seen.advice?.map(({ field, grade }) => `${field} ${grade}`)).toContain("name must")
    expect(seen.advice?.[0]?.ground.zh).toContain("第八条")
  })

  test("hands in the papers of its kind, the paper of a part-time official, and the consent of a unit without a desk", async () => {
    expect(await fieldsOf(apply({}, []))).toEqual(
      Object.fromEntries(papers.map((name) => [name, "form.documents_needed"])),
    )
    expect(await fieldsOf(apply({ cadre: "yes", unit: "paper" }))).toEqual({
      cadrePaper: "form.documents_needed",
      unitName: "field.required",
      consent: "form.documents_needed",
    })
    expect(await fieldsOf(apply({ agreed_association: false }))).toEqual({
      agreed_association: "field.agree",
    })
  })

  test("waits for the supervising unit, then for two, and learns what comes next; 60 days are days", async () => {
    const made = await apply()
    // Monday 23 November 2026 and 60 days.
    expect(made.due).toMatchObject({ kind: "day", date: "2027-01-22" })
    const clerk = officer("1", "clerk")
    const propose = () => act(house, clerk, made.id, "propose", { outcome: "approved" })
    expect((await refusal(propose())).code).toBe("case.review_open")
    const unit = house.officer("u1", ["reviewer"], { desks: ["supervisor-culture"] })
    const opinion = (await house.casework.desk.get(unit, made.id)).opinions[0]?.id
    await act(house, unit, made.id, "give_opinion", { opinion, verdict: "agree", note: "同意成立" })
    await propose()
    await act(house, officer("2", "approver"), made.id, "approve")
    await told(house)
    const mine = await house.casework.citizen.get(him, made.id)
    expect(mine.outcome?.given?.zh).toContain("刻制印章")
    expect(mine.after?.href).toBe("/organizations/set-up#after")
  })
})

describe("two who ask for one name", () => {
  const asked = async (id: string) => {
    const seen = await house.casework.desk.get(officer("1", "clerk"), id)
    return seen.advice?.filter(({ text }) => text.zh.includes("另有申请")).map(({ text }) => text.zh) ?? []
  }

  test("are shown to the desk, each with the other's number, until one has ended", async () => {
    const first = await apply()
    expect(await asked(first.id)).toEqual([])
    const her = resident(house, 2)
    const second = await handIn(
      ...([house, her, "organizations.establishment"] as const),
      { ...answers, name: "上海市宝山区 太极拳协会" },
      papers,
    )
    expect(await asked(first.id)).toEqual([expect.stringContaining(formatCode(second.code))])
    expect(await asked(second.id)).toEqual([expect.stringContaining(formatCode(first.code))])
    await house.casework.citizen.withdraw(her, second.id, { revision: second.revision })
    expect(await asked(first.id)).toEqual([])
  })

  test("the later one is told while filling in, without whose it is", async () => {
    const first = await apply()
    const her = resident(house, 2)
    await fieldsOf(handIn(house, her, "organizations.establishment", answers, []))
    const [draft] = await house.casework.citizen.drafts(her)
    const said = draft?.advice?.find(({ text }) => text.zh.includes("另有一件"))
    expect(said?.grade).toBe("should")
    expect(JSON.stringify(draft?.advice)).not.toContain(formatCode(first.code))
  })
})

describe("the desk", () => {
  test("sees numbers of founders masked, and finds the case by them", async () => {
    const { id } = await apply({ others: `张三 监事 ${legal}` })
    const clerk = officer("1", "clerk")
    expect(JSON.stringify(await house.casework.desk.get(clerk, id))).not.toContain(legal)
    expect((await house.casework.desk.find(clerk, legal)).map((each) => each.id)).toEqual([id])
  })
})

test("every bureau's form names its own supervising units", async () => {
  const found = house.casework.citizen.findMatter("organizations.establishment", "310113")
  const unit = found?.form.pages.flatMap(({ fields }) => fields).find(({ name }) => name === "unit")
  const labels = unit?.kind === "choice" ? unit.options.map(({ label }) => label.zh) : []
  expect(labels[0]).toBe("上海市宝山区教育局")
  expect(found?.decide).toMatchObject({ kind: "days", days: 60, natural: true })
})
