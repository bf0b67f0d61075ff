// An application page by page: GET shows questions, POST keeps what was typed (valid or not) and goes on; then handing it in.
import type { Answers, Page } from "@civil/casework/form.ts"
import type { DraftView } from "@civil/casework/views.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { toldSentence } from "../shell/told.ts"
import { advisedNames, hasNewAdvice } from "./advice.tsx"
import { CheckPage } from "./check-page.tsx"
import { citizenCases } from "./deps.ts"
import { expiredPage } from "./expired.tsx"
import { links } from "./links.ts"
import { mineOf } from "./mine.ts"
import { DiscardPage, OverviewPage } from "./overview-page.tsx"
import { paperSections, refusedIssues } from "./papers.tsx"
import { QuestionPage } from "./question-page.tsx"
import {
  askedPages,
  firstOf,
  issuesOf,
  type Posted,
  readPosted,
  sameAnswers,
  typedAnswers,
} from "./reading.ts"
import { form as words } from "./words.ts"

const at = "/my/drafts/:id"

export function draftPages(deps: PortalDeps): Hono<PageEnv> {
  const act =
    (doing: (c: PageContext, draft: DraftView) => Response | Promise<Response>) => (c: PageContext) =>
      inDraft(deps, c, async () => {
        const draft = await citizenCases(deps).getDraft(needCitizen(c), idOf(c))
        return doing(c, draft)
      })
  return new Hono<PageEnv>()
    .get(
      at,
      act((c, draft) => overview(deps, c, draft)),
    )
    .get(
      `${at}/discard`,
      act((c, draft) => askDiscard(deps, c, draft)),
    )
    .post(`${at}/discard`, (c) => discard(deps, c))
    .get(
      `${at}/check`,
      act((c, draft) => check(deps, c, draft, c.req.query("fix") ? draft.issues : [])),
    )
    .post(`${at}/check`, (c) => inDraft(deps, c, () => submit(deps, c)))
    .get(
      `${at}/page/:page`,
      act((c, draft) => question(deps, c, draft)),
    )
    .post(
      `${at}/page/:page`,
      act(async (c, draft) => keep(deps, c, draft, await readPosted(c))),
    )
    .post(
      `${at}/page/:page/keep`,
      act(async (c, draft) => autosave(deps, c, draft, await readPosted(c))),
    )
}

const idOf = (c: PageContext) => c.req.param("id") ?? ""

/** A draft that is no longer there has become a case, or its time is over. */
async function inDraft(deps: PortalDeps, c: PageContext, doing: () => Promise<Response>): Promise<Response> {
  try {
    return await doing()
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== "missing" && error.kind !== "gone")) throw error
    const made = await findMade(deps, c)
    if (made) return c.redirect(links.case(made), 303)
    if (error.code === "draft.missing" || error.kind === "gone") return expiredPage(deps, c)
    throw error
  }
}

/** The case made from a draft bears its number. */
async function findMade(deps: PortalDeps, c: PageContext): Promise<string | undefined> {
  const id = idOf(c).replace(/^draft_/, "case_")
  const cases = await citizenCases(deps).list(needCitizen(c))
  return cases.find((each) => each.id === id)?.id
}

const titled = (draft: DraftView, title: Page["title"]) => ({
  title: draft.neutralTitle ? words.draftNeutral : title,
  sensitive: draft.neutralTitle !== undefined,
})

const sentenceOf = (deps: PortalDeps) => (issue: FieldIssue) => {
  if (issue.field === "agreed") return words.agreeFirst
  if (issue.field === "another") return words.anotherFirst
  return toldSentence(deps, issue.code, issue.values)
}

function pageAsked(c: PageContext, draft: DraftView): Page {
  const page = askedPages(draft.form, draft.answers).find(({ id }) => id === c.req.param("page"))
  if (!page) throw new Refusal("missing", "page.missing")
  return page
}

/** Where somebody who comes back goes on: the first page with something left to do, or the check. */
export function nextPage(draft: DraftView): string {
  const open = askedPages(draft.form, draft.answers).find((page) => issuesOf(page, draft.issues).length > 0)
  return open ? links.page(draft.id, open.id) : links.check(draft.id)
}

function overview(deps: PortalDeps, c: PageContext, draft: DraftView): Response {
  return respond(deps, c, {
    ...titled(draft, draft.title),
    body: (language, { csrf }) => (
      <OverviewPage
        language={language}
        csrf={csrf}
        draft={draft}
        url={deps.origin + links.draft(draft.id)}
        next={nextPage(draft)}
      />
    ),
  })
}

interface Shown {
  readonly page?: Page
  readonly answers?: Answers
  readonly issues?: readonly FieldIssue[]
  readonly changedElsewhere?: boolean
}

async function question(
  deps: PortalDeps,
  c: PageContext,
  draft: DraftView,
  shown: Shown = {},
): Promise<Response> {
  const page = shown.page ?? pageAsked(c, draft)
  const issues =
    shown.issues ?? (c.req.query("fix") ? issuesOf(page, draft.issues) : issuesOf(page, refusedIssues(c)))
  const sections = await paperSections(deps, c, { owner: draft.id, documents: draft.documents, page, issues })
  const mine = await mineOf(deps, c, page.fields)
  return respond(deps, c, {
    ...titled(draft, page.title),
    status: shown.changedElsewhere ? 409 : issues.length > 0 ? 422 : 200,
    islands: ["enhance", "autosave", ...sections.islands],
    body: (language, { csrf }) => (
      <QuestionPage
        language={language}
        csrf={csrf}
        draft={draft}
        page={page}
        answers={shown.answers ?? draft.answers}
        issues={issues}
        sentence={sentenceOf(deps)}
        changedElsewhere={shown.changedElsewhere ?? false}
        moreAsked={c.req.query("more") !== undefined}
        lookAgain={c.req.query("look") !== undefined && advisedNames(draft.advice, page.fields) !== ""}
        mine={mine}
        papers={sections.draw(language, csrf)}
      />
    ),
  })
}

/** The draft with what was typed on this page; undefined when another device kept something else meanwhile. */
async function save(
  deps: PortalDeps,
  c: PageContext,
  draft: DraftView,
  page: Page,
  posted: Posted,
): Promise<DraftView | undefined> {
  const answers = typedAnswers(page.fields, posted, draft.answers)
  const revision = Number(firstOf(posted, "revision"))
  const fresh = revision === draft.revision
  if (sameAnswers(page.fields, answers, draft.answers) && (fresh || Number.isInteger(revision))) return draft
  if (!fresh) return undefined
  try {
    return await citizenCases(deps).saveDraft(needCitizen(c), draft.id, { revision, page: page.id, answers })
  } catch (error) {
    if (error instanceof Refusal && error.code === "draft.changed") return undefined
    throw error
  }
}

async function keep(deps: PortalDeps, c: PageContext, draft: DraftView, posted: Posted): Promise<Response> {
  const page = pageAsked(c, draft)
  const saved = await save(deps, c, draft, page, posted)
  if (!saved) {
    const current = await citizenCases(deps).getDraft(needCitizen(c), draft.id)
    const answers = { ...current.answers, ...typedAnswers(page.fields, posted, current.answers) }
    return question(deps, c, current, { page, answers, issues: [], changedElsewhere: true })
  }
  const wanted = firstOf(posted, "papers")
  if (page.fields.some(({ kind, name }) => kind === "documents" && name === wanted)) {
    return c.redirect(links.papers(draft.id, wanted), 303)
  }
  const pages = askedPages(saved.form, saved.answers)
  const here = pages.findIndex(({ id }) => id === page.id)
  const now = pages[here]
  const asked = new Set(page.fields.map(({ name }) => name))
  if (now?.fields.some(({ name }) => !asked.has(name))) {
    return c.redirect(`${links.page(draft.id, page.id)}?more=1`, 303)
  }
  if (now && issuesOf(now, saved.issues).length > 0) {
    return c.redirect(`${links.page(draft.id, page.id)}?fix=1`, 303)
  }
  const advised = advisedNames(saved.advice, now?.fields ?? [])
  if (hasNewAdvice(advised, firstOf(posted, "advised"))) {
    return c.redirect(`${links.page(draft.id, page.id)}?look=1`, 303)
  }
  const next = pages[here + 1]
  return c.redirect(next ? links.page(draft.id, next.id) : links.check(draft.id), 303)
}

/** Asked by the script while the person goes on typing; the page's own button does the same without it. */
async function autosave(
  deps: PortalDeps,
  c: PageContext,
  draft: DraftView,
  posted: Posted,
): Promise<Response> {
  const saved = await save(deps, c, draft, pageAsked(c, draft), posted)
  c.header("Cache-Control", "private, no-store")
  if (!saved) return c.json({ changed: true }, 409)
  return c.json({ revision: saved.revision, savedAt: saved.savedAt })
}

function check(deps: PortalDeps, c: PageContext, draft: DraftView, issues: readonly FieldIssue[]): Response {
  return respond(deps, c, {
    ...titled(draft, words.check),
    status: issues.length > 0 ? 422 : 200,
    islands: ["enhance"],
    body: (language, { csrf }) => (
      <CheckPage
        language={language}
        csrf={csrf}
        draft={draft}
        bureau={deps.bureaus.find(({ code }) => code === draft.bureau)?.name}
        issues={issues}
        sentence={sentenceOf(deps)}
      />
    ),
  })
}

/** Sent twice it leads to the same case: the draft's number is the case's. */
async function submit(deps: PortalDeps, c: PageContext): Promise<Response> {
  const person = needCitizen(c)
  const posted = await readPosted(c)
  const another = firstOf(posted, "another") === "yes"
  const again = async (issues: (draft: DraftView) => readonly FieldIssue[]) => {
    const draft = await citizenCases(deps).getDraft(person, idOf(c))
    return check(deps, c, draft, issues(draft))
  }
  if (firstOf(posted, "agreed") !== "yes") {
    return again((draft) => [...draft.issues, { field: "agreed", code: "field.agree" }])
  }
  try {
    const made = await citizenCases(deps).submit(person, idOf(c), {
      revision: Number(firstOf(posted, "revision")),
      agreed: true,
      ...(another ? { another } : {}),
    })
    return c.redirect(`${links.case(made.id)}?done=submit`, 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.kind === "invalid" && error.fields.length > 0) return again(() => error.fields)
    if (error.code === "case.already_open") return again(() => [{ field: "another", code: error.code }])
    if (error.code === "draft.changed") return again((draft) => draft.issues)
    throw error
  }
}

function askDiscard(deps: PortalDeps, c: PageContext, draft: DraftView): Response {
  return respond(deps, c, {
    ...titled(draft, words.discardTitle),
    islands: ["enhance"],
    body: (language, { csrf }) => <DiscardPage language={language} csrf={csrf} draft={draft} />,
  })
}

/** Asking twice is fine: what is gone stays gone. */
async function discard(deps: PortalDeps, c: PageContext): Promise<Response> {
  try {
    await citizenCases(deps).discardDraft(needCitizen(c), idOf(c))
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== "missing" && error.kind !== "gone")) throw error
  }
  return c.redirect(`${links.my}?done=discard`, 303)
}
