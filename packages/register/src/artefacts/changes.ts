// What a version changed, in files of some hundred changes: read in pages, however many there are.
import { gunzipSync, gzipSync } from "node:zlib"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { BareChange } from "../changes.ts"
import type { StoredVersion } from "../entities.ts"
import { changesKey } from "../places.ts"
import type { Change } from "../version.ts"

export const perFile = 500

/** Writes them all; how many files. */
export async function writeChanges(
  objects: Objects,
  bureau: string,
  serial: number,
  changes: Iterable<BareChange>,
): Promise<number> {
  let files = 0
  let page: BareChange[] = []
  const flush = async () => {
    const body = gzipSync(JSON.stringify(page))
    page = []
    await objects.put(changesKey(bureau, serial, files), body, "application/gzip")
    files += 1
  }
  for (const change of changes) {
    page.push(change)
    if (page.length === perFile) await flush()
  }
  if (page.length > 0) await flush()
  return files
}

/** One file of a version's changes, from 0; those of a decision are one file. */
export async function readChanges(
  objects: Objects,
  version: StoredVersion,
  file: number,
): Promise<readonly Change[]> {
  const { bureau, serial, number, publishedAt, changed, changeFiles } = version
  const bare = changed ? (file === 0 ? changed : []) : file < changeFiles ? await load() : []
  return bare.map((change) => ({ ...change, version: number, publishedAt }))

  async function load(): Promise<readonly BareChange[]> {
    const packed = await objects.read(changesKey(bureau, serial, file))
    if (packed === undefined) throw new Error("a version without its changes")
    return JSON.parse(gunzipSync(packed).toString()) as readonly BareChange[]
  }
}
