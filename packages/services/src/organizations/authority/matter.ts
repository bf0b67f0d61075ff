// 代办授权: a person without the organization's own sign-in shows a sealed power of attorney; checked, it becomes a granted role with a last day.
import type { Answers, Form } from "@civil/casework/form.ts"
import { openInside } from "@civil/casework/inside.ts"
import type { Matter } from "@civil/casework/matter.ts"
import type { Case } from "@civil/casework/shapes.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import { PlainDate } from "@civil/core/shapes.ts"
import type { Text } from "@civil/core/text.ts"
import { lastDay } from "@civil/register/agents/input.ts"
import type { Organization } from "@civil/register/organization.ts"
import * as z from "zod/mini"
import { contactPage } from "../../cases/contact.ts"
import { dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { dayText } from "../days.ts"
import { codeIn, filedFor, foreseenFor } from "../filings/acting.ts"
import { refusedField, registerOf } from "../register-asked.ts"
import { fill } from "../verdict/fill.ts"
import { authorityTexts as t } from "./words.ts"

const may = ["report", "events", "requests"] as const

const Authority = z.strictObject({
  organization: z.string(),
  name: z.string(),
  legalRepresentative: z.string(),
  may: z.array(z.enum(may)),
  until: PlainDate,
  power: z.array(z.string()),
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
      fields: [
        { kind: "organization", name: "organization", label: t.organization, hint: t.organizationHint },
        { kind: "text", name: "name", label: t.name, most: 100 },
        { kind: "name", name: "legalRepresentative", label: t.legalRepresentative },
      ],
    },
    {
      id: "authority",
      title: t.authority,
      fields: [
        {
          kind: "choices",
          name: "may",
          label: t.may,
          options: may.map((value) => ({ value, label: t[value] })),
        },
        { kind: "date", name: "until", label: t.until, future: true },
      ],
    },
    {
      id: "papers",
      title: t.papers,
      fields: [{ kind: "documents", name: "power", label: t.power, hint: t.powerHint, least: 1, most: 4 }],
    },
    contactPage,
  ],
}

function termIssues({ until }: { readonly until: string }, today: string): readonly FieldIssue[] {
  const last = lastDay(today)
  if (until < today) return [{ field: "until", code: "authority.past" }]
  return until > last ? [{ field: "until", code: "authority.too_long", values: { day: dayText(last) } }] : []
}

const ended: ReadonlySet<Organization["basic"]["status"]> = new Set([
  ...(["withdrawn", "revoked", "deregistered", "renamed"] as const),
])
const endedIssues = ({ basic }: Organization): readonly FieldIssue[] =>
  ended.has(basic.status) ? [{ field: "organization", code: "authority.ended" }] : []

async function granted(set: Setting, subject: Case, answers: Answers): Promise<Text | undefined> {
  const [applicant] = subject.parties
  const code = codeIn(answers)
  if (subject.outcome !== "approved" || applicant?.person === undefined || code === undefined)
    return undefined
  const chosen = may.filter((each) => (answers.may as readonly string[]).includes(each))
  const until = String(answers.until)
  const { name } = openInside(set.world, subject).people[0] ?? { name: subject.shownName }
  await registerOf(set).agents.grantByCase({
    ...{ case: subject.id, code, person: applicant.person, name, may: chosen, until },
    at: subject.tellAt ?? subject.submittedAt,
  })
  const texts = chosen.map((each) => t[each])
  const listed = { zh: texts.map(({ zh }) => zh).join("、"), en: texts.map(({ en }) => en).join(", ") }
  return fill(t.given, { day: dayText(until), may: listed })
}

export const authority = (set: Setting): Matter =>
  defineMatter<typeof Authority>({
    id: "authority",
    service: "organizations",
    ...{ title: t.title, about: t.about, ground: t.ground },
    answers: Authority,
    form,
    check: (answers, { at }) => termIssues(answers, dayOf(at)),
    async foresee(answers, { bureau }) {
      const { organization, issues } = await foreseenFor(set, bureau, answers)
      return organization === undefined ? issues : endedIssues(organization)
    },
    // Named, not told: whoever asks for an authority has none yet.
    concerned: ({ organization, name }) => [{ role: "organization", organization, name }],
    policy: set.policy("organizations.authority"),
    reasons: [
      { code: "unreadable", text: t.unreadable, for: "correct" },
      { code: "incomplete", text: t.incomplete, for: "both" },
      { code: "not_sealed", text: t.notSealed, for: "both" },
      { code: "not_them", text: t.notThem, for: "refuse" },
    ],
    after: (_subject, outcome) =>
      outcome === "approved" ? { href: "/my/organizations", text: t.goOn } : undefined,
    hooks: {
      async submitting({ bureau }, answers) {
        const organization = await filedFor(set, bureau, String(answers.organization))
        const [issue] = endedIssues(organization)
        if (issue !== undefined) throw refusedField(issue)
        return []
      },
      decided: (subject, answers) => granted(set, subject, answers),
    },
  })
