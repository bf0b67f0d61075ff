// `npm run feeds`: which files were taken in, which were not and why, the latest first.
import { fileURLToPath } from "node:url"
import { type Feeds, type FileResult, feeds } from "@civil/data/feeds.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { registry } from "../src/workers/feeds.ts"
import { askedOf, withTableOf } from "./table.ts"

function linesOf({ at, key, outcome, by, reasons }: FileResult): readonly string[] {
  return [
    `${new Date(at).toISOString()}  ${key}  ${outcome}  by ${by}`,
    ...reasons.map((each) => `    ${each}`),
  ]
}

export async function listFeeds(store: Pick<Feeds, "listResults">): Promise<readonly string[]> {
  const names = [...Object.values(registry).map(({ name }) => name), "unknown"]
  const results = (await Promise.all(names.map((name) => store.listResults(name)))).flat()
  if (results.length === 0) return [`No file has come yet. Folders: ${Object.keys(registry).join(", ")}`]
  return results.sort((one, other) => other.at - one.at).flatMap(linesOf)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = askedOf(process.argv.slice(2), {}, "npm run feeds takes no options.")
  const look = async (table: PortalTable) => {
    console.log((await listFeeds(feeds(table))).join("\n"))
    return true
  }
  process.exitCode = asked && (await withTableOf(process.env, look)) ? 0 : 1
}
