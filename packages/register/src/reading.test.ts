// Reading the register: what stood on a day, what changed, and what was not there yet.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { codeOf, illegal, organization, refusalOf, type TestRegister, testRegister } from "./fixture.ts"
import type { Writes } from "./writes.fixture.ts"

let t: TestRegister
let writes: Writes
beforeEach(async () => {
  writes = {}
  t = await testRegister({ writes })
})
afterEach(() => t.close())

describe("a reader", () => {
  test("sees an organization as it stood at the end of a day", async () => {
    const code = codeOf(1)
    await t.fill("310113", "organizations", [organization("旧名称协会", code)])
    t.world.clock.advance({ hours: 24 * 3 })
    await t.fill("310113", "organizations", [organization("新名称协会", code)])
    expect((await t.register.find(code))?.organization.basic.name).toBe("新名称协会")
    expect((await t.register.find(code, "2026-03-04"))?.organization.basic.name).toBe("旧名称协会")
    expect((await t.register.find(code, "2026-03-04"))?.version.number).toBe(1)
    expect(await t.register.find(code, "2026-03-01")).toBeUndefined()
    expect((await t.register.history(code)).map(({ what }) => what)).toEqual(["renamed", "registered"])
  })

  test("finds it by its name, and by the name it had", async () => {
    await t.fill("310113", "organizations", [organization("旧名称协会", codeOf(1))])
    await t.fill("310113", "organizations", [organization("新名称协会", codeOf(1))])
    expect((await t.register.search({ text: "新名称" })).hits.map(({ id }) => id)).toEqual([codeOf(1)])
    expect((await t.register.exact("旧名称协会")).map(({ bureau }) => bureau)).toEqual(["310113"])
  })

  test("is told a former name only where a file says so; an earlier file's other writing is marked as that", async () => {
    const formers = async () => (await t.register.find(codeOf(1)))?.organization.basic.former
    for (const name of ["测试(上海) 协会", "测试（上海）协会", "测试会（上海）"])
      await t.fill("310113", "organizations", [organization(name, codeOf(1))])
    expect(await formers()).toEqual([{ name: "测试（上海）协会", seen: true }])
    const former = [{ name: "测试(上海)协会", until: "2025-01-01" }]
    await t.fill("310113", "organizations", [organization("测试会（上海）", codeOf(1), { former })])
    expect(await formers()).toEqual(former)
  })

  test("is told that items a part did not have rest on an older file", async () => {
    const basic = { address: "旧址", certificateTo: "2030-12-03" }
    await t.fill("310113", "organizations", [organization("测试协会", codeOf(1), basic)], {
      asOf: "2026-01-01",
    })
    const part = [organization("测试协会", codeOf(1), { address: "新址" })]
    await t.fill("310113", "organizations", part, { extent: "part" })
    const { organization: found } = (await t.register.find(codeOf(1))) ?? {}
    expect(found?.basic.certificateTo).toBe("2030-12-03")
    expect(found?.mark).toMatchObject({ asOf: "2026-03-02", besides: [{ asOf: "2026-01-01" }] })
  })

  test("reads the official list of illegal organizations", async () => {
    await t.fill("310113", "illegal", [illegal("中国假协会"), illegal("某假中心")])
    expect((await t.register.illegal({})).total).toBe(2)
    expect((await t.register.illegal({ text: "假中心" })).rows[0]?.name).toBe("某假中心")
    expect((await t.register.findIllegal("illegal-中国假协会"))?.issuer).toBe("测试部")
  })

  test("reads rows that a later batch added to the list, also after a decision, and the list of an earlier day", async () => {
    await t.fill("310113", "organizations", [organization("测试协会", codeOf(1))])
    await t.fill("310113", "illegal", [illegal("一号协会")])
    t.world.clock.advance({ hours: 24 })
    for (const name of ["二号协会", "三号协会"])
      await t.fill("310113", "illegal", [illegal(name)], { extent: "part" })
    const inspection = { year: 2025, conclusion: "passed" } as const
    const mark = { source: "决定", asOf: "2026-03-03" }
    const decision = { id: "case_1", bureau: "310113", code: codeOf(1), mark }
    await t.register.publish({ ...decision, act: { kind: "inspection", inspection } })
    const names = async (asOf?: string) =>
      (await t.register.illegal(asOf ? { asOf } : {})).rows.map(({ name }) => name).sort()
    expect(await names()).toEqual(["一号协会", "三号协会", "二号协会"])
    expect(await names("2026-03-02")).toEqual(["一号协会"])
    expect((await t.register.findIllegal("illegal-三号协会"))?.name).toBe("三号协会")
    await t.fill("310113", "illegal", [illegal("二号协会")])
    expect(await names()).toEqual(["二号协会"])
  })

  test("costs one read of the table a card, the heads being known for some seconds", async () => {
    await t.fill("310113", "organizations", [organization("测试协会", codeOf(1))])
    await t.register.heads()
    const reads: string[] = []
    writes.read = (what) => void reads.push(what)
    await t.register.find(codeOf(1))
    await t.register.find(codeOf(1))
    expect(reads).toEqual(["Query", "Query"])
    t.world.clock.advance({ seconds: 5 })
    await t.register.find(codeOf(1))
    expect(reads.length).toBe(4)
  })

  test("finds nothing under a code that is not in it, or is none", async () => {
    await t.fill("310113", "organizations", [organization("测试协会", codeOf(1))])
    for (const code of [codeOf(2), "", "不是代码", "51310113#"])
      expect(await t.register.find(code)).toBeUndefined()
    expect(await t.register.history(codeOf(2))).toEqual([])
  })

  test("hears that a day does not exist", async () => {
    await t.fill("310113", "organizations", [organization("测试协会", codeOf(1))])
    for (const asOf of ["2026-02-30", "yesterday", ""])
      expect((await refusalOf(t.register.find(codeOf(1), asOf))).fields[0]?.code).toBe("field.date")
    expect((await t.register.find(codeOf(1), "2099-01-01"))?.organization.code).toBe(codeOf(1))
  })

  test("pages through what changed since a version or a day", async () => {
    const many = (word: string) =>
      Array.from({ length: 620 }, (_, at) => organization(`${word}${at}会`, codeOf(at)))
    await t.fill("310113", "organizations", many("甲"))
    t.world.clock.advance({ hours: 24 })
    await t.fill("310113", "organizations", [
      ...many("甲").slice(0, 619),
      organization("新名会", codeOf(619)),
    ])
    const first = await t.register.changes("310113", {})
    expect(first.changes.length).toBe(500)
    const rest = await t.register.changes("310113", { after: first.next ?? "" })
    expect(rest).toMatchObject({ changes: { length: 121 } })
    expect(rest.next).toBeUndefined()
    const since = await t.register.changes("310113", { since: "2026-03-02" })
    expect(since.changes.map(({ field }) => field)).toEqual(["name"])
    expect((await t.register.changes("310113", { sinceVersion: 2 })).changes).toEqual([])
  })
})

describe("a file that could not be read in every row", () => {
  test("leaves what is known of such a row as it was", async () => {
    const first = { ...organization("甲协会", codeOf(1)) }
    await t.fill("310113", "organizations", [first, organization("乙协会", codeOf(2))])
    const version = await t.fill("310113", "organizations", [{ ...organization("?", codeOf(1)), kept: true }])
    expect(version.counts).toEqual({ added: 0, changed: 0, unchanged: 1, missing: 1, rejected: 0 })
    expect((await t.register.find(codeOf(1)))?.organization.basic.name).toBe("甲协会")
    expect((await t.register.find(codeOf(2)))?.organization.missingSince).toBe("2026-03-02")
  })
})
