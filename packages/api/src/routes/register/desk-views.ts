// From what the register and the desk's lists say to what the desk's routes answer.

import { organizationOf } from "@civil/casework/same.ts"
import { store } from "@civil/casework/store.ts"
import { isOpen } from "@civil/casework/transitions.ts"
import { say, type Text } from "@civil/core/text.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { standing } from "@civil/register/credit/clock.ts"
import { removalOf } from "@civil/register/credit/removal.ts"
import { dayText } from "@civil/register/credit/words.ts"
import type { OrganizationAt } from "@civil/register/service.ts"
import type { Change } from "@civil/register/version.ts"
import type { DeskLists, DueCandidate, ReportState } from "@civil/services/organizations/candidates/list.ts"
import { candidatesOf } from "@civil/services/organizations/candidates/rules.ts"
import {
  type CandidateKind,
  candidateKinds,
  candidateNames,
  candidateReasons,
} from "@civil/services/organizations/candidates/words.ts"
import { changeText } from "@civil/services/organizations/changes.ts"
import { Temporal } from "temporal-polyfill"
import type * as z from "zod/mini"
import type {
  CandidatesAnswer,
  DeskOrganizationAnswer,
  InspectionsAnswer,
  ReportedAnswer,
  SaidChangeAnswer,
} from "./desk-answers.ts"

type Answer<Schema extends () => z.core.$ZodType> = z.input<ReturnType<Schema>>

const instant = (epochMilliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString()

export function saidChange(change: Change): Answer<typeof SaidChangeAnswer> {
  const { code, name, version, publishedAt, what } = change
  return { code, name, version, publishedAt: instant(publishedAt), what, text: changeText(change) }
}

export function organizationView(
  { organization, version, marks }: OrganizationAt,
  history: readonly Change[],
  today: string,
): Answer<typeof DeskOrganizationAnswer> {
  const { entries, penalties, basic } = organization
  const asOf = marks.inspections?.asOf
  const stand = standing(entries, today)
  return {
    organization,
    ...{ version: version.number, publishedAt: instant(version.publishedAt), marks },
    removals: stand.map((entry) => {
      const { removed: _, ...removal } = removalOf(entry, entries, today, { penalties, status: basic.status })
      return { entry: entry.id, ...removal }
    }),
    candidates: candidatesOf(organization, today, asOf === undefined ? {} : { inspectionsAsOf: asOf }),
    history: history.slice(0, 200).map(saidChange),
    listed: [...new Set(stand.map((entry) => entry.list))],
  }
}

const pageSize = 50
const firstOfEach = 6

const startOf = (after: string | undefined) =>
  after === undefined ? 0 : Math.max(0, Number.parseInt(after, 10) || 0)
const ofLists: readonly string[] = ["organizations.listing", "organizations.delisting"]

/** Open cases of listing and removal about it; of a page only, so that a look costs no more than its rows. */
async function casesOf(table: PortalTable, code: string) {
  const rows = store(table)
  const cases = await rows.listCases(await rows.listLinks(organizationOf(code), "CASE#", 20))
  return cases
    .filter(({ matter, state }) => ofLists.includes(matter) && isOpen(state))
    .map(({ id, code: number, matter }) => ({ id, code: number, matter }))
}

const filled = (text: Text, values: Readonly<Record<string, Text | number>>): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})

/** Why nothing is said of missing reports, where the register's inspections do not reach that far. */
function noteOf({ inspectionsAsOf, on }: DeskLists): Text | undefined {
  if (inspectionsAsOf === undefined) return candidateReasons.noInspections
  const year = Number(on.slice(0, 4)) - 1
  const last = `${year + 1}-05-31`
  if (inspectionsAsOf > last || on <= last) return undefined
  const values = { asOf: dayText(inspectionsAsOf), year, day: dayText(last) }
  return filled(candidateReasons.oldInspections, values)
}

const countOf = (rows: readonly DueCandidate[], kind: CandidateKind) => {
  const own = rows.filter((row) => row.kind === kind)
  return {
    kind,
    title: candidateNames[kind],
    count: own.length,
    late: own.filter(({ late }) => late).length,
  }
}

export async function candidatesView(
  table: PortalTable,
  lists: DeskLists,
  { kind, after }: { readonly kind?: CandidateKind | undefined; readonly after?: string | undefined },
): Promise<Answer<typeof CandidatesAnswer>> {
  const { candidates, version, on, size, inspectionsAsOf } = lists
  const of = (each: CandidateKind) => candidates.filter((row) => row.kind === each)
  // Of all kinds together the first of each; one kind in pages.
  const own = kind === undefined ? candidateKinds.flatMap((each) => of(each).slice(0, firstOfEach)) : of(kind)
  const from = kind === undefined ? 0 : startOf(after)
  const page = kind === undefined ? own : own.slice(from, from + pageSize)
  const cases = await Promise.all(page.map(({ code }) => casesOf(table, code)))
  const note = noteOf(lists)
  return {
    ...{ version, on, size },
    ...(inspectionsAsOf === undefined ? {} : { inspectionsAsOf }),
    ...(note === undefined ? {} : { note }),
    counts: candidateKinds.map((each) => countOf(candidates, each)),
    rows: page.map((row, i) => ({ ...row, cases: cases[i] ?? [] })),
    ...(kind !== undefined && from + pageSize < own.length ? { next: String(from + pageSize) } : {}),
  }
}

export const inspectionsView = ({
  inspectionsAsOf,
  size,
  years,
}: DeskLists): Answer<typeof InspectionsAnswer> => ({
  ...(inspectionsAsOf === undefined ? {} : { asOf: inspectionsAsOf }),
  size,
  years: years.map(({ year, of }) => ({
    year,
    ...{ passed: of.passed.length, basically_passed: of.basically_passed.length, failed: of.failed.length },
    ...{ absent: of.absent.length, filed: of.filed.length, none: of.none.length },
  })),
})

/** Organizations behind one number of the overview, in pages. */
export function reportedView(
  { years }: DeskLists,
  year: number,
  { is, after }: { readonly is: ReportState; readonly after?: string | undefined },
): Answer<typeof ReportedAnswer> {
  const rows = years.find((each) => each.year === year)?.of[is] ?? []
  const from = startOf(after)
  return {
    rows: rows.slice(from, from + pageSize),
    total: rows.length,
    ...(from + pageSize < rows.length ? { next: String(from + pageSize) } : {}),
  }
}
