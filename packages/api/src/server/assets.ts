// The built files of the client: kept in memory, compressed once, named by their content and so cached for a year.
import { existsSync, readFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { extname, join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import type { EntryAssets, IslandEntry } from "@civil/portal/env.ts"
import * as z from "zod/mini"
import type { DeskAssets } from "../routes/desk-page.ts"

export interface Assets {
  /** Answers a request for a built file; false when there is no such file. */
  handle(request: IncomingMessage, response: ServerResponse): boolean
  island(entry: IslandEntry): EntryAssets | undefined
  desk(): DeskAssets | undefined
}

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    name: z.optional(z.string()),
    isEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
    css: z.optional(z.array(z.string())),
    assets: z.optional(z.array(z.string())),
  }),
)
type Manifest = z.infer<typeof Manifest>

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

/** `folder` is `dist/client`; without it pages work, only their islands and the desk are absent. */
export function clientAssets(folder: string): Assets {
  const manifest = readManifest(join(folder, ".vite/manifest.json"))
  const names = Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [
    file,
    ...css,
    ...assets,
  ])
  // Read at the start: a build that replaces the folder while the server runs takes nothing away from it.
  const files = new Map(names.flatMap((name) => readFile(folder, name)))

  const entry = (name: string) =>
    Object.values(manifest).find((chunk) => chunk.isEntry && chunk.name === name)
  return {
    handle(request, response) {
      const url = request.url?.split("?", 1)[0] ?? ""
      const file = files.get(url)
      if (!file || (request.method !== "GET" && request.method !== "HEAD")) return false
      send(request, response, file)
      return true
    },
    island(name) {
      const chunk = entry(name)
      return chunk && { script: `/${chunk.file}`, preloads: preloads(manifest, chunk.imports) }
    },
    desk() {
      const chunk = entry("desk")
      if (!chunk) return undefined
      const styles = (chunk.css ?? []).map((css) => `/${css}`)
      return { script: `/${chunk.file}`, preloads: preloads(manifest, chunk.imports), styles }
    },
  }
}

function readManifest(path: string): Manifest {
  return existsSync(path) ? Manifest.parse(JSON.parse(readFileSync(path, "utf8"))) : {}
}

function preloads(manifest: Manifest, imports: readonly string[] = []): readonly string[] {
  return imports.flatMap((key) => {
    const chunk = manifest[key]
    return chunk ? [`/${chunk.file}`, ...preloads(manifest, chunk.imports)] : []
  })
}

function readFile(folder: string, name: string): readonly (readonly [string, File])[] {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  const type = types[extname(name)] ?? "application/octet-stream"
  return [[`/${name}`, { type, plain: readFileSync(path) }]]
}

const brotliSettings = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** Compressed when first asked for, then kept. */
function encoded(file: File, encoding: "br" | "gzip"): Buffer {
  const kept = file[encoding]
  if (kept) return kept
  const made =
    encoding === "br" ? brotliCompressSync(file.plain, brotliSettings) : gzipSync(file.plain, { level: 9 })
  file[encoding] = made
  return made
}

function send(request: IncomingMessage, response: ServerResponse, file: File): void {
  const accepts = String(request.headers["accept-encoding"] ?? "")
  const encoding = /\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : undefined
  const body = encoding ? encoded(file, encoding) : file.plain
  response.writeHead(200, {
    "content-type": file.type,
    "content-length": body.length,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    ...(encoding && { "content-encoding": encoding }),
  })
  response.end(request.method === "HEAD" ? undefined : body)
}
