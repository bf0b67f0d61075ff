// 年检年报: an organization reports on a year; the supervising unit reviews it here, the registrar concludes, and the register shows it.
import type { Answers } from "@civil/casework/form.ts"
import { type Matter, resultOf } from "@civil/casework/matter.ts"
import type { Case } from "@civil/casework/shapes.ts"
import { dayOf as dayOfEpoch } from "@civil/casework/spine.ts"
import { formatCode } from "@civil/core/ids.ts"
import type { Text } from "@civil/core/text.ts"
import type { Part } from "@civil/data/change.ts"
import { dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { actingParts, codeIn, filedFor, foreseenFor } from "../filings/acting.ts"
import { type Filing, findFiling, followPart, takePart } from "../filings/row.ts"
import { refusedField, registerOf } from "../register-asked.ts"
import { fill } from "../verdict/fill.ts"
import { coach } from "./coach.ts"
import { formOn } from "./form.ts"
import { AnnualReport, conclusions } from "./model.ts"
import { alreadyFiled, registeredIssues, reportIssues, reviewDesk } from "./rules.ts"
import { annualTexts as t } from "./words.ts"

const rowOf = ({ id, code }: Case, answers: Answers): Filing => ({
  organization: String(answers.organization),
  what: `annual_report#${answers.year}`,
  ...{ by: id, code },
})

/** One report on a year, by somebody who may file it, of what the register has. */
async function submitting(
  set: Setting,
  subject: Case,
  answers: Answers,
  actor: Parameters<typeof actingParts>[1],
) {
  const filing = rowOf(subject, answers)
  const parts = await actingParts(set, actor, filing.organization, "report")
  const organization = await filedFor(set, subject.bureau, filing.organization)
  const [issue] = registeredIssues(answers, organization)
  if (issue !== undefined) throw refusedField(issue)
  const { table } = set.world
  const other = await findFiling(table, filing)
  if (other !== undefined && other.by !== filing.by) throw refusedField(alreadyFiled(other.code))
  return [...parts, takePart(table, filing)]
}

/** Still the report on that year of that organization, and as the register has it. */
async function corrected(set: Setting, subject: Case, answers: Answers): Promise<void> {
  const filing = rowOf(subject, answers)
  const held = await findFiling(set.world.table, filing)
  if (held?.by !== filing.by) throw refusedField({ field: "year", code: "annual.fixed" })
  const organization = await filedFor(set, subject.bureau, filing.organization)
  const [issue] = registeredIssues(answers, organization)
  if (issue !== undefined) throw refusedField(issue)
}

/** The conclusion goes into the register; asked again while an import is being published there. */
async function concluded(set: Setting, subject: Case, answers: Answers): Promise<Text | undefined> {
  const conclusion = conclusions.find((each) => each === resultOf(subject))
  if (conclusion === undefined) return undefined
  const code = String(answers.organization)
  const year = Number(answers.year)
  const on = dayOfEpoch(subject.approvals.at(-1)?.at ?? subject.submittedAt)
  const register = registerOf(set)
  const found = await register.find(code)
  const bureau = set.world.bureaus.find((each) => each.code === subject.bureau)
  await register.publish({
    ...{ id: subject.id, bureau: subject.bureau, code },
    act: { kind: "inspection", inspection: { year, conclusion, on } },
    mark: {
      source: found?.organization.basic.registrar ?? bureau?.name.zh ?? subject.bureau,
      ...{ asOf: on, document: formatCode(subject.code) },
    },
  })
  return fill(t.given, { year, result: t[conclusion] })
}

export const annualReport = (set: Setting): Matter =>
  defineMatter<typeof AnnualReport>({
    id: "annual_report",
    service: "organizations",
    ...{ title: t.title, about: t.about, ground: t.ground },
    answers: AnnualReport,
    form: formOn(dayOf(set.world.clock.now())),
    formAt: (_bureau, on) => formOn(on),
    check: (answers, { bureau, at }) => reportIssues(answers, bureau, dayOf(at)),
    async foresee(answers, { bureau }) {
      const { organization, issues } = await foreseenFor(set, bureau, answers)
      return organization === undefined ? issues : registeredIssues(answers, organization)
    },
    async advise(answers, { bureau, at }) {
      const { organization } = await foreseenFor(set, bureau, answers)
      return coach({ answers, organization, bureau, today: dayOf(at) })
    },
    concerned: ({ organization, name }) => [
      { role: "organization", organization, name, follows: true, may: "report" },
    ],
    reviewedBy: (answers, { bureau }) => reviewDesk(answers, bureau, dayOf(set.world.clock.now())),
    policy: set.policy("organizations.annual_report"),
    results: conclusions.map((code) => ({ code, text: t[code] })),
    reasons: [
      { code: "differs", text: t.differsReason, for: "correct" },
      { code: "figures", text: t.figures, for: "correct" },
      { code: "unclear", text: t.unclear, for: "correct" },
      { code: "paper_missing", text: t.paperMissing, for: "correct" },
      { code: "consent_missing", text: t.consentMissing, for: "correct" },
      { code: "rectification", text: t.rectificationMissing, for: "correct" },
      { code: "not_here", text: t.notHere, for: "refuse" },
      { code: "not_due", text: t.notDue, for: "refuse" },
    ],
    after: (_subject, outcome, answers) => {
      const code = codeIn(answers)
      return outcome === "approved" && code !== undefined
        ? { href: `/organizations/${code}`, text: t.seeCard }
        : undefined
    },
    hooks: {
      submitting: (subject, answers, { applicant }) => submitting(set, subject, answers, applicant),
      async changing(subject, entry, answers): Promise<readonly Part[]> {
        if (entry.action === "resubmit") await corrected(set, subject, answers)
        return followPart(set.world.table, subject, entry.from, rowOf(subject, answers))
      },
      decided: (subject, answers) => concluded(set, subject, answers),
    },
  })
