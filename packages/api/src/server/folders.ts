// Buckets on one machine: a folder for each. Keys are paths below it, and nothing outside is ever read.
import { createHash } from "node:crypto"
import { constants, type Dirent, mkdirSync } from "node:fs"
import { open, readdir, realpath, rm, stat } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import type { StoredObject } from "../workers/objects.ts"

export interface FoundFile {
  readonly key: string
  readonly size: number
  /** Epoch milliseconds. */
  readonly modified: number
  /** Account of the file's owner, as the system numbers it. */
  readonly owner: number
}

/** Above this a file is told of by its size and time alone; nobody reads it. */
const mostBytes = 8_000_000
const deepest = 6

/** A folder for its owner only. */
export function makeFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return path
}

/** Regular files; hidden ones and links are nobody's objects. */
export async function listFiles(folder: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  async function walk(at: string, depth: number): Promise<void> {
    const entries: readonly Dirent[] = await readdir(at, { withFileTypes: true })
    for (const entry of entries) {
      const path = join(at, entry.name)
      if (entry.name.startsWith(".")) continue
      if (entry.isDirectory() && depth < deepest) await walk(path, depth + 1)
      if (!entry.isFile()) continue
      const { size, mtimeMs, uid } = await stat(path)
      const key = relative(folder, path).split(sep).join("/")
      found.push({ key, size, modified: Math.floor(mtimeMs), owner: uid })
    }
  }
  await walk(folder, 1)
  return found
}

export const etagOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

/** Undefined for what is not there, not a regular file, too large, or outside the folder. */
export async function readObject(folder: string, key: string): Promise<StoredObject | undefined> {
  const path = await inside(folder, key)
  if (path === undefined) return undefined
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const { size, mtimeMs } = await file.stat()
    if (size > mostBytes) return undefined
    const bytes = await file.readFile()
    return { text: bytes.toString("utf8"), etag: etagOf(bytes), modified: Math.floor(mtimeMs) }
  } finally {
    await file.close()
  }
}

/** The real path, links followed, when it is a regular file below the folder. */
async function inside(folder: string, key: string): Promise<string | undefined> {
  if (key.includes("\0")) return undefined
  try {
    const [top, path] = await Promise.all([realpath(folder), realpath(join(folder, key))])
    if (!path.startsWith(top + sep) || !(await stat(path)).isFile()) return undefined
    return path
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP")
      return undefined
    throw error
  }
}

/** Deletes what lies under a prefix for longer than so many days. */
export async function expire(folder: string, prefix: string, days: number, now: number): Promise<void> {
  for (const { key, modified } of await listFiles(folder))
    if (key.startsWith(prefix) && modified < now - days * 86_400_000)
      await rm(join(folder, key), { force: true })
}
