// The home page and the choice of bureau, which is a preference: a cookie, no account.
import { Hono } from "hono"
import { setCookie } from "hono/cookie"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { findNextAmong } from "../marriage/next-free.ts"
import { type Entry, readEntries } from "../my/entries.tsx"
import { preference } from "../settings/cookies.ts"
import { respond } from "../shell/page.tsx"
import { shell } from "../words.ts"
import { Home, type KnownOrganizations } from "./home.tsx"

/** What waits for the person first, then what comes next. */
const firstOf = (entries: readonly Entry[]) =>
  entries
    .filter(({ over }) => !over)
    .sort((first, second) => Number(second.waits) - Number(first.waits) || first.at.localeCompare(second.at))
    .slice(0, 3)

export function homePages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().get("/", async (c) => {
    const asked = c.req.query("bureau")
    if (asked === undefined) return homePage(deps, c)
    if (deps.bureaus.some((bureau) => bureau.code === asked)) setCookie(c, "bureau", asked, preference(deps))
    return c.redirect("/", 303)
  })
}

const appliesIn = ({ applies, casework }: PortalDeps, bureau: string): boolean =>
  applies?.(bureau) ?? (casework?.citizen.matters(bureau).length ?? 0) > 0

/** A count is a courtesy: the front door opens without it. */
async function organizationsOf({ register }: PortalDeps, bureau: string): Promise<KnownOrganizations> {
  const heads = (await register?.heads().catch(() => [])) ?? []
  const head = heads.find((each) => each.bureau === bureau)
  const asOf = head?.marks.organizations?.asOf
  return { ...(head && { count: head.size }), ...(asOf && { asOf }) }
}

async function homePage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const bureau = c.get("bureau")
  const actor = c.get("actor")
  const offices = deps.marriage.offices({ bureau: bureau.code, business: "M1" })
  const [next, organizations, all] = await Promise.all([
    findNextAmong(deps, offices, "M1"),
    organizationsOf(deps, bureau.code),
    actor.kind === "citizen" ? readEntries(deps, actor) : undefined,
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
        mine={all && firstOf(all.entries)}
        organizations={organizations}
        applies={appliesIn(deps, bureau.code)}
      />
    ),
  })
}
