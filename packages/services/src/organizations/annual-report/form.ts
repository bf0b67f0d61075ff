// The questions of an annual report, page by page; what the register knows is filled in beforehand.
import type { Answers, Field, Form } from "@civil/casework/form.ts"
import { contactPage } from "../../cases/contact.ts"
import { lastConclusions, routes } from "./model.ts"
import { annualTexts as t } from "./words.ts"

type Choice = Extract<Field, { kind: "choice" }>
const choice = (
  name: string,
  label: Choice["label"],
  options: Choice["options"],
  more: Partial<Choice> = {},
): Choice => ({ kind: "choice", name, label, options, ...more })

const yesNo = (name: string, label: Choice["label"], more: Partial<Choice> = {}): Choice =>
  choice(
    name,
    label,
    [
      { value: "yes", label: t.yes },
      { value: "no", label: t.no },
    ],
    more,
  )

type Count = Extract<Field, { kind: "number" }>
const people = (name: string, label: Count["label"], more: Partial<Count> = {}): Count => ({
  ...{ kind: "number", name, label, least: 0, most: 1_000_000 },
  ...more,
})
const yuan = (name: string, label: Count["label"], least = 0): Count => ({
  ...{ kind: "number", name, label, least, most: 1_000_000_000_000, unit: t.yuan },
})

const ofMembers = ({ kind }: Answers) => kind === "association"
const supervised = ({ route }: Answers) => route !== "direct"
const poorly = ({ last }: Answers) => last === "basically_passed" || last === "failed" || last === "absent"

const aboutPages = (year: number): Form["pages"] => [
  {
    id: "which",
    title: t.which,
    lead: t.whichLead,
    fields: [
      { kind: "organization", name: "organization", label: t.organization, mine: true },
      choice(
        "year",
        t.year,
        [year - 1, year - 2].map((each) => ({
          value: String(each),
          label: { zh: `${each}年度`, en: `The year ${each}` },
        })),
      ),
      choice("kind", t.kind, [
        { value: "association", label: t.association },
        { value: "service_institution", label: t.serviceInstitution },
        { value: "foundation", label: t.foundation },
      ]),
      choice(
        "last",
        t.last,
        lastConclusions.map((value) => ({ value, label: t[`last_${value}`] })),
        { hint: t.lastHint },
      ),
    ],
  },
  {
    id: "basics",
    title: t.basics,
    lead: t.basicsLead,
    fields: [
      { kind: "text", name: "name", label: t.name, most: 100 },
      { kind: "name", name: "legalRepresentative", label: t.legalRepresentative },
      { kind: "text", name: "address", label: t.address, most: 200 },
      yuan("funds", t.funds),
      { kind: "long_text", name: "scope", label: t.scope, most: 2000 },
    ],
  },
  {
    id: "supervisor",
    title: t.supervisorPage,
    lead: t.supervisorLead,
    fields: [
      choice(
        "route",
        t.route,
        routes.map((value) => ({ value, label: t[`route_${value}`] })),
      ),
      {
        kind: "text",
        name: "supervisor",
        label: t.supervisor,
        hint: t.supervisorHint,
        most: 100,
        when: supervised,
      },
      {
        kind: "documents",
        name: "consent",
        label: t.consent,
        hint: t.consentHint,
        least: 1,
        most: 4,
        when: ({ route }) => route === "paper",
      },
    ],
  },
]

const yearPages: Form["pages"] = [
  {
    id: "people",
    title: t.people,
    fields: [
      people("memberPersons", t.memberPersons, { when: ofMembers }),
      people("memberUnits", t.memberUnits, { when: ofMembers }),
      people("memberMeetings", t.memberMeetings, { when: ofMembers, most: 1000 }),
      people("board", t.board, { hint: t.boardHint, most: 1000 }),
      people("boardMeetings", t.boardMeetings, { most: 1000 }),
      { kind: "date", name: "termEnd", label: t.termEnd, hint: t.termEndHint },
      people("staff", t.staff),
      yesNo("party", t.party),
    ],
  },
  {
    id: "money",
    title: t.money,
    lead: t.moneyLead,
    fields: [
      yuan("income", t.income),
      yuan("expenditure", t.expenditure),
      yuan("netBegin", t.netBegin, -1_000_000_000_000),
      yuan("netEnd", t.netEnd, -1_000_000_000_000),
    ],
  },
  {
    id: "activities",
    title: t.activitiesPage,
    fields: [
      { kind: "long_text", name: "activities", label: t.activities, hint: t.activitiesHint, most: 2000 },
      yesNo("punished", t.punished),
      {
        kind: "long_text",
        name: "punishments",
        label: t.punishments,
        most: 1000,
        when: ({ punished }) => punished === "yes",
      },
      yesNo("changed", t.changed, { hint: t.changedHint }),
      {
        kind: "long_text",
        name: "changes",
        label: t.changes,
        most: 1000,
        when: ({ changed }) => changed === "yes",
      },
    ],
  },
  {
    id: "rectification",
    title: t.rectificationPage,
    lead: t.rectificationLead,
    when: poorly,
    fields: [
      { kind: "long_text", name: "rectification", label: t.rectification, most: 2000 },
      { kind: "documents", name: "rectified", label: t.rectified, least: 0, most: 4, optional: true },
    ],
  },
  {
    id: "papers",
    title: t.papers,
    lead: t.papersLead,
    fields: [
      { kind: "documents", name: "accounts", label: t.accounts, least: 0, most: 6, optional: true },
      {
        kind: "documents",
        name: "other",
        label: t.other,
        hint: t.otherHint,
        least: 0,
        most: 6,
        optional: true,
      },
    ],
  },
  contactPage,
]

/** The form as it is on a day: the report on the year before, or one that was missed the year before that. */
export const formOn = (on: string): Form => ({
  version: 1,
  changes: [],
  pages: [...aboutPages(Number(on.slice(0, 4))), ...yearPages],
})
