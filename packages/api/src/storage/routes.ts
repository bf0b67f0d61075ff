// The folder's forms and links on one machine: what the bucket itself does in the cloud. Signed terms let somebody in, not a session.
import { Refusal } from "@civil/core/refusal.ts"
import type { Clock } from "@civil/core/world.ts"
import { disposition } from "@civil/data/objects/disposition.ts"
import type { FolderObjects } from "@civil/data/objects/folder.ts"
import { takePost } from "@civil/data/objects/folder-post.ts"
import { Hono } from "hono"
import type { AppEnv } from "../context.ts"
import { storagePath } from "./path.ts"

const refusals = {
  not_signed: () => new Refusal("forbidden", "upload.refused"),
  late: () => new Refusal("gone", "upload.late"),
  too_large: () => new Refusal("too_large", "document.too_large"),
  malformed: () => new Refusal("malformed", "upload.malformed"),
} as const

export function storageRoutes(objects: FolderObjects, clock: Clock): Hono<AppEnv> {
  const now = () => clock.now().epochMilliseconds
  return new Hono<AppEnv>()
    .post(storagePath, async (c) => {
      const posted = await takePost(objects, c.req.raw, now())
      if (typeof posted === "string") throw refusals[posted]()
      return posted.returnTo === undefined ? c.body(null, 204) : c.redirect(posted.returnTo, 303)
    })
    .get(`${storagePath}/*`, async (c) => {
      const key = c.req.path.slice(storagePath.length + 1)
      const grant = objects.allowed(key, c.req.query(), now())
      const body = grant && (await objects.read(key))
      if (!grant || !body) throw new Refusal("missing", "document.gone")
      return c.body(new Uint8Array(body), 200, servedHeaders(grant.type, grant.as))
    })
}

/**
 * As the judged type and nothing else, kept by nobody on the way. A PDF has no sandbox: browsers show none then. Only our own
 * pages may frame it.
 */
export function servedHeaders(type: string, as: string | undefined): Record<string, string> {
  const closed = "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
  return {
    "Content-Type": type,
    "Content-Disposition": disposition(as),
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": type === "application/pdf" ? closed : `default-src 'none'; sandbox; ${closed}`,
    "X-Frame-Options": "SAMEORIGIN",
    "X-Content-Type-Options": "nosniff",
  }
}
