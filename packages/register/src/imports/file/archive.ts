// The parts of an XLSX (a ZIP archive), one at a time and unpacked as they are read; never more than the archive says they are, and that within limits.
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl"
import type { Limits } from "./limits.ts"
import { Unreadable } from "./unreadable.ts"

export interface Archive {
  has(name: string): boolean
  names(): readonly string[]
  /** Bytes of a part as they are unpacked; throws `Unreadable` where they are not what the archive says. */
  read(name: string): AsyncIterable<Uint8Array>
}

export async function openArchive(bytes: Uint8Array, limits: Limits): Promise<Archive> {
  const zip = await opened(bytes)
  const parts = await listed(zip, limits)
  return {
    has: (name) => parts.has(name),
    names: () => [...parts.keys()],
    async *read(name) {
      const entry = parts.get(name)
      if (entry === undefined) throw new Unreadable("file.broken")
      if (entry.isEncrypted()) throw new Unreadable("file.locked")
      try {
        for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Uint8Array
      } catch (error) {
        if (error instanceof Unreadable) throw error
        throw new Unreadable("file.broken")
      }
    },
  }
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    return await fromBufferPromise(buffer, { lazyEntries: true })
  } catch {
    throw new Unreadable("file.broken")
  }
}

async function listed(zip: ZipFile, limits: Limits): Promise<ReadonlyMap<string, Entry>> {
  const parts = new Map<string, Entry>()
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      // Sizes that lie are found when the part is read: it may not unpack to more than it says.
      if (unpacked > limits.unpackedBytes || parts.size >= limits.parts) throw new Unreadable("file.bomb")
      // Names in an XLSX are compared without regard to case (ECMA-376 part 2).
      parts.set(entry.fileName.toLowerCase(), entry)
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable("file.broken")
  }
  return parts
}
