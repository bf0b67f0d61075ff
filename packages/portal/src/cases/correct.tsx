// Answering what the bureau asked for: first the papers named, then the other named questions with the earlier answers, then handing in.
import type { Answers, Field, Page } from "@civil/casework/form.ts"
import type { Answering, CitizenCase, DocumentView } from "@civil/casework/views.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import { say } from "@civil/core/text.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { toldSentence } from "../shell/told.ts"
import { acts } from "./case-words.ts"
import { casePage, readCase, titled } from "./cases.tsx"
import { CorrectPage, type CorrectProps, PapersFirst } from "./correct-page.tsx"
import { citizenCases, documentsOf } from "./deps.ts"
import { links } from "./links.ts"
import { paperSections, refusedIssues } from "./papers.tsx"
import {
  askedPages,
  findField,
  firstOf,
  inputName,
  type Posted,
  readPosted,
  sameAnswers,
  typedAnswers,
} from "./reading.ts"

const at = "/my/cases/:id/correct"

export function correctPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get(at, (c) => papersFirst(deps, c))
    .get(`${at}/answers`, async (c) => {
      const asked = await read(deps, c)
      return asked instanceof Response ? asked : answersPage(deps, c, asked)
    })
    .post(`${at}/answers`, async (c) => posted(deps, c, await readPosted(c)))
    .post(`${at}/answers/keep`, async (c) => autosave(deps, c, await readPosted(c)))
}

export interface Asked {
  readonly subject: CitizenCase
  readonly correction: NonNullable<CitizenCase["correction"]>
  readonly fields: readonly Field[]
  /** Handed in before, and sent since. */
  readonly papers: readonly DocumentView[]
  readonly waiting: readonly DocumentView[]
}

/** What is asked now; nothing asked any more leads back to the case, which says how it stands. */
async function read(deps: PortalDeps, c: PageContext): Promise<Asked | Response> {
  const subject = await readCase(deps, c)
  const { correction } = subject
  if (!subject.may.correct || !correction) return c.redirect(links.case(subject.id), 303)
  const fields = correction.fields.flatMap((name) => findField(subject.form, name) ?? [])
  const asksPapers = fields.some(({ kind }) => kind === "documents")
  const waiting = asksPapers ? await documentsOf(deps).waiting(needCitizen(c), subject.id) : []
  return { subject, correction, fields, papers: subject.documents, waiting }
}

async function papersFirst(deps: PortalDeps, c: PageContext): Promise<Response> {
  const asked = await read(deps, c)
  if (asked instanceof Response) return asked
  const { subject, waiting } = asked
  const fields = asked.fields.filter(({ kind }) => kind === "documents")
  if (fields.length === 0) return c.redirect(links.act(subject.id, "correct/answers"), 303)
  const issues = refusedIssues(c)
  const sections = await paperSections(deps, c, {
    owner: subject.id,
    documents: waiting,
    page: { fields },
    issues,
  })
  return respond(deps, c, {
    ...titled(subject, acts.correct),
    status: issues.length > 0 ? 422 : 200,
    islands: ["enhance", ...sections.islands],
    body: (language, { csrf }) => (
      <PapersFirst language={language} asked={asked} sections={sections.draw(language, csrf)} />
    ),
  })
}

/** Named questions, and those that the new answers lead to. */
export function askedNow({ subject, fields }: Asked, answers: Answers): readonly Field[] {
  const names = (given: Answers) =>
    askedPages(subject.form, given).flatMap((page: Page) => page.fields.map(({ name }) => name))
  const before = new Set(names(subject.answers))
  const more = names({ ...subject.answers, ...answers }).filter((name) => !before.has(name))
  return [...fields, ...more.flatMap((name) => findField(subject.form, name) ?? [])]
}

export interface Shown {
  readonly answers?: Answers
  readonly issues?: readonly FieldIssue[]
  /** Another device has kept something else meanwhile. */
  readonly changedElsewhere?: boolean
}

function answersPage(deps: PortalDeps, c: PageContext, asked: Asked, shown: Shown = {}): Response {
  const typed = shown.answers ?? asked.subject.answering?.answers ?? {}
  const issues = shown.issues ?? []
  return respond(deps, c, {
    ...titled(asked.subject, acts.correct),
    status: shown.changedElsewhere ? 409 : issues.length > 0 ? 422 : 200,
    islands: ["enhance", "autosave"],
    body: (language, { csrf }) => (
      <CorrectPage
        language={language}
        csrf={csrf}
        asked={asked}
        fields={askedNow(asked, typed)}
        answers={{ ...asked.subject.answers, ...typed }}
        ticked={tickedBy(asked, shown)}
        issues={issues}
        changedElsewhere={shown.changedElsewhere ?? false}
        sentence={(issue) => say(toldSentence(deps, issue.code, issue.values), language)}
      />
    ),
  })
}

/** Papers stay ticked or not as they were left; one sent since has not been asked about. */
function tickedBy({ subject }: Asked, { answers }: Shown): CorrectProps["ticked"] {
  const kept = subject.answering
  const until = answers ? Number.POSITIVE_INFINITY : kept && Date.parse(kept.savedAt)
  return (field, paper) => {
    const ids = (answers ?? kept?.answers)?.[field]
    if (!Array.isArray(ids) || until === undefined || paper.at > until) return undefined
    return ids.includes(paper.id)
  }
}

/** Papers are chosen by tick: those sent now, and those of before that still hold. */
function readAnswers(asked: Asked, from: Posted): Answers {
  const own = new Set([...asked.papers, ...asked.waiting].map(({ id }) => id))
  const before = { ...asked.subject.answers, ...asked.subject.answering?.answers }
  // What the posted answers lead to is read with them: one round finds what was asked because of another answer.
  const first = typedAnswers(asked.fields, from, before)
  const typed = typedAnswers(askedNow(asked, first), from, before)
  // Emptied is not the same as left alone: without a word the earlier answer would stay.
  const emptied = asked.fields
    .filter(({ kind, name }) => kind !== "documents" && typed[name] === undefined)
    .map(({ name }) => [name, ""])
  const papers = asked.fields
    .filter(({ kind }) => kind === "documents")
    .map((field) => [field.name, (from.get(inputName(field)) ?? []).filter((id) => own.has(id))])
  return { ...typed, ...Object.fromEntries(emptied), ...Object.fromEntries(papers) }
}

const sent = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, Array.isArray(answer) ? [...answer] : answer]),
  ) as Record<string, string | boolean | string[]>

/** What is kept now; undefined when another device has kept something else meanwhile. */
async function keep(
  deps: PortalDeps,
  c: PageContext,
  { subject }: Asked,
  answers: Answers,
  revision: number,
): Promise<Answering | undefined> {
  try {
    const input = { revision, answers: sent(answers) }
    return await citizenCases(deps).keepCorrection(needCitizen(c), subject.id, input)
  } catch (error) {
    if (error instanceof Refusal && error.code === "case.kept_elsewhere") return undefined
    throw error
  }
}

const keptRevision = (from: Posted) => Number(firstOf(from, "kept")) || 0

/** Asked by the script while the person goes on typing; the page's own buttons do the same without it. */
async function autosave(deps: PortalDeps, c: PageContext, from: Posted): Promise<Response> {
  const asked = await read(deps, c)
  c.header("Cache-Control", "private, no-store")
  if (asked instanceof Response) return c.json({ changed: true }, 409)
  const kept = await keep(deps, c, asked, readAnswers(asked, from), keptRevision(from))
  if (!kept) return c.json({ changed: true }, 409)
  return c.json({ revision: kept.revision, savedAt: kept.savedAt })
}

async function posted(deps: PortalDeps, c: PageContext, from: Posted): Promise<Response> {
  const asked = await read(deps, c)
  if (asked instanceof Response) return asked
  const answers = readAnswers(asked, from)
  const go = firstOf(from, "go")
  try {
    if (go === "") return await handIn(deps, c, asked, { answers, revision: firstOf(from, "revision") }, from)
    if (!(await keep(deps, c, asked, answers, keptRevision(from)))) return elsewhere(deps, c, answers)
    const { id } = asked.subject
    return c.redirect(go === "papers" ? links.act(id, "correct") : `${links.case(id)}?done=kept`, 303)
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== "conflict" && error.kind !== "too_late")) throw error
    const text = toldSentence(deps, error.code, error.values)
    return casePage(deps, c, await readCase(deps, c), { tone: "stop", text })
  }
}

/** With what is typed here, what was kept elsewhere, and a second press that means it. */
async function elsewhere(deps: PortalDeps, c: PageContext, answers: Answers): Promise<Response> {
  const asked = await read(deps, c)
  return asked instanceof Response ? asked : answersPage(deps, c, asked, { answers, changedElsewhere: true })
}

interface HandedIn {
  readonly answers: Answers
  readonly revision: string
}

async function handIn(
  deps: PortalDeps,
  c: PageContext,
  asked: Asked,
  { answers, revision }: HandedIn,
  from: Posted,
): Promise<Response> {
  const { subject } = asked
  const there = subject.answering
  const unseen = (there?.revision ?? 0) !== keptRevision(from)
  if (unseen && there && !sameAnswers(asked.fields, answers, there.answers))
    return elsewhere(deps, c, answers)
  try {
    const input = { revision: Number(revision), answers: sent(answers) }
    await citizenCases(deps).correct(needCitizen(c), subject.id, input)
    return c.redirect(`${links.case(subject.id)}?done=correct`, 303)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid" || error.fields.length === 0) throw error
    if (!(await keep(deps, c, asked, answers, there?.revision ?? 0))) return elsewhere(deps, c, answers)
    const now = await read(deps, c)
    return now instanceof Response ? now : answersPage(deps, c, now, { answers, issues: error.fields })
  }
}
