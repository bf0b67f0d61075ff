// The functions' bundles as the zip files that the template names: the same bytes, and so the same name, every time.
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { type Zippable, zipSync } from "fflate"

export interface Bundle {
  readonly function: string
  /** Name in the artifact bucket, below its folder. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** Folder of the artifact bucket. */
export const artifactFolder = "civil-portal"

// The zip format knows no time zone and no year before 1980; a real time would change the name at every build.
const then = new Date(1980, 0, 1)

export function bundle(name: string, folder: string): Bundle {
  if (!existsSync(join(folder, "index.mjs")))
    throw new Error(`${name} is not built: ${join(folder, "index.mjs")} is missing.`)
  const files: Zippable = {}
  // Readable by everybody: Lambda runs as a user of its own.
  for (const path of filesOf(folder))
    files[path] = [readFileSync(join(folder, path)), { mtime: then, os: 3, attrs: 0o100644 << 16, level: 9 }]
  const bytes = zipSync(files)
  return { function: name, file: `${createHash("sha256").update(bytes).digest("hex")}.zip`, bytes }
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
}
