// The application to set up an organization, page by page: what is asked depends on the kind.

import { dutiesOf } from "@civil/bureaus/organizations/duties.ts"
import { specialCategories } from "@civil/bureaus/organizations/establishment.ts"
import { supervisorDesks, supervisorRows } from "@civil/bureaus/organizations/supervisors.ts"
import type { Answers, Field, Form, Option, Page } from "@civil/casework/form.ts"
import type { Text } from "@civil/core/text.ts"
import { contactPage } from "../../cases/contact.ts"
import { deskNames } from "../../cases/desks.ts"
import { looksLikePerson } from "../naming/persons.ts"
import { partOf, readOrganizationName } from "../naming/segments.ts"
import { askOf } from "./name.ts"
import { establishmentTexts as t } from "./words.ts"

export const kinds = ["association", "service_institution", "foundation"] as const
type Kind = (typeof kinds)[number]

const is = (kind: Kind) => (answers: Answers) => answers.kind === kind

/** No rule of the day is asked here, only how the name reads. */
const anyDay = "2024-05-01"

/** The 字号, or an association's subject, begins like a person's name. */
export function asksPerson(answers: Answers): boolean {
  const ask = askOf(answers, "")
  if (ask === undefined) return false
  const reading = readOrganizationName({ name: ask.name, type: ask.type }, anyDay)
  const part = partOf(reading, "trade_name") || partOf(reading, "core")
  return looksLikePerson(part) || (ask.type === "association" && looksLikePerson(part.slice(0, 3)))
}

const yesNo: readonly Option[] = [
  { value: "no", label: t.no },
  { value: "yes", label: t.yes },
]
const isNot: readonly Option[] = [
  { value: "no", label: t.isNo },
  { value: "yes", label: t.isYes },
]

const paper = (name: string, label: Text, more: Partial<Field> = {}): Field =>
  ({ kind: "documents", name, label, least: 1, most: 6, ...more }) as Field

const count = (name: string, label: Text, kind: Kind, most: number, least = 0): Field => ({
  ...{ kind: "number", name, label, least, most, when: is(kind) },
})

const dutyPage = (kind: Kind): Page => {
  const lines = (language: "zh" | "en") =>
    dutiesOf(kind)
      .map(({ text, ground }, i) => {
        const where = `${ground.document[language]}${ground.article?.[language] ?? ""}`
        return `${i + 1}. ${text[language]} ${language === "zh" ? `（${where}）` : `(${where})`}`
      })
      .join("\n")
  return {
    id: `duties_${kind}`,
    title: t.duties,
    lead: { zh: lines("zh"), en: lines("en") },
    when: is(kind),
    fields: [{ kind: "agree", name: `agreed_${kind}`, label: t.agreed }],
  }
}

/** Supervising units that review at a desk here, as this bureau names them; then the way on paper. */
const unitsAt = (bureau?: string): readonly Option[] => [
  ...supervisorDesks.map((desk) => {
    const name = supervisorRows.find((row) => row.bureau === bureau && row.desk === desk)?.names[0]
    return { value: desk, label: name === undefined ? deskNames[desk] : { zh: name, en: deskNames[desk].en } }
  }),
  { value: "paper", label: t.unitPaper },
]

const routePage = (bureau?: string): Page => ({
  id: "route",
  title: t.route,
  lead: t.routeLead,
  fields: [
    {
      kind: "choice",
      name: "route",
      label: t.routeLabel,
      options: [
        { value: "dual", label: t.dual },
        { value: "direct", label: t.direct },
      ],
    },
    {
      ...{ kind: "choice", name: "unit", label: t.unit, hint: t.unitHint, options: unitsAt(bureau) },
      when: ({ route }) => route === "dual",
    },
    {
      ...{ kind: "text", name: "unitName", label: t.unitName, most: 60 },
      when: ({ unit }) => unit === "paper",
    },
    paper("consent", t.consent, { when: ({ unit }) => unit === "paper" }),
    {
      ...{ kind: "long_text", name: "directWhy", label: t.directWhy, most: 500 },
      when: ({ route }) => route === "direct",
    },
  ],
})

const whatPage: Page = {
  id: "what",
  title: t.what,
  fields: [
    {
      kind: "choice",
      name: "kind",
      label: t.kind,
      options: kinds.map((value) => ({ value, label: t[value] })),
    },
    {
      ...{ kind: "choice", name: "special", label: t.special, hint: t.specialHint },
      options: [
        { value: "none", label: t.specialNone },
        ...specialCategories.map(({ id, text }) => ({ value: id, label: text })),
      ],
    },
  ],
}

const namePage: Page = {
  id: "name",
  title: t.name,
  lead: t.nameLead,
  fields: [
    { kind: "text", name: "name", label: t.nameLabel, hint: t.nameHint, most: 60 },
    { kind: "choice", name: "personName", label: t.personName, options: yesNo, when: asksPerson },
    paper("personConsent", t.personConsent, { when: ({ personName }) => personName === "yes" }),
  ],
}

const purposePage: Page = {
  id: "purpose",
  title: t.purpose,
  fields: [
    { kind: "long_text", name: "purpose", label: t.purposeLabel, most: 500 },
    { kind: "long_text", name: "scope", label: t.scope, hint: t.scopeHint, most: 1000 },
    { kind: "text", name: "area", label: t.area, most: 100 },
    { kind: "text", name: "address", label: t.address, most: 120 },
  ],
}

const meansPage: Page = {
  id: "means",
  title: t.means,
  fields: [
    count("persons", t.persons, "association", 1_000_000),
    count("units", t.units, "association", 100_000),
    count("staff", t.staff, "service_institution", 100_000, 1),
    { ...count("board", t.board, "foundation", 25, 5), hint: t.boardHint },
    {
      ...{ kind: "choice", name: "fundKind", label: t.fundKind, when: is("foundation") },
      options: [
        { value: "private", label: t.private },
        { value: "public", label: t.public },
      ],
    },
    {
      ...{ kind: "number", name: "funds", label: t.funds, hint: t.fundsHint, unit: t.yuan },
      ...{ least: 1, most: 100_000_000_000 },
    },
  ],
}

const foundersPage: Page = {
  id: "founders",
  title: t.founders,
  lead: t.foundersLead,
  fields: [
    { kind: "name", name: "legalName", label: t.legalName },
    { kind: "identity_number", name: "legalNumber", label: t.legalNumber, personal: true },
    { kind: "choice", name: "headsAnother", label: t.headsAnother, options: isNot, when: is("association") },
    { kind: "long_text", name: "others", label: t.others, most: 3000, personal: true, optional: true },
    { kind: "choice", name: "cadre", label: t.cadre, hint: t.cadreHint, options: yesNo },
    paper("cadrePaper", t.cadrePaper, { when: ({ cadre }) => cadre === "yes" }),
    paper("leadersPapers", t.leadersPapers),
    { kind: "agree", name: "declared", label: t.declared },
  ],
}

const papersPage: Page = {
  id: "papers",
  title: t.papers,
  lead: t.papersLead,
  fields: [
    paper("charter", t.charter),
    paper("proof", t.proof),
    paper("premises", t.premises),
    paper("members", t.members, { when: is("association") }),
    paper("more", t.more, { least: 0, optional: true } as Partial<Field>),
  ],
}

const formFor = (bureau?: string): Form => ({
  version: 1,
  changes: [],
  pages: [
    ...[whatPage, namePage, purposePage, meansPage, foundersPage, routePage(bureau), papersPage],
    ...kinds.map(dutyPage),
    contactPage,
  ],
})

export const form = formFor()
export const formAt = (bureau: string): Form => formFor(bureau)
