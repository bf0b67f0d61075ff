// A power of attorney on paper becomes an authority with a last day: looked at by two, granted once, and not before it can no longer be taken back.
import type { Citizen } from "@civil/core/actor.ts"
import { codeOf, organization } from "@civil/register/fixture.ts"
import { afterEach, beforeEach, expect, test } from "vitest"
import { act, fieldsOf, handIn, refusal, resident, told } from "../../cases/queue.fixture.ts"
import { beginHouse, type TestHouse } from "../../house.fixture.ts"
import { published } from "../published.fixture.ts"

const [code, ended] = [codeOf(1), codeOf(2)]
let house: TestHouse
let agent: Citizen
beforeEach(async () => {
  house = await beginHouse("2026-11-23T09:00:00+08:00")
  await published(house, "organizations", [
    organization("宝山区教育协会", code),
    organization("宝山区旧协会", ended, { status: "deregistered" }),
  ])
  agent = resident(house, 2, "female")
})
afterEach(() => house.close())

const ask = (more = {}) =>
  handIn(
    house,
    agent,
    "organizations.authority",
    {
      ...{ organization: code, name: "宝山区教育协会", legalRepresentative: "王建国" },
      ...{ may: ["report", "events"], until: "2027-06-30", ...more },
    },
    ["power"],
  )
const officer = (id: string, role: "clerk" | "approver") =>
  house.officer(id, [role], { desks: ["societies"] })

test("two look at it; then the person acts within what was asked, and the organization sees who", async () => {
  const { id } = await ask()
  expect((await refusal(house.register.agents.get(agent, code))).kind).toBe("missing")
  await act(house, officer("c1", "clerk"), id, "propose", { outcome: "approved" })
  await act(house, officer("a1", "approver"), id, "approve")
  expect((await refusal(house.register.agents.get(agent, code))).kind).toBe("missing")
  await told(house)
  await house.run()
  expect(await house.register.agents.get(agent, code)).toMatchObject({
    ...{ role: "agent", may: ["report", "events"], until: "2027-06-30" },
  })
  const legal = { ...resident(house, 1), organizations: [code] }
  expect((await house.register.agents.list(legal, code)).map(({ name }) => name)).toEqual([agent.name])
  const page = await house.casework.citizen.get(agent, id)
  expect([page.outcome?.given?.zh, page.after?.href]).toEqual([
    expect.stringContaining("2027年6月30日"),
    "/my/organizations",
  ])
})

test("refused, nothing is granted", async () => {
  const { id } = await ask()
  await act(house, officer("c1", "clerk"), id, "propose", { outcome: "refused", reason: "not_them" })
  await act(house, officer("a1", "approver"), id, "refuse", { reason: "not_them" })
  await told(house)
  expect((await refusal(house.register.agents.get(agent, code))).kind).toBe("missing")
})

test("a last day too far ahead, an organization that is no more, and one not in the register are said beside the field", async () => {
  expect(await fieldsOf(ask({ until: "2028-01-01" }))).toEqual({ until: "authority.too_long" })
  expect(await fieldsOf(ask({ organization: ended }))).toEqual({ organization: "authority.ended" })
  expect(await fieldsOf(ask({ organization: codeOf(9) }))).toEqual({ organization: "annual.no_organization" })
})
