// The session's cookie: host-bound, never readable by scripts, sent on links from other sites but not on their posts.
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import type { AppContext } from "../context.ts"

export const sessionCookie = "__Host-session"

export const hostBound = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const

export function sessionToken(c: AppContext): string | undefined {
  return getCookie(c, sessionCookie)
}

export function setSessionToken(c: AppContext, token: string): void {
  setCookie(c, sessionCookie, token, hostBound)
}

export function dropSessionToken(c: AppContext): void {
  deleteCookie(c, sessionCookie, hostBound)
}
