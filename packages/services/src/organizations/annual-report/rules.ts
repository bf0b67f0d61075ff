// What an annual report must fit: by itself, and against what the register says. Pure.
import { charityReports, inspectionRuleOf } from "@civil/bureaus/organizations/inspections.ts"
import { supervisorRowOf } from "@civil/bureaus/organizations/supervisors.ts"
import type { Answers } from "@civil/casework/form.ts"
import { formatCode } from "@civil/core/ids.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import type { Inspection, Organization } from "@civil/register/organization.ts"
import { dayText } from "../days.ts"
import { dueDays, hasToReport, isCharityFor } from "../duties/duties.ts"
import { conclusions } from "./model.ts"

const textOf = (answer: Answers[string] | undefined) => (typeof answer === "string" ? answer : undefined)

/** The desk that reviews it online; undefined where it is done on paper, or nobody reviews. */
export const reviewDesk = (answers: Answers, bureau: string, on: string): string | undefined =>
  answers.route === "online" && typeof answers.supervisor === "string"
    ? supervisorRowOf(bureau, answers.supervisor, on)?.desk
    : undefined

export interface Reporting {
  readonly year?: string | undefined
  readonly kind?: string | undefined
  readonly route?: string | undefined
  readonly supervisor?: string | undefined
}

/** By itself: the region's rules for that year and kind, and a desk for the review asked for. */
export function reportIssues(report: Reporting, bureau: string, today: string): readonly FieldIssue[] {
  const year = Number(report.year)
  const kind = report.kind as "association" | "service_institution" | "foundation"
  const rule = inspectionRuleOf(bureau, kind, year)
  const issues: FieldIssue[] = []
  if (rule?.elsewhere !== undefined)
    issues.push({ field: "kind", code: "annual.elsewhere", values: { site: rule.elsewhere } })
  const { dueRegistrar } = rule ? dueDays(rule, year) : { dueRegistrar: today }
  if (rule?.late === "closed" && today > dueRegistrar)
    issues.push({ field: "year", code: "annual.closed", values: { day: dayText(dueRegistrar) } })
  const named = report.supervisor
  if (report.route === "online" && named !== undefined && !supervisorRowOf(bureau, named, today))
    issues.push({ field: "route", code: "annual.no_desk", values: { supervisor: named } })
  return issues
}

const said = (inspection: Inspection | undefined): string =>
  inspection === undefined || inspection.conclusion === "filed" ? "none" : inspection.conclusion

/** Against the register; only of what is answered. Nothing is asked of a year that the register does not have. */
export function registeredIssues(answers: Answers, organization: Organization): readonly FieldIssue[] {
  const { basic, inspections } = organization
  const issues: FieldIssue[] = []
  const year = Number(textOf(answers.year) ?? Number.NaN)
  if (answers.kind !== undefined && answers.kind !== basic.kind)
    issues.push({ field: "kind", code: "annual.kind" })
  const route = textOf(answers.route)
  if (route !== undefined && basic.direct && route !== "direct")
    issues.push({ field: "route", code: "annual.direct" })
  if (route === "direct" && basic.supervisor !== undefined)
    issues.push({ field: "route", code: "annual.supervised", values: { supervisor: basic.supervisor } })
  const supervisor = textOf(answers.supervisor)
  if (supervisor !== undefined && basic.supervisor !== undefined && supervisor !== basic.supervisor)
    issues.push({ field: "supervisor", code: "annual.supervisor", values: { supervisor: basic.supervisor } })
  if (Number.isNaN(year)) return issues
  const before = inspections.find((each) => each.year === year - 1)
  if (answers.last !== undefined && before !== undefined && answers.last !== said(before))
    issues.push({ field: "last", code: "annual.last" })
  return [...issues, ...yearIssues(organization, year)]
}

/** Whether this organization reports on that year here at all. */
function yearIssues(organization: Organization, year: number): readonly FieldIssue[] {
  const rule = inspectionRuleOf(organization.bureau, organization.basic.kind, year)
  if (rule === undefined) return []
  const concluded = organization.inspections.find((each) => each.year === year)
  if (conclusions.some((each) => each === concluded?.conclusion))
    return [{ field: "year", code: "annual.concluded" }]
  // Where the region's notice is not at hand, a charity may have to file here too: then only advice says so.
  if (rule.withoutCharities === true && isCharityFor(organization, year))
    return [{ field: "organization", code: "annual.charity", values: { site: charityReports } }]
  const has = hasToReport(organization, rule, year)
  return has === "yes" || has === "unknown" ? [] : [{ field: "year", code: "annual.not_due" }]
}

/** Another report on the same year is under way. */
export const alreadyFiled = (code: string): FieldIssue => ({
  field: "year",
  code: "annual.already",
  values: { code: formatCode(code) },
})
