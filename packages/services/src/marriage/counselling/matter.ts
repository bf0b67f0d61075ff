// 离婚冷静期辅导: one party asks for a talk with a counsellor, of their own will and in confidence; it ends with the thirty days and holds nothing up.
import { ledgerOf } from "@civil/booking/spine.ts"
import type { Answers, Form } from "@civil/casework/form.ts"
import type { Matter } from "@civil/casework/matter.ts"
import type { Case } from "@civil/casework/shapes.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Agreed, PlainDate } from "@civil/core/shapes.ts"
import * as z from "zod/mini"
import { dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { knownApplication } from "../windows.ts"
import { endsOn, receiptIssues } from "./rules.ts"
import { counsellingTexts as t } from "./words.ts"

const topics = ["relation", "children", "property", "safety", "feelings"] as const
const times = ["morning", "afternoon", "evening"] as const

const Counselling = z.strictObject({
  receipt: PlainDate,
  way: z.enum(["visit", "phone"]),
  topics: z.optional(z.array(z.enum(topics))),
  when: z.optional(z.array(z.enum(times))),
  words: z.optional(z.string()),
  mobile: z.string(),
  email: z.optional(z.string()),
  consent: Agreed,
})

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "receipt",
      title: t.receiptPage,
      fields: [{ kind: "date", name: "receipt", label: t.receipt, hint: t.receiptHint, past: true }],
    },
    {
      id: "talk",
      title: t.talk,
      fields: [
        {
          kind: "choice",
          name: "way",
          label: t.way,
          options: [
            { value: "visit", label: t.visit },
            { value: "phone", label: t.phone },
          ],
        },
        {
          kind: "choices",
          name: "topics",
          label: t.topics,
          optional: true,
          personal: true,
          options: topics.map((value) => ({ value, label: t[value] })),
        },
        {
          kind: "choices",
          name: "when",
          label: t.when,
          optional: true,
          options: times.map((value) => ({ value, label: t[value] })),
        },
        { kind: "long_text", name: "words", label: t.words, most: 1000, optional: true, personal: true },
      ],
    },
    {
      id: "contact",
      title: t.contact,
      lead: t.contactLead,
      fields: [
        // The number known from the sign-in may be one that others answer: it is asked for.
        { kind: "mobile", name: "mobile", label: t.mobile, personal: true },
        { kind: "email", name: "email", label: t.email, optional: true, personal: true },
        { kind: "agree", name: "consent", label: t.consent },
      ],
    },
  ],
}

export function counselling(set: Setting): Matter {
  const calendar = () => set.world.calendar ?? publishedCalendar
  /** What the portal's own desk recorded wins over what is typed. */
  async function sameReceipt(subject: Case, answers: Answers) {
    const known = knownApplication(await ledgerOf(set.on, subject.parties[0]?.person ?? ""))
    const today = dayOf(set.world.clock.now())
    const runs = known && receiptIssues(known.receipt, today, calendar()).length === 0
    if (runs && known.receipt !== answers.receipt)
      throw new Refusal("invalid", "input.invalid", {
        fields: [{ field: "receipt", code: "counselling.receipt_differs", values: { date: known.receipt } }],
      })
    return []
  }
  return defineMatter<typeof Counselling>({
    id: "counselling",
    service: "marriage",
    title: t.title,
    neutralTitle: t.neutral,
    about: t.about,
    ground: t.ground,
    answers: Counselling,
    form,
    check: ({ receipt }, { at }) => receiptIssues(receipt, dayOf(at), calendar()),
    // Before the private words are written, not after.
    foresee: async ({ receipt }, { at }) =>
      typeof receipt === "string" ? receiptIssues(receipt, dayOf(at), calendar()) : [],
    policy: set.policy("marriage.counselling"),
    confidential: true,
    // Fear at home does not wait its turn.
    urgent: ({ topics }) => Array.isArray(topics) && topics.includes("safety"),
    until: ({ receipt }) => (typeof receipt === "string" ? endsOn(receipt, calendar()) : undefined),
    reasons: [
      { code: "no_place", text: t.noPlace, for: "refuse" },
      { code: "not_ours", text: t.notOurs, for: "refuse" },
      { code: "number", text: t.number, for: "correct" },
    ],
    after: () => ({ href: "/marriage/x2", text: t.book }),
    hooks: { submitting: (subject, answers) => sameReceipt(subject, answers) },
  })
}
