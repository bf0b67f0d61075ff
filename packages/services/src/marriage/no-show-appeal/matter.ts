// 爽约申诉: somebody asks that a missed or cancelled booking should not count; granted, the record is pardoned in their ledger and a block that rests on it ends.
import { findOffice } from "@civil/booking/offices.ts"
import { findPolicy } from "@civil/booking/policy.ts"
import { ledgerOf, ledgerPart } from "@civil/booking/spine.ts"
import type { Answers, Form } from "@civil/casework/form.ts"
import type { Matter, Situation } from "@civil/casework/matter.ts"
import type { Case, HistoryEntry } from "@civil/casework/shapes.ts"
import { readCode } from "@civil/core/ids.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import type { Part } from "@civil/data/change.ts"
import * as z from "zod/mini"
import { contactPage } from "../../cases/contact.ts"
import { dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { changeLedger } from "../ledgers.ts"
import { appealed, codeIssues, helped, pardoned, pardonText, unappealed } from "./rules.ts"
import { noShowAppealTexts as t } from "./words.ts"

const NoShowAppeal = z.strictObject({
  strike: z.string(),
  cause: z.enum(["ill", "disaster", "office", "came", "other"]),
  story: z.string(),
  evidence: z.optional(z.array(z.string())),
  mobile: z.optional(z.string()),
  email: z.optional(z.string()),
})

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "which",
      title: t.which,
      fields: [{ kind: "text", name: "strike", label: t.strike, hint: t.strikeHint, most: 40 }],
    },
    {
      id: "why",
      title: t.why,
      fields: [
        {
          kind: "choice",
          name: "cause",
          label: t.cause,
          options: (["ill", "disaster", "office", "came", "other"] as const).map((value) => ({
            value,
            label: t[value],
          })),
        },
        { kind: "long_text", name: "story", label: t.story, hint: t.storyHint, most: 1000 },
      ],
    },
    {
      id: "papers",
      title: t.papers,
      lead: t.papersLead,
      fields: [{ kind: "documents", name: "evidence", label: t.evidence, least: 0, most: 4, optional: true }],
    },
    contactPage,
  ],
}

const strikeOf = (answers: Answers): string => readCode(String(answers.strike)) ?? ""
const applicantOf = (subject: Case): string => subject.parties[0]?.person ?? ""

const refused = (issue: FieldIssue) => new Refusal("invalid", "input.invalid", { fields: [issue] })

/** Of this bureau, or the name of the one it belongs to. */
async function elsewhere(set: Setting, code: string, own: string): Promise<FieldIssue | undefined> {
  const booking = await set.on.store.findAppointment(code)
  const bureau = booking && findOffice(set.world, booking.office)?.bureau
  if (bureau === undefined || bureau.code === own) return undefined
  return { field: "strike", code: "no_show_appeal.other_bureau", values: { bureau: bureau.name } }
}

/** What handing in would refuse, said while the code is typed. */
async function foresee(set: Setting, answers: Answers, { applicant, bureau }: Situation) {
  if (typeof answers.strike !== "string") return []
  const ledger = await ledgerOf(set.on, applicant.person)
  const [unread] = codeIssues(answers.strike)
  if (unread) return [helped(unread, ledger)]
  const code = strikeOf(answers)
  const next = appealed(ledger, code, "")
  if ("field" in next) return [helped(next, ledger)]
  const other = await elsewhere(set, code, bureau)
  return other === undefined ? [] : [other]
}

/** The record must be there, count, be of this bureau and not be appealed yet: read and written on one revision of the ledger. */
async function submitting(set: Setting, subject: Case, answers: Answers): Promise<readonly Part[]> {
  const code = strikeOf(answers)
  const before = await ledgerOf(set.on, applicantOf(subject))
  const next = appealed(before, code, subject.id)
  if ("field" in next) throw refused(next)
  const other = await elsewhere(set, code, subject.bureau)
  if (other !== undefined) throw refused(other)
  return next === before ? [] : [ledgerPart(set.on, next, "ledger")]
}

/** A corrected code is looked at as a new one is. Taken back, lapsed or merged, an appeal may be brought again. */
async function changing(set: Setting, subject: Case, { action, to }: HistoryEntry, answers: Answers) {
  if (action === "resubmit") return submitting(set, subject, answers)
  const undecided =
    to === "withdrawn" || to === "lapsed" || (to === "closed" && subject.outcome === undefined)
  if (!undecided) return []
  const before = await ledgerOf(set.on, applicantOf(subject))
  const next = unappealed(before, subject.id)
  return next === before ? [] : [ledgerPart(set.on, next, "ledger")]
}

async function decided(set: Setting, subject: Case, answers: Answers): Promise<Text | undefined> {
  if (subject.outcome !== "approved") return undefined
  const code = strikeOf(answers)
  const ledger = await changeLedger(set.on, applicantOf(subject), (before) =>
    pardoned(before, code, subject.id),
  )
  const today = dayOf(set.world.clock.now())
  const profile = set.world.bureaus.find((each) => each.code === subject.bureau)
  const rules = (profile && findPolicy(profile, "M1", today)?.strikes) ?? []
  return pardonText(ledger, code, rules, today)
}

/** Whoever marked the visit as missed does not decide about it. */
async function marked(set: Setting, staff: string, answers: Answers): Promise<boolean> {
  const booking = await set.on.store.findAppointment(strikeOf(answers))
  return booking?.history.some((line) => line.name === staff) ?? false
}

export const noShowAppeal = (set: Setting): Matter =>
  defineMatter<typeof NoShowAppeal>({
    id: "no_show_appeal",
    service: "marriage",
    title: t.title,
    about: t.about,
    ground: t.ground,
    answers: NoShowAppeal,
    form,
    check: ({ strike }) => codeIssues(strike),
    foresee: (answers, situation) => foresee(set, answers, situation),
    policy: set.policy("marriage.no_show_appeal"),
    barred: (staff, _subject, answers) => marked(set, staff.name, answers),
    reasons: [
      { code: "own_doing", text: t.refuseOwnDoing, for: "refuse" },
      { code: "not_shown", text: t.refuseNotShown, for: "refuse" },
      { code: "story", text: t.correctStory, for: "correct" },
      { code: "papers", text: t.correctPapers, for: "correct" },
    ],
    after: (_subject, outcome) => (outcome === "approved" ? { href: "/marriage", text: t.book } : undefined),
    hooks: {
      submitting: (subject, answers) => submitting(set, subject, answers),
      changing: (subject, entry, answers) => changing(set, subject, entry, answers),
      decided: (subject, answers) => decided(set, subject, answers),
    },
  })
