// The source tree as the house's own tests read it: files, what they import, and what each package may use.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, posix, relative } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../../../", import.meta.url))

export interface Import {
  readonly from: string
  /** Erased by the compiler: `import type`. */
  readonly typeOnly: boolean
}

export interface SourceFile {
  /** From the top of the repository: `packages/core/src/text.ts`. */
  readonly path: string
  /** Folder under `packages/`, or `infra`. */
  readonly package: string
  readonly text: string
  readonly imports: readonly Import[]
  readonly test: boolean
}

const skipped = new Set(["node_modules", "dist", ".data"])

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : []
  })
}

const statement =
  /^\s*(?:import|export)\s(type\s)?[^;"'`]*?from\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm

export function importsOf(text: string): readonly Import[] {
  return [...text.matchAll(statement)].map(([whole, type, from, bare, dynamic]) => ({
    from: from ?? bare ?? dynamic ?? "",
    typeOnly: type !== undefined || /^\s*(?:import|export)\s*\{(?:\s*type\s[^,}]*,?)+\s*\}/.test(whole),
  }))
}

function read(path: string): SourceFile {
  const text = readFileSync(path, "utf8")
  const own = relative(root, path).split("\\").join("/")
  const [top = "", folder = ""] = own.split("/")
  return {
    path: own,
    package: top === "packages" ? folder : top,
    text,
    imports: importsOf(text),
    test: /[./](test|fixture)\.tsx?$|\/(tests|contract|journeys)\//.test(own),
  }
}

export const files: readonly SourceFile[] = ["packages", "infra"]
  .map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap(walk)
  .map(read)

const byPath = new Map(files.map((file) => [file.path, file]))

/** The file of the tree that an import means, if it is one of ours. */
export function target(file: SourceFile, from: string): SourceFile | undefined {
  if (from.startsWith(".")) return byPath.get(posix.join(dirname(file.path), from))
  const [, own, rest = "index.ts"] = /^@civil\/([^/]+)(?:\/(.+))?$/.exec(from) ?? []
  return own === undefined ? undefined : byPath.get(`packages/${own}/src/${rest}`)
}

/** Everything a file pulls into a bundle, with the way there. Types are erased and do not count. */
export function reach(entry: SourceFile): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>()
  const visit = (file: SourceFile, way: readonly string[]) => {
    for (const { from, typeOnly } of file.imports) {
      if (typeOnly) continue
      const next = target(file, from)
      const name = next?.path ?? from
      if (ways.has(name)) continue
      ways.set(name, [...way, name])
      if (next !== undefined) visit(next, [...way, name])
    }
  }
  visit(entry, [entry.path])
  return ways
}

/** What a package's own package.json says it depends on. */
export function dependenciesOf(own: string): Readonly<Record<string, string>> {
  const path = join(root, "packages", own, "package.json")
  const manifest: { dependencies?: Record<string, string>; devDependencies?: Record<string, string> } =
    existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {}
  return { ...manifest.dependencies, ...manifest.devDependencies }
}

export const packages: readonly string[] = readdirSync(join(root, "packages"))
