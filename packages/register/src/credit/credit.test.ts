// The clocks of the credit lists: by the domain's own examples, and by properties over any run of entries.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { CreditEntry, Penalty } from "../organization.ts"
import { afterMonths, seriousFrom, staySince } from "./clock.ts"
import { creditGrounds, groundOf, groundText } from "./grounds.ts"
import { removalOf, timeIsOver } from "./removal.ts"

const entry = (more: Partial<CreditEntry> = {}): CreditEntry => ({
  id: more.on ?? "2026-06-01",
  list: "abnormal",
  ground: "small_penalty",
  on: "2026-06-01",
  ...more,
})

describe("an entry of the abnormal list without a duty", () => {
  test("of 2026-06-01 can be removed from 2026-12-01", () => {
    const one = entry()
    expect(removalOf(one, [one], "2026-11-22").earliest).toBe("2026-12-01")
    expect(timeIsOver(one, [one], "2026-11-30")).toBe(false)
    expect(timeIsOver(one, [one], "2026-12-01")).toBe(true)
  })
  test("counts anew from a new ground that arose while it stood", () => {
    const [one, two] = [entry(), entry({ on: "2026-09-10" })]
    const { earliest, steps } = removalOf(one, [one, two], "2026-11-22")
    expect(earliest).toBe("2027-03-10")
    expect(steps[0]?.zh).toContain("2026年9月10日重新计算")
    // A ground that is yet to come moves nothing.
    expect(removalOf(one, [one, two], "2026-09-09").earliest).toBe("2026-12-01")
  })
  test("is not moved by a ground of before, nor by an entry of the serious list", () => {
    const one = entry()
    const others = [
      entry({ on: "2025-01-01", removedOn: "2025-07-01" }),
      entry({ on: "2026-08-01", list: "serious" }),
    ]
    expect(removalOf(one, [one, ...others], "2026-11-22").earliest).toBe("2026-12-01")
  })
  test("of the last day of August ends with the last day of February", () => {
    expect(afterMonths("2026-08-31", 6)).toBe("2027-02-28")
    expect(afterMonths("2027-08-31", 6)).toBe("2028-02-29")
  })
})

describe("an entry of the abnormal list with a duty", () => {
  test("ends with the duty, whenever that is done, and never by time alone", () => {
    const one = entry({ ground: "annual_report" })
    const { earliest, steps } = removalOf(one, [one], "2027-06-01")
    expect(earliest).toBeUndefined()
    expect(steps.map(({ zh }) => zh).slice(0, 3)).toEqual([
      "先履行义务：补报年度工作报告。",
      "向登记管理机关提出移出申请，并附履行义务的材料。",
      "登记管理机关核实后，在5个工作日内移出。",
    ])
  })
  test("of a ground that leaves it open says both ways", () => {
    const one = entry({ ground: "other" })
    const { steps, earliest } = removalOf(one, [one], "2026-07-01")
    expect(steps[0]?.en).toContain("Where the decision asks for a duty")
    expect(earliest).toBe("2026-12-01")
  })
})

describe("two full years on the abnormal list", () => {
  test("that began on 2026-06-01 are over on 2028-06-01", () => {
    const one = entry({ ground: "annual_report" })
    expect(seriousFrom([one], "2026-11-22")).toBe("2028-06-01")
    expect(removalOf(one, [one], "2026-11-22").seriousFrom).toBe("2028-06-01")
    const steps = (entries: readonly CreditEntry[], today: string) =>
      removalOf(one, entries, today)
        .steps.map(({ zh }) => zh)
        .join("")
    expect(steps([one], "2028-05-31")).toContain("如果那时仍未移出，日期是2028年6月1日")
    expect(steps([one], "2028-06-01")).toContain("已满2年（2028年6月1日）")
    expect(steps([one], "2028-06-01")).not.toContain("如果那时")
    const serious = entry({ list: "serious", on: "2028-06-01" })
    expect(steps([one, serious], "2028-06-02")).not.toContain("2年")
  })
  test("run through entries that overlap, and begin anew after a day off the list", () => {
    const one = entry({ on: "2024-01-10", removedOn: "2025-03-01" })
    const two = entry({ on: "2025-02-01" })
    expect(seriousFrom([one, two], "2025-12-31")).toBe("2026-01-10")
    const apart = entry({ on: "2025-03-01" })
    expect(seriousFrom([one, apart], "2025-12-31")).toBe("2027-03-01")
  })
  test("are not counted for an organization that is on no such list", () => {
    expect(seriousFrom([entry({ removedOn: "2026-10-01" })], "2026-11-22")).toBeUndefined()
    expect(seriousFrom([entry({ list: "serious" })], "2026-11-22")).toBeUndefined()
  })
})

describe("an entry of the serious list", () => {
  const one = entry({ list: "serious", ground: "large_fine" })
  const fine = (on: string): Penalty => ({ id: on, kind: "警告", on })

  test("can end after two clean years", () => {
    expect(removalOf(one, [one], "2027-01-01").earliest).toBe("2028-06-01")
  })
  test("counts anew from a penalty or entry of any list since", () => {
    const penalties = [fine("2026-05-01"), fine("2027-02-03")]
    expect(removalOf(one, [one], "2027-06-01", { penalties }).earliest).toBe("2029-02-03")
    expect(removalOf(one, [one, entry({ on: "2027-04-05" })], "2027-06-01").earliest).toBe("2029-04-05")
  })
  test("of an organization that lost its licence ends when it is deregistered", () => {
    const lost = entry({ list: "serious", ground: "licence_lost" })
    expect(removalOf(lost, [lost], "2030-01-01")).toMatchObject({ steps: [{ zh: "办理注销登记后移出。" }] })
    expect(removalOf(lost, [lost], "2030-01-01").earliest).toBeUndefined()
    expect(removalOf(one, [one], "2030-01-01", { status: "revoked" }).earliest).toBeUndefined()
  })
})

test("an entry that was removed says when", () => {
  const one = entry({ removedOn: "2026-09-01" })
  expect(removalOf(one, [one], "2026-11-22")).toMatchObject({
    removed: true,
    steps: [{ en: "It was removed on 1 Sep 2026." }],
  })
})

describe("the words of a registrar", () => {
  test.each([
    ["abnormal", "未按照规定时限和要求向登记管理机关报送年度工作报告的", "annual_report"],
    ["abnormal", "未参加2024年度检查", "annual_report"],
    ["abnormal", "通过登记的住所无法与社会组织取得联系", "unreachable"],
    ["abnormal", "受到警告或者不满5万元罚款处罚的", "small_penalty"],
    ["abnormal", "逾期未完成整改", "rectification"],
    ["serious", "被列入活动异常名录满2年的", "two_years_abnormal"],
    ["serious", "受到限期停止活动行政处罚", "suspended"],
    ["serious", "受到5万元以上罚款处罚的", "large_fine"],
    ["serious", "三年内两次以上受到警告或者不满5万元罚款处罚的", "repeated_penalties"],
    ["serious", "被吊销登记证书", "licence_lost"],
    ["serious", "被撤销变更登记", "false_change"],
    ["abnormal", "不符合章程规定", "other"],
    // Two grounds in one cell are nobody's to choose between.
    ["abnormal", "未报送年度工作报告，且通过登记的住所无法取得联系", "other"],
    ["serious", "未按规定报送年度工作报告", "other"],
  ] as const)("on the %s list, %s is %s", (list, reason, code) => {
    expect(groundOf(list, reason)).toBe(code)
  })
  test("name every ground of the table by its own text", () => {
    for (const { list, code, text } of creditGrounds) expect(groundOf(list, text.zh)).toBe(code)
    expect(groundText("nowhere").zh).toContain("其他")
  })
})

const day = fc
  .integer({ min: 0, max: 2500 })
  .map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
const entryArb = fc
  .record({
    on: day,
    until: fc.option(day),
    ground: fc.constantFrom(...creditGrounds.map(({ code }) => code)),
  })
  .map(
    ({ on, until, ground }): CreditEntry =>
      entry({ on, ground, ...(until !== null && until > on ? { removedOn: until } : {}) }),
  )

describe("whatever was entered and removed", () => {
  const runs = Number(process.env.CREDIT_RUNS ?? 200)
  test("an earliest day is never before the entry's own six months, and a later ground never makes it earlier", () => {
    fc.assert(
      fc.property(fc.array(entryArb, { maxLength: 6 }), entryArb, day, (others, one, today) => {
        const alone = removalOf(one, [one], today).earliest
        const among = removalOf(one, [one, ...others], today).earliest
        expect(alone === undefined).toBe(among === undefined)
        if (alone !== undefined && among !== undefined) expect(among >= alone).toBe(true)
      }),
      { numRuns: runs },
    )
  })
  test("the stay on the list began with an entry, and every day since has been covered", () => {
    fc.assert(
      fc.property(fc.array(entryArb, { maxLength: 6 }), day, (entries, today) => {
        const since = staySince(entries, "abnormal", today)
        const covers = (at: string) =>
          entries.some(({ on, removedOn }) => on <= at && (removedOn === undefined || removedOn > at))
        expect(since !== undefined).toBe(covers(today))
        if (since === undefined) return
        expect(entries.some(({ on }) => on === since)).toBe(true)
        for (let at = Date.parse(since); at <= Date.parse(today); at += 86_400_000)
          if (!covers(new Date(at).toISOString().slice(0, 10))) throw new Error("a gap in the stay")
        expect(covers(new Date(Date.parse(since) - 86_400_000).toISOString().slice(0, 10))).toBe(false)
      }),
      { numRuns: runs },
    )
  })
})
