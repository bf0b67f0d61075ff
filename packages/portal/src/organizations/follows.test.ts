// A pasted list: every line that stands for nothing is answered, and what was found can be saved without the rest.
import type { Citizen } from "@civil/core/actor.ts"
import { bannedName, examples, names } from "@civil/services/organizations/register.fixture.ts"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type RegisterSite, registerSite } from "./site.fixture.ts"

let each: RegisterSite
beforeAll(async () => {
  each = await registerSite()
})
afterAll(() => each.close())

const text = (html: string) => html.replace(/<[^>]+>/g, "")
const person: Citizen = {
  ...{ kind: "citizen", person: "person-list", name: "王名单", realName: 2 },
  document: { type: "passport_cn", number: "E00000000" },
}

test("a list with wrong lines says each of them once, warns of an illegal name, and saves what was found when asked", async () => {
  const browser = each.as({ actor: person })
  const list = { name: "想捐款的几家", text: `${examples.good}，农机\n${bannedName}\n没有这一家的名字` }
  const refused = await browser.post("/my/follows/list", list)
  expect(refused.status).toBe(422)
  const said = text(refused.html)
  expect(said).toContain("找到 1 家，还有 2 行关注不了：第 2、3 行")
  expect(said).toContain(`第 2 行“${bannedName}”：在官方公布的非法社会组织名单上`)
  expect(said.split("第 3 行“没有这一家的名字”").length).toBe(2)
  expect(said).toContain(`${bannedName}\n没有这一家的名字`)
  expect(text((await browser.get("/my/follows")).html)).not.toContain("想捐款的几家")
  const saved = await browser.post("/my/follows/list", { ...list, skip: "1" })
  expect([saved.status, saved.location]).toEqual([303, "/my/follows"])
  expect(text((await browser.get("/my/follows")).html)).toContain(`${names.good} 正常`)
  await browser.post("/my/follows/list", { name: "有问题的", text: `${examples.serious}\n${examples.ended}` })
  const stands = text((await browser.get("/my/follows")).html)
  expect(stands).toContain(`${names.serious} 严重违法失信名单`)
  expect(stands).toContain(`${names.ended} 已注销`)
})
