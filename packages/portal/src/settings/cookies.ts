// Preferences live a year in cookies of their own: no account, nothing secret.
import type { CookieOptions } from "hono/utils/cookie"
import type { PageContext } from "../env.ts"

export function preference(c: PageContext): CookieOptions {
  return {
    path: "/",
    maxAge: 31_536_000,
    sameSite: "Lax",
    httpOnly: true,
    secure: new URL(c.req.url).protocol === "https:",
  }
}
