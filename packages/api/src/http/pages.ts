// Pages are closed until opened: what is not on this list sends a visitor to the sign-in first.
import { Refusal } from "@civil/core/refusal.ts"
import type { MiddlewareHandler } from "hono"
import { matchedRoutes } from "hono/route"
import type { AppEnv } from "../context.ts"

/** Path patterns of pages anyone may see. */
export const openPages: ReadonlySet<string> = new Set([
  "/",
  "/search",
  "/marriage",
  "/marriage/ceremonies",
  "/marriage/:kind",
  "/marriage/:kind/receipt",
  "/marriage/:kind/offices",
  "/marriage/:kind/times",
  // Sends a visitor to the sign-in itself, with the chosen time kept in the way back.
  "/marriage/hold",
  "/services",
  // Its form sends a visitor to the sign-in and back to the guide.
  "/apply/:matter",
  "/organizations",
  "/organizations/name-check",
  "/organizations/set-up",
  "/organizations/illegal",
  "/organizations/illegal/:id",
  "/organizations/register",
  "/organizations/changes",
  "/organizations/lists/:list",
  "/organizations/:code",
  "/organizations/:code/history",
  // Sends a visitor to the sign-in itself, and back to the card.
  "/organizations/follow",
  "/robots.txt",
  "/sitemap.xml",
  "/sitemap/:part",
  "/settings",
  "/help",
  "/check",
  "/record",
  // Of a demonstration only.
  "/demo/outbox",
  "/accessibility",
  "/privacy",
  "/icon.svg",
  "/sign-in",
  "/sign-in/callback",
  "/sign-out",
])

export const pageGuard: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.get("actor").kind !== "visitor") return next()
  const page = matchedRoutes(c).findLast(({ method }) => method !== "ALL")
  if (!page || openPages.has(page.path)) return next()
  if (c.req.method !== "GET" && c.req.method !== "HEAD")
    throw new Refusal("unauthenticated", "sign_in.expired")
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303)
}
