// The README says what the server enforces, word for word.
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { nextTable, rolesTable } from "./printed.ts"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

test.each([
  ["what may happen next", nextTable],
  ["who may do it", rolesTable],
])("the README prints %s", (_name, table) => {
  expect(readme).toContain(table())
})
