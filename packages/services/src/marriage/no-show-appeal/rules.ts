// Against which record an appeal may be brought, and what a granted one changes. Pure.
import { withPardon } from "@civil/booking/ledger.ts"
import type { StrikeRule } from "@civil/booking/profile.ts"
import type { Ledger } from "@civil/booking/shapes.ts"
import { countStrikes } from "@civil/booking/strikes.ts"
import { dayText } from "@civil/casework/show.ts"
import { readCode } from "@civil/core/ids.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { say, type Text } from "@civil/core/text.ts"
import { noShowAppealTexts as t } from "./words.ts"

const fact = (code: string) => `appeal.${code}`

export function codeIssues(typed: string): readonly FieldIssue[] {
  return readCode(typed) === undefined ? [{ field: "strike", code: "no_show_appeal.no_code" }] : []
}

/** The record that counts under a code, on this person's ledger and nobody else's. */
export const findStrike = (ledger: Ledger, code: string) =>
  ledger.strikes.find((strike) => strike.code === code && strike.pardoned === undefined)

/** Once for each record: the ledger remembers by which case it was appealed against. */
export function appealed(ledger: Ledger, code: string, by: string): Ledger | FieldIssue {
  if (findStrike(ledger, code) === undefined) return { field: "strike", code: "no_show_appeal.no_strike" }
  const before = ledger.facts[fact(code)]
  if (before === by) return ledger
  if (before !== undefined) return { field: "strike", code: "no_show_appeal.asked_before" }
  const facts = { ...ledger.facts, [fact(code)]: by }
  return { ...ledger, revision: ledger.revision + 1, facts }
}

/** An appeal withdrawn or lapsed may be brought again; the very same ledger where it is not this case's. */
export function unappealed(ledger: Ledger, code: string, by: string): Ledger {
  if (ledger.facts[fact(code)] !== by) return ledger
  const { [fact(code)]: _, ...facts } = ledger.facts
  return { ...ledger, revision: ledger.revision + 1, facts }
}

export const pardoned = (ledger: Ledger, code: string, by: string): Ledger => withPardon(ledger, code, by)

/** What the person reads: the record is pardoned, and whether others still block. */
export function pardonText(ledger: Ledger, code: string, rules: readonly StrikeRule[], today: string): Text {
  const date = ledger.strikes.find((strike) => strike.code === code)?.date ?? today
  const until = countStrikes(rules, ledger.strikes, today).blockedUntil
  const text = until === undefined ? t.lifted : t.stillBlocked
  const values = { date: dayText(date), until: until === undefined ? "" : dayText(until) }
  return { zh: say(text, "zh", values), en: say(text, "en", values) }
}
