// Preferences live a year in cookies of their own: no account, nothing secret.
import type { CookieOptions } from "hono/utils/cookie"
import type { SiteDeps } from "../env.ts"

export function preference(deps: SiteDeps): CookieOptions {
  return {
    path: "/",
    maxAge: 31_536_000,
    sameSite: "Lax",
    httpOnly: true,
    // What people see decides: behind a proxy that ends TLS the request itself is plain.
    secure: deps.origin.startsWith("https:"),
  }
}
