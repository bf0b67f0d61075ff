// The JSON API: open routes, signed-in routes, their description, and the sign of life.
import { Refusal } from "@civil/core/refusal.ts"
import type { Hono } from "hono"
import type { AppEnv } from "./context.ts"
import type { Ground } from "./ground.ts"
import { jsonOnly } from "./http/cross-site.ts"
import { idempotency } from "./http/idempotency.ts"
import { closedRoutes, openRoutes } from "./routes/mount.ts"
import type { Route } from "./routes/route.ts"

/** Routes of one room or of all; of no other is known here whether there are any. */
export function mountRoutes(
  app: Hono<AppEnv>,
  routes: readonly Route[],
  { deps: { world, records }, limited }: Ground,
): void {
  app.use("/api/*", limited, jsonOnly)
  app.route("/", openRoutes(routes))
  app.route("/", closedRoutes(routes, idempotency(records, world.secrets, world.clock)))
}

/** What comes before any room. `described` are the routes of all of them. */
export function mountSigns(
  app: Hono<AppEnv>,
  described: () => Promise<readonly Route[]>,
  { deps: { world, records, origin }, limited }: Ground,
): void {
  let document: string | undefined
  app.get("/healthz", async (c) => {
    await records.find("SESSION", "healthz", 0).catch(() => {
      throw new Refusal("unavailable", "service.unavailable")
    })
    c.header("Cache-Control", "no-store")
    return c.json({ status: "ok", time: world.clock.now().toString() })
  })
  app.get("/api/openapi.json", limited, jsonOnly, async (c) => {
    // Loaded and made when first asked for: it takes longer than everything else that a start does.
    const { openApiDocument } = await import("./openapi.ts")
    document ??= JSON.stringify(openApiDocument(await described(), origin))
    return c.body(document, 200, {
      "Content-Type": "application/json",
      "Cache-Control": "public, max-age=300",
    })
  })
}
