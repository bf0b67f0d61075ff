// Answering what the bureau asked for: first the papers named, then the other named questions with the earlier answers, then handing in.
import type { Answers, Field, Page } from "@civil/casework/form.ts"
import type { CitizenCase, DocumentView } from "@civil/casework/views.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import { say } from "@civil/core/text.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { toldSentence } from "../shell/told.ts"
import { acts } from "./case-words.ts"
import { casePage, readCase, titled } from "./cases.tsx"
import { CorrectPage, PapersFirst } from "./correct-page.tsx"
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
    .post(`${at}/answers`, async (c) => handIn(deps, c, await readPosted(c)))
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

interface Shown {
  readonly answers?: Answers
  readonly issues?: readonly FieldIssue[]
}

function answersPage(deps: PortalDeps, c: PageContext, asked: Asked, shown: Shown = {}): Response {
  const answers = { ...asked.subject.answers, ...shown.answers }
  const issues = shown.issues ?? []
  return respond(deps, c, {
    ...titled(asked.subject, acts.correct),
    status: issues.length > 0 ? 422 : 200,
    islands: ["enhance"],
    body: (language, { csrf }) => (
      <CorrectPage
        language={language}
        csrf={csrf}
        asked={asked}
        fields={askedNow(asked, shown.answers ?? {})}
        answers={answers}
        issues={issues}
        sentence={(issue) => say(toldSentence(deps, issue.code, issue.values), language)}
      />
    ),
  })
}

/** Papers are chosen by tick: those sent now, and those of before that still hold. */
function readAnswers(asked: Asked, posted: Posted): Answers {
  const own = new Set([...asked.papers, ...asked.waiting].map(({ id }) => id))
  // What the posted answers lead to is read with them: one round finds what was asked because of another answer.
  const first = typedAnswers(asked.fields, posted, asked.subject.answers)
  const typed = typedAnswers(askedNow(asked, first), posted, asked.subject.answers)
  // Emptied is not the same as left alone: without a word the earlier answer would stay.
  const emptied = asked.fields
    .filter(({ kind, name }) => kind !== "documents" && typed[name] === undefined)
    .map(({ name }) => [name, ""])
  const papers = asked.fields
    .filter(({ kind }) => kind === "documents")
    .map((field) => [field.name, (posted.get(inputName(field)) ?? []).filter((id) => own.has(id))])
  return { ...typed, ...Object.fromEntries(emptied), ...Object.fromEntries(papers) }
}

async function handIn(deps: PortalDeps, c: PageContext, posted: Posted): Promise<Response> {
  const asked = await read(deps, c)
  if (asked instanceof Response) return asked
  const answers = readAnswers(asked, posted)
  try {
    await citizenCases(deps).correct(needCitizen(c), asked.subject.id, {
      revision: Number(firstOf(posted, "revision")),
      answers: Object.fromEntries(
        Object.entries(answers).map(([name, answer]) => [name, Array.isArray(answer) ? [...answer] : answer]),
      ) as Record<string, string | boolean | string[]>,
    })
    return c.redirect(`${links.case(asked.subject.id)}?done=correct`, 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.kind === "invalid" && error.fields.length > 0) {
      return answersPage(deps, c, asked, { answers, issues: error.fields })
    }
    if (error.kind !== "conflict" && error.kind !== "too_late") throw error
    const text = toldSentence(deps, error.code, error.values)
    return casePage(deps, c, await readCase(deps, c), { tone: "stop", text })
  }
}
