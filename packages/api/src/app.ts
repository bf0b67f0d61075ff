// The app: open routes, signed-in routes, pages and the desk, behind one set of checks.
import type { House } from "@civil/services/house.ts"
import type { Hono } from "hono"
import { mountRoutes, mountSigns } from "./api.ts"
import type { AppEnv } from "./context.ts"
import { createGround, type GroundDeps } from "./ground.ts"
import { limitPages } from "./http/limit.ts"
import { createPages } from "./pages.ts"
import { bookingRoom } from "./rooms/booking.ts"
import { casesRoom } from "./rooms/cases.ts"
import { registerRoom } from "./rooms/register.ts"
import { accountApi } from "./routes/account.ts"
import type { Route } from "./routes/route.ts"
import type { Sessions } from "./session/sessions.ts"
import { storageRoutes } from "./storage/routes.ts"

export interface AppDeps extends GroundDeps, House {}

export interface App {
  readonly app: Hono<AppEnv>
  readonly routes: readonly Route[]
  readonly sessions: Sessions
}

/** All rooms at once, as one machine serves them. */
export function createApp(deps: AppDeps): App {
  const { world, receiptToken } = deps
  const ground = createGround(deps)
  const pages = createPages(ground, deps)
  const routes = [
    ...accountApi(),
    ...bookingRoom(world, deps),
    ...casesRoom(world, deps, receiptToken),
    ...registerRoom(deps),
  ]
  const app = ground.newApp(pages.drawError)
  mountSigns(app, async () => routes, ground)
  mountRoutes(app, routes, ground)
  if (deps.folder) {
    app.use("/storage/*", limitPages(ground.limited))
    app.route("/", storageRoutes(deps.folder, deps.world.clock))
  }
  pages.mount(app)
  return { app, routes, sessions: ground.sessions }
}
