// The room of social organizations: search, card, lists, what one follows, names.
import { Hono } from "hono"
import type { PageEnv, PortalDeps } from "../env.ts"
import { organizationNamingPages } from "../organizations/naming-routes.ts"
import { organizationPages } from "../organizations/routes.ts"

export function organizationsRoom(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().route("/", organizationNamingPages(deps)).route("/", organizationPages(deps))
}
