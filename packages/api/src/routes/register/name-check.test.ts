// The name pre-check as open data: what it answers, what it refuses, and that it may be cached and tagged.
import { codeOf, organization, testRegister } from "@civil/register/fixture.ts"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openRoutes } from "../mount.ts"
import { nameCheckApi } from "./name-check.ts"

const bureaus = [{ code: "310113", name: { zh: "上海市宝山区民政局", en: "Baoshan" } }]
let at: Awaited<ReturnType<typeof testRegister>>
let app: ReturnType<typeof openRoutes>

beforeAll(async () => {
  at = await testRegister()
  await at.fill("310113", "organizations", [organization("上海市宝山区书法协会", codeOf(1))])
  await at.run()
  app = openRoutes(nameCheckApi({ register: at.register, bureaus, clock: at.world.clock }))
})
afterAll(() => at.close())

const ask = (query: Readonly<Record<string, string>>, headers = {}) =>
  app.request(`/api/open/organizations/name-check?${new URLSearchParams(query)}`, { headers })

test("says fail, pass or look, with how the name was read and each finding's article", async () => {
  const response = await ask({ name: "上海市宝山区书法协会", type: "association", region: "310113" })
  const answer = (await response.json()) as Record<string, never>
  expect(response.status).toBe(200)
  expect(answer).toMatchObject({
    overall: "fail",
    reading: {
      segments: [{ role: "region" }, { role: "field", text: "书法" }, { role: "form", text: "协会" }],
    },
    findings: [
      { code: "naming.taken_name", ground: { article: { zh: "第十六条" } }, others: [{ code: codeOf(1) }] },
    ],
    compared: [{ bureau: "310113", version: 1 }],
  })
  const tag = response.headers.get("etag") ?? ""
  const query = { name: "上海市宝山区书法协会", type: "association", region: "310113" }
  expect((await ask(query, { "if-none-match": tag })).status).toBe(304)
  const free = await ask({ ...query, name: "上海市宝山区围棋协会" })
  expect(((await free.json()) as { overall: string }).overall).toBe("pass")
})

test.each([
  [{}, ["name", "type", "region"]],
  [{ name: "协会", type: "club", region: "310113" }, ["type"]],
  [{ name: "协会", type: "association", region: "999999" }, ["region"]],
  [{ name: "长".repeat(61), type: "association", region: "310113" }, ["name"]],
  [{ name: "协会", type: "association", region: "310113", more: "1" }, ["more"]],
] as const)("refuses %o, naming the fields", async (query, fields) => {
  const caught = await nameCheckApi({ register: at.register, bureaus, clock: at.world.clock })[0]
    ?.handle({
      get: () => ({ kind: "visitor" }),
      req: { query: () => query, param: () => "" },
    } as never)
    .catch((error: unknown) => error)
  expect((caught as { fields: { field: string }[] }).fields.map(({ field }) => field).sort()).toEqual(
    [...fields].sort(),
  )
})
