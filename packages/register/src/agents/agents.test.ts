// Who may act for an organization, and who hears that there is no such thing.
import type { Citizen } from "@civil/core/actor.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import { commit, Stale } from "@civil/data/change.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { codeOf, organization, refusalOf, type TestRegister, testRegister } from "../fixture.ts"

const code = codeOf(1)
const number = "310113198505050035"
let t: TestRegister
let legal: Citizen
let agent: Citizen

beforeEach(async () => {
  t = await testRegister({ unsearched: true })
  await t.fill("310113", "organizations", [organization("测试协会", code, { legalRepresentative: "王法人" })])
  legal = t.citizen("王法人", { organizations: [code] })
  const document = { type: "resident_id", number } as const
  agent = t.citizen("李经办", { document, person: personKey(t.world.secrets, document) })
})
afterEach(() => t.close())

const grant = (may: readonly string[] = ["report"], until = "2026-06-30") =>
  t.register.agents.grant(legal, code, { name: "李经办", number, may, until })

describe("the legal representative", () => {
  test("may act by the sign-in alone, and names agents", async () => {
    expect(await t.register.agents.of(legal)).toEqual([
      { code, name: "测试协会", role: "legal", may: ["report", "events", "requests"] },
    ])
    const view = await grant()
    expect(view).toMatchObject({ name: "李经办", may: ["report"], until: "2026-06-30" })
    expect(await t.register.agents.list(legal, code)).toEqual([view])
  })

  test("is told what is wrong with a grant, field by field", async () => {
    const { fields } = await refusalOf(
      t.register.agents.grant(legal, code, { name: "9", number: "31", may: ["report"], until: "2027-03-02" }),
    )
    expect(fields.map(({ field, code: reason }) => [field, reason])).toEqual([
      ["name", "name.characters"],
      ["number", "identity.length"],
      ["until", "agent.until_far"],
    ])
    const own = { name: "王法人", number: legal.document.number, may: ["report"], until: "2026-06-30" }
    expect((await refusalOf(t.register.agents.grant(legal, code, own))).fields[0]?.code).toBe("agent.self")
  })

  test("takes a grant back, and whatever was begun under it can no longer be handed in", async () => {
    const view = await grant()
    const parts = await t.register.agents.holding(agent, code, "report")
    await commit(t.world.table, parts)
    await t.register.agents.revoke(legal, code, view.id)
    await expect(commit(t.world.table, parts)).rejects.toThrow(Stale)
    expect((await refusalOf(t.register.agents.get(agent, code))).kind).toBe("missing")
    expect((await t.register.agents.list(legal, code))[0]?.revokedAt).toBeDefined()
  })

  test("cannot file for an organization that the register says has ended", async () => {
    await t.fill("310113", "organizations", [organization("测试协会", code, { status: "deregistered" })])
    expect((await refusalOf(t.register.agents.get(legal, code, "report"))).code).toBe(
      "agent.organization_ended",
    )
    expect((await t.register.agents.get(legal, code)).role).toBe("legal")
  })
})

describe("an agent", () => {
  test("acts within the scope, up to the last day", async () => {
    await grant()
    expect((await t.register.agents.get(agent, code, "report")).role).toBe("agent")
    expect((await refusalOf(t.register.agents.get(agent, code, "events"))).code).toBe("agent.scope")
    t.world.clock.set("2026-06-30T23:59:00+08:00")
    expect(await t.register.agents.actsFor(agent, code)).toBe(true)
    t.world.clock.set("2026-07-01T00:00:00+08:00")
    expect(await t.register.agents.of(agent)).toEqual([])
    expect(await t.register.agents.actsFor(agent, code)).toBe(false)
  })

  test("sees other agents masked, and names none", async () => {
    await grant()
    expect((await t.register.agents.list(agent, code))[0]?.name).toBe("李**")
    expect((await refusalOf(t.register.agents.grant(agent, code, {}))).code).toBe("agent.only_legal")
  })

  test("is found by what concerns the organization, as long as the grant stands", async () => {
    const view = await grant()
    expect([...(await t.register.agents.persons(code))].sort()).toEqual([agent.person, legal.person].sort())
    expect(await t.register.agents.organizations()).toEqual([code])
    await t.register.agents.revoke(legal, code, view.id)
    await t.fill("310113", "organizations", [
      organization("测试协会", code, { legalRepresentative: "赵新人" }),
    ])
    expect(await t.register.agents.persons(code)).toEqual([])
  })
})

describe("anybody else", () => {
  test("hears the same as of an organization that does not exist", async () => {
    const other = t.citizen("路人")
    for (const asked of [code, codeOf(99), "nonsense"])
      expect(await refusalOf(t.register.agents.get(other, asked))).toMatchObject({
        kind: "missing",
        code: "not_found",
      })
    expect((await refusalOf(t.register.agents.get({ kind: "visitor" }, code))).kind).toBe("unauthenticated")
    expect((await refusalOf(t.register.agents.list(other, code))).kind).toBe("missing")
  })

  test("learns no name or number from what is stored", async () => {
    await grant()
    const stored = JSON.stringify(await t.everything())
    expect(stored).not.toContain(number)
    expect(stored).not.toContain("李经办")
  })
})

describe("a decided case", () => {
  test("grants once, however often it is asked", async () => {
    const given = { case: "case_1", code, person: agent.person, name: "李经办", until: "2026-12-31", at: 1 }
    await t.register.agents.grantByCase({ ...given, may: ["events"] })
    const [view] = await t.register.agents.list(legal, code)
    t.world.clock.advance({ minutes: 1 })
    await t.register.agents.revoke(legal, code, view?.id ?? "")
    await t.register.agents.grantByCase({ ...given, may: ["events"] })
    expect(await t.register.agents.of(agent)).toEqual([])
    const history = await t.register.agents.history(legal, code)
    expect(history.map(({ what, name, by, case: of }) => [what, name, by ?? of])).toEqual([
      ["revoked", "李经办", "王法人"],
      ["granted", "李经办", "case_1"],
    ])
    expect((await refusalOf(t.register.agents.history(agent, code))).kind).toBe("missing")
  })
})
