// Lines of JSON, packed, in an object beside the table: written while they come, read back one by one.

import { promisify } from "node:util"
import { createGzip, gunzip } from "node:zlib"
import type { Objects } from "@civil/data/objects/objects.ts"

const unpacked = promisify(gunzip)
/** Letters put together before they are packed. */
const pieceLength = 64 * 1024

export interface LineWriter {
  /** Resolves when there is room for more. */
  add(line: unknown): Promise<void> | undefined
  finish(): Promise<void>
  abandon(): Promise<void>
}

export async function lineWriter(objects: Objects, key: string): Promise<LineWriter> {
  const writer = await objects.writer(key, "application/gzip")
  const gzip = createGzip({ level: 4 })
  const copied = (async () => {
    for await (const chunk of gzip) await writer.write(chunk as Uint8Array)
  })()
  // A failure is met where the writer is waited for.
  copied.catch(() => gzip.destroy())
  let waiting = ""
  const flush = async () => {
    const text = waiting
    waiting = ""
    if (gzip.write(text) || gzip.destroyed) return
    await Promise.race([new Promise<void>((resolve) => gzip.once("drain", () => resolve())), copied])
  }
  return {
    add(line) {
      waiting += `${JSON.stringify(line)}\n`
      return waiting.length < pieceLength ? undefined : flush()
    },
    async finish() {
      await flush()
      gzip.end()
      await copied
      await writer.finish()
    },
    async abandon() {
      gzip.destroy()
      await copied.catch(() => {})
      await writer.abandon()
    },
  }
}

export interface ObjectLines<Line> {
  [Symbol.iterator](): Iterator<Line>
}

/** The lines as often as they are asked for, each parsed when its turn comes. Undefined when there is no such object. */
export async function readLines<Line>(objects: Objects, key: string): Promise<ObjectLines<Line> | undefined> {
  const packed = await objects.read(key)
  if (packed === undefined) return undefined
  const bytes = (await unpacked(packed)) as Buffer
  return {
    *[Symbol.iterator]() {
      for (let at = 0; at < bytes.length; ) {
        const end = bytes.indexOf(10, at)
        yield JSON.parse(bytes.toString("utf8", at, end)) as Line
        at = end + 1
      }
    },
  }
}
