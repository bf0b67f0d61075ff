// The verdict: what decides it, in which order, and what it never says.
import { ageingOf } from "@civil/bureaus/organizations/publicity.ts"
import type { CreditEntry, Organization } from "@civil/register/organization.ts"
import type { OrganizationAt } from "@civil/register/service.ts"
import type { Dataset, DatasetMark, Version } from "@civil/register/version.ts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Verdict, verdictOf } from "./index.ts"

const today = "2026-11-22"
const ageing = ageingOf("310120", today)
const mark = (asOf = "2026-10-31", extent: "whole" | "part" = "whole"): DatasetMark => ({
  ...{ source: "奉贤区民政局", asOf, version: 1, extent },
})
const version: Version = {
  ...{ bureau: "310120", number: 1, publishedAt: 0, size: 1, marks: {} },
  cause: { kind: "import", import: "import_1", dataset: "organizations" },
  counts: { added: 1, changed: 0, unchanged: 0, missing: 0, rejected: 0 },
}
const plain: Organization = {
  ...{ code: "51310120MJ1234561W", bureau: "310120", region: "310120" },
  basic: { name: "奉贤区敬老协会", kind: "association", status: "active" },
  ...{ inspections: [], ratings: [], entries: [], penalties: [], branches: [] },
}
const every: Readonly<Partial<Record<Dataset, DatasetMark>>> = {
  ...{ organizations: mark(), inspections: mark(), ratings: mark(), charities: mark(), entries: mark() },
}

interface Said extends Partial<Omit<Organization, "basic">> {
  readonly basic?: Partial<Organization["basic"]>
}
const at = ({ basic, ...rest }: Said, marks: OrganizationAt["marks"] = every): OrganizationAt => ({
  organization: { ...plain, ...rest, basic: { ...plain.basic, ...basic } },
  ...{ version, marks },
})
const judge = (said: Said, marks = every) => verdictOf(at(said, marks), today, ageing)
const all = ({ headline, sentences }: Verdict) =>
  [headline, ...sentences.map(({ sentence }) => sentence)].map((text) => text?.zh).join("\n")

const passed = { year: 2025, conclusion: "passed" } as const
const abnormal: CreditEntry = { id: "e1", list: "abnormal", ground: "annual_report", on: "2026-06-01" }
const serious = {
  id: "e2",
  list: "serious",
  ground: "other",
  reason: "被列为失信被执行人",
  on: "2026-03-02",
} as const

describe("an organization in good standing", () => {
  test("is validly registered and passed its last inspection", () => {
    const verdict = judge({ inspections: [passed] })
    expect(verdict.tone).toBe("good")
    expect(verdict.headline.zh).toBe("登记有效，最近一次年检合格（2025年度）")
    expect(verdict.mark?.source).toBe("奉贤区民政局")
  })

  test("bears no seal where the credit lists were never received, or are old", () => {
    const { entries: _, ...unlisted } = every
    const never = judge({ inspections: [passed] }, unlisted)
    expect(never.tone).toBe("caution")
    expect(never.headline.zh).toContain("没有收到信用名录")
    const old = judge({ inspections: [passed] }, { ...every, entries: mark("2026-08-22") })
    expect(old.tone).toBe("caution")
    expect(old.headline.zh).toBe("登记有效，但信用名录截至2026年8月22日，已有 3 个月，之后列入的这里看不到")
    expect(all(old)).toContain("2025年度：年检合格。")
    expect(judge({ inspections: [passed] }, { ...every, entries: mark("2026-08-23") }).tone).toBe("good")
  })

  test("bears none where only one of the two lists was received", () => {
    const file = { source: "奉贤区民政局", asOf: "2026-10-31", version: 1, extent: "whole" } as const
    const half = judge(
      { inspections: [passed] },
      { ...every, entries: { ...mark(), lists: { abnormal: file } } },
    )
    expect(half.headline.zh).toBe("登记有效，但本站没有收到严重违法失信名单，是否列入请向登记机关核实")
    const lists = { abnormal: file, serious: file }
    expect(judge({ inspections: [passed] }, { ...every, entries: { ...mark(), lists } }).tone).toBe("good")
  })

  test("on a list is not told that lists were never received", () => {
    const { entries: _, ...unlisted } = every
    expect(all(judge({ entries: [abnormal] }, unlisted))).not.toContain("没有收到信用名录")
  })

  test("without an inspection row has none published, which is not a failure", () => {
    const verdict = judge({})
    expect(verdict.tone).toBe("good")
    expect(verdict.headline.zh).toBe("登记有效，登记机关未公布年检结论")
    expect(all(verdict)).toContain("这不等于不合格")
  })

  test.each([
    ["failed", "登记状态正常，但最近一次年检不合格（2025年度）"],
    ["absent", "登记状态正常，但没有参加最近一次年检（2025年度）"],
    ["basically_passed", "登记有效，最近一次年检基本合格（2025年度）"],
  ] as const)("bears no seal when it %s", (conclusion, headline) => {
    const verdict = judge({
      inspections: [
        { year: 2025, conclusion },
        { ...passed, year: 2024 },
      ],
    })
    expect(verdict).toMatchObject({ tone: "caution", headline: { zh: headline } })
  })

  test("whose newest result is years old bears none either", () => {
    expect(judge({ inspections: [{ ...passed, year: 2022 }] })).toMatchObject({
      tone: "caution",
      headline: { zh: "登记有效，但2022年度以后的年检结论没有公布" },
    })
  })

  test("has its expired certificate said beside the status, from the day after its last", () => {
    const until = (certificateTo: string) => judge({ inspections: [passed], basic: { certificateTo } })
    expect(until(today)).toMatchObject({ tone: "good" })
    expect(until("2026-11-21")).toMatchObject({
      tone: "caution",
      headline: { zh: "登记状态正常，但登记证书已于2026年11月21日到期" },
    })
  })

  test("bears no seal from a register that is old or does not say of when it is", () => {
    const old = judge({ inspections: [passed] }, { ...every, organizations: mark("2026-03-20") })
    expect(old.headline.zh).toBe("名册上登记有效，但这份名册截至2026年3月20日，已有 8 个月")
    expect(old.rests.find(({ dataset }) => dataset === "organizations")?.old).toBe(8)
    expect(judge({ inspections: [passed] }, {}).tone).toBe("caution")
  })

  test("has a recent penalty said on top, an old one not", () => {
    const fined = (on: string) => judge({ inspections: [passed], penalties: [{ id: "p", kind: "警告", on }] })
    expect(fined("2026-02-01").headline.zh).toBe("登记状态正常，2026年2月1日受过行政处罚：警告")
    expect(fined("2025-02-01").tone).toBe("good")
  })

  test("keeps its verdict with a code whose check character is wrong, which is a remark", () => {
    const verdict = judge({ inspections: [passed], codeWarning: true })
    expect(verdict.tone).toBe("good")
    expect(all(verdict)).toContain("校验位与规则不符")
  })
})

describe("what weighs more comes first", () => {
  test("an end outweighs every entry, and nobody speaks of its certificate", () => {
    const verdict = judge({
      basic: { status: "deregistered", statusSince: "2024-05-06", certificateTo: "2023-01-01" },
      entries: [serious],
    })
    expect(verdict).toMatchObject({
      tone: "stop",
      headline: { zh: "已注销，自2024年5月6日起不再是合法登记的社会组织" },
    })
    expect(all(verdict)).not.toContain("登记证书")
  })

  test("without a day, an end is said without one", () => {
    expect(judge({ basic: { status: "revoked" } }).headline.zh).toBe(
      "登记证书已被吊销，不再是合法登记的社会组织",
    )
  })

  test("the serious list before the abnormal one; entries taken off count no more", () => {
    expect(judge({ entries: [abnormal, serious] }).headline.zh).toBe(
      "已列入严重违法失信名单，原因：被列为失信被执行人，自2026年3月2日起",
    )
    expect(judge({ entries: [abnormal], inspections: [passed] }).headline.zh).toBe(
      "已列入活动异常名录，原因：未按照规定的时限和要求报送年度工作报告，自2026年6月1日起",
    )
    const removed = { ...abnormal, removedOn: "2026-08-01" }
    expect(judge({ entries: [removed], inspections: [passed] }).tone).toBe("good")
  })

  test("a word of the register that is unknown is repeated as it stands", () => {
    const verdict = judge({ basic: { status: "unknown", statusWord: "待核实" }, inspections: [passed] })
    expect(verdict.tone).toBe("unknown")
    expect(verdict.headline.zh).toContain("“待核实”")
  })

  test("what the last whole register lacks is said so, and no more", () => {
    const { tone, headline } = judge({ missingSince: "2026-10-31", inspections: [passed] })
    expect([tone, headline.zh]).toEqual([
      "caution",
      "登记机关最近一份完整名册（2026年10月31日）里没有它，名册没有说明原因",
    ])
  })
})

describe("public fundraising", () => {
  const charity = { since: "2020-01-02" }
  test("is denied only where the register says no itself, never because a file has no such column", () => {
    const said = all(judge({ charity: { ...charity, fundraising: "no" } }))
    expect(said).toContain("慈善组织名册写明没有公开募捐资格")
    for (const extent of ["whole", "part"] as const) {
      const unsaid = all(judge({ charity }, { ...every, charities: mark("2026-10-31", extent) }))
      expect(unsaid).toContain("名册没有写公开募捐资格，请在慈善中国核实")
      expect(unsaid).not.toContain("没有公开募捐资格")
    }
    expect(all(judge({}))).not.toContain("募捐")
  })
  test("that was taken away without a day is not said to stand", () => {
    const gone = { ...charity, fundraising: "no", fundraisingSince: "2022-03-04" } as const
    expect(all(judge({ charity: gone }))).toContain("写明没有公开募捐资格")
  })
  test("is told without a day where the register says yes and no day", () => {
    const said = all(judge({ charity: { ...charity, fundraising: "yes" } }))
    expect(said).toContain("有公开募捐资格，名册没有写从哪天起。")
  })
  test("is said with its first day, and with its last one", () => {
    expect(all(judge({ charity: { ...charity, fundraisingSince: "2022-03-04" } }))).toContain(
      "有公开募捐资格，自2022年3月4日起。",
    )
    const ended = { ...charity, fundraisingSince: "2022-03-04", fundraisingUntil: "2025-03-04" }
    expect(all(judge({ charity: ended }))).toContain("公开募捐资格已于2025年3月4日终止")
  })
})

test("an expired rating is said to be over", () => {
  const rated = (to: string) => all(judge({ ratings: [{ grade: "4A", from: "2021-01-01", to }] }))
  expect(rated(today)).toContain("评估等级 4A，有效期至")
  expect(rated("2026-11-21")).toContain("评估等级 4A 已于2026年11月21日过期")
})

const day = fc.integer({ min: 0, max: 4000 }).map((days) => {
  const date = new Date(Date.UTC(2018, 0, 1) + days * 86_400_000)
  return date.toISOString().slice(0, 10)
})
const organization = fc.record<Said>({
  basic: fc.record(
    {
      status: fc.constantFrom(
        ...([
          "active",
          "suspended",
          "withdrawn",
          "revoked",
          "liquidating",
          "deregistered",
          "renamed",
          "unknown",
        ] as const),
      ),
      statusSince: day,
      certificateTo: day,
    },
    { requiredKeys: ["status"] },
  ),
  inspections: fc.array(
    fc.record({
      year: fc.integer({ min: 2018, max: 2026 }),
      conclusion: fc.constantFrom(...(["passed", "basically_passed", "failed", "absent", "filed"] as const)),
    }),
    { maxLength: 3 },
  ),
  entries: fc.array(
    fc.record(
      {
        ...{ id: fc.string(), ground: fc.constantFrom("annual_report", "other") },
        ...{ list: fc.constantFrom(...(["abnormal", "serious"] as const)), on: day, removedOn: day },
      },
      { requiredKeys: ["id", "ground", "list", "on"] },
    ),
    { maxLength: 3 },
  ),
  penalties: fc.array(fc.record({ id: fc.string(), kind: fc.constant("警告"), on: day }), { maxLength: 2 }),
})

test("whatever the register says: a seal only on a registered body that is on no list, and nothing said that is not in it", () => {
  fc.assert(
    fc.property(organization, day, (said, asked) => {
      const one = at(said)
      const verdict = verdictOf(one, asked, ageing)
      const stands = (one.organization.entries ?? []).filter(
        ({ on, removedOn }) => on <= asked && (removedOn === undefined || removedOn > asked),
      )
      if (verdict.tone === "good") {
        expect(one.organization.basic.status).toBe("active")
        expect(stands).toEqual([])
      }
      if (stands.some(({ list }) => list === "serious")) expect(verdict.tone).toBe("stop")
      const text = all(verdict)
      expect(text).not.toContain("{")
      const conclusions = one.organization.inspections.map(({ conclusion }) => conclusion)
      if (!conclusions.includes("failed")) expect(text.replace("不等于不合格", "")).not.toContain("不合格")
      for (const { mark: rests, about } of verdict.sentences)
        if (about !== "penalty") expect(rests?.source).toBe("奉贤区民政局")
    }),
    { numRuns: Number(process.env.VERDICT_RUNS ?? 200) },
  )
})
