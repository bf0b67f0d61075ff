// The rooms of the citizens' pages as the function opens them: each with the parts of the house that its pages ask.
import type { PageContext, PageEnv, PortalDeps, SiteDeps } from "@civil/portal/env.ts"
import { offersAny } from "@civil/services/cases/offered.ts"
import { dayOf } from "@civil/services/cases/today.ts"
import type { Doors } from "@civil/services/house/doors.ts"
import { late } from "@civil/services/house/late-register.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
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
  const app = ground.newApp(drawingLate(ground, house))
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
  if (room === "home") return homeOf(ground, house)
  const { sentenceOf } = await import("../sentences.ts")
  const site = siteOf(ground, sentenceOf)
  const register = late(house.register)
  if (room === "organizations") return withoutBookings({ ...site, register })
  const [marriage, casework, notices] = await Promise.all([
    house.marriage(),
    house.casework(),
    house.notices(),
  ])
  return { ...site, marriage, casework, notices, register }
}

/** The home page says no sentence of a code: where it fails, the page that says so is another. */
async function homeOf(ground: Ground, house: Doors): Promise<PortalDeps> {
  const { world } = ground.deps
  const [marriage, { openHeads }, { store }] = await Promise.all([
    house.marriage(),
    import("@civil/register/heads.ts"),
    import("@civil/register/store.ts"),
  ])
  const heads = openHeads({ store: store(world.table), clock: world.clock, bureaus: world.bureaus })
  const register = Object.assign(late(house.register), {
    heads: async () => [...(await heads.now()).values()].map(({ version }) => version),
  })
  const unsaid: SiteDeps["sentence"] = (code) => {
    throw new TypeError(`the home page does not say ${code}`)
  }
  const applies = (bureau: string) => offersAny(bureau, dayOf(world.clock.now()))
  return { ...siteOf(ground, unsaid), marriage, applies, register }
}

/** Pages of organizations ask nothing about bookings. */
const withoutBookings = (rest: Omit<PortalDeps, "marriage">): PortalDeps => {
  const none = {
    get marriage(): MarriageService {
      throw new TypeError("this room has no bookings")
    },
  }
  return Object.assign(none, rest)
}

/** What can go wrong is drawn when it does, with all that it may have to name. */
const drawingLate =
  (ground: Ground, house: Doors): DrawError =>
  async (c, problem) => {
    const [{ errorPage }, { sentenceOf }, marriage] = await Promise.all([
      import("@civil/portal/errors.tsx"),
      import("../sentences.ts"),
      house.marriage(),
    ])
    const portal: PortalDeps = { ...siteOf(ground, sentenceOf), marriage }
    return errorPage(portal, c as unknown as PageContext, problem)
  }
