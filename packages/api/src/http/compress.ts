// Pages of visitors are compressed. Pages of a session are not: they carry its form token beside text that a stranger
// may choose through the address, and the length of such a mixture would give the token away (BREACH).
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import type { MiddlewareHandler } from "hono"
import type { AppEnv } from "../context.ts"

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)
const brotliSettings = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
/** Below this many bytes compression saves no packet. */
const worthIt = 1400

export const compressed: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (
    c.get("session") ||
    c.req.method === "HEAD" ||
    !c.res.headers.get("content-type")?.startsWith("text/html")
  )
    return
  c.header("Vary", "Accept-Encoding, Cookie")
  const accepts = c.req.header("accept-encoding") ?? ""
  const encoding = /\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : undefined
  if (!encoding) return
  const page = Buffer.from(await c.res.arrayBuffer())
  const small = page.length < worthIt
  const body = small ? page : encoding === "br" ? await toBrotli(page, brotliSettings) : await toGzip(page)
  const headers = new Headers(c.res.headers)
  headers.delete("content-length")
  if (!small) headers.set("content-encoding", encoding)
  const { status } = c.res
  // Hono merges the headers of an answer that takes another's place; these are complete.
  c.res = undefined
  c.res = new Response(new Uint8Array(body), { status, headers })
}
