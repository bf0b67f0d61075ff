// What was coming in when a machine went down.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { virtualClock } from "@civil/core/clock.ts"
import { createSecrets, newKey } from "@civil/core/secrets.ts"
import { expect, onTestFinished, test } from "vitest"
import { papers } from "./papers.ts"

test("half of a file from before a crash is thrown away at the start; what another server takes in just now stays", () => {
  const folder = mkdtempSync(join(tmpdir(), "papers-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000)
  for (const [name, at] of [
    ["part-old", twoHoursAgo],
    ["part-new", new Date(Date.now())],
  ] as const) {
    const part = join(folder, ".parts", name)
    mkdirSync(part, { recursive: true })
    writeFileSync(join(part, "file"), "half of it")
    utimesSync(part, at, at)
  }
  const secrets = createSecrets({ lookupKey: newKey(), sealingKeys: [{ version: "1", key: newKey() }] })
  papers(folder, { secrets, clock: virtualClock("2030-01-01T00:00:00+08:00") })
  expect(readdirSync(join(folder, ".parts"))).toEqual(["part-new"])
})
