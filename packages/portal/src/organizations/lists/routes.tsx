// The two credit lists as they stand today.
import { Refusal } from "@civil/core/refusal.ts"
import { standsOn } from "@civil/services/organizations/credit.ts"
import type { PageContext, PortalDeps } from "../../env.ts"
import { respond } from "../../shell/page.tsx"
import { registerOf, todayOf } from "../deps.ts"
import { pageSize, readAsked } from "../search/ask.ts"
import { EntriesPage, type Listed } from "./entries-page.tsx"
import { lists } from "./words.ts"

export async function entriesPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const register = registerOf(deps)
  const list = (["abnormal", "serious"] as const).find((each) => each === c.req.param("list"))
  if (!list) throw new Refusal("missing", "page.missing")
  const codes = deps.bureaus.map(({ code }) => code)
  const { bureau: asked, page } = readAsked((name) => c.req.query(name), codes)
  const { hits, total } = await register.search({
    text: "",
    filters: { listed: list },
    ...(asked && { bureau: asked }),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  })
  const found = await Promise.all(hits.map(({ id }) => register.find(id)))
  const today = todayOf(deps)
  const listed = found.flatMap((at): readonly Listed[] => {
    const entry = at?.organization.entries.find((each) => each.list === list && standsOn(each, today))
    return at && entry ? [{ at, entry }] : []
  })
  return respond(deps, c, {
    title: list === "serious" ? lists.seriousTitle : lists.abnormalTitle,
    description: list === "serious" ? lists.seriousLead : lists.abnormalLead,
    indexed: page === 1,
    body: (language, frame) => (
      <EntriesPage
        {...{ language, list, listed, total, page }}
        bureau={deps.bureaus.find(({ code }) => code === asked)}
        here={frame.bureau}
        bureaus={deps.bureaus}
        csrf={frame.csrf}
        signedIn={frame.signedIn}
      />
    ),
  })
}
