// Small parts of what people see, shared by the citizen's page and the desk's.
import type { Calendar } from "@civil/core/calendar.ts"
import { plainDate } from "@civil/core/date.ts"
import type { Text } from "@civil/core/text.ts"
import { isDay, workdaysLeft } from "./clock.ts"
import { dueOf } from "./facets.ts"
import type { Answer, Field } from "./form.ts"
import type { Matter, Policy } from "./matter.ts"
import type { Case, KeptDocument, Outcome } from "./shapes.ts"
import type { DocumentView, Due } from "./views.ts"
import { words } from "./words.ts"

export const isoAt = (milliseconds: number): string => new Date(milliseconds).toISOString()

export function dueView(calendar: Calendar, today: string, due: string, source?: Text): Due {
  if (isDay(due)) {
    const left = workdaysLeft(calendar, today, due)
    return { kind: "day", date: due, workdaysLeft: left, ...(source === undefined ? {} : { source }) }
  }
  const honest = due === "paused" || due === "not_computable" || due === "not_yet_published"
  return { kind: honest ? due : "none" }
}

const sourceOf = (days: Policy["decide"] | undefined) => (typeof days === "object" ? days.source : undefined)

/** The next last day: the desk's, or the applicant's while they have to answer. */
export function caseDue(calendar: Calendar, today: string, subject: Case, policy?: Policy): Due {
  const days = subject.state === "needs_correction" ? policy?.correct : policy?.decide
  return dueView(calendar, today, dueOf(subject), sourceOf(days))
}

const weekdays = { zh: "一二三四五六日", en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] }
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** A day as people say it: 2026年11月26日（周四）, Thu 26 Nov 2026. */
export function dayText(date: string): Text {
  const { year, month, day, dayOfWeek } = plainDate(date)
  return {
    zh: `${year}年${month}月${day}日（周${weekdays.zh[dayOfWeek - 1]}）`,
    en: `${weekdays.en[dayOfWeek - 1]} ${day} ${months[month - 1]} ${year}`,
  }
}

/** A last day as a sentence says it. */
export function dueText(due: Due): Text {
  return due.kind === "day" ? dayText(due.date) : words(`case.by.${due.kind}`)
}

/** What a matter calls its outcome: a complaint is answered, not granted. */
export const outcomeName = ({ answered }: Matter, outcome: Outcome) =>
  answered ? (outcome === "approved" ? "answered" : "not_upheld") : outcome
export const outcomeText = (matter: Matter, outcome: Outcome): Text =>
  words(`case.outcome.${outcomeName(matter, outcome)}`)

/** A whole clause: the last day of the bureau, or why there is none. */
export const untilText = (due: Due): Text =>
  due.kind === "day" ? words("case.until.day", { day: dayText(due.date) }) : words(`case.until.${due.kind}`)

/** A whole clause: by when to answer, or that no day is set; as the page says it, and as it is told. */
export const answerByText = (due: Due): Text =>
  due.kind === "day" ? words("case.answer.day", { day: dayText(due.date) }) : words("case.answer.open")
export const toldAnswerText = (due: Due): Text =>
  due.kind === "day"
    ? words("case.told_answer.day", { day: dayText(due.date) })
    : words("case.told_answer.open")

export const documentView = ({ key: _, ...document }: KeptDocument): DocumentView => document

export const reasonText = (matter: Matter, code: string | undefined): Text | undefined =>
  matter.reasons.find((reason) => reason.code === code)?.text

export const resultText = (matter: Matter, code: string | undefined): Text | undefined =>
  matter.results?.find((result) => result.code === code)?.text

const joined = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join("、"),
  en: texts.map(({ en }) => en).join(", "),
})

const yes: Text = { zh: "是", en: "Yes" }

/** An answer in words: what a choice is called, not its code. */
export function answerText(field: Field, answer: Answer): Text | string {
  if (field.kind === "agree") return answer === true ? yes : ""
  if (field.kind === "choice" || field.kind === "choices") {
    const chosen = Array.isArray(answer) ? answer : [answer]
    return joined(field.options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label))
  }
  if (Array.isArray(answer)) return String(answer.length)
  if (field.kind === "number" && field.unit !== undefined)
    return { zh: `${answer}${field.unit.zh}`, en: `${answer} ${field.unit.en}` }
  return String(answer)
}
