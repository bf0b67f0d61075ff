// 远程导办: a question to a member of staff, answered by a call at a time that suits, or in writing.
import type { Form } from "@civil/casework/form.ts"
import type { Matter } from "@civil/casework/matter.ts"
import * as z from "zod/mini"
import { defineMatter, type Setting } from "../../cases/define.ts"
import { codeIssues, guidanceIssues } from "./rules.ts"
import { guidanceTexts as t } from "./words.ts"

const topics = ["set_up", "name", "annual_report", "change", "event", "other"] as const
const times = ["morning", "noon", "afternoon"] as const

const Guidance = z.strictObject({
  topic: z.enum(topics),
  question: z.string(),
  code: z.optional(z.string()),
  organization: z.optional(z.string()),
  by: z.enum(["call", "online"]),
  times: z.optional(z.array(z.enum(times))),
  language: z.optional(z.enum(["mandarin", "english"])),
  mobile: z.optional(z.string()),
})

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
          name: "topic",
          label: t.topic,
          options: topics.map((value) => ({ value, label: t[value] })),
        },
        { kind: "long_text", name: "question", label: t.question, most: 1500 },
        { kind: "text", name: "code", label: t.code, hint: t.codeHint, most: 40, optional: true },
        {
          kind: "organization",
          name: "organization",
          label: t.organization,
          hint: t.organizationHint,
          optional: true,
          when: ({ topic }) => topic !== "set_up" && topic !== "name",
        },
      ],
    },
    {
      id: "how",
      title: t.how,
      fields: [
        {
          kind: "choice",
          name: "by",
          label: t.by,
          options: [
            { value: "call", label: t.call },
            { value: "online", label: t.online },
          ],
        },
        {
          kind: "choices",
          name: "times",
          label: t.times,
          options: times.map((value) => ({ value, label: t[value] })),
          when: ({ by }) => by === "call",
        },
        {
          kind: "choice",
          name: "language",
          label: t.language,
          options: [
            { value: "mandarin", label: t.mandarin },
            { value: "english", label: t.english },
          ],
          when: ({ by }) => by === "call",
        },
        {
          kind: "mobile",
          name: "mobile",
          label: t.mobile,
          personal: true,
          when: ({ by }) => by === "call",
        },
      ],
    },
  ],
}

export const guidance = (set: Setting): Matter =>
  defineMatter<typeof Guidance>({
    id: "guidance",
    service: "organizations",
    title: t.title,
    about: t.about,
    ground: t.ground,
    answers: Guidance,
    form,
    check: guidanceIssues,
    foresee: async ({ code }) => (typeof code === "string" ? codeIssues(code) : []),
    policy: set.policy("organizations.guidance"),
    reasons: [
      { code: "not_reached", text: t.notReached, for: "refuse" },
      { code: "not_ours", text: t.notOurs, for: "refuse" },
      { code: "answered", text: t.answered, for: "refuse" },
      { code: "more", text: t.more, for: "correct" },
    ],
    answered: true,
  })
