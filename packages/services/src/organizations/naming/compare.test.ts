// A name against the register itself: taken, shut, near, and the register that is not there yet.
import { codeOf, illegal, organization, type TestRegister, testRegister } from "@civil/register/fixture.ts"
import type { Basic } from "@civil/register/organization.ts"
import { syntheticNames } from "@civil/register/synthetic/names.ts"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { checkName, readNameQuery } from "./check.ts"
import type { NameAsk } from "./model.ts"

const runs = Number(process.env.NAMING_RUNS ?? 30)
const on = "2026-11-22"
const region = "310113"
let at: TestRegister

const all = [...syntheticNames("compare", 60, ["310113"])]
const kept = new Map<string, string>()
const own: readonly (readonly [string, Partial<Basic>])[] = [
  ["上海市宝山区晨光养老服务中心", { kind: "service_institution" }],
  ["上海市宝山区书法协会", {}],
  ["上海市宝山区宁亮外语培训学校", { kind: "service_institution" }],
  ["上海市宝山区旧事摄影协会", { status: "deregistered", statusSince: "2025-11-22" }],
  [
    "上海市宝山区新名养老服务中心",
    {
      kind: "service_institution",
      former: [{ name: "上海市宝山区旧名养老服务中心", until: "2026-01-05" }],
    },
  ],
  ["上海市宝山区慈善协会", {}],
  ["上海市宝山区微光社区服务中心", { kind: "service_institution", status: "revoked" }],
]

beforeAll(async () => {
  at = await testRegister()
  const rows = [
    ...own.map(([name, basic], i) => {
      kept.set(name, codeOf(i + 1, region))
      return organization(name, codeOf(i + 1, region), basic)
    }),
    ...all.map(({ name, kind, code }) => organization(name, code, { kind })),
  ]
  await at.fill(region, "organizations", rows)
  await at.fill("330203", "organizations", [organization("宁波市海曙区兰亭书法协会", codeOf(900, "330203"))])
  await at.fill(region, "illegal", [illegal("中国晨光养老服务中心总会")])
  await at.run()
})
afterAll(() => at.close())

const bureaus = [
  { code: region, name: { zh: "上海市宝山区民政局", en: "Baoshan" } },
  { code: "330203", name: { zh: "宁波市海曙区民政局", en: "Haishu" } },
  { code: "310120", name: { zh: "上海市奉贤区民政局", en: "Fengxian" } },
]
const ask = (name: string, more: Partial<NameAsk> = {}) =>
  checkName({ register: at.register, bureaus }, { name, type: "service_institution", region, ...more }, on)
const found = async (name: string, more: Partial<NameAsk> = {}) => {
  const { overall, findings } = await ask(name, more)
  return [overall, ...findings.map(({ code }) => code)]
}

describe("a name that the same registrar has", () => {
  test("is taken, and the finding leads to its holder", async () => {
    const { overall, findings } = await ask("上海市宝山区晨光养老服务中心")
    expect(overall).toBe("fail")
    const [taken] = findings
    expect([taken?.code, taken?.ground.article?.zh]).toEqual(["naming.taken_name", "第十六条"])
    expect(taken?.others?.[0]?.code).toBe(kept.get("上海市宝山区晨光养老服务中心"))
  })

  test("is taken with the region written shorter, and with its 字号 in the same field and form", async () => {
    expect(await found("上海宝山晨光养老服务中心")).toContain("naming.taken_trade_name")
    expect((await found("上海市宝山区晨光社区服务中心"))[0]).not.toBe("fail")
  })

  test("is taken in traditional characters and another width too", async () => {
    const { overall, findings } = await ask("上海市寶山區書法協會", { type: "association" })
    expect([overall, findings[0]?.code]).toEqual(["fail", "naming.taken_name"])
    expect(findings.map(({ code }) => code)).toContain("naming.traditional")
  })

  test("costs no more reading where its ending is that of hundreds", async () => {
    const before = [...at.engine.consumed.values()].reduce((sum, each) => sum + each.requests, 0)
    await ask("上海市宝山区中心")
    const after = [...at.engine.consumed.values()].reduce((sum, each) => sum + each.requests, 0)
    expect(after - before).toBeLessThan(12)
  })

  test("is shut until the day said", async () => {
    const { overall, findings } = await ask("上海市宝山区旧事摄影协会", { type: "association" })
    expect([overall, findings.find(({ others }) => others?.[0]?.freeFrom)?.others?.[0]?.freeFrom]).toEqual([
      "fail",
      "2026-11-23",
    ])
    const former = await ask("上海市宝山区旧名养老服务中心")
    expect(former.findings[0]?.others?.[0]?.freeFrom).toBe("2027-01-06")
  })

  test("of a body whose certificate was revoked is for a person to look at", async () => {
    expect(await found("上海市宝山区微光社区服务中心")).toEqual(
      expect.arrayContaining(["look", "naming.unclear"]),
    )
  })
})

describe("a name near others", () => {
  test("of the same 字号 and field in another form is said, with who bears it", async () => {
    for (const name of ["上海市宝山区宁亮外语培训中心", "上海市宝山区宁亮外语培训站"]) {
      const { overall, findings } = await ask(name)
      const same = findings.find(({ code }) => code === "naming.same_other_form")
      expect([overall, same?.grade, same?.others?.map((each) => each.name)]).toEqual([
        ...["pass", "warn"],
        ["上海市宝山区宁亮外语培训学校"],
      ])
    }
    expect(await found("上海市宝山区书法研究会", { type: "association" })).toContain("naming.same_other_form")
    expect(await found("上海市宝山区宁亮养老服务中心")).not.toContain("naming.same_other_form")
  })

  test("that sounds the same with the same registrar is for a person to look at", async () => {
    const { overall, findings } = await ask("上海市宝山区宁量外语培训学校")
    const same = findings.find(({ code }) => code === "naming.same_sound")
    expect([overall, same?.grade, same?.others?.[0]?.name]).toEqual([
      ...["look", "look"],
      "上海市宝山区宁亮外语培训学校",
    ])
    expect(findings.filter(({ others }) => others?.[0]?.name === same?.others?.[0]?.name)).toHaveLength(1)
  })

  test("is told of them, other registrars' too, and is not refused for it", async () => {
    const { overall, findings } = await ask("上海市宝山区晨光助老服务中心")
    expect(overall).not.toBe("fail")
    const near = findings.find(({ code }) => code === "naming.near")
    expect([near?.grade, near?.others?.map(({ name }) => name)]).toEqual([
      "warn",
      expect.arrayContaining(["上海市宝山区晨光养老服务中心"]),
    ])
  })

  test("near the list of illegal organizations is for a person to look at", async () => {
    const { findings } = await ask("中国晨光养老服务中心总会", { type: "association" })
    expect(findings.find(({ code }) => code === "naming.illegal")?.others?.[0]?.illegal).toBe(true)
  })
})

describe("a branch", () => {
  test("is read by the parent that the register has", async () => {
    const { overall, reading } = await ask("上海市宝山区慈善协会志愿服务专业委员会", { type: "branch" })
    expect(overall).toBe("pass")
    expect(reading.segments[0]).toEqual({ role: "parent", text: "上海市宝山区慈善协会" })
    const none = await ask("上海市宝山区晨光养老服务中心南大分会", { type: "branch" })
    expect([none.overall, none.findings.map(({ code }) => code)]).toEqual([
      "fail",
      ["naming.institution_branch"],
    ])
  })
})

test("where the register is not there, nothing passes: a person must look", async () => {
  const { overall, findings, compared } = await ask("上海市奉贤区晨光养老服务中心", { region: "310120" })
  expect([overall, findings[0]?.code]).toEqual(["look", "naming.no_register"])
  expect(compared.map(({ bureau }) => bureau).sort()).toEqual(["310113", "330203"])
})

test("no name of the register ever passes, however it is typed", async () => {
  const spaced = (name: string, at: number) => `${name.slice(0, at)} ${name.slice(at)}`
  const names = fc.constantFrom(...all)
  await fc.assert(
    fc.asyncProperty(names, fc.nat(6), async ({ name, kind }, where) => {
      const { overall, findings } = await ask(spaced(name, where), { type: kind, person: "no" })
      expect(overall).not.toBe("pass")
      expect(findings.some(({ code }) => code.startsWith("naming.taken"))).toBe(true)
      for (const { ground } of findings) expect(ground.article ?? ground.why).toBeDefined()
    }),
    { numRuns: runs },
  )
})

test("what is asked is read strictly", () => {
  expect(readNameQuery({ name: " 名称 ", type: "branch", region })).toEqual({
    name: "名称",
    type: "branch",
    region,
  })
  for (const wrong of [{}, { name: "", type: "branch", region }, { name: "名", type: "club", region }])
    expect(() => readNameQuery(wrong)).toThrow()
})
