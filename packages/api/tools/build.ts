// Builds what the browser loads and the server bundle; does nothing when nothing has changed.
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const stampFile = join(root, "dist/stamp")
const outputs = ["dist/server/local.js", "dist/client/.vite/manifest.json"]

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "node_modules" || entry.name === "dist") continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path)
    else if (!/\.(test|md)\b/.test(entry.name)) yield path
  }
}

/** A digest of every source's name, size and time: equal means the built files still stand for the sources. */
export function stamp(): string {
  const hash = createHash("sha256")
  const top = ["package-lock.json", "vite.config.ts", "infra"]
    .map((name) => join(root, name))
    .filter(existsSync)
  const files = top.flatMap((path) => (statSync(path).isDirectory() ? [...sources(path)] : [path]))
  for (const path of [...files, ...sources(join(root, "packages"))].sort()) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path}\n${size}\n${mtimeMs}\n`)
  }
  return hash.digest("hex")
}

function fresh(now: string): boolean {
  const all = outputs.every((path) => existsSync(join(root, path)))
  return all && existsSync(stampFile) && readFileSync(stampFile, "utf8") === now
}

/** Both bundles are built aside and change places at the end: a build that fails leaves the last good one running. */
async function buildAside(): Promise<void> {
  const logLevel = process.env.VERBOSE ? "info" : "warn"
  const configFile = join(root, "vite.config.ts")
  const aside = `dist/next-${process.pid}`
  try {
    await build({ root, configFile, logLevel, build: { outDir: `${aside}/client` } })
    await build({ root, configFile, logLevel, build: { ssr: true, outDir: `${aside}/server` } })
    for (const part of ["client", "server"]) {
      rmSync(join(root, "dist", part), { recursive: true, force: true })
      renameSync(join(root, aside, part), join(root, "dist", part))
    }
  } finally {
    rmSync(join(root, aside), { recursive: true, force: true })
  }
}

const now = stamp()
if (!fresh(now) || process.argv.includes("--force")) {
  await buildAside()
  writeFileSync(stampFile, now)
}
