// The built bundles, zipped as the CloudFormation template deploys them and unzipped into folders of their own: nothing
// above them holds a package that they could find.
import { spawnSync } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { unzipSync } from "fflate"
import { bundle } from "../../../../infra/cdk/bundles.ts"
import { type FunctionName, topology } from "../../../../infra/topology.ts"

const root = fileURLToPath(new URL("../../../../", import.meta.url))
const longestBuildMs = 120_000

/** Builds what is stale, one test file at a time; at once when `npm test` has built already. */
async function built(): Promise<string> {
  const lock = join(root, "dist/building")
  mkdirSync(dirname(lock), { recursive: true })
  while (!taken(lock)) await new Promise((resolve) => setTimeout(resolve, 100))
  try {
    const build = join(root, "packages/api/tools/build.ts")
    const { status, stderr } = spawnSync(process.execPath, [build], { cwd: root, encoding: "utf8" })
    if (status !== 0) throw new Error(`the bundles could not be built:\n${stderr}`)
  } finally {
    rmdirSync(lock)
  }
  return join(root, "dist/lambda")
}

/** Made by whoever may build now; one that a killed process has left behind is taken away. */
function taken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    // Real time: a trial has moved `Date`.
    const now = performance.timeOrigin + performance.now()
    const made = statSync(lock, { throwIfNoEntry: false })
    if (made && now - made.mtimeMs > longestBuildMs) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

type Files = Readonly<Record<string, Uint8Array>>

/** Zipped once for a process. */
let assets: Promise<Readonly<Record<string, Files>>> | undefined

/** `BUNDLES` names another folder of the same form as `dist/lambda`. */
async function unpacked(): Promise<Readonly<Record<string, Files>>> {
  const from = process.env.BUNDLES ?? (await built())
  const names = Object.keys(topology.functions)
  return Object.fromEntries(names.map((name) => [name, unzipSync(bundle(name, join(from, name)).bytes)]))
}

export interface Bundles {
  folderOf(name: FunctionName): string
  remove(): void
}

export async function openBundles(): Promise<Bundles> {
  assets ??= unpacked()
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "portal-lambda-")))
  for (const [name, files] of Object.entries(await assets)) {
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, name, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  }
  for (let above = folder; above !== dirname(above); above = dirname(above))
    if (existsSync(join(above, "node_modules"))) throw new Error(`there are packages above ${folder}`)
  return {
    folderOf: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
