// Advice on answers: what would come back, said while it is a draft, while it is corrected, and to whoever looks at it; it blocks nothing.
import { afterEach, beforeEach, expect, test } from "vitest"
import { type TestCasework, testCasework, toolMatter } from "./fixture.ts"
import type { Advice } from "./matter.ts"

const short: Advice = {
  field: "why",
  text: { zh: "写得太短，常被退回。", en: "Too short; it often comes back." },
  ground: { zh: "常见退回原因，没有条文", en: "A common reason, no rule" },
  grade: "should",
}
let t: TestCasework
beforeEach(async () => {
  const advise = async ({ why }: { readonly why?: unknown }) =>
    typeof why === "string" && why.length < 4 ? [short] : []
  t = await testCasework({ matters: [toolMatter({ advise })] })
})
afterEach(() => t.close())

test("whoever fills it in, hands it in all the same, corrects it, or decides it reads the same advice", async () => {
  const ann = t.citizen("安然")
  const clerk = t.staff("s1", ["clerk"])
  const draft = await t.casework.citizen.start(ann, { matter: "garden.tool", bureau: "990001" })
  expect(draft.advice).toBeUndefined()
  const answers = { tool: "spade", why: "种花" }
  const saved = await t.casework.citizen.saveDraft(ann, draft.id, { revision: draft.revision, answers })
  expect([saved.advice, saved.issues]).toEqual([[short], []])
  const { id } = await t.casework.citizen.submit(ann, draft.id, { revision: saved.revision, agreed: true })
  expect((await t.casework.citizen.get(ann, id)).advice).toBeUndefined()
  const seen = await t.casework.desk.get(clerk, id)
  expect(seen.advice).toEqual([short])
  const input = { revision: seen.revision, fields: ["why"], reason: "unclear" }
  await t.casework.desk.act(clerk, id, "request_correction", input)
  const asked = await t.casework.citizen.get(ann, id)
  expect(asked.advice).toEqual([short])
  const longer = { revision: asked.revision, answers: { why: "在院子里种菜" } }
  await t.casework.citizen.correct(ann, id, longer)
  expect((await t.casework.desk.get(clerk, id)).advice).toBeUndefined()
})
