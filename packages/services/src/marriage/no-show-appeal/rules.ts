// Against which record an appeal may be brought, and what a granted one changes. Pure.
import { withPardon } from "@civil/booking/ledger.ts"
import type { StrikeRule } from "@civil/booking/profile.ts"
import type { Ledger } from "@civil/booking/shapes.ts"
import { countStrikes } from "@civil/booking/strikes.ts"
import { dayText } from "@civil/casework/show.ts"
import { formatCode, readCode } from "@civil/core/ids.ts"
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

/** Facts without those that name this appeal. */
const without = ({ facts }: Ledger, by: string): Ledger["facts"] =>
  Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => !(name.startsWith(fact("")) && value === by)),
  )

/** What this person may still appeal against, with its day: nobody has to look for a code of ten characters. */
export const openStrikes = ({
  strikes,
  facts,
}: Ledger): readonly { readonly code: string; readonly date: string }[] =>
  strikes.filter(({ code, pardoned }) => pardoned === undefined && facts[fact(code)] === undefined)

/** A code that leads to nothing: the ones that would are named beside it. */
export function helped(issue: FieldIssue, ledger: Ledger): FieldIssue {
  const open = openStrikes(ledger)
  if (open.length === 0 || issue.code === "no_show_appeal.asked_before") return issue
  const list = (language: "zh" | "en") =>
    open
      .map(({ code, date }) => `${formatCode(code)}（${dayText(date)[language]}）`)
      .join(language === "zh" ? "、" : ", ")
  return {
    field: issue.field,
    code: "no_show_appeal.choose",
    values: { codes: { zh: list("zh"), en: list("en") } },
  }
}

/** Once for each record: the ledger remembers by which case it was appealed against. A corrected code frees the record named before. */
export function appealed(ledger: Ledger, code: string, by: string): Ledger | FieldIssue {
  if (findStrike(ledger, code) === undefined) return { field: "strike", code: "no_show_appeal.no_strike" }
  const before = ledger.facts[fact(code)]
  if (before === by) return ledger
  if (before !== undefined) return { field: "strike", code: "no_show_appeal.asked_before" }
  return { ...ledger, revision: ledger.revision + 1, facts: { ...without(ledger, by), [fact(code)]: by } }
}

/** An appeal that ended without an outcome may be brought again; the very same ledger where it names no record. */
export function unappealed(ledger: Ledger, by: string): Ledger {
  const facts = without(ledger, by)
  if (Object.keys(facts).length === Object.keys(ledger.facts).length) return ledger
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
