// `npm run feeds`: which files were taken in, which were not and why, the latest first.
import { fileURLToPath } from "node:url"
import { type Feeds, type FileResult, feeds } from "@civil/data/feeds.ts"
import { registry } from "../src/workers/feeds.ts"
import { withTableOf } from "./table.ts"

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
  const good = await withTableOf(process.env, async (table) => {
    console.log((await listFeeds(feeds(table))).join("\n"))
    return true
  })
  process.exitCode = good ? 0 : 1
}
