// What an organization owes the registrar and until when, from the register and the dated rows. Pure: nothing is inferred that neither says.
import {
  charityReports,
  type InspectionRule,
  inspectionRuleOf,
} from "@civil/bureaus/organizations/inspections.ts"
import { addDays, plainDate } from "@civil/core/date.ts"
import type { Text } from "@civil/core/text.ts"
import type { Inspection, Organization } from "@civil/register/organization.ts"

/** `unknown`: whether it has to report, or here, is not published; `not_due`: it need not, `why` says so. */
export type DutyState = "done" | "open" | "late" | "elsewhere" | "not_due" | "unknown"

export interface ReportDuty {
  /** Year reported on. */
  readonly year: number
  readonly state: DutyState
  readonly rule: InspectionRule
  /** ISO days; absent where no supervisor comes first. */
  readonly dueSupervisor?: string
  readonly dueRegistrar: string
  /** To the next of both that is not past; negative days are `late`. */
  readonly daysLeft: number
  readonly inspection?: Inspection
  /** Where it is filed instead. */
  readonly site?: Text
  readonly why?: "before_register" | "after_cut_off"
  /** Late by the day alone: the register's conclusions are no newer than it and have nothing of that year. */
  readonly unsaid?: true
  /** The year before asks for a rectification report. */
  readonly rectify: boolean
}

const daysBetween = (from: string, to: string): number => plainDate(from).until(plainDate(to)).days

/** The report on a year is due in the year after it. */
export const dueDays = (rule: InspectionRule, year: number) => ({
  ...(rule.dueSupervisor === undefined ? {} : { dueSupervisor: `${year + 1}-${rule.dueSupervisor}` }),
  dueRegistrar: `${year + 1}-${rule.dueRegistrar}`,
})

/** A charity since the end of that year reports as one. */
export const isCharityFor = ({ charity }: Organization, year: number): boolean =>
  charity !== undefined && (charity.since === undefined || charity.since <= `${year}-12-31`)

type Has = "yes" | "unknown" | NonNullable<ReportDuty["why"]>

/** Whether it has to report on the year at all. */
export function hasToReport({ basic }: Organization, rule: InspectionRule, year: number): Has {
  const { established } = basic
  if (established === undefined) return "unknown"
  if (established > `${year}-12-31`) return "before_register"
  if (rule.registeredBy !== "not_yet_published")
    return established > rule.registeredBy ? "after_cut_off" : "yes"
  // Registered within the year, and the cut-off is not published: a person has to say.
  return established >= `${year}-01-01` ? "unknown" : "yes"
}

export const rectifies = (rule: InspectionRule, { inspections }: Organization, year: number): boolean => {
  const before = inspections.find((each) => each.year === year - 1)?.conclusion
  return rule.rectifyAfter.some((each) => each === before)
}

function stateOf(organization: Organization, rule: InspectionRule, year: number, today: string) {
  const inspection = organization.inspections.find((each) => each.year === year)
  if (inspection !== undefined && inspection.conclusion !== "absent")
    return { state: "done", inspection } as const
  const charity = rule.withoutCharities !== false && isCharityFor(organization, year)
  const site = rule.elsewhere ?? (charity ? charityReports : undefined)
  if (site !== undefined)
    return { state: rule.withoutCharities === "not_yet_published" ? "unknown" : "elsewhere", site } as const
  const has = hasToReport(organization, rule, year)
  if (has === "unknown") return { state: "unknown" } as const
  if (has !== "yes") return { state: "not_due", why: has } as const
  const { dueRegistrar } = dueDays(rule, year)
  return { state: today > dueRegistrar ? "late" : "open" } as const
}

export function reportDuty(organization: Organization, year: number, today: string): ReportDuty | undefined {
  const rule = inspectionRuleOf(organization.bureau, organization.basic.kind, year)
  if (rule === undefined) return undefined
  const due = dueDays(rule, year)
  const next =
    due.dueSupervisor !== undefined && today <= due.dueSupervisor ? due.dueSupervisor : due.dueRegistrar
  return {
    ...{ year, rule, ...due },
    ...stateOf(organization, rule, year, today),
    daysLeft: daysBetween(today, next),
    rectify: rectifies(rule, organization, year),
  }
}

/** Statuses under which nothing is reported any more. */
const ended: ReadonlySet<string> = new Set(["withdrawn", "revoked", "deregistered", "renamed"])

/** The year that has ended and the one that runs, and as of which day the register has conclusions; nothing of an organization that is no more. */
export function reportDuties(
  organization: Organization,
  today: string,
  inspectionsAsOf: string | undefined,
): readonly ReportDuty[] {
  if (ended.has(organization.basic.status)) return []
  const year = Number(today.slice(0, 4))
  const said = (duty: ReportDuty) =>
    organization.inspections.some((each) => each.year === duty.year) ||
    (inspectionsAsOf !== undefined && inspectionsAsOf > duty.dueRegistrar)
  return [year - 1, year]
    .flatMap((each) => reportDuty(organization, each, today) ?? [])
    .map((duty) => (duty.state === "late" && !said(duty) ? { ...duty, unsaid: true } : duty))
}

/** Days on which whoever acts for an organization is reminded, before each last day. */
export const reminderDays = [30, 7, 1] as const

/** The last day a reminder of today is about, where there is one: of a report that is open. */
export function remindedToday(
  { state, dueSupervisor, dueRegistrar }: ReportDuty,
  today: string,
): { readonly due: string; readonly days: number; readonly to: "supervisor" | "registrar" } | undefined {
  if (state !== "open") return undefined
  for (const [to, due] of [
    ["supervisor", dueSupervisor],
    ["registrar", dueRegistrar],
  ] as const)
    for (const days of reminderDays)
      if (due !== undefined && addDays(due, -days).toString() === today) return { due, days, to }
  return undefined
}
