// The Lambda bundles: for each function of the topology a folder with all it needs, its source maps beside it, and a
// list of the modules in it. The bundles hold every package they use, so that nothing is looked up at a cold start.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { build, type LogLevel, normalizePath, type Rolldown } from "vite"
import { topology } from "../../../infra/topology.ts"
import { root } from "./sources.ts"

/** Below `dist/`. */
export const lambdaFolders = ["lambda", "lambda-maps", "lambda-meta"] as const

/** What `dist/lambda-meta/<function>.json` holds: bytes as they are in the minified file. */
export interface BundleMeta {
  readonly chunks: readonly {
    readonly file: string
    readonly bytes: number
    /** Other chunks that are loaded with it, and those that it may load later. */
    readonly imports: readonly string[]
    readonly dynamicImports: readonly string[]
    /** Path from the repository's root, and how much of the chunk comes from it. */
    readonly modules: Readonly<Record<string, number>>
  }[]
}

const built = Object.values(topology.functions).filter(({ entry }) => existsSync(join(root, entry)))

export function lambdaOutputs(): readonly string[] {
  return built.flatMap(({ name }) => [`dist/lambda/${name}/index.mjs`, `dist/lambda-meta/${name}.json`])
}

export async function buildLambda(folder: string, logLevel: LogLevel): Promise<void> {
  mkdirSync(join(root, folder, "lambda-meta"), { recursive: true })
  for (const { name, entry, trigger } of built) {
    await bundle(folder, name, entry, logLevel)
    // Where no bucket serves them, the function itself answers for the files a browser loads.
    if (trigger.kind === "http")
      cpSync(join(root, "dist/client"), join(root, folder, "lambda", name, "client"), { recursive: true })
  }
}

async function bundle(folder: string, name: string, entry: string, logLevel: LogLevel): Promise<void> {
  const outDir = `${folder}/lambda/${name}`
  const made = await build({
    root,
    configFile: join(root, "vite.config.ts"),
    mode: "lambda",
    logLevel,
    build: { ssr: true, outDir, rolldownOptions: { input: { index: join(root, entry) } } },
  })
  const { output } = made as Rolldown.RolldownOutput
  writeFileSync(join(root, folder, "lambda-meta", `${name}.json`), JSON.stringify(metaOf(output)))
  moveMaps(join(root, outDir), join(root, folder, "lambda-maps", name))
}

function metaOf(output: Rolldown.RolldownOutput["output"]): BundleMeta {
  const chunks = output.flatMap((part) => (part.type === "chunk" ? [part] : []))
  return {
    chunks: chunks.map(({ fileName, code, imports, dynamicImports, modules }) => ({
      file: fileName,
      bytes: Buffer.byteLength(code),
      imports,
      dynamicImports,
      modules: Object.fromEntries(
        Object.entries(modules).map(([id, { renderedLength }]) => [pathOf(id), renderedLength]),
      ),
    })),
  }
}

function pathOf(id: string): string {
  const path = normalizePath(id)
  return path.startsWith(normalizePath(root)) ? normalizePath(relative(root, id)) : path.replaceAll("\0", "")
}

function moveMaps(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(from)) {
    if (file.endsWith(".map")) renameSync(join(from, file), join(to, file))
  }
}
