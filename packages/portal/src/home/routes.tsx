// The home page and the choice of bureau, which is a preference: a cookie, no account.
import { Hono } from "hono"
import { setCookie } from "hono/cookie"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { findNextAmong } from "../marriage/next-free.ts"
import { officeName } from "../marriage/times.tsx"
import { preference } from "../settings/cookies.ts"
import { respond } from "../shell/page.tsx"
import { shell } from "../words.ts"
import { Home } from "./home.tsx"

const live = new Set(["waiting_for_partner", "booked", "checked_in"])

export function homePages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().get("/", async (c) => {
    const asked = c.req.query("bureau")
    if (asked === undefined) return homePage(deps, c)
    if (deps.bureaus.some((bureau) => bureau.code === asked)) setCookie(c, "bureau", asked, preference(deps))
    return c.redirect("/", 303)
  })
}

async function homePage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const bureau = c.get("bureau")
  const actor = c.get("actor")
  const offices = deps.marriage.offices({ bureau: bureau.code, business: "M1" })
  const [next, all] = await Promise.all([
    findNextAmong(deps, offices, "M1"),
    actor.kind === "citizen" ? deps.marriage.list(actor) : undefined,
  ])
  return respond(deps, c, {
    title: shell.site,
    indexed: true,
    bare: true,
    body: (language, frame) => (
      <Home
        language={language}
        frame={frame}
        bureaus={deps.bureaus}
        next={next}
        mine={all?.filter((appointment) => live.has(appointment.state)).slice(0, 3)}
        officeName={(id) => officeName(deps, id)}
      />
    ),
  })
}
