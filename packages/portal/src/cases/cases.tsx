// One case over HTTP: its page, its papers to print, and what its person may do to it, each asked first and then done.
import type { CitizenCase } from "@civil/casework/views.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import { Hono } from "hono"
import type { JSX } from "solid-js"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { toldSentence } from "../shell/told.ts"
import { type ActProps, AppealPage, RatePage, type Typed, WithdrawPage } from "./act-pages.tsx"
import { CasePage } from "./case-page.tsx"
import type { CaseProps } from "./case-parts.ts"
import { acts, points, subject as words } from "./case-words.ts"
import { citizenCases } from "./deps.ts"
import { links } from "./links.ts"
import { PrintedCase } from "./printed.tsx"
import { firstOf, type Posted, readPosted } from "./reading.ts"

const at = "/my/cases/:id"

export function casePages(deps: PortalDeps): Hono<PageEnv> {
  const asking = (act: Act) => async (c: PageContext) => {
    const subject = await readCase(deps, c)
    return subject.may[act.name] ? ask(deps, c, subject, act) : notNow(deps, c, subject, act)
  }
  const doing = (act: Act) => async (c: PageContext) => perform(deps, c, act, await readPosted(c))
  return new Hono<PageEnv>()
    .get(at, async (c) => casePage(deps, c, await readCase(deps, c), doneNow(c)))
    .get(`${at}/receipt`, async (c) => printed(deps, c, await readCase(deps, c), "receipt"))
    .get(`${at}/result`, async (c) => printed(deps, c, await readCase(deps, c), "result"))
    .get(`${at}/withdraw`, asking(withdraw))
    .post(`${at}/withdraw`, doing(withdraw))
    .get(`${at}/appeal`, asking(appeal))
    .post(`${at}/appeal`, doing(appeal))
    .get(`${at}/rate`, asking(rate))
    .post(`${at}/rate`, doing(rate))
}

export const readCase = (deps: PortalDeps, c: PageContext) =>
  citizenCases(deps).get(needCitizen(c), c.req.param("id") ?? "")

/** A sensitive matter is not named in the tab, nor in the browser's history. */
export const titled = (subject: CitizenCase, title: Text) => ({
  title: subject.neutralTitle ? words.neutral : title,
  sensitive: subject.neutralTitle !== undefined,
})

const done = {
  submit: { text: words.doneSubmit, more: words.doneSubmitSays },
  correct: { text: words.doneCorrect },
  kept: { text: words.doneKept },
  withdraw: { text: words.doneWithdraw },
  appeal: { text: words.doneAppeal },
  rate: { text: words.doneRate },
} as const

function doneNow(c: PageContext): CaseProps["top"] {
  const what = c.req.query("done")
  return what && what in done ? { tone: "ok", ...done[what as keyof typeof done] } : undefined
}

/** The number of a person who can help, as the bureau of the case publishes it. */
export function phoneOf(deps: PortalDeps, code: string): string {
  const bureau = deps.bureaus.find((each) => each.code === code)
  return bureau && bureau.phone !== "not_yet_published" ? bureau.phone.value : "12345"
}

export function casePage(
  deps: PortalDeps,
  c: PageContext,
  subject: CitizenCase,
  top: CaseProps["top"],
): Response {
  return respond(deps, c, {
    ...titled(subject, subject.title),
    status: top?.tone === "stop" ? 409 : 200,
    body: (language) => (
      <CasePage language={language} subject={subject} phone={phoneOf(deps, subject.bureau)} top={top} />
    ),
  })
}

function printed(
  deps: PortalDeps,
  c: PageContext,
  subject: CitizenCase,
  what: "receipt" | "result",
): Response {
  if (!subject.may.receipt || (what === "result" && !subject.outcome)) {
    return c.redirect(links.case(subject.id), 303)
  }
  const person = needCitizen(c)
  const bureau = deps.bureaus.find(({ code }) => code === subject.bureau)
  return respond(deps, c, {
    ...titled(subject, subject.title),
    islands: ["enhance"],
    body: (language) => (
      <PrintedCase
        language={language}
        subject={subject}
        what={what}
        bureau={bureau?.name}
        applicant={subject.role === "applicant" ? person.name : undefined}
        phone={phoneOf(deps, subject.bureau)}
        now={deps.clock.now().toString()}
      />
    ),
  })
}

interface Act {
  readonly name: "withdraw" | "appeal" | "rate"
  readonly title: Text
  readonly page: (props: ActProps) => JSX.Element
  /** What is said where it can no longer be done. */
  readonly over: (subject: CitizenCase) => Text | undefined
  /** What was typed, wrong fields by name, and the deed itself. */
  readonly typed: (posted: Posted) => Typed
  readonly wrong: (typed: Typed) => Readonly<Record<string, Text>>
  readonly run: (deps: PortalDeps, c: PageContext, typed: Typed, revision: number) => Promise<unknown>
}

const idOf = (c: PageContext) => c.req.param("id") ?? ""
const reasonOf = (posted: Posted): Typed => ({ reason: firstOf(posted, "reason").trim() })

const withdraw: Act = {
  name: "withdraw",
  title: acts.withdrawTitle,
  page: WithdrawPage,
  over: ({ state }) => (state === "in_review" || state === "awaiting_second" ? words.withdrawNot : undefined),
  typed: reasonOf,
  wrong: () => ({}),
  run: (deps, c, { reason }, revision) =>
    citizenCases(deps).withdraw(needCitizen(c), idOf(c), { revision, ...(reason ? { reason } : {}) }),
}

const appeal: Act = {
  name: "appeal",
  title: acts.appealTitle,
  page: AppealPage,
  over: () => undefined,
  typed: reasonOf,
  wrong: ({ reason }) => (reason ? {} : { reason: acts.appealNeeded }),
  run: (deps, c, { reason = "" }, revision) =>
    citizenCases(deps).appeal(needCitizen(c), idOf(c), { revision, reason }),
}

const isPoint = (value: string): value is keyof typeof points => value in points

const rate: Act = {
  name: "rate",
  title: acts.rateTitle,
  page: RatePage,
  over: () => undefined,
  typed: (posted) => ({
    level: firstOf(posted, "level"),
    points: (posted.get("points") ?? []).filter(isPoint),
    comment: firstOf(posted, "comment").trim(),
    callBack: firstOf(posted, "callBack") === "yes",
  }),
  wrong: ({ level }) => (/^[1-5]$/.test(level ?? "") ? {} : { level: acts.rateNeeded }),
  run: (deps, c, { level, points: chosen = [], comment, callBack }) =>
    citizenCases(deps).rate(needCitizen(c), idOf(c), {
      level: Number(level),
      points: chosen.filter(isPoint),
      ...(comment ? { comment } : {}),
      ...(callBack ? { callBack } : {}),
    }),
}

function ask(
  deps: PortalDeps,
  c: PageContext,
  subject: CitizenCase,
  act: Act,
  typed: Typed = {},
  wrong: Readonly<Record<string, Text>> = {},
): Response {
  const { page: Page } = act
  return respond(deps, c, {
    ...titled(subject, act.title),
    status: Object.keys(wrong).length > 0 ? 422 : 200,
    islands: ["enhance"],
    body: (language, { csrf }) => (
      <Page language={language} csrf={csrf} subject={subject} typed={typed} wrong={wrong} />
    ),
  })
}

/** What is no longer possible leads back to the case, which says why. */
function notNow(deps: PortalDeps, c: PageContext, subject: CitizenCase, act: Act): Response {
  const text = act.over(subject)
  return text ? casePage(deps, c, subject, { tone: "stop", text }) : c.redirect(links.case(subject.id), 303)
}

async function perform(deps: PortalDeps, c: PageContext, act: Act, posted: Posted): Promise<Response> {
  const typed = act.typed(posted)
  const wrong = act.wrong(typed)
  if (Object.keys(wrong).length > 0) return ask(deps, c, await readCase(deps, c), act, typed, wrong)
  try {
    await act.run(deps, c, typed, Number(firstOf(posted, "revision")))
    return c.redirect(`${links.case(idOf(c))}?done=${act.name}`, 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(deps, c, act, typed, error)
  }
}

/** Wrong fields stay with what was typed; what the state forbids is said on the page of the case. */
async function refused(
  deps: PortalDeps,
  c: PageContext,
  act: Act,
  typed: Typed,
  refusal: Refusal,
): Promise<Response> {
  if (refusal.kind === "invalid" && refusal.fields.length > 0) {
    const wrong = refusal.fields.map(({ field, code, values }) => [field, toldSentence(deps, code, values)])
    return ask(deps, c, await readCase(deps, c), act, typed, Object.fromEntries(wrong))
  }
  if (refusal.kind !== "too_late" && refusal.kind !== "conflict" && refusal.kind !== "too_early")
    throw refusal
  const subject = await readCase(deps, c)
  // Changed in between, but still possible: asked again with what was typed.
  const text = toldSentence(deps, refusal.code, refusal.values)
  if (refusal.kind === "conflict" && subject.may[act.name]) {
    return ask(deps, c, subject, act, typed, { [act.name === "rate" ? "level" : "reason"]: text })
  }
  return casePage(deps, c, subject, { tone: "stop", text })
}
