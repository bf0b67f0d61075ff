// The room one comes in by: home, search, settings, and what the site says of itself.
import { Hono } from "hono"
import { aboutPages } from "../about/routes.tsx"
import { checkPages } from "../check/routes.tsx"
import type { PageEnv, PortalDeps } from "../env.ts"
import { homePages } from "../home/routes.tsx"
import { recordPages } from "../record/routes.tsx"
import { searchPages } from "../search/routes.tsx"
import { settingsActions } from "../settings/routes.ts"

export function startRoom(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .route("/", homePages(deps))
    .route("/", searchPages(deps))
    .route("/", settingsActions(deps))
    .route("/", aboutPages(deps))
    .route("/", checkPages(deps))
    .route("/", recordPages(deps))
}
