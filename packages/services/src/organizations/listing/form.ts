// What the desk fills in to put an organization on a credit list, with the notice that was served before.
import type { Form } from "@civil/casework/form.ts"
import { creditGrounds, groundText } from "@civil/register/credit/grounds.ts"
import type { CreditList } from "@civil/register/organization.ts"
import * as z from "zod/mini"
import { listingTexts as t } from "./words.ts"

const codes = (list: CreditList) => [
  ...creditGrounds.filter((ground) => ground.list === list).map(({ code }) => code),
  "other",
]
const options = (list: CreditList) =>
  codes(list).map((value) => ({ value, label: value === "other" ? t.other : groundText(value) }))

export const Listing = z.strictObject({
  organization: z.string(),
  name: z.string(),
  list: z.enum(["abnormal", "serious"]),
  abnormalGround: z.optional(z.enum(codes("abnormal"))),
  seriousGround: z.optional(z.enum(codes("serious"))),
  reason: z.string(),
  facts: z.string(),
  evidence: z.string(),
  arisenOn: z.string(),
  served: z.enum(["portal", "paper", "web_notice"]),
  servedOn: z.optional(z.string()),
  objectBy: z.string(),
  document: z.optional(z.string()),
})

const isOn = (list: CreditList) => (answers: { readonly list?: unknown }) => answers.list === list

export const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "which",
      title: t.which,
      fields: [
        { kind: "organization", name: "organization", label: t.organization },
        { kind: "text", name: "name", label: t.name, hint: t.nameHint, most: 100 },
      ],
    },
    {
      id: "why",
      title: t.why,
      fields: [
        {
          kind: "choice",
          name: "list",
          label: t.list,
          options: [
            { value: "abnormal", label: t.abnormal },
            { value: "serious", label: t.serious },
          ],
        },
        {
          kind: "choice",
          name: "abnormalGround",
          label: t.groundField,
          options: options("abnormal"),
          when: isOn("abnormal"),
        },
        {
          kind: "choice",
          name: "seriousGround",
          label: t.groundField,
          options: options("serious"),
          when: isOn("serious"),
        },
        { kind: "text", name: "reason", label: t.reason, hint: t.reasonHint, most: 200 },
        { kind: "long_text", name: "facts", label: t.facts, hint: t.factsHint, most: 2000 },
        { kind: "long_text", name: "evidence", label: t.evidence, hint: t.evidenceHint, most: 1000 },
        { kind: "date", name: "arisenOn", label: t.arisenOn, past: true },
      ],
    },
    {
      id: "notice",
      title: t.notice,
      lead: t.noticeLead,
      fields: [
        {
          kind: "choice",
          name: "served",
          label: t.served,
          options: [
            { value: "portal", label: t.portal },
            { value: "paper", label: t.paper },
            { value: "web_notice", label: t.webNotice },
          ],
        },
        {
          kind: "date",
          name: "servedOn",
          label: t.servedOn,
          past: true,
          when: ({ served }) => served !== "portal",
        },
        { kind: "date", name: "objectBy", label: t.objectBy, hint: t.objectByHint },
        {
          kind: "text",
          name: "document",
          label: t.document,
          hint: t.documentHint,
          most: 60,
          optional: true,
        },
      ],
    },
  ],
}
