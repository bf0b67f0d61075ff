// 补领预审: papers for a reissued certificate are looked at before the visit; found in order, a booking of that business shows it to the counter.
import type { Answers, Form } from "@civil/casework/form.ts"
import { typeOfNumber } from "@civil/casework/forms/read.ts"
import type { Matter } from "@civil/casework/matter.ts"
import type { Case, HistoryEntry } from "@civil/casework/shapes.ts"
import { dayText } from "@civil/casework/show.ts"
import { addDays } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { PlainDate } from "@civil/core/shapes.ts"
import { say, type Text } from "@civil/core/text.ts"
import type { Part } from "@civil/data/change.ts"
import { Temporal } from "temporal-polyfill"
import * as z from "zod/mini"
import { contactPage } from "../../cases/contact.ts"
import { casesOf, dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { changeLedger } from "../ledgers.ts"
import { reissueIssues, withPapers } from "./rules.ts"
import { reissueTexts as t } from "./words.ts"

const documents = z.optional(z.array(z.string()))

const Reissue = z.strictObject({
  business: z.enum(["R1", "R2"]),
  why: z.enum(["lost", "damaged", "differs"]),
  registeredAt: z.string(),
  registeredOn: z.optional(PlainDate),
  certificate: z.optional(z.string()),
  forWhom: z.enum(["self", "agent"]),
  principalName: z.optional(z.string()),
  principalNumber: z.optional(z.string()),
  authorisation: documents,
  damaged: documents,
  proof: documents,
  other: documents,
  mobile: z.optional(z.string()),
  email: z.optional(z.string()),
})

const byAgent = ({ forWhom }: Answers) => forWhom === "agent"

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "which",
      title: t.which,
      fields: [
        {
          kind: "choice",
          name: "business",
          label: t.business,
          options: [
            { value: "R1", label: t.R1 },
            { value: "R2", label: t.R2 },
          ],
        },
        {
          kind: "choice",
          name: "why",
          label: t.why,
          options: [
            { value: "lost", label: t.lost },
            { value: "damaged", label: t.damaged },
            { value: "differs", label: t.differs },
          ],
        },
      ],
    },
    {
      id: "archive",
      title: t.archive,
      lead: t.archiveLead,
      fields: [
        { kind: "text", name: "registeredAt", label: t.registeredAt, hint: t.registeredAtHint, most: 100 },
        {
          kind: "date",
          name: "registeredOn",
          label: t.registeredOn,
          hint: t.registeredOnHint,
          past: true,
          optional: true,
        },
        {
          kind: "text",
          name: "certificate",
          label: t.certificate,
          hint: t.certificateHint,
          most: 40,
          optional: true,
          personal: true,
        },
      ],
    },
    {
      id: "who",
      title: t.who,
      fields: [
        {
          kind: "choice",
          name: "forWhom",
          label: t.forWhom,
          options: [
            { value: "self", label: t.self },
            { value: "agent", label: t.agent, hint: t.agentHint },
          ],
        },
        { kind: "name", name: "principalName", label: t.principalName, when: byAgent },
        {
          kind: "identity_number",
          name: "principalNumber",
          label: t.principalNumber,
          when: byAgent,
          personal: true,
        },
      ],
    },
    {
      id: "papers",
      title: t.papers,
      lead: t.papersLead,
      fields: [
        {
          kind: "documents",
          name: "authorisation",
          label: t.authorisation,
          least: 1,
          most: 4,
          when: byAgent,
        },
        {
          kind: "documents",
          name: "damaged",
          label: t.damagedPaper,
          least: 1,
          most: 2,
          when: ({ why }) => why === "damaged",
        },
        {
          kind: "documents",
          name: "proof",
          label: t.proof,
          hint: t.proofHint,
          least: 1,
          most: 4,
          when: ({ why }) => why === "differs",
        },
        {
          kind: "documents",
          name: "other",
          label: t.other,
          hint: t.otherHint,
          least: 0,
          most: 4,
          optional: true,
        },
      ],
    },
    contactPage,
  ],
}

/** An agent may act only where the record was found and matches: the officer who approves has written where. */
function archiveNamed({ action, sealed }: HistoryEntry, answers: Answers): readonly Part[] {
  if (action === "approve" && byAgent(answers) && sealed === undefined)
    throw new Refusal("invalid", "input.invalid", {
      fields: [{ field: "note", code: "reissue.archive_needed" }],
    })
  return []
}

async function decided(set: Setting, subject: Case, answers: Answers): Promise<Text | undefined> {
  const person = subject.parties[0]?.person
  if (subject.outcome !== "approved" || person === undefined) return undefined
  const lasts = casesOf(set, subject.bureau)?.papersDays ?? "not_yet_published"
  const day = dayOf(Temporal.Instant.fromEpochMilliseconds(subject.tellAt ?? subject.submittedAt))
  const days = lasts === "not_yet_published" ? 30 : lasts.days
  const until = addDays(day, days).toString()
  const business = String(answers.business)
  await changeLedger(set.on, person, (ledger) => withPapers(ledger, business, subject.code, until))
  const filled = { until: dayText(until) }
  return { zh: say(t.given, "zh", filled), en: say(t.given, "en", filled) }
}

export const reissue = (set: Setting): Matter =>
  defineMatter<typeof Reissue>({
    id: "reissue",
    service: "marriage",
    title: t.title,
    // The certificate may be one of a divorce.
    neutralTitle: t.neutral,
    about: t.about,
    ground: t.ground,
    answers: Reissue,
    form,
    check: (answers, { applicant, at }) => reissueIssues(answers, applicant.document.number, dayOf(at)),
    foresee: async (answers, { applicant }) =>
      byAgent(answers) && answers.principalNumber === applicant.document.number
        ? [{ field: "principalNumber", code: "reissue.own_number" }]
        : [],
    concerned({ principalName, principalNumber }) {
      if (principalName === undefined || principalNumber === undefined) return []
      // Whether its dates lie in the past was asked when it was typed.
      const reading = typeOfNumber(principalNumber, "9999-12-31")
      return [
        {
          role: "principal",
          name: principalName,
          ...(reading.ok ? { document: { type: reading.value.type, number: reading.value.number } } : {}),
        },
      ]
    },
    policy: set.policy("marriage.reissue"),
    reasons: [
      { code: "archive_not_found", text: t.archiveNotFound, for: "refuse" },
      { code: "no_authorisation", text: t.noAuthorisation, for: "both" },
      { code: "elsewhere", text: t.elsewhere, for: "refuse" },
      { code: "unreadable", text: t.unreadable, for: "correct" },
      { code: "missing", text: t.missing, for: "correct" },
      { code: "archive_unclear", text: t.archiveUnclear, for: "correct" },
    ],
    after: (_subject, outcome, { business }) =>
      outcome === "approved"
        ? { href: `/marriage/${String(business).toLowerCase()}`, text: t.book }
        : undefined,
    hooks: {
      changing: async (_subject, entry, answers) => archiveNamed(entry, answers),
      decided: (subject, answers) => decided(set, subject, answers),
    },
  })
