// The rooms of the portal's function: apps on one ground, each loaded when something in it is asked for. Nobody's first
// question waits for code that answers another.
import type { Doors } from "@civil/services/house/doors.ts"
import type { Hono } from "hono"
import { mountRoutes, mountSigns } from "../api.ts"
import type { AppEnv, LambdaBindings } from "../context.ts"
import { isApi } from "../errors.ts"
import type { Ground, GroundDeps } from "../ground.ts"
import { type ApiRoom, apiRooms, type PageRoom, pageRooms, roomOf } from "../rooms/names.ts"
import { accountApi } from "../routes/account.ts"
import type { Route } from "../routes/route.ts"
import { sessionCookie } from "../session/cookie.ts"

type App = Hono<AppEnv>
export type Answer = (request: Request, bindings: LambdaBindings) => Promise<Response>

export function rooms(ground: Ground, house: Doors): Answer {
  const kept = new Map<string, Promise<App>>()
  const opened = (name: string, load: () => Promise<App>): Promise<App> => {
    const known = kept.get(name)
    if (known) return known
    const loading = load().catch((error: unknown) => {
      kept.delete(name)
      throw error
    })
    kept.set(name, loading)
    return loading
  }
  return async (request, bindings) => {
    const { pathname } = new URL(request.url)
    const app = await (isApi(pathname)
      ? opened(`api/${apiRoomOf(pathname)}`, () => apiApp(ground, house, apiRoomOf(pathname)))
      : opened(pageRoomFor(request, pathname), () => pageApp(ground, house, pageRoomFor(request, pathname))))
    return app.fetch(request, bindings)
  }
}

export const apiRoomOf = (path: string): ApiRoom => roomOf(apiRooms, "account", path)

/** A visitor's home needs no queue; whoever is signed in has cases there. */
function pageRoomFor(request: Request, path: string): PageRoom | "home" {
  const signedIn = request.headers.get("cookie")?.includes(sessionCookie) === true
  return path === "/" && !signedIn ? "home" : pageRoomOf(path)
}

export const pageRoomOf = (path: string): PageRoom => roomOf(pageRooms, "start", path)

/** The routes of one room, with the parts of the house they need. */
export async function routesOf(
  room: ApiRoom,
  { deps }: { readonly deps: Pick<GroundDeps, "world" | "receiptToken" | "origin"> },
  house: Doors,
): Promise<readonly Route[]> {
  const { world, receiptToken, origin } = deps
  switch (room) {
    case "account":
      return accountApi()
    case "booking": {
      const [{ bookingRoom }, marriage, notices] = await Promise.all([
        import("../rooms/booking.ts"),
        house.marriage(),
        house.notices(),
      ])
      return bookingRoom(world, { marriage, notices })
    }
    case "cases": {
      const [{ casesRoom }, casework, notices] = await Promise.all([
        import("../rooms/cases.ts"),
        house.casework(),
        house.notices(),
      ])
      return casesRoom(world, { casework, notices }, receiptToken)
    }
    case "register": {
      const [{ registerRoom }, register] = await Promise.all([
        import("../rooms/register.ts"),
        house.register(),
      ])
      return registerRoom({ world, register, origin })
    }
  }
}

async function apiApp(ground: Ground, house: Doors, room: ApiRoom): Promise<App> {
  const app = ground.newApp()
  const all = async () => {
    const each = (Object.keys(apiRooms) as ApiRoom[]).map((name) => routesOf(name, ground, house))
    return (await Promise.all(each)).flat()
  }
  if (room === "account") mountSigns(app, all, ground)
  mountRoutes(app, await routesOf(room, ground, house), ground)
  return app
}

async function pageApp(ground: Ground, house: Doors, room: PageRoom | "home"): Promise<App> {
  const { openPageRoom } = await import("./page-rooms.ts")
  return openPageRoom(ground, house, room)
}
