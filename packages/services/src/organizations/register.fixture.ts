// A register of invented organizations with every state a page has to show: for tests of pages and routes.
import { codeOf, illegal, organization, type TestRegister, testRegister } from "@civil/register/fixture.ts"
import type { Organization } from "@civil/register/organization.ts"

export {
  codeOf,
  illegal,
  organization,
  refusalOf,
  type TestRegister,
  testRegister,
} from "@civil/register/fixture.ts"

export const examples = {
  good: codeOf(1, "310113"),
  abnormal: codeOf(2, "310113", 2),
  ended: codeOf(3, "310113"),
  serious: codeOf(4, "310113", 3),
  bare: codeOf(5, "310113", 2),
  alike: codeOf(6, "310113"),
  unknown: codeOf(7, "310113"),
} as const

export const names: Readonly<Record<keyof typeof examples, string>> = {
  good: "上海市宝山区晴川敬老志愿者协会",
  abnormal: "上海市宝山区启明社会工作服务中心",
  ended: "上海市宝山区旧街坊读书会协会",
  serious: "上海市宝山区远帆公益基金会",
  bare: "上海市宝山区新芽儿童服务中心",
  alike: "上海市宝山区晴川敬老志愿服务协会",
  unknown: "上海市宝山区望江花卉协会",
}
export const bannedName = "上海宝山晴川敬老志愿者协会"

const bureau = "310113"

/** Three versions' worth of what a registrar sends: all of it as of one day. */
export async function fillExamples(each: TestRegister, asOf = "2026-02-28"): Promise<void> {
  const as = (name: keyof typeof examples, basic: Partial<Organization["basic"]> = {}) =>
    organization(names[name], examples[name], { registrar: "宝山区民政局", ...basic })
  await each.fill(
    bureau,
    "organizations",
    [
      as("good", {
        legalRepresentative: "林一鸣",
        established: "2012-05-06",
        fundsFen: 3_000_000,
        supervisor: "宝山区养老服务中心",
        address: "宝山区友谊路 100 号",
        scope: "为老年人提供志愿服务",
        certificateFrom: "2024-05-06",
        certificateTo: "2028-05-05",
        former: [{ name: "宝山区晴川老人互助会", until: "2018-03-01" }],
      }),
      as("abnormal", { kind: "service_institution" }),
      as("ended", { status: "deregistered", statusSince: "2025-07-08" }),
      as("serious", { kind: "foundation" }),
      as("bare", { kind: "service_institution" }),
      as("alike"),
      as("unknown", { status: "unknown", statusWord: "待核实" }),
    ],
    { asOf },
  )
  await each.fill(
    bureau,
    "inspections",
    [
      {
        dataset: "inspections",
        code: examples.good,
        rows: [
          { year: 2025, conclusion: "passed", on: "2026-02-20" },
          { year: 2024, conclusion: "passed", on: "2025-06-10" },
          { year: 2022, conclusion: "basically_passed" },
        ],
      },
    ],
    { asOf },
  )
  await each.fill(
    bureau,
    "ratings",
    [
      {
        dataset: "ratings",
        code: examples.good,
        rows: [{ grade: "4A", from: "2023-12-01", to: "2028-11-30" }],
      },
      {
        dataset: "ratings",
        code: examples.bare,
        rows: [{ grade: "3A", from: "2020-01-01", to: "2024-12-31" }],
      },
    ],
    { asOf },
  )
  await each.fill(
    bureau,
    "charities",
    [{ dataset: "charities", code: examples.serious, charity: { since: "2019-09-01" } }],
    { asOf },
  )
  await each.fill(
    bureau,
    "entries",
    [
      {
        dataset: "entries",
        code: examples.abnormal,
        rows: [
          {
            ...{ id: "abnormal-1", list: "abnormal", ground: "annual_report", on: "2025-11-03" },
            ...{ reason: "未按时报送2024年度工作报告", authority: "宝山区民政局" },
          },
        ],
      },
      {
        dataset: "entries",
        code: examples.serious,
        rows: [
          {
            id: "serious-1",
            list: "serious",
            ground: "other",
            reason: "被列为失信被执行人",
            on: "2025-12-01",
          },
        ],
      },
    ],
    { asOf },
  )
  await each.fill(bureau, "illegal", [illegal(bannedName, { issuer: "上海市民政局", on: "2026-01-15" })], {
    asOf,
  })
  await each.run()
}
