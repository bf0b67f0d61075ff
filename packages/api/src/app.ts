// The app: open routes, signed-in routes, pages and the desk, behind one set of checks.
import type { Hono } from "hono"
import { apiRoutes, mountApi } from "./api.ts"
import type { AppEnv } from "./context.ts"
import { type AppDeps, createGround } from "./ground.ts"
import { limitPages } from "./http/limit.ts"
import { createPages } from "./pages.ts"
import type { Route } from "./routes/route.ts"
import type { Sessions } from "./session/sessions.ts"
import { storageRoutes } from "./storage/routes.ts"

export type { AppDeps } from "./ground.ts"

export interface App {
  readonly app: Hono<AppEnv>
  readonly routes: readonly Route[]
  readonly sessions: Sessions
}

export function createApp(deps: AppDeps): App {
  const ground = createGround(deps)
  const pages = createPages(ground)
  const routes = apiRoutes(deps)
  const app = ground.newApp(pages.drawError)
  mountApi(app, routes, ground)
  if (deps.folder) {
    app.use("/storage/*", limitPages(ground.limited))
    app.route("/", storageRoutes(deps.folder, deps.world.clock))
  }
  pages.mount(app)
  return { app, routes, sessions: ground.sessions }
}
