// The addresses of the name pre-check and the guide to setting up. What they are drawn with is loaded when one is asked for.
import { Hono } from "hono"
import type { PageEnv, PortalDeps } from "../env.ts"

/** Before the pages of single organizations, whose code stands in the same place. */
export function organizationNamingPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get("/organizations/name-check", async (c) => (await import("./name-check.tsx")).nameCheckPage(deps, c))
    .get("/organizations/set-up", async (c) => (await import("./set-up.tsx")).setUpPage(deps, c))
}
