// The paper of a case bears the name of whose it is, or none.
import { createComponent } from "solid-js"
import { renderToString } from "solid-js/web"
import { expect, test } from "vitest"
import { PrintedCase } from "./printed.tsx"
import { casesSite } from "./site.fixture.ts"
import { apply, idIn } from "./steps.fixture.ts"

test("whoever only follows a case prints its receipt without an applicant's name", async () => {
  const at = await casesSite()
  const path = await apply(at.as({ actor: at.he }))
  const subject = await at.casework.citizen.get(at.he, idIn(path))
  const common = { language: "zh", subject, what: "receipt", bureau: undefined, phone: "12345" } as const
  const now = at.world.clock.now().toString()
  const print = (applicant: string | undefined) =>
    renderToString(() => createComponent(PrintedCase, { ...common, applicant, now }))
  expect(print(at.he.name)).toContain(at.he.name)
  expect(print(undefined)).not.toContain("申请人")
})
