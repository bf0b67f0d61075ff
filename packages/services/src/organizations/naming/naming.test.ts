// How names are read and judged by the rules that need no register.
import { nameFields, nameWords } from "@civil/bureaus/organizations/naming.ts"
import { syntheticNames } from "@civil/register/synthetic/names.ts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readAndJudge } from "./check.ts"
import { type NameType, overallOf } from "./model.ts"
import { readOrganizationName } from "./segments.ts"
import { freeFrom, holdOf, holdOfFormer } from "./windows.ts"

const on = "2026-11-22"
const fengxian = "310120"
const bureau = { zh: "上海市奉贤区民政局", en: "Fengxian District Civil Affairs Bureau" }
const runs = Number(process.env.NAMING_RUNS ?? 100)

const read = (name: string, type: NameType, region = fengxian) =>
  readOrganizationName({ name, type, region }, on)
    .segments.map(({ role, text }) => `${role}:${text}`)
    .join(" ")
const judge = (name: string, type: NameType, person?: "yes" | "no", region = fengxian) =>
  readAndJudge({ name, type, region, ...(person ? { person } : {}) }, bureau, on).findings
const codes = (name: string, type: NameType, person?: "yes" | "no", region?: string) =>
  judge(name, type, person, region).map(({ code }) => code)

describe("a name is read", () => {
  test.each([
    ["上海市奉贤区慈善基金会", "foundation", "region:上海市奉贤区 field:慈善 form:基金会"],
    [
      "上海奉贤晨光社区服务中心",
      "service_institution",
      "region:上海奉贤 trade_name:晨光 field:社区服务 form:中心",
    ],
    ["奉贤区晨光幼儿园", "service_institution", "region:奉贤区 trade_name:晨光 form:幼儿园"],
    ["上海市奉贤区青年摄影协会", "association", "region:上海市奉贤区 members:青年 field:摄影 form:协会"],
    ["上海市奉贤区温州商会", "association", "region:上海市奉贤区 hometown:温州 form:商会"],
    ["上海市奉贤区安徽省商会", "association", "region:上海市奉贤区 hometown:安徽省 form:商会"],
    ["中国养老协会", "association", "national:中国 field:养老 form:协会"],
    ["杭州市西湖区书法协会", "association", "region:杭州市西湖区 field:书法 form:协会"],
    ["  宁波市 海曙区书法协会 ", "association", "region:宁波市海曙区 field:书法 form:协会"],
    [
      "上海市奉贤区慈善协会志愿服务专业委员会",
      "branch",
      "parent:上海市奉贤区慈善协会 branch_subject:志愿服务 branch_form:专业委员会",
    ],
  ] as const)("%s", (name, type, segments) => {
    expect(read(name, type)).toBe(segments)
  })

  test("whole, whatever is typed: its segments together are the name", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom(..."中国上海市奉贤区宁波养老慈善晨光协会中心基金会商会分会A1 （"), {
              maxLength: 14,
            })
            .map((all) => all.join("")),
        ),
        fc.constantFrom<NameType>("association", "service_institution", "foundation", "branch"),
        (typed, type) => {
          const { name, segments } = readOrganizationName({ name: typed, type, region: fengxian }, on)
          expect(segments.map(({ text }) => text).join("")).toBe(name)
        },
      ),
      { numRuns: runs },
    )
  })

  test.each([
    [
      "上海市普陀区晨光养老服务中心",
      "service_institution",
      "region:上海市普陀区 trade_name:晨光 field:养老服务 form:中心",
    ],
    [
      "上海市晨光社区服务中心",
      "service_institution",
      "region:上海市 trade_name:晨光 field:社区服务 form:中心",
    ],
    [
      "上海市奉贤区庄行镇裕仁村老年协会",
      "association",
      "region:上海市奉贤区 locality:庄行镇裕仁村 members:老年 form:协会",
    ],
    ["上海市奉贤区乡村振兴促进会", "association", "region:上海市奉贤区 field:乡村振兴 form:促进会"],
    [
      "上海市奉贤区晨光家庭服务指导中心",
      "service_institution",
      "region:上海市奉贤区 trade_name:晨光 field:家庭服务指导 form:中心",
    ],
  ] as const)("%s, down to where its parts meet", (name, type, segments) => {
    expect(read(name, type)).toBe(segments)
  })

  test("with region and form, where it is built as real ones are, and 98 of 100 字号 as they are", () => {
    const all = [...syntheticNames("naming", 400, ["3101", "3305", "3302", "5119"])]
    const plain = all.filter(({ name, kind, region }) => {
      const { segments } = readOrganizationName({ name, type: kind, region }, on)
      const roles = segments.map(({ role }) => role)
      return roles[0] === "region" && roles.at(-1) === "form"
    })
    expect(plain.length / all.length).toBeGreaterThan(0.98)
    const styled = all.filter(({ style }) => style !== undefined)
    const right = styled.filter(({ name, kind, region, style }) => {
      const { segments } = readOrganizationName({ name, type: kind, region }, on)
      return segments.find(({ role }) => role === "trade_name")?.text === style
    })
    expect(right.length / styled.length).toBeGreaterThan(0.98)
  })
})

describe("the structure (第八条)", () => {
  test("is in order: nothing is found", () => {
    expect(codes("上海市奉贤区晨光养老服务中心", "service_institution")).toEqual([])
    expect(codes("上海市奉贤区书法协会", "association")).toEqual([])
    expect(codes("上海市奉贤区温州商会", "association")).toEqual([])
    expect(codes("湖州市南浔区晨光养老服务中心", "service_institution", undefined, "330503")).toEqual([])
    expect(codes("宁波市晨光公益基金会", "foundation", undefined, "330200")).toEqual([])
  })

  test("wants a region, and that of the registrar", () => {
    expect(codes("晨光养老服务中心", "service_institution")).toContain("naming.no_region")
    expect(codes("上海市宝山区书法协会", "association")).toEqual(["naming.other_region"])
    expect(codes("杭州市书法协会", "association")).toEqual(["naming.unknown_region"])
    expect(codes("苏州书法协会", "association")).toEqual(["naming.unknown_region"])
    expect(codes("奉贤区书法协会", "association")).toEqual(["naming.bare_district"])
    for (const name of ["北京市云帆艺术培训中心", "杭州市云帆艺术培训中心", "上海市宝山区云帆艺术培训中心"])
      expect(overallOf(judge(name, "service_institution"))).toBe("look")
    const [found] = judge("晨光养老服务中心", "service_institution")
    expect(found?.grade).toBe("block")
    expect(found?.todo.zh).toContain("上海市奉贤区")
  })

  test("wants a 字号 of a foundation and an institution, none of an association", () => {
    const [found] = judge("上海市奉贤区养老服务中心", "service_institution")
    expect([found?.code, found?.grade]).toEqual(["naming.no_trade_name", "block"])
    const [strange] = judge("上海市奉贤区晨光书法协会", "association")
    expect([strange?.code, strange?.grade]).toEqual(["naming.untold", "look"])
  })

  test("leaves an ending and a field it does not know to a person", () => {
    expect(overallOf(judge("上海市奉贤区晨光养老服务大会", "service_institution"))).toBe("look")
    expect(codes("上海市奉贤区书法基金会", "association")).toContain("naming.other_form")
    expect(codes("上海市奉贤区晨光量子中心", "service_institution")).toEqual(["naming.untold"])
  })

  test("says what a company, a loose body or a branch ends in", () => {
    const ends = (name: string) =>
      judge(name, "service_institution").map(({ code, grade }) => `${code} ${grade}`)
    expect(ends("上海市奉贤区云帆有限公司")).toEqual(["naming.company_form look"])
    expect(ends("上海市奉贤区晨光养老服务联盟")).toEqual(["naming.loose_form look"])
    expect(ends("上海市奉贤区晨光养老服务中心杨行分部")).toEqual(["naming.branch_like look"])
    const [found] = judge("上海市奉贤区书法学会青年工作委员会", "association")
    expect([found?.code, found?.text.zh]).toEqual([
      "naming.branch_like",
      expect.stringContaining("“上海市奉贤区书法学会”"),
    ])
  })

  test("takes the place of origin by its proper name", () => {
    const [found] = judge("上海市奉贤区安徽省商会", "association")
    expect(found?.code).toBe("naming.hometown_whole")
    expect(found?.todo.zh).toContain("安徽")
  })
})

test("names built as real ones are pass: 98 of 100, and none fails", () => {
  const all = [...syntheticNames("rates", 400, ["310113", "310120", "330203", "330503", "511902"])]
  const found = all.map(({ name, kind, region: at }) => overallOf(judge(name, kind, "no", at)))
  expect(found).not.toContain("fail")
  expect(found.filter((overall) => overall === "pass").length / all.length).toBeGreaterThan(0.98)
})

describe("words", () => {
  test("of the whole country are for the Ministry's own", () => {
    for (const word of ["中国", "全国", "中华"]) {
      const [found] = judge(`${word}书法协会`, "association")
      expect([found?.code, found?.grade]).toEqual(["naming.national", "block"])
      expect(found?.ground.document.zh).toContain("第八条")
      expect(found?.ground.article?.zh).toBe("第十条")
    }
    expect(judge("中华晨光养老服务中心", "service_institution")[0]?.text.zh).toContain("民办非企业单位")
  })

  test("inside the name they are no prefix, and for a person to look at", () => {
    for (const word of ["中国", "全国", "中华", "国际", "世界"]) {
      const name = `上海市奉贤区${word}少儿舞蹈服务中心`
      expect(codes(name, "service_institution")).not.toContain("naming.national")
      const found = judge(name, "service_institution").find(({ code }) => code === "naming.limit")
      expect([found?.grade, found?.ground.unconfirmed]).toEqual(["look", true])
      expect(found?.todo.zh).toContain(word)
    }
    expect(codes("中国书法协会", "association")).not.toContain("naming.limit")
  })

  test("of leaders and of emperors are for a person to look at", () => {
    expect(codes("上海市奉贤区毛泽东思想研究会", "association")).toContain("naming.leader")
    expect(codes("上海市奉贤区大清皇家文化交流中心", "service_institution")).toContain("naming.feudal")
    expect(overallOf(judge("上海市奉贤区周恩来公益基金会", "foundation", "no"))).toBe("look")
  })

  test("whose rule has not been read never refuse", () => {
    for (const { grade, ground } of nameWords) if (ground.unconfirmed) expect(grade).not.toBe("block")
    expect(overallOf(judge("上海市奉贤区第一养老服务中心", "service_institution"))).not.toBe("fail")
    expect(codes("上海市奉贤区ABC养老服务中心", "service_institution")).toContain("naming.letters")
  })
})

describe("a person's name (第十五条)", () => {
  test("is asked for, not assumed", () => {
    const [found] = judge("上海市奉贤区王小明养老服务中心", "service_institution")
    expect([found?.code, found?.grade, found?.asks]).toEqual(["naming.person", "look", "person"])
    expect(codes("上海市奉贤区晨光养老服务中心", "service_institution")).toEqual([])
  })

  test("answered, is a note or a paper to bring", () => {
    expect(overallOf(judge("上海市奉贤区王小明养老服务中心", "service_institution", "no"))).toBe("pass")
    expect(codes("上海市奉贤区王小明公益基金会", "foundation", "yes")).toEqual(["naming.person_yes"])
  })
})

describe("every finding", () => {
  test("has an article, or says why not; what is unconfirmed never refuses", () => {
    const part = fc.constantFrom(
      ..."中国 上海市 奉贤区 上海市奉贤区 杭州市 王小明 晨光 第一 国际 ABC 公安 协会 中心 基金会 商会 安徽省 专业委员会 联盟".split(
        " ",
      ),
      ...nameFields.slice(0, 12),
    )
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<NameType>("association", "service_institution", "foundation", "branch"),
        (parts, type) => {
          for (const { ground, grade, text, todo } of judge(parts.join(""), type)) {
            expect(ground.article ?? ground.why).toBeDefined()
            if (ground.unconfirmed) expect(grade).not.toBe("block")
            for (const said of [text, todo]) expect(`${said.zh}${said.en}`).not.toMatch(/\{\w+\}/)
          }
        },
      ),
      { numRuns: runs },
    )
  })
})

describe("the windows (第十六条)", () => {
  test.each([
    ["2025-11-21", "deregistered", "2026-11-22"],
    ["2025-11-22", "renamed", "2026-11-23"],
    ["2023-11-21", "withdrawn", "2026-11-22"],
    ["2024-02-29", "renamed", "2025-03-01"],
    ["2024-02-29", "withdrawn", "2027-03-01"],
  ] as const)("what ended on %s (%s) is free from %s", (ended, by, day) => {
    expect(freeFrom(ended, by)).toBe(day)
  })

  test("shut up to the day before, free on the day", () => {
    const gone = { status: "deregistered", statusSince: "2025-11-22" } as const
    expect(holdOf(gone, "2026-11-22")).toEqual({ state: "shut", by: "deregistered", freeFrom: "2026-11-23" })
    expect(holdOf(gone, "2026-11-23").state).toBe("free")
    const former = { name: "旧名", until: "2023-11-22", withdrawn: true } as const
    expect(holdOfFormer(former, "2026-11-22").state).toBe("shut")
    expect(holdOfFormer(former, "2026-11-23").state).toBe("free")
  })

  test("without a day, and of a revoked certificate, a person must look", () => {
    expect(holdOf({ status: "deregistered" }, on)).toEqual({ state: "undated", by: "deregistered" })
    expect(holdOf({ status: "revoked", statusSince: "2010-01-01" }, on).state).toBe("unclear")
    expect(holdOfFormer({ name: "旧名" }, on)).toEqual({ state: "undated", by: "renamed" })
  })
})
