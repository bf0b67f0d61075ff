// 集体颁证: the ceremonies of the reader's bureau, with their own place where they are signed in.
import { CeremoniesPage } from "@civil/services/marriage/screens/ceremonies.tsx"
import { ceremonyPage } from "@civil/services/marriage/screens/words/ceremony.ts"
import { Hono } from "hono"
import type { PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"

export function ceremonyPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().get("/marriage/ceremonies", async (c) => {
    const bureau = c.get("bureau")
    const ceremonies = await deps.marriage.ceremonies.list(c.get("actor"), bureau.code)
    return respond(deps, c, {
      title: ceremonyPage.title,
      indexed: true,
      body: (language) => (
        <CeremoniesPage
          language={language}
          district={bureau.district}
          phone={bureau.phone === "not_yet_published" ? "12345" : bureau.phone.value}
          ceremonies={ceremonies}
        />
      ),
    })
  })
}
