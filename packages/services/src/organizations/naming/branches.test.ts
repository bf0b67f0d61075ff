// The names of branches and representative bodies.
import { describe, expect, test } from "vitest"
import { readAndJudge } from "./check.ts"

const on = "2026-11-22"
const fengxian = "310120"
const bureau = { zh: "上海市奉贤区民政局", en: "Fengxian District Civil Affairs Bureau" }

describe("a branch (第十七条、第十八条)", () => {
  const parent = { name: "上海市奉贤区慈善协会", kind: "association" } as const
  const branch = (name: string, known: typeof parent | undefined = parent) =>
    readAndJudge({ name, type: "branch", region: fengxian }, bureau, on, known).findings.map(
      ({ code, grade }) => `${code} ${grade}`,
    )

  test("bears the parent's whole name and a kind of branch", () => {
    expect(branch("上海市奉贤区慈善协会志愿服务专业委员会")).toEqual([])
    expect(branch("上海市奉贤区慈善协会南桥办事处")).toEqual([])
    expect(branch("上海市奉贤区慈善协会志愿服务中心")).toEqual(["naming.branch_never block"])
    expect(branch("上海市奉贤区慈善协会秘书处")).toEqual(["naming.branch_office block"])
    expect(branch("志愿服务专业委员会")).toEqual(expect.arrayContaining(["naming.no_parent block"]))
  })

  test("of an organization that is not found is for a person to look at", () => {
    const found = readAndJudge(
      { name: "上海市奉贤区慈善协会书法分会", type: "branch", region: fengxian },
      bureau,
      on,
    ).findings.map(({ code, grade }) => `${code} ${grade}`)
    expect(found).toEqual(["naming.parent_unknown look"])
  })

  test("is none of a service institution's", () => {
    const found = readAndJudge(
      { name: "上海市奉贤区晨光养老服务中心南桥分会", type: "branch", region: fengxian },
      bureau,
      on,
      { name: "上海市奉贤区晨光养老服务中心", kind: "service_institution" },
    ).findings
    expect(found.map(({ code }) => code)).toEqual(["naming.institution_branch"])
    expect(found[0]?.ground.article ?? found[0]?.ground.why).toBeDefined()
  })
})
