// The citizen site as one Hono app: every page and form of it, in the order routes are tried.
import { Hono } from "hono"
import { aboutPages } from "./about/routes.tsx"
import { casePages } from "./cases/cases.tsx"
import { correctPages } from "./cases/correct.tsx"
import { draftPages } from "./cases/drafts.tsx"
import { paperPages } from "./cases/papers.tsx"
import { servicePages } from "./cases/services.tsx"
import { checkPages } from "./check/routes.tsx"
import type { PageEnv, PortalDeps } from "./env.ts"
import { homePages } from "./home/routes.tsx"
import { applyPages } from "./marriage/apply.tsx"
import { ceremonyPages } from "./marriage/ceremonies.tsx"
import { guidePages } from "./marriage/guide.tsx"
import { holdActions } from "./marriage/hold.ts"
import { officePages } from "./marriage/offices.tsx"
import { timesPages } from "./marriage/times.tsx"
import { appointmentPages } from "./my/appointment.tsx"
import { changePages } from "./my/change.tsx"
import { myPages } from "./my/list.tsx"
import { recordPages } from "./record/routes.tsx"
import { searchPages } from "./search/routes.tsx"
import { settingsActions } from "./settings/routes.ts"

export type { PageContext, PageEnv, PageVariables, PortalDeps } from "./env.ts"
export { errorPage, type Problem } from "./errors.tsx"

export function portalPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .route("/", homePages(deps))
    .route("/", searchPages(deps))
    .route("/", settingsActions(deps))
    .route("/", aboutPages(deps))
    .route("/", checkPages(deps))
    .route("/", recordPages(deps))
    .route("/", holdActions(deps))
    .route("/", applyPages(deps))
    .route("/", officePages(deps))
    .route("/", timesPages(deps))
    .route("/", ceremonyPages(deps))
    .route("/", guidePages(deps))
    .route("/", servicePages(deps))
    .route("/", paperPages(deps))
    .route("/", draftPages(deps))
    .route("/", correctPages(deps))
    .route("/", casePages(deps))
    .route("/", myPages(deps))
    .route("/", changePages(deps))
    .route("/", appointmentPages(deps))
}
