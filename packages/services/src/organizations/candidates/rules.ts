// Which organizations the desk should look at, and why, from what the register says on a day. Pure; nobody is listed by it.
import type { Text } from "@civil/core/text.ts"
import { say } from "@civil/core/text.ts"
import { afterMonths, afterYears, seriousFrom, standing, staySince } from "@civil/register/credit/clock.ts"
import { groundText } from "@civil/register/credit/grounds.ts"
import { removalOf } from "@civil/register/credit/removal.ts"
import { dayText } from "@civil/register/credit/words.ts"
import type { CreditList, Organization, Penalty } from "@civil/register/organization.ts"
import { type ReportDuty, reportDuty } from "../duties/duties.ts"
import { type CandidateKind, candidateReasons as t } from "./words.ts"

/** What opening a case of it begins with: the matter and answers known already. */
export interface Prefill {
  readonly matter: "organizations.listing" | "organizations.delisting"
  readonly answers: Readonly<Record<string, string>>
}

export interface Candidate {
  readonly kind: CandidateKind
  readonly code: string
  readonly name: string
  /** Day since which it is so. */
  readonly since: string
  readonly reason: Text
  readonly ground?: Text
  readonly open?: Prefill
}

/** As of which day the inspections of the register are, where it has any. */
export interface Known {
  readonly inspectionsAsOf?: string
}

type Found = Omit<Candidate, "code" | "name">

const filled = (text: Text, values: Readonly<Record<string, Text | string | number>>): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})

const listing = (
  organization: Organization,
  list: CreditList,
  ground: string,
  arisenOn: string | undefined,
): Prefill => ({
  matter: "organizations.listing",
  answers: {
    organization: organization.code,
    name: organization.basic.name,
    list,
    [list === "abnormal" ? "abnormalGround" : "seriousGround"]: ground,
    reason: groundText(ground).zh,
    ...(arisenOn === undefined ? {} : { arisenOn }),
  },
})

/** Where the register's inspections reach past the last day: an older file knows nothing of who filed since. */
const reaches = ({ inspectionsAsOf }: Known, { dueRegistrar }: ReportDuty): boolean =>
  inspectionsAsOf !== undefined && inspectionsAsOf > dueRegistrar

/** A report the register does not have, or says was not filed, and no entry for it. */
function missedReport(organization: Organization, year: number, today: string, known: Known) {
  const duty = reportDuty(organization, year, today)
  if (duty?.state !== "late" || !isAlive(organization) || !reaches(known, duty)) return undefined
  const { entries } = organization
  return entries.some(({ ground, on }) => ground === "annual_report" && on > duty.dueRegistrar)
    ? undefined
    : duty
}

/** Listing it for the report on a year. */
export function reportListing(
  organization: Organization,
  year: number,
  today: string,
  known: Known,
): Prefill | undefined {
  const duty = missedReport(organization, year, today, known)
  return duty && listing(organization, "abnormal", "annual_report", duty.dueRegistrar)
}

const ended = ["withdrawn", "revoked", "deregistered", "renamed"]
export const isAlive = ({ basic }: Organization) => !ended.includes(basic.status)

function twoYears(organization: Organization, today: string): readonly Found[] {
  const { entries } = organization
  const day = seriousFrom(entries, today)
  const since = staySince(entries, "abnormal", today)
  if (
    day === undefined ||
    since === undefined ||
    day > today ||
    standing(entries, today, "serious").length > 0
  )
    return []
  return [
    {
      kind: "two_years",
      since: day,
      reason: filled(t.two_years, { since: dayText(since), day: dayText(day) }),
      ground: groundText("two_years_abnormal"),
      open: listing(organization, "serious", "two_years_abnormal", day),
    },
  ]
}

function reportMissed(organization: Organization, today: string, known: Known): readonly Found[] {
  const year = Number(today.slice(0, 4)) - 1
  const duty = missedReport(organization, year, today, known)
  if (duty === undefined) return []
  const absent = organization.inspections.some((each) => each.year === year)
  const values = { year, day: dayText(duty.dueRegistrar), asOf: dayText(known.inspectionsAsOf ?? "") }
  return [
    {
      kind: "report_missed",
      since: duty.dueRegistrar,
      reason: filled(absent ? t.absent : t.report_missed, values),
      ground: groundText("annual_report"),
      open: listing(organization, "abnormal", "annual_report", duty.dueRegistrar),
    },
  ]
}

const smallFen = 5_000_000
const isLarge = ({ amountFen }: Penalty) => amountFen !== undefined && amountFen >= smallFen
const isSmall = ({ amountFen, kind }: Penalty) =>
  kind.includes("警告") || (amountFen !== undefined && amountFen < smallFen)

/** A penalty is looked at as long as an entry for it would stand: a half year, or two years on the serious list. */
function penalties(organization: Organization, today: string): readonly Found[] {
  const { entries } = organization
  const past = organization.penalties.filter(({ on }) => on <= today).sort((a, b) => (a.on < b.on ? 1 : -1))
  const listedFor = (ground: string, on: string) =>
    entries.some((entry) => entry.ground === ground && entry.on >= on)
  const found = (
    ground: "large_fine" | "small_penalty" | "repeated_penalties",
    { on, kind }: Penalty,
    n = 0,
  ): Found => ({
    kind: "penalty",
    since: on,
    reason: filled(t[ground], { day: dayText(on), kind, n }),
    ground: groundText(ground),
    open: listing(organization, ground === "small_penalty" ? "abnormal" : "serious", ground, on),
  })
  const large = past.find((each) => isLarge(each) && afterYears(each.on, 2) > today)
  const small = past.filter((each) => isSmall(each) && afterYears(each.on, 3) > today)
  const [latest] = small
  if (large !== undefined && !listedFor("large_fine", large.on)) return [found("large_fine", large)]
  if (latest === undefined) return []
  if (small.length > 1 && !listedFor("repeated_penalties", latest.on))
    return [found("repeated_penalties", latest, small.length)]
  const recent = afterMonths(latest.on, 6) > today
  return small.length === 1 && recent && !listedFor("small_penalty", latest.on)
    ? [found("small_penalty", latest)]
    : []
}

function status(organization: Organization, today: string): readonly Found[] {
  const { basic, entries } = organization
  const lost = basic.status === "withdrawn" || basic.status === "revoked"
  const ground = basic.status === "suspended" ? "suspended" : lost ? "licence_lost" : undefined
  if (ground === undefined || entries.some((entry) => entry.list === "serious" && entry.ground === ground))
    return []
  const since = basic.statusSince ?? today
  return [
    {
      kind: "status",
      since,
      reason: t[ground],
      ground: groundText(ground),
      // The day the register does not say is for the officer to find out.
      open: listing(organization, "serious", ground, basic.statusSince),
    },
  ]
}

function removalDue(organization: Organization, today: string): readonly Found[] {
  const { entries, basic, penalties: fines, code } = organization
  return standing(entries, today).flatMap((entry) => {
    const { earliest, ground } = removalOf(entry, entries, today, { penalties: fines, status: basic.status })
    if (earliest === undefined || earliest > today) return []
    const how = entry.list === "abnormal" ? "time" : "duty"
    return [
      {
        kind: "removal_due",
        since: earliest,
        reason: filled(t.removal_due, { since: dayText(entry.on), ground, day: dayText(earliest) }),
        ground,
        open: {
          matter: "organizations.delisting",
          answers: { organization: code, list: entry.list, listedOn: entry.on, how },
        },
      } as const,
    ]
  })
}

function expired(organization: Organization, today: string): readonly Found[] {
  if (!isAlive(organization)) return []
  const { basic, ratings, missingSince } = organization
  const { certificateTo } = basic
  const newest = [...ratings].sort((a, b) => (a.to < b.to ? 1 : -1))[0]
  const certificate =
    certificateTo !== undefined && certificateTo < today
      ? [
          {
            kind: "certificate_expired",
            since: certificateTo,
            reason: filled(t.certificate_expired, { day: dayText(certificateTo) }),
          } as const,
        ]
      : []
  const rating =
    newest !== undefined && newest.to < today
      ? [
          {
            kind: "rating_expired",
            since: newest.to,
            reason: filled(t.rating_expired, { grade: newest.grade, day: dayText(newest.to) }),
          } as const,
        ]
      : []
  const gone =
    missingSince === undefined
      ? []
      : [
          {
            kind: "missing",
            since: missingSince,
            reason: filled(t.missing, { day: dayText(missingSince) }),
          } as const,
        ]
  return [...certificate, ...rating, ...gone]
}

export function candidatesOf(organization: Organization, today: string, known: Known): readonly Candidate[] {
  const { code, basic } = organization
  const found: readonly Found[] = [
    ...twoYears(organization, today),
    ...reportMissed(organization, today, known),
    ...penalties(organization, today),
    ...status(organization, today),
    ...removalDue(organization, today),
    ...expired(organization, today),
  ]
  return found.map((each) => ({ ...each, code, name: basic.name }))
}
