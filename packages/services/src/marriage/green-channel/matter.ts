// 绿色通道: a veteran, or somebody home for a visit, asks for a priority place; approved, one visit can be booked at the times kept for it.

import { withEntitlement } from "@civil/booking/entitlements.ts"
import type { Form } from "@civil/casework/form.ts"
import type { Matter } from "@civil/casework/matter.ts"
import type { Case } from "@civil/casework/shapes.ts"
import { dayText } from "@civil/casework/show.ts"
import { PlainDate } from "@civil/core/shapes.ts"
import { say, type Text } from "@civil/core/text.ts"
import { Temporal } from "temporal-polyfill"
import * as z from "zod/mini"
import { contactPage } from "../../cases/contact.ts"
import { casesOf, dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { changeLedger } from "../ledgers.ts"
import { entitlementOf, isNear, wishIssues } from "./rules.ts"
import { greenChannelTexts as t } from "./words.ts"

const GreenChannel = z.strictObject({
  basis: z.enum(["veteran", "returning"]),
  business: z.enum(["M1", "R1", "R2"]),
  evidence: z.array(z.string()),
  day1: PlainDate,
  day2: z.optional(PlainDate),
  day3: z.optional(PlainDate),
  mobile: z.optional(z.string()),
  email: z.optional(z.string()),
})
type GreenChannel = z.infer<typeof GreenChannel>

const businesses: Readonly<Record<GreenChannel["business"], Text>> = {
  M1: t.marriage,
  R1: t.reissueMarriage,
  R2: t.reissueDivorce,
}

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "who",
      title: t.who,
      fields: [
        {
          kind: "choice",
          name: "basis",
          label: t.basis,
          options: [
            { value: "veteran", label: t.veteran, hint: t.veteranHint },
            { value: "returning", label: t.returning, hint: t.returningHint },
          ],
        },
        {
          kind: "choice",
          name: "business",
          label: t.business,
          options: Object.entries(businesses).map(([value, label]) => ({ value, label })),
        },
      ],
    },
    {
      id: "papers",
      title: t.papers,
      lead: t.papersLead,
      fields: [
        { kind: "documents", name: "evidence", label: t.evidence, hint: t.evidenceHint, least: 1, most: 4 },
      ],
    },
    {
      id: "days",
      title: t.days,
      lead: t.daysLead,
      fields: [
        { kind: "date", name: "day1", label: t.day1, future: true },
        { kind: "date", name: "day2", label: t.day2, future: true, optional: true },
        { kind: "date", name: "day3", label: t.day3, future: true, optional: true },
      ],
    },
    contactPage,
  ],
}

const lastsAt = (set: Setting, bureau: string) =>
  casesOf(set, bureau)?.greenChannelDays ?? "not_yet_published"

/** Written into the person's ledger under the case's id, so a repetition grants nothing more. */
async function grant(set: Setting, subject: Case, answers: GreenChannel): Promise<Text | undefined> {
  const person = subject.parties[0]?.person
  if (subject.outcome !== "approved" || person === undefined) return undefined
  const at = subject.tellAt ?? subject.submittedAt
  const day = dayOf(Temporal.Instant.fromEpochMilliseconds(at))
  const granted = { id: subject.id, bureau: subject.bureau, day }
  const entitlement = entitlementOf(granted, answers.business, answers, lastsAt(set, subject.bureau))
  await changeLedger(set.on, person, (ledger) => withEntitlement(ledger, entitlement, day))
  const filled = { until: dayText(entitlement.until), business: businesses[answers.business] }
  return { zh: say(t.given, "zh", filled), en: say(t.given, "en", filled) }
}

export const greenChannel = (set: Setting): Matter =>
  defineMatter<typeof GreenChannel>({
    id: "green_channel",
    service: "marriage",
    title: t.title,
    about: t.about,
    ground: t.ground,
    answers: GreenChannel,
    form,
    check: (answers, { at, bureau }) => wishIssues(answers, dayOf(at), lastsAt(set, bureau)),
    policy: set.policy("marriage.green_channel"),
    urgent: ({ day1 }, { at }) => typeof day1 === "string" && isNear(day1, dayOf(at)),
    reasons: [
      { code: "no_ground", text: t.refuseNoGround, for: "refuse" },
      { code: "other_place", text: t.refuseOtherPlace, for: "refuse" },
      { code: "unreadable", text: t.correctUnreadable, for: "correct" },
      { code: "missing", text: t.correctMissing, for: "correct" },
    ],
    after: (_subject, outcome, { business }) =>
      outcome === "approved"
        ? { href: `/marriage/${String(business).toLowerCase()}/offices?priority=1`, text: t.choose }
        : undefined,
    hooks: { decided: (subject, answers) => grant(set, subject, answers as unknown as GreenChannel) },
  })
