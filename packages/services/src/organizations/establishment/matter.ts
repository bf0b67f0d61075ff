// 成立一件事: the application to register an association, a service institution or a foundation, with its name checked and its supervising unit asked.
import { supervisorDesks } from "@civil/bureaus/organizations/supervisors.ts"
import type { Answers } from "@civil/casework/form.ts"
import { typeOfNumber } from "@civil/casework/forms/read.ts"
import type { Matter, Situation } from "@civil/casework/matter.ts"
import type { Case } from "@civil/casework/shapes.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Part } from "@civil/data/change.ts"
import * as z from "zod/mini"
import { dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { askPart, leavePart } from "./asked.ts"
import { form, formAt, kinds } from "./form.ts"
import { askedAdvice, type FindingsOf, nameAdvice, nameIssues, rememberedFindings } from "./name.ts"
import { foundingIssues } from "./rules.ts"
import { establishmentTexts as t } from "./words.ts"

const documents = z.array(z.string())
const yesNo = z.enum(["yes", "no"])

const Establishment = z.strictObject({
  kind: z.enum(kinds),
  special: z.enum(["none", "training", "religious_site", "arts"]),
  name: z.string(),
  personName: z.optional(yesNo),
  personConsent: z.optional(documents),
  purpose: z.string(),
  scope: z.string(),
  area: z.string(),
  address: z.string(),
  persons: z.optional(z.number()),
  units: z.optional(z.number()),
  staff: z.optional(z.number()),
  board: z.optional(z.number()),
  fundKind: z.optional(z.enum(["private", "public"])),
  funds: z.number(),
  legalName: z.string(),
  legalNumber: z.string(),
  headsAnother: z.optional(yesNo),
  others: z.optional(z.string()),
  cadre: yesNo,
  cadrePaper: z.optional(documents),
  leadersPapers: documents,
  declared: z.literal(true),
  route: z.enum(["dual", "direct"]),
  unit: z.optional(z.enum([...supervisorDesks, "paper"])),
  unitName: z.optional(z.string()),
  consent: z.optional(documents),
  directWhy: z.optional(z.string()),
  charter: documents,
  proof: documents,
  premises: documents,
  members: z.optional(documents),
  more: z.optional(documents),
  agreed_association: z.optional(z.literal(true)),
  agreed_service_institution: z.optional(z.literal(true)),
  agreed_foundation: z.optional(z.literal(true)),
  mobile: z.optional(z.string()),
  email: z.optional(z.string()),
})

/** What names are compared with; undefined where a house has no register: nothing is then said of names. */
const findingsIn = ({ register, world }: Setting): FindingsOf =>
  register ? rememberedFindings({ register, bureaus: world.bureaus }) : async () => []

type At = Pick<Situation, "bureau" | "at">

async function needAllowedName(findings: FindingsOf, answers: Answers, { bureau, at }: At): Promise<void> {
  const fields = await nameIssues(findings, answers, bureau, dayOf(at))
  if (fields.length > 0) throw new Refusal("invalid", "input.invalid", { fields })
}

/** States in which the application came to nothing. */
const nothing: ReadonlySet<Case["state"]> = new Set(["withdrawn", "lapsed", "refused", "closed"])

/** Two may ask for one name: each case's row says so to whoever looks at the other, until it has ended. */
function nameParts({ world }: Setting, subject: Case, from: string, action: string, answers: Answers) {
  if (nothing.has(subject.state)) return [leavePart(world, subject)]
  const again = action === "resubmit" || nothing.has(from as Case["state"])
  return again ? [askPart(world, subject, String(answers.name))] : []
}

const unitOf = ({ unit }: Answers): string | undefined => supervisorDesks.find((desk) => desk === unit)

export function establishment(set: Setting): Matter {
  const findings = findingsIn(set)
  return defineMatter<typeof Establishment>({
    id: "establishment",
    service: "organizations",
    title: t.title,
    about: t.about,
    ground: t.ground,
    answers: Establishment,
    form,
    formAt,
    check: foundingIssues,
    foresee: (answers, { bureau, at }) => nameIssues(findings, answers, bureau, dayOf(at)),
    advise: async (answers, situation) => [
      ...(await askedAdvice(set.world, answers, situation)),
      ...(await nameAdvice(findings, answers, situation.bureau, dayOf(situation.at))),
    ],
    concerned({ legalName, legalNumber }) {
      // Whether its dates lie in the past was asked when it was typed.
      const reading = typeOfNumber(legalNumber, "9999-12-31")
      const document = reading.ok
        ? { document: { type: reading.value.type, number: reading.value.number } }
        : {}
      return [{ role: "legal", name: legalName, ...document }]
    },
    policy: set.policy("organizations.establishment"),
    reviewedBy: unitOf,
    reasons: [
      { code: "name", text: t.nameTaken, for: "both" },
      { code: "leader", text: t.leaderUnfit, for: "both" },
      { code: "not_needed", text: t.notNeeded, for: "refuse" },
      { code: "false", text: t.falsely, for: "refuse" },
      { code: "no_consent", text: t.noConsent, for: "refuse" },
      { code: "unclear", text: t.unclear, for: "correct" },
      { code: "missing", text: t.missing, for: "correct" },
    ],
    after: (_subject, outcome) =>
      outcome === "approved"
        ? { href: "/organizations/set-up#after", text: t.after }
        : { href: "/organizations/set-up", text: t.title },
    hooks: {
      async submitting(subject, answers, situation): Promise<readonly Part[]> {
        await needAllowedName(findings, answers, situation)
        return [askPart(set.world, subject, String(answers.name))]
      },
      changing: async (subject, { from, action }, answers) => nameParts(set, subject, from, action, answers),
      decided: async ({ outcome }) => (outcome === "approved" ? t.given : undefined),
    },
  })
}
