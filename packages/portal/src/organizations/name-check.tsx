// 核名: is this name free and built as it must be? A plain form whose address can be shared; the answer is a first check, no approval.
import { dateOf } from "@civil/core/date.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { checkName, longestName, readNameQuery } from "@civil/services/organizations/naming/check.ts"
import type { NameCheck } from "@civil/services/organizations/naming/model.ts"
import type { PageContext, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { registerOf } from "./deps.ts"
import { NameCheckView } from "./name-check-view.tsx"
import { nameCheck as words } from "./name-check-words.ts"

/** As typed, right or wrong. */
export interface Typed {
  readonly name: string
  readonly type: string
  readonly region: string
}

/** More was never a name; it is not shown again either. */
const mostShown = longestName * 2

type Answer = { readonly found: NameCheck } | { readonly issues: readonly FieldIssue[] }

async function answerTo(deps: PortalDeps, typed: Typed, person: string | undefined): Promise<Answer> {
  const today = dateOf(deps.clock.now()).toString()
  const naming = { register: registerOf(deps), bureaus: deps.bureaus }
  try {
    const ask = readNameQuery({ ...typed, ...(person === undefined ? {} : { person }) })
    if (!deps.bureaus.some(({ code }) => code === ask.region))
      return { issues: [{ field: "region", code: "field.choice" }] }
    return { found: await checkName(naming, ask, today) }
  } catch (error) {
    if (error instanceof Refusal && error.kind === "invalid") return { issues: error.fields ?? [] }
    throw error
  }
}

export async function nameCheckPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  registerOf(deps)
  const asked = c.req.query("name")
  const person = c.req.query("person")
  const typed: Typed = {
    name: (asked ?? "").slice(0, mostShown),
    type: c.req.query("type") ?? "",
    region: c.req.query("region") ?? c.get("bureau").code,
  }
  const answer =
    asked === undefined
      ? undefined
      : await answerTo(deps, typed, person === "yes" || person === "no" ? person : undefined)
  const issues = answer && "issues" in answer ? answer.issues : []
  return respond(deps, c, {
    title: words.title,
    description: words.lead,
    indexed: asked === undefined,
    ...(issues.length > 0 ? { status: 422 } : {}),
    islands: ["enhance"],
    body: (language) => (
      <NameCheckView
        language={language}
        bureaus={deps.bureaus}
        typed={typed}
        found={answer && "found" in answer ? answer.found : undefined}
        errors={issues.map(({ field, code, values }) => ({
          field,
          message: deps.sentence(code, values)[language],
        }))}
      />
    ),
  })
}
