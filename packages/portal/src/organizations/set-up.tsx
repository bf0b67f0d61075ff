// 成立一件事: the guide to setting up an organization, by kind and bureau. The name that was checked comes along.
import { dateOf } from "@civil/core/date.ts"
import { guideKinds, type NamedKind, setUpGuide } from "@civil/services/organizations/establishment/guide.ts"
import { longestName } from "@civil/services/organizations/naming/check.ts"
import type { PageContext, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { findProgress } from "./set-up-progress.ts"
import { SetUpView } from "./set-up-view.tsx"
import { setUp as words } from "./set-up-words.ts"

const kindOf = (typed: string | undefined): NamedKind | undefined => guideKinds.find((kind) => kind === typed)

export async function setUpPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const kind = kindOf(c.req.query("type"))
  const asked = c.req.query("region")
  const bureau = deps.bureaus.find(({ code }) => code === asked) ?? c.get("bureau")
  const name = c.req.query("name")?.trim().slice(0, longestName) || undefined
  const today = dateOf(deps.clock.now()).toString()
  const actor = c.get("actor")
  const progress = actor.kind === "citizen" ? await findProgress(deps, actor, bureau.code) : undefined
  return respond(deps, c, {
    title: words.title,
    description: words.lead,
    indexed: name === undefined && asked === undefined && kind === undefined,
    islands: ["enhance"],
    body: (language) => (
      <SetUpView
        language={language}
        bureau={bureau}
        chosen={c.get("bureau").code}
        name={name}
        progress={progress}
        guide={kind && setUpGuide(kind, bureau.code, today)}
      />
    ),
  })
}
