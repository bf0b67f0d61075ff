// All candidates of a bureau on a day, and its inspections by year: one reading of the whole register, kept while nothing changes.
import type { Staff } from "@civil/core/actor.ts"
import { type Calendar, publishedCalendar } from "@civil/core/calendar.ts"
import { recordingWorkdays, standing } from "@civil/register/credit/clock.ts"
import { inspectionConclusions, type Organization } from "@civil/register/organization.ts"
import type { Register } from "@civil/register/service.ts"
import { type Candidate, candidatesOf, isAlive, type Known, type Prefill, reportListing } from "./rules.ts"
import type { CandidateKind } from "./words.ts"

export interface DueCandidate extends Candidate {
  /** Last day to record it (5 working days of arising); absent where nothing has to be recorded, or no day can be computed. */
  readonly due?: string
  /** Over, be it that the day itself cannot be computed. */
  readonly late?: true
}

/** `none`: registered before that year and still there, and the register has nothing. */
export const reportStates = [...inspectionConclusions, "none"] as const
export type ReportState = (typeof reportStates)[number]

export interface Reported {
  readonly code: string
  readonly name: string
  readonly open?: Prefill
  /** An entry on this ground stands already. */
  readonly listed?: true
}

/** Who concluded how, by year reported on. */
export interface InspectionYear {
  readonly year: number
  readonly of: Readonly<Record<ReportState, readonly Reported[]>>
}

export interface DeskLists {
  /** The version and day they were reckoned for. */
  readonly version: number
  readonly on: string
  readonly inspectionsAsOf?: string
  readonly size: number
  readonly candidates: readonly DueCandidate[]
  readonly years: readonly InspectionYear[]
}

type Asked = Pick<Register, "heads" | "each">

const recorded: readonly CandidateKind[] = ["two_years", "report_missed", "penalty", "status"]

/** From a year without a calendar: over for certain where the years that have one alone hold more working days. */
function surelyOver(since: string, today: string, calendar: Calendar): boolean {
  const year = calendar.years.find(({ year: each }) => `${each}-01-01` > since)?.year
  if (year === undefined || `${year}-01-01` > today) return false
  const known = calendar.countWorkdays(`${year}-01-01`, today)
  return known !== "not_computable" && known > recordingWorkdays
}

export function dueOf(candidate: Candidate, today: string, calendar: Calendar): DueCandidate {
  if (!recorded.includes(candidate.kind)) return candidate
  const day = calendar.addWorkdays(candidate.since, recordingWorkdays)
  if (day === "not_computable")
    return surelyOver(candidate.since, today, calendar) ? { ...candidate, late: true } : candidate
  const due = day.toString()
  return { ...candidate, due, ...(due < today ? { late: true as const } : {}) }
}

type Years = ReadonlyMap<number, Record<ReportState, Reported[]>>

const noYear = (): Record<ReportState, Reported[]> => ({
  ...{ passed: [], basically_passed: [], failed: [], absent: [], filed: [], none: [] },
})

function stateIn(
  { inspections, basic }: Organization,
  year: number,
  alive: boolean,
): ReportState | undefined {
  const found = inspections.find((each) => each.year === year)
  if (found !== undefined) return found.conclusion
  const registered = basic.established !== undefined && basic.established < `${year}-01-01`
  return alive && registered ? "none" : undefined
}

function sortInto(years: Years, organization: Organization, today: string, known: Known): void {
  const named = { code: organization.code, name: organization.basic.name }
  const alive = isAlive(organization)
  for (const [year, of] of years) {
    const state = stateIn(organization, year, alive)
    if (state === undefined) continue
    // Of an older year the register may simply have nothing: only what it says itself leads on.
    const missed = state === "absent" || (state === "none" && year === Number(today.slice(0, 4)) - 1)
    const open = missed ? reportListing(organization, year, today, known) : undefined
    const stands = standing(organization.entries, today).some(({ ground }) => ground === "annual_report")
    const listed = state === "absent" && open === undefined && stands
    of[state].push({ ...named, ...(open && { open }), ...(listed && { listed }) })
  }
}

async function reckoned(
  register: Asked,
  bureau: string,
  today: string,
  calendar: Calendar,
): Promise<DeskLists> {
  const version = (await register.heads()).find((each) => each.bureau === bureau)
  const asOf = version?.marks.inspections?.asOf
  const known: Known = asOf === undefined ? {} : { inspectionsAsOf: asOf }
  const last = Number(today.slice(0, 4)) - 1
  const years: Years = new Map([0, 1, 2, 3, 4].map((n) => [last - n, noYear()]))
  const candidates: DueCandidate[] = []
  if (version !== undefined)
    for await (const organization of register.each(bureau)) {
      sortInto(years, organization, today, known)
      for (const each of candidatesOf(organization, today, known))
        candidates.push(dueOf(each, today, calendar))
    }
  candidates.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.code < b.code ? -1 : 1))
  return {
    ...{ version: version?.number ?? 0, on: today, size: version?.size ?? 0, candidates },
    ...(asOf === undefined ? {} : { inspectionsAsOf: asOf }),
    years: [...years].map(([year, of]) => ({ year, of })),
  }
}

/** Who sees the lists: the desk of social organizations, and whoever oversees the bureau. */
export const seesRegister = ({ desks, roles }: Staff): boolean =>
  (desks.includes("societies") && roles.length > 0) || roles.includes("manager") || roles.includes("auditor")

/** Remembered by bureau while version and day are the same. */
export function deskLists(register: Asked, calendar: () => Calendar = () => publishedCalendar) {
  const kept = new Map<string, Promise<DeskLists>>()
  return async (bureau: string, today: string): Promise<DeskLists> => {
    const head = (await register.heads()).find((each) => each.bureau === bureau)?.number ?? 0
    const key = `${bureau} ${head} ${today}`
    const known = kept.get(key)
    if (known !== undefined) return known
    for (const old of kept.keys()) if (old.startsWith(`${bureau} `)) kept.delete(old)
    const made = reckoned(register, bureau, today, calendar())
    kept.set(key, made)
    made.catch(() => kept.delete(key))
    return made
  }
}
