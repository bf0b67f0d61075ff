// The built files of the client: found by the manifest, compressed once, named by their content and so cached for a year.
import { existsSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"
import type { EntryAssets, IslandEntry } from "@civil/portal/env.ts"
import * as z from "zod/mini"
import type { DeskAssets } from "../routes/desk-page.ts"

/** A file as it is sent. */
export interface BuiltFile {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface Assets {
  /** Undefined when no such file was built. `accepts` is the request's `accept-encoding`. */
  find(path: string, accepts: string): BuiltFile | undefined
  island(entry: IslandEntry): EntryAssets | undefined
  desk(): DeskAssets | undefined
}

interface Chunk {
  readonly file: string
  readonly name?: string | undefined
  readonly isEntry?: boolean | undefined
  readonly imports?: readonly string[] | undefined
  readonly css?: readonly string[] | undefined
  readonly assets?: readonly string[] | undefined
}
type Manifest = Readonly<Record<string, Chunk>>

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
}

interface File {
  readonly type: string
  readonly plain: Buffer
  br?: Buffer
  gzip?: Buffer
}

/**
 * `folder` is `dist/client`; without it pages work, only their islands and the desk are absent. Read `at_start`, files
 * stay although a build replaces the folder while the server runs; `when_asked`, a start costs nothing.
 */
export function builtAssets(folder: string, read: "at_start" | "when_asked"): Assets {
  let known: Manifest | undefined
  const manifest = () => {
    known ??= readManifest(join(folder, ".vite/manifest.json"))
    return known
  }
  const files = fileReader(folder, manifest)
  if (read === "at_start") for (const name of namesIn(manifest())) files(`/${name}`)
  const entry = (name: string) =>
    Object.values(manifest()).find((chunk) => chunk.isEntry && chunk.name === name)
  return {
    find(path, accepts) {
      const file = files(path)
      return file && sent(file, accepts)
    },
    island(name) {
      const chunk = entry(name)
      return chunk && { script: `/${chunk.file}`, preloads: preloads(manifest(), chunk.imports) }
    },
    desk() {
      const chunk = entry("desk")
      if (!chunk) return undefined
      const styles = (chunk.css ?? []).map((css) => `/${css}`)
      return { script: `/${chunk.file}`, preloads: preloads(manifest(), chunk.imports), styles }
    },
  }
}

function readManifest(path: string): Manifest {
  if (!existsSync(path)) return {}
  const names = z.optional(z.array(z.string()))
  const chunk = z.object({
    file: z.string(),
    name: z.optional(z.string()),
    isEntry: z.optional(z.boolean()),
    imports: names,
    css: names,
    assets: names,
  })
  return z.record(z.string(), chunk).parse(JSON.parse(readFileSync(path, "utf8")))
}

function namesIn(manifest: Manifest): ReadonlySet<string> {
  return new Set(
    Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]),
  )
}

function preloads(manifest: Manifest, imports: readonly string[] = []): readonly string[] {
  return imports.flatMap((key) => {
    const chunk = manifest[key]
    return chunk ? [`/${chunk.file}`, ...preloads(manifest, chunk.imports)] : []
  })
}

/** Reads what the manifest names and nothing else, once. */
function fileReader(folder: string, manifest: () => Manifest): (path: string) => File | undefined {
  const files = new Map<string, File>()
  let names: ReadonlySet<string> | undefined
  return (path) => {
    const held = files.get(path)
    if (held) return held
    const name = path.slice(1)
    names ??= namesIn(manifest())
    if (!names.has(name) || !existsSync(join(folder, name))) return undefined
    const type = types[extname(name)] ?? "application/octet-stream"
    const file = { type, plain: readFileSync(join(folder, name)) }
    files.set(path, file)
    return file
  }
}

/** Compressed when first asked for, then kept; the module too is only loaded then. */
function encoded(file: File, encoding: "br" | "gzip"): Buffer {
  const kept = file[encoding]
  if (kept) return kept
  const { brotliCompressSync, constants, gzipSync } = process.getBuiltinModule("node:zlib")
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  const made = encoding === "br" ? brotliCompressSync(file.plain, brotli) : gzipSync(file.plain, { level: 9 })
  file[encoding] = made
  return made
}

function sent(file: File, accepts: string): BuiltFile {
  const encoding = /\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : undefined
  const body = encoding ? encoded(file, encoding) : file.plain
  return {
    body,
    headers: {
      "content-type": file.type,
      "content-length": String(body.length),
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      ...(encoding && { "content-encoding": encoding }),
    },
  }
}
