// A last day as people say it, or honestly why there is none.
import type { Due, MatterView } from "@civil/casework/views.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { sayDate } from "@civil/services/marriage/screens/dates.ts"
import { due as words } from "./words.ts"

/** 2026年12月3日 周四（还有 8 个工作日） */
export function sayDue(due: Due, language: Language): string {
  if (due.kind !== "day") return say(words[due.kind], language)
  const date = sayDate(due.date, language)
  const { workdaysLeft } = due
  if (workdaysLeft === "not_computable") return date
  if (workdaysLeft < 0) return say(words.past, language, { date, days: -workdaysLeft })
  return say(workdaysLeft === 0 ? words.today : words.left, language, { date, days: workdaysLeft })
}

/** 还有 8 个工作日: beside a sentence that names the day itself. */
export function sayLeft(due: Due, language: Language): string | undefined {
  if (due.kind !== "day" || due.workdaysLeft === "not_computable") return undefined
  const { workdaysLeft: days } = due
  if (days === 0) return say(words.leftToday, language)
  return days < 0 ? say(words.leftPast, language, { days: -days }) : say(words.leftDays, language, { days })
}

export const dueSource = (due: Due): Text | undefined => (due.kind === "day" ? due.source : undefined)

/** How long a matter takes by the rule of the bureau. */
export function sayTerm(term: MatterView["decide"], language: Language): string {
  if (term.kind !== "days") return sayDue(term, language)
  return say(term.natural ? words.termNatural : words.term, language, { days: term.days })
}
