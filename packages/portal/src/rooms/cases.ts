// The room of what people hand in, and of all that is their own.
import { Hono } from "hono"
import { casePages } from "../cases/cases.tsx"
import { correctPages } from "../cases/correct.tsx"
import { draftPages } from "../cases/drafts.tsx"
import { paperPages } from "../cases/papers.tsx"
import { servicePages } from "../cases/services.tsx"
import type { PageEnv, PortalDeps } from "../env.ts"
import { appointmentPages } from "../my/appointment.tsx"
import { changePages } from "../my/change.tsx"
import { myPages } from "../my/list.tsx"
import { minePages } from "../organizations-mine/routes.tsx"

export function casesRoom(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .route("/", servicePages(deps))
    .route("/", paperPages(deps))
    .route("/", draftPages(deps))
    .route("/", correctPages(deps))
    .route("/", casePages(deps))
    .route("/", minePages(deps))
    .route("/", myPages(deps))
    .route("/", changePages(deps))
    .route("/", appointmentPages(deps))
}
