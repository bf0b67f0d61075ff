// A register's file as it is handed out, plain or packed on the way; the newest stay in memory, packed once.
import { promisify } from "node:util"
import { gzip } from "node:zlib"
import type { Version } from "@civil/register/version.ts"

const toPacked = promisify(gzip)

type Bytes = Uint8Array<ArrayBuffer>

export interface Document {
  readonly plain: Bytes
  readonly packed: Bytes
  /** Of `plain`, lower-case hex. */
  readonly sha256: string
}

interface File {
  readonly version: Version
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Two formats of some bureaus. */
const most = 6

async function make({ bytes, sha256 }: File): Promise<Document> {
  const plain = new Uint8Array(bytes)
  return { plain, packed: new Uint8Array(await toPacked(plain)), sha256 }
}

export function documents() {
  const kept = new Map<string, Promise<Document>>()
  return (file: File): Promise<Document> => {
    const key = file.sha256
    const made = kept.get(key) ?? make(file)
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
