// 我的组织: the list, the page of one, beginning a filing, and granting or taking back an authority. Without the grant nothing is there.
import type { Citizen } from "@civil/core/actor.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import { reportDuties } from "@civil/services/organizations/duties/duties.ts"
import { joinDate } from "@civil/ui/date-field/parse.ts"
import { Hono } from "hono"
import { beginFor, firstPage } from "../cases/begin.ts"
import { nextPage } from "../cases/drafts.tsx"
import { links as caseLinks } from "../cases/links.ts"
import { firstOf, type Posted, readPosted } from "../cases/reading.ts"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { registerOf, todayOf } from "../organizations/deps.ts"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { toldSentence } from "../shell/told.ts"
import { type GrantTyped, scopes } from "./agents.tsx"
import { readMine } from "./data.ts"
import { nearest } from "./duties.tsx"
import { links } from "./links.ts"
import { type Listed, ListPage } from "./list-page.tsx"
import { OrganizationPage } from "./organization-page.tsx"
import { mine as words } from "./words.ts"

export function minePages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get("/my/organizations", (c) => list(deps, c))
    .get("/my/organizations/:code", (c) => one(deps, c))
    .post("/my/organizations/:code/file", (c) => file(deps, c))
    .post("/my/organizations/:code/agents", (c) => grant(deps, c))
    .post("/my/organizations/:code/agents/:agent/revoke", (c) => revoke(deps, c))
}

async function list(deps: PortalDeps, c: PageContext): Promise<Response> {
  const actor = needCitizen(c)
  const register = registerOf(deps)
  const grants = await register.agents.of(actor)
  const found = await Promise.all(grants.map(({ code }) => register.find(code)))
  const today = todayOf(deps)
  const bureau = c.get("bureau").code
  const guidance = deps.casework?.citizen.findMatter("organizations.guidance", bureau) !== undefined
  return respond(deps, c, {
    title: words.title,
    body: (language) => {
      const listed = grants.map((each, i): Listed => {
        const at = found[i]
        const duties = at && reportDuties(at.organization, today, at.marks.inspections?.asOf)
        const next = duties && nearest(duties, [], today, language)
        return { grant: each, next }
      })
      return <ListPage language={language} listed={listed} guidance={guidance} />
    },
  })
}

interface Shown {
  readonly typed?: GrantTyped
  readonly issues?: readonly FieldIssue[]
}

const done: Readonly<Record<string, Text>> = { granted: words.granted, revoked: words.revoked }

async function one(deps: PortalDeps, c: PageContext, shown: Shown = {}): Promise<Response> {
  const read = await readMine(deps, c)
  const { typed, issues = [] } = shown
  const draft = c.req.query("draft")
  return respond(deps, c, {
    title: { zh: read.grant.name, en: read.grant.name },
    status: issues.length > 0 ? 422 : 200,
    islands: ["enhance"],
    body: (language, { csrf }) => (
      <OrganizationPage
        {...read}
        {...{ language, csrf, typed, issues }}
        sentence={(issue) => toldSentence(deps, issue.code, issue.values)}
        done={done[c.req.query("done") ?? ""]}
        other={draft && /^draft_\w+$/.test(draft) ? caseLinks.draft(draft) : undefined}
      />
    ),
  })
}

/** Only matters that are about an organization are begun here. */
const filed: ReadonlySet<string> = new Set(["organizations.annual_report", "organizations.major_event"])

async function file(deps: PortalDeps, c: PageContext): Promise<Response> {
  const { at, organization } = await readMine(deps, c)
  const matter = firstOf(await readPosted(c), "matter")
  if (!filed.has(matter)) throw new Refusal("missing", "page.missing")
  const begun = await beginFor(deps, needCitizen(c), matter, at)
  const to = begun.other
    ? `${links.one(organization.code)}?draft=${begun.draft.id}`
    : firstPage(begun, nextPage)
  return c.redirect(to, 303)
}

function typedIn(posted: Posted): GrantTyped {
  return {
    name: firstOf(posted, "name").trim(),
    number: firstOf(posted, "number").trim(),
    may: scopes.filter((each) => posted.get("may")?.includes(each)),
    until: joinDate((part) => firstOf(posted, part), "until"),
  }
}

const codeOf = (c: PageContext) => (c.req.param("code") ?? "").toUpperCase()

async function grant(deps: PortalDeps, c: PageContext): Promise<Response> {
  const actor: Citizen = needCitizen(c)
  const typed = typedIn(await readPosted(c))
  const code = codeOf(c)
  try {
    await registerOf(deps).agents.grant(actor, code, typed)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid" || error.fields.length === 0) throw error
    return one(deps, c, { typed, issues: error.fields })
  }
  return c.redirect(`${links.one(code)}?done=granted#agents`, 303)
}

async function revoke(deps: PortalDeps, c: PageContext): Promise<Response> {
  const code = codeOf(c)
  await registerOf(deps).agents.revoke(needCitizen(c), code, c.req.param("agent") ?? "")
  return c.redirect(`${links.one(code)}?done=revoked#agents`, 303)
}
