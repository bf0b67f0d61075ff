// The two credit lists as they stand today.
import { Refusal } from "@civil/core/refusal.ts"
import type { PageContext, PortalDeps } from "../../env.ts"
import { respond } from "../../shell/page.tsx"
import { registerOf, todayOf } from "../deps.ts"
import { pageSize, readAsked } from "../search/ask.ts"
import { EntriesPage } from "./entries-page.tsx"
import { listedIn } from "./listed.ts"
import { lists } from "./words.ts"

export async function entriesPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const register = registerOf(deps)
  const list = (["abnormal", "serious"] as const).find((each) => each === c.req.param("list"))
  if (!list) throw new Refusal("missing", "page.missing")
  const codes = deps.bureaus.map(({ code }) => code)
  const { bureau: asked, page: wanted } = readAsked((name) => c.req.query(name), codes)
  const all = await listedIn(register, list, { bureau: asked, today: todayOf(deps) })
  const page = Math.min(wanted, Math.max(1, Math.ceil(all.length / pageSize)))
  const listed = all.slice((page - 1) * pageSize, page * pageSize)
  const total = all.length
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
