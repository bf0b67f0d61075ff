// The citizen site as one Hono app: every page and form of it, room by room.
import { Hono } from "hono"
import type { PageEnv, PortalDeps } from "./env.ts"
import { casesRoom } from "./rooms/cases.ts"
import { marriageRoom } from "./rooms/marriage.ts"
import { organizationsRoom } from "./rooms/organizations.ts"
import { startRoom } from "./rooms/start.ts"

export type { PageContext, PageEnv, PageVariables, PortalDeps } from "./env.ts"
export { errorPage, type Problem } from "./errors.tsx"

export function portalPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .route("/", startRoom(deps))
    .route("/", marriageRoom(deps))
    .route("/", organizationsRoom(deps))
    .route("/", casesRoom(deps))
}
