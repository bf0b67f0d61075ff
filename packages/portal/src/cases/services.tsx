// What can be applied for online at the chosen bureau, and the guide of each matter: the answer first, then the way in.

import type { MatterView } from "@civil/casework/views.ts"
import { dateOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { type Language, say } from "@civil/core/text.ts"
import { type NotOffered, notOffered } from "@civil/services/cases/not-offered.ts"
import { Breadcrumb, ButtonLink, Card, Empty } from "@civil/ui/index.ts"
import { Hono } from "hono"
import { For, Show } from "solid-js"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { home, shell } from "../words.ts"
import { beginFor, findOrganization, firstPage } from "./begin.ts"
import { citizenCases } from "./deps.ts"
import { nextPage } from "./drafts.tsx"
import { sayTerm } from "./due.ts"
import { Guide, type Standing } from "./guide.tsx"
import { links } from "./links.ts"
import { NotOfferedPage } from "./not-offered.tsx"
import { fillIn, prefillIn } from "./prefill.ts"
import { firstOf, readPosted } from "./reading.ts"
import { guide as words } from "./words.ts"

export function servicePages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get("/services", (c) => listPage(deps, c))
    .get("/apply/:matter", (c) => guidePage(deps, c))
    .post("/apply/:matter", (c) => start(deps, c))
}

function listPage(deps: PortalDeps, c: PageContext): Response {
  const bureau = c.get("bureau")
  const matters = citizenCases(deps).matters(bureau.code)
  return respond(deps, c, {
    title: words.services,
    description: words.servicesLead,
    indexed: true,
    body: (language) => (
      <div class="flow">
        <Breadcrumb language={language} items={[{ href: "/", label: say(shell.home, language) }]} />
        <h1>{say(words.services, language)}</h1>
        <p class="lede">{say(words.servicesLead, language)}</p>
        <Show
          when={matters.length > 0}
          fallback={
            <Empty
              title={say(words.servicesNone, language, { district: say(bureau.district, language) })}
              action={<ButtonLink href="tel:12345" label={say(home.call, language)} />}
            >
              {say(words.servicesNoneHint, language)}
            </Empty>
          }
        >
          <MatterCards language={language} matters={matters} />
        </Show>
      </div>
    ),
  })
}

export function MatterCards(props: { readonly language: Language; readonly matters: readonly MatterView[] }) {
  return (
    <div class="cards">
      <For each={props.matters}>
        {(matter) => (
          <Card
            title={say(matter.title, props.language)}
            href={links.guide(matter.name)}
            level={2}
            meta={`${say(words.free, props.language)} · ${sayTerm(matter.decide, props.language)}`}
            metaTone="plain"
          >
            {say(matter.about, props.language)}
          </Card>
        )}
      </For>
    </div>
  )
}

function findMatter(deps: PortalDeps, c: PageContext): MatterView {
  const found = citizenCases(deps).findMatter(c.req.param("matter") ?? "", c.get("bureau").code)
  if (!found) throw new Refusal("missing", "page.missing")
  return found
}

/** What this person has of the matter already. */
async function standing(deps: PortalDeps, c: PageContext, matter: MatterView): Promise<Standing> {
  const actor = c.get("actor")
  if (actor.kind !== "citizen") return {}
  const bureau = c.get("bureau").code
  const [drafts, cases] = await Promise.all([
    citizenCases(deps).drafts(actor),
    citizenCases(deps).list(actor),
  ])
  const live = new Set(["submitted", "in_review", "needs_correction", "awaiting_second"])
  return {
    draft: drafts.find((each) => each.matter === matter.name && each.bureau === bureau),
    open: cases.find((each) => each.matter === matter.name && each.bureau === bureau && live.has(each.state)),
  }
}

/** Known to the house and not taken in here: said, with the reason, instead of a missing page. */
function notHere(deps: PortalDeps, c: PageContext, matter: NotOffered): Response {
  return respond(deps, c, {
    title: matter.title,
    status: 404,
    body: (language) => <NotOfferedPage language={language} matter={matter} />,
  })
}

async function guidePage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const today = dateOf(deps.clock.now()).toString()
  const elsewhere = notOffered(c.req.param("matter") ?? "", c.get("bureau").code, today)
  if (elsewhere) return notHere(deps, c, elsewhere)
  const matter = findMatter(deps, c)
  const mine = await standing(deps, c, matter)
  return respond(deps, c, {
    title: matter.neutralTitle ?? matter.title,
    description: matter.neutralTitle ? undefined : matter.about,
    indexed: matter.neutralTitle === undefined,
    sensitive: matter.neutralTitle !== undefined,
    islands: ["enhance"],
    body: (language, { csrf }) => (
      <Guide
        language={language}
        csrf={csrf}
        matter={matter}
        mine={mine}
        organization={c.req.query("organization")}
        filled={prefillIn(matter.form, (name) => c.req.query(name))}
      />
    ),
  })
}

/** Begins, or finds what was begun; a visitor is led through the sign-in and back to the guide. */
async function start(deps: PortalDeps, c: PageContext): Promise<Response> {
  const matter = findMatter(deps, c)
  const posted = await readPosted(c)
  const code = firstOf(posted, "organization")
  const filled = prefillIn(matter.form, (name) => firstOf(posted, name))
  if (c.get("actor").kind === "visitor") {
    const along = new URLSearchParams({ ...filled, ...(code ? { organization: code } : {}) })
    const back = links.guide(matter.name) + (along.size > 0 ? `?${along}` : "")
    return c.redirect(`/sign-in?to=${encodeURIComponent(back)}`, 303)
  }
  const organization = await findOrganization(deps, code)
  if (organization) {
    const begun = await beginFor(deps, needCitizen(c), matter.name, organization)
    const draft = begun.other ? begun.draft : await fillIn(deps, needCitizen(c), begun.draft, filled)
    return c.redirect(firstPage({ ...begun, draft }, nextPage), 303)
  }
  const draft = await citizenCases(deps).start(needCitizen(c), {
    matter: matter.name,
    bureau: c.get("bureau").code,
  })
  const fresh = Object.keys(draft.answers).length === 0 && draft.documents.length === 0
  const more = await fillIn(deps, needCitizen(c), draft, filled)
  return c.redirect(fresh ? nextPage(more) : links.draft(draft.id), 303)
}
