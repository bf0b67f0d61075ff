// The pages about organizations: their addresses. What draws them is loaded when the first of them is asked for.
import { Hono } from "hono"
import type { PageEnv, PortalDeps } from "../env.ts"

/** After the pages with a name of their own (`/organizations/name-check`): a code may stand in their place. */
export function organizationPages(deps: PortalDeps): Hono<PageEnv> {
  const search = () => import("./search/routes.tsx")
  const card = () => import("./card/routes.tsx")
  const illegal = () => import("./lists/illegal-routes.tsx")
  const lists = () => import("./lists/routes.tsx")
  const open = () => import("./open/routes.tsx")
  const follows = () => import("./follows/routes.tsx")
  return new Hono<PageEnv>()
    .get("/organizations", async (c) => (await search()).searchPage(deps, c))
    .get("/organizations/illegal", async (c) => (await illegal()).illegalPage(deps, c))
    .get("/organizations/illegal/:id", async (c) => (await illegal()).illegalRowPage(deps, c))
    .get("/organizations/register", async (c) => (await open()).registerPage(deps, c))
    .get("/organizations/changes", async (c) => (await open()).changesPage(deps, c))
    .get("/organizations/lists/:list", async (c) => (await lists()).entriesPage(deps, c))
    .post("/organizations/follow", async (c) => (await follows()).follow(deps, c))
    .get("/organizations/:code", async (c) => (await card()).cardPage(deps, c))
    .get("/organizations/:code/history", async (c) => (await card()).historyPage(deps, c))
    .get("/my/follows", async (c) => (await follows()).followsPage(deps, c))
    .post("/my/follows/end", async (c) => (await follows()).unfollow(deps, c))
    .post("/my/follows/list", async (c) => (await follows()).saveList(deps, c))
    .post("/my/follows/list/drop", async (c) => (await follows()).dropList(deps, c))
    .get("/robots.txt", async (c) => (await import("./open/sitemap.ts")).robots(deps, c))
    .get("/sitemap.xml", async (c) => (await import("./open/sitemap.ts")).sitemap(deps, c))
    .get("/sitemap/:part", async (c) => (await import("./open/sitemap.ts")).sitemapPart(deps, c))
}
