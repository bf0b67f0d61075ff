// Whether what was built still stands for its sources, and how that is told.
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../../../", import.meta.url))

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

/** True when all outputs are there and were built from the sources with this stamp. */
export function fresh(stampFile: string, outputs: readonly string[], now: string): boolean {
  const file = join(root, stampFile)
  const all = outputs.every((path) => existsSync(join(root, path)))
  return all && existsSync(file) && readFileSync(file, "utf8") === now
}

/** One line for whoever called `npm run build`; the names are folders of `dist`. */
export function saidOf(made: readonly string[], kept: readonly string[]): string {
  const listed = (names: readonly string[]) => names.join(", ")
  if (made.length === 0)
    return `Nothing to build: ${listed(kept)} in dist stand for the sources. --force builds them again.`
  return `Built in dist: ${listed(made)}.${kept.length > 0 ? ` Unchanged: ${listed(kept)}.` : ""}`
}
