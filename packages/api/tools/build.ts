// Builds what the browser loads, the server of one machine and the Lambda bundles; what has not changed is not built
// again. `npm start` needs no bundles for Lambda and leaves them out with `--local`: they take as long again.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "vite"
import { buildLambda, lambdaFolders, lambdaOutputs } from "./lambda.ts"
import { fresh, root, saidOf, stamp } from "./sources.ts"

const made: string[] = []
const kept: string[] = []
const forced = process.argv.includes("--force")
const logLevel = process.env.VERBOSE ? "info" : "warn"

/** Folders are built aside and change places at the end: a build that fails leaves the last good one running. */
async function aside(parts: readonly string[], make: (folder: string) => Promise<void>): Promise<void> {
  const folder = `dist/next-${process.pid}`
  try {
    await make(folder)
    for (const part of parts) {
      const [made, place] = [join(root, folder, part), join(root, "dist", part)]
      // Moved, not deleted, so that the place is empty for no longer than a moment.
      if (existsSync(place)) renameSync(place, join(root, folder, `old-${part}`))
      if (existsSync(made)) renameSync(made, place)
    }
  } finally {
    rmSync(join(root, folder), { recursive: true, force: true })
  }
}

async function buildLocal(folder: string): Promise<void> {
  const configFile = join(root, "vite.config.ts")
  await build({ root, configFile, logLevel, build: { outDir: `${folder}/client` } })
  await build({ root, configFile, logLevel, build: { ssr: true, outDir: `${folder}/server` } })
}

async function step(
  stampFile: string,
  outputs: readonly string[],
  parts: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const now = stamp()
  if (!forced && fresh(stampFile, outputs, now)) {
    kept.push(...parts)
    return
  }
  await aside(parts, make)
  writeFileSync(join(root, stampFile), now)
  made.push(...parts)
}

mkdirSync(join(root, "dist"), { recursive: true })
await step(
  "dist/stamp",
  ["dist/server/local.js", "dist/client/.vite/manifest.json"],
  ["client", "server"],
  buildLocal,
)
if (!process.argv.includes("--local")) {
  await step("dist/lambda-stamp", lambdaOutputs(), lambdaFolders, (folder) => buildLambda(folder, logLevel))
  console.log(saidOf(made, kept))
}
