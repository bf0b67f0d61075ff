// The official lists of illegal organizations, and one row of them.
import { Refusal } from "@civil/core/refusal.ts"
import { fill } from "@civil/services/organizations/verdict/fill.ts"
import type { PageContext, PortalDeps } from "../../env.ts"
import { respond } from "../../shell/page.tsx"
import { registerOf, todayOf } from "../deps.ts"
import { IllegalPage, IllegalRowPage } from "./illegal-page.tsx"
import { lists } from "./words.ts"

export async function illegalPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const text = [...(c.req.query("q") ?? "").trim()].slice(0, 60).join("")
  const asked = Number(c.req.query("page") ?? "1")
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, 2000) : 1
  const answer = await registerOf(deps).illegal({ text, page })
  return respond(deps, c, {
    title: lists.illegalTitle,
    description: lists.illegalLead,
    indexed: text === "" && page === 1,
    body: (language, frame) => (
      <IllegalPage
        {...{ language, text, page, answer }}
        bureau={frame.bureau}
        csrf={frame.csrf}
        signedIn={frame.signedIn}
      />
    ),
  })
}

export async function illegalRowPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const register = registerOf(deps)
  const row = await register.findIllegal(c.req.param("id") ?? "")
  if (!row) throw new Refusal("missing", "page.missing")
  const near = await register.near(row.name, { limit: 6, without: row.id })
  return respond(deps, c, {
    title: fill(lists.rowTitle, { name: row.name }),
    description: lists.illegalLead,
    indexed: true,
    body: (language) => (
      <IllegalRowPage
        {...{ language, row }}
        near={near.filter(({ hit }) => !hit.illegal)}
        bureaus={deps.bureaus}
        today={todayOf(deps)}
      />
    ),
  })
}
