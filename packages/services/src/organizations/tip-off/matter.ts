// 举报: a suspected illegal organization, or a problem with a registered one. Whoever reports is sheltered.
import type { Answers, Form } from "@civil/casework/form.ts"
import type { Advice, Matter } from "@civil/casework/matter.ts"
import { PlainDate } from "@civil/core/shapes.ts"
import type { Text } from "@civil/core/text.ts"
import * as z from "zod/mini"
import { defineMatter, type Setting } from "../../cases/define.ts"
import { statusNames } from "../naming/labels.ts"
import { filled } from "../naming/words.ts"
import { tellsWho, whichIssues } from "./rules.ts"
import { tipOffTexts as t } from "./words.ts"

const acts = ["unregistered", "after", "imitates", "fees", "funds", "awards", "other"] as const

const TipOff = z.strictObject({
  kind: z.enum(["illegal", "problem"]),
  called: z.optional(z.string()),
  organization: z.optional(z.string()),
  place: z.optional(z.string()),
  acts: z.array(z.enum(acts)),
  story: z.string(),
  on: z.optional(PlainDate),
  evidence: z.optional(z.array(z.string())),
  mobile: z.optional(z.string()),
  email: z.optional(z.string()),
})

const actLabels = {
  unregistered: t.actUnregistered,
  after: t.actAfter,
  imitates: t.actImitates,
  fees: t.actFees,
  funds: t.actFunds,
  awards: t.actAwards,
  other: t.actOther,
} as const

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
            { value: "illegal", label: t.illegal, hint: t.illegalHint },
            { value: "problem", label: t.problem, hint: t.problemHint },
          ],
        },
      ],
    },
    {
      id: "which",
      title: t.which,
      lead: t.whichLead,
      fields: [
        { kind: "text", name: "called", label: t.called, hint: t.calledHint, most: 80, optional: true },
        {
          kind: "organization",
          name: "organization",
          label: t.organization,
          hint: t.organizationHint,
          optional: true,
        },
        { kind: "text", name: "place", label: t.place, hint: t.placeHint, most: 200, optional: true },
      ],
    },
    {
      id: "story",
      title: t.story,
      lead: t.storyLead,
      fields: [
        {
          kind: "choices",
          name: "acts",
          label: t.acts,
          options: acts.map((value) => ({ value, label: actLabels[value] })),
        },
        { kind: "long_text", name: "story", label: t.story, most: 3000 },
        { kind: "date", name: "on", label: t.on, past: true, optional: true },
        {
          kind: "documents",
          name: "evidence",
          label: t.evidence,
          hint: t.evidenceHint,
          least: 0,
          most: 6,
          optional: true,
        },
      ],
    },
    {
      id: "contact",
      title: t.contact,
      lead: t.contactLead,
      fields: [
        { kind: "mobile", name: "mobile", label: t.mobile, optional: true, personal: true },
        { kind: "email", name: "email", label: t.email, optional: true, personal: true },
      ],
    },
  ],
}

/** What the register has under the code given; said, not judged. */
async function adviceOn(
  { register }: Setting,
  code: Answers[string] | undefined,
): Promise<readonly Advice[]> {
  if (register === undefined || typeof code !== "string" || code === "") return []
  const found = await register.find(code)
  const told = (text: Text): readonly Advice[] => [
    { field: "organization", text, ground: t.registerGround, grade: "should" },
  ]
  if (found === undefined) return told(t.notInRegister)
  const { name, status, statusWord } = found.organization.basic
  const said = statusWord ?? statusNames[status]
  return told(filled(t.inRegister, { name, status: said }))
}

const freeWords = ["called", "place", "story"] as const

/** Those who handle it read these: said before it is handed in. A number may be the organization's, so it refuses nothing. */
const shelterAdvice = (answers: Answers, own: string | undefined): readonly Advice[] =>
  freeWords.flatMap((field) =>
    tellsWho(String(answers[field] ?? ""), own)
      ? [{ field, text: t.tellsWho, ground: t.shelterGround, grade: "should" as const }]
      : [],
  )

export const tipOff = (set: Setting): Matter =>
  defineMatter<typeof TipOff>({
    id: "tip_off",
    service: "organizations",
    title: t.title,
    // A message may be read by others: it does not say that somebody reported.
    neutralTitle: t.neutral,
    about: t.about,
    ground: t.ground,
    answers: TipOff,
    form,
    check: whichIssues,
    advise: async (answers, { applicant, desk }) => [
      ...(await adviceOn(set, answers.organization)),
      ...(desk ? [] : shelterAdvice(answers, applicant?.name)),
    ],
    // Named for the desk only: without `follows` whoever acts for it neither sees nor is told.
    concerned: ({ organization, called }) =>
      organization === undefined
        ? []
        : [{ role: "organization", name: called ?? organization, organization }],
    policy: set.policy("organizations.tip_off"),
    reasons: [
      { code: "unfounded", text: t.unfounded, for: "refuse" },
      { code: "registered", text: t.registered, for: "refuse" },
      { code: "not_ours", text: t.notOurs, for: "refuse" },
      { code: "handled", text: t.handled, for: "refuse" },
      { code: "more", text: t.more, for: "correct" },
    ],
    confidential: true,
    sheltered: true,
    unrated: true,
    answered: true,
  })
