// What can be applied for online at the chosen bureau, and the guide of each matter: the answer first, then the way in.

import { everyField } from "@civil/casework/forms/asked.ts"
import type { DraftView, MatterView } from "@civil/casework/views.ts"
import { dateOf } from "@civil/core/date.ts"
import { formatCode } from "@civil/core/ids.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { type NotOffered, notOffered } from "@civil/services/cases/not-offered.ts"
import { Breadcrumb, Button, ButtonLink, Card, Empty, Form, Notice } from "@civil/ui/index.ts"
import { Hono } from "hono"
import { For, Show } from "solid-js"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { home, shell } from "../words.ts"
import { citizenCases } from "./deps.ts"
import { nextPage } from "./drafts.tsx"
import { sayTerm } from "./due.ts"
import { links } from "./links.ts"
import { NotOfferedPage } from "./not-offered.tsx"
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

interface Standing {
  readonly draft?: DraftView | undefined
  readonly open?: { readonly id: string; readonly code: string } | undefined
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
    body: (language, { csrf }) => <Guide language={language} csrf={csrf} matter={matter} mine={mine} />,
  })
}

interface GuideProps {
  readonly language: Language
  readonly csrf: string
  readonly matter: MatterView
  readonly mine: Standing
}

function Guide(props: GuideProps) {
  const { matter, mine } = props
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <div class="beside">
      <div class="flow">
        <Breadcrumb
          language={props.language}
          items={[
            { href: "/", label: said(shell.home) },
            { href: links.services, label: said(words.services) },
          ]}
        />
        <h1>{said(matter.title)}</h1>
        <p class="lede">{said(matter.about)}</p>
        <Show when={mine.open}>
          {(open) => (
            <Notice tone="info" title={said(words.open, { code: formatCode(open().code) })}>
              <p>
                <a class="go" href={links.case(open().id)}>
                  {said(words.openGo)}
                </a>
              </p>
            </Notice>
          )}
        </Show>
      </div>
      <aside class="flow" aria-label={said(words.glance)}>
        <Facts {...props} />
        <Start {...props} />
      </aside>
      <div class="flow">
        <Prepare {...props} />
        <h2>{said(words.questions)}</h2>
        <div class="prose">
          <ol>
            <For each={matter.form.pages}>{(page) => <li>{said(page.title)}</li>}</For>
          </ol>
        </div>
        <h2>{said(words.next)}</h2>
        <div class="prose">
          <ul>
            <For each={[words.steps1, words.steps2, matter.mayAppeal ? words.steps3 : words.steps3Final]}>
              {(step) => <li>{said(step)}</li>}
            </For>
          </ul>
        </div>
        <h2>{said(words.ground)}</h2>
        <p class="small">{said(matter.ground)}</p>
      </div>
    </div>
  )
}

function Facts(props: GuideProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const { decide, secondApproval } = props.matter
  return (
    <dl class="facts">
      <dt>{said(words.cost)}</dt>
      <dd>{said(words.free)}</dd>
      <dt>{said(words.long)}</dt>
      <dd>
        {sayTerm(decide, props.language)}
        <Show when={decide.kind === "days" && decide.source}>
          {(source) => (
            <>
              <br />
              <span class="small muted">{said(words.longSource, { source: source() })}</span>
            </>
          )}
        </Show>
      </dd>
      <Show when={secondApproval}>
        <dt>{said(words.who)}</dt>
        <dd>{said(words.two)}</dd>
      </Show>
    </dl>
  )
}

function Start(props: GuideProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <Show
      when={props.mine.draft}
      fallback={
        <>
          <Form action={links.guide(props.matter.name)} csrf={props.csrf}>
            <div class="actions">
              <Button label={said(words.start)} once />
            </div>
          </Form>
          <p class="small muted">{said(words.startHint)}</p>
        </>
      }
    >
      {(draft) => (
        <>
          <p>{said(words.kept)}</p>
          <div class="actions">
            <ButtonLink href={links.draft(draft().id)} label={said(words.goOn)} />
          </div>
        </>
      )}
    </Show>
  )
}

function Prepare(props: GuideProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const papers = everyField(props.matter.form).filter((field) => field.kind === "documents")
  return (
    <>
      <h2>{said(words.prepare)}</h2>
      <Show when={papers.length > 0} fallback={<p>{said(words.prepareNone)}</p>}>
        <div class="prose">
          <ul>
            <For each={papers}>
              {(paper) => (
                <li>
                  {said(paper.label)}
                  <span class="small muted">
                    {" "}
                    {paper.optional
                      ? said(words.optionalPaper)
                      : paper.when
                        ? said(words.conditionalPaper)
                        : ""}
                  </span>
                  <Show when={paper.hint}>{(hint) => <p class="hint">{said(hint())}</p>}</Show>
                </li>
              )}
            </For>
          </ul>
        </div>
        <p class="muted">{said(words.prepareHow)}</p>
      </Show>
    </>
  )
}

/** Begins, or finds what was begun; a visitor is led through the sign-in and back to the guide. */
async function start(deps: PortalDeps, c: PageContext): Promise<Response> {
  const matter = findMatter(deps, c)
  if (c.get("actor").kind === "visitor") {
    return c.redirect(`/sign-in?to=${encodeURIComponent(links.guide(matter.name))}`, 303)
  }
  const draft = await citizenCases(deps).start(needCitizen(c), {
    matter: matter.name,
    bureau: c.get("bureau").code,
  })
  const fresh = Object.keys(draft.answers).length === 0 && draft.documents.length === 0
  return c.redirect(fresh ? nextPage(draft) : links.draft(draft.id), 303)
}
