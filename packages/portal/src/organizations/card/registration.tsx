// 登记事项: what the register has about it, and nothing in the place of what it has not.
import { moneyText } from "@civil/core/money.ts"
import { say, type Text, type Values } from "@civil/core/text.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { statusWords } from "@civil/services/organizations/verdict/index.ts"
import { SummaryList, type SummaryRow } from "@civil/ui/index.ts"
import { kindWords } from "../words.ts"
import type { CardData } from "./data.ts"
import { Section, type SectionProps } from "./section.tsx"
import { card } from "./words.ts"

export function Registration(props: SectionProps) {
  const { language } = props
  return (
    <Section {...props} dataset="organizations" title={card.basic}>
      <SummaryList language={language} rows={rowsOf(props)} />
      <p class="muted small noprint">{say(card.basicOnly, language)}</p>
    </Section>
  )
}

function rowsOf({ data, language }: SectionProps): readonly SummaryRow[] {
  const { code, basic } = data.at.organization
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const day = (date: string | undefined) => date && words(dayText(date))
  const row = (term: Text, value: string | undefined): readonly SummaryRow[] =>
    value ? [{ term: words(term), value }] : []
  const status = basic.status === "unknown" ? basic.statusWord : words(statusWords[basic.status])
  return [
    ...row(card.code, code),
    ...row(card.kind, words(kindWords[basic.kind])),
    ...row(
      card.status,
      status && basic.statusSince
        ? words(card.statusSince, { status, day: dayText(basic.statusSince) })
        : status,
    ),
    ...row(card.legalRepresentative, basic.legalRepresentative),
    ...row(card.established, day(basic.established)),
    ...row(card.certificate, certificateOf(data, words)),
    ...row(card.funds, basic.fundsFen === undefined ? undefined : words(moneyText(basic.fundsFen))),
    ...row(card.registrar, basic.registrar),
    ...row(card.supervisor, basic.direct ? words(card.direct) : basic.supervisor),
    ...row(card.address, basic.address),
    ...row(card.area, basic.area),
    ...row(card.field, basic.field),
    ...row(card.purpose, basic.purpose),
    ...row(card.scope, basic.scope),
    ...row(card.phone, basic.phone),
    ...row(card.former, formerOf(data, words, false)),
    ...row(card.formerSeen, formerOf(data, words, true)),
  ]
}

type Say = (text: Text, values?: Values) => string

function certificateOf({ at, day }: CardData, words: Say): string | undefined {
  const { certificateFrom: from, certificateTo: to } = at.organization.basic
  if (!to) return undefined
  const range = from
    ? words(card.certificateRange, { from: dayText(from), to: dayText(to) })
    : words(card.certificateTo, { to: dayText(to) })
  return day > to ? `${range} · ${words(card.certificateOver)}` : range
}

/** `seen`: names that only earlier files of the register wrote; nobody says that it was renamed. */
function formerOf({ at }: CardData, words: Say, seen: boolean): string | undefined {
  const { former = [] } = at.organization.basic
  const said = former
    .filter((each) => (each.seen ?? false) === seen)
    .map(({ name, until, withdrawn }) => {
      const named = until ? words(card.formerUntil, { name, day: dayText(until) }) : name
      return withdrawn ? `${named} · ${words(card.formerWithdrawn)}` : named
    })
  return said.length > 0 ? said.join(words({ zh: "；", en: "; " })) : undefined
}
