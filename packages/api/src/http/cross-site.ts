// Posts from other sites are refused before anything is read; forms of a session must also bring back its token.
import { Refusal } from "@civil/core/refusal.ts"
import type { MiddlewareHandler } from "hono"
import type { AppContext, AppEnv } from "../context.ts"

const safe = new Set(["GET", "HEAD", "OPTIONS"])
const formType = /^application\/x-www-form-urlencoded\s*(;|$)/i
const jsonType = /^application\/json\s*(;|$)/i

/**
 * What the browser itself says about where a post comes from: `Sec-Fetch-Site`, else `Origin`. A client without a
 * browser sends neither and has no cookies to steal; the cookie is SameSite besides.
 */
export const sameSite: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (safe.has(c.req.method)) return next()
  const site = c.req.header("sec-fetch-site")
  const origin = c.req.header("origin")
  const foreign = site
    ? site !== "same-origin" && site !== "none"
    : origin !== undefined && origin !== c.get("origin")
  if (foreign) throw new Refusal("forbidden", "request.cross_site")
  await next()
}

/** JSON posts only as JSON: a form of another site cannot send that type. Posts without a body are fine. */
export const jsonOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!safe.has(c.req.method) && hasBody(c) && !jsonType.test(c.req.header("content-type") ?? ""))
    throw new Refusal("unsupported", "body.not_json")
  await next()
}

/** Page posts only as plain forms, and those of a session only with its token. */
export const formOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (safe.has(c.req.method)) return next()
  if (hasBody(c) && !formType.test(c.req.header("content-type") ?? ""))
    throw new Refusal("unsupported", "input.unsupported")
  const session = c.get("session")
  if (session) {
    const { _csrf: token } = await c.req.parseBody()
    if (token !== session.csrf) throw new Refusal("forbidden", "session.stale_form")
  }
  await next()
}

function hasBody(c: AppContext): boolean {
  const length = c.req.header("content-length")
  return (length !== undefined && length !== "0") || c.req.header("transfer-encoding") !== undefined
}
