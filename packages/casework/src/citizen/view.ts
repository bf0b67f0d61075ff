// A case as its own people see it: a timeline in plain words, what happens next and by when, and what they may do. A decision not yet told does not show.
import type { Citizen } from "@civil/core/actor.ts"
import type { Text } from "@civil/core/text.ts"
import { adviceOf } from "../advice.ts"
import { answersFor } from "../answerable.ts"
import { wordsContext } from "../chain.ts"
import { isDay } from "../clock.ts"
import { detailsOf, withDetails } from "../details.ts"
import type { Answers, Form } from "../form.ts"
import { everyField } from "../forms/asked.ts"
import { openInside } from "../inside.ts"
import { cameBy, formOf, type Matter, type Policy, resultOf } from "../matter.ts"
import { isSameApplicant } from "../may.ts"
import type { Case, HistoryEntry, Outcome } from "../shapes.ts"
import {
  answerByText,
  caseDue,
  dayText,
  documentView,
  dueText,
  dueView,
  isoAt,
  outcomeName,
  reasonText,
  resultText,
  untilText,
} from "../show.ts"
import { dayOf, type Moment, policyOf, type Spine } from "../spine.ts"
import type { Rating } from "../store.ts"
import { beginnings, isDesks, isOpen, type State } from "../transitions.ts"
import type * as views from "../views.ts"
import { hasWords, type SpineCode, words } from "../words.ts"

/** Decided, and still in the minutes in which it can be taken back. */
export const isUntold = ({ outcome, toldAt }: Case): boolean => outcome !== undefined && toldAt === undefined

export const publicState = (subject: Case): State => (isUntold(subject) ? "in_review" : subject.state)

/** Words of a line, as typed; empty where they were erased. */
export function openWords(spine: Spine, line: HistoryEntry): Readonly<Record<string, string>> {
  if (line.sealed === undefined) return {}
  const { salt: _, ...said } = JSON.parse(
    spine.world.secrets.open(line.sealed, wordsContext(line)),
  ) as Record<string, string>
  return said
}

/** Lines whose words are meant for the applicant too; all other words are the desk's own. */
const shared: ReadonlySet<string> = new Set([
  ...["request_correction", "recall", "forward", "fulfil", "withdraw", "appeal", "reviewed"],
])

/** The case this one went into, where it is the same person's: of another's they learn nothing. */
async function mergedInto({ store }: Spine, subject: Case): Promise<string | undefined> {
  const { outcome, state, linked } = subject
  if (outcome !== undefined || state !== "closed" || linked === undefined) return undefined
  const other = await store.findCase(linked)
  return other && isSameApplicant(subject, other) ? linked : undefined
}

/** Of a decision the outcome is the sentence itself; what is left is why. */
async function textOf(spine: Spine, subject: Case, line: HistoryEntry, code: SpineCode): Promise<Text> {
  const { asked, verdict } = line.facts
  if (code === "case.step.reviewed" && asked !== undefined && (verdict === "agree" || verdict === "object"))
    return words(code, { desk: spine.deskName(asked), verdict: words(`case.verdict.${verdict}`) })
  if (!detailed.has(line.action)) return words(code)
  const { outcome: _, late: __, into, ...rest } = line.facts
  const facts = into !== undefined && (await mergedInto(spine, subject)) ? { ...rest, into } : rest
  return withDetails(words(code), await detailsOf(spine, subject, { ...line, facts }))
}

const isOutcome = (name: string): name is Outcome => name === "approved" || name === "refused"

/** Steps whose details are the person's business. */
const detailed: ReadonlySet<string> = new Set(["request_correction", "resubmit", "told", "forward", "merge"])

/** A decision counts when it is told; of another desk's opinions only the review is the applicant's concern. */
function stepName({ action, facts }: HistoryEntry): string {
  if (action === "told") return facts.outcome ?? "told"
  return action === "give_opinion" && facts.verdict !== undefined ? "reviewed" : action
}

async function stepOf(
  spine: Spine,
  subject: Case,
  line: HistoryEntry,
  lines: readonly HistoryEntry[],
): Promise<views.Step | undefined> {
  const action = stepName(line)
  const matter = spine.matterOf(subject)
  const code = `case.step.${isOutcome(action) ? outcomeName(matter, action) : action}`
  if (!hasWords(code) || line.action === "approve" || line.action === "refuse") return undefined
  if (action === "claim" && !isFirstClaim(line, lines)) return undefined
  const said = line.action === "told" ? decisionNote(spine, lines, line.seq) : openWords(spine, line).note
  const note = shared.has(action) || line.action === "told" ? said : undefined
  const kind = line.by.kind === "citizen" ? "you" : line.by.kind === "staff" ? "bureau" : "system"
  return {
    at: isoAt(line.at),
    text: await textOf(spine, subject, line, code),
    who: action === "reviewed" ? spine.deskName(line.facts.asked ?? subject.desk) : words(`case.who.${kind}`),
    ...(note === undefined ? {} : { note }),
    ...(line.by.kind === "citizen" ? { applicants: true as const } : {}),
  }
}

/** Changing hands within the bureau is not the applicant's concern. */
function isFirstClaim(line: HistoryEntry, lines: readonly HistoryEntry[]): boolean {
  const earlier = lines.filter(({ seq }) => seq < line.seq)
  const arrived = earlier.findLast(({ action }) =>
    [...beginnings, "resubmit", "appeal", "forward"].includes(action),
  )
  return !earlier.some(({ action, seq }) => action === "claim" && seq > (arrived?.seq ?? 0))
}

/** What whoever decided wrote to the applicant. */
export function decisionNote(spine: Spine, lines: readonly HistoryEntry[], before: number) {
  const line = lines.findLast(
    ({ action, seq }) => seq < before && (action === "approve" || action === "refuse"),
  )
  return line && openWords(spine, line).note
}

function nextText(spine: Spine, subject: Case, policy: Policy | undefined, due: views.Due, at: Moment): Text {
  const state = publicState(subject)
  const values = { bureau: spine.bureauName(subject.bureau), until: untilText(due) }
  if (state === "draft") return words("case.state.draft")
  if (state === "closed" && subject.outcome === undefined && subject.linked !== undefined)
    return words("case.next.merged")
  if (state === "refused") {
    const { appeal } = mayDo(subject, spine.matterOf(subject), policy, at.today)
    if (!appeal) return words("case.next.refused_final")
    const by = dueText(dueView(spine.calendar(), at.today, subject.appealUntil ?? "none"))
    return words("case.next.refused", { ...values, by })
  }
  if (state === "needs_correction") {
    const by = dueView(spine.calendar(), at.today, subject.correction?.by ?? "none")
    return words("case.next.needs_correction", { answer: answerByText(by) })
  }
  const review = subject.opinions.find((each) => each.review && each.answeredAt === undefined)
  if (isDesks(state) && review !== undefined) {
    const since = dayText(dayOf(review.askedAt))
    return words("case.next.reviewing", { ...values, desk: spine.deskName(review.desk), since })
  }
  const answered = state === "approved" && spine.matterOf(subject).answered === true
  return words(`case.next.${answered ? "answered" : state}`, values)
}

/** States in which somebody has been told how it ended. */
const resulted: readonly State[] = ["approved", "refused", "fulfilled", "closed"]

export function mayDo(subject: Case, matter: Matter, policy: Policy | undefined, today: string) {
  const told = subject.toldAt !== undefined
  const { state, appealUntil: until } = subject
  return {
    correct: state === "needs_correction",
    withdraw: isOpen(state) || (state === "approved" && told && matter.returnable === true),
    appeal:
      state === "refused" &&
      told &&
      matter.unrated !== true &&
      policy?.appeal !== undefined &&
      subject.appealed === undefined &&
      (until === undefined || !isDay(until) || today <= until),
    rate: told && resulted.includes(state) && matter.unrated !== true && subject.ratedAt === undefined,
    receipt: true,
  }
}

export function citizenLine(spine: Spine, subject: Case, at: Moment): views.CitizenCaseLine {
  const matter = spine.matterOf(subject)
  const state = publicState(subject)
  const policy = policyOf(matter, subject, at.today)
  const shown = isUntold(subject) ? { ...subject, state: "in_review" as const } : subject
  return {
    ...{ id: subject.id, code: subject.code, matter: subject.matter, bureau: subject.bureau, state },
    title: matter.title,
    ...(matter.neutralTitle === undefined ? {} : { neutralTitle: matter.neutralTitle }),
    stateText: words(`case.state.${isOutcome(state) ? outcomeName(matter, state) : state}`),
    ...(matter.answered ? { answered: true as const } : {}),
    submittedAt: isoAt(subject.submittedAt),
    due: caseDue(spine.calendar(), at.today, shown, policy),
    waitsForYou: state === "needs_correction",
    changedAt: isoAt(subject.shared?.at ?? subject.submittedAt),
    ...(subject.outcome === undefined || isUntold(subject) ? {} : { told: subject.outcome }),
  }
}

export function correctionOf(
  spine: Spine,
  subject: Case,
  matter: Matter,
  lines: readonly HistoryEntry[],
  at: Moment,
) {
  const { correction } = subject
  if (correction === undefined || subject.state !== "needs_correction") return {}
  const line = lines.findLast(({ action }) => action === "request_correction")
  const note = line && openWords(spine, line).note
  const reason = reasonText(matter, correction.reason) ?? { zh: correction.reason, en: correction.reason }
  const by = dueView(spine.calendar(), at.today, correction.by)
  return {
    correction: { fields: correction.fields, reason, ...(note === undefined ? {} : { note }), by },
  }
}

/** Told or not: the desk sees it at once, the applicant when it was told. */
export function outcomeOf(spine: Spine, subject: Case, matter: Matter, lines: readonly HistoryEntry[]) {
  if (subject.outcome === undefined) return {}
  const last = subject.approvals.at(-1)
  const reason = reasonText(matter, last?.reason)
  const result = resultText(matter, resultOf(subject))
  const note = decisionNote(spine, lines, Number.POSITIVE_INFINITY)
  return {
    outcome: {
      outcome: subject.outcome,
      ...(reason === undefined ? {} : { reason }),
      ...(result === undefined ? {} : { result }),
      ...(note === undefined ? {} : { note }),
      ...(subject.given === undefined ? {} : { given: subject.given }),
      at: isoAt(last?.at ?? subject.toldAt ?? subject.submittedAt),
    },
  }
}

export interface Shown {
  readonly subject: Case
  readonly lines: readonly HistoryEntry[]
  readonly rating: Rating | undefined
}

export const withoutPersonal = (form: Form, answers: Answers): Answers => {
  const personal = new Set(everyField(form).flatMap((field) => (field.personal ? [field.name] : [])))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !personal.has(name)))
}

export async function citizenCase(
  spine: Spine,
  actor: Citizen,
  { subject, lines, rating }: Shown,
  at: Moment,
): Promise<views.CitizenCase> {
  const matter = spine.matterOf(subject)
  const policy = policyOf(matter, subject, at.today)
  const line = citizenLine(spine, subject, at)
  const told = isUntold(subject) ? undefined : subject.outcome
  const formed = formOf(matter, subject.bureau, dayOf(subject.submittedAt), cameBy(subject))
  const { answers } = openInside(spine.world, subject)
  const after = told && matter.after?.(subject, told, answers)
  const recourse = isOpen(subject.state) ? matter.recourse?.(subject, answers) : undefined
  const own = subject.parties.find(({ person }) => person === actor.person)
  const role = own?.role ?? subject.parties.find(({ follows }) => follows)?.role ?? "applicant"
  const all = await Promise.all(lines.map((each) => stepOf(spine, subject, each, lines)))
  const steps = all.filter((step) => step !== undefined)
  const may = mayDo(subject, matter, policy, at.today)
  const into = await mergedInto(spine, subject)
  return {
    ...line,
    ...(matter.sheltered ? { sheltered: words("case.shelters") } : {}),
    ...{ revision: subject.revision, role, steps },
    form: formed,
    // Whoever only acts for the same organization reads what was filed, not how to reach the colleague.
    answers: role === "organization" ? withoutPersonal(formed, answers) : answers,
    documents: subject.documents.map(documentView),
    nextText: nextText(spine, subject, policy, line.due, at),
    ...correctionOf(spine, subject, matter, lines, at),
    ...(may.correct
      ? await adviceOf(matter, answers, { bureau: subject.bureau, at: at.instant, case: subject.id })
      : {}),
    ...(told === undefined ? {} : outcomeOf(spine, subject, matter, lines)),
    ...(after === undefined ? {} : { after }),
    ...(recourse === undefined ? {} : { recourse }),
    may: answersFor(actor, subject)
      ? { ...may, rate: may.rate && role === "applicant" }
      : { ...may, correct: false, withdraw: false, appeal: false, rate: false },
    ...(may.appeal && subject.appealUntil !== undefined && isDay(subject.appealUntil)
      ? { appealUntil: subject.appealUntil }
      : {}),
    ...(rating === undefined ? {} : { rated: { level: rating.level, at: isoAt(rating.at) } }),
    ...(into === undefined ? {} : { mergedInto: into }),
  }
}
