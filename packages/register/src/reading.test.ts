// Reading the register: what stood on a day, what changed, and what was not there yet.
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { codeOf, illegal, organization, type TestRegister, testRegister } from "./fixture.ts"

let t: TestRegister
beforeEach(async () => {
  t = await testRegister()
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
    expect((await t.register.history(code)).map(({ what }) => what)).toEqual([
      "basic",
      "renamed",
      "registered",
    ])
  })

  test("finds it by its name, and by the name it had", async () => {
    await t.fill("310113", "organizations", [organization("旧名称协会", codeOf(1))])
    await t.fill("310113", "organizations", [organization("新名称协会", codeOf(1))])
    expect((await t.register.search({ text: "新名称" })).hits.map(({ id }) => id)).toEqual([codeOf(1)])
    expect((await t.register.exact("旧名称协会")).map(({ bureau }) => bureau)).toEqual(["310113"])
  })

  test("reads the official list of illegal organizations", async () => {
    await t.fill("310113", "illegal", [illegal("中国假协会"), illegal("某假中心")])
    expect((await t.register.illegal({})).total).toBe(2)
    expect((await t.register.illegal({ text: "假中心" })).rows[0]?.name).toBe("某假中心")
    expect((await t.register.findIllegal("illegal-中国假协会"))?.issuer).toBe("测试部")
  })
})
