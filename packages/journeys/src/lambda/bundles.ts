// The built bundles, each copied alone into a folder of its own: nothing above it holds a package that it could find.
import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { FunctionName } from "../../../../infra/topology.ts"

const root = fileURLToPath(new URL("../../../../", import.meta.url))

/** Builds what is stale, one test file at a time; at once when `npm test` has built already. */
async function built(): Promise<string> {
  const lock = join(root, "dist/building")
  mkdirSync(dirname(lock), { recursive: true })
  for (let tries = 0; !taken(lock); tries += 1) {
    if (tries > 600) throw new Error(`${lock} was left behind: remove it`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  try {
    const build = join(root, "packages/api/tools/build.ts")
    const { status, stderr } = spawnSync(process.execPath, [build], { cwd: root, encoding: "utf8" })
    if (status !== 0) throw new Error(`the bundles could not be built:\n${stderr}`)
  } finally {
    rmdirSync(lock)
  }
  return join(root, "dist/lambda")
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

export interface Bundles {
  folderOf(name: FunctionName): string
  remove(): void
}

/** `BUNDLES` names another folder of the same form, e.g. what was unpacked from a deployment. */
export async function openBundles(): Promise<Bundles> {
  const from = process.env.BUNDLES ?? (await built())
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "portal-lambda-")))
  cpSync(from, folder, { recursive: true })
  for (let above = folder; above !== dirname(above); above = dirname(above))
    if (existsSync(join(above, "node_modules"))) throw new Error(`there are packages above ${folder}`)
  return {
    folderOf: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
