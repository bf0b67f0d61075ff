// What is said of an event while it is reported, and to whoever reads the report: the last day, lateness, or that no rule was found. Pure.
import type { Answers } from "@civil/casework/form.ts"
import type { Advice } from "@civil/casework/matter.ts"
import type { Text, Values } from "@civil/core/text.ts"
import { dayText } from "../days.ts"
import { fill } from "../verdict/fill.ts"
import { eventIn, isLate, reportingOf } from "./rules.ts"
import { eventTexts as t } from "./words.ts"

/** On the day it was handed in, or of now while it is not. */
export function eventAdvice(answers: Answers, bureau: string, today: string): readonly Advice[] {
  const event = eventIn(answers)
  if (event === undefined) return []
  const reporting = reportingOf(event, bureau, today)
  const say = (text: Text, grade: Advice["grade"], ground: Text, values: Values = {}): readonly Advice[] => [
    { field: "date", text: fill(text, values), ground, grade },
  ]
  const unreckoned = reporting.kind === "none" || reporting.kind === "unpublished"
  if (unreckoned && isLate(reporting, event, today))
    return say(t.isOver, "must", reporting.kind === "none" ? t.ground : reporting.rule.source.title)
  if (reporting.kind === "none") return say(t.noRule, "should", t.ground)
  const { rule } = reporting
  const { place, source } = rule
  if (reporting.kind === "unpublished") return say(t.unpublished, "should", source.title, { place })
  if (reporting.kind === "voluntary") return say(t.voluntary, "should", source.title, { place })
  if (reporting.kind === "elsewhere") return []
  const values = { place, day: dayText(reporting.last), days: String(rule.leadDays) }
  return say(reporting.late ? t.isLate : t.lastDay, reporting.late ? "must" : "should", source.title, values)
}
