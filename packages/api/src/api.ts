// The JSON API: open routes, signed-in routes, their description, and the sign of life.
import { Refusal } from "@civil/core/refusal.ts"
import { outbox } from "@civil/data/outbox.ts"
import { bureauOfEntry } from "@civil/services/whose.ts"
import type { Hono } from "hono"
import type { AppEnv } from "./context.ts"
import type { AppDeps, Ground } from "./ground.ts"
import { jsonOnly } from "./http/cross-site.ts"
import { idempotency } from "./http/idempotency.ts"
import { casesApi } from "./routes/cases/citizen.ts"
import { deadApi } from "./routes/cases/dead.ts"
import { deskCasesApi } from "./routes/cases/desk.ts"
import { jobsApi } from "./routes/cases/jobs.ts"
import { openCasesApi } from "./routes/cases/open.ts"
import { unreachedApi } from "./routes/cases/unreached.ts"
import { ceremonyApi } from "./routes/ceremonies.ts"
import { citizenApi } from "./routes/citizen.ts"
import { deskApi } from "./routes/desk.ts"
import { closedRoutes, openRoutes } from "./routes/mount.ts"
import { openApi } from "./routes/open.ts"
import { receiptsApi } from "./routes/receipts.ts"
import type { Route } from "./routes/route.ts"
import { uploadsApi } from "./routes/uploads.ts"

export function apiRoutes({ world, marriage, casework, notices, receiptToken }: AppDeps): readonly Route[] {
  const { bureaus, clock, calendar, table, secrets } = world
  return [
    ...openApi({ marriage, bureaus, calendar }),
    ...openCasesApi({ casework, notices }),
    ...receiptsApi({ notices, receiptToken }),
    ...citizenApi({ marriage, notices }),
    ...casesApi(casework.citizen),
    ...uploadsApi(casework.documents),
    ...deskApi({ marriage, bureaus, clock }),
    ...ceremonyApi({ marriage }),
    ...deskCasesApi(casework.desk),
    ...jobsApi(casework),
    ...unreachedApi(notices),
    ...deadApi({ box: outbox(table), clock, secrets, bureauOf: bureauOfEntry(world, notices) }),
  ]
}

export function mountApi(app: Hono<AppEnv>, routes: readonly Route[], { deps, limited }: Ground): void {
  const { world, records, origin } = deps
  let document: string | undefined
  app.get("/healthz", async (c) => {
    await records.find("SESSION", "healthz", 0).catch(() => {
      throw new Refusal("unavailable", "service.unavailable")
    })
    c.header("Cache-Control", "no-store")
    return c.json({ status: "ok", time: world.clock.now().toString() })
  })
  app.use("/api/*", limited, jsonOnly)
  app.get("/api/openapi.json", async (c) => {
    // Loaded and made when first asked for: it takes longer than everything else that a start does.
    const { openApiDocument } = await import("./openapi.ts")
    document ??= JSON.stringify(openApiDocument(routes, origin))
    return c.body(document, 200, {
      "Content-Type": "application/json",
      "Cache-Control": "public, max-age=300",
    })
  })
  app.route("/", openRoutes(routes))
  app.route("/", closedRoutes(routes, idempotency(records, world.secrets, world.clock)))
}
