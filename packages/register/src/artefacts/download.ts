// The whole register of a version for whoever asks: written out with it, or now, where a decision made the version.
import { gunzipSync } from "node:zlib"
import { Refusal } from "@civil/core/refusal.ts"
import { baseAt } from "../base.ts"
import type { StoredVersion } from "../entities.ts"
import type { Heads } from "../heads.ts"
import { csvKey, wholeKey } from "../places.ts"
import { shown } from "../reading.ts"
import type { RegisterReading } from "../service.ts"
import type { ArtefactDeps } from "./deps.ts"
import { findSum, type Sum } from "./packed.ts"
import { wholeOf, writeWhole } from "./whole.ts"

export interface DownloadDeps extends ArtefactDeps {
  readonly heads: Heads
}

/** A function may answer 6 MB; what is near that is fetched from the storage. */
const mostBytes = 4_000_000
const linkSeconds = 300

type Format = "csv" | "json"

const keyOf = (format: Format, { bureau, serial }: StoredVersion) =>
  format === "csv" ? csvKey(bureau, serial) : wholeKey(bureau, serial)

async function write(deps: DownloadDeps, version: StoredVersion, voids: readonly number[], format: Format) {
  const { bureau, number, serial } = version
  const whole = wholeOf(await baseAt(deps, bureau, version, { voids }), number)
  if (format === "json") await writeWhole(deps, whole, serial)
  else await (await import("./table.ts")).writeTable(deps, whole, serial)
}

/** One file is written once at a time, whoever asks for it. */
const writing = new Map<string, Promise<void>>()

/** Writes the files of an earlier version one after the other: whoever counts through them waits their turn. */
async function writeOnce(
  deps: DownloadDeps,
  version: StoredVersion,
  { format, voids, earlier }: { format: Format; voids: readonly number[]; earlier: boolean },
): Promise<void> {
  const key = keyOf(format, version)
  const begun = writing.get(key)
  if (begun !== undefined) return begun
  if (earlier && writing.size > 0)
    throw new Refusal("unavailable", "register.writing", { values: { seconds: 10 } })
  const mine = write(deps, version, voids, format).finally(() => writing.delete(key))
  writing.set(key, mine)
  return mine
}

/** Of the files of the newest version that are written; nothing is written for it. */
export async function sums(deps: DownloadDeps, bureau: string): ReturnType<RegisterReading["sums"]> {
  const now = (await deps.heads.now()).get(bureau)
  if (now === undefined) return {}
  const sumOf = async (format: Format) => (await findSum(deps.objects, keyOf(format, now.version)))?.sha256
  const [csv, json] = await Promise.all([sumOf("csv"), sumOf("json")])
  return { ...(csv && { csv }), ...(json && { json }) }
}

export async function download(
  deps: DownloadDeps,
  bureau: string,
  { format, version: asked }: Parameters<RegisterReading["download"]>[1],
): ReturnType<RegisterReading["download"]> {
  const { heads, objects, clock } = deps
  const now = (await heads.now()).get(bureau)
  if (now === undefined || (asked !== undefined && asked > now.version.number)) return undefined
  const version = asked === undefined ? now.version : await heads.version(bureau, asked)
  if (version === undefined) return undefined
  const key = keyOf(format, version)
  let sum: Sum | undefined = await findSum(objects, key)
  if (sum === undefined) {
    const earlier = version.number < now.version.number
    await writeOnce(deps, version, { format, voids: now.sight.voids, earlier })
    sum = await findSum(objects, key)
  }
  if (sum === undefined) return undefined
  const told = { version: shown(version), sha256: sum.sha256 }
  const packed = sum.bytes > mostBytes ? undefined : await objects.read(key)
  if (packed) return { ...told, bytes: gunzipSync(packed) }
  const as = `register-${bureau}-${version.number}.${format}.gz`
  const options = { seconds: linkSeconds, as, type: "application/gzip" }
  return { ...told, href: await objects.link(key, options, clock.now().epochMilliseconds) }
}
