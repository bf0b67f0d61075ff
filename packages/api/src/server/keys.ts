// The demo's keys: made on the first run into the data folder, readable by its owner only; never in the repository.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { newKey } from "@civil/core/secrets.ts"
import * as z from "zod/mini"
import type { Settings } from "../settings.ts"

const Keys = z.object({
  lookupKey: z.string(),
  sealingKeys: z.array(z.object({ version: z.string(), key: z.string() })).check(z.minLength(1)),
})
type Keys = z.infer<typeof Keys>

export function demoKeys(dataDir: string): NonNullable<Settings["keys"]> {
  if (dataDir === ":memory:") return freshKeys()
  const file = join(dataDir, "keys.json")
  if (existsSync(file)) return Keys.parse(JSON.parse(readFileSync(file, "utf8")))
  const keys = freshKeys()
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(file, `${JSON.stringify(keys, undefined, 2)}\n`, { mode: 0o600, flag: "wx" })
  return keys
}

function freshKeys(): Keys {
  return { lookupKey: newKey(), sealingKeys: [{ version: "1", key: newKey() }] }
}
