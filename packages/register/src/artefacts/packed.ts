// A packed file written part by part: its text goes in as it is made, nothing of it is kept.
import { createHash } from "node:crypto"
import { once } from "node:events"
import { createGzip } from "node:zlib"
import type { Objects } from "@civil/data/objects/objects.ts"

export interface PackedFile {
  write(text: string | Uint8Array): Promise<void>
  finish(): Promise<Sum>
}

/** Of what is in a packed file: SHA-256, lower-case hex; and how many bytes it unpacks to. */
export interface Sum {
  readonly sha256: string
  readonly bytes: number
}

/** Beside each file; who finds it finds the file. */
const sumKey = (key: string) => `${key}.sum`

export async function findSum(objects: Objects, key: string): Promise<Sum | undefined> {
  const found = await objects.read(sumKey(key))
  return found && (JSON.parse(Buffer.from(found).toString()) as Sum)
}

const partBytes = 1 << 20

export async function packedFile(objects: Objects, key: string): Promise<PackedFile> {
  const writer = await objects.writer(key, "application/gzip")
  const gzip = createGzip({ level: 6 })
  const sum = createHash("sha256")
  let bytes = 0
  const pump = (async () => {
    for await (const part of gzip as AsyncIterable<Uint8Array>) await writer.write(part)
  })()
  // Heard at `finish`; until then nobody waits for it.
  pump.catch(() => {})
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  const flush = async () => {
    const part = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    sum.update(part)
    bytes += part.length
    if (!gzip.write(part)) await Promise.race([once(gzip, "drain"), pump])
  }
  const end = async () => {
    await flush()
    gzip.end()
    await pump
    await writer.finish()
    const summed = { sha256: sum.digest("hex"), bytes }
    await objects.put(sumKey(key), Buffer.from(JSON.stringify(summed)), "application/json")
    return summed
  }
  return {
    async write(text) {
      const part = typeof text === "string" ? Buffer.from(text) : text
      waiting.push(part)
      waitingBytes += part.length
      if (waitingBytes >= partBytes) await flush()
    },
    async finish() {
      try {
        return await end()
      } catch (error) {
        await writer.abandon()
        throw error
      }
    },
  }
}
