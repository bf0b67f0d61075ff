// The pages, all of them: sign-in, desk and the citizens' site, as one machine serves them.
import type { PageContext, PortalDeps } from "@civil/portal/env.ts"
import { errorPage, portalPages } from "@civil/portal/index.ts"
import type { House } from "@civil/services/house.ts"
import type { Hono } from "hono"
import type { AppEnv } from "./context.ts"
import type { DrawError } from "./errors.ts"
import type { Ground } from "./ground.ts"
import { mountEntrance, mountGuards, siteOf } from "./page-ground.ts"
import { sentenceOf } from "./sentences.ts"

export interface Pages {
  readonly drawError: DrawError
  mount(app: Hono<AppEnv>): void
}

export function createPages(ground: Ground, { marriage, casework, notices, register }: House): Pages {
  const { sent } = ground.deps
  const around = { ...siteOf(ground, sentenceOf), ...(sent ? { sent } : {}) }
  const portal: PortalDeps = { ...around, marriage, casework, notices, register }
  return {
    // The same context: ours carries more variables than a page asks for.
    drawError: (c, problem) => errorPage(portal, c as unknown as PageContext, problem),
    mount(app) {
      mountGuards(app, ground)
      mountEntrance(app, ground)
      app.route("/", portalPages(portal))
    },
  }
}
