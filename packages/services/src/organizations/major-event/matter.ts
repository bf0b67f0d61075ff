// 重大事项报告: an organization says beforehand what it is going to do; the registrar acknowledges. Late is better than never.
import { type EventType, eventTypes } from "@civil/bureaus/organizations/events.ts"
import type { Answers, Form } from "@civil/casework/form.ts"
import type { Matter } from "@civil/casework/matter.ts"
import type { Case } from "@civil/casework/shapes.ts"
import type { Text } from "@civil/core/text.ts"
import { contactPage } from "../../cases/contact.ts"
import { dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { actingParts, filedFor, foreseenFor } from "../filings/acting.ts"
import { type Filing, findFiling, takePart } from "../filings/row.ts"
import { refusedField } from "../register-asked.ts"
import { eventAdvice } from "./advice.ts"
import { MajorEvent } from "./model.ts"
import { eventIssues } from "./rules.ts"
import { eventTexts as t } from "./words.ts"

const typeTexts: Readonly<Record<EventType, Text>> = { ...t, other: t.eventOther }
const foreign = ({ type }: { readonly type?: unknown }) =>
  type === "foreign_activity" || type === "foreign_donation"

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "which",
      title: t.which,
      fields: [
        { kind: "organization", name: "organization", label: t.organization, mine: true },
        { kind: "text", name: "name", label: t.name, most: 100 },
        {
          kind: "choice",
          name: "type",
          label: t.type,
          options: eventTypes.map((value) => ({
            value,
            label: typeTexts[value],
            ...(value === "sensitive" ? { hint: t.sensitiveHint } : {}),
          })),
        },
        { kind: "date", name: "date", label: t.date, hint: t.dateHint },
      ],
    },
    {
      id: "details",
      title: t.details,
      fields: [
        { kind: "text", name: "title", label: t.eventTitle, most: 100 },
        { kind: "text", name: "place", label: t.place, most: 100, optional: true },
        { kind: "number", name: "people", label: t.people, least: 0, most: 1_000_000, optional: true },
        {
          kind: "number",
          name: "amount",
          label: t.amount,
          unit: t.yuan,
          least: 0,
          most: 1_000_000_000_000,
          optional: true,
        },
        { kind: "text", name: "abroad", label: t.abroad, most: 200, when: foreign },
        { kind: "long_text", name: "what", label: t.what, hint: t.whatHint, most: 2000 },
      ],
    },
    {
      id: "late",
      title: t.late,
      fields: [
        {
          kind: "long_text",
          name: "lateReason",
          label: t.lateReason,
          hint: t.lateReasonHint,
          most: 500,
          optional: true,
        },
        { kind: "documents", name: "papers", label: t.papers, least: 0, most: 6, optional: true },
      ],
    },
    contactPage,
  ],
}

/** Whose event it is, kept beside the case: a correction does not hand it to another organization. */
const rowOf = ({ id, code }: Case, { organization }: Answers): Filing => ({
  organization: String(organization),
  what: `major_event#${id}`,
  ...{ by: id, code },
})

export const majorEvent = (set: Setting): Matter =>
  defineMatter<typeof MajorEvent>({
    id: "major_event",
    service: "organizations",
    ...{ title: t.title, about: t.about, ground: t.ground },
    answers: MajorEvent,
    form,
    check: (answers, { bureau, at }) => eventIssues(answers, bureau, dayOf(at)),
    foresee: async (answers, { bureau }) => (await foreseenFor(set, bureau, answers)).issues,
    advise: async (answers, { bureau, at }) => eventAdvice(answers, bureau, dayOf(at)),
    concerned: ({ organization, name }) => [
      { role: "organization", organization, name, follows: true, may: "events" },
    ],
    policy: set.policy("organizations.major_event"),
    reasons: [
      { code: "unclear", text: t.unclear, for: "correct" },
      { code: "paper_missing", text: t.paperMissing, for: "correct" },
      { code: "not_reportable", text: t.notReportable, for: "refuse" },
      { code: "elsewhere", text: t.wrongOrgan, for: "refuse" },
    ],
    answered: true,
    hooks: {
      async submitting(subject, answers, { applicant }) {
        const filing = rowOf(subject, answers)
        const parts = await actingParts(set, applicant, filing.organization, "events")
        await filedFor(set, subject.bureau, filing.organization)
        return [...parts, takePart(set.world.table, filing)]
      },
      async changing(subject, { action }, answers) {
        if (action !== "resubmit" || (await findFiling(set.world.table, rowOf(subject, answers)))) return []
        throw refusedField({ field: "organization", code: "event.fixed" })
      },
    },
  })
