// `npm run cost`: bundles the counting (it renders pages, so it is no plain TypeScript) and runs it.
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { bundle } from "../bench/bundle.ts"
import { root } from "../bench/place.ts"
import type * as cost from "./main.ts"

const built = await bundle("packages/journeys/cost/main.ts", join(root, ".data/cost"))
const { main } = (await import(pathToFileURL(built).href)) as typeof cost
try {
  await main(process.argv.slice(2), root, new Date(), console.log)
} catch (error) {
  if (!(error instanceof Error)) throw error
  console.error(error.message)
  process.exitCode = 1
}
