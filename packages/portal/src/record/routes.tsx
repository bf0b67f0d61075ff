// The published roots for anyone to note and compare, without a sign-in and without scripts.
import { Refusal } from "@civil/core/refusal.ts"
import { Hono } from "hono"
import type { PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { RecordPage } from "./record-page.tsx"
import { record } from "./words.ts"

/** Days on the page; whoever wants all reads them by program. */
const days = 31

export function recordPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().get("/record", async (c) => {
    if (!deps.casework) throw new Refusal("missing", "page.missing")
    const asked = c.req.query("bureau")
    const bureau = deps.bureaus.find(({ code }) => code === asked) ?? c.get("bureau")
    const roots = await deps.casework.records.roots(bureau.code, days + 1)
    return respond(deps, c, {
      title: record.title,
      description: record.lead,
      indexed: asked === undefined,
      body: (language) => (
        <RecordPage
          language={language}
          bureau={bureau}
          others={deps.bureaus.filter((each) => each !== bureau)}
          roots={roots.slice(0, days)}
          more={roots.length > days}
        />
      ),
    })
  })
}
