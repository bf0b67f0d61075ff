// How large a body may be. One that is too large is read to its end and thrown away, so that the sender, who writes
// before reading, gets the answer instead of a broken connection.
import { Refusal } from "@civil/core/refusal.ts"
import type { MiddlewareHandler } from "hono"
import type { AppEnv } from "../context.ts"

/** Bytes of a form or a JSON request. */
const largest = 64 * 1024
/** Beyond this the sender is cut off. */
const patience = 16 * 1024 * 1024

export const bodySize: MiddlewareHandler<AppEnv> = async (c, next) => {
  const length = c.req.header("content-length")
  const unknown = length === undefined && c.req.header("transfer-encoding") !== undefined
  const stated = Number(length ?? 0)
  if (stated > largest || unknown) {
    const { body } = c.req.raw
    const read = stated > patience || !body ? undefined : await readUpTo(body)
    if (!read) {
      c.header("Connection", "close")
      throw new Refusal("too_large", "input.too_large")
    }
    c.req.raw = new Request(c.req.raw, { body: new Uint8Array(read) })
  }
  await next()
}

/** The body when it is small enough; undefined after all of a larger one has gone by. */
async function readUpTo(body: ReadableStream<Uint8Array>): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size <= largest) chunks.push(chunk)
    if (size > patience) return undefined
  }
  return size <= largest ? Buffer.concat(chunks) : undefined
}
