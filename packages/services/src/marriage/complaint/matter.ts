// 投诉、建议: about a visit, a member of staff, the site or a rule; handled at a desk of its own, never by whom it is about, and not rated.
import type { Answers, Form } from "@civil/casework/form.ts"
import type { Matter } from "@civil/casework/matter.ts"
import { store as casesIn } from "@civil/casework/store.ts"
import type { Staff } from "@civil/core/actor.ts"
import { readCode } from "@civil/core/ids.ts"
import { PlainDate } from "@civil/core/shapes.ts"
import * as z from "zod/mini"
import { contactPage } from "../../cases/contact.ts"
import { defineMatter, type Setting } from "../../cases/define.ts"
import { codeIssues, isNamed } from "./rules.ts"
import { complaintTexts as t } from "./words.ts"

type Cases = ReturnType<typeof casesIn>

const Complaint = z.strictObject({
  kind: z.enum(["complaint", "suggestion"]),
  about: z.enum(["visit", "staff", "site", "rule"]),
  code: z.optional(z.string()),
  staffName: z.optional(z.string()),
  on: z.optional(PlainDate),
  story: z.string(),
  wish: z.optional(z.string()),
  evidence: z.optional(z.array(z.string())),
  mobile: z.optional(z.string()),
  email: z.optional(z.string()),
})

const ofSomebody = ({ about }: Answers) => about === "visit" || about === "staff"

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "what",
      title: t.what,
      fields: [
        {
          kind: "choice",
          name: "kind",
          label: t.kind,
          options: [
            { value: "complaint", label: t.complaint },
            { value: "suggestion", label: t.suggestion },
          ],
        },
        {
          kind: "choice",
          name: "about",
          label: t.about_,
          options: (["visit", "staff", "site", "rule"] as const).map((value) => ({
            value,
            label: t[value],
          })),
        },
      ],
    },
    {
      id: "whom",
      title: t.whom,
      when: ofSomebody,
      fields: [
        { kind: "text", name: "code", label: t.code, hint: t.codeHint, most: 40, optional: true },
        {
          kind: "text",
          name: "staffName",
          label: t.staffName,
          hint: t.staffHint,
          most: 60,
          optional: true,
        },
        { kind: "date", name: "on", label: t.on, past: true, optional: true },
      ],
    },
    {
      id: "story",
      title: t.story,
      fields: [
        { kind: "long_text", name: "story", label: t.story, most: 2000 },
        { kind: "long_text", name: "wish", label: t.wish, most: 1000, optional: true },
        { kind: "documents", name: "evidence", label: t.evidence, least: 0, most: 4, optional: true },
      ],
    },
    contactPage,
  ],
}

/** Whoever has a line of their own in the history of the case with this code. */
async function handled(cases: Cases, staff: Staff, code: string): Promise<boolean> {
  const ids = await cases.listLinks(`CODE#${code}`)
  const lines = await Promise.all(ids.map((id) => cases.listLines(id)))
  return lines.flat().some(({ by }) => by.kind === "staff" && by.id === staff.id)
}

/** The officer named, and everybody whose hand is on the booking or the case complained about. */
async function barred(set: Setting, cases: Cases, staff: Staff, answers: Answers): Promise<boolean> {
  if (typeof answers.staffName === "string" && isNamed(staff, answers.staffName)) return true
  const code = typeof answers.code === "string" ? readCode(answers.code) : undefined
  const booking = code === undefined ? undefined : await set.on.store.findAppointment(code)
  if (booking?.history.some(({ name }) => name !== undefined && isNamed(staff, name))) return true
  return code !== undefined && handled(cases, staff, code)
}

export function complaint(set: Setting): Matter {
  const cases = casesIn(set.world.table)
  return defineMatter<typeof Complaint>({
    id: "complaint",
    service: "marriage",
    title: t.title,
    neutralTitle: t.neutral,
    about: t.about,
    ground: t.ground,
    answers: Complaint,
    form,
    check: ({ code }) => codeIssues(code),
    foresee: async ({ code }) => (typeof code === "string" ? codeIssues(code) : []),
    policy: set.policy("marriage.complaint"),
    barred: (staff, _subject, answers) => barred(set, cases, staff, answers),
    reasons: [
      { code: "unfounded", text: t.unfounded, for: "refuse" },
      { code: "not_ours", text: t.notOurs, for: "refuse" },
      { code: "handled", text: t.handled, for: "refuse" },
      { code: "more", text: t.more, for: "correct" },
    ],
    confidential: true,
    unrated: true,
    answered: true,
  })
}
