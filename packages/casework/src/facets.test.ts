// A row of a queue is whole and small: what a page costs must not depend on what its cases hold.
import { expect, test } from "vitest"
import { cardOf, facetsOf, rowsOf } from "./facets.ts"
import { testCasework } from "./fixture.ts"
import { flagNames } from "./inputs.ts"

test("a row with everything on it stays below one kilobyte, and a case below a hundred writes", async () => {
  const t = await testCasework()
  const id = await t.apply(t.citizen("安然"))
  const subject = await t.findCase(id)
  const full = {
    ...subject,
    bureau: "310113",
    matter: "organizations.name_change_registration",
    shownName: "阿***·买***",
    state: "in_review" as const,
    flags: [...flagNames],
    holder: { staff: "staff-of-a-long-name-0001", name: "登记员登记员", until: Date.parse("2026-03-02") },
  }
  const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
  expect(Math.max(...rowsOf(full).map(bytes))).toBeLessThan(1024)
  expect(bytes(cardOf(full))).toBeLessThan(700)
  // Left and entered: twice the facets of one list, with the case, its line, counters and timers.
  expect(facetsOf(full).length * 2).toBeLessThan(60)
  await t.close()
})
