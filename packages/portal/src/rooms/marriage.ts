// The room of marriage registration: guides, times, the form of a booking.
import { Hono } from "hono"
import type { PageEnv, PortalDeps } from "../env.ts"
import { applyPages } from "../marriage/apply.tsx"
import { ceremonyPages } from "../marriage/ceremonies.tsx"
import { guidePages } from "../marriage/guide.tsx"
import { holdActions } from "../marriage/hold.ts"
import { officePages } from "../marriage/offices.tsx"
import { timesPages } from "../marriage/times.tsx"

export function marriageRoom(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .route("/", holdActions(deps))
    .route("/", applyPages(deps))
    .route("/", officePages(deps))
    .route("/", timesPages(deps))
    .route("/", ceremonyPages(deps))
    .route("/", guidePages(deps))
}
