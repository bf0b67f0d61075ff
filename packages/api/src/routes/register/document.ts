// A register's file as it is handed out: unpacked, with licence and checksum in its head, summed over exactly these bytes.
import { createHash } from "node:crypto"
import { promisify } from "node:util"
import { gunzip, gzip } from "node:zlib"
import type { Version } from "@civil/register/version.ts"
import type * as z from "zod/mini"
import type { LicenceAnswer } from "./open-answers.ts"

const toPlain = promisify(gunzip)
const toPacked = promisify(gzip)

type Licence = z.input<ReturnType<typeof LicenceAnswer>>
type Bytes = Uint8Array<ArrayBuffer>

export interface Document {
  readonly plain: Bytes
  readonly packed: Bytes
  /** Of `plain`, lower-case hex. */
  readonly sha256: string
}

interface File {
  readonly version: Version
  /** Of the packed file as it lies in the storage. */
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Newest documents stay in memory: two formats of some bureaus. */
const most = 6

/** JSON says its licence and the sum of its content itself; a table has no place for them, its headers do. */
function withHead(plain: Buffer, { version }: File, licence: Licence): Buffer {
  const { sha256: contentSha256 } = version
  const head = JSON.stringify({ licence, ...(contentSha256 && { contentSha256 }) })
  return Buffer.concat([Buffer.from(`${head.slice(0, -1)},`), plain.subarray(1)])
}

async function make(file: File, format: "csv" | "json", licence: Licence): Promise<Document> {
  const raw = await toPlain(file.bytes)
  const plain = format === "json" ? withHead(raw, file, licence) : raw
  return {
    plain: new Uint8Array(plain),
    packed: format === "json" ? new Uint8Array(await toPacked(plain)) : new Uint8Array(file.bytes),
    sha256: createHash("sha256").update(plain).digest("hex"),
  }
}

export function documents() {
  const kept = new Map<string, Promise<Document>>()
  return (file: File, format: "csv" | "json", licence: Licence): Promise<Document> => {
    const key = [file.version.bureau, format, file.version.number, file.sha256, licence.id].join(" ")
    const made = kept.get(key) ?? make(file, format, licence)
    kept.delete(key)
    kept.set(key, made)
    made.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return made
  }
}
