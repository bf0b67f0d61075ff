// The rooms of the citizens' pages as the function opens them: each with the parts of the house that its pages ask.
import type { PageContext, PageEnv, PortalDeps } from "@civil/portal/env.ts"
import { offersAny } from "@civil/services/cases/offered.ts"
import { dayOf } from "@civil/services/cases/today.ts"
import type { Doors } from "@civil/services/house/doors.ts"
import { late } from "@civil/services/house/late-register.ts"
import type { Hono } from "hono"
import type { AppEnv } from "../context.ts"
import type { DrawError } from "../errors.ts"
import type { Ground } from "../ground.ts"
import { mountEntrance, mountGuards, siteOf } from "../page-ground.ts"
import type { PageRoom } from "../rooms/names.ts"

/** `home`: the first page of a visitor, who has nothing of their own on it. */
export type ShownRoom = PageRoom | "home"

export async function openPageRoom(ground: Ground, house: Doors, room: ShownRoom): Promise<Hono<AppEnv>> {
  const [pages, portal] = await Promise.all([pagesOf(room), portalOf(ground, house, room)])
  const app = ground.newApp(drawingLate(portal))
  mountGuards(app, ground)
  if (room === "start") mountEntrance(app, ground)
  app.route("/", pages(portal))
  return app
}

/** The pages of a room, by its name. */
export async function pagesOf(room: ShownRoom): Promise<(deps: PortalDeps) => Hono<PageEnv>> {
  switch (room) {
    case "home":
      return (await import("@civil/portal/rooms/home.ts")).homeRoom
    case "start":
      return (await import("@civil/portal/rooms/start.ts")).startRoom
    case "marriage":
      return (await import("@civil/portal/rooms/marriage.ts")).marriageRoom
    case "cases":
      return (await import("@civil/portal/rooms/cases.ts")).casesRoom
    case "organizations":
      return (await import("@civil/portal/rooms/organizations.ts")).organizationsRoom
  }
}

async function portalOf(ground: Ground, house: Doors, room: ShownRoom): Promise<PortalDeps> {
  const site = siteOf(ground)
  const { clock } = ground.deps.world
  const applies = (bureau: string) => offersAny(bureau, dayOf(clock.now()))
  if (room === "home")
    return { ...site, marriage: await house.marriage(), applies, register: late(house.register) }
  const [marriage, casework, notices] = await Promise.all([
    house.marriage(),
    house.casework(),
    house.notices(),
  ])
  return { ...site, marriage, casework, notices, register: late(house.register) }
}

/** What can go wrong is drawn when it does. */
const drawingLate =
  (portal: PortalDeps): DrawError =>
  async (c, problem) => {
    const { errorPage } = await import("@civil/portal/errors.tsx")
    return errorPage(portal, c as unknown as PageContext, problem)
  }
