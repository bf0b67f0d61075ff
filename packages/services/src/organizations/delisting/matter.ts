// 移出信用名录: asked for by whoever acts for the organization, or opened by staff when its time is over; judged by the removal clock, decided by two people.
import type { Answers, Form } from "@civil/casework/form.ts"
import type { Matter } from "@civil/casework/matter.ts"
import type { Case } from "@civil/casework/shapes.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { say, type Text } from "@civil/core/text.ts"
import type { Part } from "@civil/data/change.ts"
import { dayText } from "@civil/register/credit/words.ts"
import * as z from "zod/mini"
import { contactPage } from "../../cases/contact.ts"
import { dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { entriesNamed } from "../entries.ts"
import { decidedOn } from "../listing/rules.ts"
import { organizationIn, refusedField, registerOf } from "../register-asked.ts"
import { type Delisted, removalIssue } from "./rules.ts"
import { delistingTexts as t } from "./words.ts"

const Delisting = z.strictObject({
  organization: z.string(),
  list: z.enum(["abnormal", "serious"]),
  listedOn: z.string(),
  how: z.enum(["duty", "time", "deregistered"]),
  done: z.optional(z.string()),
  facts: z.optional(z.string()),
  checkedOn: z.optional(z.string()),
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
      lead: t.whichLead,
      fields: [
        { kind: "organization", name: "organization", label: t.organization, mine: true },
        {
          kind: "choice",
          name: "list",
          label: t.list,
          options: [
            { value: "abnormal", label: t.abnormal },
            { value: "serious", label: t.serious },
          ],
        },
        { kind: "date", name: "listedOn", label: t.listedOn, past: true },
      ],
    },
    {
      id: "why",
      title: t.why,
      fields: [
        {
          kind: "choice",
          name: "how",
          label: t.how,
          options: [
            { value: "duty", label: t.duty },
            { value: "time", label: t.time },
            { value: "deregistered", label: t.deregistered },
          ],
        },
        {
          kind: "long_text",
          name: "done",
          label: t.done,
          hint: t.doneHint,
          most: 2000,
          when: ({ how }) => how === "duty",
        },
      ],
    },
    {
      id: "checked",
      title: t.checked,
      lead: t.checkedLead,
      only: "opened",
      fields: [
        { kind: "long_text", name: "facts", label: t.facts, hint: t.factsHint, most: 2000 },
        { kind: "date", name: "checkedOn", label: t.checkedOn, past: true },
      ],
    },
    {
      id: "papers",
      only: "applied",
      title: t.papers,
      lead: t.papersLead,
      fields: [{ kind: "documents", name: "evidence", label: t.evidence, least: 0, most: 6, optional: true }],
    },
    { ...contactPage, only: "applied" },
  ],
}

const delistedOf = (answers: Answers): Delisted => answers as unknown as Delisted

async function issueOf(set: Setting, bureau: string, said: Delisted): Promise<FieldIssue | undefined> {
  const { organization } = await organizationIn(set, bureau, said.organization)
  return removalIssue(said, organization, dayOf(set.world.clock.now()))
}

async function judged(set: Setting, { bureau }: Pick<Case, "bureau">, answers: Answers): Promise<void> {
  const issue = await issueOf(set, bureau, delistedOf(answers))
  if (issue !== undefined) throw refusedField(issue)
}

const filled = (text: Text, values: Readonly<Record<string, Text>>): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})

async function decided(set: Setting, subject: Case, answers: Answers): Promise<Text | undefined> {
  if (subject.outcome !== "approved") return undefined
  const register = registerOf(set)
  const said = delistedOf(answers)
  const { bureau, id } = subject
  const on = decidedOn(subject)
  const source = set.world.bureaus.find(({ code }) => code === bureau)?.name.zh ?? bureau
  const found = await register.find(said.organization)
  for (const entry of found === undefined ? [] : entriesNamed(found.organization, said, on)) {
    const act = { kind: "delist", entry: entry.id, on, reason: t[said.how].zh } as const
    const mark = { source, asOf: on }
    await register.publish({ id: `${id}.${entry.id}`, bureau, code: said.organization, act, mark })
  }
  return filled(t.given, { day: dayText(on), list: t[said.list] })
}

async function submitting(set: Setting, subject: Case, answers: Answers, holding: readonly Part[]) {
  await judged(set, subject, answers)
  return holding
}

export const delisting = (set: Setting): Matter =>
  defineMatter<typeof Delisting>({
    id: "delisting",
    service: "organizations",
    title: t.title,
    about: t.about,
    ground: t.ground,
    answers: Delisting,
    form,
    openedBy: ["clerk", "reviewer", "manager"],
    alsoApplied: true,
    concerned: ({ organization }) => [
      { role: "organization", name: "", organization, follows: true, may: "requests" },
    ],
    policy: set.policy("organizations.delisting"),
    reasons: [
      { code: "duty", text: t.refuseDuty, for: "refuse" },
      { code: "time", text: t.refuseTime, for: "refuse" },
      { code: "done", text: t.correctDone, for: "correct" },
      { code: "papers", text: t.correctPapers, for: "correct" },
    ],
    after: (_subject, outcome, answers) =>
      outcome === "approved"
        ? { href: `/organizations/${String(answers.organization)}`, text: t.card }
        : undefined,
    hooks: {
      async submitting(subject, answers, { applicant }) {
        const { agents } = registerOf(set)
        const holding = await agents.holding(applicant, delistedOf(answers).organization, "requests")
        return submitting(set, subject, answers, holding)
      },
      opening: (subject, answers) => submitting(set, subject, answers, []),
      async changing(subject, { to }, answers) {
        if (to === "approved") await judged(set, subject, answers)
        return []
      },
      decided: (subject, answers) => decided(set, subject, answers),
    },
  })
