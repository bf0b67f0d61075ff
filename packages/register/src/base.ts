// A bureau's whole register at a version, in little memory: the last one written out, and what single decisions changed since.
import { gunzipSync } from "node:zlib"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { StoredVersion, Written } from "./entities.ts"
import { type Lines, newLines } from "./lines.ts"
import type { IllegalOrganization } from "./organization.ts"
import { illegalKey, wholeKey } from "./places.ts"
import { lineOfRow, rowIn } from "./rows.ts"
import type { Base } from "./statement.ts"
import type { Store } from "./store.ts"

export interface BaseDeps {
  readonly store: Store
  readonly objects: Objects
}

const newline = 10

/** Lines of a register file: each organization on a line of its own, between a head and an end. */
export function* linesIn(file: Uint8Array): Generator<readonly [code: string, line: Uint8Array]> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const mark = Buffer.from('"code":"')
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(newline, from)
    const end = found === -1 ? bytes.length : found
    const line = bytes.subarray(from, bytes[end - 1] === 44 ? end - 1 : end)
    // Canonical JSON of an organization begins with its arrays; a head begins with `{"bureau"` and has no code.
    if (line[0] === 123 && line.at(-1) === 125) {
      const at = line.indexOf(mark) + mark.length
      yield [line.toString("latin1", at, at + 18), line]
    }
    from = end + 1
  }
}

async function readWhole({ objects }: BaseDeps, key: string): Promise<Uint8Array> {
  const packed = await objects.read(key)
  if (packed === undefined) throw new Error(`a version without its register: ${key}`)
  return gunzipSync(packed)
}

export async function readIllegal(
  { objects }: Pick<BaseDeps, "objects">,
  { bureau, illegal }: StoredVersion,
): Promise<readonly IllegalOrganization[]> {
  if (illegal === undefined) return []
  const packed = await objects.read(illegalKey(bureau, illegal.serial))
  if (packed === undefined) throw new Error("a version without its list")
  return JSON.parse(gunzipSync(packed).toString()) as readonly IllegalOrganization[]
}

/** Codes that decisions touched after one version, up to another. */
async function touched({ store }: BaseDeps, version: StoredVersion, after: number): Promise<Set<string>> {
  const acts = await store.listVersions(version.bureau, { from: after + 1, to: version.number })
  return new Set(acts.flatMap(({ cause }) => (cause.kind === "act" ? [cause.about] : [])))
}

export interface BaseOptions {
  /** Serials that were given up. */
  readonly voids?: readonly number[]
  /** Where the whole register was also written out, if not later than the version. */
  readonly from?: Written | undefined
}

function startOf({ whole, number }: StoredVersion, from: Written | undefined): Written | undefined {
  if (from === undefined || from.number > number) return whole
  return whole === undefined || from.number > whole.number ? from : whole
}

async function linesAt(
  deps: BaseDeps,
  version: StoredVersion,
  { voids = [], from }: BaseOptions,
): Promise<Lines> {
  const lines = newLines()
  const start = startOf(version, from)
  if (start === undefined) return lines
  const { bureau, serial } = version
  const file = await readWhole(deps, wholeKey(bureau, start.serial))
  for (const [code, line] of linesIn(file)) lines.set(code, line)
  for (const code of await touched(deps, version, start.number)) {
    const row = await rowIn(deps.store, code, bureau, { serial, voids })
    if (row) lines.set(code, lineOfRow(row))
  }
  return lines
}

/** The register at a version. */
export async function baseAt(
  deps: BaseDeps,
  bureau: string,
  version?: StoredVersion,
  options: BaseOptions = {},
): Promise<Base> {
  const lines = version ? await linesAt(deps, version, options) : newLines()
  const decoder = new TextDecoder()
  return {
    bureau,
    version,
    has: (code) => lines.has(code),
    get: (code) => lines.get(code),
    codes: () => lines.codes(),
    line(code) {
      const bytes = lines.bytes(code)
      return bytes && decoder.decode(bytes)
    },
    illegal: version ? await readIllegal(deps, version) : [],
  }
}
